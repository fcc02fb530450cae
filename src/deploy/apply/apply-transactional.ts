/** A migration in one transaction with its history row: sent in one message, so that it takes one round trip when all goes well. */
import { type BatchPart, makeBatch } from "./batch.ts";
import type { TransactionGuard } from "./guard.ts";
import { noteLook } from "./note-look.ts";
import type { Ending } from "./outcome.ts";
import { LOOK_AT_OWN_LOCKS } from "./relations.ts";
import { type Tried, tryTransaction } from "./retry.ts";
import type { Work } from "./run.ts";
import { limitTime, noteOwnLimits } from "./time-limits.ts";

const ELAPSED = "extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000";

export async function applyTransactional(work: Work): Promise<Ending> {
  noteOwnLimits(work);
  const { run, migration } = work;
  const guard = run.request.guardOf?.(migration.path) ?? null;
  const tried = await tryGuarded(work, guard);
  if ("ending" in tried) return tried.ending;
  await noteLook(work, tried.results.at(-2), migration.statements);
  await cleanUp(work, guard?.cleanUp ?? []);
  return { kind: "applied" };
}

/** What is applied stays applied: what could not be cleaned up is only told. */
async function cleanUp(work: Work, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  const { run, tally } = work;
  const batch = makeBatch([...run.sessions.reset, "BEGIN", ...limitTime(run.request.settings), ...statements, "COMMIT"]);
  const tried = await tryTransaction(work, batch);
  if ("ending" in tried)
    tally.remarks.push(
      "Triggers that caught its rows are switched off, but could not be dropped: the next release with rescue copies does.",
    );
}

function tryGuarded(work: Work, guard: TransactionGuard | null): Promise<Tried> {
  const begin = [...work.run.sessions.reset, "BEGIN", ...limitTime(work.run.request.settings), ...(guard?.before ?? [])];
  const rest = composeRest(work, guard);
  const underLock = guard?.underLock ?? null;
  return underLock === null
    ? tryTransaction(work, makeBatch([...begin, ...rest]))
    : tryTransaction(work, makeBatch(rest), { batch: makeBatch(begin), underLock });
}

/** Without a guard no query comes before the migration's own, which may want to say `SET TRANSACTION` first. */
function composeRest({ run, migration }: Work, guard: TransactionGuard | null): readonly BatchPart[] {
  const { set } = run.request;
  return [
    ...set.around("before-each"),
    ...migration.statements,
    ...set.around("after-each"),
    // A migration may have gone over to a role that may not write the history.
    "RESET SESSION AUTHORIZATION",
    "RESET ROLE",
    ...(guard?.after ?? []),
    migration.record(ELAPSED),
    LOOK_AT_OWN_LOCKS,
    "COMMIT",
  ];
}
