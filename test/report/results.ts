/** Results as `check` makes them, for the reports. */
import type { CheckResult, CheckedFile } from "../../src/change-set/check-result.ts";
import { type SplitPlan, planSplit } from "../../src/change-set/split.ts";
import type { MigrationAssessment, StatementAssessment } from "../../src/risk/assessment.ts";
import type { Finding } from "../../src/rules/finding.ts";

export const BASE = "1f0c9ab2".padEnd(40, "0");
export const HEAD = "7be41d03".padEnd(40, "0");

export function checkedFile(path: string, more: Partial<CheckedFile> = {}): CheckedFile {
  return {
    path,
    previousPath: null,
    status: "added",
    category: "app",
    because: "application code",
    framework: null,
    database: null,
    ...more,
  };
}

export function migrationFile(path: string): CheckedFile {
  return checkedFile(path, {
    category: "migration",
    because: "versioned migration of Flyway",
    framework: "flyway",
    database: "events",
  });
}

export function finding(rule: string, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: "error",
    confidence: "high",
    message: "Something happened.",
    remedy: "Do something.",
    path: null,
    line: null,
    column: null,
    ...more,
  };
}

export function result(more: Partial<CheckResult> = {}): CheckResult {
  return {
    version: 1,
    verdict: "pass",
    blocking: false,
    mode: "enforce",
    override: null,
    kind: "neither",
    complete: true,
    base: BASE,
    head: HEAD,
    backupRisk: null,
    files: [],
    editedMigrations: [],
    findings: [],
    migrations: [],
    ...more,
  };
}

export function statement(more: Partial<StatementAssessment> = {}): StatementAssessment {
  return {
    line: 1,
    column: 1,
    endLine: 1,
    kind: "add-column",
    actions: ["add-column"],
    locks: [],
    rewrites: [],
    scans: [],
    dataLoss: "none",
    backwardCompatible: true,
    transactional: true,
    backupRisk: "nightly",
    because: [],
    understood: true,
    ...more,
  };
}

export function assessment(path: string, more: Partial<MigrationAssessment> = {}): MigrationAssessment {
  return {
    path,
    dialect: "postgresql",
    framework: "flyway",
    id: "12",
    backupRisk: "nightly",
    transactional: true,
    backwardCompatible: true,
    positions: "file",
    statements: [statement()],
    findings: [],
    ...more,
  };
}

const MIGRATION = "db/migration/V12__rename_colour.sql";

export const MIXED: CheckResult = result({
  verdict: "fail",
  blocking: true,
  kind: "mixed",
  files: [
    migrationFile(MIGRATION),
    checkedFile("db/schema.sql", {
      status: "modified",
      category: "schema",
      because: "dump of the schema",
      framework: "flyway",
      database: "events",
    }),
    ...["app", "colours", "db", "http", "index", "parcels", "routes", "views", "watch"].map((name) =>
      checkedFile(`src/${name}.ts`, { status: "modified" }),
    ),
    checkedFile("src/colour-picker.ts", { status: "renamed", previousPath: "src/picker.ts" }),
    checkedFile("package-lock.json", { status: "modified", because: "lock file: new code ships" }),
    checkedFile("test/colours.test.ts", { category: "neutral", because: "test" }),
    checkedFile("docs/colours.md", { status: "removed", category: "neutral", because: "documentation" }),
  ],
  findings: [
    finding("mixed-change-set", {
      message:
        "1 migration file (db/migration/V12__rename_colour.sql) and 11 files of the application (src/app.ts, src/colours.ts, src/db.ts and 8 more) would be released together.",
      remedy:
        "Split it: the migrations with their schema files as a release of their own, everything else as an application release.",
    }),
    finding("gate-changed", {
      severity: "warning",
      path: ".github/schema-release.yml",
      message: ".github/schema-release.yml changes. This check used the configuration of the base branch.",
      remedy: "Have it reviewed by whoever answers for the database.",
    }),
  ],
});

export const RISKY: CheckResult = result({
  kind: "standalone",
  backupRisk: "snapshot",
  files: [migrationFile(MIGRATION), migrationFile("db/migration/V13__add_index.sql")],
  findings: [
    finding("missing-down-migration", {
      severity: "warning",
      path: "db/migration/V13__add_index.sql",
      message: "version 13 (V13__add_index.sql) has no down migration, while 9 of the last 10 merged ones have one.",
      remedy: "Add the down migration, or one that says why there is no way back.",
    }),
  ],
  migrations: [
    assessment(MIGRATION, {
      backupRisk: "snapshot",
      backwardCompatible: false,
      statements: [
        statement({
          line: 3,
          kind: "drop-column",
          actions: ["drop-column"],
          locks: [{ relation: "public.parcels", mode: "AccessExclusiveLock" }],
          dataLoss: "certain",
          backwardCompatible: false,
          backupRisk: "snapshot",
          because: ["The values of public.parcels.colour are lost."],
        }),
      ],
      findings: [
        finding("drop-column", {
          path: MIGRATION,
          line: 3,
          column: 1,
          message: "Running code that selects public.parcels.colour fails.",
          remedy: "Stop reading it in a release of its own, then drop it:\nALTER TABLE public.parcels DROP COLUMN colour;",
          severity: "warning",
        }),
      ],
    }),
    assessment("db/migration/V13__add_index.sql", { id: "13" }),
  ],
});

export const REPORTED: CheckResult = { ...MIXED, blocking: false, mode: "report" };

export const OPENED: CheckResult = {
  ...MIXED,
  blocking: false,
  override: {
    label: "schema-release: override",
    by: "grace",
    reason: "The old column must go tonight, see the incident.",
    reasonBy: "ada",
    at: "2026-11-22T17:00:00Z",
  },
};

export const STANDALONE: CheckResult = result({
  kind: "standalone",
  backupRisk: "nightly",
  files: [migrationFile(MIGRATION), checkedFile("docs/a.md", { category: "neutral" })],
  migrations: [assessment(MIGRATION)],
});

export const APP_ONLY: CheckResult = result({ kind: "app-only", files: [checkedFile("src/app.ts"), checkedFile("src/b.ts")] });

export function splitOf({ files, base, head }: CheckResult, branch: string | null = "feature/colours"): SplitPlan | null {
  const judged = files.map((checked) => ({ checked, categoryBefore: checked.status === "added" ? null : checked.category }));
  return planSplit({ files: judged, base, head, branch, backwardCompatible: null, editedMigrations: [] });
}
