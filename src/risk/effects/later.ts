/** What later statements of a file make, by bare name: found once for a file, asked for by every drop and rename. */
import type { Node } from "libpg-query";
import { stringsOf } from "../catalog/names.ts";
import { isNode } from "../catalog/tree.ts";
import type { StatementTree } from "../catalog/replay.ts";

/** For each statement of a file: those behind it that make something of a name. */
export type Later = (index: number, name: string) => readonly Node[];

export function indexMakers(trees: readonly (StatementTree | null)[]): Later {
  let made: Map<string, { readonly index: number; readonly tree: Node }[]> | null = null;
  return (index, name) => {
    made ??= collect(trees);
    return (made.get(name) ?? []).filter((each) => each.index > index).map((each) => each.tree);
  };
}

function collect(trees: readonly (StatementTree | null)[]): Map<string, { index: number; tree: Node }[]> {
  const made = new Map<string, { index: number; tree: Node }[]>();
  for (const [index, tree] of trees.entries()) {
    if (tree === null || !isNode(tree)) continue;
    for (const name of namesMadeBy(tree)) {
      const found = made.get(name);
      if (found === undefined) made.set(name, [{ index, tree }]);
      else found.push({ index, tree });
    }
  }
  return made;
}

/** Bare names of relations, columns, constraints, functions, types, triggers and policies that come to be. */
function namesMadeBy(tree: Node): readonly string[] {
  if ("CreateStmt" in tree) return [tree.CreateStmt.relation?.relname ?? ""];
  if ("CreateTableAsStmt" in tree) return [tree.CreateTableAsStmt.into?.rel?.relname ?? ""];
  if ("ViewStmt" in tree) return [tree.ViewStmt.view?.relname ?? ""];
  if ("CreateSeqStmt" in tree) return [tree.CreateSeqStmt.sequence?.relname ?? ""];
  if ("CreateFunctionStmt" in tree) return [stringsOf(tree.CreateFunctionStmt.funcname).at(-1) ?? ""];
  if ("CreateTrigStmt" in tree) return [tree.CreateTrigStmt.trigname ?? ""];
  if ("CreatePolicyStmt" in tree) return [tree.CreatePolicyStmt.policy_name ?? ""];
  if ("CreateEnumStmt" in tree) return [stringsOf(tree.CreateEnumStmt.typeName).at(-1) ?? ""];
  if ("CompositeTypeStmt" in tree) return [tree.CompositeTypeStmt.typevar?.relname ?? ""];
  if ("RenameStmt" in tree) return [tree.RenameStmt.newname ?? ""];
  if (!("AlterTableStmt" in tree)) return [];
  return (tree.AlterTableStmt.cmds ?? []).flatMap((node) => {
    const { subtype, def } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
    if (def === undefined) return [];
    if (subtype === "AT_AddConstraint" && "Constraint" in def) return [def.Constraint.conname ?? ""];
    return subtype === "AT_AddColumn" && "ColumnDef" in def ? [def.ColumnDef.colname ?? ""] : [];
  });
}
