import { transactionHabit } from "../../frameworks/transactions.ts";
import { placeStatements } from "../file-transactions.ts";
import type { FileRule } from "../migration-rule.ts";

export const transactionControl: FileRule = {
  id: "transaction-control",
  severity: "warning",
  confidence: "medium",
  summary: "A file begins or ends transactions where its tool does, or leaves one open.",
  check: (file) => {
    const { statements, isLeftOpen } = placeStatements(file);
    const control = statements.filter(({ isControl, view }) => isControl && view.assessment.kind === "transaction-control");
    const [first] = control;
    const last = control.at(-1);
    if (first === undefined || last === undefined) return [];
    const { line, column } = first.view.assessment;
    if (isLeftOpen) {
      const message = "A transaction is begun here and never ended: most tools then undo it without a word.";
      return [
        { message, remedy: "End it with COMMIT, or leave BEGIN out where the tool has a transaction of its own.", line, column },
      ];
    }
    const habit = transactionHabit(file.framework);
    if (file.script.wrapped === false || habit === null || habit === "at-once") return [];
    const message = `${file.framework ?? "The tool"} has a transaction of its own around the file: the file's COMMIT ends that one, and what follows is not undone when it fails.`;
    return [{ message, remedy: "Leave BEGIN and COMMIT out.", line, column }];
  },
};
