/** Whether what a statement copies to another place is still there when the release has run: a copy that is dropped again keeps nothing. */
import type { Node, RangeVar } from "libpg-query";
import { stringsOf } from "../catalog/names.ts";
import type { StatementTree } from "../catalog/replay.ts";
import { isNode } from "../catalog/tree.ts";
import { bodyTextOf } from "./body-text.ts";
import type { CopyPlace } from "./copies.ts";
import { assignmentsOf, keepsValue, nullColumns } from "./updates.ts";

/** `index`: of the statement that copies. */
export type UndoneLater = (index: number, place: CopyPlace) => boolean;

/** Where each place is last done harm to is found once, when it is asked for first; names are taken without their schema, carefully. */
export function findUndone(trees: readonly (StatementTree | null)[]): UndoneLater {
  let last: ReadonlyMap<string, number> | null = null;
  return (index, { schema, table, column }) => {
    const harms = (last ??= lastHarms(trees));
    const keys = [ofWord(table), ofSchema(schema), column === null ? ofTable(table) : ofColumn(table, column)];
    return keys.some((key) => (harms.get(key) ?? -1) > index);
  };
}

function ofTable(name: string): string {
  return `table ${name}`;
}

function ofColumn(table: string, name: string): string {
  return JSON.stringify([table, name]);
}

function ofSchema(name: string): string {
  return `schema ${name}`;
}

/** A word of a body whose statements are not looked at here. */
function ofWord(name: string): string {
  return `word ${name}`;
}

/** From the end to the beginning, so that what happens to a new name has happened to the old one. */
function lastHarms(trees: readonly (StatementTree | null)[]): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (let index = trees.length - 1; index >= 0; index--) {
    const tree = trees[index] ?? null;
    if (tree === null || !isNode(tree)) continue;
    const [from, to] = movedBy(tree);
    if (from !== "") {
      const harm = last.get(to);
      if (harm !== undefined) last.set(from, harm);
    }
    for (const key of harmedBy(tree)) if (!last.has(key)) last.set(key, index);
  }
  return last;
}

/** A name and the one that it has from then on; empty for a statement that moves nothing. */
function movedBy(tree: Node): readonly [from: string, to: string] {
  if ("AlterObjectSchemaStmt" in tree) {
    const { relation, newschema = "" } = tree.AlterObjectSchemaStmt;
    return [ofTable(relation?.relname ?? ""), ofSchema(newschema)];
  }
  if (!("RenameStmt" in tree)) return ["", ""];
  const { renameType, relation, subname = "", newname = "" } = tree.RenameStmt;
  const table = relation?.relname ?? "";
  if (renameType === "OBJECT_COLUMN") return [ofColumn(table, subname), ofColumn(table, newname)];
  return renameType === "OBJECT_SCHEMA" ? [ofSchema(subname), ofSchema(newname)] : [ofTable(table), ofTable(newname)];
}

function harmedBy(tree: Node): readonly string[] {
  if ("DropStmt" in tree) return dropped(tree.DropStmt.objects ?? []);
  if ("TruncateStmt" in tree)
    return (tree.TruncateStmt.relations ?? []).flatMap((node) => ("RangeVar" in node ? tableKey(node.RangeVar) : []));
  if ("DeleteStmt" in tree) return tableKey(tree.DeleteStmt.relation);
  if ("MergeStmt" in tree) return tableKey(tree.MergeStmt.relation);
  if ("InsertStmt" in tree)
    return tree.InsertStmt.onConflictClause?.action === "ONCONFLICT_UPDATE" ? tableKey(tree.InsertStmt.relation) : [];
  if ("UpdateStmt" in tree) {
    const { relation, whereClause } = tree.UpdateStmt;
    const nulls = whereClause === undefined ? [] : nullColumns(whereClause);
    const set = assignmentsOf(tree.UpdateStmt).filter((each) => !nulls.includes(each.column) && !keepsValue(each));
    return set.length === 0 ? [] : [...tableKey(relation), ...set.map(({ column }) => ofColumn(relation?.relname ?? "", column))];
  }
  if ("AlterTableStmt" in tree) return altered(tree.AlterTableStmt);
  return "DoStmt" in tree ? ((bodyTextOf(tree) ?? "").match(/[\p{L}_][\p{L}\p{N}_$]*/gu) ?? []).map(ofWord) : [];
}

function tableKey(relation: RangeVar | undefined): readonly string[] {
  return relation?.relname === undefined ? [] : [ofTable(relation.relname)];
}

function dropped(objects: readonly Node[]): readonly string[] {
  return objects.flatMap((node) => {
    if ("String" in node) return [ofSchema(node.String.sval ?? "")];
    return "List" in node ? [ofTable(stringsOf(node.List.items).at(-1) ?? "")] : [];
  });
}

const HARMFUL: ReadonlySet<string> = new Set(["AT_DropColumn", "AT_AlterColumnType", "AT_SetUnLogged"]);

function altered({ relation, cmds }: Extract<Node, { AlterTableStmt: unknown }>["AlterTableStmt"]): readonly string[] {
  return (cmds ?? []).flatMap((node) => {
    const { subtype = "", name = "" } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
    return HARMFUL.has(subtype) ? [...tableKey(relation), ofColumn(relation?.relname ?? "", name)] : [];
  });
}
