/** A `ChangeSource` for two commits, through GitHub's API. What differs is read from git's own trees, so it is complete or says so. */
import type { ChangeSet, FileChange } from "../../change-set/change.ts";
import type { ChangeSource, TreeEntry } from "../../ports.ts";
import type { GitHub } from "./client.ts";
import { GitHubError } from "./failures.ts";
import { type Budget, type FolderEntry, FolderStore, unreadableFolder } from "./folders.ts";
import { mapInParallel } from "./in-parallel.ts";
import { diffTrees, pairRenames } from "./tree-diff.ts";

/** Commit ids. */
export interface Revisions {
  readonly base: string;
  readonly head: string;
  readonly mergeBase: string;
}

export interface SourceParts {
  readonly github: GitHub;
  readonly revisions: () => Promise<Revisions>;
  /**
   * What GitHub itself lists as changed: believed about renames (those of unchanged content are recognised here), and shown
   * where the trees cannot be read whole.
   */
  readonly listed: () => Promise<readonly FileChange[]>;
}

/** Larger blobs are not fetched: no migration is that large. */
export const MAX_BLOB_BYTES = 20 * 1024 * 1024;
const AT_ONCE = 8;
const MOST_FOLDERS_ASKED = 400;

interface Folders {
  readonly store: FolderStore;
  /** Two budgets, so that configuration and markers can be read though too much changed to list it. */
  readonly toCompare: Budget;
  readonly toList: Budget;
}

/** Asks GitHub nothing before it is asked itself. */
export function apiSource({ github, revisions, listed }: SourceParts): ChangeSource {
  const store = new FolderStore(github);
  const folders: Folders = { store, toCompare: { left: MOST_FOLDERS_ASKED }, toList: { left: MOST_FOLDERS_ASKED } };
  let known: Promise<Revisions> | null = null;
  const revisionsOnce = (): Promise<Revisions> => (known ??= revisions());
  return {
    readChangeSet: async () => readChangeSet(folders, await revisionsOnce(), listed),
    listFolders: async (side, paths) => listFolders(folders, (await revisionsOnce())[side], paths),
    readBlobs: (oids) => readBlobs(github, store, oids),
    close: async () => undefined,
  };
}

async function readChangeSet(
  { store, toCompare }: Folders,
  { base, head, mergeBase }: Revisions,
  listed: SourceParts["listed"],
): Promise<ChangeSet> {
  const [before, after] = await Promise.all([store.root(mergeBase, toCompare), store.root(head, toCompare)]);
  const [differences, list] = await Promise.all([diffTrees(before, after, (tree) => store.folder(tree, toCompare)), listed()]);
  if (differences !== null) {
    const oldPathOf = new Map(list.flatMap(({ path, previousPath }) => (previousPath === null ? [] : [[path, previousPath]])));
    return { base, head, complete: true, incompleteBecause: null, changes: pairRenames(differences, oldPathOf) };
  }
  return { base, head, complete: false, incompleteBecause: UNREADABLE_TREES, changes: list };
}

const UNREADABLE_TREES =
  "GitHub's API does not show all folders that this change set touches, so its list of files may be incomplete. " +
  "Add actions/checkout with `fetch-depth: 0` before this step, so that git itself is asked.";

async function listFolders(
  folders: Folders,
  commit: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
  const found = await mapInParallel(paths, AT_ONCE, async (path) => [path, await findFolder(folders, commit, path)] as const);
  return new Map(found.flatMap(([path, entries]) => (entries === undefined ? [] : [[path, entries]])));
}

/** Undefined when there is no such folder; throws when one on the way cannot be read whole. */
async function findFolder({ store, toList }: Folders, commit: string, path: string): Promise<readonly TreeEntry[] | undefined> {
  let folder = await store.root(commit, toList);
  for (const name of path === "" ? [] : path.split("/")) {
    if (folder === null) throw unreadableFolder(path);
    const inner = innerFolders(folder).get(name);
    if (inner === undefined) return undefined;
    folder = await store.folder(inner, toList);
  }
  if (folder === null) throw unreadableFolder(path);
  return folder;
}

const inner = new WeakMap<readonly FolderEntry[], ReadonlyMap<string, string>>();

/** Tree ids of the folders in a folder by name; found once for each, since thousands of paths may go through it. */
function innerFolders(folder: readonly FolderEntry[]): ReadonlyMap<string, string> {
  const known = inner.get(folder) ?? new Map(folder.flatMap(({ name, kind, oid }) => (kind === "folder" ? [[name, oid]] : [])));
  inner.set(folder, known);
  return known;
}

async function readBlobs(github: GitHub, store: FolderStore, oids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted = [...new Set(oids)].filter((oid) => (store.sizeOf(oid) ?? 0) <= MAX_BLOB_BYTES);
  const read = await mapInParallel(wanted, AT_ONCE, async (oid) => [oid, await readBlob(github, oid)] as const);
  return new Map(read.flatMap(([oid, content]) => (content === null ? [] : [[oid, content]])));
}

/** Null when GitHub has no such blob or it is too large. */
async function readBlob(github: GitHub, oid: string): Promise<Uint8Array | null> {
  try {
    const { data } = await github.rest.git.getBlob({ ...github.repository, file_sha: oid });
    if (data.encoding !== "base64" || (data.size ?? 0) > MAX_BLOB_BYTES) return null;
    return Buffer.from(data.content, "base64");
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return null;
    throw error;
  }
}
