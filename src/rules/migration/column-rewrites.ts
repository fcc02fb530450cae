import type { ActRule } from "../migration-rule.ts";
import { columnOf, tableOf } from "../sql-words.ts";

export const columnRewrites: ActRule = {
  id: "column-rewrites",
  severity: "warning",
  confidence: "high",
  summary: "A column is added or changed for which the whole table is written anew.",
  actions: ["add-identity-column", "add-generated-column", "add-column-constrained-domain", "set-expression"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.rewrites.length > 0,
  tell: (view) => ({
    message: `${tableOf(view)} is written anew for ${columnOf(view)}, and nobody can read or write it meanwhile.`,
    remedy:
      "Add a plain column that may be NULL, fill it in batches, then add what makes it more: a default from a sequence, a CHECK that is NOT VALID first, a trigger instead of a stored expression.",
  }),
};
