/** Statements that copy every row or value of something to another place. What a copy is worth: `copies.ts`. */
import type { InsertStmt, Node, RangeVar, SelectStmt } from "libpg-query";
import { compareTypes } from "../catalog/compare-types.ts";
import type { Column, Relation } from "../catalog/objects.ts";
import { typeName } from "../catalog/resolve-type.ts";
import type { StatementTree } from "../catalog/replay.ts";
import { mentionsOf } from "../catalog/expression.ts";
import { fieldsOf, isNode } from "../catalog/tree.ts";
import type { Copy, CopyPlace } from "./copies.ts";
import { blocksWrites } from "./lock-modes.ts";
import type { Situation } from "./row.ts";
import { targetNamed, type Target } from "./target.ts";
import { assignmentsOf } from "./updates.ts";

/** `held`: locks of the transaction, where it certainly is one. Made before the statement itself is replayed. */
export function copiesBy(tree: StatementTree, situation: Situation, held: ReadonlyMap<string, string>): readonly Copy[] {
  if (!isNode(tree)) return [];
  const copyTo = (to: string, place: CopyPlace, copy: Pick<Copy, "of" | "column" | "plain">): Copy => ({
    ...copy,
    to,
    place,
    complete: copy.plain && blocksWrites(held.get(copy.of.name) ?? ""),
  });
  if ("UpdateStmt" in tree) {
    const { relation, whereClause } = tree.UpdateStmt;
    if (relation === undefined || whereClause !== undefined || (tree.UpdateStmt.fromClause ?? []).length > 0) return [];
    const of = targetNamed(situation.catalog, relation);
    return assignmentsOf(tree.UpdateStmt).flatMap(({ column, value, partly }) => {
      if (value === null || partly) return [];
      const plain = plainColumn(value);
      const sources = plain === null ? mentionsOf(situation.catalog, value).columns : [plain];
      const others = sources.filter((source) => source !== column);
      const fits = plain !== null && isHeld(situation, { of, column: plain }, { of, column });
      return others.map((source) =>
        copyTo(`${of.name}.${column}`, placeOf(of, relation, column), { of, column: source, plain: fits }),
      );
    });
  }
  const made = copyingQuery(tree);
  if (made === null || made.into.relpersistence === "t") return [];
  const into = targetNamed(situation.catalog, made.into);
  const copied = columnsCopied(made.select, situation);
  // A table that the statement makes has the same types; into another one values may be rounded or cut.
  const names = "InsertStmt" in tree ? intoColumns(tree.InsertStmt, into) : null;
  return copied.map((each, index) => {
    const held =
      names === null ||
      (each.column !== null && isHeld(situation, { of: each.of, column: each.column }, { of: into, column: names[index] ?? "" }));
    return copyTo(into.name, placeOf(into, made.into, null), { ...each, plain: held || isLike(each, into) });
  });
}

function placeOf({ name }: Target, { relname = "" }: RangeVar, column: string | null): CopyPlace {
  return { schema: name.slice(0, Math.max(0, name.length - relname.length - 1)), table: relname, column };
}

/** The columns that INSERT fills, in its order. */
function intoColumns(statement: InsertStmt, into: Target): readonly string[] {
  const listed = (statement.cols ?? []).map((node) => ("ResTarget" in node ? (node.ResTarget.name ?? "") : ""));
  return listed.length > 0 ? listed : (into.relation?.columns ?? []).map((column) => column.name);
}

/** `SELECT *` into a table with the same columns of the same types. */
function isLike({ of, column }: Pick<Copy, "of" | "column">, into: Target): boolean {
  if (column !== null || of.relation === null || into.relation === null) return false;
  return of.relation.columnsComplete && into.relation.columnsComplete && shape(of.relation) === shape(into.relation);
}

function shape(relation: Relation): string {
  return relation.columns.map((each) => (each.type === null ? "" : typeName(each.type))).join();
}

/** Whether the values of one column are kept as they are in another: its type takes all of them. */
function isHeld(situation: Situation, from: Pick<Copy, "of" | "column">, to: Pick<Copy, "of" | "column">): boolean {
  const source = columnIn(from);
  const type = columnIn(to)?.type ?? null;
  if (source === null || type === null || source.type === null) return false;
  const compared = compareTypes(situation.catalog, source, { to: type, collation: null, using: null });
  return compared.known && compared.lossy === "none" && !compared.impossible;
}

function columnIn({ of, column }: Pick<Copy, "of" | "column">): Column | null {
  return of.relation?.columns.find((each) => each.name === column) ?? null;
}

function copyingQuery(tree: Node): { into: RangeVar; select: SelectStmt } | null {
  if ("CreateTableAsStmt" in tree) {
    const { into, query, objtype } = tree.CreateTableAsStmt;
    if (objtype === "OBJECT_MATVIEW" || into?.rel === undefined || into.skipData === true) return null;
    return query !== undefined && "SelectStmt" in query ? { into: into.rel, select: query.SelectStmt } : null;
  }
  if ("InsertStmt" in tree) {
    const { relation, selectStmt, onConflictClause } = tree.InsertStmt;
    if (relation === undefined || onConflictClause !== undefined) return null;
    return selectStmt !== undefined && "SelectStmt" in selectStmt ? { into: relation, select: selectStmt.SelectStmt } : null;
  }
  if (!("SelectStmt" in tree) || tree.SelectStmt.intoClause?.rel === undefined) return null;
  return { into: tree.SelectStmt.intoClause.rel, select: tree.SelectStmt };
}

/** Clauses that leave rows out or melt them together. */
const NARROWING: readonly (keyof SelectStmt)[] = [
  "distinctClause",
  "whereClause",
  "groupClause",
  "havingClause",
  "limitCount",
  "limitOffset",
  "valuesLists",
  "withClause",
  "larg",
];

function columnsCopied(select: SelectStmt, situation: Situation): readonly Pick<Copy, "of" | "column">[] {
  if (NARROWING.some((clause) => select[clause] !== undefined)) return [];
  const [from, ...others] = select.fromClause ?? [];
  if (from === undefined || others.length > 0 || !("RangeVar" in from)) return [];
  const of = targetNamed(situation.catalog, from.RangeVar);
  const targets = select.targetList ?? [];
  return targets.flatMap((node) => {
    const value = "ResTarget" in node ? node.ResTarget.val : undefined;
    if (value === undefined || !("ColumnRef" in value)) return [];
    const column = fieldsOf(value.ColumnRef).at(-1);
    return [{ of, column: column === "*" || column === undefined ? null : column }];
  });
}

function plainColumn(value: Node): string | null {
  if (!("ColumnRef" in value)) return null;
  return fieldsOf(value.ColumnRef).at(-1) ?? null;
}
