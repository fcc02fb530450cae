/** Writing to a catalog: objects, their names, what they need. No statement is known here. */
import type { Catalog, DependencyList, Shared } from "./catalog.ts";
import { deleteFrom, freeze, layerOn, setIn, valuesOf, type TopLayer } from "./layered-map.ts";
import type { CatalogObject, Constraint, Dependency, Oid, Routine } from "./objects.ts";

/** Objects of one class share a name space within a schema: an index may not be named as a table. */
export type NameClass = "relation" | "type" | "routine" | "schema" | "extension" | "constraint" | "other";

export function nameKey(nameClass: NameClass, schema: string, name: string): string {
  return `${nameClass}:${schema}\0${name}`;
}

/** Under which key an object is found; null for those that are found through their table. */
export function keyOf(object: CatalogObject): string | null {
  switch (object.kind) {
    case "relation":
    case "index":
      return nameKey("relation", object.schema, object.name);
    case "type":
      return nameKey("type", object.schema, object.name);
    case "routine":
      return nameKey("routine", object.schema, `${object.name}(${object.signature.join(",")})`);
    case "schema":
      return nameKey("schema", "", object.name);
    case "extension":
      return nameKey("extension", "", object.name);
    case "other":
      return nameKey("other", object.objectType, `${object.schema}\0${object.name}`);
    case "constraint":
      return nameKey("constraint", String(object.relation ?? object.domain), object.name);
    default:
      return null;
  }
}

export function getObject(catalog: Catalog, oid: Oid): CatalogObject | null {
  return catalog.objects.map.get(oid) ?? null;
}

export function takeId(catalog: Catalog): number {
  return catalog.nextId++;
}

/** Puts an object in, or in the place of what has its oid; its names follow. Returns it. */
export function putObject<T extends CatalogObject>(catalog: Catalog, object: T): T {
  const before = catalog.objects.map.get(object.oid);
  const oldKey = before === undefined ? null : keyOf(before);
  const key = keyOf(object);
  if (oldKey !== key) {
    if (oldKey !== null) releaseName(catalog, oldKey, object.oid);
    if (before !== undefined) releaseSuffix(catalog, before);
    if (key !== null) {
      catalog.names.map.set(key, object.oid);
      if (catalog.gone.map.has(key)) catalog.gone.map.delete(key);
    }
    if (before?.kind === "routine") forgetRoutine(catalog, before);
    if (object.kind === "routine") rememberRoutine(catalog, object);
  }
  if (
    object.kind === "constraint" &&
    (before?.kind !== "constraint" || before.name !== object.name || before.schema !== object.schema)
  ) {
    if (before?.kind === "constraint") countConstraint(catalog, before, -1);
    countConstraint(catalog, object, 1);
  }
  const whole = before === undefined ? wholeOf(object) : null;
  if (whole !== null) setIn(listOf(catalog, catalog.parts, whole), object.oid, object.oid);
  followParents(catalog, before, object);
  catalog.objects.map.set(object.oid, object);
  return object;
}

/** Takes an object away with all its dependencies, whatever still needs it. */
export function removeObject(catalog: Catalog, oid: Oid): void {
  const object = catalog.objects.map.get(oid);
  if (object === undefined) return;
  const key = keyOf(object);
  if (key !== null) releaseName(catalog, key, oid);
  releaseSuffix(catalog, object);
  if (object.kind === "routine") forgetRoutine(catalog, object);
  if (object.kind === "constraint") countConstraint(catalog, object, -1);
  followParents(catalog, object, null);
  const whole = wholeOf(object);
  if (whole !== null) deleteFrom(listOf(catalog, catalog.parts, whole), oid);
  for (const edge of dependenciesOf(catalog, oid)) removeDependency(catalog, edge);
  for (const edge of dependentsOn(catalog, oid)) removeDependency(catalog, edge);
  catalog.objects.map.delete(oid);
}

/** Constraints and relations share the counting: both may only be counted too low. */
export function suffixKey(schema: string, name: string): string {
  return `${schema}\0${name.replace(/\d+$/, "")}`;
}

/** The lowest number that may be free: lowered by `releaseSuffix`. */
export function setSuffix(catalog: Catalog, key: string, pass: number): void {
  if (pass > 0) catalog.nextSuffix.map.set(key, pass);
}

function releaseSuffix(catalog: Catalog, { schema, name }: { readonly schema: string; readonly name: string }): void {
  const key = suffixKey(schema, name);
  if (catalog.nextSuffix.map.has(key)) catalog.nextSuffix.map.delete(key);
}

function releaseName(catalog: Catalog, key: string, oid: Oid): void {
  if (catalog.names.map.get(key) === oid) catalog.names.map.delete(key);
  if (key.startsWith("constraint:")) return;
  catalog.gone.map.set(key, true);
}

/** Remembers that a name is free: it was dropped, though nobody saw it being made. */
export function forgetName(catalog: Catalog, key: string): void {
  catalog.gone.map.set(key, true);
}

function countConstraint(catalog: Catalog, { schema, name }: Constraint, change: 1 | -1): void {
  const key = `${schema}\0${name}`;
  const count = (catalog.constraintNames.map.get(key) ?? 0) + change;
  if (count > 0) catalog.constraintNames.map.set(key, count);
  else {
    catalog.constraintNames.map.delete(key);
    releaseSuffix(catalog, { schema, name });
  }
}

function rememberRoutine(catalog: Catalog, routine: Routine): void {
  const key = `${routine.schema}\0${routine.name}`;
  catalog.routines.map.set(key, [...(catalog.routines.map.get(key) ?? []), routine.oid]);
}

function forgetRoutine(catalog: Catalog, routine: Routine): void {
  const key = `${routine.schema}\0${routine.name}`;
  const rest = (catalog.routines.map.get(key) ?? []).filter((oid) => oid !== routine.oid);
  if (rest.length > 0) catalog.routines.map.set(key, rest);
  else catalog.routines.map.delete(key);
}

const NO_PARENTS: readonly Oid[] = [];

function parentsOf(object: CatalogObject | null | undefined): readonly Oid[] {
  if (object?.kind !== "relation") return NO_PARENTS;
  return object.partitionOf === null ? object.parents : [object.partitionOf.parent];
}

function followParents(catalog: Catalog, before: CatalogObject | undefined, after: CatalogObject | null): void {
  const old = parentsOf(before);
  const now = parentsOf(after);
  const oid = after?.oid ?? before?.oid ?? 0;
  for (const parent of old) if (!now.includes(parent)) deleteFrom(listOf(catalog, catalog.children, parent), oid);
  for (const parent of now) if (!old.includes(parent)) setIn(listOf(catalog, catalog.children, parent), oid, oid);
}

/** Partitions and inheriting tables, in the order in which they were attached. */
export function childOids(catalog: Catalog, parent: Oid): readonly Oid[] {
  const found = catalog.children.map.get(parent);
  return found === undefined ? [] : [...valuesOf(found.list)];
}

/** The table or domain that an object is a part of. */
function wholeOf(object: CatalogObject): Oid | null {
  if (object.kind === "index") return object.table;
  if (object.kind === "constraint") return object.relation ?? object.domain;
  return object.kind === "trigger" || object.kind === "rule" || object.kind === "policy" ? object.relation : null;
}

/** The constraints, indexes, triggers, rules and policies of a table (constraints of a domain), oldest first. */
export function partsOf(catalog: Catalog, oid: Oid): readonly CatalogObject[] {
  const found = catalog.parts.map.get(oid);
  const oids = found === undefined ? [] : [...valuesOf(found.list)];
  return oids.flatMap((part) => getObject(catalog, part) ?? []);
}

/** What needs this object, oldest first. The answer does not change under a caller who drops things. */
export function dependentsOn(catalog: Catalog, oid: Oid): readonly Dependency[] {
  return edgesIn(catalog.dependents.map.get(oid));
}

export function dependenciesOf(catalog: Catalog, oid: Oid): readonly Dependency[] {
  return edgesIn(catalog.dependencies.map.get(oid));
}

function edgesIn(found: DependencyList | undefined): readonly Dependency[] {
  return found === undefined ? [] : [...valuesOf(found.list)];
}

export type NewDependency = Pick<Dependency, "from" | "on" | "type"> & Partial<Dependency>;

/** Parts that are left out: the whole object on both ends, certain. */
export function addDependency(catalog: Catalog, edge: NewDependency): void {
  if (edge.from === edge.on && edge.fromColumn === edge.onColumn) return;
  const whole: Dependency = {
    id: takeId(catalog),
    from: edge.from,
    fromColumn: edge.fromColumn ?? 0,
    part: edge.part ?? "whole",
    on: edge.on,
    onColumn: edge.onColumn ?? 0,
    type: edge.type,
    certain: edge.certain ?? true,
  };
  setIn(listOf(catalog, catalog.dependents, edge.on), whole.id, whole);
  setIn(listOf(catalog, catalog.dependencies, edge.from), whole.id, whole);
}

export function removeDependency(catalog: Catalog, edge: Dependency): void {
  deleteFrom(listOf(catalog, catalog.dependents, edge.on), edge.id);
  deleteFrom(listOf(catalog, catalog.dependencies, edge.from), edge.id);
}

/** The list of one object, to be written to: a new layer where a fork shares it. */
function listOf<V extends Dependency | Oid>(
  catalog: Catalog,
  part: Shared<Oid, { readonly owner: object; readonly list: TopLayer<number, V> }>,
  oid: Oid,
): TopLayer<number, V> {
  const found = part.map.get(oid);
  if (found !== undefined && found.owner === catalog.owner) return found.list;
  const list = layerOn(found === undefined ? null : freeze(found.list));
  part.map.set(oid, { owner: catalog.owner, list });
  return list;
}
