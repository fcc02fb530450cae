import { blocksWrites } from "../../risk/effects/lock-modes.ts";
import { placeStatements } from "../file-transactions.ts";
import type { FileRule, Told } from "../migration-rule.ts";

const WRITES: ReadonlySet<string> = new Set(["backfill", "update", "update-all", "delete", "delete-all", "merge", "upsert"]);

export const backfillInSchemaChange: FileRule = {
  id: "backfill-in-schema-change",
  severity: "warning",
  confidence: "high",
  summary: "Rows are written while a table is still locked by the schema change before.",
  check: (file) => {
    const held = new Map<number, { readonly relation: string; readonly mode: string }>();
    const told = new Map<number, Told>();
    for (const { view, transaction } of placeStatements(file).statements) {
      if (transaction === null) continue;
      const before = held.get(transaction);
      const write = view.effects.find(({ action, locks, scans }) => WRITES.has(action) && locks.length + scans.length > 0);
      if (before !== undefined && write !== undefined && !told.has(transaction)) {
        const { line, column } = view.assessment;
        told.set(transaction, {
          message: `Rows are written while ${before.relation} is still locked (${before.mode}) by a statement before, for as long as the rows take.`,
          remedy: "Write the rows in a migration of its own, in batches, after the schema change.",
          line,
          column,
        });
      }
      const lock = view.effects.flatMap(({ locks }) => locks).find(({ mode }) => blocksWrites(mode));
      if (lock !== undefined && before === undefined) held.set(transaction, lock);
    }
    return [...told.values()];
  },
};
