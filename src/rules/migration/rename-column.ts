import type { ActRule } from "../migration-rule.ts";
import { bodyOf, columnOf, quoteName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const renameColumn: ActRule = {
  id: "rename-column",
  severity: "warning",
  confidence: "high",
  summary: "A column in use gets another name.",
  actions: ["rename-column", "rename-attribute"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => {
    const column = columnOf(view);
    const newName = quoteName(bodyOf(view, "RenameStmt")?.newname ?? "new_name");
    return {
      message: `The running application does not find ${tableOf(view)}.${column} under its name any more.`,
      remedy: remedy(
        "Add a column of the new name, have the application write both, fill the old rows in batches, and drop the old one when no application reads it:",
        `ALTER TABLE ${sqlTable(view)} ADD COLUMN ${newName} …;`,
        `UPDATE ${sqlTable(view)} SET ${newName} = ${column} WHERE ${newName} IS NULL AND …;`,
      ),
    };
  },
};
