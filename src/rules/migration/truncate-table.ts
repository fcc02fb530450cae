import type { ActRule } from "../migration-rule.ts";
import { show } from "../sql-words.ts";

export const truncateTable: ActRule = {
  id: "truncate-table",
  severity: "warning",
  confidence: "high",
  summary: "Every row of a table that exists is removed.",
  actions: ["truncate"],
  tell: ({ effect }) => ({
    message: `TRUNCATE removes every row of ${
      effect.lost
        .slice(0, 5)
        .map((name) => show(name))
        .join(", ") || "the table"
    } and keeps everybody out meanwhile.`,
    remedy: "Say which rows may go and delete those, a few thousand at a time, after a backup.",
  }),
};
