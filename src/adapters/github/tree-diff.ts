/** What differs between two revisions, found by walking their folders together; equal folders are never entered. */
import type { FileChange, ObjectRef } from "../../change-set/change.ts";
import type { Folder, FolderEntry } from "./folders.ts";
import { mapInParallel } from "./in-parallel.ts";

/** A path whose two sides differ; at least one side is there. */
export interface Difference {
  readonly path: string;
  readonly before: FolderEntry | null;
  readonly after: FolderEntry | null;
}

interface Pair {
  readonly path: string;
  readonly before: Folder;
  readonly after: Folder;
}

const AT_ONCE = 8;

/** Every difference below two root folders, mode changes included; null when a folder on the way cannot be read whole. */
export async function diffTrees(
  before: Folder,
  after: Folder,
  readFolder: (tree: string) => Promise<Folder>,
): Promise<readonly Difference[] | null> {
  const found: Difference[] = [];
  let level: readonly Pair[] = [{ path: "", before, after }];
  while (level.length > 0) {
    const folders: Difference[] = [];
    for (const pair of level) {
      if (pair.before === null || pair.after === null) return null;
      for (const difference of diffEntries(pair.path, pair.before, pair.after)) {
        const files = { ...difference, before: unlessFolder(difference.before), after: unlessFolder(difference.after) };
        if (files.before !== null || files.after !== null) found.push(files);
        if (isFolder(difference.before) || isFolder(difference.after)) folders.push(difference);
      }
    }
    level = await mapInParallel(folders, AT_ONCE, async ({ path, before, after }) => ({
      path: `${path}/`,
      before: isFolder(before) ? await readFolder(before.oid) : [],
      after: isFolder(after) ? await readFolder(after.oid) : [],
    }));
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function diffEntries(prefix: string, before: readonly FolderEntry[], after: readonly FolderEntry[]): readonly Difference[] {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]));
  const differences: Difference[] = [];
  for (const entry of after) {
    const key = keyOf(entry);
    const was = old.get(key) ?? null;
    old.delete(key);
    if (was === null || was.oid !== entry.oid || was.mode !== entry.mode) {
      differences.push({ path: prefix + entry.name, before: was, after: entry });
    }
  }
  for (const entry of old.values()) differences.push({ path: prefix + entry.name, before: entry, after: null });
  return differences;
}

/** U+FFFD stands for bytes that GitHub could not write as text, so such a name alone does not tell one entry from another. */
function keyOf({ name, oid }: FolderEntry): string {
  return name.includes("\uFFFD") ? `${name}/${oid}` : name;
}

function isFolder(entry: FolderEntry | null): entry is FolderEntry {
  return entry?.kind === "folder";
}

function unlessFolder(entry: FolderEntry | null): FolderEntry | null {
  return isFolder(entry) ? null : entry;
}

/**
 * Differences as changes. A removed and an added path are one rename where `oldPathOf` says so (new path -> old path) or,
 * among the rest, where their contents are the same; a file of the same name goes first.
 */
export function pairRenames(differences: readonly Difference[], oldPathOf: ReadonlyMap<string, string>): readonly FileChange[] {
  const removed = new Map(differences.filter(({ after }) => after === null).map((difference) => [difference.path, difference]));
  const added = differences.filter(({ before }) => before === null);
  const renamed = new Map<Difference, Difference>();
  const pair = (to: Difference, from: Difference | undefined): void => {
    if (from === undefined || !removed.delete(from.path)) return;
    renamed.set(to, from);
  };
  for (const to of added) pair(to, removed.get(oldPathOf.get(to.path) ?? ""));
  for (const byName of [true, false]) {
    const sameContent = groupByContent([...removed.values()].reverse(), byName);
    for (const to of added) if (!renamed.has(to)) pair(to, sameContent.get(contentKey(to.path, to.after, byName))?.pop());
  }
  const gone = new Set(renamed.values());
  return differences
    .filter((difference) => !gone.has(difference))
    .map((difference) => asChange(difference, renamed.get(difference)));
}

/** The last of a group is the first to be taken. */
function groupByContent(removed: readonly Difference[], byName: boolean): Map<string, Difference[]> {
  const groups = new Map<string, Difference[]>();
  for (const difference of removed) {
    const key = contentKey(difference.path, difference.before, byName);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [difference]);
    else group.push(difference);
  }
  return groups;
}

function contentKey(path: string, entry: FolderEntry | null, byName: boolean): string {
  const name = byName ? path.slice(path.lastIndexOf("/") + 1) : "";
  return `${entry?.kind ?? ""} ${entry?.oid ?? ""} ${name}`;
}

function asChange({ path, before, after }: Difference, from: Difference | undefined): FileChange {
  const old = from?.before ?? before;
  return {
    path,
    previousPath: from?.path ?? null,
    status: from === undefined ? statusOf(before, after) : "renamed",
    before: asRef(old),
    after: asRef(after),
  };
}

function statusOf(before: FolderEntry | null, after: FolderEntry | null): FileChange["status"] {
  if (before === null) return "added";
  return after === null ? "removed" : "modified";
}

function asRef(entry: FolderEntry | null): ObjectRef | null {
  return entry === null || entry.kind === "folder" ? null : { oid: entry.oid, kind: entry.kind };
}
