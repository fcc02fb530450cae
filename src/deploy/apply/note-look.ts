/** Takes down what a transaction's last look at its own locks showed. */
import type { StatementResult } from "../../database-port.ts";
import type { RunnableStatement } from "../runnable.ts";
import { joinLocks, takeLook } from "./relations.ts";
import type { Work } from "./run.ts";

/** `look`: the answer to `LOOK_AT_OWN_LOCKS`. */
export function noteLook(
  { run, tally }: Work,
  look: StatementResult | undefined,
  statements: readonly RunnableStatement[],
): void {
  const { locks, rewrites, wal } = takeLook(look?.rows ?? [], run.relations, emptiesTables(statements));
  tally.locks = joinLocks(tally.locks ?? [], locks);
  tally.rewrites = [...new Set([...(tally.rewrites ?? []), ...rewrites])].sort();
  tally.walTo = wal;
  run.walAt = wal;
}

/** Whether tables are emptied by a statement that gives them new files, which is no rewrite. */
function emptiesTables(statements: readonly RunnableStatement[]): boolean {
  return statements.some(({ text }) => /\btruncate\b/i.test(text));
}
