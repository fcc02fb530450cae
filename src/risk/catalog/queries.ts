/** Questions to a catalog. None changes it. Where the history does not tell, the answer is `unknown`, not `absent`. */
import type { RangeVar } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import {
  SOME_COLUMNS,
  type CatalogObject,
  type Column,
  type Constraint,
  type Dependency,
  type Epoch,
  type Index,
  type Oid,
  type Relation,
  type Trigger,
  type UserType,
} from "./objects.ts";
import type { WrittenName } from "./names.ts";
import { isSystemCatalog } from "./system-catalogs.ts";
import { childOids, dependenciesOf, dependentsOn, getObject, nameKey, partsOf } from "./store.ts";

/** `unknown`: may or may not exist; `name` is where it would be, as far as the search path tells. */
export type Answer<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "absent"; readonly name: string }
  | { readonly state: "unknown"; readonly name: string };

/** Looks a table, view, sequence, … up (never an index: see `resolveIndex`). A mentioned one (`assumed`) is known. */
export function resolveRelation(catalog: Catalog, name: WrittenName | RangeVar): Answer<Relation> {
  const answer = resolveRelationOrIndex(catalog, name);
  if (answer.state !== "known") return answer;
  const { value } = answer;
  return value.kind === "relation" ? { state: "known", value } : { state: "absent", name: `${value.schema}.${value.name}` };
}

export function resolveIndex(catalog: Catalog, name: WrittenName | RangeVar): Answer<Index> {
  const answer = resolveRelationOrIndex(catalog, name);
  if (answer.state !== "known") return answer;
  const { value } = answer;
  return value.kind === "index" ? { state: "known", value } : { state: "absent", name: `${value.schema}.${value.name}` };
}

/** The name with its schema, whether it exists or not: `public.parcels`. */
export function fullName(catalog: Catalog, name: WrittenName | RangeVar): string {
  const answer = resolveRelationOrIndex(catalog, name);
  return answer.state === "known" ? `${answer.value.schema}.${answer.value.name}` : answer.name;
}

function resolveRelationOrIndex(catalog: Catalog, name: WrittenName | RangeVar): Answer<Relation | Index> {
  const written = toWrittenName(name);
  const found = lookUp(catalog, "relation", written);
  if (found !== null && (found.kind === "relation" || found.kind === "index")) return { state: "known", value: found };
  if (written.schema === null && isSystemCatalog(written.name)) return { state: "unknown", name: `pg_catalog.${written.name}` };
  const schema = written.schema ?? catalog.searchPath[0] ?? "public";
  const schemas = written.schema === null ? catalog.searchPath : [written.schema];
  const free = schemas.every((each) => isFree(catalog, nameKey("relation", each, written.name)));
  return { state: free ? "absent" : "unknown", name: `${schema}.${written.name}` };
}

export function toWrittenName(name: WrittenName | RangeVar): WrittenName {
  if ("name" in name) return name;
  const { schemaname, relname } = name;
  return { schema: schemaname ?? null, name: relname ?? "" };
}

/** By schema, else along the search path; temporary objects come first. */
export function lookUp(catalog: Catalog, nameClass: "relation" | "type", name: WrittenName): CatalogObject | null {
  const schemas = name.schema === null ? ["pg_temp", ...catalog.searchPath] : [name.schema];
  for (const schema of schemas) {
    const oid = catalog.names.map.get(nameKey(nameClass, schema, name.name));
    if (oid !== undefined) return getObject(catalog, oid);
  }
  return null;
}

/** Whether nothing can have the name of a key (`nameKey`): it is known not to exist. */
export function isFree(catalog: Catalog, key: string): boolean {
  if (catalog.uncertain !== null) return false;
  return catalog.complete || catalog.gone.map.has(key);
}

/**
 * Whether it was certainly created in the release that is judged: nobody uses it yet, it needs no lock and loses nothing. A table of
 * CREATE … IF NOT EXISTS is new only where it was known not to exist.
 */
export function isNewInRelease(object: { readonly epoch: Epoch; readonly perhapsOlder?: boolean }): boolean {
  return object.epoch === "release" && object.perhapsOlder !== true;
}

export function columnOf(catalog: Catalog, relation: Relation, name: string): Answer<Column> {
  const value = relation.columns.find((column) => column.name === name);
  if (value !== undefined) return { state: "known", value };
  const sure = catalog.uncertain === null && (relation.columnsComplete || relation.goneColumns.includes(name));
  return { state: sure ? "absent" : "unknown", name: `${relation.schema}.${relation.name}.${name}` };
}

export function columnNumbered(relation: Relation, number: number): Column | null {
  return relation.columns.find((column) => column.number === number) ?? null;
}

export function relationOf(catalog: Catalog, oid: Oid): Relation | null {
  const object = getObject(catalog, oid);
  return object?.kind === "relation" ? object : null;
}

/** The constraints of a table, in the order they were made. Foreign keys of other tables: `foreignKeysTo`. */
export function constraintsOn(catalog: Catalog, table: Relation): readonly Constraint[] {
  return partsOfKind(catalog, table.oid, "constraint");
}

export function constraintNamed(catalog: Catalog, table: Relation, name: string): Constraint | null {
  const oid = catalog.names.map.get(nameKey("constraint", String(table.oid), name));
  const found = oid === undefined ? null : getObject(catalog, oid);
  return found?.kind === "constraint" ? found : null;
}

/** The indexes of a table (of one column: those whose keys, INCLUDE or predicate mention it), with those behind constraints. */
export function indexesOn(catalog: Catalog, table: Relation, column?: Column): readonly Index[] {
  const indexes = partsOfKind(catalog, table.oid, "index");
  return column === undefined ? indexes : indexes.filter((index) => index.mentions.includes(column.number));
}

export function foreignKeysFrom(catalog: Catalog, table: Relation): readonly Constraint[] {
  return constraintsOn(catalog, table).filter((constraint) => constraint.constraintKind === "foreign");
}

/** Foreign keys that reference this table (its own included). */
export function foreignKeysTo(catalog: Catalog, table: Relation): readonly Constraint[] {
  return dependentsOfKind(catalog, table.oid, "constraint").filter((each) => each.references?.relation === table.oid);
}

/** Direct partitions and inheritance children. */
export function childrenOf(catalog: Catalog, table: Relation): readonly Relation[] {
  return childOids(catalog, table.oid).flatMap((oid) => relationOf(catalog, oid) ?? []);
}

/** Partitions of partitions too, and what inherits; without the table itself, parents before children. */
export function partitionsBelow(catalog: Catalog, table: Relation): readonly Relation[] {
  const found = new Map<Oid, Relation>();
  const queue = [table];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const child of childrenOf(catalog, next)) {
      if (found.has(child.oid) || child.oid === table.oid) continue;
      found.set(child.oid, child);
      queue.push(child);
    }
  }
  return [...found.values()];
}

export interface Reader {
  readonly view: Relation;
  /** False: the view reads the table, but its text does not tell whether this column. */
  readonly certain: boolean;
  /** 0: reads it itself; 1: reads a view that does; and so on. */
  readonly depth: number;
}

/** Views and materialised views that read a table or view (or one of its columns), also through other views. */
export function viewsReading(catalog: Catalog, relation: Relation, column?: Column): readonly Reader[] {
  const found = new Map<Oid, Reader>();
  const queue: { relation: Relation; number: number; depth: number }[] = [{ relation, number: column?.number ?? 0, depth: 0 }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const edge of dependentsOn(catalog, next.relation.oid)) {
      const view = relationOf(catalog, edge.from);
      if (view === null || view.query === null || !mayRead(edge, next.number)) continue;
      const certain = edge.certain && (next.number === 0 || edge.onColumn === next.number);
      const before = found.get(view.oid);
      if (before === undefined) queue.push({ relation: view, number: 0, depth: next.depth + 1 });
      if (before === undefined || (certain && !before.certain)) found.set(view.oid, { view, certain, depth: next.depth });
    }
  }
  return [...found.values()];
}

function mayRead(edge: Dependency, column: number): boolean {
  return column === 0 || edge.onColumn === column || edge.onColumn === SOME_COLUMNS;
}

export interface ColumnOfType {
  readonly relation: Relation;
  readonly column: Column;
}

/** Columns of tables whose type is this one, an array of it, or a domain or composite built on it. */
export function columnsOfType(catalog: Catalog, type: UserType): readonly ColumnOfType[] {
  const found = new Map<string, ColumnOfType>();
  const seen = new Set<Oid>([type.oid]);
  const queue: Oid[] = [type.oid];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const edge of dependentsOn(catalog, next)) {
      const user = getObject(catalog, edge.from);
      if (user?.kind === "type" && !seen.has(user.oid)) {
        seen.add(user.oid);
        queue.push(user.oid);
      }
      if (user?.kind !== "relation" || edge.part !== "whole") continue;
      const column = columnNumbered(user, edge.fromColumn);
      if (column?.type?.oid === next) found.set(`${user.oid}.${column.number}`, { relation: user, column });
    }
  }
  return [...found.values()];
}

/** Tables with a column of this domain, or of one built on it. */
export function tablesUsingDomain(catalog: Catalog, domain: UserType): readonly Relation[] {
  return [...new Set(columnsOfType(catalog, domain).map(({ relation }) => relation))];
}

/** The checks and NOT NULLs of a domain. */
export function constraintsOfDomain(catalog: Catalog, domain: UserType): readonly Constraint[] {
  return partsOfKind(catalog, domain.oid, "constraint");
}

export function triggersOn(catalog: Catalog, table: Relation): readonly Trigger[] {
  return partsOfKind(catalog, table.oid, "trigger");
}

/** Objects of one schema. Those of tables (constraints, triggers) are not listed beside their table. */
export function ownedBySchema(catalog: Catalog, schema: string): readonly CatalogObject[] {
  const found: CatalogObject[] = [];
  for (const object of catalog.objects.map.values()) {
    if (object.schema === schema && (object.kind === "relation" || object.kind === "type" || object.kind === "routine"))
      found.push(object);
  }
  return found;
}

/** What an extension brought, as far as it is named anywhere. */
export function ownedByExtension(catalog: Catalog, name: string): readonly CatalogObject[] {
  const oid = catalog.names.map.get(nameKey("extension", "", name));
  if (oid === undefined) return [];
  const members = dependentsOn(catalog, oid).filter((edge: Dependency) => edge.type === "extension");
  return members.map((edge) => getObject(catalog, edge.from)).filter((object) => object !== null);
}

type ObjectOfKind<K extends CatalogObject["kind"]> = Extract<CatalogObject, { kind: K }>;

function dependentsOfKind<K extends CatalogObject["kind"]>(catalog: Catalog, oid: Oid, kind: K): readonly ObjectOfKind<K>[] {
  const found = new Map<Oid, ObjectOfKind<K>>();
  for (const edge of dependentsOn(catalog, oid)) {
    const object = getObject(catalog, edge.from);
    if (object !== null && isOfKind(object, kind)) found.set(object.oid, object);
  }
  return [...found.values()];
}

function partsOfKind<K extends CatalogObject["kind"]>(catalog: Catalog, oid: Oid, kind: K): readonly ObjectOfKind<K>[] {
  const found: ObjectOfKind<K>[] = [];
  for (const object of partsOf(catalog, oid)) if (isOfKind(object, kind)) found.push(object);
  return found;
}

function isOfKind<K extends CatalogObject["kind"]>(object: CatalogObject, kind: K): object is ObjectOfKind<K> {
  return object.kind === kind;
}

/** The sequence of a serial or identity column, and others that are OWNED BY it. */
export function sequencesOf(catalog: Catalog, table: Relation, column?: Column): readonly Relation[] {
  const owned = dependentsOfKind(catalog, table.oid, "relation").filter((each) => each.ownedBy?.relation === table.oid);
  return column === undefined ? owned : owned.filter((each) => each.ownedBy?.column === column.number);
}

/** Objects that an object needs, once each. */
export function needsOf(catalog: Catalog, oid: Oid): readonly CatalogObject[] {
  const needed = new Set(dependenciesOf(catalog, oid).map((edge) => edge.on));
  return [...needed].map((each) => getObject(catalog, each)).filter((object) => object !== null);
}
