import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten, sqlTable, tableOf } from "../sql-words.ts";

export const rowsDeleted: ActRule = {
  id: "rows-deleted",
  severity: "note",
  confidence: "high",
  summary: "Rows that exist are deleted.",
  actions: ["delete"],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: (view) => ({
    message: `Rows of ${tableOf(view)} are deleted, and nothing but a backup brings them back.`,
    remedy: remedy(
      "Keep a copy of them in the same transaction:",
      rewritten(
        view,
        /^DELETE FROM (?:ONLY )?([\w."]+) WHERE (?!CURRENT)(.*?)(?: RETURNING .*)?$/i,
        `CREATE TABLE ${copyName(view)} AS SELECT * FROM $1 WHERE $2`,
      ),
    ),
  }),
};

function copyName(view: Parameters<ActRule["tell"]>[0]): string {
  const table = sqlTable(view).replaceAll(/[^\w.]/g, "_");
  return `${table}_deleted`;
}
