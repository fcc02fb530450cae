/**
 * Which data was copied to another place within the release, so that a later drop or overwrite takes less with it. Credit
 * is given only for a plain copy of every row. What the application writes between the copy and the loss is in no copy, so a credit turns
 * `certain` into `possible`; only a copy under a lock that keeps writers out until the loss is complete.
 */
import type { Loss } from "./row.ts";
import type { Target } from "./target.ts";

export interface Copy {
  readonly of: Target;
  /** Null: every column. */
  readonly column: string | null;
  /** `schema.table` or `schema.table.column`. */
  readonly to: string;
  readonly place: CopyPlace;
  /** False: computed from the values, so that they may not be told from it. */
  readonly plain: boolean;
  /** Writers were kept out when it was made, and are until the transaction ends. */
  readonly complete: boolean;
}

/** Where a copy lies, by its names. */
export interface CopyPlace {
  readonly schema: string;
  readonly table: string;
  /** Null: a table that holds rows. */
  readonly column: string | null;
}

export type Copies = readonly Copy[];

/** The copy that holds what would be lost; the complete one where there are several. */
export function copyOf(copies: Copies, loss: Loss): Copy | null {
  const fitting = copies.filter(
    (copy) => copy.of.name === loss.target?.name && (copy.column === null || copy.column === loss.column),
  );
  return fitting.find((copy) => copy.complete) ?? fitting.find((copy) => copy.plain) ?? fitting[0] ?? null;
}
