/**
 * The effect table's shape. This folder knows what each kind of PostgreSQL statement does to what existed before the release,
 * as data: one row a kind and condition, with its source and a witness. It must not know what risk follows from it.
 */
import type { Node, RangeVar } from "libpg-query";
import type { DataLoss } from "../assessment.ts";
import type { Loss as NamedLoss } from "../loss.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Oid } from "../catalog/objects.ts";
import type { StatementTree } from "../catalog/replay.ts";
import type { Effect } from "../effect.ts";
import type { Action } from "./actions.ts";
import type { LockMode } from "./lock-modes.ts";
import type { TriggerEvents } from "./fired-triggers.ts";
import type { Copies } from "./copies.ts";
import type { Target } from "./target.ts";

/** A statement that shows on a live server that its row is true. */
export interface Witness {
  /** SQL that makes the world before: the earlier migrations. */
  readonly setup: string;
  /** What is judged; several statements run in one transaction, the assertion is about all of them. */
  readonly statement: string;
  /** Major versions, such as `15-18` or `18`; left out: all. */
  readonly versions?: string;
  /** Part of the message with which the server refuses it; left out: it succeeds. */
  readonly fails?: string;
}

/** What a row says an act does, in objects rather than names. What is left out is harmless. */
export interface Outcome {
  readonly locks?: readonly TargetLock[];
  readonly rewrites?: readonly Target[];
  readonly scans?: readonly Target[];
  readonly dataLoss?: DataLoss;
  readonly lost?: readonly Loss[];
  /** True: the code that runs now may fail or mean something else. */
  readonly breaks?: boolean;
  readonly transactional?: boolean;
  readonly because?: readonly string[];
  readonly undo?: string | null;
  readonly understood?: boolean;
}

export interface TargetLock {
  readonly target: Target;
  readonly mode: LockMode;
}

/** Rows or values that go. `column` null: whole rows; `target` null: something that is no relation's. */
export interface Loss {
  readonly target: Target | null;
  readonly column: string | null;
  /** Left out: as the outcome says. */
  readonly dataLoss?: DataLoss;
  /** As what a copy of rows keeps it; left out: none does, or nobody knows. */
  readonly as?: Exclude<NamedLoss["kind"], "other">;
  /** Why it is lost, where no copy keeps it; left out: the first reason of the outcome. */
  readonly because?: string;
  /** How statements within this one name it already; empty where another loss of the outcome does. */
  readonly named?: readonly NamedLoss[];
}

/** All that an act is judged by, besides its own tree. */
export interface Situation {
  /** As it is when the statement begins. */
  readonly catalog: Catalog;
  /** Major version, null when nobody said. */
  readonly postgresVersion: number | null;
  /** As it was before the release: relations are listed under the names that they had then. */
  readonly before: Catalog;
  /** Roles that are known to own a relation. */
  readonly owners: ReadonlyMap<Oid, string>;
  /** What the catalog does not record of relations and roles; see `marks.ts`. */
  readonly marks: ReadonlyMap<string, ReadonlySet<Oid>>;
  /** When triggers fire, by oid of their table and name. */
  readonly triggers: TriggerEvents;
  /** Subscriptions that are known to have no replication slot. */
  readonly slotless: ReadonlySet<string>;
  /** Statements that this session prepared, by name. */
  readonly prepared: ReadonlyMap<string, Node>;
  /** Whether earlier statements of the file are in the same transaction. */
  readonly oneTransaction: boolean;
  /** Copies of data that were made earlier in the release. */
  readonly copies: Copies;
  /** Statements after this one in the same file that make something of this (bare) name. */
  readonly later: (name: string) => readonly Node[];
  /** Judges statements within this one (a body, a CTE, EXPLAIN ANALYZE), each after those before it. */
  readonly judge: (trees: readonly StatementTree[], situation: Situation) => readonly Effect[];
  /** The statements of a function's or DO block's body; null when it cannot be read. */
  readonly readBody: (body: string, language: string) => { readonly trees: readonly Node[]; readonly dynamic: boolean } | null;
  /** Names of WITH queries around the tree: they are no relations. */
  readonly hidden: ReadonlySet<string>;
  /** Which relations the queries of views name, as far as they were asked about. */
  readonly ranges: WeakMap<Node, readonly RangeVar[]>;
  /** What bodies do that were judged within the same statement, by function and state of the catalog. */
  readonly bodies: Map<string, readonly Effect[]>;
  /** Functions whose bodies are being judged, so that recursion ends. */
  readonly calling: readonly string[];
  /** How many statements this one is within. */
  readonly depth: number;
}

/** One thing that a statement does: `ALTER TABLE … ADD a, DROP b` is two acts. */
export interface Act<B> {
  readonly kind: string;
  readonly variant: string;
  readonly body: B;
  /** The relation that the statement names; null where it names none. */
  readonly target: Target | null;
  readonly situation: Situation;
}

/** A row as written; `rowsOn` makes it one of the table. */
export interface RowSpec<B> {
  readonly action: Action;
  /** One sentence: what happens and when this row holds. */
  readonly summary: string;
  /** Where PostgreSQL's manual says so, or which of its messages does. */
  readonly source: string;
  /** The first row of its kind whose condition holds is the answer; left out: always. */
  when?(act: Act<B>): boolean;
  effect(act: Act<B>): Outcome;
  readonly witnesses: readonly Witness[];
}

export interface EffectRow extends RowSpec<unknown> {
  /** Kind of act and variant, such as `alter:AT_DropColumn` or `DeleteStmt:`. */
  readonly on: readonly string[];
}

/**
 * Rows of one kind of act. That `B` is their body's type is for the writer to see to: acts of a kind are made in one place
 * (`acts.ts`), and conditions and effects are methods, whose parameters TypeScript does not hold to it.
 */
export function rowsOn<B>(kind: string, variants: readonly string[], rows: readonly RowSpec<B>[]): readonly EffectRow[] {
  const on = variants.map((variant) => `${kind}:${variant}`);
  return rows.map((row): RowSpec<unknown> => row).map((row) => ({ ...row, on }));
}
