import type { ActRule, ActView } from "../migration-rule.ts";
import { columnList, constraintOf, quoteName, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const primaryKeyLocks: ActRule = {
  id: "primary-key-locks",
  severity: "warning",
  confidence: "high",
  summary: "A primary key is built while nobody can use the table.",
  actions: ["add-primary-key", "add-constraint-using-index"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.scans.length + effect.rewrites.length > 0,
  tell: (view) => {
    const [table, name] = [sqlTable(view), keyName(view)];
    const isUsing = view.effect.action === "add-constraint-using-index";
    return {
      message: isUsing
        ? `A column of the key may be NULL, so all of ${tableOf(view)} is read while nobody can use it.`
        : `${tableOf(view)} is read for NULLs and indexed while nobody can read or write it.`,
      remedy: isUsing
        ? "Set the columns NOT NULL first, by a CHECK that is validated before."
        : remedy(
            "Set the columns NOT NULL by a validated CHECK, build the index beside the writers, then make it the key:",
            `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${table} (${columnList(view)});`,
            `ALTER TABLE ${table} ADD CONSTRAINT ${name} PRIMARY KEY USING INDEX ${name};`,
          ),
    };
  },
};

/** PostgreSQL names a primary key after its table alone. */
function keyName(view: ActView): string {
  const table = (view.act?.target?.name ?? "t").split(".").at(-1) ?? "t";
  return quoteName(constraintOf(view)?.constraint.conname ?? `${table}_pkey`);
}
