/** The transaction that a statement runs in: locks that are held since earlier statements, copies that were made under them. */
import type { TransactionStmt } from "libpg-query";
import type { RelationLock } from "./assessment.ts";
import type { StatementTree } from "./catalog/replay.ts";
import { isNode } from "./catalog/tree.ts";
import { forkCatalog, type Catalog } from "./catalog/catalog.ts";
import { strongerMode, toLockMode } from "./effects/lock-modes.ts";

interface SavePoint {
  /** Null: the transaction's begin. */
  readonly name: string | null;
  readonly catalog: Catalog;
}

/** Mutable, of one file. */
export interface TransactionState {
  /** Strongest mode by relation, since the transaction began. */
  readonly held: Map<string, string>;
  /** Between BEGIN and COMMIT of the file itself. */
  explicit: boolean;
  /** As `Script.wrapped`. */
  readonly wrapped: boolean | null;
  saved: SavePoint[];
}

export function beginFile(wrapped: boolean | null): TransactionState {
  return { held: new Map(), explicit: false, wrapped, saved: [] };
}

/** Whether earlier statements of the file and this one end together: as `deploy` and nearly all runners have it, unless told otherwise. */
export function isOne(state: TransactionState): boolean {
  return state.explicit || state.wrapped !== false;
}

/** The statement's locks as they are then: those it takes, or stronger ones that are held on the same relations. */
export function withHeld(state: TransactionState, locks: readonly RelationLock[]): readonly RelationLock[] {
  return locks.map(({ relation, mode }) => ({ relation, mode: stronger(mode, state.held.get(relation) ?? mode) }));
}

export function hold(state: TransactionState, locks: readonly RelationLock[]): void {
  if (!isOne(state)) return;
  for (const { relation, mode } of locks) state.held.set(relation, stronger(mode, state.held.get(relation) ?? mode));
}

function stronger(a: string, b: string): string {
  return strongerMode(toLockMode(a), toLockMode(b));
}

/** Whether that is said: a file that nobody is said to wrap may be run statement by statement. */
export function isSaidToBeOne(state: TransactionState): boolean {
  return state.explicit || state.wrapped === true;
}

export function transactionStatement(tree: StatementTree | null): TransactionStmt | null {
  return tree !== null && isNode(tree) && "TransactionStmt" in tree ? tree.TransactionStmt : null;
}

/** BEGIN, COMMIT, ROLLBACK and savepoints: the catalog to go on with. */
export function stepTransaction(state: TransactionState, statement: TransactionStmt, catalog: Catalog): Catalog {
  const name = statement.savepoint_name ?? "";
  switch (statement.kind) {
    case "TRANS_STMT_BEGIN":
    case "TRANS_STMT_START":
      return begin(state, catalog);
    case "TRANS_STMT_SAVEPOINT":
      state.saved.push({ name, catalog: forkCatalog(catalog) });
      return catalog;
    case "TRANS_STMT_ROLLBACK_TO":
      return rollBackTo(state, name, catalog);
    case "TRANS_STMT_ROLLBACK":
      return rollBack(state, statement.chain === true, catalog);
    case "TRANS_STMT_COMMIT":
    case "TRANS_STMT_PREPARE":
      end(state, statement.chain === true);
      return catalog;
    default:
      return catalog;
  }
}

function begin(state: TransactionState, catalog: Catalog): Catalog {
  if (!state.explicit) state.held.clear();
  state.explicit = true;
  state.saved = [{ name: null, catalog: forkCatalog(catalog) }];
  return catalog;
}

function end(state: TransactionState, chain: boolean): void {
  state.explicit = chain;
  state.held.clear();
  state.saved = [];
}

function rollBack(state: TransactionState, chain: boolean, catalog: Catalog): Catalog {
  const at = state.saved.find((each) => each.name === null);
  end(state, chain);
  return at?.catalog ?? catalog;
}

function rollBackTo(state: TransactionState, name: string, catalog: Catalog): Catalog {
  const index = state.saved.findLastIndex((each) => each.name === name);
  const at = state.saved[index];
  if (at === undefined) return catalog;
  state.saved = state.saved.slice(0, index + 1);
  return forkCatalog(at.catalog);
}
