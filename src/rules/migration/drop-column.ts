import type { ActRule } from "../migration-rule.ts";
import { columnOf, remedy, softDropOf, sqlTable, tableOf } from "../sql-words.ts";

export const dropColumn: ActRule = {
  id: "drop-column",
  severity: "warning",
  confidence: "high",
  summary: "A column that exists is dropped.",
  actions: ["drop-column", "drop-generated-column"],
  tell: (view) => ({
    message: `${tableOf(view)}.${columnOf(view)} goes${view.effect.dataLoss === "none" ? "" : " with its values"}, and the running application fails wherever it names it.`,
    remedy: remedy(
      `First release an application that no longer names the column. Then${softDropOf(view)} drop it in a release of its own, after a backup:`,
      "SET lock_timeout = '2s';",
      `ALTER TABLE ${sqlTable(view)} DROP COLUMN ${columnOf(view)};`,
    ),
  }),
};
