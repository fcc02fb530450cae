/** The name that PostgreSQL gives an expression without AS: FigureColname of its source. */
import type { Node, SubLink } from "libpg-query";
import { stringsOf } from "./names.ts";
import { fieldsOf } from "./tree.ts";

/** `?column?` where there is none. */
export function impliedName(value: Node): string {
  return figureName(value)?.name ?? "?column?";
}

/** A weak name gives way to an outer one. */
interface Implied {
  readonly name: string;
  readonly weak: boolean;
}

function figureName(value: Node | undefined): Implied | null {
  if (value === undefined) return null;
  if ("ColumnRef" in value) return strong(fieldsOf(value.ColumnRef).findLast((field) => field !== "*"));
  if ("A_Indirection" in value)
    return strong(stringsOf(value.A_Indirection.indirection).at(-1)) ?? figureName(value.A_Indirection.arg);
  if ("FuncCall" in value) return strong(stringsOf(value.FuncCall.funcname).at(-1));
  if ("A_Expr" in value) return value.A_Expr.kind === "AEXPR_NULLIF" ? strong("nullif") : null;
  if ("CollateClause" in value) return figureName(value.CollateClause.arg);
  if ("TypeCast" in value) return outside(figureName(value.TypeCast.arg), stringsOf(value.TypeCast.typeName?.names).at(-1));
  if ("CaseExpr" in value) return outside(figureName(value.CaseExpr.defresult), "case");
  if ("SubLink" in value) return sublinkName(value.SubLink);
  if ("MinMaxExpr" in value) return strong(value.MinMaxExpr.op === "IS_LEAST" ? "least" : "greatest");
  if ("SQLValueFunction" in value) return strong(valueFunctionName(value.SQLValueFunction.op ?? ""));
  const [kind = ""] = Object.keys(value);
  return strong(NAMES[kind]);
}

const NAMES: Readonly<Record<string, string>> = {
  A_ArrayExpr: "array",
  CoalesceExpr: "coalesce",
  GroupingFunc: "grouping",
  JsonArrayAgg: "json_arrayagg",
  JsonArrayConstructor: "json_array",
  JsonArrayQueryConstructor: "json_array",
  JsonObjectAgg: "json_objectagg",
  JsonObjectConstructor: "json_object",
  JsonParseExpr: "json",
  JsonScalarExpr: "json_scalar",
  JsonSerializeExpr: "json_serialize",
  MergeSupportFunc: "merge_action",
  RowExpr: "row",
  XmlSerialize: "xmlserialize",
};

function strong(name: string | undefined): Implied | null {
  return name === undefined ? null : { name, weak: false };
}

function outside(inner: Implied | null, name: string | undefined): Implied | null {
  if (inner?.weak === false) return inner;
  return name === undefined ? inner : { name, weak: true };
}

/** `SVFOP_CURRENT_TIMESTAMP_N` is named `current_timestamp`. */
function valueFunctionName(op: string): string {
  return op.replace("SVFOP_", "").replace(/_N$/, "").toLowerCase();
}

function sublinkName(link: SubLink): Implied | null {
  if (link.subLinkType === "EXISTS_SUBLINK") return strong("exists");
  if (link.subLinkType === "ARRAY_SUBLINK") return strong("array");
  const query = link.subselect;
  if (link.subLinkType !== "EXPR_SUBLINK" || query === undefined || !("SelectStmt" in query)) return null;
  const [target] = query.SelectStmt.targetList ?? [];
  if (target === undefined || !("ResTarget" in target)) return null;
  return strong(target.ResTarget.name) ?? figureName(target.ResTarget.val);
}
