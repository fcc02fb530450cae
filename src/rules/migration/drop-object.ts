import type { ActRule } from "../migration-rule.ts";

export const dropObject: ActRule = {
  id: "drop-object",
  severity: "warning",
  confidence: "medium",
  summary: "A view, function, publication or the like is dropped.",
  actions: [
    "drop-view",
    "drop-materialized-view",
    "drop-function",
    "drop-object",
    "drop-publication",
    "drop-subscription",
    "drop-foreign-table",
  ],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "Code that names it fails.",
    remedy: "First release an application that no longer names it.",
  }),
};
