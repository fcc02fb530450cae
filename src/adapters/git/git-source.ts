/** A change set from git objects: a range `base...head`, or what is staged. Never reads the work tree. */
import type { ChangeSet, FileChange } from "../../change-set/change.ts";
import { UserError } from "../../errors.ts";
import type { ChangeSource, Side, TreeEntry } from "../../ports.ts";
import { ObjectReader } from "./cat-file.ts";
import { FolderReader } from "./folder-reader.ts";
import { type GitAnswer, askGit, explainGit } from "./git-process.ts";
import { listIndex } from "./index-folders.ts";
import { parseRawDiff } from "./raw-diff.ts";

/** Revisions as git understands them, or the index against `HEAD`. */
export type GitRange = { readonly base: string; readonly head: string } | "staged";

const DIFF = ["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", "--no-ext-diff", "--ignore-submodules=none"];
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const MAX_BLOB_BYTES = 20 * 1024 * 1024;

/** Opens a repository (bare, partial and shallow ones too). Errors come with the first question, as `UserError`. */
export function openGitSource(folder: string, range: GitRange): ChangeSource {
  const objects = new ObjectReader(folder);
  objects.start();
  const diff = range === "staged" ? null : startDiff(folder, range);
  const trees = new Map<string, Promise<readonly TreeEntry[]>>();
  const sides = range === "staged" ? stagedSides(folder, objects, trees) : rangeSides(range, objects, trees);
  return {
    readChangeSet: () => (range === "staged" ? readStaged(folder, objects) : readRange({ folder, objects, diff }, range)),
    listFolders: async (side, folders) => listFolders(await sides(side), folders),
    readBlobs: (oids) => readBlobs(objects, oids),
    close: () => {
      objects.close();
      return Promise.resolve();
    },
  };
}

type Lister = Pick<FolderReader, "list">;
type Trees = Map<string, Promise<readonly TreeEntry[]>>;

function rangeSides(range: { base: string; head: string }, objects: ObjectReader, trees: Trees): (side: Side) => Promise<Lister> {
  const readers = {
    base: new FolderReader(objects, `${range.base}^{tree}`, trees),
    head: new FolderReader(objects, `${range.head}^{tree}`, trees),
  };
  return (side) => Promise.resolve(readers[side]);
}

function stagedSides(folder: string, objects: ObjectReader, trees: Trees): (side: Side) => Promise<Lister> {
  const base = new FolderReader(objects, "HEAD^{tree}", trees);
  let head: Promise<Lister> | null = null;
  return (side) => {
    if (side === "base") return Promise.resolve(base);
    head ??= listIndex(folder);
    return head;
  };
}

/** Folders that exist. */
export async function listFolders(
  reader: Lister,
  folders: readonly string[],
): Promise<ReadonlyMap<string, readonly TreeEntry[]>> {
  const found = new Map<string, readonly TreeEntry[]>();
  const listed = await Promise.all(folders.map(async (folder) => [folder, await reader.list(folder)] as const));
  for (const [folder, entries] of listed) if (entries !== null) found.set(folder, entries);
  return found;
}

/** Contents by object id; of what is missing or too large none. */
export async function readBlobs(objects: ObjectReader, oids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  const read = await Promise.all([...new Set(oids)].map(async (oid) => [oid, await objects.read(oid)] as const));
  for (const [oid, object] of read) {
    if (object?.type === "blob" && object.content.length <= MAX_BLOB_BYTES) contents.set(oid, object.content);
  }
  return contents;
}

interface Repository {
  readonly folder: string;
  readonly objects: ObjectReader;
  /** The list from the merge base, asked for before the revisions were known to exist; null where it had to be left. */
  readonly diff: Promise<GitAnswer> | null;
}

/** Revisions are names, never options, and stand on one line. */
function isRevision(text: string): boolean {
  return text !== "" && !text.startsWith("-") && !/[\0-\u001F]/.test(text);
}

/** Starts git's list at once; it runs beside the reading of revisions and configuration. */
function startDiff(folder: string, { base, head }: { base: string; head: string }): Promise<GitAnswer> | null {
  if (!isRevision(base) || !isRevision(head) || base === EMPTY_TREE) return null;
  const answer = askGit({ folder }, [...DIFF, "--merge-base", `${base}^{commit}`, `${head}^{commit}`, "--"]);
  // Whoever waits for it hears of a failure; nobody may be waiting when a revision does not exist.
  answer.catch(() => {});
  return answer;
}

async function readRange({ folder, objects, diff }: Repository, range: { base: string; head: string }): Promise<ChangeSet> {
  const [base, head] = await Promise.all([resolveRevision(objects, range.base), resolveRevision(objects, range.head)]);
  if (base === EMPTY_TREE) return whole(base, head, await diffTrees(folder, base, head));
  const answer = await diff;
  if (answer?.code === 0) return whole(base, head, parseRawDiff(answer.stdout));
  // Several merge bases (criss-cross merges), none, or a git before 2.30: ask for one by itself.
  const merge = await askGit({ folder }, ["merge-base", base, head]);
  const mergeBase = merge.stdout.toString("latin1").trim();
  if (merge.code === 1 || (merge.code === 0 && mergeBase === "")) return withoutMergeBase(folder, { base, head, range });
  if (merge.code !== 0) throw explainGit(merge.stderr, folder);
  return whole(base, head, await diffTrees(folder, mergeBase, head));
}

async function diffTrees(folder: string, from: string, to: string): Promise<readonly FileChange[]> {
  const answer = await askGit({ folder }, [...DIFF, from, to]);
  if (answer.code !== 0) throw explainGit(answer.stderr, folder);
  return parseRawDiff(answer.stdout);
}

function whole(base: string, head: string, changes: readonly FileChange[]): ChangeSet {
  return { base, head, complete: true, incompleteBecause: null, changes };
}

/** Full id of the commit that a revision names; throws `UserError` where it names none. */
export async function resolveRevision(objects: ObjectReader, revision: string): Promise<string> {
  const hint =
    "Give a commit, a tag or a branch of this clone; in a fresh clone branches are called origin/NAME. In CI, fetch it first (fetch-depth: 0).";
  const unknown = new UserError("unknown-revision", `There is no revision ${JSON.stringify(revision)} in this repository.`, hint);
  if (!isRevision(revision)) throw unknown;
  const object = (await objects.read(`${revision}^{commit}`)) ?? (revision === EMPTY_TREE ? await objects.read(revision) : null);
  if (object === null) throw unknown;
  return object.oid;
}

async function withoutMergeBase(
  folder: string,
  at: { base: string; head: string; range: { base: string; head: string } },
): Promise<ChangeSet> {
  const shallow =
    (await askGit({ folder }, ["rev-parse", "--is-shallow-repository"])).stdout.toString("latin1").trim() === "true";
  const names = `${at.range.base} and ${at.range.head}`;
  const incompleteBecause = shallow
    ? `This clone is shallow and does not hold the commit where ${names} parted, so what changed cannot be told. Fetch more history: git fetch --unshallow, or fetch-depth: 0 with actions/checkout.`
    : `${names} have no commit in common, so what changed cannot be told. Give a base that the head was branched from.`;
  return { base: at.base, head: at.head, complete: false, incompleteBecause, changes: [] };
}

async function readStaged(folder: string, objects: ObjectReader): Promise<ChangeSet> {
  const head = await objects.read("HEAD^{commit}");
  const base = head?.oid ?? EMPTY_TREE;
  const args = ["diff-index", "--cached", ...DIFF.slice(2), base];
  const answer = await askGit({ folder }, args);
  if (answer.code !== 0) throw explainGit(answer.stderr, folder);
  return whole(base, "staged", parseRawDiff(answer.stdout));
}
