import type { ActRule } from "../migration-rule.ts";
import { clauseAt, columnOf, definitionOf, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const typeChangeRewrites: ActRule = {
  id: "type-change-rewrites",
  severity: "warning",
  confidence: "high",
  summary: "A column gets a type for which the whole table is written anew.",
  actions: ["change-type-rewrite", "change-type"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.rewrites.length + effect.scans.length > 0 || !effect.backwardCompatible,
  tell: (view) => {
    const [table, column] = [sqlTable(view), columnOf(view)];
    const type = clauseAt(view.statement, definitionOf(view)?.typeName?.location)?.replace(/ (?:USING|COLLATE) .*$/i, "") ?? "…";
    const isRewrite = view.effect.rewrites.length > 0;
    const isWork = isRewrite || view.effect.scans.length > 0;
    return {
      message: isRewrite
        ? `${tableOf(view)} is written anew with all its indexes, and nobody can read or write it meanwhile.`
        : (view.effect.because[0] ?? `${tableOf(view)} is read while nobody can use it.`),
      remedy: isWork
        ? remedy(
            "Add a column of the new type, have the application write both, fill the old rows in batches, and drop the old one later:",
            `ALTER TABLE ${table} ADD COLUMN ${column}_new ${type};`,
            `UPDATE ${table} SET ${column}_new = ${column} WHERE ${column}_new IS NULL AND …;`,
          )
        : "Release an application that reads and writes both types first.",
    };
  },
};
