import { placeStatements } from "../file-transactions.ts";
import type { FileRule, Told } from "../migration-rule.ts";

export const manyExclusiveLocks: FileRule = {
  id: "many-exclusive-locks",
  severity: "note",
  confidence: "medium",
  summary: "One transaction locks several tables against everybody.",
  check: (file) => {
    const held = new Map<number, Set<string>>();
    const last = new Map<number, { readonly line: number; readonly column: number }>();
    for (const { view, transaction } of placeStatements(file).statements) {
      if (transaction === null) continue;
      const names = view.effects.flatMap(({ locks }) =>
        locks.filter(({ mode }) => mode === "AccessExclusiveLock").map(({ relation }) => relation),
      );
      const before = held.get(transaction) ?? new Set<string>();
      if (before.size > 0 && names.some((name) => !before.has(name))) last.set(transaction, view.assessment);
      held.set(transaction, new Set([...before, ...names]));
    }
    return [...last].map(([transaction, { line, column }]): Told => {
      const names = [...(held.get(transaction) ?? [])];
      const shown = names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
      return {
        message: `The transaction keeps ${names.length} tables from everybody at once (${shown}), which can deadlock with transactions that take them in another order.`,
        remedy: "Change one table a migration.",
        line,
        column,
      };
    });
  },
};
