/** Takes down what a transaction's last look at its own locks showed. */
import { DatabaseError, type StatementResult } from "../../database-port.ts";
import type { RunnableStatement } from "../runnable.ts";
import { findRewrites, joinLocks, readLook } from "./relations.ts";
import type { Work } from "./run.ts";

/** `look`: the answer to `LOOK_AT_OWN_LOCKS`. The transaction is over; a connection that is lost now leaves the rewrites unknown. */
export async function noteLook(
  { run, tally }: Work,
  look: StatementResult | undefined,
  statements: readonly RunnableStatement[],
): Promise<void> {
  const { locks, changed, wal } = readLook(look?.rows ?? [], run.relations);
  tally.locks = joinLocks(tally.locks ?? [], locks);
  tally.walTo = wal;
  run.walAt = wal;
  try {
    const rewrites = await findRewrites(run.main, run.relations, { changed, truncates: emptiesTables(statements) });
    tally.rewrites = [...(tally.rewrites ?? []), ...rewrites.filter((name) => tally.rewrites?.includes(name) !== true)];
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}

/** Whether tables are emptied by a statement that gives them new files, which is no rewrite. */
function emptiesTables(statements: readonly RunnableStatement[]): boolean {
  return statements.some(({ text }) => /\btruncate\b/i.test(text));
}
