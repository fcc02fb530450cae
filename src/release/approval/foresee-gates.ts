/** Which gates of a deploy to come are known to stay closed, so that nobody approves in vain. The gates themselves are asked. */
import type { TargetOptions } from "../../config/options.ts";
import { type BackupRisk, highestRisk } from "../../risk/assessment.ts";
import type { GateId } from "../gate.ts";
import { backupGate } from "../gates/backup.ts";
import { environmentGate } from "../gates/environment.ts";
import { type EnvironmentFacts, type Gate, type GateFacts, type GivenEvidence, isUnknown, type Unknown } from "../gates/facts.ts";
import { stagingEvidenceGate } from "../gates/staging-evidence.ts";
import { writersGate } from "../gates/writers.ts";
import type { PlanDocument } from "../plan-document.ts";
import type { Release } from "../release.ts";

export interface ForeseenGate {
  /** Name of the target that it keeps closed. */
  readonly target: string;
  readonly gate: GateId;
  /** One sentence. */
  readonly because: string;
  /** One sentence. */
  readonly remedy: string;
}

export interface Foreseeing {
  readonly release: Release;
  readonly plan: PlanDocument;
  /** With the gates that the workflow asks for. */
  readonly target: TargetOptions;
  readonly evidence: GivenEvidence;
  readonly environment: EnvironmentFacts | Unknown;
  readonly writersSuspended: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What a deploy to the target will see, as far as it is known already: the target as it was planned, the files as released. */
export function foreseeFacts(foreseeing: Foreseeing): GateFacts {
  const { release, plan, target } = foreseeing;
  const planned = release.targets.find(({ name }) => name === target.name);
  const held = planned?.applied.length ?? 0;
  return {
    ...foreseeing,
    hostHash: planned?.hostHash ?? "",
    files: { digest: release.digest, differing: [] },
    expectedDigest: release.digest,
    history: {
      exists: true,
      table: "",
      applied: [],
      pending: release.migrations.slice(held).map((migration) => ({ ...migration, repeatable: false })),
      problems: [],
    },
    invalidIndexes: [],
    missingPrivileges: [],
    backupRisk: riskOn(plan, planned === undefined ? null : target.name),
    fingerprint: planned?.fingerprint ?? { unknown: "It was not planned for." },
    backup: null,
    backupDecision: plan.backup?.targets.find(({ target: name }) => name === target.name) ?? null,
    approval: { unknown: "Nobody was asked yet." },
  };
}

/** Of what the target lacks; of a target that was not planned for, of all. */
function riskOn({ migrations, backupRisk }: PlanDocument, target: string | null): BackupRisk | null {
  if (target === null) return backupRisk;
  const lacking = migrations.filter(({ pendingOn }) => pendingOn.includes(target));
  return highestRisk(lacking.map((migration) => migration.backupRisk)) ?? "nightly";
}

const GATE_OF: readonly (readonly [GateId, Gate])[] = [
  ["staging-evidence", stagingEvidenceGate],
  ["environment", environmentGate],
  ["backup", backupGate],
  ["writers", writersGate],
];

/**
 * Those that will be closed and that nobody opens by hand, but for `approval`, of which `foreseeApproval` tells. A target for which a rung
 * suffices is taken to get its backup; of one for which nobody decided, and of an environment that could not be read, nothing is foreseen.
 */
export function foreseeClosed(facts: GateFacts, openedByHand: readonly string[]): readonly ForeseenGate[] {
  const passedOver = new Set<string>([
    ...openedByHand,
    ...(facts.backupDecision?.rung === null ? [] : ["backup"]),
    ...(isUnknown(facts.environment) ? ["environment"] : []),
  ]);
  return GATE_OF.flatMap(([gate, ask]) => {
    if (passedOver.has(gate)) return [];
    const verdict = ask(facts);
    if (verdict.answer !== "closed") return [];
    return [{ target: facts.target.name, gate, because: verdict.because, remedy: verdict.remedy }];
  });
}
