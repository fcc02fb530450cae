/** Views, materialised views, and tables made from a query. */
import type { CreateTableAsStmt, IntoClause, Node, RangeVar, SelectStmt, ViewStmt } from "libpg-query";
import { addColumns, relationFor, updateRelation } from "../build.ts";
import type { Catalog } from "../catalog.ts";
import { linkExpression } from "../build.ts";
import { stringsOf } from "../names.ts";
import type { Relation, RelationKind } from "../objects.ts";
import { relationOf, resolveRelation } from "../queries.ts";
import { readQuery, type OutputColumn, type QueryFacts } from "../query-reads.ts";
import type { ReplayContext } from "../context.ts";
import { addDependency, dependenciesOf, removeDependency } from "../store.ts";
import { startRelation } from "./create-table.ts";

export function createView(catalog: Catalog, tree: ViewStmt, context: ReplayContext): void {
  const { view, query, aliases, replace } = tree;
  if (view === undefined || query === undefined) return;
  const facts = learn(catalog, query);
  const before = resolveRelation(catalog, view);
  const known = before.state === "known" && replace === true && (before.value.relationKind === "view" || before.value.assumed);
  const made = known ? before.value : startRelation(catalog, { name: view, relationKind: "view", context });
  if (made === null) return;
  updateRelation(catalog, made.oid, { relationKind: "view", query, assumed: false });
  setColumns(catalog, made, { output: facts.output, names: stringsOf(aliases), context });
  linkQuery(catalog, made, { query, facts });
}

/** What the query reads; relations that were never seen are assumed first, so that they can be needed. */
function learn(catalog: Catalog, query: Node): QueryFacts {
  const facts = readQuery(catalog, query);
  if (facts.unknownRelations.length === 0) return facts;
  for (const relation of facts.unknownRelations) relationFor(catalog, relation);
  return readQuery(catalog, query);
}

interface Columns {
  readonly output: readonly OutputColumn[] | null;
  readonly names: readonly string[];
  readonly context: ReplayContext;
}

/** A replaced view keeps the columns it had; new ones come behind them. */
function setColumns(catalog: Catalog, relation: Relation, columns: Columns): void {
  const { output, names, context } = columns;
  const given: readonly OutputColumn[] = output ?? names.map((name) => ({ name, type: null }));
  const all = given.map((column, index) => ({ type: column.type, name: names[index] ?? column.name }));
  const before = new Set(relationOf(catalog, relation.oid)?.columns.map((column) => column.name));
  const added = new Map(
    all.filter(({ name }) => !before.has(name)).map(({ name, type }) => [name, { name, type, epoch: context.epoch }]),
  );
  addColumns(catalog, relation.oid, [...added.values()]);
  updateRelation(catalog, relation.oid, { columnsComplete: output !== null });
}

function linkQuery(catalog: Catalog, relation: Relation, given: { query: Node; facts: QueryFacts }): void {
  for (const edge of dependenciesOf(catalog, relation.oid)) if (edge.fromColumn === 0) removeDependency(catalog, edge);
  for (const { relation: on, column, certain } of given.facts.reads) {
    addDependency(catalog, { from: relation.oid, on, onColumn: column, certain, type: "normal" });
  }
  linkExpression(catalog, given.query, { from: relation.oid, fromColumn: 0, part: "whole", self: null, selfType: "normal" });
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW. */
export function createTableAs(catalog: Catalog, tree: CreateTableAsStmt, context: ReplayContext): void {
  const relationKind = tree.objtype === "OBJECT_MATVIEW" ? "materialized-view" : "table";
  const ifNotExists = tree.if_not_exists === true;
  if (tree.into !== undefined && tree.query !== undefined)
    fillFromQuery(catalog, { into: tree.into, query: tree.query, relationKind, context, ifNotExists });
}

/** SELECT … INTO. */
export function selectInto(catalog: Catalog, tree: SelectStmt, context: ReplayContext): void {
  const { intoClause, ...query } = tree;
  if (intoClause !== undefined)
    fillFromQuery(catalog, { into: intoClause, query: { SelectStmt: query }, relationKind: "table", context });
}

interface Filling {
  readonly into: IntoClause;
  readonly query: Node;
  readonly relationKind: RelationKind;
  readonly context: ReplayContext;
  readonly ifNotExists?: boolean;
}

function fillFromQuery(catalog: Catalog, filling: Filling): void {
  const { into, query, relationKind, context, ifNotExists = false } = filling;
  const facts = learn(catalog, query);
  const name: RangeVar = into.rel ?? {};
  const made = startRelation(catalog, { name, relationKind, context, ifNotExists });
  if (made === null) return;
  setColumns(catalog, made, { output: facts.output, names: stringsOf(into.colNames), context });
  if (relationKind !== "materialized-view") return;
  updateRelation(catalog, made.oid, { query });
  linkQuery(catalog, made, { query, facts });
}
