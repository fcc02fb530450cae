/** A unit of a stepwise migration that runs in a transaction, together with the row that says that it is done. */
import { applyAlone, wantsToBeAlone } from "./apply-alone.ts";
import { becomeOurselves } from "./as-ourselves.ts";
import { makeBatch } from "./batch.ts";
import { noteLook } from "./note-look.ts";
import type { Ending } from "./outcome.ts";
import { type Mark, markStep } from "./progress-table.ts";
import { LOOK_AT_OWN_LOCKS } from "./relations.ts";
import { tryTransaction } from "./retry.ts";
import type { Work } from "./run.ts";
import { limitTime, ownLimits } from "./time-limits.ts";
import type { Unit } from "./units.ts";

type TransactionUnit = Extract<Unit, { kind: "transaction" }>;

/** Null when it is done. A statement that the server refuses to run in a transaction runs alone. */
export async function applyUnit(work: Work, unit: TransactionUnit): Promise<Exclude<Ending, { kind: "applied" }> | null> {
  const { run, migration } = work;
  const { statements, step } = unit;
  const own = ownLimits(migration.statements.slice(0, step - 1));
  const batch = makeBatch([
    unit.begin,
    ...limitTime(run.request.settings, own),
    ...statements,
    ...becomeOurselves(),
    markStep(work, unitMark(unit), "done"),
    LOOK_AT_OWN_LOCKS,
    unit.end,
  ]);
  const tried = await tryTransaction(work, batch);
  if ("results" in tried) {
    await noteLook(work, tried.results.at(-2), statements);
    return null;
  }
  const [statement] = statements;
  if (statements.length === 1 && statement !== undefined && wantsToBeAlone(tried.error))
    return applyAlone(work, { step, statement, form: { kind: "other" } });
  return tried.ending;
}

export function unitMark({ step, statements }: TransactionUnit): Mark {
  return { step, line: statements[0]?.line ?? 1, text: statements.map(({ text }) => text).join("\n;\n") };
}
