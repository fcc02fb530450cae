import type { ActRule } from "../migration-rule.ts";
import type { ActView } from "../migration-rule.ts";
import { clauseAt, columnOf, definitionOf, remedy, sqlTable, tableOf } from "../sql-words.ts";

export const volatileDefault: ActRule = {
  id: "volatile-default",
  severity: "warning",
  confidence: "high",
  summary: "A column is added whose default differs from row to row.",
  actions: ["add-column-volatile-default"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.rewrites.length > 0,
  tell: (view) => {
    const [table, column] = [sqlTable(view), columnOf(view)];
    const { type, value } = partsOf(view);
    return {
      message: `Each row of ${tableOf(view)} gets a value of its own, so the table is written anew and nobody can read or write it meanwhile.`,
      remedy: remedy(
        "Add it without the default, set the default for new rows, then fill the old ones in batches until none is left:",
        `ALTER TABLE ${table} ADD COLUMN ${column} ${type};`,
        `ALTER TABLE ${table} ALTER COLUMN ${column} SET DEFAULT ${value};`,
        `UPDATE ${table} SET ${column} = DEFAULT WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE ${column} IS NULL LIMIT 5000));`,
      ),
    };
  },
};

/** `uuid` and `gen_random_uuid()` of `c uuid DEFAULT gen_random_uuid() NOT NULL`. */
function partsOf(view: ActView): { readonly type: string; readonly value: string } {
  const text = clauseAt(view.statement, definitionOf(view)?.typeName?.location) ?? "";
  const at = text.search(/ DEFAULT /i);
  if (at === -1) return { type: "…", value: "…" };
  const value = text
    .slice(at + " DEFAULT ".length)
    .replace(/ (?:NOT NULL|NULL|UNIQUE|PRIMARY KEY|CHECK|REFERENCES|CONSTRAINT|COLLATE)\b.*$/i, "");
  const type = text.slice(0, at).replace(/ (?:NOT NULL|NULL|UNIQUE|PRIMARY KEY|CHECK|REFERENCES|CONSTRAINT)\b.*$/i, "");
  return { type, value };
}
