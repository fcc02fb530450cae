import type { ActRule } from "../migration-rule.ts";

export const dropSchema: ActRule = {
  id: "drop-schema",
  severity: "warning",
  confidence: "high",
  summary: "A schema is dropped with what is in it.",
  actions: ["drop-schema"],
  tell: () => ({
    message: "The schema is dropped, and with CASCADE every table in it with its rows.",
    remedy: "Drop its objects one by one in migrations of their own, then the empty schema without CASCADE.",
  }),
};
