import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const inheritanceChanged: ActRule = {
  id: "inheritance-changed",
  severity: "note",
  confidence: "medium",
  summary: "A table joins or leaves the children of another.",
  actions: ["inherit", "no-inherit"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: `Queries on the parent of ${tableOf(view)} see other rows from then on.`,
    remedy: "Have the application name the tables that it means first.",
  }),
};
