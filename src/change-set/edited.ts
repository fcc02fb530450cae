/** Which merged migrations a change set edits: content, identity or existence. "Merged" stands for "applied", which no repository tells. */
import type { MigrationFile } from "../frameworks/framework.ts";
import { nameOf } from "../frameworks/exclusions.ts";
import type { JudgedFile } from "../rules/rule.ts";
import { isCosmeticEdit } from "./cosmetic.ts";
import { hasRemovedLines } from "./lines.ts";

export interface EditedMigration {
  /** Where it was merged: the old path of a rename. */
  readonly path: string;
  readonly file: JudgedFile;
  readonly migration: MigrationFile;
  readonly how: "content" | "identity" | "removed";
  /** Only its looks changed. */
  readonly isCosmetic: boolean;
}

/** `text` must know the blobs of `blobsToCompareEdits`; where it does not, the edit counts and is not cosmetic. */
export function findEditedMigrations(
  files: readonly JudgedFile[],
  text: (oid: string) => string | null,
): readonly EditedMigration[] {
  const moved = findMoves(files);
  return files.flatMap((file) => {
    const { before: migration, change } = file;
    if (migration === null || !isKept(migration)) return [];
    const how = howEdited(file, migration, { moved, text });
    if (how === null) return [];
    const isCosmetic = how === "content" && onlyLooksChanged(file, text);
    return [{ path: change.previousPath ?? change.path, file, migration, how, isCosmetic }];
  });
}

/** Object ids whose texts tell whether an edit only appended, or only changed looks. */
export function blobsToCompareEdits(files: readonly JudgedFile[]): readonly string[] {
  return files.flatMap(({ before, change }) => {
    if (before === null || !isKept(before) || change.before?.kind !== "file" || change.after?.kind !== "file") return [];
    return change.before.oid === change.after.oid ? [] : [change.before.oid, change.after.oid];
  });
}

/** Whether the tool runs it once: what it runs again, or takes as the wished-for state, is there to be edited. */
function isKept({ role, id }: MigrationFile): boolean {
  switch (role) {
    case "versioned":
    case "down":
    case "baseline":
    case "appended":
    case "unrecognised":
      return true;
    case "support":
      return id !== null;
    case "repeatable":
    case "callback":
    case "declarative":
      return false;
  }
}

function howEdited(
  file: JudgedFile,
  migration: MigrationFile,
  seen: { moved: ReadonlyMap<JudgedFile, JudgedFile>; text: (oid: string) => string | null },
): EditedMigration["how"] | null {
  const target = seen.moved.get(file) ?? file;
  const { before } = file.change;
  const { after } = target.change;
  if (after === null || target.after === null || before === null) return "removed";
  if (!keepsIdentity(migration, target.after)) return "identity";
  if (before.oid === after.oid && before.kind === after.kind) return null;
  if (migration.role !== "appended") return "content";
  const [old, now] = [seen.text(before.oid), seen.text(after.oid)];
  return old === null || now === null || hasRemovedLines(old, now) ? "content" : null;
}

function keepsIdentity(before: MigrationFile, after: MigrationFile): boolean {
  if (before.set.framework.id !== after.set.framework.id) return false;
  switch (before.set.framework.identity) {
    case "path":
      return before.path === after.path;
    case "content":
      return true;
    case "file-name":
      return before.id === after.id && nameOf(before.path) === nameOf(after.path);
    case "version":
    case "folder-name":
      return (
        before.id === after.id && before.role === after.role && (before.id !== null || nameOf(before.path) === nameOf(after.path))
      );
  }
}

/** Removed migrations that an added file of the same identity takes the place of: a move that was not seen as a rename. */
function findMoves(files: readonly JudgedFile[]): ReadonlyMap<JudgedFile, JudgedFile> {
  const added = new Map(
    files.flatMap((file) => (file.change.status === "added" && file.after !== null ? [[keyOf(file.after), file] as const] : [])),
  );
  const moves = new Map<JudgedFile, JudgedFile>();
  for (const file of files) {
    if (file.change.status !== "removed" || file.before === null) continue;
    const target = added.get(keyOf(file.before));
    if (target !== undefined) moves.set(file, target);
  }
  return moves;
}

function keyOf({ set, role, id, path }: MigrationFile): string {
  return [set.framework.id, role, id ?? "", nameOf(path)].join("\0");
}

function onlyLooksChanged({ change }: JudgedFile, text: (oid: string) => string | null): boolean {
  const [before, after] = [text(change.before?.oid ?? ""), text(change.after?.oid ?? "")];
  return before !== null && after !== null && isCosmeticEdit(change.path, before, after);
}
