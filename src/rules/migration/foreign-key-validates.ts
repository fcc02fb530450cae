import type { ActRule, ActView } from "../migration-rule.ts";
import { stringsOf } from "../../risk/catalog/names.ts";
import { columnList, constraintName, constraintOf, quoteName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const foreignKeyValidates: ActRule = {
  id: "foreign-key-validates",
  severity: "warning",
  confidence: "high",
  summary: "A foreign key is added and every row checked while nobody can write to both tables.",
  actions: ["add-foreign-key"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.scans.length > 0,
  tell: (view) => {
    const [table, name] = [sqlTable(view), constraintName(view, "fkey")];
    return {
      message: `Every row of ${tableOf(view)} is looked up while nobody can write to it or to the table that it refers to.`,
      remedy: remedy(
        "Add it without looking at the rows, and validate it in a later migration, which lets writers go on:",
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${columnList(view)}) ${referencesOf(view)} NOT VALID;`,
        `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
      ),
    };
  },
};

const ACTIONS: Readonly<Record<string, string>> = { r: "RESTRICT", c: "CASCADE", n: "SET NULL", d: "SET DEFAULT" };

function referencesOf(view: ActView): string {
  const constraint = constraintOf(view)?.constraint;
  const { schemaname, relname = "…" } = constraint?.pktable ?? {};
  const table = [...(schemaname === undefined ? [] : [schemaname]), relname].map((name) => quoteName(name)).join(".");
  const columns = stringsOf(constraint?.pk_attrs).map((name) => quoteName(name));
  const [onUpdate, onDelete] = [ACTIONS[constraint?.fk_upd_action ?? ""], ACTIONS[constraint?.fk_del_action ?? ""]];
  return [
    `REFERENCES ${table}`,
    ...(columns.length === 0 ? [] : [`(${columns.join(", ")})`]),
    ...(onUpdate === undefined ? [] : [`ON UPDATE ${onUpdate}`]),
    ...(onDelete === undefined ? [] : [`ON DELETE ${onDelete}`]),
  ].join(" ");
}
