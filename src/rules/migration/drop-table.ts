import { listPaths } from "../../change-set/visible.ts";
import { type ActRule, touchesExisting } from "../migration-rule.ts";
import { remedy, rewritten, show } from "../sql-words.ts";

export const dropTable: ActRule = {
  id: "drop-table",
  severity: "warning",
  confidence: "high",
  summary: "A table that exists is dropped.",
  actions: ["drop-table"],
  // Of one whose rows and name another table has taken nothing is missing.
  when: (view) => touchesExisting(view) && (view.effect.dataLoss !== "none" || !view.effect.backwardCompatible),
  tell: (view) => {
    const tables = [...new Set(view.effect.lost.map((name) => show(name)))];
    const what = tables.length === 0 ? "The table" : listPaths(tables, 4);
    const goes = tables.length > 1 ? "go" : "goes";
    if (view.effect.backwardCompatible) {
      return {
        message: `${what} ${goes} with all rows; what takes the name does not hold them.`,
        remedy: "Alter the table that is there, or copy the rows in the same transaction under a lock that keeps writers out.",
      };
    }
    return {
      message: `${what} ${goes} with all rows, and the running application fails wherever it names it.`,
      remedy: remedy(
        `First release an application that no longer names it. Then rename it, drop it some releases later, and take a backup before that${view.act === null ? "" : " (schema-release rescue soft-drop FILE writes both migrations)"}:`,
        rewritten(
          view,
          /^DROP TABLE (?:IF EXISTS )?([\w."]+)(?: CASCADE| RESTRICT)?$/i,
          "ALTER TABLE $1 RENAME TO to_be_dropped",
        ),
      ),
    };
  },
};
