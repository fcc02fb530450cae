import type { ActRule } from "../migration-rule.ts";
import { tableOf } from "../sql-words.ts";

export const uniqueRefuses: ActRule = {
  id: "unique-refuses",
  severity: "note",
  confidence: "medium",
  summary: "Duplicates that were let in are refused from then on.",
  actions: ["create-index-concurrently"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: (view) => ({
    message: `If ${tableOf(view)} has duplicates the build fails and leaves an invalid index; those that the running application writes later are refused.`,
    remedy: "Look for duplicates first, and release an application that writes none.",
  }),
};
