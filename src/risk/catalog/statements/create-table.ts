/** CREATE TABLE in all its forms but AS. */
import type { ColumnDef, CreateStmt, Node, PartitionSpec, RangeVar } from "libpg-query";
import { columnFor, creationSchema, makeRelation, relationFor, updateColumn, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { parseName } from "../names.ts";
import type { Oid, Relation, RelationKind } from "../objects.ts";
import { relationOf, resolveRelation, toWrittenName } from "../queries.ts";
import type { ReplayContext } from "../context.ts";
import { resolveType } from "../resolve-type.ts";
import { addDependency, nameKey, removeObject } from "../store.ts";
import {
  addPlacedConstraints,
  constraintsOfColumn,
  defaultOf,
  defineColumn,
  placedConstraints,
  type Definition,
  type PlacedConstraint,
} from "./define-column.ts";
import { inheritColumns, inheritConstraints } from "./inheritance.ts";
import { copyLike, copyLikeIndexes } from "./like.ts";

export function createTable(catalog: Catalog, tree: CreateStmt, context: ReplayContext): void {
  defineTable(catalog, { tree, relationKind: "table", context });
}

/** Answers whether it was made: its name may be taken. */
export function defineForeignTable(catalog: Catalog, tree: CreateStmt, context: ReplayContext): boolean {
  return defineTable(catalog, { tree, relationKind: "foreign-table", context });
}

interface TablePlan {
  readonly tree: CreateStmt;
  readonly relationKind: RelationKind;
  readonly context: ReplayContext;
}

/** False where its name is taken. */
function defineTable(catalog: Catalog, plan: TablePlan): boolean {
  const { tree, context } = plan;
  const ifNotExists = tree.if_not_exists === true;
  const table = startRelation(catalog, { name: tree.relation ?? {}, relationKind: plan.relationKind, context, ifNotExists });
  if (table === null) return false;
  const { oid } = table;
  updateRelation(catalog, oid, { accessMethod: tree.accessMethod ?? null });
  const parents = (tree.inhRelations ?? []).flatMap((node) =>
    "RangeVar" in node ? (relationFor(catalog, node.RangeVar)?.oid ?? []) : [],
  );
  const link = { epoch: context.epoch, bound: tree.partbound };
  for (const parent of parents) inheritColumns(catalog, oid, { ...link, parent });
  if (tree.ofTypename !== undefined) columnsOfType(catalog, oid, tree);
  const definition: Definition = { epoch: context.epoch };
  const placed = (tree.tableElts ?? []).flatMap((node) => defineElement(catalog, oid, { node, definition }));
  partitionBy(catalog, oid, tree.partspec);
  for (const parent of parents) inheritConstraints(catalog, oid, { ...link, parent });
  addPlacedConstraints(catalog, oid, { placed, definition });
  for (const node of tree.tableElts ?? [])
    if ("TableLikeClause" in node) copyLikeIndexes(catalog, oid, { like: node.TableLikeClause, definition });
  return true;
}

export interface NewRelationPlan {
  readonly name: RangeVar;
  readonly relationKind: RelationKind;
  readonly context: ReplayContext;
  readonly ifNotExists?: boolean;
}

/** An empty relation of a free name. One that was only mentioned before keeps its identity; null when the name is taken. */
export function startRelation(catalog: Catalog, plan: NewRelationPlan): Relation | null {
  const { name, relationKind, context } = plan;
  const written = toWrittenName(name);
  const isTemporary = name.relpersistence === "t";
  const schema = isTemporary ? "pg_temp" : creationSchema(catalog, written.schema);
  const taken = catalog.names.map.get(nameKey("relation", schema, written.name));
  const before = taken === undefined ? null : (catalog.objects.map.get(taken) ?? null);
  if (before !== null && !before.assumed) return null;
  const perhapsOlder = plan.ifNotExists === true && !isTemporary && isUnknown(catalog, { schema, name: written.name });
  const persistence = isTemporary ? "temporary" : name.relpersistence === "u" ? "unlogged" : "permanent";
  const identity = before?.kind === "relation" ? { oid: before.oid, nextColumn: before.nextColumn } : {};
  if (before !== null && before.kind !== "relation") removeObject(catalog, before.oid);
  if (isTemporary) catalog.hasTemporary = true;
  return makeRelation(catalog, {
    schema,
    name: written.name,
    epoch: context.epoch,
    relationKind,
    persistence,
    perhapsOlder,
    ...identity,
  });
}

function defineElement(catalog: Catalog, oid: Oid, given: { node: Node; definition: Definition }): readonly PlacedConstraint[] {
  const { node, definition } = given;
  if ("Constraint" in node) return [{ tree: node.Constraint, column: null }];
  if ("TableLikeClause" in node) {
    copyLike(catalog, oid, { like: node.TableLikeClause, definition });
    return [];
  }
  if (!("ColumnDef" in node)) return [];
  const def = node.ColumnDef;
  const inherited = relationOf(catalog, oid)?.columns.find((column) => column.name === def.colname);
  if (inherited === undefined) defineColumn(catalog, oid, { def, definition });
  else overrideColumn(catalog, oid, def);
  return placedConstraints(def);
}

/** A column that a parent hands down and that is declared again: its default wins. */
function overrideColumn(catalog: Catalog, oid: Oid, def: ColumnDef): void {
  const column = columnFor(catalog, oid, def.colname ?? "");
  if (column === null) return;
  const tree = constraintsOfColumn(def).find(
    (each) => each.contype === "CONSTR_DEFAULT" || each.contype === "CONSTR_GENERATED",
  )?.raw_expr;
  const value = tree === undefined ? column.default : defaultOf(catalog, column.type, tree);
  updateColumn(catalog, oid, { ...column, default: value, local: column.local || def.typeName !== undefined });
}

function columnsOfType(catalog: Catalog, oid: Oid, tree: CreateStmt): void {
  const names = (tree.ofTypename?.names ?? []).map((node) => ("String" in node ? (node.String.sval ?? "") : ""));
  const name = parseName(names.map((part) => `"${part}"`).join("."));
  const type = name === null ? null : resolveType(catalog, name);
  if (type?.kind !== "type") {
    updateRelation(catalog, oid, { columnsComplete: false });
    return;
  }
  addDependency(catalog, { from: oid, on: type.oid, type: "normal" });
  for (const attribute of type.attributes) {
    const table = relationOf(catalog, oid);
    if (table === null) return;
    defineColumn(catalog, oid, { def: { colname: attribute.name }, definition: { epoch: table.epoch } });
    const column = columnFor(catalog, oid, attribute.name);
    if (column !== null) updateColumn(catalog, oid, { ...column, type: attribute.type });
  }
}

const STRATEGIES = {
  PARTITION_STRATEGY_LIST: "list",
  PARTITION_STRATEGY_RANGE: "range",
  PARTITION_STRATEGY_HASH: "hash",
} as const;

function partitionBy(catalog: Catalog, oid: Oid, spec: PartitionSpec | undefined): void {
  if (spec === undefined) return;
  const names = (spec.partParams ?? []).flatMap((node) => ("PartitionElem" in node ? (node.PartitionElem.name ?? []) : []));
  const columns = names.flatMap((name) => columnFor(catalog, oid, name)?.number ?? []);
  updateRelation(catalog, oid, { partitionBy: { strategy: STRATEGIES[spec.strategy ?? "PARTITION_STRATEGY_RANGE"], columns } });
}

/** Whether nobody can tell if a table of this name exists. One that was only mentioned is taken to exist. */
function isUnknown(catalog: Catalog, name: { schema: string; name: string }): boolean {
  const answer = resolveRelation(catalog, name);
  return answer.state === "unknown" || (answer.state === "known" && answer.value.assumed);
}
