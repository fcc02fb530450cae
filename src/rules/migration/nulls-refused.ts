import type { ActRule } from "../migration-rule.ts";
import { columnOf, tableOf } from "../sql-words.ts";

export const nullsRefused: ActRule = {
  id: "nulls-refused",
  severity: "warning",
  confidence: "medium",
  summary: "A column that took NULL no longer does.",
  actions: ["set-not-null-proven"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: `The running application may write NULL to ${tableOf(view)}.${columnOf(view)}, which is refused from then on.`,
    remedy: "Release an application that always writes a value first.",
  }),
};
