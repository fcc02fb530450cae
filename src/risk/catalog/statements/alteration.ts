/** A sub-command of ALTER TABLE on one table, and how it goes down to children. */
import type { AlterTableCmd } from "libpg-query";
import type { Catalog } from "../catalog.ts";
import type { Epoch, Relation } from "../objects.ts";
import { childrenOf, relationOf } from "../queries.ts";

export interface Alteration {
  readonly table: Relation;
  readonly command: AlterTableCmd;
  readonly epoch: Epoch;
  /** ALTER TABLE ONLY. */
  readonly only: boolean;
}

export type Apply = (catalog: Catalog, alteration: Alteration) => void;

/** Runs the same sub-command on children, unless ONLY was said. */
export function forChildren(catalog: Catalog, alteration: Alteration, apply: Apply): void {
  if (alteration.only) return;
  for (const child of childrenOf(catalog, alteration.table)) {
    const table = relationOf(catalog, child.oid);
    if (table !== null) apply(catalog, { ...alteration, table });
  }
}
