import type { ActRule } from "../migration-rule.ts";
import { columnOf, tableOf } from "../sql-words.ts";

export const defaultDropped: ActRule = {
  id: "default-dropped",
  severity: "warning",
  confidence: "medium",
  summary: "A column loses what gave it its value.",
  actions: ["drop-default", "drop-identity", "drop-expression"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: `INSERTs of the running application that leave out ${tableOf(view)}.${columnOf(view)} write NULL from then on, or fail.`,
    remedy: "Release an application that always writes the column first.",
  }),
};
