import type { ActRule } from "../migration-rule.ts";
import { remedy, sqlTable, tableOf } from "../sql-words.ts";

export const unboundedUpdate: ActRule = {
  id: "unbounded-update",
  severity: "warning",
  confidence: "high",
  summary: "An UPDATE overwrites values in every row.",
  actions: ["update-all"],
  tell: (view) => ({
    message: `Values in every row of ${tableOf(view)} are overwritten, and every row stays locked until the transaction ends.`,
    remedy: remedy(
      "Write into a new column instead, so that the old values stay, a few thousand rows at a time until none is left:",
      `UPDATE ${sqlTable(view)} SET … WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${sqlTable(view)} WHERE … IS NULL LIMIT 5000));`,
    ),
  }),
};
