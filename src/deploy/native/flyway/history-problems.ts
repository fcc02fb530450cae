/** What `flyway validate` objects to (`MigrationInfoImpl.validate`), with the way out of each. */
import type { HistoryProblem } from "../../history.ts";
import { type AppliedRow, isAfter, isUndo, SYNTHETIC } from "./applied.ts";
import { isIgnored } from "./ignore-pattern.ts";
import type { FlywayScript } from "./script.ts";
import { type History, isSameText, type Judged, typeOf } from "./states.ts";
import { abbreviate, type HistoryRow } from "./table.ts";

interface Told {
  readonly message: string;
  readonly remedy: string;
  readonly path?: string | null;
}

export function problemOf(kind: HistoryProblem["kind"], row: HistoryRow, { message, remedy, path = null }: Told): HistoryProblem {
  return { kind, id: row.version ?? row.description, path, message, remedy };
}

/** Null where Flyway has nothing against it. Unlike Flyway this is asked even with validateOnMigrate=false. */
export function findProblem(judged: Judged, history: History & { readonly table: string }): HistoryProblem | null {
  const { row, script, state } = judged;
  const isVersioned = (row?.parsed ?? script?.file.name.version ?? null) !== null;
  if (row?.isUndone === true || row?.isDeleted === true) return null;
  if (isIgnored(history.settings.ignored, isVersioned, state)) return null;
  if (row === null) return script !== null && state === "Ignored" ? outOfOrder(script, history) : null;
  if (state.startsWith("Failed")) return failed(row, history.table, script?.file.path ?? null);
  if (script === null) return state === "Superseded" || SYNTHETIC.has(row.type) || isUndo(row.type) ? null : missing(row);
  if (row.type === "DELETE" || isUndo(row.type) || !isAfter(row.parsed, history.rows.baseline)) return null;
  return mismatch(row, script, state);
}

function outOfOrder(script: FlywayScript, { rows }: History): HistoryProblem | null {
  const { name, path } = script.file;
  if (!script.shouldExecute || name.kind === "baseline" || name.version === null) return null;
  return {
    kind: "out-of-order",
    id: name.version.text,
    path,
    message: `${name.version.text} is pending, but ${rows.last?.text ?? "a later one"} is applied.`,
    remedy: "Rename it to a later version, or set Flyway's outOfOrder=true where it does not matter.",
  };
}

function failed(row: AppliedRow, table: string, path: string | null): HistoryProblem {
  const what = row.version ?? row.description;
  return problemOf("failed", row, {
    message: `${what} (${row.script}) is recorded as failed.`,
    remedy: `Take back by hand what it did before it failed, then run \`flyway repair\` or DELETE FROM ${table} WHERE installed_rank = ${row.rank}; it is pending again then.`,
    path,
  });
}

const OURS: ReadonlySet<string> = new Set(["SQL", "SQL_BASELINE"]);

function missing(row: AppliedRow): HistoryProblem {
  const what = row.version ?? row.description;
  const remedy = OURS.has(row.type)
    ? "Restore the file. If it was removed on purpose, run `flyway repair`, which marks it as deleted, or set ignoreMigrationPatterns=*:missing."
    : `It was a migration of type ${row.type}, which only Flyway itself can run: add \`status-command\` and \`deploy-command\` to the database.`;
  return problemOf("missing", row, { message: `${what} is applied, but its file ${row.script} is gone.`, remedy });
}

function mismatch(row: AppliedRow, script: FlywayScript, state: Judged["state"]): HistoryProblem | null {
  const { path, name } = script.file;
  const what = row.version ?? row.description;
  const differs = (thing: string, recorded: string, found: string): HistoryProblem =>
    problemOf("edited", row, {
      message: `The ${thing} of ${what} is ${recorded} in the history and ${found} in ${path}.`,
      remedy: EDITED,
      path,
    });
  if (row.type !== typeOf(script)) return differs("type", row.type, typeOf(script));
  const isCompared = row.parsed !== null || (state !== "Outdated" && state !== "Superseded");
  if (isCompared && script.problems.length === 0 && !isSameText(script, row.checksum)) {
    return differs("checksum", String(row.checksum), String(script.checksum));
  }
  const recorded = row.description === NO_DESCRIPTION ? "" : row.description;
  return abbreviate(name.description) === recorded
    ? null
    : differs("description", JSON.stringify(recorded), JSON.stringify(name.description));
}

const NO_DESCRIPTION = "<< no description >>";
const EDITED =
  "Restore the file as it was applied and write a new migration. If the change is harmless, run `flyway repair`, which takes the file's checksum into the history.";
