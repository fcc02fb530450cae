import { placeStatements } from "../file-transactions.ts";
import type { FileRule, Told } from "../migration-rule.ts";

const ADDS: ReadonlySet<string> = new Set(["add-check-not-valid", "add-foreign-key-not-valid", "add-not-null-not-valid"]);

export const validateInSameTransaction: FileRule = {
  id: "validate-in-same-transaction",
  severity: "warning",
  confidence: "high",
  summary: "A constraint is added NOT VALID and validated in one transaction, which gains nothing.",
  check: (file) => {
    const added = new Map<string, string>();
    const told: Told[] = [];
    for (const { view, transaction } of placeStatements(file).statements) {
      if (transaction === null) continue;
      for (const { action, locks, scans } of view.effects) {
        if (ADDS.has(action)) for (const { relation, mode } of locks) added.set(`${transaction}\0${relation}`, mode);
        const scanned = action === "validate-constraint" ? scans.find((name) => added.has(`${transaction}\0${name}`)) : undefined;
        if (scanned === undefined) continue;
        const mode = added.get(`${transaction}\0${scanned}`) ?? "";
        const { line, column } = view.assessment;
        told.push({
          message: `${scanned} is still locked (${mode}) by the statement that added the constraint, so it is read under that lock after all.`,
          remedy: "Validate it in a migration of its own, after the one that adds it.",
          line,
          column,
        });
      }
    }
    return told;
  },
};
