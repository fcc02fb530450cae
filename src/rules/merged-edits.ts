/** What this change set does to migrations that are merged already, and how grave that is to their tool. Knows no wording. */
import type { MigrationFile } from "../frameworks/framework.ts";
import type { Severity } from "./finding.ts";
import type { GateInput, JudgedFile } from "./rule.ts";

export interface MergedEdit {
  readonly file: JudgedFile;
  /** As it is merged. */
  readonly before: MigrationFile;
  readonly kind: "edited" | "renamed" | "removed";
  /** Whether only comments, white space and the like changed; false where texts are not known. */
  readonly cosmetic: boolean;
}

/** Repeatable, callback and declarative files are meant to be edited; what was never picked up was never applied. */
const APPLIED_ONCE: ReadonlySet<MigrationFile["role"]> = new Set(["versioned", "down", "baseline", "appended"]);

export function findMergedEdits(input: GateInput, kind: MergedEdit["kind"]): readonly MergedEdit[] {
  return input.files.flatMap((file) => {
    const { before } = file;
    if (before === null || !APPLIED_ONCE.has(before.role) || kindOf(file, before) !== kind) return [];
    return [{ file, before, kind, cosmetic: false }];
  });
}

/** Without a checksum the tool never notices what only looks different; a down migration is not applied at all. */
export function severityOf({ before, cosmetic }: MergedEdit): Severity {
  if (before.role === "down") return "warning";
  return cosmetic && before.set.framework.edit === "silent" ? "warning" : "error";
}

function kindOf({ change, after }: JudgedFile, before: MigrationFile): MergedEdit["kind"] | null {
  if (after === null) return "removed";
  if (hasNewIdentity(before, after)) return "renamed";
  return change.before?.oid === change.after?.oid ? null : "edited";
}

function hasNewIdentity(before: MigrationFile, after: MigrationFile): boolean {
  switch (before.set.framework.identity) {
    case "path":
      return before.path !== after.path;
    case "file-name":
      return before.path.slice(before.path.lastIndexOf("/")) !== after.path.slice(after.path.lastIndexOf("/"));
    case "version":
    case "folder-name":
      return before.id !== after.id;
    case "content":
      return false;
  }
}
