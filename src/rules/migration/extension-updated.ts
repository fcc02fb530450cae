import type { ActRule } from "../migration-rule.ts";

export const extensionUpdated: ActRule = {
  id: "extension-updated",
  severity: "note",
  confidence: "medium",
  summary: "An extension gets another version.",
  actions: ["update-extension"],
  tell: () => ({
    message: "The extension's own script runs, which this tool does not see, and there is seldom a way back.",
    remedy: "Read the release notes of the extension, and try it on a copy of the database.",
  }),
};
