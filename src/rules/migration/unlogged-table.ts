import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const unloggedTable: ActRule = {
  id: "unlogged-table",
  severity: "warning",
  confidence: "high",
  summary: "A table leaves the write-ahead log.",
  actions: ["set-unlogged"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `${tableOf(view)} is rewritten, and from then on a crash empties it, while standbys and restored backups have no row of it.`,
    remedy: "Keep it logged; for rows that may go, make another table that is UNLOGGED.",
  }),
};
