/** The one ordered list of the rules about a change set, the gravest first, and the function that runs it. */
import { duplicateMigrationId } from "./duplicate-migration-id.ts";
import { editedMigration } from "./edited-migration.ts";
import type { Finding, Severity } from "./finding.ts";
import { gateChanged } from "./gate-changed.ts";
import { incompleteChangeSet } from "./incomplete-change-set.ts";
import { missingDownMigration } from "./missing-down-migration.ts";
import { mixedChangeSet } from "./mixed-change-set.ts";
import { oddMigrationId } from "./odd-migration-id.ts";
import { outOfOrderMigration } from "./out-of-order-migration.ts";
import { overrideRefused } from "./override-refused.ts";
import { removedMigration } from "./removed-migration.ts";
import { renamedMigration } from "./renamed-migration.ts";
import type { GateInput, GateRule, RawFinding, RuleDescription } from "./rule.ts";
import { schemaWithoutMigration } from "./schema-without-migration.ts";
import { unmarkedMigrations } from "./unmarked-migrations.ts";
import { unrecognisedMigration } from "./unrecognised-migration.ts";

export const GATE_RULES: readonly GateRule[] = [
  incompleteChangeSet,
  mixedChangeSet,
  editedMigration,
  renamedMigration,
  removedMigration,
  duplicateMigrationId,
  outOfOrderMigration,
  oddMigrationId,
  unrecognisedMigration,
  missingDownMigration,
  schemaWithoutMigration,
  unmarkedMigrations,
  gateChanged,
];

/** All rules whose findings `check` may show of the change set itself. */
export const GATE_RULE_DESCRIPTIONS: readonly RuleDescription[] = [...GATE_RULES, overrideRefused];

/** The gate itself: a configuration may change their severity, never drop them. */
const ALWAYS_ON: ReadonlySet<string> = new Set([mixedChangeSet.id, incompleteChangeSet.id]);

/** Every finding about the change set, in the order of the list; severities as the base's configuration wants them. */
export function runGateRules(input: GateInput): readonly Finding[] {
  return GATE_RULES.flatMap((rule) => {
    const configured = input.options.severities[rule.id];
    if (configured === "off" && !ALWAYS_ON.has(rule.id)) return [];
    const fixed = configured === "off" ? undefined : configured;
    return rule.check(input).map((raw) => completeFinding(rule, raw, fixed));
  });
}

function completeFinding(rule: GateRule, raw: RawFinding, configured: Severity | undefined): Finding {
  return {
    rule: rule.id,
    severity: configured ?? raw.severity ?? rule.severity,
    confidence: rule.confidence,
    message: raw.message,
    remedy: raw.remedy,
    path: raw.path ?? null,
    line: raw.line ?? null,
    column: raw.column ?? null,
  };
}
