/** What has been asked and learnt of the repository while frameworks are being recognised. Only the base is listed: what the head
 * adds stands in the change set itself. */
import type { FileChange } from "../change-set/change.ts";
import type { TreeEntry } from "../ports.ts";
import { folderOf, nameOf } from "./exclusions.ts";

/** What the caller must look up before the next step: folders of the base revision, and blobs by object id. */
export interface Needs {
  readonly folders: readonly string[];
  readonly oids: readonly string[];
}

/** The caller's answer. A folder or blob that does not exist or cannot be read is absent. */
export interface Answer {
  readonly folders: ReadonlyMap<string, readonly TreeEntry[]>;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Knowledge {
  /** Entries of a folder at the base, `[]` when it does not exist or was not asked for. */
  readonly atBase: (folder: string) => readonly TreeEntry[];
  /** Files of a folder at the base and those that the head puts there, `name` and all object ids seen. */
  readonly filesIn: (folder: string) => readonly KnownFile[];
  readonly text: (oid: string) => string | null;
}

export interface KnownFile {
  readonly name: string;
  readonly oids: readonly string[];
}

/** Knowledge that grows by answers. */
export interface Learner extends Knowledge {
  /** What of these has not been asked yet; null when nothing. */
  readonly missing: (folders: Iterable<string>, oids: Iterable<string>) => Needs | null;
  readonly learn: (asked: Needs, answer: Answer) => void;
}

export function newLearner(changes: readonly FileChange[]): Learner {
  const folders = new Map<string, readonly TreeEntry[]>();
  const texts = new Map<string, string | null>();
  const added = groupByFolder(changes);
  /** Answers of `filesIn`, until more is learnt. */
  const files = new Map<string, readonly KnownFile[]>();
  const atBase = (folder: string): readonly TreeEntry[] => folders.get(folder) ?? [];
  return {
    atBase,
    text: (oid) => texts.get(oid) ?? null,
    filesIn: (folder) => {
      const known = files.get(folder) ?? mergeFiles(atBase(folder), added.get(folder) ?? []);
      files.set(folder, known);
      return known;
    },
    missing: (wantedFolders, wantedOids) => {
      const needs = {
        folders: [...new Set(wantedFolders)].filter((folder) => !folders.has(folder)),
        oids: [...new Set(wantedOids)].filter((oid) => !texts.has(oid)),
      };
      return needs.folders.length + needs.oids.length === 0 ? null : needs;
    },
    learn: (asked, answer) => {
      files.clear();
      for (const folder of asked.folders) folders.set(folder, answer.folders.get(folder) ?? []);
      for (const oid of asked.oids) texts.set(oid, answer.texts.get(oid) ?? null);
    },
  };
}

/** The files that the head holds, by folder. */
function groupByFolder(changes: readonly FileChange[]): ReadonlyMap<string, readonly FileChange[]> {
  const groups = new Map<string, FileChange[]>();
  for (const change of changes) {
    if (change.after === null || change.after.kind === "submodule") continue;
    const folder = folderOf(change.path);
    const group = groups.get(folder);
    if (group === undefined) groups.set(folder, [change]);
    else group.push(change);
  }
  return groups;
}

function mergeFiles(entries: readonly TreeEntry[], changes: readonly FileChange[]): readonly KnownFile[] {
  const files = new Map<string, string[]>();
  for (const { name, kind, oid } of entries) if (kind === "file" || kind === "symlink") files.set(name, [oid]);
  for (const { path, after } of changes) {
    const known = files.get(nameOf(path)) ?? [];
    files.set(nameOf(path), [...known, ...(after === null ? [] : [after.oid])]);
  }
  return [...files].map(([name, oids]) => ({ name, oids }));
}
