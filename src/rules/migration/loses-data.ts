import type { ActRule } from "../migration-rule.ts";
import { sentenceAbout } from "../sql-words.ts";

const LOSS = /\b(?:lost|deleted|overwritten|removed|dropped|lose|loses)\b/;

/** What no other rule is about; the runner gives it every act that loses something and has no rule of its own. */
export const losesData: ActRule = {
  id: "loses-data",
  severity: "warning",
  confidence: "high",
  summary: "A statement loses data in another way than the rules above name.",
  actions: [],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: ({ effect }) => ({
    message: sentenceAbout(effect, LOSS, "Values that exist are lost."),
    remedy: "Take a backup before it, and keep a copy of what goes.",
  }),
};
