import { showPath } from "../change-set/visible.ts";
import { findMergedEdits, severityOf } from "./merged-edits.ts";
import type { GateRule } from "./rule.ts";

export const renamedMigration: GateRule = {
  id: "renamed-migration",
  severity: "error",
  confidence: "high",
  summary: "A merged migration was given another identity.",
  check: (input) =>
    findMergedEdits(input, "identity").map((edit) => ({
      path: edit.file.change.path,
      severity: severityOf(edit),
      message:
        `${showPath(edit.migration.path)} is merged and is now ${showPath(edit.file.change.path)}. ` +
        `To ${edit.migration.set.framework.title} that is another migration: databases that ran the old one run it again, or find the old one missing.`,
      remedy: "Give it its old name back. If its place in the order is wrong, add a new migration instead.",
    })),
};
