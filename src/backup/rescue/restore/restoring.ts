/** What restoring a copy means, as data: which rows are in which state, and the statements that write. Pure. */
import type { KeptCopy } from "../read-copies.ts";
import type { TableFacts } from "./table-facts.ts";

/**
 * - `restore`: its values are put back · `equal`: it has them · `conflict`: somebody wrote it since
 * - `deleted`: it is gone since · `inserted`: it is newer than the copy
 */
export const ROW_STATES = ["restore", "equal", "conflict", "deleted", "inserted"] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RestoreOptions {
  /** Column to put values into instead of the one that they are from; null: that one. */
  readonly into: string | null;
  /** The type that a lossy change made of the column, as SQL of the server's own making; null: not said. */
  readonly through: string | null;
  /** False where the server would not compute anew what a lossy change made of values. */
  readonly recomputes: boolean;
  /** Whether conflicts show values, which are personal data. */
  readonly showValues: boolean;
}

export interface Restoring {
  readonly copy: KeptCopy;
  /** The copy's own table. */
  readonly kept: TableFacts;
  /** The table that is restored. */
  readonly live: TableFacts;
  readonly options: RestoreOptions;
  /** Relations whose rows come back later, so that it is too early to say that one is missing. */
  readonly pending: ReadonlySet<string>;
  /** Pairs `source>target` of types that the server converts by itself. */
  readonly implicitCasts: ReadonlySet<string>;
}

export interface RestoreWork {
  /**
   * A query of a row for each that there is: `state`, and of conflicts `key`, `kept` and `present` (JSON lists of texts) and `because`
   * (a sentence).
   */
  readonly look: string;
  /** Whether `look` has a row for each that is in the table: it tells then which are newer. */
  readonly isWhole: boolean;
  /** Statements that write the rows of the state `restore`, together as many as these. */
  readonly writes: readonly string[];
  /** What they do; decides which triggers fire. */
  readonly inserts: boolean;
  readonly updates: boolean;
  /** Columns whose values are written: their sequences must be past them. */
  readonly columns: readonly string[];
  /** A query whose `lost` tells how many values do not fit the type that their column has now; null where the types are the same. */
  readonly fits: string | null;
  /** Sentences: what is worth knowing. */
  readonly notes: readonly string[];
}

/** One sentence, and what to do: a sentence, or SQL on lines of its own. */
export interface Refusal {
  readonly because: string;
  readonly remedy: string;
}

export type Restorable = { readonly work: RestoreWork } | { readonly refused: Refusal };

export function refuse(because: string, remedy: string): { readonly refused: Refusal } {
  return { refused: { because, remedy } };
}
