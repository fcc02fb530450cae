/** A statement that runs in no transaction: what it may leave behind is looked for before and after. */
import type { RunnableStatement } from "../runnable.ts";
import type { DatabaseError } from "../../database-port.ts";
import { attempt, type Attempt } from "./attempt.ts";
import { locateFailure, makeBatch } from "./batch.ts";
import { isWorthAnotherAttempt, toFailure, toldToEnd } from "./failure.ts";
import { asOurselves } from "./as-ourselves.ts";
import type { Ending } from "./outcome.ts";
import { forgetSteps, type Mark, markStep } from "./progress-table.ts";
import { joinLocks, readRelations } from "./relations.ts";
import { dropRemains, findFlaw, findRemains, readBefore } from "./remains.ts";
import { leaveInPeace } from "./retry.ts";
import type { Work } from "./run.ts";
import type { StatementForm } from "./statement-form.ts";
import { limitAlone, limitWaiting, ownLimits } from "./time-limits.ts";

export interface Alone {
  /** Of the statement among the migration's, from 1. */
  readonly step: number;
  readonly statement: RunnableStatement;
  readonly form: StatementForm;
}

/** Null when it is done. Throws `DatabaseError` when the connection breaks between statements. */
export async function applyAlone(work: Work, alone: Alone): Promise<Exclude<Ending, { kind: "applied" }> | null> {
  const { run } = work;
  const { settings, signal } = run.request;
  for (let count = 1; ; count++) {
    const before = await begin(work, alone);
    const tried = await send(work, alone, count);
    const error = "error" in tried.answer ? tried.answer.error : await findFlaw(run, alone.form);
    if (error === null) {
      await run.main.batch(asOurselves(markStep(work, toMark(alone), "done")));
      return null;
    }
    const place = locateFailure(makeBatch([alone.statement]), error);
    const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers });
    if (error.kind !== "statement") return { kind: "lost", failure };
    await cleanUp(work, alone, before);
    if (signal.aborted) return { kind: "interrupted", failure: toldToEnd(failure.line) };
    if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts) return { kind: "failed", failure };
    await leaveInPeace(work, tried.blockers, count);
    if (signal.aborted) return { kind: "interrupted", failure: toldToEnd(null) };
  }
}

/** Marks it as begun, with what is there before it. An invalid index of its name, whoever left it, is dropped first. */
async function begin(work: Work, alone: Alone): Promise<readonly number[]> {
  const { run, migration } = work;
  const { settings } = run.request;
  const there = await readBefore(run, alone.form);
  const remains = await findRemains(run, alone.form, there);
  await dropRemains(run, remains);
  const dropped = new Set(remains.map(({ oid }) => oid));
  const before = there.filter((oid) => !dropped.has(oid));
  await run.main.batch(asOurselves(markStep(work, { ...toMark(alone), evidence: before }, "begun")));
  const own = ownLimits(migration.statements.slice(0, alone.step - 1));
  const limits = WAITING.has(alone.form.kind) ? limitWaiting(settings, own) : limitAlone(settings, own);
  if (limits.length > 0) await run.main.batch(limits.join("; "));
  return before;
}

const WAITING: ReadonlySet<StatementForm["kind"]> = new Set(["create-index", "drop-index", "reindex", "detach-partition"]);

async function send({ run, tally, migration }: Work, { statement }: Alone, count: number): Promise<Attempt> {
  const { onProgress } = run.request;
  const tried = await attempt(run, statement.text, (blockers) =>
    onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs: 0 }),
  );
  tally.lockWaitMs += tried.lockWaitMs;
  const seen = tried.locks.flatMap(({ oid, mode }) => {
    const relation = run.relations.get(oid);
    return relation === undefined ? [] : [{ relation: relation.name, mode }];
  });
  if (seen.length > 0) tally.locks = joinLocks(tally.locks ?? [], seen);
  return tried;
}

/** What is not cleaned up, or may have done something for good, stays marked as begun: the next deploy finds it. */
async function cleanUp(work: Work, alone: Alone, before: readonly number[]): Promise<void> {
  const { run } = work;
  const isClean = await dropRemains(run, await findRemains(run, alone.form, before));
  const mayHaveActed = alone.form.kind === "detach-partition" || alone.form.kind === "other";
  if (isClean && !mayHaveActed) await run.main.batch(asOurselves(forgetSteps(work, alone.step)));
}

/** Relations whose files are new: statements outside of transactions leave no locks to tell them by. */
export async function lookForRewrites({ run, tally }: Work): Promise<void> {
  const { relations, wal } = await readRelations(run.main);
  const rewrites = new Set(tally.rewrites ?? []);
  for (const [oid, { name, file }] of relations) {
    const before = run.relations.get(oid);
    if (before === undefined) continue;
    if (before.file !== file) rewrites.add(before.name);
    run.relations.set(oid, { name, file });
  }
  tally.rewrites = [...rewrites].sort();
  tally.walTo = wal;
  run.walAt = wal;
}

export function toMark({ step, statement }: Pick<Alone, "step" | "statement">): Mark {
  return { step, line: statement.line, text: statement.text };
}

/** Whether the server says that the statement cannot run in a transaction, or ends one itself (procedures). */
export function wantsToBeAlone(error: DatabaseError | null): boolean {
  return error?.code === "25001" || error?.code === "2D000";
}
