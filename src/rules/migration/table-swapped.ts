import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const tableSwapped: ActRule = {
  id: "table-swapped",
  severity: "warning",
  confidence: "medium",
  summary: "Another table takes the name of one that is in use.",
  actions: ["swap-table"],
  tell: (view) => ({
    message: `Another table takes the name of ${tableOf(view)}: what was written after its rows were copied is missing, and foreign keys, grants and triggers stay with the old one.`,
    remedy:
      "Lock the old table before the last copy, compare what hangs on both, and keep the old one until the new one has proven itself.",
  }),
};
