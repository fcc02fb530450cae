import type { ChangeStatus } from "../../src/change-set/change.ts";
import type { Category, ChangeSetKind, CheckedFile, CheckResult, Override } from "../../src/change-set/check-result.ts";
import type {
  BackupRisk,
  DataLoss,
  Dialect,
  MigrationAssessment,
  RelationLock,
  StatementAssessment,
} from "../../src/risk/assessment.ts";
import type { Confidence, Finding, Severity } from "../../src/rules/finding.ts";

/** Documents in which nothing is null or empty, so that they have every property that the types have. */

const FINDING = {
  rule: "drop-column",
  severity: "error",
  confidence: "high",
  message: "parcels.weight is dropped while the application may still read it.",
  remedy: "Release an application that does not read it first.",
  path: "db/migration/V2__drop_weight.sql",
  line: 1,
  column: 1,
} satisfies Finding;

const LOCK = { relation: "public.parcels", mode: "AccessExclusiveLock" } satisfies RelationLock;

const STATEMENT = {
  line: 1,
  column: 1,
  endLine: 2,
  kind: "drop-column",
  actions: ["add-column", "drop-column"],
  locks: [LOCK],
  rewrites: ["public.parcels"],
  scans: ["public.parcels"],
  dataLoss: "certain",
  backwardCompatible: false,
  transactional: true,
  backupRisk: "snapshot",
  because: ["The values of parcels.weight are lost."],
  understood: true,
} satisfies StatementAssessment;

const MIGRATION = {
  path: "db/migration/V2__drop_weight.sql",
  dialect: "postgresql",
  framework: "flyway",
  id: "2",
  backupRisk: "snapshot",
  transactional: true,
  backwardCompatible: false,
  positions: "file",
  statements: [STATEMENT],
  findings: [FINDING],
} satisfies MigrationAssessment;

export const CLASSIFY = { version: 1, backupRisk: "snapshot", migrations: [MIGRATION] } satisfies {
  readonly version: 1;
  readonly backupRisk: BackupRisk;
  readonly migrations: readonly MigrationAssessment[];
};

const FILE = {
  path: "db/migration/V2__drop_weight.sql",
  previousPath: "db/migration/V2__weight.sql",
  status: "renamed",
  category: "migration",
  because: "a Flyway migration",
  framework: "flyway",
  database: "events",
} satisfies CheckedFile;

const OVERRIDE = {
  label: "schema-release: override",
  by: "octavia",
  reason: "The column was never in production.",
  reasonBy: "mona",
  at: "2026-11-22T10:00:00Z",
} satisfies Override;

export const CHECK = {
  version: 1,
  verdict: "fail",
  blocking: false,
  mode: "enforce",
  override: OVERRIDE,
  kind: "mixed",
  complete: true,
  base: "1d3a",
  head: "9f2c",
  backupRisk: "snapshot",
  files: [FILE],
  editedMigrations: ["db/migration/V2__weight.sql"],
  findings: [FINDING],
  migrations: [MIGRATION],
} satisfies CheckResult;

/** A check of nothing, where all that may be null or empty is. */
export const EMPTY_CHECK: CheckResult = {
  ...CHECK,
  verdict: "pass",
  override: null,
  kind: "neither",
  backupRisk: null,
  files: [],
  editedMigrations: [],
  findings: [{ ...FINDING, path: null, line: null, column: null }],
  migrations: [],
};

/** Every value of the unions, by the path of the property; a value that the types gain or lose does not compile here. */
export const UNIONS: Readonly<Record<string, readonly string[]>> = {
  backupRisk: keysOf<BackupRisk>({ nightly: true, snapshot: true, quiesce: true }),
  "migrations.dialect": keysOf<Dialect>({ postgresql: true, mysql: true, mariadb: true, sqlite: true }),
  "migrations.positions": keysOf<MigrationAssessment["positions"]>({ file: true, "printed-sql": true }),
  "migrations.statements.dataLoss": keysOf<DataLoss>({ none: true, possible: true, certain: true }),
  "migrations.findings.severity": keysOf<Severity>({ error: true, warning: true, note: true }),
  "migrations.findings.confidence": keysOf<Confidence>({ high: true, medium: true, low: true }),
  verdict: keysOf<CheckResult["verdict"]>({ pass: true, fail: true }),
  mode: keysOf<CheckResult["mode"]>({ enforce: true, report: true }),
  kind: keysOf<ChangeSetKind>({ mixed: true, standalone: true, "app-only": true, neither: true }),
  "files.status": keysOf<ChangeStatus>({ added: true, modified: true, removed: true, renamed: true }),
  "files.category": keysOf<Category>({ migration: true, schema: true, app: true, neutral: true }),
};

function keysOf<Union extends string>(every: Readonly<Record<Union, true>>): readonly string[] {
  return Object.keys(every);
}
