/** One statement applied to what is known. A table says who applies which statement. */
import { forkCatalog, type Catalog } from "./catalog.ts";
import type { ReplayContext, StatementTree } from "./context.ts";
import { STATEMENTS } from "./statements/statements.ts";
import { isNode, isRecord } from "./tree.ts";

export type { Body, ReplayContext, StatementTree } from "./context.ts";

/**
 * Changes the catalog as the statement would change the database. A statement that PostgreSQL would refuse (a table that
 * exists already) changes nothing. BEGIN, COMMIT, ROLLBACK and savepoints are left to `replayAll`.
 */
export function replay(catalog: Catalog, tree: StatementTree, context: ReplayContext): void {
  if (!isNode(tree)) return;
  for (const [kind, body] of Object.entries(tree)) {
    const apply = Object.hasOwn(STATEMENTS, kind) ? STATEMENTS[kind] : undefined;
    if (apply !== undefined && isRecord(body)) apply(catalog, body, { ...context, replay });
  }
}

/** A statement that was not understood: from now on nothing is known to be absent. */
export function replayUnknown(catalog: Catalog, why: string): void {
  catalog.uncertain ??= why;
}

/** A new session begins: the search path is the default again, temporary objects are gone. Call it before each migration. */
export { resetSession } from "./statements/session.ts";

/**
 * Replays the statements of one session, in which ROLLBACK and ROLLBACK TO take back what they cover. The answer is the catalog to go
 * on with: the given one, unless something was rolled back. Trees that are null (not parsed) leave it uncertain.
 */
export function replayAll(catalog: Catalog, trees: Iterable<StatementTree | null>, context: ReplayContext): Catalog {
  let current = catalog;
  let saved: { name: string | null; catalog: Catalog }[] = [];
  for (const tree of trees) {
    const step = tree === null ? null : transactionStep(tree);
    if (tree === null) replayUnknown(current, "a statement was not understood");
    else if (step === null) replay(current, tree, context);
    else if (step.kind === "save") saved.push({ name: step.name, catalog: forkCatalog(current) });
    else if (step.kind === "end") saved = [];
    else {
      const index = saved.findLastIndex((each) => each.name === step.name);
      const at = saved[step.name === null ? 0 : index];
      if (at === undefined) continue;
      current = step.name === null ? at.catalog : forkCatalog(at.catalog);
      saved = step.name === null ? [] : saved.slice(0, index + 1);
    }
  }
  return current;
}

interface TransactionStep {
  readonly kind: "save" | "back" | "end";
  /** Of the savepoint; null: the transaction itself. */
  readonly name: string | null;
}

function transactionStep(tree: StatementTree): TransactionStep | null {
  const statement = isNode(tree) && "TransactionStmt" in tree ? tree.TransactionStmt : null;
  switch (statement?.kind) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return { kind: "save", name: null };
    case "TRANS_STMT_SAVEPOINT":
      return { kind: "save", name: statement.savepoint_name ?? "" };
    case "TRANS_STMT_ROLLBACK":
      return { kind: "back", name: null };
    case "TRANS_STMT_ROLLBACK_TO":
      return { kind: "back", name: statement.savepoint_name ?? "" };
    case "TRANS_STMT_COMMIT":
      return { kind: "end", name: null };
    default:
      return null;
  }
}
