import type { ActRule } from "../migration-rule.ts";

export const dropType: ActRule = {
  id: "drop-type",
  severity: "warning",
  confidence: "high",
  summary: "A type, domain or extension is dropped with the columns that have it.",
  actions: ["drop-type", "drop-extension", "drop-attribute"],
  tell: ({ effect }) => ({
    message:
      effect.dataLoss === "none"
        ? "Code that names what is dropped here fails."
        : "Columns fall with what is dropped here, and their values with them, though no table is named.",
    remedy:
      "Change the columns that use it first, then drop it without CASCADE, which the server refuses as long as something needs it.",
  }),
};
