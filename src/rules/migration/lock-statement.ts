import type { ActRule } from "../migration-rule.ts";

export const lockStatement: ActRule = {
  id: "lock-statement",
  severity: "note",
  confidence: "high",
  summary: "A table is locked until the transaction ends.",
  actions: ["lock"],
  dialects: ["postgresql"],
  tell: ({ effect }) => ({
    message: `${effect.locks
      .slice(0, 3)
      .map(({ relation }) => relation)
      .join(", ")} stays locked (${effect.locks[0]?.mode ?? "AccessExclusiveLock"}) until the transaction ends.`,
    remedy: "Name the weakest mode that serves, set lock_timeout before it, and do little behind it.",
  }),
};
