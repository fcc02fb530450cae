/** The shape of the effect tables of MySQL, MariaDB and SQLite: one row a kind of act and condition, with its source. */
import type { DataLoss, Dialect } from "../assessment.ts";
import type { Effect } from "../effect.ts";
import type { Catalog, Target } from "./catalog.ts";
import type { AnyAct } from "./definitions.ts";

/** A statement to which the row applies, and what stands before it: `npm test` shows that it does. */
export interface Example {
  /** Earlier migrations. */
  readonly setup?: string;
  readonly statement: string;
}

/** What a row says. What is left out is harmless. */
export interface Outcome {
  readonly dataLoss?: DataLoss;
  /** What goes: a target, or one of its columns. */
  readonly lost?: readonly Loss[];
  /** The code that runs now may fail or mean something else: true where it uses the target, `always` whether or not it does. */
  readonly breaks?: boolean | "always";
  readonly because?: readonly string[];
  readonly undo?: string | null;
  readonly understood?: boolean;
  readonly locks?: readonly TargetLock[];
  readonly rewrites?: readonly Target[];
  readonly scans?: readonly Target[];
  /** Tables whose writers wait for as long as the work on the rows takes. */
  readonly stalls?: readonly Target[];
  readonly transactional?: boolean;
}

export interface TargetLock {
  readonly target: Target;
  readonly mode: string;
}

export interface Loss {
  readonly target: Target;
  /** Null: whole rows. */
  readonly column: string | null;
}

export interface Situation<A extends AnyAct> {
  readonly dialect: Dialect;
  readonly act: A;
  readonly target: Target;
  /** As it is when the statement begins. */
  readonly catalog: Catalog;
  /** Whether a later statement of the same file makes an object of that kind and name (`table`, `view`, `trigger`, …). */
  readonly isMadeLater: (kind: string, name: string) => boolean;
  /** Judges acts within this one: bodies of routines, prepared statements. */
  readonly judge: (acts: readonly AnyAct[]) => readonly Outcome[];
}

export interface RowSpec<A extends AnyAct> {
  readonly action: string;
  /** One sentence: what happens and when this row holds. */
  readonly summary: string;
  /** The page or section of the manual that says so. */
  readonly source: string;
  /** The first row of its kind whose condition holds is the answer; left out: always. */
  when?(situation: Situation<A>): boolean;
  effect(situation: Situation<A>): Outcome;
  readonly examples: readonly Example[];
}

/** A row of the table, and the kind of act that it answers. */
export interface EffectRow extends RowSpec<AnyAct> {
  readonly on: string;
}

/** Rows of one kind. `when` and `effect` are methods so that rows of all kinds fit one list; acts of a kind have one shape. */
export function rowsOf<A extends AnyAct>(kind: A["kind"], rows: readonly RowSpec<A>[]): readonly EffectRow[] {
  return rows.map((row: RowSpec<AnyAct>) => ({ ...row, on: kind }));
}

/** An effect together with what only these dialects tell. */
export interface DialectEffect extends Effect {
  /** Tables whose writers wait for as long as the work on the rows takes. */
  readonly stalls: readonly string[];
}
