/** Why there can be no release: what the targets' histories say. */
import type { HistoryProblem } from "../../deploy/history.ts";
import type { UnfinishedMigration } from "../../deploy/state/unfinished.ts";
import type { PlanProblem } from "../../release/plan-document.ts";
import type { ReadTarget } from "../read-target.ts";

/** What is wrong with the files is wrong on every target, and said once. */
export function problemsOf(targets: readonly ReadTarget[], database: string): readonly PlanProblem[] {
  const places = new Map<string, { problem: HistoryProblem; names: string[] }>();
  for (const { name, history, unfinished } of targets) {
    for (const problem of [...history.problems, ...(unfinished ?? []).map((one) => interrupted(one, database))]) {
      const { kind, id, path, message, remedy } = problem;
      const key = JSON.stringify([kind, id, path, message, remedy]);
      const known = places.get(key);
      if (known === undefined) places.set(key, { problem, names: [name] });
      else known.names.push(name);
    }
  }
  return [...places.values()].flatMap(({ problem, names }): readonly PlanProblem[] =>
    names.length === targets.length && targets.length > 1
      ? [{ ...problem, target: null }]
      : names.map((name) => ({ ...problem, target: name })),
  );
}

/** Half of it is in the schema, and no other release may come between its statements. */
function interrupted({ id, path, done, begunAtLine, release, changedAt }: UnfinishedMigration, database: string): HistoryProblem {
  const begun = begunAtLine === null ? "" : `, the one in line ${begunAtLine} was begun`;
  const where = `database = ${quoted(database)} AND path = ${quoted(path)}`;
  return {
    kind: "interrupted",
    id,
    path,
    message: `A deploy of it stopped at ${changedAt}: ${done} of its statements are done${begun}.`,
    remedy:
      `Deploy the release that it belongs to once more (${release}), which goes on where it stopped; in a workflow, run the failed job again. ` +
      "If its file has to be changed, undo by hand what is done, forget it, and plan again:\n" +
      `DELETE FROM schema_release.progress WHERE ${where};`,
  };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
