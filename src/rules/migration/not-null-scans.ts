import type { ActRule } from "../migration-rule.ts";
import { columnOf, quoteName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const notNullScans: ActRule = {
  id: "not-null-scans",
  severity: "warning",
  confidence: "high",
  summary: "SET NOT NULL reads the whole table while nobody can use it.",
  actions: ["set-not-null", "add-not-null-not-valid"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.scans.length > 0,
  tell: (view) => {
    const [table, column] = [sqlTable(view), columnOf(view)];
    const name = quoteName(`${column.replaceAll('"', "")}_is_set`);
    return {
      message: `All of ${tableOf(view)} is read under an AccessExclusiveLock, and NULLs that the running application writes to ${column} are refused from then on.`,
      remedy: remedy(
        "Prove it first, without the lock; SET NOT NULL then reads nothing. Each line in a migration of its own:",
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} CHECK (${column} IS NOT NULL) NOT VALID;`,
        `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`,
        `ALTER TABLE ${table} ALTER COLUMN ${column} SET NOT NULL, DROP CONSTRAINT ${name};`,
      ),
    };
  },
};
