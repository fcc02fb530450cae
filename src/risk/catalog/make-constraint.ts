/** A constraint as an object, without what each kind of it brings about. */
import type { Constraint as ConstraintTree } from "libpg-query";
import { freeName } from "./auto-names.ts";
import { columnFor, updateColumn } from "./build.ts";
import type { Catalog } from "./catalog.ts";
import type { Constraint, Epoch, Oid, Relation } from "./objects.ts";
import { childrenOf, constraintNamed, constraintsOn, relationOf } from "./queries.ts";
import { addDependency, putObject, takeId } from "./store.ts";

export interface ConstraintPlan {
  readonly tree: ConstraintTree;
  readonly epoch: Epoch;
  /** The column that it is written at; null for a table constraint. */
  readonly column: string | null;
  /** In CREATE TABLE and ADD COLUMN nothing has to be validated. */
  readonly fresh: boolean;
  /** ONLY: children do not get it. */
  readonly only: boolean;
}

export type NewConstraint = Pick<Constraint, "epoch" | "name" | "constraintKind" | "schema"> & Partial<Constraint>;

/** A constraint with everything that is not given left empty; needs its columns (falls with them). */
export function makeConstraint(catalog: Catalog, given: NewConstraint): Constraint {
  const constraint: Constraint = putObject(catalog, {
    kind: "constraint",
    oid: takeId(catalog),
    epoch: given.epoch,
    schema: given.schema,
    name: given.name,
    assumed: false,
    constraintKind: given.constraintKind,
    relation: given.relation ?? null,
    domain: given.domain ?? null,
    columns: given.columns ?? [],
    references: given.references ?? null,
    expression: given.expression ?? null,
    validated: given.validated ?? true,
    enforced: given.enforced ?? true,
    deferrable: given.deferrable ?? false,
    initiallyDeferred: given.initiallyDeferred ?? false,
    noInherit: given.noInherit ?? false,
    index: given.index ?? null,
    parent: given.parent ?? null,
    inherited: given.inherited ?? 0,
    local: given.local ?? true,
  });
  const on = constraint.relation ?? constraint.domain;
  if (on === null) return constraint;
  const edge = { from: constraint.oid, on, type: "auto" } as const;
  if (constraint.columns.length === 0) addDependency(catalog, edge);
  for (const column of constraint.columns) addDependency(catalog, { ...edge, onColumn: column });
  return constraint;
}

/** A made-up name that no constraint of the schema has. */
export function freeConstraintName(
  catalog: Catalog,
  owner: { readonly schema: string; readonly name: string },
  parts: { readonly columns: string | null; readonly label: string },
): string {
  const isTaken = (name: string): boolean => catalog.constraintNames.map.has(`${owner.schema}\0${name}`);
  return freeName(catalog, { table: owner.name, ...parts }, { schema: owner.schema, isTaken });
}

/** What a tree says of validity and deferral. */
export function flagsOf({
  tree,
  fresh,
}: ConstraintPlan): Pick<Constraint, "validated" | "enforced" | "deferrable" | "initiallyDeferred" | "noInherit"> {
  const mayBeUnenforced = tree.contype === "CONSTR_CHECK" || tree.contype === "CONSTR_FOREIGN";
  const enforced = !mayBeUnenforced || tree.is_enforced === true;
  return {
    enforced,
    validated: enforced && (fresh || tree.skip_validation !== true),
    deferrable: tree.deferrable === true,
    initiallyDeferred: tree.initdeferred === true,
    noInherit: tree.is_no_inherit === true,
  };
}

export interface NotNull {
  readonly column: string;
  readonly epoch: Epoch;
  readonly name: string | null;
  readonly validated: boolean;
  readonly noInherit?: boolean;
  /** Of a constraint that a parent hands down. */
  readonly inherited?: boolean;
  /** One that a parent handed down becomes the table's own too. */
  readonly claimed?: boolean;
}

/** As `setNotNull`, on children too, whose constraints are handed down under the parent's name. */
export function spreadNotNull(catalog: Catalog, table: Relation, given: NotNull & { readonly only: boolean }): void {
  const column = columnFor(catalog, table.oid, given.column);
  const number = column?.number ?? 0;
  const before = column?.notNull === true ? notNullOf(catalog, table.oid, number) : null;
  setNotNull(catalog, table, given);
  if (before !== null || given.only) return;
  const made = notNullOf(catalog, table.oid, number);
  if (made === null || made.noInherit) return;
  for (const child of childrenOf(catalog, table))
    spreadNotNull(catalog, child, { ...given, name: made.name, inherited: true, claimed: false });
}

/** Marks one table's column NOT NULL with a constraint of its own, as PostgreSQL 18 does; 15 to 17 know the mark only. */
export function setNotNull(catalog: Catalog, table: Relation, given: NotNull): void {
  const column = columnFor(catalog, table.oid, given.column);
  if (column === null) return;
  const before = column.notNull ? notNullOf(catalog, table.oid, column.number) : null;
  if (before !== null) {
    const inherited = before.inherited + (given.inherited === true ? 1 : 0);
    const local = before.local || given.claimed === true;
    putObject(catalog, { ...before, validated: before.validated || given.validated, inherited, local });
    return;
  }
  updateColumn(catalog, table.oid, { ...column, notNull: true });
  const wanted = given.inherited === true && constraintNamed(catalog, table, given.name ?? "") !== null ? null : given.name;
  const name = wanted ?? freeConstraintName(catalog, table, { columns: column.name, label: "not_null" });
  const { epoch, validated, noInherit = false } = given;
  const handed = given.inherited === true ? { inherited: 1, local: false } : {};
  const place = { schema: table.schema, relation: table.oid, columns: [column.number], ...handed };
  makeConstraint(catalog, { epoch, name, constraintKind: "not-null", validated, noInherit, ...place });
}

/** The NOT NULL constraint of a column. */
export function notNullOf(catalog: Catalog, oid: Oid, column: number): Constraint | null {
  const table = relationOf(catalog, oid);
  const all = table === null ? [] : constraintsOn(catalog, table);
  return all.find((each) => each.constraintKind === "not-null" && each.columns[0] === column) ?? null;
}
