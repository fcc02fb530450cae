/** Which partitions a statement touches, as far as constants tell (manual: Partition Pruning, at plan time). */
import type { Node, PartitionBoundSpec } from "libpg-query";
import type { Relation } from "../catalog/objects.ts";
import { childrenOf, columnNumbered } from "../catalog/queries.ts";
import { constantValue, fieldsOf, isNode, isRecord } from "../catalog/tree.ts";
import type { Act } from "./row.ts";
import { andParts } from "./scans.ts";
import { familyOf, isPartitioned, targetOf, type Target } from "./target.ts";

type Value = string | number;

/** Both ends null: unbounded. `to` is excluded unless it is `from` itself. */
interface Range {
  readonly from: Value | null;
  readonly to: Value | null;
  readonly toIncluded: boolean;
}

/** The relation with its children, without partitions that cannot hold a row that matches. */
export function prunedFamily(act: Act<unknown>, target: Target, only: boolean): readonly Target[] {
  const { catalog } = act.situation;
  if (only || target.relation === null || !isPartitioned(target)) return familyOf(catalog, target, only);
  const wanted = wantedRanges(act, target.relation);
  if (wanted === null) return familyOf(catalog, target);
  const children = childrenOf(catalog, target.relation);
  const kept = children.filter((child) => child.partitionOf?.isDefault !== true && holds(child, wanted) !== false);
  const rest = wanted.every((range) => isPoint(range) && kept.some((child) => holds(child, [range]) === true))
    ? []
    : children.filter((child) => child.partitionOf?.isDefault === true);
  return [target, ...[...kept, ...rest].flatMap((child) => familyOf(catalog, targetOf(child)))];
}

function isPoint(range: Range): boolean {
  return range.from !== null && range.from === range.to;
}

/** The values of the partition key that the statement is about; null when they cannot be told. */
function wantedRanges(act: Act<unknown>, relation: Relation): readonly Range[] | null {
  const [number, ...others] = relation.partitionBy?.columns ?? [];
  const column = number === undefined || others.length > 0 ? null : columnNumbered(relation, number);
  if (column === null || relation.partitionBy?.strategy === "hash" || !isRecord(act.body)) return null;
  if (act.kind === "InsertStmt") return insertedRanges(act.body, relation.columns.indexOf(column), column.name);
  if (act.kind !== "DeleteStmt" && act.kind !== "UpdateStmt") return null;
  const { targetList, whereClause } = act.body;
  const moves =
    Array.isArray(targetList) && targetList.some((node: Node) => "ResTarget" in node && node.ResTarget.name === column.name);
  return moves || !isNode(whereClause) ? null : conditionRange(whereClause, column.name);
}

/** Of VALUES with constants for the key. */
function insertedRanges(body: Readonly<Record<string, unknown>>, place: number, column: string): readonly Range[] | null {
  const cols = Array.isArray(body["cols"])
    ? body["cols"].map((node: Node) => ("ResTarget" in node ? node.ResTarget.name : ""))
    : [];
  const index = cols.length === 0 ? place : cols.indexOf(column);
  const select = isRecord(body["selectStmt"]) ? body["selectStmt"]["SelectStmt"] : null;
  if (index < 0 || !isRecord(select) || !Array.isArray(select["valuesLists"])) return null;
  const ranges = select["valuesLists"].map((row: Node) => pointOf("List" in row ? row.List.items?.[index] : undefined));
  return ranges.every((range) => range !== null) ? ranges : null;
}

function pointOf(node: Node | undefined): Range | null {
  const value = node === undefined ? null : valueOf(node);
  return value === null ? null : { from: value, to: value, toIncluded: true };
}

function valueOf(node: Node): Value | null {
  let inner: Node | undefined = node;
  while (inner !== undefined && "TypeCast" in inner) inner = inner.TypeCast.arg;
  return inner !== undefined && "A_Const" in inner ? constantValue(inner) : null;
}

/** The AND of comparisons of the column with constants. */
function conditionRange(where: Node, column: string): readonly Range[] | null {
  let range: Range = { from: null, to: null, toIncluded: false };
  let found = false;
  for (const part of andParts(where)) {
    if (!("A_Expr" in part) || part.A_Expr.kind !== "AEXPR_OP") continue;
    const { lexpr, rexpr, name } = part.A_Expr;
    const operator = name?.[0];
    if (lexpr === undefined || rexpr === undefined || operator === undefined || !("String" in operator)) continue;
    const value = "ColumnRef" in lexpr && fieldsOf(lexpr.ColumnRef).at(-1) === column ? valueOf(rexpr) : null;
    const next = value === null ? null : compared(operator.String.sval ?? "", value, range);
    if (next === null) continue;
    range = next;
    found = true;
  }
  return found ? [range] : null;
}

function compared(operator: string, value: Value, range: Range): Range | null {
  if (operator === "=") return { from: value, to: value, toIncluded: true };
  if (operator === "<") return { ...range, to: value, toIncluded: false };
  if (operator === "<=") return { ...range, to: value, toIncluded: true };
  return operator === ">" || operator === ">=" ? { ...range, from: value } : null;
}

/** Whether a partition may hold a value of one of the ranges; null when its bound cannot be compared. */
function holds(child: Relation, wanted: readonly Range[]): boolean | null {
  const bound = child.partitionOf?.bound;
  if (bound === null || bound === undefined || !("PartitionBoundSpec" in bound)) return null;
  const answers = new Set(wanted.map((range) => holdsRange(bound.PartitionBoundSpec, range)));
  return answers.has(null) ? null : answers.has(true);
}

function holdsRange(bound: PartitionBoundSpec, range: Range): boolean | null {
  if (bound.listdatums !== undefined) return overlapsList(bound.listdatums, range);
  const [lower, upper] = [boundValue(bound.lowerdatums?.[0]), boundValue(bound.upperdatums?.[0])];
  if (lower === undefined || upper === undefined) return null;
  const below = order(range.to, lower);
  const above = order(upper, range.from);
  if (below === undefined || above === undefined) return null;
  const endsBefore = below !== null && (below < 0 || (below === 0 && !range.toIncluded));
  return !endsBefore && !(above !== null && above <= 0);
}

function overlapsList(list: readonly Node[], range: Range): boolean | null {
  if (!isPoint(range)) return null;
  return list.some((node) => String(valueOf(node)) === String(range.from));
}

/** Null: MINVALUE or MAXVALUE. Undefined: no constant. */
function boundValue(node: Node | undefined): Value | null | undefined {
  if (node === undefined) return undefined;
  // MINVALUE and MAXVALUE are parsed as names.
  if ("ColumnRef" in node) return /^m(?:in|ax)value$/.test(fieldsOf(node.ColumnRef)[0] ?? "") ? null : undefined;
  return valueOf(node) ?? undefined;
}

const DATE = /^\d{4}-\d\d-\d\d/;

/** Negative when `a` is smaller. Null: one of them has no end. Undefined: they cannot be compared by what they look like. */
function order(a: Value | null, b: Value | null): number | null | undefined {
  if (a === null || b === null) return null;
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a !== "string" || typeof b !== "string" || !DATE.test(a) || !DATE.test(b)) return undefined;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
