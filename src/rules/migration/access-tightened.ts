import type { ActRule } from "../migration-rule.ts";

export const accessTightened: ActRule = {
  id: "access-tightened",
  severity: "warning",
  confidence: "medium",
  summary: "Somebody may see or do less than before.",
  actions: ["enable-row-security", "disable-row-security", "revoke", "drop-policy", "alter-policy", "create-policy", "drop-role"],
  when: ({ effect }) => !effect.backwardCompatible,
  tell: ({ effect }) => ({
    message: effect.because[0] ?? "The running application may be refused what it was allowed.",
    remedy: "Find out as which role each application connects, and grant what it needs in the same transaction.",
  }),
};
