import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten, tableOf } from "../sql-words.ts";

export const dropIndexNotConcurrent: ActRule = {
  id: "drop-index-not-concurrent",
  severity: "warning",
  confidence: "high",
  summary: "An index is dropped under a lock that nobody gets past.",
  actions: ["drop-index"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `Everybody who uses ${tableOf(view)} waits for this, and this waits for every transaction that does.`,
    remedy: remedy(
      "Drop it beside them, in a migration of its own that runs outside of a transaction:",
      rewritten(view, /^DROP INDEX /i, "DROP INDEX CONCURRENTLY "),
    ),
  }),
};
