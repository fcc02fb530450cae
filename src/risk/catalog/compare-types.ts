/** What ALTER COLUMN … TYPE does to the values and the storage of a column, as PostgreSQL decides it (ATColumnChangeRequiresRewrite). */
import type { Node } from "libpg-query";
import type { DataLoss } from "../assessment.ts";
import type { Catalog } from "./catalog.ts";
import { baseOf, convert, join, UNCHANGED, type Step } from "./convert-type.ts";
import { mentionsOf } from "./expression.ts";
import { stringsOf } from "./names.ts";
import type { Column, Index, TypeRef } from "./objects.ts";
import { canonicalType } from "./resolve-type.ts";
import { fieldsOf } from "./tree.ts";

export interface TypeChange {
  /** The type to be, as `canonicalType` gives it. */
  readonly to: TypeRef;
  /** What ALTER says after COLLATE (`collationName`); null where it says nothing, which means the type's own. */
  readonly collation: string | null;
  /** The USING expression; null without one. */
  readonly using: Node | null;
}

export interface TypeComparison {
  /** Every row is written anew, and all indexes of the table are built anew. */
  readonly rewrite: boolean;
  /** Every row is read (always with a rewrite). */
  readonly scan: boolean;
  /** Plain indexes of the column are built anew although the table is not rewritten. For single indexes: `isRebuilt`. */
  readonly indexRebuild: boolean;
  /** Values change for good: rounded, cut. A value that makes the statement fail is no loss. */
  readonly lossy: DataLoss;
  /** Some value may make the statement fail (overflow, too long, no valid input). */
  readonly mayFail: boolean;
  /** There is no cast: without USING the statement fails for certain. */
  readonly impossible: boolean;
  /** False: a type is not known, the answer is the careful one. */
  readonly known: boolean;
  /** One clause for a reviewer. */
  readonly reason: string;
}

const CAREFUL: TypeComparison = {
  rewrite: true,
  scan: true,
  indexRebuild: false,
  lossy: "possible",
  mayFail: true,
  impossible: false,
  known: false,
  reason: "one of the types is not known",
};

/** A column whose type is not known, or types that are not known: the careful answer. */
export function compareTypes(catalog: Catalog, column: Column, change: TypeChange): TypeComparison {
  if (column.type === null) return compareUnknown(catalog, column, change);
  const steps = change.using === null ? [] : castsOf(catalog, column, change.using);
  if (steps === null) return compareExpression(catalog, column, change);
  let from = column.type;
  let result: Step = UNCHANGED;
  for (const to of steps) {
    result = join(result, convert(catalog, { from, to, explicit: true }));
    from = to;
  }
  result = join(result, convert(catalog, { from, to: change.to, explicit: false }));
  return finish(catalog, { column, change, result });
}

function compareUnknown(catalog: Catalog, column: Column, change: TypeChange): TypeComparison {
  const steps = change.using === null ? [] : castsOf(catalog, column, change.using);
  return steps === null ? { ...compareExpression(catalog, column, change), known: false } : CAREFUL;
}

/** Whether an index of the column is built anew by the change, the table itself not being rewritten (CheckIndexCompatible). */
export function isRebuilt(index: Index, comparison: TypeComparison): boolean {
  const isPlain = index.predicate === null && index.keys.every((key) => key.expression === null);
  return comparison.rewrite || comparison.indexRebuild || !isPlain;
}

/** The types of the casts that USING applies to the bare column, innermost first; null when it does something else. */
function castsOf(catalog: Catalog, column: Column, using: Node): readonly TypeRef[] | null {
  const types: TypeRef[] = [];
  let node: Node | undefined = using;
  while (node !== undefined) {
    if ("ColumnRef" in node) return fieldsOf(node.ColumnRef).at(-1) === column.name ? types.reverse() : null;
    if ("TypeCast" in node) {
      const type: TypeRef | null = node.TypeCast.typeName === undefined ? null : canonicalType(catalog, node.TypeCast.typeName);
      if (type === null) return null;
      types.push(type);
      node = node.TypeCast.arg;
    } else if ("CollateClause" in node) node = node.CollateClause.arg;
    else return null;
  }
  return null;
}

/** Functions that keep all of their argument. */
const FAITHFUL_FUNCTIONS = new Set(["timezone", "to_json", "to_jsonb", "to_timestamp"]);

function compareExpression(catalog: Catalog, column: Column, { using }: TypeChange): TypeComparison {
  const mentions = mentionsOf(catalog, using);
  const rest = { rewrite: true, scan: true, indexRebuild: false, mayFail: true, impossible: false, known: true };
  if (!mentions.columns.includes(column.name) && !mentions.star) {
    return { ...rest, lossy: "certain", reason: "USING does not take the old values up: all of them are replaced" };
  }
  const isCall = using !== null && "FuncCall" in using;
  const faithful = isCall && FAITHFUL_FUNCTIONS.has(stringsOf(using.FuncCall.funcname).at(-1) ?? "");
  if (faithful) return { ...rest, lossy: "none", reason: "USING computes every value anew" };
  return { ...rest, lossy: "possible", reason: "USING computes every value anew, and may lose some of it" };
}

function finish(catalog: Catalog, given: { column: Column; change: TypeChange; result: Step }): TypeComparison {
  const { column, change, result } = given;
  const { rewrite, lossy, mayFail, impossible, known, sameOperators } = result;
  const collationChanges = column.collation !== change.collation && collates(catalog, change.to);
  const reason = result.reason ?? (collationChanges ? "the collation changes" : "the stored values stay as they are");
  const indexRebuild = !rewrite && (!sameOperators || collationChanges);
  return { rewrite, scan: rewrite, indexRebuild, lossy, mayFail, impossible, known, reason };
}

function collates(catalog: Catalog, type: TypeRef): boolean {
  return ["text", "varchar", "bpchar", "citext", "name"].includes(baseOf(catalog, type)?.type.name ?? "");
}
