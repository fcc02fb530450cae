import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const triggerRemoved: ActRule = {
  id: "trigger-removed",
  severity: "warning",
  confidence: "medium",
  summary: "A trigger or rule no longer runs.",
  actions: ["drop-trigger", "disable-trigger", "alter-rule", "create-rule"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: view.effect.because[0] ?? `What a trigger did on ${tableOf(view)} is no longer done.`,
    remedy:
      "Release an application that does without it first; triggers that are disabled for a bulk change belong enabled again in the same transaction.",
  }),
};
