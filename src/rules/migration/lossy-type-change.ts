import type { ActRule } from "../migration-rule.ts";
import { clauseAt, columnOf, definitionOf, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const lossyTypeChange: ActRule = {
  id: "lossy-type-change",
  severity: "warning",
  confidence: "high",
  summary: "A column gets a type that does not hold all of its values.",
  actions: ["change-type-lossy"],
  tell: (view) => {
    const type = clauseAt(view.statement, definitionOf(view)?.typeName?.location)?.replace(/ (?:USING|COLLATE) .*$/i, "") ?? "…";
    const column = columnOf(view);
    return {
      message: `${tableOf(view)}.${column} is cast to a type that rounds, cuts or reads its values differently, and the server does it without a word.`,
      remedy: remedy(
        "Add a column of the new type, fill it in batches, and keep the old one until the application no longer reads it:",
        `ALTER TABLE ${sqlTable(view)} ADD COLUMN ${column}_new ${type};`,
      ),
    };
  },
};
