import type { ActRule } from "../migration-rule.ts";

export const renameObject: ActRule = {
  id: "rename-object",
  severity: "warning",
  confidence: "medium",
  summary: "A view, function, type or the like gets another name.",
  actions: ["rename-object"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "Code that uses the old name fails.",
    remedy: "Create the new one beside it, and drop the old one when no application uses it.",
  }),
};
