/** Foreign keys and their copies on partitions. */
import { joinColumnNames } from "./auto-names.ts";
import { columnFor, relationFor } from "./build.ts";
import type { Catalog } from "./catalog.ts";
import { flagsOf, freeConstraintName, makeConstraint, type ConstraintPlan, type NewConstraint } from "./make-constraint.ts";
import { stringsOf } from "./names.ts";
import type { Constraint, Oid, ReferentialAction, Relation } from "./objects.ts";
import { childrenOf, constraintNamed, constraintsOn, foreignKeysTo, relationOf } from "./queries.ts";
import { addDependency } from "./store.ts";

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  a: "no action",
  r: "restrict",
  c: "cascade",
  n: "set null",
  d: "set default",
};

export function addForeignKey(catalog: Catalog, table: Relation, plan: ConstraintPlan): void {
  const { tree, epoch } = plan;
  const target = tree.pktable === undefined ? null : relationFor(catalog, tree.pktable);
  if (target === null) return;
  const names = plan.column === null ? stringsOf(tree.fk_attrs) : [plan.column];
  const label = { columns: joinColumnNames(names), label: "fkey" };
  const name = tree.conname ?? freeConstraintName(catalog, table, label);
  const columns = names.flatMap((each) => columnFor(catalog, table.oid, each)?.number ?? []);
  const actions = {
    onDelete: ACTIONS[tree.fk_del_action ?? "a"] ?? "no action",
    onUpdate: ACTIONS[tree.fk_upd_action ?? "a"] ?? "no action",
  };
  const references = { relation: target.oid, columns: referencedColumns(catalog, target, stringsOf(tree.pk_attrs)), ...actions };
  const fields = { epoch, constraintKind: "foreign" as const, references, ...flagsOf(plan) };
  putForeignKey(catalog, table, { ...fields, name, columns, schema: table.schema, relation: table.oid });
}

/** The foreign key, what it needs of the table it references, and its copies on partitions. */
export function putForeignKey(catalog: Catalog, table: Relation, given: NewConstraint): Constraint {
  const made = makeConstraint(catalog, given);
  const { references } = made;
  if (references !== null) {
    const edge = { from: made.oid, on: references.relation, type: "normal" } as const;
    if (references.columns.length === 0) addDependency(catalog, edge);
    for (const column of references.columns) addDependency(catalog, { ...edge, onColumn: column });
    const index = referencedIndex(catalog, references.relation, references.columns);
    if (index !== null) addDependency(catalog, { from: made.oid, on: index.oid, type: "normal" });
  }
  if (made.parent !== null) addDependency(catalog, { from: made.oid, on: made.parent, type: "internal" });
  if (table.partitionBy !== null) for (const child of childrenOf(catalog, table)) copyForeignKey(catalog, child, made);
  return made;
}

/** A partition's copy of its parent's foreign key. */
export function copyForeignKey(catalog: Catalog, partition: Relation, key: Constraint): void {
  const parent = key.relation === null ? null : relationOf(catalog, key.relation);
  const names = key.columns.flatMap((number) => parent?.columns.find((column) => column.number === number)?.name ?? []);
  const columns = names.flatMap((name) => columnFor(catalog, partition.oid, name)?.number ?? []);
  const { oid: _oid, kind: _kind, ...rest } = key;
  const used = constraintNamed(catalog, partition, key.name) !== null;
  const label = { columns: joinColumnNames(names), label: "fkey" };
  const name = used ? freeConstraintName(catalog, partition, label) : key.name;
  const place = { name, schema: partition.schema, relation: partition.oid, columns };
  putForeignKey(catalog, partition, { ...rest, ...place, parent: key.oid, inherited: 1, local: false });
}

function referencedColumns(catalog: Catalog, target: Relation, names: readonly string[]): readonly number[] {
  if (names.length > 0) return names.flatMap((name) => columnFor(catalog, target.oid, name)?.number ?? []);
  return constraintsOn(catalog, target).find((each) => each.constraintKind === "primary")?.columns ?? [];
}

function referencedIndex(catalog: Catalog, oid: Oid, columns: readonly number[]): { readonly oid: Oid } | null {
  const table = relationOf(catalog, oid);
  if (table === null) return null;
  const keys = constraintsOn(catalog, table).filter(
    (each) => each.constraintKind === "primary" || each.constraintKind === "unique",
  );
  const same = keys.find(
    (each) => each.columns.length === columns.length && columns.every((column) => each.columns.includes(column)),
  );
  return same?.index === null || same?.index === undefined ? null : { oid: same.index };
}

/** Foreign keys whose rows may be this table's: those that reference it, or a partitioned table that it is a part of. */
export function foreignKeysReaching(catalog: Catalog, table: Relation): readonly Constraint[] {
  const found: Constraint[] = [];
  const seen = new Set<Oid>();
  let at: Relation | null = table;
  while (at !== null && !seen.has(at.oid)) {
    seen.add(at.oid);
    found.push(...foreignKeysTo(catalog, at));
    at = at.partitionOf === null ? null : relationOf(catalog, at.partitionOf.parent);
  }
  return found;
}
