import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const tableRewritten: ActRule = {
  id: "table-rewritten",
  severity: "warning",
  confidence: "high",
  summary: "A table is written anew while nobody can use it.",
  actions: ["vacuum-full", "cluster", "set-logged", "set-access-method", "set-tablespace"],
  dialects: ["postgresql"],
  tell: (view) => ({
    message: `${tableOf(view)} is written anew, and nobody can read or write it meanwhile.`,
    remedy: "Keep it out of migrations; pg_repack and pg_squeeze do the same while the table is used.",
  }),
};
