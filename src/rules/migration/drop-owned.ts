import type { ActRule } from "../migration-rule.ts";

export const dropOwned: ActRule = {
  id: "drop-owned",
  severity: "warning",
  confidence: "high",
  summary: "Everything that a role owns is dropped.",
  actions: ["drop-owned"],
  tell: () => ({
    message:
      "DROP OWNED drops all that the role owns in this database, tables and their rows included, and no migration tells what that is.",
    remedy:
      "Give the objects to another role first, then drop what is left of its privileges:\nREASSIGN OWNED BY old_role TO new_role;\nDROP OWNED BY old_role;",
  }),
};
