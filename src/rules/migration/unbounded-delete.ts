import type { ActRule } from "../migration-rule.ts";
import { remedy, sqlTable, tableOf } from "../sql-words.ts";

export const unboundedDelete: ActRule = {
  id: "unbounded-delete",
  severity: "warning",
  confidence: "high",
  summary: "A DELETE has no condition, or one that is always true.",
  actions: ["delete-all"],
  tell: (view) => ({
    message: `Every row of ${tableOf(view)} is deleted: there is no condition, or one that is always true.`,
    remedy: remedy(
      "Say which rows may go, and delete them a few thousand at a time until none is left:",
      `DELETE FROM ${sqlTable(view)} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${sqlTable(view)} WHERE … LIMIT 5000));`,
    ),
  }),
};
