/** RENAME and SET SCHEMA: an object keeps its identity, so what needs it goes on needing it. */
import type { AlterObjectSchemaStmt, Node, RangeVar, RenameStmt } from "libpg-query";
import { columnFor, relationFor, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { findObject } from "../drop-targets.ts";
import { stringsOf, writtenName, type WrittenName } from "../names.ts";
import type { CatalogObject, Oid, Relation, UserType } from "../objects.ts";
import {
  childrenOf,
  columnOf,
  constraintNamed,
  constraintsOfDomain,
  constraintsOn,
  indexesOn,
  lookUp,
  ownedByExtension,
  relationOf,
  sequencesOf,
  toWrittenName,
} from "../queries.ts";
import { forgetName, getObject, nameKey, putObject } from "../store.ts";
import { typeFor } from "./alter-type.ts";
import { renameInColumns, renameType } from "./rename-references.ts";

export function rename(catalog: Catalog, tree: RenameStmt): void {
  const apply = RENAMES[tree.renameType ?? ""] ?? renameObject;
  apply(catalog, tree);
}

const RENAMES: Readonly<Record<string, (catalog: Catalog, tree: RenameStmt) => void>> = {
  OBJECT_TABLE: renameRelation,
  OBJECT_VIEW: renameRelation,
  OBJECT_MATVIEW: renameRelation,
  OBJECT_SEQUENCE: renameRelation,
  OBJECT_FOREIGN_TABLE: renameRelation,
  OBJECT_INDEX: renameRelation,
  OBJECT_COLUMN: renameColumn,
  OBJECT_ATTRIBUTE: renameAttribute,
  OBJECT_TABCONSTRAINT: renameTableConstraint,
  OBJECT_DOMCONSTRAINT: renameDomainConstraint,
  OBJECT_SCHEMA: renameSchema,
  OBJECT_TRIGGER: renameOnTable,
  OBJECT_RULE: renameOnTable,
  OBJECT_POLICY: renameOnTable,
};

/** A view, index or sequence may be renamed by ALTER TABLE too. */
function renameRelation(catalog: Catalog, tree: RenameStmt): void {
  const { relation, newname = "" } = tree;
  if (relation === undefined) return;
  const found =
    lookUp(catalog, "relation", toWrittenName(relation)) ??
    (tree.renameType === "OBJECT_INDEX" ? null : relationFor(catalog, relation));
  if (found === null) return forgetUnseen(catalog, toWrittenName(relation));
  if (lookUp(catalog, "relation", { schema: found.schema, name: newname }) !== null) return;
  const renamed = putObject(catalog, withMark(found, { name: newname }));
  const constraint = renamed.kind === "index" && renamed.constraint !== null ? getObject(catalog, renamed.constraint) : null;
  if (constraint !== null) putObject(catalog, { ...constraint, name: newname });
}

function forgetUnseen(catalog: Catalog, name: WrittenName): void {
  for (const schema of name.schema === null ? catalog.searchPath : [name.schema])
    forgetName(catalog, nameKey("relation", schema, name.name));
}

function renameColumn(catalog: Catalog, tree: RenameStmt): void {
  const { relation, subname = "", newname = "" } = tree;
  const table = relation === undefined ? null : relationFor(catalog, relation);
  if (table === null || columnFor(catalog, table.oid, subname) === null) return;
  renameColumnOf(catalog, table.oid, { from: subname, to: newname, recurse: relation?.inh === true });
}

interface ColumnRename {
  readonly from: string;
  readonly to: string;
  readonly recurse: boolean;
}

function renameColumnOf(catalog: Catalog, oid: Oid, given: ColumnRename): void {
  const table = relationOf(catalog, oid);
  const { from, to } = given;
  if (table === null || columnOf(catalog, table, from).state !== "known" || columnOf(catalog, table, to).state === "known")
    return;
  const columns = table.columns.map((column) =>
    column.name === from ? { ...column, name: to, renamed: true as const } : column,
  );
  const goneColumns = table.columnsComplete ? [] : [...table.goneColumns.filter((name) => name !== to), from];
  updateRelation(catalog, oid, { columns, goneColumns });
  renameInColumns(catalog, oid, given);
  if (given.recurse) for (const child of childrenOf(catalog, table)) renameColumnOf(catalog, child.oid, given);
}

function renameAttribute(catalog: Catalog, tree: RenameStmt): void {
  const type = tree.relation === undefined ? null : typeFor(catalog, toWrittenName(tree.relation), "composite");
  if (type === null) return;
  const attributes = type.attributes.map((each) => (each.name === tree.subname ? { ...each, name: tree.newname ?? "" } : each));
  putObject(catalog, { ...type, attributes });
}

function renameTableConstraint(catalog: Catalog, tree: RenameStmt): void {
  const table = tree.relation === undefined ? null : relationFor(catalog, tree.relation);
  if (table !== null) renameConstraintOn(catalog, table, tree);
}

function renameConstraintOn(catalog: Catalog, table: Relation, tree: RenameStmt): void {
  const constraint = constraintNamed(catalog, table, tree.subname ?? "");
  if (constraint === null) return;
  const name = tree.newname ?? "";
  putObject(catalog, { ...constraint, name });
  const index = constraint.index === null ? null : getObject(catalog, constraint.index);
  if (index !== null) putObject(catalog, { ...index, name });
  if (constraint.constraintKind !== "check" && constraint.constraintKind !== "not-null") return;
  for (const child of childrenOf(catalog, table)) renameConstraintOn(catalog, child, tree);
}

function renameDomainConstraint(catalog: Catalog, tree: RenameStmt): void {
  const name = tree.object !== undefined && "List" in tree.object ? writtenName(stringsOf(tree.object.List.items)) : null;
  const domain = name === null ? null : typeFor(catalog, name, "domain");
  const constraint =
    domain === null ? undefined : constraintsOfDomain(catalog, domain).find((each) => each.name === tree.subname);
  if (constraint !== undefined) putObject(catalog, { ...constraint, name: tree.newname ?? "" });
}

function renameSchema(catalog: Catalog, tree: RenameStmt): void {
  const { subname = "", newname = "" } = tree;
  const oid = catalog.names.map.get(nameKey("schema", "", subname));
  const schema = oid === undefined ? null : getObject(catalog, oid);
  if (schema !== null) putObject(catalog, { ...schema, name: newname, schema: newname });
  const objects = Array.from(catalog.objects.map.values());
  for (const object of objects)
    if (object.schema === subname && object.kind !== "extension") moveObject(catalog, object, newname);
}

/** Triggers, rules and policies, which are found through their table. */
function renameOnTable(catalog: Catalog, tree: RenameStmt): void {
  const { relation, subname = "", newname = "", renameType = "" } = tree;
  if (relation === undefined) return;
  const parts = [relation.schemaname, relation.relname, subname].flatMap((part) => part ?? []);
  const oid = findObject(catalog, renameType, { List: { items: parts.map((sval) => ({ String: { sval } })) } });
  const object = oid === null ? null : getObject(catalog, oid);
  if (object !== null) putObject(catalog, { ...object, name: newname });
}

/** Types, domains, routines and whatever is known by name. */
function renameObject(catalog: Catalog, tree: RenameStmt): void {
  const { object: node, newname = "", renameType = "" } = tree;
  const oid = node === undefined ? null : findObject(catalog, renameType, node);
  const object = oid === null ? null : getObject(catalog, oid);
  if (object === null) return;
  if (object.kind === "type") moveTypeName(catalog, object, { schema: object.schema, name: newname });
  else putObject(catalog, { ...object, name: newname });
}

function moveTypeName(catalog: Catalog, type: UserType, to: { schema: string; name: string }): void {
  if (lookUp(catalog, "type", to) === null) renameType(catalog, type, to);
}

export function setSchema(catalog: Catalog, tree: AlterObjectSchemaStmt): void {
  const { relation, object: node, objectType = "", newschema = "" } = tree;
  const object = relation === undefined ? named(catalog, objectType, node) : relationNamed(catalog, relation);
  if (object === null) return;
  if (object.kind === "extension") {
    putObject(catalog, { ...object, schema: newschema });
    for (const member of ownedByExtension(catalog, object.name)) moveObject(catalog, member, newschema);
    return;
  }
  moveObject(catalog, object, newschema);
  if (object.kind !== "relation") return;
  for (const part of [...constraintsOn(catalog, object), ...indexesOn(catalog, object), ...sequencesOf(catalog, object)])
    moveObject(catalog, part, newschema);
}

function named(catalog: Catalog, objectType: string, node: Node | undefined): CatalogObject | null {
  const oid = node === undefined ? null : findObject(catalog, objectType, node);
  return oid === null ? null : getObject(catalog, oid);
}

function relationNamed(catalog: Catalog, relation: RangeVar): CatalogObject | null {
  return lookUp(catalog, "relation", toWrittenName(relation)) ?? relationFor(catalog, relation);
}

function moveObject(catalog: Catalog, object: CatalogObject, schema: string): void {
  if (object.kind === "type") renameType(catalog, object, { schema, name: object.name });
  else putObject(catalog, withMark(object, { schema }));
}

/** Relations tell that they were once called otherwise. */
function withMark(object: CatalogObject, change: { readonly name?: string; readonly schema?: string }): CatalogObject {
  return object.kind === "relation" ? { ...object, ...change, renamed: true as const } : { ...object, ...change };
}
