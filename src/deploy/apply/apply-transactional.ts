/** A migration in one transaction with its history row: sent in one message, so that it takes one round trip when all goes well. */
import { type Batch, makeBatch } from "./batch.ts";
import { noteLook } from "./note-look.ts";
import type { Ending } from "./outcome.ts";
import { LOOK_AT_OWN_LOCKS } from "./relations.ts";
import { tryTransaction } from "./retry.ts";
import type { Work } from "./run.ts";
import { limitTime, noteOwnLimits } from "./time-limits.ts";

const ELAPSED = "extract(epoch FROM clock_timestamp() - transaction_timestamp()) * 1000";

export async function applyTransactional(work: Work): Promise<Ending> {
  noteOwnLimits(work);
  const tried = await tryTransaction(work, composeBatch(work));
  if ("ending" in tried) return tried.ending;
  await noteLook(work, tried.results.at(-2), work.migration.statements);
  return { kind: "applied" };
}

/** No query comes before the migration's own, which may want to say `SET TRANSACTION` first. */
function composeBatch({ run, migration }: Work): Batch {
  const { set, settings } = run.request;
  return makeBatch([
    ...run.sessions.reset,
    "BEGIN",
    ...limitTime(settings),
    ...set.around("before-each"),
    ...migration.statements,
    ...set.around("after-each"),
    // A migration may have gone over to a role that may not write the history.
    "RESET SESSION AUTHORIZATION",
    "RESET ROLE",
    migration.record(ELAPSED),
    LOOK_AT_OWN_LOCKS,
    "COMMIT",
  ]);
}
