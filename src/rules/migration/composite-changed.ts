import type { ActRule } from "../migration-rule.ts";

export const compositeChanged: ActRule = {
  id: "composite-changed",
  severity: "warning",
  confidence: "medium",
  summary: "A composite type in use gets other attributes.",
  actions: ["change-attribute-type", "add-attribute"],
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "Code that writes values of the type as rows fails.",
    remedy: "Make a new type and a new column of it, and move over in several releases.",
  }),
};
