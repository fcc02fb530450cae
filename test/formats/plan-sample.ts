import type { PlanDocument, PlannedMigration } from "../../src/release/plan-document.ts";
import { BY_RESCUE_COPY, FORECAST } from "../release/backup-samples.ts";
import { CLASSIFY } from "./samples.ts";

const PATH = "db/migration/V2__drop_weight.sql";
const STALL = {
  relation: "public.parcels",
  blocks: "reads and writes",
  locks: 1,
  waitSeconds: 1,
  workSeconds: 0.5,
  seconds: 1.5,
} as const;
const [CLASSIFIED] = CLASSIFY.migrations;
if (CLASSIFIED === undefined) throw new Error("the sample of classify has no migration");

export const PLANNED_MIGRATION = {
  ...CLASSIFIED,
  sha256: "4".repeat(64),
  repeatable: false,
  pendingOn: ["production"],
  judgedOn: "production",
  changes: ["drops the column weight of parcels"],
  estimate: { workSeconds: 0.5, stall: STALL, unknown: ["the size of public.parcels"] },
} satisfies PlannedMigration;

/** A document in which nothing is null or empty, so that it has every property that the type has. */
export const PLAN = {
  version: 1,
  verdict: "planned",
  because: "1 migration is pending on production.",
  database: "events",
  framework: "flyway",
  commit: "9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c9f2c",
  digest: `sha256:${"1".repeat(64)}`,
  backupRisk: "snapshot",
  backup: {
    needed: "snapshot",
    because: [{ path: PATH, line: 1, reason: "The values of parcels.weight are lost." }],
    remains: "All that was written between the backup and the restore is lost.",
    targets: [{ ...BY_RESCUE_COPY, by: "command", remedy: "Add one." }],
    forecast: [FORECAST],
  },
  targets: [
    {
      name: "production",
      hostHash: "2".repeat(64),
      serverVersion: "18.4",
      historyTable: "public.flyway_schema_history",
      historyExists: true,
      applied: 2,
      appliedOfRelease: ["1"],
      pending: 1,
      fingerprint: `sha256:${"3".repeat(64)}`,
    },
  ],
  problems: [
    {
      target: "production",
      kind: "edited",
      id: "1",
      path: "db/migration/V1__parcels.sql",
      message: "The file is not what was applied as 1.",
      remedy: "Restore it and write a new migration.",
    },
  ],
  notes: [{ message: "production has no backup-command.", remedy: "Add one." }],
  migrations: [PLANNED_MIGRATION],
  estimate: { workSeconds: 0.5, stall: { path: PATH, ...STALL }, givesUpAfterSeconds: 700, restsOn: ["Sizes of 2 tables."] },
  application: {
    mustCopeWith: [{ path: PATH, line: 1, message: "parcels.weight goes.", first: "First release an application without it." }],
    waitsFor: [{ path: PATH, change: "adds the column size to parcels" }],
    complete: true,
  },
} satisfies PlanDocument;

/** What there is when there is no release. */
export const REFUSED: PlanDocument = {
  ...PLAN,
  verdict: "refused",
  because: "db/migration/V1__parcels.sql: The file is not what was applied as 1.",
  digest: null,
  backupRisk: null,
  backup: null,
  notes: [],
  migrations: [],
  estimate: null,
  application: { mustCopeWith: [], waitsFor: [], complete: true },
};
