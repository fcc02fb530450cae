import type { ActRule } from "../migration-rule.ts";
import { columnOf, definitionOf, clauseAt, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const notNullWithoutDefault: ActRule = {
  id: "not-null-without-default",
  severity: "warning",
  confidence: "high",
  summary: "A column is added that must have a value, and has no default.",
  actions: ["add-required-column"],
  tell: (view) => {
    const column = columnOf(view);
    const typed = clauseAt(view.statement, definitionOf(view)?.location)?.replace(/\s+NOT NULL\b/i, "") ?? `${column} …`;
    return {
      message: `Adding ${column} fails if ${tableOf(view)} has rows; if it has none, INSERTs of the running application fail.`,
      remedy: remedy(
        "Add it with a default, or without NOT NULL until the application fills it:",
        `ALTER TABLE ${sqlTable(view)} ADD COLUMN ${typed};`,
      ),
    };
  },
};
