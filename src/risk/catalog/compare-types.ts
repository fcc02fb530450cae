/** What ALTER COLUMN … TYPE does to the values and the storage of a column, as PostgreSQL decides it. */
import type { Node } from "libpg-query";
import type { DataLoss } from "../assessment.ts";
import type { Catalog } from "./catalog.ts";
import type { Column, TypeRef } from "./objects.ts";

export interface TypeChange {
  /** The type to be, with what ALTER says of collation; null where it says nothing. */
  readonly to: TypeRef;
  readonly collation: string | null;
  /** The USING expression; null without one. */
  readonly using: Node | null;
}

export interface TypeComparison {
  /** Every row is written anew. */
  readonly rewrite: boolean;
  /** Every row is read (a domain's constraint is checked) though nothing is written. */
  readonly scan: boolean;
  /** Indexes of the column are built anew although the table is not rewritten (a rewrite rebuilds all of them anyway). */
  readonly indexRebuild: boolean;
  /** Values change for good: rounded, cut. A value that makes the statement fail is no loss. */
  readonly lossy: DataLoss;
  /** Some value may make the statement fail (overflow, too long, not valid input). */
  readonly mayFail: boolean;
  /** There is no cast: without USING the statement fails for certain. */
  readonly impossible: boolean;
  /** False: a type is not known, the answer is the careful one. */
  readonly known: boolean;
  /** One clause for a reviewer. */
  readonly reason: string;
}

/** `column.type` null, or types that are not known: the careful answer. */
export function compareTypes(catalog: Catalog, column: Column, change: TypeChange): TypeComparison {
  void catalog;
  void column;
  void change;
  return {
    rewrite: true,
    scan: false,
    indexRebuild: false,
    lossy: "possible",
    mayFail: true,
    impossible: false,
    known: false,
    reason: "the types are not known",
  };
}
