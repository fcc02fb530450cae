import type { ActRule } from "../migration-rule.ts";
import { clauseAt, constraintName, constraintOf, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const checkValidates: ActRule = {
  id: "check-validates",
  severity: "warning",
  confidence: "high",
  summary: "A CHECK is added and every row read for it while nobody can use the table.",
  actions: ["add-check"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.scans.length > 0,
  tell: (view) => {
    const [table, name] = [sqlTable(view), constraintName(view, "check")];
    const clause =
      /CHECK \(.*\)/is.exec(clauseAt(view.statement, constraintOf(view)?.constraint.location) ?? "")?.[0] ?? "CHECK (…)";
    return {
      message: `All of ${tableOf(view)} is read while nobody can read or write it, and rows that the running application writes may be refused.`,
      remedy: remedy(
        "Add it without looking at the rows, and validate it in a later migration, which lets readers and writers go on:",
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${clause} NOT VALID;`,
        `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
      ),
    };
  },
};
