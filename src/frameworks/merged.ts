/** Migrations that exist at the base, in the sets that a change set touches. */
import { joinPath } from "./definition.ts";
import { isAsideName, isCertainTestName } from "./exclusions.ts";
import type { MigrationFile } from "./framework.ts";
import type { Knowledge } from "./knowledge.ts";
import { readInSet, type SetInForce } from "./sets.ts";

/** Where each migration is a folder, so many of the newest are listed; of the others the name of the folder tells enough. */
const NEWEST_FOLDERS = 20;
/** A set with more folders is not listed further. */
const MOST_FOLDERS = 300;

/** Folders below the root in which migrations may lie, as far as what was listed shows; `touched` are the folders of changed files. */
export function subfoldersToList(inForce: SetInForce, knowledge: Knowledge, touched: ReadonlySet<string>): readonly string[] {
  const { framework, set, configured } = inForce;
  if (framework.folderLayout !== undefined && configured === null) {
    const folders = foldersIn(set.root, knowledge).sort();
    return [...folders.slice(-NEWEST_FOLDERS), ...folders.filter((folder) => touched.has(folder))];
  }
  const found: string[] = [];
  const waiting = [set.root];
  for (let folder = waiting.pop(); folder !== undefined && found.length < MOST_FOLDERS; folder = waiting.pop()) {
    if (folder !== set.root) found.push(folder);
    waiting.push(...foldersIn(folder, knowledge).filter((below) => mayHold(inForce, below)));
  }
  return found;
}

export function listMerged(sets: readonly SetInForce[], knowledge: Knowledge): readonly MigrationFile[] {
  const merged = new Map<string, MigrationFile>();
  for (const inForce of sets) {
    for (const path of pathsIn(inForce.set.root, inForce, knowledge)) {
      if (merged.has(path) || isCertainTestName(path) || isAsideName(path)) continue;
      const read = readInSet(inForce, path);
      if (read !== null) merged.set(path, { path, role: read.role, id: read.id, set: inForce.set });
    }
  }
  return [...merged.values()];
}

function pathsIn(root: string, inForce: SetInForce, knowledge: Knowledge): readonly string[] {
  const { folderLayout } = inForce.framework;
  const paths: string[] = [];
  const waiting = [root];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const { name, kind } of knowledge.atBase(folder)) {
      const path = joinPath(folder, name);
      if (kind !== "folder") paths.push(path);
      else if (folderLayout !== undefined && knowledge.atBase(path).length === 0) paths.push(`${path}/${folderLayout.file}`);
      else if (mayHold(inForce, path)) waiting.push(path);
    }
  }
  return paths;
}

function foldersIn(folder: string, knowledge: Knowledge): string[] {
  return knowledge
    .atBase(folder)
    .filter(({ kind }) => kind === "folder")
    .map(({ name }) => joinPath(folder, name));
}

/** Whether a shape of the framework reaches into a folder below the root. */
function mayHold({ framework, set, configured }: SetInForce, folder: string): boolean {
  if (configured !== null) return true;
  const first = folder.slice(set.root === "" ? 0 : set.root.length + 1).split("/")[0] ?? "";
  return framework.shapes.some(({ root, file }) => {
    if (!file.includes("/")) return false;
    return root === null ? file.startsWith(`${first}/`) : new RegExp(`(?:^|/)(?:${root})$`).test(set.root);
  });
}
