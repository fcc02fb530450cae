/** What a SELECT reads and what columns it gives, as far as its text and the catalog tell. */
import type { ColumnRef, Node, RangeVar, ResTarget, SelectStmt } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import { castType, mentionsOf } from "./expression.ts";
import { impliedName } from "./implied-name.ts";
import { stringsOf } from "./names.ts";
import { SOME_COLUMNS, type Oid, type TypeRef } from "./objects.ts";
import { resolveRelation, toWrittenName } from "./queries.ts";
import { fieldsOf, isRecord, walk } from "./tree.ts";

/** One reading of a column (0: of the relation as such; `SOME_COLUMNS`: nobody can tell). */
export interface ColumnRead {
  readonly relation: Oid;
  readonly column: number;
  readonly certain: boolean;
}

export interface OutputColumn {
  readonly name: string;
  readonly type: TypeRef | null;
}

export interface QueryFacts {
  readonly reads: readonly ColumnRead[];
  /** Relations that were never mentioned before. */
  readonly unknownRelations: readonly RangeVar[];
  /** Null: a star over something that is not known. */
  readonly output: readonly OutputColumn[] | null;
}

/** A thing in FROM. `columns` null: not known; `relation` null: a subquery, a function, a WITH query. */
interface Source {
  readonly alias: string;
  readonly relation: Oid | null;
  readonly columns: readonly SourceColumn[] | null;
}

interface SourceColumn extends OutputColumn {
  readonly number: number;
}

interface Scope {
  readonly sources: Source[];
  readonly outer: Scope | null;
  readonly named: ReadonlyMap<string, readonly OutputColumn[] | null>;
  readonly depth: number;
}

interface Reading {
  readonly catalog: Catalog;
  readonly reads: Map<string, ColumnRead>;
  readonly unknown: Map<string, RangeVar>;
}

const DEEPEST = 100;

/** `tree` is the SELECT's node (`{ SelectStmt: … }`); anything else reads what its RangeVars name, with unknown columns. */
export function readQuery(catalog: Catalog, tree: Node): QueryFacts {
  const reading: Reading = { catalog, reads: new Map(), unknown: new Map() };
  const top: Scope = { sources: [], outer: null, named: new Map(), depth: 0 };
  const output = "SelectStmt" in tree ? readSelect(reading, tree.SelectStmt, top) : readAnything(reading, tree, top);
  return { reads: [...reading.reads.values()], unknownRelations: [...reading.unknown.values()], output };
}

function readSelect(reading: Reading, select: SelectStmt, outer: Scope): readonly OutputColumn[] | null {
  if (outer.depth > DEEPEST) return readAnything(reading, { SelectStmt: select }, outer);
  let first = select;
  const named = readWith(reading, select, outer);
  const scopeOf = (): Scope => ({ sources: [], outer, named, depth: outer.depth + 1 });
  const others: SelectStmt[] = [];
  while (first.larg !== undefined) {
    if (first.rarg !== undefined) others.push(first.rarg);
    first = first.larg;
  }
  for (const other of others) readSelect(reading, other, scopeOf());
  return readSimple(reading, first, scopeOf());
}

function readWith(reading: Reading, select: SelectStmt, outer: Scope): Scope["named"] {
  const queries = select.withClause?.ctes ?? [];
  if (queries.length === 0) return outer.named;
  const named = new Map(outer.named);
  for (const node of queries) {
    if (!("CommonTableExpr" in node)) continue;
    const { ctename, ctequery, aliascolnames } = node.CommonTableExpr;
    const scope: Scope = { sources: [], outer, named, depth: outer.depth + 1 };
    if (select.withClause?.recursive === true) named.set(ctename ?? "", null);
    const given = ctequery === undefined ? null : readNested(reading, ctequery, scope);
    named.set(ctename ?? "", renamed(given, stringsOf(aliascolnames)));
  }
  return named;
}

function readNested(reading: Reading, query: Node, scope: Scope): readonly OutputColumn[] | null {
  return "SelectStmt" in query ? readSelect(reading, query.SelectStmt, scope) : readAnything(reading, query, scope);
}

/** INSERT … RETURNING and the like inside WITH: relations are told, columns are not. */
function readAnything(reading: Reading, tree: unknown, scope: Scope): null {
  walk(isRecord(tree) ? Object.values(tree) : tree, (kind, body) => {
    if (kind === "RangeVar") addTable(reading, body, scope);
  });
  for (const source of scope.sources) markAll(reading, source, false);
  return null;
}

function renamed(columns: readonly OutputColumn[] | null, names: readonly string[]): readonly OutputColumn[] | null {
  return columns === null ? null : columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}

function readSimple(reading: Reading, select: SelectStmt, scope: Scope): readonly OutputColumn[] | null {
  for (const from of select.fromClause ?? []) readFrom(reading, from, scope);
  const { targetList, fromClause: _from, withClause: _with, ...clauses } = select;
  readExpressions(reading, clauses, scope);
  readExpressions(reading, targetList, scope);
  if (select.valuesLists !== undefined) return valuesColumns(reading, select.valuesLists);
  const output: OutputColumn[] = [];
  for (const node of targetList ?? []) {
    const given = "ResTarget" in node ? outputOf(reading, node.ResTarget, scope) : [];
    if (given === null) return null;
    output.push(...given);
  }
  return output;
}

function valuesColumns(reading: Reading, lists: readonly Node[]): readonly OutputColumn[] {
  const first = lists[0];
  const items = first !== undefined && "List" in first ? (first.List.items ?? []) : [];
  return items.map((item, index) => ({ name: `column${index + 1}`, type: castType(reading.catalog, item) }));
}

function readFrom(reading: Reading, from: Node, scope: Scope): void {
  const queue: Node[] = [from];
  const conditions: unknown[] = [];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if ("JoinExpr" in node) {
      const { larg, rarg, quals, usingClause } = node.JoinExpr;
      if (rarg !== undefined) queue.push(rarg);
      if (larg !== undefined) queue.push(larg);
      conditions.push(
        quals,
        stringsOf(usingClause).map((name) => ({ ColumnRef: { fields: [{ String: { sval: name } }] } })),
      );
    } else if ("RangeVar" in node) {
      addTable(reading, node.RangeVar, scope);
    } else if ("RangeSubselect" in node) {
      const { subquery, alias } = node.RangeSubselect;
      const given = subquery === undefined ? null : readNested(reading, subquery, scope);
      addDerived(scope, alias?.aliasname ?? "", renamed(given, stringsOf(alias?.colnames)));
    } else {
      readExpressions(reading, node, scope);
      addDerived(scope, aliasOf(node), null);
    }
  }
  readExpressions(reading, conditions, scope);
}

function aliasOf(node: Node): string {
  const body: { alias?: { aliasname?: string } } | undefined = Object.values(node)[0];
  return body?.alias?.aliasname ?? "";
}

function addDerived(scope: Scope, alias: string, columns: readonly OutputColumn[] | null): void {
  const numbered = columns?.map((column) => ({ ...column, number: 0 })) ?? null;
  scope.sources.push({ alias, relation: null, columns: numbered });
}

function addTable(reading: Reading, table: RangeVar, scope: Scope): void {
  const { relname = "", schemaname, alias } = table;
  const named = schemaname === undefined ? scope.named.get(relname) : undefined;
  if (named !== undefined) return addDerived(scope, alias?.aliasname ?? relname, named);
  if (schemaname === "pg_catalog" || schemaname === "information_schema")
    return addDerived(scope, alias?.aliasname ?? relname, null);
  const answer = resolveRelation(reading.catalog, table);
  if (answer.state !== "known") {
    reading.unknown.set(JSON.stringify(toWrittenName(table)), table);
    return addDerived(scope, alias?.aliasname ?? relname, null);
  }
  const { value } = answer;
  const names = stringsOf(alias?.colnames);
  const columns = value.columns.map(({ name, type, number }, index) => ({ name: names[index] ?? name, type, number }));
  scope.sources.push({
    alias: alias?.aliasname ?? relname,
    relation: value.oid,
    columns: value.columnsComplete ? columns : null,
  });
  mark(reading, { relation: value.oid, column: 0, certain: true });
}

function readExpressions(reading: Reading, tree: unknown, scope: Scope): void {
  walk(tree, (kind, body) => {
    if (kind === "SelectStmt") {
      readSelect(reading, body, scope);
      return false;
    }
    if (kind === "ColumnRef") readColumn(reading, body, scope);
    return true;
  });
  for (const relation of mentionsOf(reading.catalog, tree).relations) {
    const answer = resolveRelation(reading.catalog, relation);
    if (answer.state === "known") mark(reading, { relation: answer.value.oid, column: 0, certain: true });
  }
}

function readColumn(reading: Reading, ref: ColumnRef, scope: Scope): void {
  const fields = fieldsOf(ref);
  const name = fields.at(-1) ?? "*";
  const qualifier = fields.at(-2) ?? null;
  const inScope = qualifier === null ? scope.sources : scope.sources.filter((source) => source.alias === qualifier);
  if (name === "*") return inScope.forEach((source) => markAll(reading, source, source.columns !== null));
  let found = false;
  for (const source of inScope) {
    const column = source.columns?.find((each) => each.name === name);
    if (source.relation === null) found ||= column !== undefined;
    else if (column !== undefined) {
      mark(reading, { relation: source.relation, column: column.number, certain: true });
      found = true;
    } else if (source.columns === null)
      markPartial(reading, source.relation, { name, certain: qualifier !== null || inScope.length === 1 });
  }
  const wholeRow = qualifier === null ? scope.sources.find((source) => source.alias === name) : undefined;
  if (!found && wholeRow !== undefined) return markAll(reading, wholeRow, true);
  if (!found && scope.outer !== null) readColumn(reading, ref, scope.outer);
}

/** A column of a relation that is known in part. */
function markPartial(reading: Reading, oid: Oid, { name, certain }: { name: string; certain: boolean }): void {
  const object = reading.catalog.objects.map.get(oid);
  const column = object?.kind === "relation" ? object.columns.find((each) => each.name === name) : undefined;
  if (column !== undefined) mark(reading, { relation: oid, column: column.number, certain });
}

function markAll(reading: Reading, source: Source, certain: boolean): void {
  if (source.relation === null) return;
  for (const column of source.columns ?? []) mark(reading, { relation: source.relation, column: column.number, certain });
  if (source.columns === null) mark(reading, { relation: source.relation, column: SOME_COLUMNS, certain: false });
}

function mark(reading: Reading, read: ColumnRead): void {
  const key = `${read.relation}.${read.column}`;
  if (reading.reads.get(key)?.certain !== true) reading.reads.set(key, read);
}

function outputOf(reading: Reading, target: ResTarget, scope: Scope): readonly OutputColumn[] | null {
  const { val, name } = target;
  if (val === undefined) return [];
  if (!("ColumnRef" in val)) return [{ name: name ?? impliedName(val), type: castType(reading.catalog, val) }];
  const fields = fieldsOf(val.ColumnRef);
  const last = fields.at(-1) ?? "*";
  const qualifier = fields.at(-2) ?? null;
  const sources = qualifier === null ? scope.sources : scope.sources.filter((source) => source.alias === qualifier);
  if (last === "*") return sources.some((each) => each.columns === null) ? null : sources.flatMap((each) => each.columns ?? []);
  const column = sources.flatMap((source) => source.columns ?? []).find((each) => each.name === last);
  return [{ name: name ?? last, type: column?.type ?? null }];
}
