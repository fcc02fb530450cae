/** What a replayed statement is told besides the catalog. */
import type { Node } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import type { Epoch } from "./objects.ts";

export interface ReplayContext {
  readonly epoch: Epoch;
  /**
   * The statements of a body (of DO, of a function), or null when it cannot be read. `dynamic`: it builds SQL from strings.
   * Without it bodies are opaque: one that names CREATE, ALTER, DROP or EXECUTE leaves the catalog uncertain.
   */
  readonly readBody?: (body: string, language: string) => Body | null;
}

export interface Body {
  readonly trees: readonly Node[];
  readonly dynamic: boolean;
}

/** The tree of a statement as `Statement.tree` has it: the `stmt` node of libpg-query. */
export type StatementTree = Node | Readonly<Record<string, unknown>>;

/** For statements that hold statements. */
export interface StatementContext extends ReplayContext {
  readonly replay: (catalog: Catalog, tree: StatementTree, context: ReplayContext) => void;
}
