/** What Flyway holds each migration to be, applied or not (`MigrationInfoImpl`, `BaseAppliedMigration`, `ResolvedMigration`). */
import { type AppliedRow, type AppliedRows, isBaseline, isUndo, SYNTHETIC } from "./applied.ts";
import { compareText } from "./files.ts";
import type { MigrationState } from "./ignore-pattern.ts";
import type { FlywayScript } from "./script.ts";
import type { FlywaySettings } from "./settings.ts";
import { compareVersions, type FlywayVersion, laterVersion, versionKey } from "./version.ts";

export interface Judged {
  /** Null where no row is about it. */
  readonly row: AppliedRow | null;
  /** Null where no file is. */
  readonly script: FlywayScript | null;
  readonly state: MigrationState;
}

export interface History {
  readonly rows: AppliedRows;
  readonly scripts: readonly FlywayScript[];
  readonly settings: FlywaySettings;
}

interface Context extends History {
  readonly resolved: ReadonlyMap<string, FlywayScript>;
  readonly lastResolved: FlywayVersion | null;
  readonly pendingBaseline: FlywayVersion | null;
}

/** Rows in their order, then files in the order in which they would run. */
export function judgeMigrations(history: History): readonly Judged[] {
  const { rows, scripts } = history;
  const resolved = new Map(scripts.map((script) => [keyOf(script), script]));
  const done = new Set(
    [...rows.versioned, ...rows.repeatable].filter((row) => isDone(row, resolved, rows)).map((row) => rowKey(row)),
  );
  const waiting = scripts.filter((script) => !done.has(keyOf(script)));
  const context: Context = {
    ...history,
    resolved,
    lastResolved: scripts.reduce<FlywayVersion | null>((last, { file }) => laterVersion(last, file.name.version), null),
    pendingBaseline: waiting
      .filter(({ file }) => file.name.kind === "baseline")
      .reduce<FlywayVersion | null>((last, { file }) => laterVersion(last, file.name.version), null),
  };
  const applied = [...rows.versioned, ...rows.repeatable].map((row): Judged => {
    const script = resolved.get(rowKey(row)) ?? null;
    return { row, script, state: stateOfRow(row, script, context) };
  });
  const ordered = waiting.toSorted(compareScripts);
  return [...applied, ...ordered.map((script) => ({ row: null, script, state: stateOfScript(script, context) }))];
}

/** Of what may be applied; a baseline goes behind the migration of its version, repeatables behind all by description. */
export function compareScripts({ file: { name: a } }: FlywayScript, { file: { name: b } }: FlywayScript): number {
  if (a.version === null || b.version === null) {
    if (a.version === null && b.version === null) return compareText(a.description, b.description);
    return a.version === null ? 1 : -1;
  }
  return compareVersions(a.version, b.version) || Number(a.kind === "baseline") - Number(b.kind === "baseline");
}

export function typeOf({ file }: FlywayScript): "SQL" | "SQL_BASELINE" {
  return file.name.kind === "baseline" ? "SQL_BASELINE" : "SQL";
}

/** Migrations of one key are the same to Flyway. */
export function keyOf(script: FlywayScript): string {
  const { version, description } = script.file.name;
  return version === null ? ` ${description}` : `${versionKey(version)} ${typeOf(script)}`;
}

function rowKey({ parsed, type, description }: AppliedRow): string {
  return parsed === null ? ` ${description}` : `${versionKey(parsed)} ${type}`;
}

/** Whether its file need not run. */
function isDone(row: AppliedRow, resolved: ReadonlyMap<string, FlywayScript>, { latestRuns }: AppliedRows): boolean {
  if (row.isDeleted || row.isUndone || row.type === "DELETE") return false;
  if (row.parsed !== null) return true;
  const script = resolved.get(rowKey(row));
  return script !== undefined && row.rank === latestRuns.get(row.description) && isSameText(script, row.checksum);
}

export function isSameText({ checksum, plainChecksum }: FlywayScript, recorded: number | null): boolean {
  return recorded === checksum || (plainChecksum !== null && recorded === plainChecksum);
}

function stateOfRow(row: AppliedRow, script: FlywayScript | null, context: Context): MigrationState {
  if (row.isUndone) return "Undone";
  if (row.isDeleted) return "Deleted";
  if (row.type === "DELETE" || row.type === "SCHEMA" || isUndo(row.type)) return "Success";
  const missing = missingState(row, script, context);
  if (isBaseline(row.type)) {
    if (SYNTHETIC.has(row.type)) return "Baseline";
    return row.succeeded ? (missing ?? "Baseline") : "Failed";
  }
  if (missing !== null) return missing;
  if (!row.succeeded) return "Failed";
  if (row.parsed !== null) return "Success";
  if (row.rank !== context.rows.latestRuns.get(row.description)) return "Superseded";
  return script !== null && isSameText(script, row.checksum) ? "Success" : "Outdated";
}

function missingState(row: AppliedRow, script: FlywayScript | null, { rows, lastResolved }: Context): MigrationState | null {
  if (script !== null || (row.parsed === null && row.rank !== rows.latestRuns.get(row.description))) return null;
  const isFuture = row.parsed !== null && (lastResolved === null || compareVersions(row.parsed, lastResolved) >= 0);
  if (isFuture) return row.succeeded ? "Future" : "Failed (Future)";
  return row.succeeded ? "Missing" : "Failed (Missing)";
}

function stateOfScript(script: FlywayScript, context: Context): MigrationState {
  const { rows, settings, pendingBaseline } = context;
  const { version, kind } = script.file.name;
  if (!script.shouldExecute) return "Ignored";
  if (version === null) return "Pending";
  const baseline = rows.last === null ? pendingBaseline : rows.baseline;
  const order = baseline === null ? 1 : compareVersions(version, baseline);
  if (order < 0) return "Below Baseline";
  const isFresh = rows.last === null && rows.baseline === null;
  if (kind === "baseline") return isFresh && order === 0 ? "Pending" : "Ignored";
  if (order === 0) return "Baseline Ignored";
  const target = targetOf(settings, rows.last);
  if (target !== null && compareVersions(version, target) > 0) return "Above Target";
  if (rows.last !== null && compareVersions(version, rows.last) < 0 && !settings.outOfOrder) return "Ignored";
  return "Pending";
}

function targetOf({ target }: FlywaySettings, last: FlywayVersion | null): FlywayVersion | null {
  if (target.kind === "version") return target.version;
  return target.kind === "current" ? (last ?? { text: "0", parts: [-1n] }) : null;
}
