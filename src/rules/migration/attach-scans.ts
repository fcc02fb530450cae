import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const attachScans: ActRule = {
  id: "attach-scans",
  severity: "warning",
  confidence: "high",
  summary: "A partition is attached and every row of it checked under a lock.",
  actions: ["attach-partition"],
  dialects: ["postgresql"],
  when: ({ effect }) => effect.scans.length > 0,
  tell: (view) => ({
    message: `All of ${view.effect.scans.slice(0, 3).join(", ")} is read while nobody can use it, to see whether its rows belong into ${tableOf(view)}.`,
    remedy:
      "Give the table a CHECK that says what the bounds say, NOT VALID first and then validated; attaching it then reads nothing.",
  }),
};
