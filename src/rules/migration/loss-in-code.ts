import type { ActRule } from "../migration-rule.ts";
import { sentenceAbout } from "../sql-words.ts";

const LOSS = /\b(?:lost|deleted|overwritten|removed|dropped|lose|loses)\b/;

export const lossInCode: ActRule = {
  id: "loss-in-code",
  severity: "warning",
  confidence: "high",
  summary: "A DO block, procedure or query loses data in the code that it runs.",
  actions: ["do", "call", "execute", "select", "explain", "prepare"],
  when: ({ effect }) => effect.dataLoss !== "none",
  tell: ({ effect }) => ({
    message: sentenceAbout(effect, LOSS, "The code that runs here loses data."),
    remedy: "Write the statements out in the migration, where a reviewer sees them.",
  }),
};
