import type { ActRule, ActView } from "../migration-rule.ts";
import { clauseAt, columnList, constraintName, constraintOf, remedy, sqlTable, tableOf } from "../sql-words.ts";

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

function referencesOf(view: ActView): string {
  const clause = clauseAt(view.statement, constraintOf(view)?.constraint.location) ?? "";
  return /REFERENCES .*$/is.exec(clause)?.[0].replace(/\s*;$/, "") ?? "REFERENCES …";
}
