/** Statements about indexes, schemas, extensions, sequences, statistics and what is kept by name only. */
import type {
  AlterExtensionContentsStmt,
  AlterSeqStmt,
  CreateExtensionStmt,
  CreateSchemaStmt,
  CreateSeqStmt,
  CreateStatsStmt,
  IndexStmt,
  Node,
} from "libpg-query";
import { columnFor, makeType, relationFor, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { findObject } from "../drop-targets.ts";
import { DOMAINS_OF_EXTENSIONS, typesOfExtension } from "../extensions.ts";
import { makeIndex } from "../indexes.ts";
import { stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { Relation } from "../objects.ts";
import { isFree, resolveIndex } from "../queries.ts";
import type { ReplayContext, StatementContext } from "../context.ts";
import { addDependency, dependenciesOf, getObject, nameKey, putObject, removeDependency, takeId } from "../store.ts";
import { startRelation } from "./create-table.ts";

export function createIndex(catalog: Catalog, tree: IndexStmt, context: ReplayContext): void {
  const table = tree.relation === undefined ? null : relationFor(catalog, tree.relation);
  if (table === null) return;
  const { idxname } = tree;
  if (idxname !== undefined && resolveIndex(catalog, { schema: table.schema, name: idxname }).state === "known") return;
  makeIndex(catalog, table, {
    epoch: context.epoch,
    name: idxname ?? null,
    label: "idx",
    method: tree.accessMethod ?? "btree",
    unique: tree.unique === true,
    primary: false,
    keys: tree.indexParams ?? [],
    include: tree.indexIncludingParams ?? [],
    predicate: tree.whereClause ?? null,
    only: tree.relation?.inh !== true,
    parent: null,
  });
}

export function createSchema(catalog: Catalog, tree: CreateSchemaStmt, context: StatementContext): void {
  const name = tree.schemaname ?? tree.authrole?.rolename ?? "";
  addSchema(catalog, name, { ...context, ifNotExists: tree.if_not_exists === true });
  if (tree.schemaElts === undefined) return;
  const before = catalog.searchPath;
  catalog.searchPath = [name, ...before];
  for (const element of tree.schemaElts) context.replay(catalog, element, context);
  catalog.searchPath = before;
}

function addSchema(catalog: Catalog, name: string, context: ReplayContext & { readonly ifNotExists: boolean }): void {
  const key = nameKey("schema", "", name);
  if (catalog.names.map.has(key)) return;
  const perhapsOlder = context.ifNotExists && !isFree(catalog, key);
  putObject(catalog, {
    kind: "schema",
    oid: takeId(catalog),
    epoch: context.epoch,
    assumed: false,
    perhapsOlder,
    schema: name,
    name,
  });
}

export function createExtension(catalog: Catalog, tree: CreateExtensionStmt, context: ReplayContext): void {
  const name = tree.extname ?? "";
  const taken = catalog.names.map.get(nameKey("extension", "", name));
  const before = taken === undefined ? null : getObject(catalog, taken);
  if (before !== null && !before.assumed) return;
  const wanted = (tree.options ?? []).flatMap((node) =>
    "DefElem" in node && node.DefElem.defname === "schema" ? node.DefElem : [],
  );
  const [option] = wanted;
  const schema =
    option?.arg !== undefined && "String" in option.arg
      ? (option.arg.String.sval ?? "public")
      : (catalog.searchPath[0] ?? "public");
  const extension = putObject(catalog, {
    kind: "extension",
    oid: taken ?? takeId(catalog),
    epoch: context.epoch,
    assumed: false,
    perhapsOlder: tree.if_not_exists === true && !isFree(catalog, nameKey("extension", "", name)),
    schema,
    name,
  });
  for (const type of typesOfExtension(name)) {
    const member =
      catalog.names.map.get(nameKey("type", schema, type)) ?? addMemberType(catalog, { extension: name, schema, type, context });
    addDependency(catalog, { from: member, on: extension.oid, type: "extension" });
  }
}

function addMemberType(
  catalog: Catalog,
  given: { extension: string; schema: string; type: string; context: ReplayContext },
): number {
  const { extension, schema, type, context } = given;
  const isDomain = Object.hasOwn(DOMAINS_OF_EXTENSIONS, type);
  return makeType(catalog, { epoch: context.epoch, schema, name: type, typeKind: isDomain ? "domain" : "base", extension }).oid;
}

/** ALTER EXTENSION … ADD (1) or DROP (-1) an object. */
export function alterExtensionContents(catalog: Catalog, tree: AlterExtensionContentsStmt): void {
  const owner = catalog.names.map.get(nameKey("extension", "", tree.extname ?? ""));
  const member = tree.object === undefined ? null : findObject(catalog, tree.objtype ?? "", tree.object);
  if (owner === undefined || member === null) return;
  if (tree.action === 1) return addDependency(catalog, { from: member, on: owner, type: "extension" });
  for (const edge of dependenciesOf(catalog, member)) if (edge.on === owner) removeDependency(catalog, edge);
}

export function createSequence(catalog: Catalog, tree: CreateSeqStmt, context: ReplayContext): void {
  const made = startRelation(catalog, { name: tree.sequence ?? {}, relationKind: "sequence", context });
  if (made !== null) applySequenceOptions(catalog, made, tree.options ?? []);
}

export function alterSequence(catalog: Catalog, tree: AlterSeqStmt): void {
  const sequence = tree.sequence === undefined ? null : relationFor(catalog, tree.sequence);
  if (sequence !== null) applySequenceOptions(catalog, sequence, tree.options ?? []);
}

/** Of the options only OWNED BY says something about other objects. */
function applySequenceOptions(catalog: Catalog, sequence: Relation, options: readonly Node[]): void {
  updateRelation(catalog, sequence.oid, { relationKind: "sequence", columnsComplete: true });
  for (const node of options) {
    if (!("DefElem" in node) || node.DefElem.defname !== "owned_by") continue;
    const { arg } = node.DefElem;
    const parts = arg !== undefined && "List" in arg ? stringsOf(arg.List.items) : [];
    const before = sequence.ownedBy;
    for (const edge of dependenciesOf(catalog, sequence.oid))
      if (edge.on === before?.relation && edge.type === "auto") removeDependency(catalog, edge);
    updateRelation(catalog, sequence.oid, { ownedBy: null });
    const table = parts.length > 1 ? relationFor(catalog, writtenName(parts.slice(0, -1))) : null;
    const column = table === null ? null : columnFor(catalog, table.oid, parts.at(-1) ?? "");
    if (table === null || column === null) continue;
    updateRelation(catalog, sequence.oid, { ownedBy: { relation: table.oid, column: column.number, internal: false } });
    addDependency(catalog, { from: sequence.oid, on: table.oid, onColumn: column.number, type: "auto" });
  }
}

export function createStatistics(catalog: Catalog, tree: CreateStatsStmt, context: ReplayContext): void {
  const name = writtenName(stringsOf(tree.defnames));
  if (name.name === "") return;
  const oid = addOther(catalog, { objectType: "OBJECT_STATISTIC_EXT", name, context });
  const [relation] = tree.relations ?? [];
  const table = relation !== undefined && "RangeVar" in relation ? relationFor(catalog, relation.RangeVar) : null;
  if (oid === null || table === null) return;
  for (const node of tree.exprs ?? []) {
    const column =
      "StatsElem" in node && node.StatsElem.name !== undefined ? columnFor(catalog, table.oid, node.StatsElem.name) : null;
    addDependency(catalog, { from: oid, on: table.oid, onColumn: column?.number ?? 0, type: "auto" });
  }
}

/** An object that is known by its name only; null when the name is taken. */
export function addOther(
  catalog: Catalog,
  given: { objectType: string; name: WrittenName; context: ReplayContext },
): number | null {
  const { objectType, name, context } = given;
  const schema = SCHEMALESS.has(objectType) ? "" : (name.schema ?? catalog.searchPath[0] ?? "public");
  if (catalog.names.map.has(nameKey("other", objectType, `${schema}\0${name.name}`))) return null;
  return putObject(catalog, {
    kind: "other",
    oid: takeId(catalog),
    epoch: context.epoch,
    assumed: false,
    schema,
    name: name.name,
    objectType,
  }).oid;
}

const SCHEMALESS = new Set([
  "OBJECT_PUBLICATION",
  "OBJECT_SUBSCRIPTION",
  "OBJECT_EVENT_TRIGGER",
  "OBJECT_FDW",
  "OBJECT_FOREIGN_SERVER",
  "OBJECT_LANGUAGE",
]);

/** Objects with nothing but a name, by the field of the tree that holds it. */
export function addNamed(objectType: string, name: string | undefined): (catalog: Catalog, context: ReplayContext) => void {
  return (catalog, context) => void addOther(catalog, { objectType, name: { schema: null, name: name ?? "" }, context });
}
