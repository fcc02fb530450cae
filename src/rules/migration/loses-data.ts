import type { ActRule } from "../migration-rule.ts";

/** What no other rule is about; the runner gives it every act that loses something and has no rule of its own. */
export const losesData: ActRule = {
  id: "loses-data",
  severity: "warning",
  confidence: "high",
  summary: "A statement loses data in another way than the rules above name.",
  actions: [],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "Values that exist are lost.",
    remedy: "Take a backup before it, and keep a copy of what goes.",
  }),
};
