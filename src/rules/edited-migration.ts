import { nameOf } from "./migration-set.ts";
import { type MergedEdit, findMergedEdits, severityOf } from "./merged-edits.ts";
import type { GateRule, RawFinding } from "./rule.ts";

export const editedMigration: GateRule = {
  id: "edited-migration",
  severity: "error",
  confidence: "high",
  summary: "A merged migration was edited.",
  check: (input) => findMergedEdits(input, "edited").map(describeEdit),
};

function describeEdit(edit: MergedEdit): RawFinding {
  const { before, cosmetic } = edit;
  return {
    path: edit.file.change.path,
    severity: severityOf(edit),
    message: `${nameOf(before)} is merged, so databases may have run it as it was, and ${cosmetic ? "its text" : "its content"} changes. ${consequenceOf(edit)}`,
    remedy: "Undo the edit and make the change in a new migration.",
  };
}

function consequenceOf({ before, cosmetic }: MergedEdit): string {
  const { title, edit } = before.set.framework;
  if (before.role === "down") return "Databases that ran its other half may not find their way back.";
  if (edit === "checksum") return `${title} keeps a checksum and refuses a file that differs from what it ran.`;
  if (cosmetic) return `Only comments or white space differ, and ${title} keeps no checksum, so it does no harm by itself.`;
  return `${title} keeps no checksum: databases that ran it stay as they are, new ones get the edit, and they drift apart without a word.`;
}
