import type { ActRule } from "../migration-rule.ts";
import { remedy, rewritten, tableOf } from "../sql-words.ts";

export const indexNotConcurrent: ActRule = {
  id: "index-not-concurrent",
  severity: "warning",
  confidence: "high",
  summary: "An index is built while nobody can write to the table.",
  actions: ["create-index", "create-unique-index"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `Nobody can write to ${tableOf(view)} while the index is built.`,
    remedy: remedy(
      "Build it beside the writers, in a migration of its own that runs outside of a transaction:",
      rewritten(view, /^(CREATE (?:UNIQUE )?INDEX) /i, "$1 CONCURRENTLY "),
    ),
  }),
};
