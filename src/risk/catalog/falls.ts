/** What a DROP takes along. */
import type { Node } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import type { CatalogObject, Column, Relation } from "./objects.ts";

/** One thing that a statement makes fall. */
export interface DependencyFall {
  /** The object itself, or the relation whose column or default falls. */
  readonly object: CatalogObject;
  /** Set when only a column of `object` falls, or the default of one. */
  readonly column: Column | null;
  readonly part: "whole" | "column" | "default";
  /** Whether the statement names it, or it is taken along. */
  readonly named: boolean;
  /** Whether it falls without CASCADE (a part of what is named). False: without CASCADE the statement fails. */
  readonly automatic: boolean;
  /** Rows or values go with it: a table, a table's column, a materialised view's are none (derived). */
  readonly dataLost: boolean;
  /** False: the history does not tell whether it really depends. */
  readonly certain: boolean;
  /** `schema.name` or `schema.table.column` or `name on schema.table`. */
  readonly name: string;
}

/**
 * Everything that a `DropStmt`, `DropOwnedStmt` or an ALTER TABLE … DROP COLUMN / ALTER TYPE … DROP ATTRIBUTE makes fall, the named
 * things first. What CASCADE would take is listed with RESTRICT too (`automatic: false`): there the statement would fail.
 */
export function whatFalls(catalog: Catalog, tree: Node | Readonly<Record<string, unknown>>): readonly DependencyFall[] {
  void catalog;
  void tree;
  return [];
}

/** What falls with one column: indexes, constraints, views, generated columns, owned sequences, … */
export function whatFallsWithColumn(catalog: Catalog, relation: Relation, column: Column): readonly DependencyFall[] {
  void catalog;
  void relation;
  void column;
  return [];
}
