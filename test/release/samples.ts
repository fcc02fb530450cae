import { sha256 } from "../../src/adapters/sha256.ts";
import { defaultTarget } from "../../src/config/options.ts";
import type { HistoryState, PendingMigration } from "../../src/deploy/history.ts";
import type { MigrationObservation } from "../../src/deploy/observation.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import type { GateFacts } from "../../src/release/gates/facts.ts";
import type { Release, ReleaseMigration } from "../../src/release/release.ts";
import { sealRelease } from "../../src/release/write-release.ts";
import { AT_RISK, COPY, DUMP } from "./backup-samples.ts";

/** Documents in which nothing is null or empty, so that they have every property that the types have. */

const LOCK = { relation: "public.parcels", mode: "AccessExclusiveLock" } as const;
const PREDICTED = { backupRisk: "snapshot", locks: [LOCK], rewrites: ["public.parcels"] } as const;

export const ADD: ReleaseMigration = {
  id: "2",
  path: "db/migration/V2__add_weight.sql",
  sha256: sha256("ALTER TABLE parcels ADD weight int;\n"),
  backupRisk: "nightly",
  predicted: { ...PREDICTED, backupRisk: "nightly", rewrites: [] },
};
export const DROP: ReleaseMigration = {
  id: "3",
  path: "db/migration/V3__drop_size.sql",
  sha256: sha256("ALTER TABLE parcels DROP size;\n"),
  backupRisk: "snapshot",
  predicted: PREDICTED,
};

export const PRODUCTION_HOST = sha256("production:5432/events");
export const STAGING_HOST = sha256("staging:5432/events");
export const BEFORE = `sha256:${sha256("the schema before")}`;
export const AFTER = `sha256:${sha256("the schema after")}`;
export const ELSE = `sha256:${sha256("another schema")}`;

export const RELEASE: Release = sealRelease(
  {
    database: "events",
    framework: "flyway",
    placeholders: { owner: sha256("app_owner") },
    migrations: [ADD, DROP],
    commit: "9f2c".repeat(10),
    targets: [
      { name: "staging", hostHash: STAGING_HOST, applied: ["2"], fingerprint: ELSE },
      { name: "production", hostHash: PRODUCTION_HOST, applied: [], fingerprint: BEFORE },
    ],
    plannedAt: "2026-11-22T10:00:00.000Z",
    tool: "0.1.0",
  },
  sha256,
);

const OBSERVED: MigrationObservation = {
  id: ADD.id,
  path: ADD.path,
  sha256: ADD.sha256,
  outcome: "applied",
  transactional: true,
  startedAt: "2026-11-22T11:00:01.000Z",
  durationMs: 41,
  attempts: 2,
  lockWaitMs: 1012,
  locks: [LOCK],
  rewrites: ["public.parcels"],
  walBytes: 4096,
  predicted: PREDICTED,
  surprises: ["It rewrote public.parcels, which was not predicted."],
  failure: null,
};

/** Of Staging, where all went well. */
export const EVIDENCE: Evidence = {
  version: 1,
  outcome: "applied",
  because: "2 migrations were applied.",
  release: { digest: RELEASE.digest, database: "events", commit: RELEASE.commit, backupRisk: "snapshot" },
  target: { name: "staging", environment: "Staging", hostHash: STAGING_HOST, serverVersion: "18.4" },
  startedAt: "2026-11-22T11:00:00.000Z",
  finishedAt: "2026-11-22T11:00:05.000Z",
  durationMs: 5000,
  startedBy: "mona",
  runUrl: "https://github.com/octo/events/actions/runs/1",
  approvals: [{ by: "ada", environment: "Staging" }],
  gates: [
    { gate: "digest", answer: "open", because: "The checked-out files make the release's digest.", remedy: null, byHand: null },
  ],
  backup: DUMP,
  dataAtRisk: AT_RISK,
  rescueCopies: [COPY],
  migrations: [OBSERVED, { ...OBSERVED, id: DROP.id, path: DROP.path, sha256: DROP.sha256, surprises: [], attempts: 1 }],
  fingerprint: { before: BEFORE, after: AFTER },
  position: "16/B374D848",
  smoke: { passed: true, exitCode: 0, timedOut: false, durationMs: 900, output: "3 passed" },
  overtaken: false,
  tool: "0.1.0",
};

/** One that went wrong, so that a failure, a remedy and an opening by hand are in it. */
export const FAILED: Evidence = {
  ...EVIDENCE,
  outcome: "failed",
  because: "db/migration/V2__add_weight.sql failed: canceling statement due to lock timeout.",
  gates: [
    {
      gate: "history",
      answer: "closed",
      because: "An index is invalid: public.i.",
      remedy: "Drop or rebuild it.",
      byHand: null,
    },
    {
      gate: "backup",
      answer: "opened-by-hand",
      because: "The backup risk is snapshot, and there is no backup.",
      remedy: null,
      byHand: { by: "ada", reason: "The nightly backup ended a minute ago." },
    },
    { gate: "approval", answer: "not-asked", because: "staging does not ask for an approval.", remedy: null, byHand: null },
  ],
  migrations: [
    {
      ...OBSERVED,
      outcome: "failed",
      failure: {
        message: "canceling statement due to lock timeout",
        code: "55P03",
        line: 3,
        remedy: "End the session 4711, or deploy when it is quiet.",
      },
    },
    {
      ...OBSERVED,
      id: DROP.id,
      path: DROP.path,
      sha256: DROP.sha256,
      outcome: "not-run",
      startedAt: null,
      durationMs: null,
      attempts: 0,
      lockWaitMs: 0,
      locks: null,
      rewrites: null,
      walBytes: null,
      surprises: [],
    },
  ],
  smoke: { passed: false, exitCode: 1, timedOut: false, durationMs: 900, output: "1 failed" },
};

/** All that may be null is, and all that may be empty. */
export const BARE: Evidence = {
  ...EVIDENCE,
  outcome: "refused",
  because: "A gate is closed.",
  target: { ...EVIDENCE.target, environment: null, serverVersion: null },
  startedBy: null,
  runUrl: null,
  approvals: [],
  gates: [],
  backup: null,
  dataAtRisk: null,
  rescueCopies: [],
  migrations: [
    {
      ...OBSERVED,
      outcome: "not-run",
      startedAt: null,
      durationMs: null,
      attempts: 0,
      lockWaitMs: 0,
      locks: null,
      rewrites: null,
      walBytes: null,
      predicted: null,
      surprises: [],
    },
  ],
  fingerprint: { before: null, after: null },
  smoke: null,
};

export function pendingMigration({ id, path, sha256: hash }: ReleaseMigration): PendingMigration {
  return { id, path, sha256: hash, repeatable: false };
}

export const HISTORY: HistoryState = {
  exists: true,
  table: "public.flyway_schema_history",
  applied: [{ id: "1", script: "V1__parcels.sql", appliedAt: "2026-11-01T10:00:00.000Z", succeeded: true }],
  pending: [pendingMigration(ADD), pendingMigration(DROP)],
  problems: [],
};

/** Facts of a deploy to production, which asks for every gate; all of them are open. */
export const FACTS: GateFacts = {
  release: RELEASE,
  target: {
    ...defaultTarget("production"),
    environment: "Production",
    gates: ["staging-evidence", "environment", "approval"],
    evidenceOf: "staging",
    approvers: { snapshot: ["ada", "grace"], quiesce: ["@octo/dba"] },
  },
  hostHash: PRODUCTION_HOST,
  files: { digest: RELEASE.digest, differing: [] },
  expectedDigest: RELEASE.digest,
  history: HISTORY,
  invalidIndexes: [],
  missingPrivileges: [],
  backupRisk: "snapshot",
  fingerprint: BEFORE,
  evidence: {
    evidence: EVIDENCE,
    sha256: sha256("evidence"),
    expectedSha256: sha256("evidence"),
    finishedAt: Date.parse(EVIDENCE.finishedAt),
  },
  environment: { name: "Production", exists: true, reviewers: 1 },
  approval: { approvers: ["ada"], authors: ["mona"] },
  backup: {
    ...DUMP,
    reference: "snap-2",
    startedAt: "2026-11-22T11:58:00.000Z",
    finishedAt: "2026-11-22T11:59:00.000Z",
  },
  writersSuspended: null,
  now: Date.parse("2026-11-22T12:00:00Z"),
};
