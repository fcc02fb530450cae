/** What a history says of a set's files, in the words that all frameworks share. */
import type { AppliedMigration, HistoryProblem, HistoryState, PendingMigration } from "../../history.ts";
import { findDuplicates, SYNTHETIC, isUndo } from "./applied.ts";
import { findProblem, problemOf } from "./history-problems.ts";
import { type History, type Judged, judgeMigrations, keyOf } from "./states.ts";
import type { FlywayScript } from "./script.ts";

export interface StateInput extends History {
  /** Qualified. */
  readonly table: string;
  readonly exists: boolean;
  readonly sha256: (bytes: Uint8Array) => string;
  /** Why a migration cannot be run, sentences; asked of pending ones only. */
  readonly whyNot: (script: FlywayScript) => readonly string[];
}

export function flywayState(input: StateInput): HistoryState {
  const { rows, scripts, settings, table } = input;
  const judged = judgeMigrations(input);
  const waiting = judged.flatMap(({ row, script, state }) =>
    row === null && script !== null && state === "Pending" ? [script] : [],
  );
  const pending = settings.target.kind === "next" ? waiting.slice(0, 1) : waiting;
  const runs = new Set(pending);
  return {
    exists: input.exists,
    table,
    applied: judged.flatMap(toApplied),
    pending: pending.map((script) => toPending(script, input)),
    problems: [
      ...rows.unreadable.map((row) =>
        problemOf("unreadable", row, {
          message: `The row with installed_rank ${row.rank} of ${table} is of no type and version that Flyway knows.`,
          remedy: "Find out who wrote it; only Flyway's own rows may stand in its table.",
        }),
      ),
      ...findDuplicates(rows).map((row) =>
        problemOf("duplicate", row, {
          message: `${row.version ?? row.description} is twice in ${table}.`,
          remedy: `Keep the row that is true and delete the other by its installed_rank, such as ${row.rank}.`,
        }),
      ),
      ...twiceAmongFiles(scripts),
      ...judged.flatMap((each) => findProblem(each, input) ?? []),
      ...pending.flatMap((script) => unreadable(script, input.whyNot(script))),
      ...scripts.filter((script) => !runs.has(script)).flatMap((script) => unreadable(script, script.problems)),
    ],
  };
}

function toApplied({ row, state }: Judged): readonly AppliedMigration[] {
  if (row === null || row.type === "DELETE" || row.type === "SCHEMA" || isUndo(row.type)) return [];
  if (state === "Undone" || state === "Deleted" || state === "Superseded") return [];
  return [
    {
      id: row.version ?? row.description,
      script: SYNTHETIC.has(row.type) ? null : row.script,
      appliedAt: row.installedAt,
      succeeded: row.succeeded,
    },
  ];
}

export function idOf({ file: { name } }: FlywayScript): string {
  return name.version?.text ?? name.description;
}

function toPending(script: FlywayScript, { sha256 }: StateInput): PendingMigration {
  const { file } = script;
  return { id: idOf(script), path: file.path, sha256: sha256(file.bytes), repeatable: file.name.kind === "repeatable" };
}

function twiceAmongFiles(scripts: readonly FlywayScript[]): readonly HistoryProblem[] {
  const first = new Map<string, FlywayScript>();
  const problems: HistoryProblem[] = [];
  for (const script of scripts) {
    const other = first.get(keyOf(script));
    if (other === undefined) first.set(keyOf(script), script);
    else {
      problems.push({
        kind: "duplicate",
        id: idOf(script),
        path: script.file.path,
        message: `${script.file.path} and ${other.file.path} are both ${script.file.name.version === null ? "the repeatable migration" : "version"} ${idOf(script)}.`,
        remedy: "Rename the one that is not applied yet.",
      });
    }
  }
  return problems;
}

function unreadable(script: FlywayScript, problems: readonly string[]): readonly HistoryProblem[] {
  if (problems.length === 0) return [];
  return [
    {
      kind: "unreadable",
      id: idOf(script),
      path: script.file.path,
      message: `${script.file.path} cannot be run: ${problems.join(" ")}`,
      remedy: "Mend the file or its settings: what is not applied yet may be changed.",
    },
  ];
}
