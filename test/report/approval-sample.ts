/** Pages for approvers: a harmless release, a risky one with all that can be odd, and one that must not be approved. */
import { sha256 } from "../../src/adapters/sha256.ts";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import type { TestDocument } from "../../src/release/application-test.ts";
import type { ApprovalPage } from "../../src/release/approval/approval-page.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import type { PlanDocument, PlannedMigration, TargetState } from "../../src/release/plan-document.ts";
import type { EnvironmentState } from "../../src/release/preflight-document.ts";
import { sealRelease } from "../../src/release/write-release.ts";
import { PLANNED_MIGRATION } from "../formats/plan-sample.ts";
import { AT_RISK, BY_DUMP, BY_NOTHING, BY_RESCUE_COPY, DUMP, FORECAST } from "../release/backup-samples.ts";
import { AFTER, BEFORE, ELSE, EVIDENCE, PRODUCTION_HOST, STAGING_HOST } from "../release/samples.ts";
import { finding, statement } from "./results.ts";

const DUMP_OF_DR: TargetBackup = { ...BY_DUMP, target: "dr-west" };

const COMMIT = "9f2c".repeat(10);

const ADD_SQL = "ALTER TABLE parcels ADD COLUMN weight integer;\n";
const DROP_SQL = "-- The size moved to parcel_sizes.\nALTER TABLE parcels\n\tDROP COLUMN size;\n";
const ADD_PATH = "db/migration/V12__add_weight.sql";
const DROP_PATH = "db/migration/V13__drop_size.sql";
const LOCK = { relation: "public.parcels", mode: "AccessExclusiveLock" };

export const ADDING: PlannedMigration = {
  ...PLANNED_MIGRATION,
  path: ADD_PATH,
  id: "12",
  sha256: sha256(ADD_SQL),
  backupRisk: "nightly",
  backwardCompatible: true,
  pendingOn: ["staging", "production"],
  changes: ["adds the column weight to public.parcels"],
  statements: [statement({ locks: [LOCK] })],
  findings: [],
  estimate: {
    workSeconds: 0,
    stall: { relation: "public.parcels", blocks: "reads and writes", locks: 1, waitSeconds: 1, workSeconds: 0, seconds: 1 },
    unknown: [],
  },
};

export const DROPPING: PlannedMigration = {
  ...ADDING,
  path: DROP_PATH,
  id: "13",
  sha256: sha256(DROP_SQL),
  backupRisk: "snapshot",
  backwardCompatible: false,
  changes: ["drops the column size of public.parcels"],
  statements: [
    statement({
      line: 2,
      kind: "drop-column",
      actions: ["drop-column"],
      locks: [LOCK],
      dataLoss: "certain",
      backupRisk: "snapshot",
      because: ["The values of public.parcels.size are lost."],
    }),
  ],
  findings: [
    finding("drop-column", { line: 2, column: 1, message: "parcels.size is dropped while the application may still read it." }),
  ],
};

export const TEXTS: ReadonlyMap<string, string> = new Map([
  [ADD_PATH, ADD_SQL],
  [DROP_PATH, DROP_SQL],
]);

function target(name: string, more: Partial<TargetState>): TargetState {
  return {
    name,
    hostHash: name === "staging" ? STAGING_HOST : PRODUCTION_HOST,
    serverVersion: "18.4",
    historyTable: "public.flyway_schema_history",
    historyExists: true,
    applied: 11,
    appliedOfRelease: [],
    pending: 1,
    fingerprint: BEFORE,
    ...more,
  };
}

function releaseOf(migrations: readonly PlannedMigration[]) {
  return sealRelease(
    {
      database: "events",
      framework: "flyway",
      placeholders: {},
      migrations: migrations.map(({ id, path, sha256: hash, backupRisk }) => ({
        id,
        path,
        sha256: hash,
        backupRisk,
        predicted: { backupRisk, locks: [LOCK], rewrites: [] },
      })),
      commit: COMMIT,
      targets: [
        { name: "staging", hostHash: STAGING_HOST, applied: [], fingerprint: BEFORE },
        { name: "production", hostHash: PRODUCTION_HOST, applied: [], fingerprint: BEFORE },
      ],
      plannedAt: "2026-11-22T10:00:00.000Z",
      tool: "0.1.0",
    },
    sha256,
  );
}

function planOf(migrations: readonly PlannedMigration[], digest: string): PlanDocument {
  const isRisky = migrations.some(({ backupRisk }) => backupRisk !== "nightly");
  return {
    version: 1,
    verdict: "planned",
    because: `${migrations.length} migrations are pending on staging and production.`,
    database: "events",
    framework: "flyway",
    commit: COMMIT,
    digest,
    backupRisk: isRisky ? "snapshot" : "nightly",
    backup: isRisky
      ? {
          needed: "snapshot",
          because: [{ path: DROP_PATH, line: 2, reason: "The values of public.parcels.size are lost." }],
          remains:
            "If the backup has to be restored, all that was written between the backup and the restore is lost; take it right before the deploy.",
          targets: [{ ...BY_DUMP, target: "staging" }, BY_DUMP, DUMP_OF_DR],
          forecast: [FORECAST],
        }
      : {
          needed: "none",
          because: [],
          remains: "Nothing that exists can be lost or changed for good by this release.",
          targets: [{ ...BY_DUMP, target: "staging" }, BY_DUMP, DUMP_OF_DR],
          forecast: [FORECAST],
        },
    targets: [target("staging", { pending: migrations.length }), target("production", { pending: migrations.length })],
    problems: [],
    notes: [],
    migrations,
    estimate: {
      workSeconds: 0,
      stall: {
        path: ADD_PATH,
        relation: "public.parcels",
        blocks: "reads and writes",
        locks: 1,
        waitSeconds: 1,
        workSeconds: 0,
        seconds: 1,
      },
      givesUpAfterSeconds: 700,
      restsOn: ["Sizes of 2 tables, as the server has them now."],
    },
    application: {
      mustCopeWith: [],
      waitsFor: [{ path: ADD_PATH, change: "adds the column weight to public.parcels" }],
      complete: true,
    },
  };
}

export function testDocument(name: TestDocument["case"], digest: string, more: Partial<TestDocument> = {}): TestDocument {
  return {
    version: 1,
    case: name,
    outcome: "passed",
    because: "The tests passed.",
    required: name !== "head-on-old",
    stops: false,
    digest,
    application: COMMIT,
    flake: null,
    exitCode: 0,
    timedOut: false,
    durationMs: 43_000,
    output: "212 passed",
    fingerprint: AFTER,
    ...more,
  };
}

function stagingOf(migrations: readonly PlannedMigration[], digest: string): Evidence {
  const [observed] = EVIDENCE.migrations;
  if (observed === undefined) throw new Error("the sample of evidence has no migration");
  return {
    ...EVIDENCE,
    because: `${migrations.length} migrations were applied.`,
    release: { digest, database: "events", commit: COMMIT, backupRisk: "nightly" },
    backup: null,
    dataAtRisk: null,
    rescueCopies: [],
    migrations: migrations.map(({ id, path, sha256: hash, backupRisk }) => ({
      ...observed,
      id,
      path,
      sha256: hash,
      attempts: 1,
      lockWaitMs: 0,
      locks: [LOCK],
      rewrites: [],
      predicted: { backupRisk, locks: [LOCK], rewrites: [] },
      surprises: [],
    })),
  };
}

export const PROTECTED: EnvironmentState = {
  name: "production",
  exists: true,
  reviewers: ["ada", "grace"],
  preventsSelfReview: true,
  adminsMayBypass: false,
  limitsBranches: true,
};

const HARMLESS_RELEASE = releaseOf([ADDING]);

export const HARMLESS: ApprovalPage = {
  plan: planOf([ADDING], HARMLESS_RELEASE.digest),
  release: HARMLESS_RELEASE,
  tests: [
    testDocument("deployed-on-new", HARMLESS_RELEASE.digest),
    testDocument("head-on-new", HARMLESS_RELEASE.digest),
    testDocument("head-on-old", HARMLESS_RELEASE.digest),
  ],
  staging: stagingOf([ADDING], HARMLESS_RELEASE.digest),
  stagingSha256: sha256("evidence"),
  takenUntil: "2026-11-25T11:00:05.000Z",
  production: {
    name: "production",
    kind: "independent",
    environment: "production",
    backup: null,
    forecast: null,
    smokes: true,
  },
  dr: [{ name: "dr", kind: "replica", environment: "dr", backup: null, forecast: null, smokes: false }],
  environment: PROTECTED,
  mayApprove: { logins: ["ada", "grace"], members: [], teams: [], anyMember: true, refused: [], authors: ["mona"] },
  closed: [],
  checkedRisk: "nightly",
  reason: "The new tariff goes by weight",
  startedBy: "mona",
  opensByHand: [],
  writersSuspended: null,
  wayBack: [{ path: ADD_PATH, down: "db/migration/U12__add_weight.sql" }],
};

const RISKY_RELEASE = releaseOf([ADDING, DROPPING]);
const RISKY_PLAN = planOf([ADDING, DROPPING], RISKY_RELEASE.digest);
const RISKY_STAGING: Evidence = stagingOf([ADDING, DROPPING], RISKY_RELEASE.digest);

/** Nothing keeps it closed, and much of it wants a look. */
export const RISKY: ApprovalPage = {
  ...HARMLESS,
  release: RISKY_RELEASE,
  plan: {
    ...RISKY_PLAN,
    targets: [target("staging", { pending: 2, serverVersion: "17.2" }), target("production", { pending: 2, fingerprint: ELSE })],
    estimate: {
      workSeconds: 40,
      stall: {
        path: DROP_PATH,
        relation: "public.parcels",
        blocks: "reads and writes",
        locks: 1,
        waitSeconds: 1,
        workSeconds: 39,
        seconds: 40,
      },
      givesUpAfterSeconds: 700,
      restsOn: ["Sizes of 2 tables, as the server has them now."],
    },
    application: {
      mustCopeWith: [
        {
          path: DROP_PATH,
          line: 2,
          message: "public.parcels.size goes.",
          first: "First release an application that does not read it.",
        },
      ],
      waitsFor: [{ path: ADD_PATH, change: "adds the column weight to public.parcels" }],
      complete: true,
    },
  },
  tests: [
    testDocument("deployed-on-new", RISKY_RELEASE.digest),
    testDocument("head-on-new", RISKY_RELEASE.digest, {
      flake: { output: "ECONNRESET", reason: "the mail server of the test resets connections" },
    }),
    testDocument("head-on-old", RISKY_RELEASE.digest, { outcome: "failed", because: "It ended with exit code 1.", exitCode: 1 }),
  ],
  staging: {
    ...RISKY_STAGING,
    target: { ...RISKY_STAGING.target, serverVersion: "17.2" },
    release: { ...RISKY_STAGING.release, backupRisk: "snapshot" },
    backup: DUMP,
    dataAtRisk: AT_RISK,
    migrations: RISKY_STAGING.migrations.map((one) =>
      one.path === DROP_PATH
        ? {
            ...one,
            durationMs: 3200,
            rewrites: ["public.parcels"],
            surprises: ["It rewrote public.parcels, which was not predicted."],
          }
        : one,
    ),
    gates: [
      ...RISKY_STAGING.gates,
      {
        gate: "fingerprint",
        answer: "opened-by-hand",
        because: "The schema is not what was planned for.",
        remedy: null,
        byHand: { by: "mona", reason: "Staging is restored every night anyway." },
      },
    ],
  },
  production: { ...HARMLESS.production, backup: BY_DUMP, forecast: FORECAST },
  dr: [
    { name: "dr-west", kind: "independent", environment: "dr", backup: DUMP_OF_DR, forecast: null, smokes: true },
    { name: "dr-east", kind: "replica", environment: "dr", backup: null, forecast: null, smokes: false },
  ],
  environment: { ...PROTECTED, reviewers: ["ada", "bob", "mona", "@octo/dba"], preventsSelfReview: false, adminsMayBypass: true },
  mayApprove: {
    logins: ["ada"],
    members: ["grace"],
    teams: ["@octo/dba"],
    anyMember: false,
    refused: [
      { login: "bob", because: "bob approved, but for the backup risk snapshot only ada and grace may." },
      { login: "mona", because: "mona approved a change of their own." },
    ],
    authors: ["mona"],
  },
  wayBack: [
    { path: DROP_PATH, down: null },
    { path: ADD_PATH, down: "db/migration/U12__add_weight.sql" },
  ],
};

/** It will stay closed, whoever approves. */
export const CLOSED: ApprovalPage = {
  ...RISKY,
  plan: {
    ...RISKY.plan,
    backup: RISKY.plan.backup === null ? null : { ...RISKY.plan.backup, targets: [BY_NOTHING], forecast: [] },
  },
  production: { ...RISKY.production, backup: BY_NOTHING, forecast: null },
  dr: [],
  mayApprove: { ...RISKY.mayApprove, logins: [], members: [], teams: [] },
  closed: [
    {
      target: "production",
      gate: "backup",
      because: `The backup risk is snapshot, and there is no backup. ${BY_NOTHING.because}`,
      remedy: BY_NOTHING.remedy ?? "",
    },
    {
      target: "production",
      gate: "approval",
      because:
        "The environment asks mona; for the backup risk snapshot only ada and grace may approve, so nobody's approval counts.",
      remedy: "Make somebody a reviewer of the environment who may approve this risk and did not write the change.",
    },
  ],
  wayBack: RISKY.wayBack.map(({ path }) => ({ path, down: null })),
};

const EVIL_PATH = "db/migration/V12__<img src=x onerror=alert(1)>|`a`.sql";
const EVIL_NAME = 'x"] --> y["**@all** #12';

const EVIL_BACKUP: TargetBackup = {
  ...BY_RESCUE_COPY,
  target: EVIL_NAME,
  because: "</td><h1>Approve</h1> ##[add-mask]x",
  copies: [
    { path: EVIL_PATH, relation: 'public."a | b"<img>', what: "the column ``` ::error::x", rows: 1, bytes: 1, seconds: 1 },
  ],
};

/** Names, reasons and outputs by somebody who wants to be read as the page. */
export const HOSTILE: ApprovalPage = {
  ...RISKY,
  plan: {
    ...RISKY.plan,
    migrations: RISKY.plan.migrations.map((migration) => ({
      ...migration,
      path: EVIL_PATH,
      changes: [`drops the column "a | b](javascript:x)" of public."</td></table><h1>Approve</h1>"`],
    })),
    notes: [{ message: "::error::x ##[add-mask]true", remedy: "www.evil.example" }],
  },
  staging: {
    ...RISKY.staging,
    target: { ...RISKY.staging.target, name: EVIL_NAME },
    dataAtRisk: { ...AT_RISK, tables: AT_RISK.tables.map((table) => ({ ...table, relation: "public.<b>`x`|y" })) },
    migrations: RISKY.staging.migrations.map((one) => ({
      ...one,
      path: EVIL_PATH,
      surprises: ["\u202Eevil\u0007\n| 🟢 | <b>Backup risk</b> | nightly |"],
    })),
  },
  production: { ...RISKY.production, name: EVIL_NAME, backup: EVIL_BACKUP },
  dr: RISKY.dr.map((one) => ({ ...one, name: "1. </details>" })),
  reason: "```\n\n## 🟢 Ready to approve\n\nhttps://evil.example",
  startedBy: "mona\n\n| a | b |",
  tests: RISKY.tests.map((test) => ({ ...test, because: "``` </code> *x*", output: "```\n::error::x\n</details>" })),
  wayBack: [{ path: EVIL_PATH, down: "db/migration/U12__`|`.sql" }],
};
