/** Parents and children: INHERITS, PARTITION OF, ATTACH, DETACH. What a child has from its parent. */
import type { Node, PartitionBoundSpec } from "libpg-query";
import { addColumn, updateColumn, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { constrainByIndex } from "../constraints.ts";
import { copyForeignKey } from "../foreign-keys.ts";
import { makeConstraint, notNullOf, setNotNull } from "../make-constraint.ts";
import { indexPartition, type IndexPlan } from "../indexes.ts";
import type { Column, Constraint, Epoch, Index, IndexKey, Oid, Relation } from "../objects.ts";
import { columnNumbered, constraintNamed, constraintsOn, foreignKeysFrom, indexesOn, relationOf } from "../queries.ts";
import { addDependency, dependenciesOf, getObject, putObject, removeDependency } from "../store.ts";

export interface Link {
  readonly parent: Oid;
  readonly epoch: Epoch;
  /** A partition's; undefined for INHERITS. */
  readonly bound?: PartitionBoundSpec | undefined;
}

/** Gives a child its parent's columns (those it has already count as inherited too) and remembers the parent. */
export function inheritColumns(catalog: Catalog, child: Oid, link: Link): void {
  const parent = relationOf(catalog, link.parent);
  if (parent === null) return;
  const isPartition = link.bound !== undefined;
  for (const column of parent.columns) inheritColumn(catalog, child, { column, epoch: link.epoch, isPartition });
  const table = relationOf(catalog, child);
  if (table === null) return;
  const bound: Node | null = link.bound === undefined ? null : { PartitionBoundSpec: link.bound };
  updateRelation(catalog, child, {
    columnsComplete: table.columnsComplete && parent.columnsComplete,
    ...(isPartition
      ? { partitionOf: { parent: parent.oid, bound, isDefault: link.bound?.is_default === true } }
      : { parents: [...table.parents, parent.oid] }),
  });
  addDependency(catalog, { from: child, on: parent.oid, type: isPartition ? "auto" : "normal" });
}

function inheritColumn(catalog: Catalog, child: Oid, given: { column: Column; epoch: Epoch; isPartition: boolean }): void {
  const { column, epoch, isPartition } = given;
  const identity = isPartition ? column.identity : null;
  const own = relationOf(catalog, child)?.columns.find((each) => each.name === column.name);
  if (own !== undefined) {
    updateColumn(catalog, child, {
      ...own,
      type: own.type ?? column.type,
      inherited: own.inherited + 1,
      identity: identity ?? own.identity,
    });
    return;
  }
  const { name, type, collation, default: value, generated } = column;
  addColumn(catalog, child, {
    name,
    type,
    collation,
    default: value,
    generated,
    identity,
    epoch,
    inherited: 1,
    local: false,
  });
}

/** Gives a child its parent's checks and NOT NULLs; a partition also the indexes, keys and foreign keys. */
export function inheritConstraints(catalog: Catalog, child: Oid, link: Link): void {
  const parent = relationOf(catalog, link.parent);
  if (parent === null) return;
  for (const constraint of constraintsOn(catalog, parent)) {
    const table = relationOf(catalog, child);
    if (table === null || constraint.noInherit) continue;
    if (constraint.constraintKind === "check") inheritCheck(catalog, table, { constraint, parent, epoch: link.epoch });
    if (constraint.constraintKind === "not-null") inheritNotNull(catalog, table, { constraint, parent, epoch: link.epoch });
  }
  for (const column of parent.columns) {
    const table = relationOf(catalog, child);
    if (column.notNull && table !== null)
      setNotNull(catalog, table, { column: column.name, epoch: link.epoch, name: null, validated: true });
  }
  if (link.bound !== undefined) inheritIndexes(catalog, child, link);
}

interface Handed {
  readonly constraint: Constraint;
  readonly parent: Relation;
  readonly epoch: Epoch;
}

function inheritCheck(catalog: Catalog, child: Relation, handed: Handed): void {
  const { constraint, parent, epoch } = handed;
  const before = constraintNamed(catalog, child, constraint.name);
  if (before !== null) {
    putObject(catalog, { ...before, inherited: before.inherited + 1, local: before.local && child.partitionOf === null });
    return;
  }
  const { oid: _oid, kind: _kind, ...rest } = constraint;
  const columns = translate(constraint.columns, parent, child);
  const place = { relation: child.oid, schema: child.schema, columns, epoch, inherited: 1, local: false };
  makeConstraint(catalog, { ...rest, ...place });
}

function inheritNotNull(catalog: Catalog, child: Relation, handed: Handed): void {
  const { constraint, parent, epoch } = handed;
  const [number] = translate(constraint.columns, parent, child);
  const column = columnNumbered(child, number ?? 0);
  if (column === null) return;
  const before = notNullOf(catalog, child.oid, column.number);
  if (before === null) {
    const name = constraintNamed(catalog, child, constraint.name) === null ? constraint.name : null;
    setNotNull(catalog, child, { column: column.name, epoch, name, validated: constraint.validated });
  }
  const made = notNullOf(catalog, child.oid, column.number);
  if (made !== null)
    putObject(catalog, { ...made, inherited: made.inherited + 1, local: before?.local === true && child.partitionOf === null });
}

/** Numbers of the columns with the same names in another table. */
export function translate(numbers: readonly number[], from: Relation, to: Relation): readonly number[] {
  const names = numbers.map((number) => columnNumbered(from, number)?.name);
  return names.flatMap((name) => to.columns.find((column) => column.name === name)?.number ?? []);
}

function inheritIndexes(catalog: Catalog, child: Oid, link: Link): void {
  const parent = relationOf(catalog, link.parent);
  if (parent === null) return;
  for (const index of indexesOn(catalog, parent)) {
    const table = relationOf(catalog, child);
    if (table !== null) inheritIndex(catalog, table, { index, parent, epoch: link.epoch });
  }
  for (const key of foreignKeysFrom(catalog, parent)) {
    const table = relationOf(catalog, child);
    if (table !== null) copyForeignKey(catalog, table, { ...key, epoch: link.epoch });
  }
}

function inheritIndex(catalog: Catalog, child: Relation, given: { index: Index; parent: Relation; epoch: Epoch }): void {
  const { index, parent, epoch } = given;
  const made = indexPartition(catalog, child, { index, plan: planOf(parent, index, epoch) });
  const constraint = index.constraint === null ? null : getObject(catalog, index.constraint);
  if (constraint?.kind !== "constraint" || made.constraint !== null) return;
  const tree = { deferrable: constraint.deferrable, initdeferred: constraint.initiallyDeferred };
  const plan = { tree, epoch, column: null, fresh: true, only: false };
  constrainByIndex(catalog, made, { kind: constraint.constraintKind, plan, parent: constraint.oid });
}

const LABELS = { primary: "pkey", unique: "key", exclusion: "excl" } as const;

/** How to make the same index on another table with columns of the same names. */
export function planOf(table: Relation, index: Index, epoch: Epoch): IndexPlan {
  const named = (number: number): Node => ({ IndexElem: { name: columnNumbered(table, number)?.name ?? "" } });
  const keys = index.keys.map((key) => keyElement(table, key));
  const { method, unique, primary, predicate } = index;
  const kind = primary ? "primary" : index.constraint === null ? null : unique ? "unique" : "exclusion";
  const label = kind === null ? "idx" : LABELS[kind];
  return {
    epoch,
    name: null,
    label,
    method,
    unique,
    primary,
    keys,
    include: index.include.map(named),
    predicate,
    only: false,
    parent: null,
  };
}

/** The index's own name of the column goes on, though the table's may have been renamed. */
function keyElement(table: Relation, key: IndexKey): Node {
  const name = key.column === null ? undefined : columnNumbered(table, key.column)?.name;
  const place = name === undefined ? {} : { name };
  return { IndexElem: { indexcolname: key.name, ...place, ...(key.expression === null ? {} : { expr: key.expression }) } };
}

/** DETACH PARTITION or NO INHERIT: the child keeps everything as its own. */
export function detachChild(catalog: Catalog, child: Relation, parentOid: Oid): void {
  const parent = relationOf(catalog, parentOid);
  const wasPartition = child.partitionOf?.parent === parentOid;
  for (const edge of dependenciesOf(catalog, child.oid))
    if (edge.on === parentOid && edge.fromColumn === 0) removeDependency(catalog, edge);
  const parents = child.parents.filter((oid) => oid !== parentOid);
  updateRelation(catalog, child.oid, wasPartition ? { partitionOf: null } : { parents });
  for (const column of child.columns) {
    if (column.inherited === 0 || parent?.columns.some((each) => each.name === column.name) === false) continue;
    const inherited = column.inherited - 1;
    const identity = wasPartition ? null : column.identity;
    updateColumn(catalog, child.oid, { ...column, inherited, local: column.local || inherited === 0, identity });
  }
  for (const constraint of constraintsOn(catalog, child))
    if (constraint.inherited > 0) detachConstraint(catalog, constraint, parent);
  for (const index of indexesOn(catalog, child)) if (index.parent !== null) cutParent(catalog, index);
}

function detachConstraint(catalog: Catalog, constraint: Constraint, parent: Relation | null): void {
  if (constraint.parent === null) {
    const handed =
      parent === null || constraint.constraintKind === "not-null" || constraintNamed(catalog, parent, constraint.name) !== null;
    const inherited = constraint.inherited - 1;
    if (handed) putObject(catalog, { ...constraint, inherited, local: constraint.local || inherited === 0 });
    return;
  }
  cutParent(catalog, { ...constraint, inherited: 0, local: true });
}

function cutParent(catalog: Catalog, part: Constraint | Index): void {
  for (const edge of dependenciesOf(catalog, part.oid)) {
    if (edge.on === part.parent && edge.type === "internal") removeDependency(catalog, edge);
  }
  putObject(catalog, { ...part, parent: null });
}
