/** Reads the history table of a tool that is not run natively. Changes nothing. */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { isTrueAt, quoteLiteral, textAt } from "../apply/values.ts";
import type { HistoryProblem, HistoryState } from "../history.ts";
import { isoTime } from "../native/own-record.ts";
import { quoteName, readTableName } from "../native/table-name.ts";
import { withAncestors } from "./alembic-revisions.ts";
import { toState } from "./command-state.ts";
import type { HistoryTable } from "./history-tables.ts";
import { readRemembered } from "./remember.ts";
import type { SetMigration } from "./set-migrations.ts";

export interface TableReading {
  readonly framework: string;
  readonly history: HistoryTable;
  /** The table where the configuration names one. */
  readonly configured: string | null;
  readonly migrations: readonly SetMigration[];
}

export async function readTable(session: DatabaseSession, reading: TableReading): Promise<HistoryState> {
  const { table, found } = await findTable(session, reading);
  const rows = found ? await session.query(selectFrom(table, reading.history)) : [];
  return readRows(reading, { table, exists: found, rows, remembered: await readRemembered(session, table) });
}

/** The table as the server spells it, with its schema; as it is written where there is none. */
export async function findTable(
  session: DatabaseSession,
  reading: Pick<TableReading, "configured" | "history">,
): Promise<{ readonly table: string; readonly found: boolean }> {
  const table = tableOf(reading);
  const [row] = await session.query(FIND, [table]);
  const name = textAt(row, "name");
  return { table: name ?? table, found: name !== null };
}

const FIND = `SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS name
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = to_regclass($1) AND c.relkind IN ('r', 'p', 'v', 'f')`;

function tableOf({ configured, history }: Pick<TableReading, "configured" | "history">): string {
  if (configured === null) return history.table;
  const { schema, table } = readTableName(configured);
  return schema === null ? quoteName(table) : `${quoteName(schema)}.${quoteName(table)}`;
}

function selectFrom(table: string, { id, appliedAt, sha256, succeeded, where }: HistoryTable): string {
  const columns = [
    `(${id})::text AS id`,
    `${appliedAt === undefined ? "NULL::text" : isoTime(`(${appliedAt})::timestamptz`)} AS applied_at`,
    `${sha256 === undefined ? "NULL::text" : `(${sha256})::text`} AS sha256`,
    `coalesce((${succeeded ?? "true"})::boolean, false) AS succeeded`,
  ];
  return `SELECT ${columns.join(", ")} FROM ${table}${where === undefined ? "" : ` WHERE ${where.replaceAll("{table}", table)}`}`;
}

interface Found {
  readonly table: string;
  readonly exists: boolean;
  readonly rows: readonly Row[];
  readonly remembered: ReadonlyMap<string, string>;
}

interface Entry {
  /** In the form in which equal names are the same. */
  readonly name: string;
  readonly row: Row;
}

function readRows(reading: TableReading, { table, exists, rows, remembered }: Found): HistoryState {
  const { framework, history, migrations } = reading;
  const entries = rows.map((row): Entry => ({ name: (history.normalise ?? String)(textAt(row, "id") ?? ""), row }));
  const byName = new Map(migrations.map((migration) => [history.nameOf(migration), migration]));
  const known = new Map(entries.flatMap(({ name, row }) => (byName.has(name) ? [[name, row] as const] : [])));
  const appliedNames = namesApplied(
    reading,
    [...known].flatMap(([name, row]) => (isTrueAt(row, "succeeded") ? [name] : [])),
  );
  const applied = migrations.filter((migration) => appliedNames.has(history.nameOf(migration)));
  const strangers = history.shared === true ? [] : entries.filter(({ name }) => !byName.has(name));
  return toState(framework, migrations, {
    exists,
    source: table,
    remembered: history.sha256 === undefined ? remembered : new Map(),
    appliedPaths: new Set(applied.map(({ path }) => path)),
    applied: [
      ...applied.map((migration) => toApplied(migration.id, known.get(history.nameOf(migration)), migration)),
      ...strangers.map(({ name, row }) => toApplied(name, row, null)),
    ],
    problems: [
      ...strangers.map(({ name }) => missing(name, table)),
      ...entries.flatMap((entry) => failed(entry, table)),
      ...repeatedNames(entries).map((name) => duplicate(name, table)),
      ...applied.flatMap((migration) => edited(migration, known.get(history.nameOf(migration)))),
    ],
  });
}

/** The names of all that is applied, where the table holds only the last, or the ends of a graph. */
function namesApplied({ history, migrations }: TableReading, recorded: readonly string[]): ReadonlySet<string> {
  if (history.kind === "heads") return withAncestors(recorded, migrations);
  if (history.kind !== "last") return new Set(recorded);
  const names = migrations.map((migration) => history.nameOf(migration));
  const found = new Set(recorded);
  const last = names.findLastIndex((name) => found.has(name));
  return new Set(names.slice(0, last + 1));
}

function toApplied(id: string, row: Row | undefined, migration: SetMigration | null): HistoryState["applied"][number] {
  return {
    id,
    script: migration === null ? null : migration.path.slice(migration.path.lastIndexOf("/") + 1),
    appliedAt: textAt(row, "applied_at"),
    succeeded: row === undefined || isTrueAt(row, "succeeded"),
  };
}

function missing(id: string, table: string): HistoryProblem {
  const message = `${id} stands in ${table}, but no file has it.`;
  return {
    kind: "missing",
    id,
    path: null,
    message,
    remedy: "Restore its file, or let the tool forget it if it was removed on purpose.",
  };
}

function failed({ name, row }: Entry, table: string): readonly HistoryProblem[] {
  if (isTrueAt(row, "succeeded")) return [];
  const message = `${name} stands in ${table} as begun, but not as ended well.`;
  const remedy =
    "See what it left behind, mend that, and mark it by the tool's own command (`migrate resolve`, `force`, `repair`).";
  return [{ kind: "failed", id: name, path: null, message, remedy }];
}

function repeatedNames(entries: readonly Entry[]): readonly string[] {
  const seen = new Set<string>();
  return entries.filter(({ name }) => seen.size === seen.add(name).size).map(({ name }) => name);
}

function duplicate(id: string, table: string): HistoryProblem {
  const message = `${id} stands in ${table} more than once.`;
  return { kind: "duplicate", id, path: null, message, remedy: `Remove all but one row of ${quoteLiteral(id)}.` };
}

function edited({ id, path, sha256 }: SetMigration, row: Row | undefined): readonly HistoryProblem[] {
  const recorded = textAt(row, "sha256");
  if (recorded === null || recorded === sha256) return [];
  const message = `The file is not what was applied as ${id}: its SHA-256 is another.`;
  return [{ kind: "edited", id, path, message, remedy: "Restore it and write a new migration." }];
}
