/** Which tables a query reads from end to end: those that no index can help with. */
import type { Node } from "libpg-query";
import { columnNumbered, indexesOn } from "../catalog/queries.ts";
import type { Relation } from "../catalog/objects.ts";
import { fieldsOf, isNode, isRecord } from "../catalog/tree.ts";
import type { Reading } from "./reads.ts";
import type { Situation } from "./row.ts";
import { hasStorage, type Target } from "./target.ts";

/** All relations that the query reads, but those whose only use is through an index on a column compared for equality. */
export function scannedBy(situation: Situation, query: unknown, reading: Reading): readonly Target[] {
  const read = reading.locks.map((lock) => lock.target).filter((target) => hasStorage(target));
  const where = whereOf(query);
  if (where === null || reading.named.length !== 1) return read;
  const [only] = reading.named;
  return only?.relation !== undefined && only.relation !== null && isIndexed(situation, only.relation, where) ? [] : read;
}

function whereOf(query: unknown): Node | null {
  if (!isRecord(query)) return null;
  const select = query["SelectStmt"];
  const clause = isRecord(select) ? select["whereClause"] : undefined;
  return isNode(clause) ? clause : null;
}

/** Whether an index narrows the rows of `relation` that satisfy `where`: one of its AND parts compares a leading key column. */
export function isIndexed(situation: Situation, relation: Relation, where: Node | undefined): boolean {
  if (where === undefined) return false;
  const usable = indexesOn(situation.catalog, relation).filter((index) => index.predicate === null && index.valid);
  const leading = new Set(usable.map((index) => columnNumbered(relation, index.keys[0]?.column ?? 0)?.name));
  return andParts(where).some((part) => {
    const column = comparedColumn(part);
    return column !== null && leading.has(column);
  });
}

const COMPARISONS = new Set(["=", "<", ">", "<=", ">="]);

/** The column in `column = value`, `column IN (…)`, `column BETWEEN …`, `column IS NULL`; null for anything else. */
function comparedColumn(part: Node): string | null {
  if ("NullTest" in part) return part.NullTest.nulltesttype === "IS_NULL" ? columnIn(part.NullTest.arg) : null;
  if (!("A_Expr" in part)) return null;
  const { kind, name, lexpr, rexpr } = part.A_Expr;
  if (kind === "AEXPR_BETWEEN" || kind === "AEXPR_OP_ANY") return columnIn(lexpr);
  if (kind !== "AEXPR_OP" && kind !== "AEXPR_IN") return null;
  const operator = name?.[0];
  if (operator === undefined || !("String" in operator) || !COMPARISONS.has(operator.String.sval ?? "")) return null;
  return columnIn(lexpr) ?? (kind === "AEXPR_OP" ? columnIn(rexpr) : null);
}

function columnIn(node: Node | undefined): string | null {
  return node !== undefined && "ColumnRef" in node ? (fieldsOf(node.ColumnRef).at(-1) ?? null) : null;
}

/** The parts of an AND, however deep. */
export function andParts(where: Node): readonly Node[] {
  const parts: Node[] = [];
  const stack: Node[] = [where];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR") stack.push(...(node.BoolExpr.args ?? []));
    else parts.push(node);
  }
  return parts;
}
