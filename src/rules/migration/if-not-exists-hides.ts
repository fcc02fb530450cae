import { columnOf as lookUpColumn } from "../../risk/catalog/queries.ts";
import { alterOf, bodyOf, definitionOf, tableOf } from "../sql-words.ts";
import type { ActRule, ActView } from "../migration-rule.ts";

export const ifNotExistsHides: ActRule = {
  id: "if-not-exists-hides",
  severity: "warning",
  confidence: "medium",
  summary: "IF NOT EXISTS meets something that exists, so the statement does nothing.",
  actions: ["create-table", "add-column", "create-index-if-not-exists"],
  dialects: ["postgresql"],
  when: (view) => existing(view) !== null,
  tell: (view) => ({
    message: `${existing(view) ?? "It"} exists already, so this does nothing, and whatever differs is not changed.`,
    remedy:
      "Leave IF NOT EXISTS out: a migration that finds another state than it expects shall fail. Write what is to change as ALTER.",
  }),
};

/** What is there already, in words; null where nothing is, as far as is known. */
function existing(view: ActView): string | null {
  const { act, effect } = view;
  if (effect.action === "create-index-if-not-exists") return `The index ${bodyOf(view, "IndexStmt")?.idxname ?? ""}`;
  if (act?.target?.state !== "known" || act.target.isNew) return null;
  if (act.kind === "CreateStmt") return bodyOf(view, "CreateStmt")?.if_not_exists === true ? tableOf(view) : null;
  const name = definitionOf(view)?.colname;
  if (alterOf(view)?.command.missing_ok !== true || name === undefined || act.target.relation === null) return null;
  const found = lookUpColumn(act.situation.catalog, act.target.relation, name);
  return found.state === "known" ? `The column ${tableOf(view)}.${name}` : null;
}
