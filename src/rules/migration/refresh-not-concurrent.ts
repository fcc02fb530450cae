import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten, tableOf } from "../sql-words.ts";

export const refreshNotConcurrent: ActRule = {
  id: "refresh-not-concurrent",
  severity: "warning",
  confidence: "high",
  summary: "A materialized view is refreshed while nobody can read it.",
  actions: ["refresh-materialized-view"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `Nobody can read ${tableOf(view)} until its query has run.`,
    remedy: remedy(
      "Refresh it beside its readers, for which it needs a unique index over all rows:",
      rewritten(view, /^REFRESH MATERIALIZED VIEW /i, "REFRESH MATERIALIZED VIEW CONCURRENTLY "),
    ),
  }),
};
