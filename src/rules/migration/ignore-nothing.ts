import type { RuleDescription } from "../rule.ts";

/** Its findings are made where ignores are read. */
export const ignoreNothing: RuleDescription = {
  id: "ignore-nothing",
  severity: "warning",
  confidence: "high",
  summary: "A comment ignores a finding that is not there.",
};
