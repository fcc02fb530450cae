/** What our own history says of a plain folder's files. */
import type { Row } from "../../database-port.ts";
import type { Sha256 } from "../../release/release.ts";
import { quoteLiteral, textAt } from "../apply/values.ts";
import type { AppliedMigration, HistoryProblem, HistoryState } from "../history.ts";
import { compareMigrations, type PlainFiles, type PlainMigration } from "./plain-files.ts";

export interface PlainHistory {
  readonly table: string;
  readonly exists: boolean;
  /** Whether the table has the columns of our history. */
  readonly isOurs: boolean;
  /** `id`, `path`, `sha256` and `at`, in the order in which they were applied. */
  readonly rows: readonly Row[];
  readonly files: PlainFiles;
  readonly sha256: Sha256;
  readonly read: (migration: PlainMigration) => readonly string[];
}

export function plainState(history: PlainHistory): HistoryState {
  const { table, exists, rows, files, sha256 } = history;
  const recorded = new Map(rows.map((row) => [textAt(row, "id") ?? "", row]));
  const pending = files.migrations.filter(({ id }) => !recorded.has(id));
  return {
    exists,
    table,
    applied: rows.map(toApplied),
    pending: pending.map(({ id, path, bytes }) => ({ id, path, sha256: sha256(bytes), repeatable: false })),
    problems: [
      ...(exists && !history.isOurs ? [notOurs(table)] : []),
      ...files.problems,
      ...duplicates(files.migrations),
      ...missing(rows, history),
      ...edited(recorded, history),
      ...late(recorded, pending, history),
      ...unreadable(pending, history),
    ],
  };
}

function toApplied(row: Row): AppliedMigration {
  const script = textAt(row, "path");
  return {
    id: textAt(row, "id") ?? "",
    script: script === null ? null : script.slice(script.lastIndexOf("/") + 1),
    appliedAt: textAt(row, "at"),
    succeeded: true,
  };
}

function notOurs(table: string): HistoryProblem {
  const message = `The table ${table} is not a history of schema-release: its columns are others.`;
  return { kind: "unreadable", id: null, path: null, message, remedy: "Name another table by `history-table`." };
}

function duplicates(migrations: readonly PlainMigration[]): readonly HistoryProblem[] {
  const first = new Map<string, string>();
  return migrations.flatMap(({ id, path }): readonly HistoryProblem[] => {
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, path);
      return [];
    }
    const message = `It has the version ${id}, as ${other} has.`;
    return [{ kind: "duplicate", id, path, message, remedy: "Give one of them a version of its own." }];
  });
}

function missing(rows: readonly Row[], { files, table }: PlainHistory): readonly HistoryProblem[] {
  const ids = new Set(files.migrations.map(({ id }) => id));
  return rows
    .map((row) => ({ id: textAt(row, "id") ?? "", path: textAt(row, "path") }))
    .filter(({ id }) => !ids.has(id))
    .map(({ id, path }) => ({
      kind: "missing",
      id,
      path,
      message: `${id} is applied, but its file is gone.`,
      remedy: `Restore its file. If it was removed on purpose, and what it did is to stay: DELETE FROM ${table} WHERE id = ${quoteLiteral(id)};`,
    }));
}

function edited(recorded: ReadonlyMap<string, Row>, { files, sha256, table }: PlainHistory): readonly HistoryProblem[] {
  return files.migrations.flatMap(({ id, path, bytes }): readonly HistoryProblem[] => {
    const applied = textAt(recorded.get(id), "sha256");
    const now = sha256(bytes);
    if (applied === null || applied === now) return [];
    const update = `UPDATE ${table} SET sha256 = ${quoteLiteral(now)} WHERE id = ${quoteLiteral(id)};`;
    const remedy = `Restore it and write a new migration. If the difference means nothing to the schema: ${update}`;
    return [{ kind: "edited", id, path, message: `The file is not what was applied as ${id}.`, remedy }];
  });
}

/** Files without versions have no order that could be broken. */
function late(
  recorded: ReadonlyMap<string, Row>,
  pending: readonly PlainMigration[],
  { files }: PlainHistory,
): readonly HistoryProblem[] {
  const last = files.migrations.findLast(({ id, hasVersion }) => hasVersion && recorded.has(id));
  if (last === undefined) return [];
  return pending
    .filter((migration) => migration.hasVersion && compareMigrations(migration, last) < 0)
    .map(({ id, path }) => ({
      kind: "out-of-order",
      id,
      path,
      message: `${id} is pending, but ${last.id} is applied.`,
      remedy: "Rename it to a later version.",
    }));
}

function unreadable(pending: readonly PlainMigration[], { read }: PlainHistory): readonly HistoryProblem[] {
  return pending.flatMap((migration) =>
    read(migration).map((message) => ({
      kind: "unreadable" as const,
      id: migration.id,
      path: migration.path,
      message,
      remedy: "Mend the file: what is not applied yet may be changed.",
    })),
  );
}
