/** `WITH gone AS (DELETE FROM a RETURNING *) INSERT INTO b SELECT * FROM gone`: rows change their place. */
import type { InsertStmt, Node, SelectStmt } from "libpg-query";
import { fieldsOf } from "../catalog/tree.ts";
import { mergeOutcomes } from "./outcome.ts";
import type { Outcome } from "./row.ts";

/** The rows that WITH deletes are all inserted again: they may be gone from where they are looked for, not from the database. */
export function withMovedRows(statement: InsertStmt, outcome: Outcome): Outcome {
  if (outcome.dataLoss !== "certain" || !isMove(statement)) return outcome;
  return mergeOutcomes([
    {
      ...outcome,
      dataLoss: "possible",
      lost: (outcome.lost ?? []).map((loss) => ({ ...loss, dataLoss: "possible" as const })),
    },
    { because: ["The deleted rows are inserted into another table by the same statement."] },
  ]);
}

function isMove({ withClause, selectStmt, onConflictClause }: InsertStmt): boolean {
  if (selectStmt === undefined || !("SelectStmt" in selectStmt) || onConflictClause !== undefined) return false;
  const source = plainSource(selectStmt.SelectStmt);
  return (withClause?.ctes ?? []).some(
    (node) => "CommonTableExpr" in node && node.CommonTableExpr.ctename === source && returnsAll(node.CommonTableExpr.ctequery),
  );
}

function plainSource(select: SelectStmt): string | null {
  const { fromClause, targetList, whereClause, limitCount, distinctClause } = select;
  const [from, ...others] = fromClause ?? [];
  const [target, ...more] = targetList ?? [];
  if (whereClause !== undefined || limitCount !== undefined || distinctClause !== undefined) return null;
  if (from === undefined || others.length > 0 || !("RangeVar" in from) || more.length > 0) return null;
  return target !== undefined && isStar(target) ? (from.RangeVar.relname ?? null) : null;
}

function returnsAll(query: Node | undefined): boolean {
  if (query === undefined || !("DeleteStmt" in query)) return false;
  const [expression] = query.DeleteStmt.returningClause?.exprs ?? [];
  return expression !== undefined && isStar(expression);
}

function isStar(node: Node): boolean {
  const value = "ResTarget" in node ? node.ResTarget.val : undefined;
  return value !== undefined && "ColumnRef" in value && fieldsOf(value.ColumnRef).at(-1) === "*";
}
