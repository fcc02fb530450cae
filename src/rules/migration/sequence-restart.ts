import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const sequenceRestart: ActRule = {
  id: "sequence-restart",
  severity: "warning",
  confidence: "medium",
  summary: "A sequence starts again, so numbers are given a second time.",
  actions: ["restart-sequence", "drop-sequence"],
  tell: (view) => ({
    message:
      view.effect.action === "drop-sequence"
        ? `A sequence is dropped: what takes its numbers from it fails.`
        : `Numbers are given a second time (${tableOf(view)}), so INSERTs fail or two things share a number.`,
    remedy: "Leave the sequence as it is, or move it forwards only: SELECT setval(…, (SELECT max(id) FROM …)).",
  }),
};
