/** Which columns an UPDATE sets, and whether values that were there are gone then. */
import type { Node, UpdateStmt } from "libpg-query";
import { columnOf } from "../catalog/queries.ts";
import { fieldsOf, walk } from "../catalog/tree.ts";
import { andParts } from "./scans.ts";
import type { Act } from "./row.ts";

interface Assignment {
  readonly column: string;
  readonly value: Node | null;
  /** `SET a[1] = …`, `SET a.b = …`: a part of the value. */
  readonly partly: boolean;
}

export function assignmentsOf(statement: Pick<UpdateStmt, "targetList">): readonly Assignment[] {
  return (statement.targetList ?? []).flatMap((node) => {
    if (!("ResTarget" in node)) return [];
    const { name, val, indirection } = node.ResTarget;
    return [{ column: name ?? "", value: val ?? null, partly: (indirection ?? []).length > 0 }];
  });
}

export function assignedColumns(statement: Pick<UpdateStmt, "targetList">): readonly string[] {
  return assignmentsOf(statement).map((each) => each.column);
}

/** False where every assigned column is new in this release, was NULL in all rows that match, or keeps its value. */
export function overwrites(act: Act<UpdateStmt>): boolean {
  if (act.target?.isNew === true) return false;
  const nulls = act.body.whereClause === undefined ? [] : nullColumns(act.body.whereClause);
  return assignmentsOf(act.body).some((each) => {
    if (isNewColumn(act, each.column) || nulls.includes(each.column)) return false;
    return !keepsValue(each);
  });
}

/** Whether the new values tell nothing of the old ones: no column or subquery is in them. */
export function setsConstants(act: Act<UpdateStmt>): boolean {
  return assignmentsOf(act.body).some((each) => {
    if (each.value === null || each.partly || isNewColumn(act, each.column)) return false;
    let mentions = false;
    walk(each.value, (kind) => {
      if (kind === "ColumnRef" || kind === "SubLink" || kind === "MultiAssignRef") mentions = true;
    });
    return !mentions;
  });
}

function isNewColumn(act: Act<UpdateStmt>, name: string): boolean {
  const relation = act.target?.relation ?? null;
  if (relation === null) return false;
  const answer = columnOf(act.situation.catalog, relation, name);
  return answer.state === "known" && answer.value.epoch === "release";
}

/** Columns that the condition says are NULL. */
export function nullColumns(where: Node): readonly string[] {
  return andParts(where).flatMap((part) => {
    if (!("NullTest" in part) || part.NullTest.nulltesttype !== "IS_NULL") return [];
    const { arg } = part.NullTest;
    return arg !== undefined && "ColumnRef" in arg ? [fieldsOf(arg.ColumnRef).at(-1) ?? ""] : [];
  });
}

/** `SET a = a`, `SET a = coalesce(a, …)`: what was not NULL stays. */
export function keepsValue({ column, value, partly }: Assignment): boolean {
  if (value === null || partly) return false;
  if ("CoalesceExpr" in value) {
    const [first] = value.CoalesceExpr.args ?? [];
    return first !== undefined && isColumn(first, column);
  }
  return isColumn(value, column);
}

function isColumn(node: Node, column: string): boolean {
  return "ColumnRef" in node && fieldsOf(node.ColumnRef).length === 1 && fieldsOf(node.ColumnRef)[0] === column;
}
