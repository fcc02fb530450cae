/** What a later statement of the same file makes again under the same name: the running code finds it, empty. */
import type { AlterTableStmt, ColumnDef, Node } from "libpg-query";
import type { Catalog } from "../catalog/catalog.ts";
import { stringsOf, writtenName } from "../catalog/names.ts";
import type { Relation } from "../catalog/objects.ts";
import { fullName } from "../catalog/queries.ts";
import type { Situation } from "./row.ts";

/** The column as a later ADD COLUMN of the same file (or the same ALTER TABLE) defines it. */
export function columnMadeAgain(
  situation: Situation,
  table: string,
  column: { readonly name: string; readonly statement: AlterTableStmt },
): ColumnDef | null {
  for (const tree of [{ AlterTableStmt: column.statement }, ...situation.later(column.name)]) {
    if (!("AlterTableStmt" in tree)) continue;
    const { relation, cmds } = tree.AlterTableStmt;
    if (relation === undefined || fullName(situation.catalog, relation) !== table) continue;
    const found = (cmds ?? []).map(addedColumn).find((each) => each?.colname === column.name);
    if (found !== undefined && found !== null) return found;
  }
  return null;
}

function addedColumn(node: Node): ColumnDef | null {
  if (!("AlterTableCmd" in node) || node.AlterTableCmd.subtype !== "AT_AddColumn") return null;
  const { def } = node.AlterTableCmd;
  return def !== undefined && "ColumnDef" in def ? def.ColumnDef : null;
}

/** Whether a later CREATE TABLE of this name lists all columns that the table has now. */
export function keepsColumns(situation: Situation, table: Relation): boolean {
  return situation.later(table.name).some((tree) => {
    if (!("CreateStmt" in tree)) return false;
    const names = new Set((tree.CreateStmt.tableElts ?? []).map((node) => ("ColumnDef" in node ? node.ColumnDef.colname : "")));
    return table.columnsComplete && table.columns.every((column) => names.has(column.name));
  });
}

/** Kinds of DROP and the statement that makes the same again. */
const MAKERS: Readonly<Record<string, (tree: Node, catalog: Catalog) => string | null>> = {
  OBJECT_TABLE: (tree, catalog) => createdRelation(tree, catalog),
  OBJECT_VIEW: (tree, catalog) => ("ViewStmt" in tree && tree.ViewStmt.view ? fullName(catalog, tree.ViewStmt.view) : null),
  OBJECT_MATVIEW: (tree, catalog) => createdRelation(tree, catalog),
  OBJECT_SEQUENCE: (tree, catalog) =>
    "CreateSeqStmt" in tree && tree.CreateSeqStmt.sequence ? fullName(catalog, tree.CreateSeqStmt.sequence) : null,
  OBJECT_FUNCTION: (tree) => createdFunction(tree),
  OBJECT_PROCEDURE: (tree) => createdFunction(tree),
  OBJECT_TRIGGER: (tree, catalog) =>
    "CreateTrigStmt" in tree && tree.CreateTrigStmt.relation
      ? `${fullName(catalog, tree.CreateTrigStmt.relation)}.${tree.CreateTrigStmt.trigname ?? ""}`
      : null,
  OBJECT_POLICY: (tree, catalog) =>
    "CreatePolicyStmt" in tree && tree.CreatePolicyStmt.table
      ? `${fullName(catalog, tree.CreatePolicyStmt.table)}.${tree.CreatePolicyStmt.policy_name ?? ""}`
      : null,
  OBJECT_TYPE: (tree) => createdType(tree),
};

function createdRelation(tree: Node, catalog: Catalog): string | null {
  if ("CreateStmt" in tree && tree.CreateStmt.relation) return fullName(catalog, tree.CreateStmt.relation);
  if ("CreateTableAsStmt" in tree && tree.CreateTableAsStmt.into?.rel) return fullName(catalog, tree.CreateTableAsStmt.into.rel);
  return null;
}

function createdFunction(tree: Node): string | null {
  return "CreateFunctionStmt" in tree ? writtenName(stringsOf(tree.CreateFunctionStmt.funcname)).name : null;
}

function createdType(tree: Node): string | null {
  if ("CreateEnumStmt" in tree) return writtenName(stringsOf(tree.CreateEnumStmt.typeName)).name;
  return "CompositeTypeStmt" in tree ? (tree.CompositeTypeStmt.typevar?.relname ?? null) : null;
}

/** `name` is `schema.name` of relations, `schema.table.name` of triggers and policies, the bare name of functions and types. */
export function isMadeAgain(situation: Situation, objectType: string, name: string): boolean {
  const maker = MAKERS[objectType];
  if (maker === undefined) return false;
  const bare = name.slice(name.lastIndexOf(".") + 1);
  return situation.later(bare).some((tree) => maker(tree, situation.catalog) === name);
}
