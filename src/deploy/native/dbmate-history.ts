/** What dbmate's table says of a set's files. */
import type { Row } from "../../database-port.ts";
import { textAt } from "../apply/values.ts";
import type { AppliedMigration, HistoryProblem, HistoryState, PendingMigration } from "../history.ts";
import type { Sha256 } from "../../release/release.ts";
import type { DbmateRead } from "./dbmate-file.ts";
import type { DbmateMigration } from "./dbmate-folders.ts";
import { OWN_TABLE } from "./own-record.ts";
import { quoteLiteral } from "../apply/values.ts";

export interface DbmateHistory {
  readonly place: {
    readonly table: string;
    readonly exists: boolean;
    /** Whether the table of our own record exists, too. */
    readonly hasOwn: boolean;
    readonly versionType: string | null;
    readonly isForeign: boolean;
  };
  /** `version`, and `sha256` and `applied_at` where we applied it. */
  readonly rows: readonly Row[];
  /** In dbmate's order. */
  readonly migrations: readonly DbmateMigration[];
  /** Whether one that sorts before an applied one may run. */
  readonly mayBeLate: boolean;
  readonly sha256: Sha256;
  readonly read: (migration: DbmateMigration) => DbmateRead;
}

export function dbmateState(history: DbmateHistory): HistoryState {
  const { place, rows, migrations, sha256 } = history;
  const recorded = new Map(rows.map((row) => [textAt(row, "version") ?? "", row]));
  const pending = migrations.filter(({ version }) => !recorded.has(version));
  return {
    exists: place.exists && place.hasOwn,
    table: place.table,
    applied: appliedOf(rows, migrations),
    pending: pending.map(({ version, path, bytes }): PendingMigration => ({
      id: version,
      path,
      sha256: sha256(bytes),
      repeatable: false,
    })),
    problems: [
      ...tableProblems(place),
      ...duplicates(history),
      ...missing(recorded, migrations, place.table),
      ...edited(recorded, history),
      ...late(recorded, pending, history),
      ...unreadable(pending, history),
    ],
  };
}

/** As dbmate orders files; versions without one behind, by their text. */
function appliedOf(rows: readonly Row[], migrations: readonly DbmateMigration[]): readonly AppliedMigration[] {
  const place = new Map(migrations.map(({ version }, index) => [version, index]));
  const names = new Map(migrations.map(({ version, name }) => [version, name]));
  const placeOf = (id: string): number => place.get(id) ?? migrations.length;
  return rows
    .map((row) => {
      const id = textAt(row, "version") ?? "";
      return { id, script: names.get(id) ?? null, appliedAt: textAt(row, "applied_at"), succeeded: true };
    })
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || (a.id < b.id ? -1 : 1));
}

function tableProblems({ table, exists, versionType, isForeign }: DbmateHistory["place"]): readonly HistoryProblem[] {
  if (!exists || (!isForeign && versionType !== null && /^(?:character varying|text)$/.test(versionType))) return [];
  const message = isForeign
    ? `The table ${table} is golang-migrate's: it has a column dirty.`
    : `The table ${table} is not dbmate's: its column version is ${versionType ?? "missing"}, not character varying.`;
  const remedy =
    "Name the framework that made it, or another table by `history-table` (DBMATE_MIGRATIONS_TABLE for dbmate itself).";
  return [{ kind: "unreadable", id: null, path: null, message, remedy }];
}

function duplicates({ migrations, rows, place }: DbmateHistory): readonly HistoryProblem[] {
  const files = repeated(migrations, ({ version }) => version).map(({ version, path }): HistoryProblem => ({
    kind: "duplicate",
    id: version,
    path,
    message: `Another file has the version ${version}, too; dbmate would record it for whichever runs first.`,
    remedy: "Give one of them a version of its own.",
  }));
  const entries = repeated(rows, (row) => textAt(row, "version") ?? "").map((row): HistoryProblem => {
    const id = textAt(row, "version") ?? "";
    const message = `The version ${id} stands in ${place.table} more than once, so its primary key is missing.`;
    const remedy = `Remove all but one row, then: ALTER TABLE ${place.table} ADD PRIMARY KEY (version);`;
    return { kind: "duplicate", id, path: null, message, remedy };
  });
  return [...files, ...entries];
}

function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}

function missing(
  recorded: ReadonlyMap<string, Row>,
  migrations: readonly DbmateMigration[],
  table: string,
): readonly HistoryProblem[] {
  const versions = new Set(migrations.map(({ version }) => version));
  return [...recorded.keys()]
    .filter((id) => !versions.has(id))
    .map((id) => ({
      kind: "missing",
      id,
      path: null,
      message: `The version ${id} is applied, but no file has it.`,
      remedy: `Restore its file. If it was removed on purpose, and what it did is to stay: DELETE FROM ${table} WHERE version = ${quoteLiteral(id)};`,
    }));
}

function edited(recorded: ReadonlyMap<string, Row>, { migrations, sha256, place }: DbmateHistory): readonly HistoryProblem[] {
  return migrations.flatMap(({ version, path, bytes }): readonly HistoryProblem[] => {
    const applied = textAt(recorded.get(version), "sha256");
    if (applied === null || applied === sha256(bytes)) return [];
    const where = `history = ${quoteLiteral(place.table)} AND id = ${quoteLiteral(version)}`;
    return [
      {
        kind: "edited",
        id: version,
        path,
        message: `The file is not what was applied as ${version}.`,
        remedy: `Restore it and write a new migration. If dbmate ran the new text meanwhile: DELETE FROM ${OWN_TABLE} WHERE ${where};`,
      },
    ];
  });
}

/** As `--strict` has it: by version, not by file name. */
function late(
  recorded: ReadonlyMap<string, Row>,
  pending: readonly DbmateMigration[],
  { migrations, mayBeLate }: DbmateHistory,
): readonly HistoryProblem[] {
  if (mayBeLate) return [];
  const last = migrations.reduce((most, { version }) => (recorded.has(version) && version > most ? version : most), "");
  return pending
    .filter(({ version }) => version < last)
    .map(({ version, path }) => ({
      kind: "out-of-order",
      id: version,
      path,
      message: `${version} is pending, but ${last} is applied.`,
      remedy: "Rename it to a later version, or set DBMATE_STRICT=false to run it late, as dbmate does unless it is strict.",
    }));
}

function unreadable(pending: readonly DbmateMigration[], { read }: DbmateHistory): readonly HistoryProblem[] {
  return pending.flatMap((migration) =>
    read(migration).problems.map((message) => ({
      kind: "unreadable" as const,
      id: migration.version,
      path: migration.path,
      message,
      remedy: "Mend the file: what is not applied yet may be changed.",
    })),
  );
}
