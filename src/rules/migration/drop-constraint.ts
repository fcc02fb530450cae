import type { Node } from "libpg-query";
import { constraintNamed, fullName, isNewInRelease } from "../../risk/catalog/queries.ts";
import { type ActRule, type ActView, touchesExisting } from "../migration-rule.ts";
import { alterOf, quoteName, tableOf } from "../sql-words.ts";

export const dropConstraint: ActRule = {
  id: "drop-constraint",
  severity: "note",
  confidence: "high",
  summary: "A constraint goes, and with it what it kept out.",
  actions: ["drop-constraint"],
  when: (view) => touchesExisting(view) && !isNew(view) && !isMadeAgain(view),
  tell: (view) => ({
    message: `Nothing keeps out what ${quoteName(alterOf(view)?.command.name ?? "the constraint")} of ${tableOf(view)} kept out, and rows that come in then are in the way of putting it back.`,
    remedy: "Be sure that the application keeps the rule from then on, or add the constraint that replaces it first.",
  }),
};

/** Made in this release: it has kept nothing out yet. */
function isNew(view: ActView): boolean {
  const relation = view.act?.target?.relation ?? null;
  if (relation === null || view.situation === null) return false;
  const found = constraintNamed(view.situation.catalog, relation, alterOf(view)?.command.name ?? "");
  return found !== null && isNewInRelease(found);
}

/** Another takes its name before the transaction ends: the rule is altered, not given up. */
function isMadeAgain(view: ActView): boolean {
  const alter = alterOf(view);
  const name = alter?.command.name ?? "";
  const { act, situation } = view;
  if (alter === null || situation?.oneTransaction !== true || act?.target === null || act === null) return false;
  const table = act.target.name;
  return [{ AlterTableStmt: alter.statement }, ...situation.later(name)].some((tree) => {
    if (!("AlterTableStmt" in tree) || tree.AlterTableStmt.relation === undefined) return false;
    return (
      fullName(situation.catalog, tree.AlterTableStmt.relation) === table &&
      (tree.AlterTableStmt.cmds ?? []).some((node) => addsConstraint(node, name))
    );
  });
}

function addsConstraint(node: Node, name: string): boolean {
  const { subtype, def } = "AlterTableCmd" in node ? node.AlterTableCmd : {};
  return subtype === "AT_AddConstraint" && def !== undefined && "Constraint" in def && def.Constraint.conname === name;
}
