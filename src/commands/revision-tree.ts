/** Files of one revision or of the work tree, found by walking its folders; links are never followed. */
import { folderOf, nameOf } from "../frameworks/exclusions.ts";
import { joinPath } from "../frameworks/definition.ts";
import { UserError } from "../errors.ts";
import type { RevisionFiles, TreeEntry } from "../ports.ts";

export interface ListedFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly kind: Exclude<TreeEntry["kind"], "folder">;
  readonly oid: string;
}

/** More files than any set of migrations has, and than a repository should be searched for one. */
const MOST_FILES = 300_000;

/**
 * All that lies below a folder, sub-folders included, by path; null where there is no such folder, also where a link stands for it or for
 * one above it. Folders that `isWanted` denies are not entered.
 */
export async function listBelow(
  files: RevisionFiles,
  folder: string,
  isWanted: (folder: string) => boolean = () => true,
): Promise<readonly ListedFile[] | null> {
  if (!(await isFolder(files, folder))) return null;
  const found: ListedFile[] = [];
  for (let waiting = [folder]; waiting.length > 0;) {
    const listed = await files.listFolders("base", waiting);
    const deeper: string[] = [];
    for (const [above, entries] of listed) {
      for (const { name, kind, oid } of entries) {
        const path = joinPath(above, name);
        if (kind !== "folder") found.push({ path, kind, oid });
        else if (name !== ".git" && isWanted(path)) deeper.push(path);
      }
    }
    if (found.length > MOST_FILES) throw tooMany(folder);
    waiting = deeper;
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The bytes of a file; null where there is none. Throws `UserError` for a link. */
export async function readOne(files: RevisionFiles, path: string): Promise<Uint8Array | null> {
  if (!(await isFolder(files, folderOf(path)))) return null;
  const entries = (await files.listFolders("base", [folderOf(path)])).get(folderOf(path)) ?? [];
  const entry = entries.find(({ name, kind }) => name === nameOf(path) && kind !== "folder");
  if (entry === undefined) return null;
  const [read] = await readAll(files, [{ path, kind: entry.kind === "folder" ? "file" : entry.kind, oid: entry.oid }]);
  return read?.bytes ?? null;
}

/** The contents of all of them, in their order; throws `UserError` for a link, a submodule and for what cannot be read. */
export async function readAll(
  files: RevisionFiles,
  listed: readonly ListedFile[],
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  const odd = listed.find(({ kind }) => kind !== "file");
  if (odd !== undefined) throw notAFile(odd);
  const contents = await files.readBlobs(listed.map(({ oid }) => oid));
  return listed.map(({ path, oid }) => {
    const bytes = contents.get(oid);
    if (bytes === undefined) throw unreadable(path);
    return { path, bytes };
  });
}

/** Step by step from the root, so that a link in the work tree leads nowhere. */
async function isFolder(files: RevisionFiles, folder: string): Promise<boolean> {
  const parts = folder === "" ? [] : folder.split("/");
  if (parts.some((part) => part === "" || part === "." || part === ".." || part === ".git")) return false;
  const above = parts.map((_, index) => parts.slice(0, index).join("/"));
  const listed = await files.listFolders("base", above);
  return parts.every((part, index) =>
    (listed.get(above[index] ?? "") ?? []).some(({ name, kind }) => name === part && kind === "folder"),
  );
}

function notAFile({ path, kind }: ListedFile): UserError {
  const what = kind === "symlink" ? "a symbolic link" : "a submodule";
  return new UserError(
    "configuration",
    `${JSON.stringify(path)} is ${what}; of what it stands for nothing can be approved.`,
    "Put the file itself there, or name folders without it under `migrations:`.",
  );
}

function unreadable(path: string): UserError {
  return new UserError(
    "outside",
    `${JSON.stringify(path)} could not be read, so the set of migrations is not known.`,
    "Files above 20 MB are not read; of a partial clone fetch the missing objects first.",
  );
}

function tooMany(folder: string): UserError {
  return new UserError(
    "configuration",
    `There are more than ${MOST_FILES} files below ${folder === "" ? "the repository's root" : JSON.stringify(folder)}.`,
    "Name the folders of the migrations in .github/schema-release.yml (`databases:`, `migrations:`).",
  );
}
