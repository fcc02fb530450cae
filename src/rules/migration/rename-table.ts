import type { ActRule } from "../migration-rule.ts";
import { bodyOf, quoteName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const renameTable: ActRule = {
  id: "rename-table",
  severity: "warning",
  confidence: "high",
  summary: "A table or schema in use gets another name.",
  actions: ["rename-table", "rename-schema", "set-schema"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => {
    const renamed = bodyOf(view, "RenameStmt");
    const isTable = renamed?.renameType === "OBJECT_TABLE";
    return {
      message: `The running application does not find ${tableOf(view)} under its name any more.`,
      remedy: remedy(
        "Leave a view under the old name, in the same transaction, until no application uses it:",
        isTable ? `CREATE VIEW ${sqlTable(view)} AS SELECT * FROM ${quoteName(renamed.newname ?? "new_name")};` : null,
      ),
    };
  },
};
