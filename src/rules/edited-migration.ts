import type { EditedMigration } from "../change-set/edited.ts";
import { findMergedEdits, severityOf } from "./merged-edits.ts";
import { nameOf } from "./migration-set.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const editedMigration: GateRule = {
  id: "edited-migration",
  severity: "error",
  confidence: "high",
  summary: "A merged migration was edited.",
  check: (input) => findMergedEdits(input, "content").map(describeEdit),
};

function describeEdit(edit: EditedMigration): RawFinding {
  const { file, migration } = edit;
  const lead =
    migration.role === "appended"
      ? `${nameOf(migration)} is merged, so databases may have run what it held, and lines of it are changed or removed.`
      : `${nameOf(migration)} is merged, so databases may have run it as it was, and it is edited.`;
  return {
    path: file.change.path,
    severity: severityOf(edit),
    message: `${lead} ${consequenceOf(edit)}`,
    remedy:
      migration.role === "appended"
        ? "Put these lines back and add what you need as a new entry at the end."
        : "Undo the edit and make the change in a new migration.",
  };
}

function consequenceOf({ migration, isCosmetic }: EditedMigration): string {
  const { title, edit } = migration.set.framework;
  if (migration.role === "down") return "Databases that ran its other half may not find their way back.";
  if (edit === "checksum") return `${title} keeps a checksum and refuses what differs from what it ran.`;
  if (isCosmetic) return `Only comments or white space differ and ${title} keeps no checksum, so it does no harm by itself.`;
  return `${title} keeps no checksum: databases that ran it stay as they are, new ones get the edit, and they drift apart without a word.`;
}
