/** Where a deploy cannot know and does not guess: what to look at, and the exact words that tell it. */
import type { Failure } from "../observation.ts";
import type { RunnableMigration } from "../runnable.ts";
import { unitMark } from "./apply-unit.ts";
import { hashOf, type Step, whereStep } from "./progress-table.ts";
import type { Work } from "./run.ts";
import { readForm } from "./statement-form.ts";
import { numberAt } from "./values.ts";
import type { Unit } from "./units.ts";

/** Of a statement that was begun, and of which the server does not show whether it was done. */
export function wayOut(work: Work, { step, line }: Pick<Step, "step" | "line">): Failure {
  const { path } = work.migration;
  const where = whereStep(work, step);
  return {
    message: `The statement in line ${line} of ${path} was begun by an earlier deploy that did not end, and nothing tells whether it was done.`,
    code: null,
    line,
    remedy:
      `Look whether it did its work. If it did, say so: UPDATE schema_release.progress SET state = 'done' WHERE ${where}; ` +
      `if it did not, or only a part that may be done again: DELETE FROM schema_release.progress WHERE ${where}; then deploy again.`,
  };
}

/** Null when what was done or begun of the migration is what stands there now. */
export async function findAltered(work: Work, units: readonly Unit[], steps: readonly Step[]): Promise<Failure | null> {
  if (steps.length === 0) return null;
  const texts = units.flatMap((unit) => {
    if (unit.kind === "session") return [];
    return [`(${unit.step}, ${hashOf(unit.kind === "alone" ? unit.statement.text : unitMark(unit).text)})`];
  });
  const [answer] = await work.run.main.batch(
    `SELECT step, line FROM schema_release.progress WHERE ${whereStep(work, null)}
       AND (step, sha256) NOT IN (SELECT 0, '' UNION ALL VALUES ${texts.join(", ")}) ORDER BY step LIMIT 1`,
  );
  const row = answer?.rows[0];
  if (row === undefined) return null;
  const line = numberAt(row, "line");
  return {
    message: `${work.migration.path} was begun by an earlier deploy, and its statement of line ${line} is another one now.`,
    code: null,
    line,
    remedy:
      "Deploy the file as it was, or change only statements that did not run yet; " +
      `or undo by hand what it did, say so (DELETE FROM schema_release.progress WHERE ${whereStep(work, null)}), then deploy again.`,
  };
}

/** COMMIT AND CHAIN leaves no place for a record of what is done. */
export function chained({ statements, path }: Pick<RunnableMigration, "statements" | "path">): Failure | null {
  const statement = statements.find(({ text }) => readForm(text).kind === "chain");
  if (statement === undefined) return null;
  return {
    message: `${path} says AND CHAIN, which leaves no place between its transactions. Nothing of it was run.`,
    code: null,
    line: statement.line,
    remedy: "Write COMMIT; BEGIN; instead.",
  };
}
