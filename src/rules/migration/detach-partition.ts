import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten, tableOf } from "../sql-words.ts";

export const detachPartition: ActRule = {
  id: "detach-partition",
  severity: "warning",
  confidence: "high",
  summary: "A partition is detached, so its rows are gone from the table.",
  actions: ["detach-partition", "detach-partition-concurrently"],
  dialects: ["postgresql"],
  tell: (view) => {
    const isConcurrent = view.effect.action === "detach-partition-concurrently";
    return {
      message: `Queries on ${tableOf(view)} no longer see the partition's rows${isConcurrent ? "." : ", and nobody can use the table meanwhile."}`,
      remedy: remedy(
        isConcurrent ? "Be sure that no application needs these rows." : "Detach it without the lock, outside of a transaction:",
        isConcurrent ? null : rewritten(view, /$/, " CONCURRENTLY"),
      ),
    };
  },
};
