/** Putting relations, columns, sequences and types into a catalog, with what they need. */
import type { Node, RangeVar } from "libpg-query";
import { freeRelationName } from "./auto-names.ts";
import type { Catalog } from "./catalog.ts";
import { enumValues } from "./enum-values.ts";
import { mentionsOf, routinesNamed } from "./expression.ts";
import { extensionOfType } from "./extensions.ts";
import type { WrittenName } from "./names.ts";
import type { Column, DependencyType, Epoch, Extension, Oid, Relation, TypeRef, UserType } from "./objects.ts";
import { columnOf, relationOf, resolveRelation, toWrittenName } from "./queries.ts";
import { addDependency, dependenciesOf, nameKey, putObject, removeDependency, takeId } from "./store.ts";

/** Where an unqualified new object goes. */
export function creationSchema(catalog: Catalog, schema: string | null | undefined): string {
  return schema ?? catalog.searchPath[0] ?? "public";
}

type NewRelation = Pick<Relation, "epoch" | "schema" | "name" | "relationKind"> & Partial<Relation>;

/** A relation with everything that is not given left empty. */
export function makeRelation(catalog: Catalog, given: NewRelation): Relation {
  const empty = {
    kind: "relation" as const,
    assumed: false,
    persistence: "permanent" as const,
    columns: [],
    perhapsOlder: false,
    columnsComplete: true,
    goneColumns: [],
    nextColumn: 1,
    partitionBy: null,
    partitionOf: null,
    parents: [],
    query: null,
    ownedBy: null,
    rowSecurity: false,
    replicaIdentity: "default" as const,
    accessMethod: null,
  };
  return putObject(catalog, { ...empty, ...given, oid: given.oid ?? takeId(catalog) });
}

/** The relation of a name; one that was never seen is assumed to exist already, with unknown columns. */
export function relationFor(catalog: Catalog, name: WrittenName | RangeVar): Relation | null {
  const answer = resolveRelation(catalog, name);
  if (answer.state === "known") return answer.value;
  return answer.state === "unknown" ? assumeRelation(catalog, name) : null;
}

function assumeRelation(catalog: Catalog, name: WrittenName | RangeVar): Relation | null {
  const written = toWrittenName(name);
  if (written.schema === "pg_catalog" || written.schema === "information_schema") return null;
  const schema = creationSchema(catalog, written.schema);
  const known = { epoch: "existing" as const, schema, name: written.name, relationKind: "unknown" as const };
  return makeRelation(catalog, { ...known, assumed: true, columnsComplete: false });
}

export function updateRelation(catalog: Catalog, oid: Oid, change: Partial<Relation>): Relation | null {
  const before = catalog.objects.map.get(oid);
  return before?.kind === "relation" ? putObject(catalog, { ...before, ...change, oid }) : null;
}

/** PostgreSQL's own limit: further columns are refused. */
const MOST_COLUMNS = 1600;

export type NewColumn = Pick<Column, "name" | "epoch"> & Partial<Column>;

/** Adds a column at the end. Null when the relation is gone or full. */
export function addColumn(catalog: Catalog, oid: Oid, given: NewColumn): Column | null {
  return addColumns(catalog, oid, [given])[0] ?? null;
}

/** Adds columns at the end, as many as the relation takes. */
export function addColumns(catalog: Catalog, oid: Oid, given: readonly NewColumn[]): readonly Column[] {
  const relation = relationOf(catalog, oid);
  if (relation === null) return [];
  const room = Math.max(0, MOST_COLUMNS - relation.columns.length);
  const made = given.slice(0, room).map((each, index) => completeColumn(each, relation.nextColumn + index));
  const names = new Set(made.map((column) => column.name));
  const goneColumns = relation.goneColumns.filter((name) => !names.has(name));
  const columns = [...relation.columns, ...made];
  putObject(catalog, { ...relation, columns, nextColumn: relation.nextColumn + made.length, goneColumns });
  for (const column of made) {
    linkType(catalog, oid, column);
    linkDefault(catalog, oid, column);
  }
  return made;
}

/** Field by field: this runs for every column of every table, and spreading two objects is ten times slower. */
function completeColumn(given: NewColumn, number: number): Column {
  return {
    number,
    name: given.name,
    epoch: given.epoch,
    type: given.type ?? null,
    collation: given.collation ?? null,
    notNull: given.notNull ?? false,
    default: given.default ?? null,
    generated: given.generated ?? null,
    identity: given.identity ?? null,
    inherited: given.inherited ?? 0,
    local: given.local ?? true,
  };
}

/** The column of a name; assumed where the relation is known in part. */
export function columnFor(catalog: Catalog, oid: Oid, name: string): Column | null {
  const relation = catalog.objects.map.get(oid);
  if (relation?.kind !== "relation") return null;
  const answer = columnOf(catalog, relation, name);
  if (answer.state === "known") return answer.value;
  return answer.state === "unknown" && !relation.columnsComplete ? addColumn(catalog, oid, { name, epoch: "existing" }) : null;
}

/** Puts a changed column (same number) in its place and renews what it needs. */
export function updateColumn(catalog: Catalog, oid: Oid, changed: Column): void {
  const relation = catalog.objects.map.get(oid);
  if (relation?.kind !== "relation") return;
  const columns = relation.columns.map((column) => (column.number === changed.number ? changed : column));
  putObject(catalog, { ...relation, columns });
  const before = relation.columns.find((column) => column.number === changed.number);
  const typeChanged = before?.type?.oid !== changed.type?.oid;
  const defaultChanged = before?.default !== changed.default || before.generated !== changed.generated;
  if (!typeChanged && !defaultChanged) return;
  for (const edge of dependenciesOf(catalog, oid)) {
    if (edge.fromColumn !== changed.number) continue;
    const isTypes = edge.on === before?.type?.oid && edge.part === "whole";
    if (isTypes ? typeChanged : defaultChanged) removeDependency(catalog, edge);
  }
  if (typeChanged) linkType(catalog, oid, changed);
  if (defaultChanged) linkDefault(catalog, oid, changed);
}

function linkType(catalog: Catalog, oid: Oid, { number, type }: Column): void {
  if (type !== null && type.oid !== null) addDependency(catalog, { from: oid, fromColumn: number, on: type.oid, type: "normal" });
}

function linkDefault(catalog: Catalog, oid: Oid, column: Column): void {
  const from = { from: oid, fromColumn: column.number };
  if (column.default === null) return;
  const part = column.generated === null ? ("default" as const) : ("whole" as const);
  linkExpression(catalog, column.default.tree, { ...from, part, self: oid, selfType: "normal" });
}

interface ExpressionEnd {
  readonly from: Oid;
  readonly fromColumn: number;
  readonly part: "whole" | "default";
  /** The relation whose columns the expression names; null: it names none (a domain's check). */
  readonly self: Oid | null;
  /** Needs columns of `self` in this way. */
  readonly selfType: DependencyType;
}

/** Says that an object needs the functions, types, sequences and columns that its expression mentions. */
export function linkExpression(catalog: Catalog, tree: unknown, end: ExpressionEnd): void {
  const { self, selfType, ...from } = end;
  const mentions = mentionsOf(catalog, tree);
  for (const name of mentions.functions) {
    for (const routine of routinesNamed(catalog, name)) addDependency(catalog, { ...from, on: routine.oid, type: "normal" });
  }
  for (const type of mentions.types) if (type.oid !== null) addDependency(catalog, { ...from, on: type.oid, type: "normal" });
  for (const name of mentions.relations) {
    const answer = resolveRelation(catalog, name);
    if (answer.state === "known") addDependency(catalog, { ...from, on: answer.value.oid, type: "normal" });
  }
  if (self === null) return;
  for (const name of mentions.columns) {
    const column = columnFor(catalog, self, name);
    if (column !== null) addDependency(catalog, { ...from, on: self, onColumn: column.number, type: selfType });
  }
}

/** The same type with its object; a type that was never seen is assumed, with the extension that is known for its name. */
export function ensureType(catalog: Catalog, type: TypeRef | null): TypeRef | null {
  if (type === null || type.oid !== null || type.schema === "pg_catalog") return type;
  const extension = extensionOfType(type.name);
  const made = makeType(catalog, {
    epoch: "existing",
    schema: type.schema,
    name: type.name,
    typeKind: "unknown",
    assumed: true,
    extension,
  });
  if (extension !== null) {
    const owner =
      catalog.names.map.get(nameKey("extension", "", extension)) ?? assumeExtension(catalog, extension, type.schema).oid;
    addDependency(catalog, { from: made.oid, on: owner, type: "extension" });
  }
  return { ...type, oid: made.oid };
}

function assumeExtension(catalog: Catalog, name: string, schema: string): Extension {
  return putObject(catalog, { kind: "extension", oid: takeId(catalog), epoch: "existing", assumed: true, schema, name });
}

type NewType = Pick<UserType, "epoch" | "schema" | "name" | "typeKind"> & Partial<UserType>;

export function makeType(catalog: Catalog, given: NewType): UserType {
  const rest = {
    assumed: false,
    values: enumValues([]),
    attributes: [],
    base: null,
    notNull: false,
    default: null,
    extension: null,
  };
  return putObject(catalog, { kind: "type", ...rest, ...given, oid: given.oid ?? takeId(catalog) });
}

export interface NewSequence {
  readonly relation: Oid;
  readonly column: Column;
  readonly epoch: Epoch;
  /** Of an identity column: it cannot be dropped by itself. */
  readonly internal: boolean;
  readonly name?: WrittenName | null;
}

/** The sequence of a serial or identity column. */
export function addOwnedSequence(catalog: Catalog, wanted: NewSequence): Relation | null {
  const table = catalog.objects.map.get(wanted.relation);
  if (table?.kind !== "relation") return null;
  const schema = wanted.name?.schema ?? table.schema;
  const name =
    wanted.name?.name ?? freeRelationName(catalog, schema, { table: table.name, columns: wanted.column.name, label: "seq" });
  const ownedBy = { relation: table.oid, column: wanted.column.number, internal: wanted.internal };
  const sequence = makeRelation(catalog, { epoch: wanted.epoch, schema, name, relationKind: "sequence", ownedBy });
  const type = wanted.internal ? "internal" : "auto";
  addDependency(catalog, { from: sequence.oid, on: table.oid, onColumn: wanted.column.number, type });
  return sequence;
}

/** `nextval('schema.name'::regclass)` as the default of a serial column. */
export function nextvalOf(sequence: Relation): Node {
  const sval = `${quoteName(sequence.schema)}.${quoteName(sequence.name)}`;
  return { FuncCall: { funcname: [{ String: { sval: "nextval" } }], args: [{ A_Const: { sval: { sval } } }] } };
}

function quoteName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
