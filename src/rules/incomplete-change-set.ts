import type { GateRule } from "./rule.ts";

export const incompleteChangeSet: GateRule = {
  id: "incomplete-change-set",
  severity: "error",
  confidence: "high",
  summary: "The list of changed files could not be proven complete.",
  check: ({ changeSet }) =>
    changeSet.complete
      ? []
      : [
          {
            message:
              changeSet.incompleteBecause ?? "The list of changed files could not be proven complete, so a mix may be hidden.",
            remedy:
              "Fetch the whole history (actions/checkout with fetch-depth: 0), or make the change set smaller, and run the check again.",
          },
        ],
};
