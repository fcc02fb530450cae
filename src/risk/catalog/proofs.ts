/** What constraints prove about values, as PostgreSQL proves it (NotNullImpliedByRelConstraints). */
import type { Node } from "libpg-query";
import type { Catalog } from "./catalog.ts";
import type { Column, Relation } from "./objects.ts";
import { constraintsOn } from "./queries.ts";
import { fieldsOf } from "./tree.ts";

/**
 * Whether no row of this one table can hold NULL in the column: it is NOT NULL (by a validated constraint, or a primary key), or a
 * validated CHECK implies it. Then SET NOT NULL reads no row. Partitions and children are asked one by one.
 */
export function hasValidNotNullProof(catalog: Catalog, table: Relation, column: Column): boolean {
  const constraints = constraintsOn(catalog, table);
  const notNull = constraints.find((each) => each.constraintKind === "not-null" && each.columns.includes(column.number));
  if (column.notNull && notNull?.validated !== false) return true;
  return constraints.some(
    ({ constraintKind, expression, validated, enforced }) =>
      constraintKind === "check" && validated && enforced && expression !== null && impliesNotNull(expression, column.name),
  );
}

/** `column IS NOT NULL`, alone, as one of several joined by AND, or in every branch of an OR. */
export function impliesNotNull(expression: Node, column: string): boolean {
  if ("NullTest" in expression)
    return expression.NullTest.nulltesttype === "IS_NOT_NULL" && isColumn(expression.NullTest.arg, column);
  if (!("BoolExpr" in expression)) return false;
  const { boolop, args = [] } = expression.BoolExpr;
  if (boolop === "AND_EXPR") return args.some((each) => impliesNotNull(each, column));
  if (boolop === "OR_EXPR") return args.length > 0 && args.every((each) => impliesNotNull(each, column));
  const [negated] = args;
  return (
    negated !== undefined &&
    "NullTest" in negated &&
    negated.NullTest.nulltesttype === "IS_NULL" &&
    isColumn(negated.NullTest.arg, column)
  );
}

function isColumn(node: Node | undefined, column: string): boolean {
  return node !== undefined && "ColumnRef" in node && fieldsOf(node.ColumnRef).at(-1) === column;
}
