/** Whether a WHERE keeps no row out: absent, `true`, `1 = 1`, `NOT false`, `id = id`, `x OR true`. */
import type { A_Expr, Node } from "libpg-query";
import { fieldsOf } from "../catalog/tree.ts";
import { constantValue } from "../catalog/tree.ts";
import { volatilityOf } from "../catalog/expression.ts";
import type { Relation } from "../catalog/objects.ts";
import type { Situation } from "./row.ts";

/** What a condition is about: the statement's own table, for which columns cannot be NULL. */
export interface Condition {
  readonly situation: Situation;
  readonly relation: Relation | null;
}

/** True only where the condition is true of every row. `column = column` counts, although it leaves NULLs out. */
export function isEveryRow(condition: Condition, where: Node | undefined): boolean {
  return where === undefined || truth(condition, where) === true;
}

/** `WHERE false`, `WHERE 1 = 0`: nothing happens. */
export function isNoRow(condition: Condition, where: Node | undefined): boolean {
  return where !== undefined && truth(condition, where) === false;
}

/** True, false, or null when it depends on the row. Nesting is bounded by the parser. */
function truth(condition: Condition, node: Node): boolean | null {
  if ("A_Const" in node) return constantTruth(node);
  if ("TypeCast" in node) return node.TypeCast.arg === undefined ? null : truth(condition, node.TypeCast.arg);
  if ("BoolExpr" in node) {
    const parts = (node.BoolExpr.args ?? []).map((each) => truth(condition, each));
    if (node.BoolExpr.boolop === "NOT_EXPR") return parts[0] === undefined || parts[0] === null ? null : !parts[0];
    if (node.BoolExpr.boolop === "OR_EXPR")
      return parts.includes(true) ? true : parts.every((each) => each === false) ? false : null;
    return parts.includes(false) ? false : parts.every((each) => each === true) ? true : null;
  }
  if ("BooleanTest" in node) {
    const inner = node.BooleanTest.arg === undefined ? null : truth(condition, node.BooleanTest.arg);
    const { booltesttype } = node.BooleanTest;
    if (inner === null) return null;
    if (booltesttype === "IS_TRUE" || booltesttype === "IS_NOT_FALSE") return inner;
    return booltesttype === "IS_FALSE" || booltesttype === "IS_NOT_TRUE" ? !inner : null;
  }
  if ("NullTest" in node) {
    const { arg, nulltesttype } = node.NullTest;
    if (arg !== undefined && "A_Const" in arg) return (arg.A_Const.isnull === true) === (nulltesttype === "IS_NULL");
    return arg !== undefined && isNotNullColumn(condition, arg) ? nulltesttype === "IS_NOT_NULL" : null;
  }
  return "A_Expr" in node ? comparisonTruth(condition, node.A_Expr) : null;
}

function isNotNullColumn({ relation }: Condition, node: Node): boolean {
  if (!("ColumnRef" in node) || relation === null) return false;
  const name = fieldsOf(node.ColumnRef).at(-1);
  return relation.columns.some((column) => column.name === name && column.notNull && column.epoch === "existing");
}

function constantTruth(node: Extract<Node, { A_Const: unknown }>): boolean | null {
  const { boolval, isnull, sval, ival } = node.A_Const;
  if (boolval !== undefined) return boolval.boolval === true;
  if (isnull === true) return false;
  if (ival !== undefined) return null;
  if (sval !== undefined) return /^(t|true|y|yes|on|1)$/i.test(sval.sval ?? "");
  return null;
}

const COMPARE: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  "=": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

function comparisonTruth(condition: Condition, { kind, name, lexpr, rexpr }: A_Expr): boolean | null {
  const operator = name?.[0];
  if (operator === undefined || !("String" in operator) || lexpr === undefined || rexpr === undefined) return null;
  const sign = operator.String.sval ?? "";
  if (kind === "AEXPR_LIKE")
    return sign === "~~" && constantValue(rexpr) === "%" && isNotNullColumn(condition, lexpr) ? true : null;
  if (kind === "AEXPR_IN" && "A_Const" in lexpr && "List" in rexpr) return isListed(sign, lexpr, rexpr.List.items ?? []);
  if (kind !== "AEXPR_OP" && kind !== "AEXPR_NOT_DISTINCT") return null;
  if ("A_Const" in lexpr && "A_Const" in rexpr) return compareConstants(sign, lexpr, rexpr);
  const same = ["=", "<=", ">="].includes(sign) && sameText(lexpr, rexpr);
  return same && volatilityOf(condition.situation.catalog, lexpr) !== "volatile" ? true : null;
}

/** `1 IN (1, 2)`, `1 NOT IN (2)`. */
function isListed(sign: string, value: Node, list: readonly Node[]): boolean | null {
  const equal = new Set(list.map((each) => ("A_Const" in each ? compareConstants("=", value, each) : null)));
  const found = equal.has(true) ? true : equal.has(null) ? null : false;
  return found === null ? null : found === (sign === "=");
}

function compareConstants(sign: string, left: Node, right: Node): boolean | null {
  const a =
    "A_Const" in left && left.A_Const.boolval !== undefined ? String(left.A_Const.boolval.boolval === true) : constantValue(left);
  const b =
    "A_Const" in right && right.A_Const.boolval !== undefined
      ? String(right.A_Const.boolval.boolval === true)
      : constantValue(right);
  if (a === null || b === null || typeof a !== typeof b) return null;
  return COMPARE[sign]?.(a, b) ?? null;
}

/** The same column or expression on both sides, apart from positions. */
function sameText(left: Node, right: Node): boolean {
  if ("ColumnRef" in left && "ColumnRef" in right)
    return fieldsOf(left.ColumnRef).at(-1) === fieldsOf(right.ColumnRef).at(-1) && isSameTable(left, right);
  return withoutPositions(left) === withoutPositions(right);
}

function isSameTable(left: Extract<Node, { ColumnRef: unknown }>, right: Extract<Node, { ColumnRef: unknown }>): boolean {
  const a = fieldsOf(left.ColumnRef);
  const b = fieldsOf(right.ColumnRef);
  return a.length === 1 || b.length === 1 ? a.length === b.length : a.at(-2) === b.at(-2);
}

function withoutPositions(node: Node): string {
  return JSON.stringify(node, (key, value: unknown) => (key === "location" ? undefined : value));
}
