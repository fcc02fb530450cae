/** What the rules about order and identity share: the migrations of one set, merged and added. Knows no rule. */
import type { MigrationFile, MigrationSet } from "../frameworks/framework.ts";
import { showPath } from "../change-set/visible.ts";
import type { GateInput, JudgedFile } from "./rule.ts";

/** A migration that this change set brings: new, or under a new identity. */
export interface AddedMigration {
  readonly file: JudgedFile;
  readonly migration: MigrationFile;
}

export interface SetView {
  readonly set: MigrationSet;
  readonly added: readonly AddedMigration[];
  /** At the tip of the base, without what this change set removes or renames. */
  readonly merged: readonly MigrationFile[];
}

/** The sets into which this change set brings migrations, each with what is merged there already. Linear in all files. */
export function viewSets(input: GateInput): readonly SetView[] {
  const views = new Map<string, { set: MigrationSet; added: AddedMigration[]; merged: MigrationFile[] }>();
  const moved = new Set(
    input.files.flatMap(({ before, after }) => (before !== null && after === null ? [identityOf(before)] : [])),
  );
  for (const file of input.files) {
    const migration = file.after;
    if (migration === null || !isNew(file, migration)) continue;
    // Removed here and added there, with the same identity: a move that git did not see as a rename.
    if (file.before === null && migration.id !== null && moved.has(identityOf(migration))) continue;
    const view = views.get(setKey(migration.set)) ?? { set: migration.set, added: [], merged: [] };
    view.added.push({ file, migration });
    views.set(setKey(migration.set), view);
  }
  const gone = new Set(
    input.files.flatMap(({ before, after }) => (before !== null && before.path !== after?.path ? [before.path] : [])),
  );
  const own = new Set(input.files.flatMap(({ after }) => (after === null ? [] : [after.path])));
  for (const migration of input.merged) {
    const kept = !gone.has(migration.path) && !own.has(migration.path);
    if (kept) views.get(setKey(migration.set))?.merged.push(migration);
  }
  // A migration that the change set edits in place is merged too.
  for (const { before, after } of input.files) {
    if (before !== null && after !== null && isExecuted(before) && before.id === after.id)
      views.get(setKey(after.set))?.merged.push(after);
  }
  return [...views.values()];
}

/** Whether the tool had it before, under this or another identity. */
export function wasMerged(file: JudgedFile): boolean {
  return file.before !== null && isExecuted(file.before);
}

/** What a migration is called by its tool, for a sentence: `version 12 (V12__a.sql)`, the name of its folder, else its file's. */
export function nameOf({ id, path, set }: MigrationFile): string {
  const name = showPath(path.slice(path.lastIndexOf("/") + 1));
  if (id !== null && set.framework.identity === "folder-name") return showPath(id);
  return id !== null && /^[\d.]+$/.test(id) ? `version ${showPath(id)} (${name})` : name;
}

function isNew(file: JudgedFile, after: MigrationFile): boolean {
  if (!isExecuted(after)) return false;
  return file.before === null || !isExecuted(file.before) || file.before.id !== after.id;
}

function identityOf({ set, role, id }: MigrationFile): string {
  return [set.framework.id, role, id ?? ""].join("\0");
}

function isExecuted({ role }: MigrationFile): boolean {
  return role !== "unrecognised" && role !== "support";
}

function setKey(set: MigrationSet): string {
  return [set.framework.id, set.database, set.root].join("\0");
}
