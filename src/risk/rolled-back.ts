/** Statements that a file takes back itself: between its own BEGIN and ROLLBACK. */
import type { StatementTree } from "./catalog/replay.ts";
import { transactionStatement } from "./transaction.ts";

/**
 * Indexes of the statements that are certainly undone. A ROLLBACK without a BEGIN of the file is not counted, nor is one to a
 * savepoint outside of a BEGIN: where nothing wraps the file, each statement would have been committed by then.
 */
export function rolledBack(trees: readonly (StatementTree | null)[]): ReadonlySet<number> {
  const undone = new Set<number>();
  let begin: number | null = null;
  let savepoints: { readonly name: string; readonly index: number }[] = [];
  for (const [index, tree] of trees.entries()) {
    const statement = transactionStatement(tree);
    if (statement === null) continue;
    const { kind, savepoint_name: name } = statement;
    if (kind === "TRANS_STMT_BEGIN" || kind === "TRANS_STMT_START") begin ??= index;
    else if (kind === "TRANS_STMT_SAVEPOINT") savepoints.push({ name: name ?? "", index });
    else if (kind === "TRANS_STMT_ROLLBACK_TO") {
      const at = savepoints.findLast((each) => each.name === name);
      if (begin !== null && at !== undefined) addAll(undone, at.index, index);
    } else if (kind === "TRANS_STMT_ROLLBACK") {
      if (begin !== null) addAll(undone, begin, index);
      begin = statement.chain === true ? index : null;
      savepoints = [];
    } else if (kind === "TRANS_STMT_COMMIT" || kind === "TRANS_STMT_PREPARE") {
      begin = statement.chain === true ? index : null;
      savepoints = [];
    }
  }
  return undone;
}

function addAll(set: Set<number>, from: number, to: number): void {
  for (let index = from + 1; index < to; index++) set.add(index);
}
