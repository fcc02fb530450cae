import { type ActRule, touchesExisting } from "../migration-rule.ts";
import { bodyOf, remedy, rewritten, tableOf } from "../sql-words.ts";

export const reindexNotConcurrent: ActRule = {
  id: "reindex-not-concurrent",
  severity: "warning",
  confidence: "high",
  summary: "An index is rebuilt while nobody can write to the table or read by the index.",
  actions: ["reindex"],
  dialects: ["postgresql"],
  // A whole schema or database: no table is named, and so none is listed.
  when: (view) => touchesExisting(view) || (view.act !== null && bodyOf(view, "ReindexStmt")?.relation === undefined),
  tell: (view) => ({
    message: `Writers of ${tableOf(view)} wait until the index is rebuilt, and so do queries that would use it.`,
    remedy: remedy(
      "Rebuild it beside them, outside of a transaction:",
      rewritten(view, /^REINDEX (?:\([^)]*\) )?(INDEX|TABLE|SCHEMA|DATABASE) /i, "REINDEX $1 CONCURRENTLY "),
    ),
  }),
};
