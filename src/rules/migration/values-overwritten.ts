import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const valuesOverwritten: ActRule = {
  id: "values-overwritten",
  severity: "note",
  confidence: "high",
  summary: "Values that exist are overwritten in the rows that match.",
  actions: ["update", "merge", "upsert"],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: (view) => ({
    message: `Values of ${tableOf(view)} are overwritten, and the old ones are in no other place.`,
    remedy: "Write into a new column, or copy the old values into a table first, in the same transaction.",
  }),
};
