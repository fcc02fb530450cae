import { transactionHabit } from "../../frameworks/transactions.ts";
import { placeStatements } from "../file-transactions.ts";
import type { FileRule } from "../migration-rule.ts";

export const mixedTransactionModes: FileRule = {
  id: "mixed-transaction-modes",
  severity: "warning",
  confidence: "medium",
  summary: "One file holds statements that need a transaction to be undone together, and some that cannot run in one.",
  check: (file) => {
    const habit = transactionHabit(file.framework);
    if (file.script.wrapped === false || (habit !== null && habit !== "detects")) return [];
    const own = placeStatements(file).statements.filter(({ isControl, isExplicit }) => !isControl && !isExplicit);
    const outside = own.find(({ view }) => !view.assessment.transactional);
    const inside = own.some(({ view: { assessment } }) => assessment.transactional && assessment.kind !== "set");
    if (outside === undefined || !inside) return [];
    const { line, column } = outside.view.assessment;
    const message =
      habit === "detects"
        ? "This cannot run in a transaction, others in the file would; Flyway refuses such a file unless it is told that mixing is meant."
        : "This cannot run in a transaction, so when the file fails half-way, what ran before it stays.";
    return [{ message, remedy: "Give it a migration of its own.", line, column }];
  },
};
