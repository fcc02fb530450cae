import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const constraintRefuses: ActRule = {
  id: "constraint-refuses",
  severity: "note",
  confidence: "medium",
  summary: "Rows that were taken may be refused from then on.",
  actions: ["add-check-not-valid", "add-foreign-key-not-valid"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: `What the running application writes to ${tableOf(view)} is held against the constraint from then on.`,
    remedy: "Release an application that writes such rows only first.",
  }),
};
