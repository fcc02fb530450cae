import { constraintNamed, isNewInRelease } from "../../risk/catalog/queries.ts";
import { type ActRule, type ActView, touchesExisting } from "../migration-rule.ts";
import { alterOf, quoteName, tableOf } from "../sql-words.ts";

export const dropConstraint: ActRule = {
  id: "drop-constraint",
  severity: "note",
  confidence: "high",
  summary: "A constraint goes, and with it what it kept out.",
  actions: ["drop-constraint"],
  when: (view) => touchesExisting(view) && !isNew(view),
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
