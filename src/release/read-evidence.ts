/** The bytes of an evidence file -> evidence, or what is wrong with it. */
import type { Failure, MigrationObservation } from "../deploy/observation.ts";
import {
  amount,
  choice,
  DIGEST,
  flag,
  list,
  MOMENT,
  orNull,
  parseDocument,
  record,
  refuseOtherVersion,
  SHA256,
  text,
  Wrong,
} from "./document.ts";
import { BACKUP_RECORD, DATA_AT_RISK, RESCUE_COPY } from "./backup-parts.ts";
import type { Evidence, SmokeResult } from "./evidence.ts";
import { completeEvidence } from "./former-documents.ts";
import { GATES, type GateAnswer } from "./gate.ts";
import { LOCK, PREDICTION, RISK } from "./parts.ts";

const OBSERVATION = record<MigrationObservation>({
  id: text,
  path: text,
  sha256: SHA256,
  outcome: choice(["applied", "already-applied", "failed", "interrupted", "not-run"]),
  transactional: flag,
  startedAt: orNull(MOMENT),
  durationMs: orNull(amount),
  attempts: amount,
  lockWaitMs: amount,
  locks: orNull(list(LOCK)),
  rewrites: orNull(list(text)),
  walBytes: orNull(amount),
  predicted: orNull(PREDICTION),
  surprises: list(text),
  failure: orNull(record<Failure>({ message: text, code: orNull(text), line: orNull(amount), remedy: text })),
});

const GATE = record<GateAnswer>({
  gate: choice(GATES),
  answer: choice(["open", "closed", "opened-by-hand", "not-asked"]),
  because: text,
  remedy: orNull(text),
  byHand: orNull(record<NonNullable<GateAnswer["byHand"]>>({ by: text, reason: text })),
});

const EVIDENCE = record<Evidence>({
  version: choice([1]),
  outcome: choice(["applied", "nothing-to-do", "refused", "failed", "interrupted"]),
  because: text,
  release: record<Evidence["release"]>({ digest: DIGEST, database: text, commit: text, backupRisk: RISK }),
  target: record<Evidence["target"]>({ name: text, environment: orNull(text), hostHash: SHA256, serverVersion: orNull(text) }),
  startedAt: MOMENT,
  finishedAt: MOMENT,
  durationMs: amount,
  startedBy: orNull(text),
  runUrl: orNull(text),
  approvals: list(record<Evidence["approvals"][number]>({ by: text, environment: text })),
  gates: list(GATE),
  backup: orNull(BACKUP_RECORD),
  dataAtRisk: orNull(DATA_AT_RISK),
  rescueCopies: list(RESCUE_COPY),
  migrations: list(OBSERVATION),
  fingerprint: record<Evidence["fingerprint"]>({ before: orNull(DIGEST), after: orNull(DIGEST) }),
  position: orNull(text),
  smoke: orNull(
    record<SmokeResult>({ passed: flag, exitCode: orNull(amount), timedOut: flag, durationMs: amount, output: text }),
  ),
  overtaken: flag,
  tool: text,
});

export type ReadEvidence = { readonly evidence: Evidence } | { readonly problem: string };

/** Never throws for what is in the file, however hostile. Properties that are not known are passed over: later versions may add some. */
export function readEvidence(bytes: Uint8Array): ReadEvidence {
  try {
    const { value } = parseDocument(bytes);
    refuseOtherVersion(value, "evidence");
    return { evidence: EVIDENCE(completeEvidence(value), "") };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return { problem: `${error.message}.` };
  }
}
