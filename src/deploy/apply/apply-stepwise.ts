/** A migration that cannot run in one transaction: unit by unit, with progress kept in the database, so that it can be taken up again. */
import { DatabaseError } from "../../database-port.ts";
import { applyAlone, lookForRewrites, toMark } from "./apply-alone.ts";
import { applyUnit, unitMark } from "./apply-unit.ts";
import { asOurselves } from "./as-ourselves.ts";
import { type BatchPart, makeBatch } from "./batch.ts";
import { toFailure, toldToEnd } from "./failure.ts";
import type { Ending } from "./outcome.ts";
import { forgetSteps, makeProgressTable, markStep, readSteps, type Step } from "./progress-table.ts";
import { dropRemains, findRemains, judgeBegun } from "./remains.ts";
import { tryTransaction } from "./retry.ts";
import type { Work } from "./run.ts";
import { limitTime, noteOwnLimits } from "./time-limits.ts";
import { type Unit, toUnits } from "./units.ts";
import { chained, findAltered, wayOut } from "./way-out.ts";

type Stop = Exclude<Ending, { kind: "applied" }>;

export async function applyStepwise(work: Work): Promise<Ending> {
  noteOwnLimits(work);
  try {
    return (await walk(work)) ?? { kind: "applied" };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const failure = toFailure(error, { place: null, attempts: 1, blockers: [] });
    return { kind: error.kind === "statement" ? "failed" : "lost", failure };
  }
}

async function walk(work: Work): Promise<Stop | null> {
  const { run, migration } = work;
  const { main, request, sessions } = run;
  const units = toUnits(migration);
  const chain = chained(migration);
  if (chain !== null) return { kind: "failed", failure: chain };
  await main.batch(sessions.reset.join("; "));
  await makeProgressTable(main);
  const steps = (await readSteps(main, request.release.database)).filter(({ path }) => path === migration.path);
  const altered = await findAltered(work, units, steps);
  if (altered !== null) return { kind: "interrupted", failure: altered };
  const known = new Map(steps.map((step) => [step.step, step]));
  if (steps.length === 0) {
    const stop = await runOwn(work, request.set.around("before-each"));
    if (stop !== null) return stop;
  }
  for (const [index, unit] of units.entries()) {
    if (request.signal.aborted) return { kind: "interrupted", failure: toldToEnd(null) };
    const { line } = firstOf(unit) ?? { line: 1 };
    request.onProgress({ kind: "statement", id: migration.id, line, index, of: units.length });
    const stop = await applyKnown(work, unit, known.get(unit.step));
    if (stop !== null) return stop;
  }
  await lookForRewrites(work);
  return recordApplied(work);
}

function firstOf(unit: Unit): { readonly line: number } | undefined {
  return unit.kind === "transaction" ? unit.statements[0] : unit.statement;
}

/** What the session was told holds for the rest, so it is said again; all else that is done stays done. */
async function applyKnown(work: Work, unit: Unit, known: Step | undefined): Promise<Stop | null> {
  if (unit.kind === "session") {
    await work.run.main.batch(unit.statement.text);
    return null;
  }
  if (known?.state === "done") return null;
  if (known?.state === "begun") {
    const verdict = await takeUp(work, unit, known);
    if (verdict === "done") return null;
    if (verdict !== "not-done") return { kind: "interrupted", failure: verdict };
  }
  return unit.kind === "alone" ? applyAlone(work, unit) : applyUnit(work, unit);
}

/** A statement that was begun, and then nothing was heard of it: the catalog tells, or nobody does. */
async function takeUp(
  work: Work,
  unit: Exclude<Unit, { kind: "session" }>,
  { evidence, line }: Step,
): Promise<"done" | "not-done" | ReturnType<typeof wayOut>> {
  const { run } = work;
  const form = unit.kind === "alone" ? unit.form : { kind: "other" as const };
  await dropRemains(run, await findRemains(run, form, evidence));
  const verdict = await judgeBegun(run, form, evidence);
  if (verdict === "unknown") return wayOut(work, { step: unit.step, line });
  if (verdict === "done") {
    const mark = unit.kind === "alone" ? toMark(unit) : unitMark(unit);
    await run.main.batch(asOurselves(markStep(work, mark, "done")));
    run.request.onProgress({
      kind: "note",
      text: `The statement in line ${line} of ${work.migration.path} had been done before.`,
    });
  }
  return verdict;
}

async function runOwn(work: Work, parts: readonly BatchPart[]): Promise<Stop | null> {
  if (parts.length === 0) return null;
  const { settings } = work.run.request;
  const tried = await tryTransaction(work, makeBatch(["BEGIN", ...limitTime(settings), ...parts, "COMMIT"]));
  return "ending" in tried ? tried.ending : null;
}

/** The history row comes and the progress goes in one transaction. */
function recordApplied(work: Work): Promise<Stop | null> {
  const { run, migration, tally } = work;
  const { set, clock } = run.request;
  const elapsedMs = String(Math.round(clock.monotonic() - tally.began));
  return runOwn(work, [
    ...run.sessions.reset,
    ...set.around("after-each"),
    "RESET SESSION AUTHORIZATION",
    "RESET ROLE",
    migration.record(elapsedMs),
    forgetSteps(work),
  ]);
}
