import { findMergedEdits, severityOf } from "./merged-edits.ts";
import { nameOf } from "./migration-set.ts";
import type { GateRule } from "./rule.ts";

export const removedMigration: GateRule = {
  id: "removed-migration",
  severity: "error",
  confidence: "high",
  summary: "A merged migration was removed.",
  check: (input) =>
    findMergedEdits(input, "removed").map((edit) => ({
      path: edit.file.change.path,
      severity: severityOf(edit),
      message:
        `${nameOf(edit.migration)} is merged and is removed. Databases that ran it keep its changes, new ones never get them, ` +
        `and ${edit.migration.set.framework.title} misses the file that its history names.`,
      remedy: "Keep the file, and undo what it did in a new migration. Squash only what every database has run.",
    })),
};
