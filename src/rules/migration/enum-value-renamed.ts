import { makeVisible } from "../../change-set/visible.ts";
import { stringsOf } from "../../risk/catalog/names.ts";
import type { ActRule, ActView } from "../migration-rule.ts";
import { bodyOf, quoteName, remedy } from "../sql-words.ts";

export const enumValueRenamed: ActRule = {
  id: "enum-value-renamed",
  severity: "warning",
  confidence: "high",
  summary: "A value of an enum gets another name.",
  actions: ["rename-enum-value"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message:
      "The running application reads and writes the old name of the value: what it writes is refused, what it reads it does not know.",
    remedy: remedy(
      "Add the new value, have the application read both and write the new one, then update the rows:",
      addValue(view),
    ),
  }),
};

function addValue(view: ActView): string | null {
  const body = bodyOf(view, "AlterEnumStmt");
  if (body?.newVal === undefined) return null;
  const type = stringsOf(body.typeName).map((name) => quoteName(name));
  return `ALTER TYPE ${type.join(".")} ADD VALUE '${makeVisible(body.newVal).replaceAll("'", "''")}';`;
}
