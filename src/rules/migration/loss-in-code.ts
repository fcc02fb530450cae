import type { ActRule } from "../migration-rule.ts";

export const lossInCode: ActRule = {
  id: "loss-in-code",
  severity: "warning",
  confidence: "high",
  summary: "A DO block, procedure or query loses data in the code that it runs.",
  actions: ["do", "call", "execute", "select", "explain", "prepare"],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "The code that runs here loses data.",
    remedy: "Write the statements out in the migration, where a reviewer sees them.",
  }),
};
