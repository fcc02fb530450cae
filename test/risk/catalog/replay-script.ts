/** SQL text replayed into a catalog, for tests. */
import { createCatalog, type Catalog } from "../../../src/risk/catalog/catalog.ts";
import { replay, type ReplayContext } from "../../../src/risk/catalog/replay.ts";
import type { Node } from "libpg-query";

const { loadModule, parseSync } = await import("libpg-query");
await loadModule();

/** The trees of some statements. Throws on a syntax error. */
export function parse(sql: string): readonly Node[] {
  if (sql.trim() === "") return [];
  return (parseSync(sql).stmts ?? []).flatMap((each) => each.stmt ?? []);
}

/** The tree of one statement. */
export function parseOne(sql: string): Node {
  const [tree] = parse(sql);
  if (tree === undefined) throw new Error(`no statement in ${sql}`);
  return tree;
}

/** A catalog after some statements that existed before the release. */
export function catalogOf(sql: string, options: { readonly complete?: boolean } = {}): Catalog {
  const catalog = createCatalog({ complete: options.complete ?? true });
  apply(catalog, sql);
  return catalog;
}

export function apply(catalog: Catalog, sql: string, context: ReplayContext = { epoch: "existing" }): void {
  for (const tree of parse(sql)) replay(catalog, tree, context);
}
