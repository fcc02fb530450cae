import type { StatusDocument } from "../../src/deploy/state/status-document.ts";
import type { VerifyDocument } from "../../src/fingerprint/verify-document.ts";

const DIGEST = `sha256:${"1".repeat(64)}`;
const TARGET = { name: "dr", kind: "replica", hostHash: "2".repeat(64), serverVersion: "18.4" } as const;

/** Documents in which nothing is null or empty, so that they have every property that their types have. */
export const VERIFY = {
  version: 1,
  verdict: "fail",
  because: ["The schema differs from that of production in 1 object."],
  database: "events",
  target: TARGET,
  fingerprint: DIGEST,
  objects: 12,
  against: { kind: "target", name: "production", fingerprint: `sha256:${"3".repeat(64)}`, serverVersion: "18.4" },
  differences: [{ change: "changed", kind: "column", name: "public.parcels.id", before: "integer", after: "bigint" }],
  columnOrder: [{ table: "public.parcels", before: ["id", "code"], after: ["code", "id"] }],
  replay: { position: "0/3000060", wanted: "0/3000148", reached: false },
  smoke: { passed: false, exitCode: 1, timedOut: false, durationMs: 41, output: "no answer" },
  notes: ["dr is a read replica now."],
} as const satisfies VerifyDocument;

export const STATUS = {
  version: 1,
  state: "blocked",
  database: "events",
  framework: "flyway",
  commit: "9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c",
  target: TARGET,
  fingerprint: DIGEST,
  historyTable: "public.flyway_schema_history",
  historyExists: true,
  applied: [{ id: "1", script: "V1__parcels.sql", appliedAt: "2026-11-22T10:00:00Z", succeeded: true }],
  pending: [{ id: "2", path: "db/migration/V2__index.sql", sha256: "4".repeat(64), repeatable: false }],
  problems: [
    {
      kind: "edited",
      id: "1",
      path: "db/migration/V1__parcels.sql",
      message: "The file is not what was applied as 1.",
      remedy: "Restore it and write a new migration.",
    },
  ],
  last: { id: "1", script: "V1__parcels.sql", appliedAt: "2026-11-22T10:00:00Z", succeeded: true },
  unfinished: [
    { id: "2", path: "db/migration/V2__index.sql", done: 1, begunAtLine: 3, release: DIGEST, changedAt: "2026-11-22T10:00:00Z" },
  ],
  invalidIndexes: [
    {
      index: "public.parcels_code",
      table: "public.parcels",
      definition: "CREATE INDEX parcels_code ON public.parcels USING btree (code)",
      state: "failed",
      pid: 0,
      remedy: "DROP INDEX CONCURRENTLY public.parcels_code; then make it again.",
    },
  ],
  deployer: { pid: 4711, application: "schema-release deploy", orphaned: false },
  inTheWay: [
    {
      pid: 4712,
      application: "reports",
      state: "idle in transaction",
      transactionSeconds: 812.4,
      query: "SELECT * FROM parcels WHERE code = ?",
      because: "locks-and-age",
      locks: [{ relation: "public.parcels", mode: "AccessShareLock" }],
    },
  ],
  rescueCopies: [
    {
      id: 7,
      digest: DIGEST,
      migration: { id: "1", path: "db/migration/V1__parcels.sql" },
      kind: "column",
      relation: "public.parcels",
      columns: [{ name: "weight", type: "numeric(6,2)" }],
      rows: 1200,
      bytes: 98_304,
      madeAt: "2026-11-22T10:00:00.000Z",
      keepUntil: "2026-12-22T10:00:00.000Z",
      mayBeDropped: false,
      restoredAt: "2026-11-23T10:00:00.000Z",
    },
  ],
  wantedLocks: [{ relation: "public.parcels", mode: "ShareUpdateExclusiveLock" }],
  notes: ["Unfinished migrations could not be looked at: permission denied."],
} as const satisfies StatusDocument;

/** With null and nothing where the types have it. */
export const QUIET_VERIFY: VerifyDocument = {
  ...VERIFY,
  verdict: "pass",
  because: [],
  target: { ...TARGET, kind: "independent" },
  against: null,
  differences: null,
  columnOrder: [],
  replay: null,
  smoke: null,
  notes: [],
};

export const QUIET_STATUS: StatusDocument = {
  ...STATUS,
  state: "up-to-date",
  applied: [],
  pending: [],
  problems: [],
  last: null,
  unfinished: [],
  invalidIndexes: [],
  deployer: null,
  inTheWay: [],
  rescueCopies: [],
  wantedLocks: null,
  notes: [],
};
