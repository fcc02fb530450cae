/** The ids that a configuration may name. */
import { FRAMEWORKS } from "../frameworks/frameworks.ts";
import { GATE_RULE_DESCRIPTIONS } from "../rules/gate-rules.ts";
import type { KnownNames } from "./read-configuration.ts";

export async function knownNames(): Promise<KnownNames> {
  const { MIGRATION_RULES } = await import("../rules/migration-rules.ts");
  return {
    frameworks: FRAMEWORKS.map(({ framework }) => framework.id),
    rules: [...GATE_RULE_DESCRIPTIONS, ...MIGRATION_RULES].map(({ id }) => id),
  };
}
