/** The result as JSON, version 1: every field in its documented order, ASCII-safe where a medium could misread it. */
import type { CheckResult, CheckedFile } from "../change-set/check-result.ts";
import type { BackupRisk, MigrationAssessment, StatementAssessment } from "../risk/assessment.ts";
import type { Finding } from "../rules/finding.ts";

/** Ends with a line feed. Bytes of a path that are not UTF-8 stand as `\udc80` to `\udcff`, one each. */
export function renderJson(result: CheckResult): string {
  const document = {
    version: result.version,
    verdict: result.verdict,
    blocking: result.blocking,
    mode: result.mode,
    override: result.override,
    kind: result.kind,
    complete: result.complete,
    base: result.base,
    head: result.head,
    backupRisk: result.backupRisk,
    files: result.files.map(orderFile),
    editedMigrations: result.editedMigrations,
    findings: result.findings.map(orderFinding),
    migrations: result.migrations.map(orderMigration),
  };
  return `${stringifyInert(document)}\n`;
}

/** The answer of `classify`. Ends with a line feed. */
export function renderClassifyJson({ version, backupRisk, migrations }: ClassifyDocument): string {
  return `${stringifyInert({ version, backupRisk, migrations: migrations.map(orderMigration) })}\n`;
}

interface ClassifyDocument {
  readonly version: 1;
  readonly backupRisk: BackupRisk;
  readonly migrations: readonly MigrationAssessment[];
}

/** JSON that is safe in the log of a workflow, where `##[` would be a command, and free of invisible characters. */
export function stringifyInert(value: unknown): string {
  return JSON.stringify(value, null, 2)
    .replaceAll("##[", String.raw`#\u0023[`)
    .replaceAll(/[\u007F-\u009F\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escapeUnits);
}

function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");
}

function orderFile({ path, previousPath, status, category, because, framework, database }: CheckedFile): CheckedFile {
  return { path, previousPath, status, category, because, framework, database };
}

/** The order in which every JSON document names the fields of a finding. */
export function orderFinding({ path, rule, severity, confidence, message, remedy, line, column }: Finding): Finding {
  return { path, rule, severity, confidence, message, remedy, line, column };
}

/** The order in which every JSON document names the fields of a migration. */
export function orderMigration(migration: MigrationAssessment): MigrationAssessment {
  const { path, dialect, framework, id, backupRisk, transactional, backwardCompatible, positions, statements, findings } =
    migration;
  return {
    path,
    dialect,
    framework,
    id,
    backupRisk,
    transactional,
    backwardCompatible,
    positions,
    statements: statements.map(orderStatement),
    findings: findings.map(orderFinding),
  };
}

function orderStatement(statement: StatementAssessment): StatementAssessment {
  const { line, column, endLine, kind, actions, locks, rewrites, scans, dataLoss } = statement;
  const { backwardCompatible, transactional, backupRisk, because, understood } = statement;
  return {
    line,
    column,
    endLine,
    kind,
    actions,
    locks: locks.map(({ relation, mode }) => ({ relation, mode })),
    rewrites,
    scans,
    dataLoss,
    backwardCompatible,
    transactional,
    backupRisk,
    because,
    understood,
  };
}
