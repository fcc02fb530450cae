/** Making indexes, on partitions too, and finding the one that a partition has already. */
import type { IndexElem, Node } from "libpg-query";
import { freeRelationName, joinColumnNames } from "./auto-names.ts";
import { columnFor, linkExpression } from "./build.ts";
import type { Catalog } from "./catalog.ts";
import { mentionsOf } from "./expression.ts";
import { extensionOfKey } from "./extensions.ts";
import { stringsOf } from "./names.ts";
import type { Epoch, Index, IndexKey, Oid, Relation } from "./objects.ts";
import { childrenOf, columnNumbered, indexesOn, relationOf } from "./queries.ts";
import { impliedName } from "./implied-name.ts";
import { addDependency, getObject, nameKey, putObject, takeId } from "./store.ts";

export interface IndexPlan {
  readonly epoch: Epoch;
  /** Null: PostgreSQL makes one up from `label`. */
  readonly name: string | null;
  readonly label: "pkey" | "key" | "idx" | "excl";
  readonly method: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly keys: readonly Node[];
  readonly include: readonly Node[];
  readonly predicate: Node | null;
  /** ON ONLY: not on the partitions, invalid until they have one. */
  readonly only: boolean;
  readonly parent: Oid | null;
}

/** Makes an index on a table or materialised view; where that is partitioned, on its partitions too. */
export function makeIndex(catalog: Catalog, table: Relation, plan: IndexPlan): Index {
  const names = keyNames([...plan.keys, ...plan.include]);
  const keys = plan.keys.map((node, place) => ({ ...keyOf(catalog, table.oid, node), name: names[place] ?? "" }));
  const include = plan.include.flatMap((node) => keyOf(catalog, table.oid, node).column ?? []);
  const name = plan.name ?? freeIndexName(catalog, table, plan);
  const partitions = table.partitionBy === null ? [] : childrenOf(catalog, table);
  const index = putObject(catalog, {
    kind: "index",
    oid: takeId(catalog),
    epoch: plan.epoch,
    assumed: false,
    schema: table.schema,
    name,
    table: table.oid,
    method: plan.method,
    unique: plan.unique,
    primary: plan.primary,
    keys,
    include,
    predicate: plan.predicate,
    mentions: mentionedBy(catalog, table.oid, { keys, include, predicate: plan.predicate }),
    valid: !(plan.only && partitions.length > 0),
    constraint: null,
    parent: plan.parent,
  });
  linkIndex(catalog, index);
  linkExtensions(catalog, index, plan);
  if (!plan.only) for (const partition of partitions) indexPartition(catalog, partition, { index, plan });
  return index;
}

function freeIndexName(catalog: Catalog, table: Relation, plan: IndexPlan): string {
  const columns = plan.label === "pkey" ? null : joinColumnNames(keyNames([...plan.keys, ...plan.include]));
  return freeRelationName(catalog, table.schema, { table: table.name, columns, label: plan.label });
}

function keyNames(nodes: readonly Node[]): readonly string[] {
  const taken = new Set<string>();
  for (const node of nodes) {
    const name = keyName(elementOf(node));
    let free = name;
    for (let number = 1; taken.has(free); number++) free = `${name}${number}`;
    taken.add(free);
  }
  return [...taken];
}

function keyName(element: IndexElem): string {
  if (element.indexcolname !== undefined) return element.indexcolname;
  if (element.name !== undefined) return element.name;
  const implied = element.expr === undefined ? "?column?" : impliedName(element.expr);
  return implied === "?column?" ? "expr" : implied;
}

/** A key may be an IndexElem or, in a constraint, just a name. */
function elementOf(node: Node): IndexElem {
  if ("IndexElem" in node) return node.IndexElem;
  return "String" in node ? { name: node.String.sval ?? "" } : {};
}

function keyOf(catalog: Catalog, table: Oid, node: Node): Omit<IndexKey, "name"> {
  const { name, expr } = elementOf(node);
  const column = name === undefined ? null : columnFor(catalog, table, name);
  return { column: column?.number ?? null, expression: expr ?? null };
}

type Mentioning = Pick<Index, "keys" | "include" | "predicate">;

function mentionedBy(catalog: Catalog, table: Oid, parts: Mentioning): readonly number[] {
  const numbers = new Set<number>(parts.include);
  for (const key of parts.keys) if (key.column !== null) numbers.add(key.column);
  for (const tree of [...parts.keys.map((key) => key.expression), parts.predicate]) {
    if (tree === null) continue;
    for (const name of mentionsOf(catalog, tree).columns) {
      const column = columnFor(catalog, table, name);
      if (column !== null) numbers.add(column.number);
    }
  }
  return [...numbers];
}

/** Says what an index needs: its columns (it falls with them), functions in its expressions. */
export function linkIndex(catalog: Catalog, index: Index): void {
  const edge = { from: index.oid, on: index.table, type: "auto" } as const;
  if (index.mentions.length === 0) addDependency(catalog, edge);
  for (const number of index.mentions) addDependency(catalog, { ...edge, onColumn: number });
  const end = { from: index.oid, fromColumn: 0, part: "whole", self: null, selfType: "auto" } as const;
  for (const key of index.keys) if (key.expression !== null) linkExpression(catalog, key.expression, end);
  if (index.predicate !== null) linkExpression(catalog, index.predicate, end);
  if (index.parent !== null) addDependency(catalog, { from: index.oid, on: index.parent, type: "internal" });
}

/** Operator classes and access methods fall with the extension that brings them, and indexes with them. */
function linkExtensions(catalog: Catalog, index: Index, plan: IndexPlan): void {
  const table = relationOf(catalog, index.table);
  index.keys.forEach(({ column }, place) => {
    const node = plan.keys[place];
    const written = node === undefined ? null : (stringsOf(elementOf(node).opclass).at(-1) ?? null);
    const type = table === null || column === null ? null : (columnNumbered(table, column)?.type ?? null);
    const extension = extensionOfKey({ method: plan.method, operatorClass: written, type });
    const on = extension === null ? undefined : catalog.names.map.get(nameKey("extension", "", extension));
    if (on !== undefined) addDependency(catalog, { from: index.oid, on, type: "normal" });
  });
}

interface Wanted {
  readonly index: Index;
  readonly plan: IndexPlan;
}

/** Attaches an equal index that a partition has already, else makes one. Returns it. */
export function indexPartition(catalog: Catalog, partition: Relation, wanted: Wanted): Index {
  const equal = equalIndex(catalog, partition, { index: wanted.index, isKey: wanted.plan.label !== "idx" });
  if (equal !== null) return attachIndex(catalog, equal, wanted.index);
  return makeIndex(catalog, partition, { ...wanted.plan, name: null, only: false, parent: wanted.index.oid });
}

/** Makes a partition's index a part of the partitioned one, which becomes valid when every partition has its own. */
export function attachIndex(catalog: Catalog, child: Index, parent: Index): Index {
  const attached = putObject(catalog, { ...child, parent: parent.oid });
  addDependency(catalog, { from: child.oid, on: parent.oid, type: "internal" });
  if (child.constraint !== null && parent.constraint !== null) handDownKey(catalog, child.constraint, parent.constraint);
  const table = relationOf(catalog, parent.table);
  if (parent.valid || table === null) return attached;
  const complete = childrenOf(catalog, table).every((each) =>
    indexesOn(catalog, each).some((one) => one.parent === parent.oid && one.valid),
  );
  const latest = getObject(catalog, parent.oid);
  if (complete && latest?.kind === "index") putObject(catalog, { ...latest, valid: true });
  return attached;
}

/** A partition's own key becomes its parent's. */
export function handDownKey(catalog: Catalog, child: Oid, parent: Oid): void {
  const key = getObject(catalog, child);
  if (key?.kind !== "constraint" || key.parent !== null) return;
  putObject(catalog, { ...key, parent, inherited: key.inherited + 1, local: false });
  addDependency(catalog, { from: child, on: parent, type: "internal" });
}

/** An index of the partition with the same keys, that belongs to no partitioned index yet. */
function equalIndex(catalog: Catalog, partition: Relation, wanted: { index: Index; isKey: boolean }): Index | null {
  const { index, isKey } = wanted;
  const parentTable = relationOf(catalog, index.table);
  if (parentTable === null) return null;
  const shape = shapeOf(parentTable, index);
  const free = indexesOn(catalog, partition).filter((each) => each.parent === null && each.valid);
  return free.find((each) => shapeOf(partition, each) === shape && (!isKey || each.constraint !== null)) ?? null;
}

function shapeOf(table: Relation, index: Index): string {
  const nameOf = (number: number | null): string | null =>
    number === null ? null : (columnNumbered(table, number)?.name ?? null);
  const keys = index.keys.map((key) => nameOf(key.column) ?? shapeOfTree(key.expression));
  const parts = [index.method, index.unique, index.primary, keys, index.include.map(nameOf), shapeOfTree(index.predicate)];
  return JSON.stringify(parts);
}

/** A tree as text, without the positions of its nodes. */
export function shapeOfTree(tree: unknown): string {
  return JSON.stringify(tree, (key, value: unknown) => (key === "location" || key.endsWith("_location") ? undefined : value));
}
