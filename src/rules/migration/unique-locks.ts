import type { ActRule } from "../migration-rule.ts";
import { columnList, constraintName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const uniqueLocks: ActRule = {
  id: "unique-locks",
  severity: "warning",
  confidence: "high",
  summary: "A UNIQUE or EXCLUDE constraint is built while nobody can use the table.",
  actions: ["add-unique", "add-exclusion"],
  dialects: ["postgresql"],
  tell: (view) => {
    const [table, name] = [sqlTable(view), constraintName(view, "key")];
    const isUnique = view.effect.action === "add-unique";
    return {
      message: `The index behind the constraint is built while nobody can read or write ${tableOf(view)}, and it fails if rows conflict.`,
      remedy: isUnique
        ? remedy(
            "Build the index beside the writers, then make it the constraint:",
            `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(view)});`,
            `ALTER TABLE ${table} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`,
          )
        : "There is no gentle form. Move the rows into a new table that has the constraint, or suspend the writers.",
    };
  },
};
