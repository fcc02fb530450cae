import { transactionHabit } from "../../frameworks/transactions.ts";
import { placeStatements } from "../file-transactions.ts";
import type { FileRule, FileView, Told } from "../migration-rule.ts";

export const concurrentlyInTransaction: FileRule = {
  id: "concurrently-in-transaction",
  severity: "error",
  confidence: "high",
  summary: "A statement that cannot run inside a transaction stands in one.",
  check: (file) => {
    const { statements } = placeStatements(file);
    const outside = statements.filter(({ view, isControl }) => !isControl && !view.assessment.transactional);
    return outside.flatMap(({ view: { assessment }, isExplicit }): readonly Told[] => {
      const { line, column } = assessment;
      if (isExplicit) {
        const message = "It stands behind the file's own BEGIN, and the server refuses it in a transaction.";
        return [{ message, remedy: "Move it into a migration of its own, without BEGIN.", line, column }];
      }
      const told = ofTool(file);
      return told === null ? [] : [{ ...told, line, column }];
    });
  },
};

function ofTool({ script, framework, statements }: FileView): Told | null {
  if (script.wrapped === false) return null;
  switch (transactionHabit(framework)) {
    case "wraps":
      return {
        message: `${framework ?? "The tool"} runs the file in a transaction, in which the server refuses this statement.`,
        remedy: "Move it into a migration of its own, with the line by which the tool runs a file without a transaction.",
      };
    case "usually":
      return {
        severity: "warning",
        confidence: "medium",
        message: `${framework ?? "The tool"} runs the file in a transaction unless its configuration says otherwise, and there the server refuses this statement.`,
        remedy: "Move it into a migration of its own that the tool runs without a transaction.",
      };
    case "at-once":
      if (statements.length < 2) return null;
      return {
        severity: "warning",
        confidence: "medium",
        message: `${framework ?? "The tool"} sends the file as one command, which the server runs as one transaction and so refuses this statement.`,
        remedy: "Move it into a migration of its own that holds nothing else.",
      };
    case "detects":
    case null:
      return null;
  }
}
