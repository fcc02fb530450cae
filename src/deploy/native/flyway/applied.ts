/** The rows of a history as Flyway takes them together (`MigrationInfoServiceImpl`): which are undone or deleted, how far it went. */
import type { HistoryRow } from "./table.ts";
import { compareVersions, type FlywayVersion, laterVersion, readVersion, versionKey } from "./version.ts";

export interface AppliedRow extends HistoryRow {
  /** Null of repeatables and markers. */
  readonly parsed: FlywayVersion | null;
  /** A later row says so. */
  isDeleted: boolean;
  isUndone: boolean;
}

export interface AppliedRows {
  /** By rank; `DELETE` rows of versioned migrations are left out. */
  readonly versioned: readonly AppliedRow[];
  readonly repeatable: readonly AppliedRow[];
  /** Highest version in force; null where there is none. */
  readonly last: FlywayVersion | null;
  /** Highest version that a baseline stands for. */
  readonly baseline: FlywayVersion | null;
  /** Rank of the last run of each repeatable, by description. */
  readonly latestRuns: ReadonlyMap<string, number>;
  /** Rows that Flyway could not read: their type or version is none of its own. */
  readonly unreadable: readonly HistoryRow[];
}

/** Never resolved from files. */
export const SYNTHETIC: ReadonlySet<string> = new Set(["SCHEMA", "BASELINE", "DELETE"]);
const BASELINES: ReadonlySet<string> = new Set(["BASELINE", "SQL_BASELINE", "JDBC_BASELINE"]);
const OTHERS = ["SQL", "JDBC", "SCRIPT", "SCRIPT_BASELINE", "CUSTOM", "UNDO_SQL", "UNDO_JDBC", "UNDO_SCRIPT"];
/** What older versions of Flyway wrote. */
const FORMER: ReadonlyMap<string, string> = new Map([
  ["SPRING_JDBC", "JDBC"],
  ["SQL_STATE_SCRIPT", "SQL_BASELINE"],
  ["JDBC_STATE_SCRIPT", "JDBC_BASELINE"],
]);
const TYPES: ReadonlySet<string> = new Set([...SYNTHETIC, ...BASELINES, ...OTHERS]);

export function isBaseline(type: string): boolean {
  return BASELINES.has(type);
}

export function isUndo(type: string): boolean {
  return type.startsWith("UNDO_");
}

/** `rows` by rank. */
export function readApplied(rows: readonly HistoryRow[]): AppliedRows {
  const versioned: AppliedRow[] = [];
  const repeatable: AppliedRow[] = [];
  const unreadable: HistoryRow[] = [];
  const open = new Map<string, AppliedRow[]>();
  let baseline: FlywayVersion | null = null;
  for (const raw of rows) {
    const row = { ...raw, type: FORMER.get(raw.type) ?? raw.type };
    const parsed = row.version === null ? null : readVersion(row.version);
    if (!TYPES.has(row.type) || (parsed === null) !== (row.version === null)) {
      unreadable.push(row);
      continue;
    }
    const applied: AppliedRow = { ...row, parsed, isDeleted: false, isUndone: false };
    const key = parsed === null ? ` ${row.description}` : versionKey(parsed);
    const before = open.get(key) ?? [];
    open.set(key, before);
    if (row.type === "DELETE" && row.succeeded) markLast(before, "isDeleted");
    if (isUndo(row.type)) markLast(before, "isUndone");
    else if (!SYNTHETIC.has(row.type)) before.push(applied);
    if (parsed === null) repeatable.push(applied);
    else if (row.type !== "DELETE" || !row.succeeded) {
      versioned.push(applied);
      if (isBaseline(row.type)) baseline = laterVersion(baseline, parsed);
    }
  }
  return { versioned, repeatable, unreadable, baseline, last: lastOf(versioned), latestRuns: findLatestRuns(repeatable) };
}

/** The latest run of that version, or of that repeatable, that is still in force. */
function markLast(rows: AppliedRow[], mark: "isDeleted" | "isUndone"): void {
  const row = rows.pop();
  if (row !== undefined) row[mark] = true;
}

function lastOf(rows: readonly AppliedRow[]): FlywayVersion | null {
  let last: FlywayVersion | null = null;
  for (const { parsed, type, isDeleted, isUndone } of rows) {
    if (type !== "DELETE" && !isUndo(type) && !isDeleted && !isUndone) last = laterVersion(last, parsed);
  }
  return last;
}

function findLatestRuns(rows: readonly AppliedRow[]): ReadonlyMap<string, number> {
  const runs = new Map<string, number>();
  for (const { description, rank } of rows) runs.set(description, Math.max(rank, runs.get(description) ?? rank));
  return runs;
}

/** Versions that are in force twice, which Flyway never writes. */
export function findDuplicates({ versioned }: AppliedRows): readonly AppliedRow[] {
  const seen = new Set<string>();
  return versioned.filter(({ parsed, type, isDeleted, isUndone, succeeded }) => {
    if (parsed === null || isDeleted || isUndone || !succeeded || isUndo(type) || SYNTHETIC.has(type)) return false;
    const key = `${versionKey(parsed)} ${type}`;
    return seen.size === seen.add(key).size;
  });
}

export function isAfter(version: FlywayVersion | null, other: FlywayVersion | null): boolean {
  return version === null || other === null || compareVersions(version, other) > 0;
}
