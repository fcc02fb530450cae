/** What `rescue` says (JSON `rescue`, version 1). Holds values of rows only where somebody asked for them. */
import type { RescueCopy } from "./rescue-copy.ts";

export interface RescueDocument {
  readonly version: 1;
  readonly verb: "list" | "show" | "restore" | "drop";
  /**
   * - `told`: of `list` and `show` · `would-restore`: a dry run found nothing in the way · `restored` · `dropped`
   * - `conflicts`: rows were written since, so nothing was restored · `refused`: `because` says why; nothing was changed
   */
  readonly outcome: "told" | "would-restore" | "restored" | "dropped" | "conflicts" | "refused";
  readonly database: string;
  readonly target: { readonly name: string; readonly hostHash: string };
  /** Sentences: why nothing was done; empty otherwise. */
  readonly because: readonly string[];
  /** Copies that this is about; after `drop` those that are gone. */
  readonly copies: readonly CopyEntry[];
  /** Of `restore`, in the order in which copies are put back. */
  readonly restores: readonly RestoreEntry[];
  /** Commands and SQL that come next. */
  readonly next: readonly string[];
}

export interface CopyEntry extends RescueCopy {
  readonly mayBeDropped: boolean;
  /** SQL that makes again what was lost. */
  readonly definition: string;
  /** The table that holds it, as SQL. */
  readonly storedIn: string;
  /** Rows of it, columns in the table's order; null but for `show` with --show-values. */
  readonly sample: readonly (readonly (string | null)[])[] | null;
}

export interface RestoreEntry {
  readonly copy: number;
  readonly relation: string;
  readonly kind: RescueCopy["kind"];
  /**
   * - `would-restore`, `restored`: all but conflicts · `nothing`: the table has it all · `conflicts`: there are some, and nobody said to skip them
   * - `refused`: it cannot be done as it is · `waits`: another copy has to be restored first to see it
   */
  readonly state: "would-restore" | "restored" | "nothing" | "conflicts" | "refused" | "waits";
  /** One sentence; null but for `refused` and `waits`. */
  readonly because: string | null;
  /** What to do; may be SQL on lines of its own. */
  readonly remedy: string | null;
  /** Rows that are put back. */
  readonly rows: number;
  /** Rows that are as the copy has them. */
  readonly equal: number;
  readonly deletedSince: number;
  /** Null where that is not looked at. */
  readonly insertedSince: number | null;
  readonly conflicts: number;
  /** The first of them. */
  readonly conflictRows: readonly ConflictRow[];
  /** Sequences that are set beyond the highest value. */
  readonly sequences: readonly { readonly name: string; readonly to: string }[];
  /** Triggers that writing the rows would fire. */
  readonly triggers: readonly string[];
  readonly notes: readonly string[];
}

export interface ConflictRow {
  /** Values of the key's columns, as text. */
  readonly key: readonly (string | null)[];
  readonly because: string;
  /** Null unless values are wanted. */
  readonly kept: readonly (string | null)[] | null;
  readonly present: readonly (string | null)[] | null;
}
