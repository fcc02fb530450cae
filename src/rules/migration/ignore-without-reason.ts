import type { RuleDescription } from "../rule.ts";

/** Its findings are made where ignores are read. */
export const ignoreWithoutReason: RuleDescription = {
  id: "ignore-without-reason",
  severity: "warning",
  confidence: "high",
  summary: "A finding is to be ignored, but nobody said why.",
};
