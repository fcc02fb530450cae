import type { ActRule } from "../migration-rule.ts";

export const dropDatabase: ActRule = {
  id: "drop-database",
  severity: "warning",
  confidence: "high",
  summary: "A database or tablespace is dropped.",
  actions: ["drop-database", "drop-tablespace"],
  tell: () => ({
    message: "A whole database goes, with everything in it and without a way back.",
    remedy: "Take it out of the migration: dropping a database is the work of whoever runs the server, with a dump at hand.",
  }),
};
