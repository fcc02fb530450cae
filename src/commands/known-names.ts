/** The ids that a configuration may name. */
import { FRAMEWORKS } from "../frameworks/frameworks.ts";
import { GATE_RULE_DESCRIPTIONS } from "../rules/gate-rules.ts";
import type { KnownNames } from "./read-configuration.ts";

export function knownNames(): Promise<KnownNames> {
  return Promise.resolve({
    frameworks: FRAMEWORKS.map(({ framework }) => framework.id),
    rules: GATE_RULE_DESCRIPTIONS.map(({ id }) => id),
  });
}
