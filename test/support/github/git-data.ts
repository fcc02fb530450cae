/** Commits, trees, blobs and differences of a real git repository, as GitHub writes them. */
import type { Repo } from "../git-repository.ts";
import { fill, type JsonObject } from "./description.ts";

export interface GitChange {
  readonly status: "added" | "modified" | "removed" | "renamed" | "changed";
  readonly path: string;
  readonly previousPath: string | null;
  readonly oid: string;
}

/** A revision's commit id; null when there is none. */
export async function resolve(repository: Repo, revision: string): Promise<string | null> {
  if (revision.startsWith("-")) return null;
  try {
    return (await repository.git("rev-parse", "--verify", "--quiet", `${revision}^{commit}`)).trim();
  } catch {
    return null;
  }
}

export async function mergeBase(repository: Repo, one: string, other: string): Promise<string | null> {
  try {
    return (await repository.git("merge-base", one, other)).trim();
  } catch {
    return null;
  }
}

/** Commit ids with their parents; `revisions` as git rev-list takes them. */
export async function listCommits(repository: Repo, ...revisions: readonly string[]): Promise<readonly JsonObject[]> {
  const lines = (await repository.git("rev-list", "--parents", ...revisions)).split("\n").filter((line) => line !== "");
  return lines.map((line) => {
    const [sha = "", ...parents] = line.split(" ");
    return fill("commit", { sha, parents: parents.map((parent) => ({ sha: parent, url: "https://example.com/" })) });
  });
}

/** The author's name of a commit, and its message. */
export async function wordsOf(repository: Repo, commit: string): Promise<{ readonly author: string; readonly message: string }> {
  const [author = "", ...message] = (await repository.git("show", "--no-patch", "--format=%an%n%B", commit)).split("\n");
  return { author, message: message.join("\n").trim() };
}

/** GitHub's answer for a tree or commit id; null when there is no such tree. Bytes that are not UTF-8 become U+FFFD. */
export async function readTree(repository: Repo, id: string, recursive: boolean): Promise<JsonObject | null> {
  if (!/^[0-9a-f]{40}$/u.test(id)) return null;
  let listing: Buffer;
  try {
    listing = await repository.gitBytes(["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), id]);
  } catch {
    return null;
  }
  const tree = fields(listing).map((line) => {
    const [, mode = "", type = "", sha = "", size = "", path = ""] = /^(\d+) (\w+) (\w+) +([-\d]+)\t(.*)$/su.exec(line) ?? [];
    const entry = { path, mode, type, sha, url: "https://example.com/" };
    return size === "-" ? entry : Object.assign(entry, { size: Number(size) });
  });
  return { sha: id, url: "https://example.com/", tree, truncated: false };
}

export async function readBlob(repository: Repo, id: string): Promise<JsonObject | null> {
  if (!/^[0-9a-f]{40}$/u.test(id)) return null;
  try {
    const content = await repository.gitBytes(["cat-file", "blob", id]);
    // GitHub breaks base64 into lines.
    const lines = content.toString("base64").replaceAll(/.{60}/gu, "$&\n");
    return {
      sha: id,
      node_id: "x",
      url: "https://example.com/",
      size: content.length,
      encoding: "base64",
      content: `${lines}\n`,
    };
  } catch {
    return null;
  }
}

const STATUSES: Readonly<Record<string, GitChange["status"]>> = {
  A: "added",
  M: "modified",
  D: "removed",
  R: "renamed",
  T: "changed",
};

const diffs = new WeakMap<Repo, Map<string, Promise<readonly GitChange[]>>>();

/** What differs between two commits, with renames as git sees them. Asked for once, though every page of a list needs it. */
export function diff(repository: Repo, from: string, to: string): Promise<readonly GitChange[]> {
  const known = diffs.get(repository) ?? new Map<string, Promise<readonly GitChange[]>>();
  diffs.set(repository, known);
  const found = known.get(`${from} ${to}`) ?? readDiff(repository, from, to);
  known.set(`${from} ${to}`, found);
  return found;
}

async function readDiff(repository: Repo, from: string, to: string): Promise<readonly GitChange[]> {
  const parts = fields(await repository.gitBytes(["diff-tree", "-r", "-z", "--raw", "--no-abbrev", "-M", from, to]));
  const changes: GitChange[] = [];
  for (let index = 0; index < parts.length;) {
    const [, , before = "", after = "", letter = ""] = (parts[index] ?? "").split(" ");
    const status = STATUSES[letter.slice(0, 1)] ?? "modified";
    const renamed = status === "renamed";
    const path = parts[index + (renamed ? 2 : 1)] ?? "";
    const previousPath = renamed ? (parts[index + 1] ?? null) : null;
    changes.push({ status, path, previousPath, oid: status === "removed" ? before : after });
    index += renamed ? 3 : 2;
  }
  return changes;
}

/** Branches and tags below a prefix, as `git/matching-refs` lists them. */
export async function listRefs(repository: Repo, prefix: string): Promise<readonly JsonObject[]> {
  const lines = (await repository.git("for-each-ref", "--format=%(refname) %(objecttype) %(objectname)")).split("\n");
  return lines.flatMap((line) => {
    const [ref = "", type = "", sha = ""] = line.split(" ");
    if (ref === "" || !ref.startsWith(`refs/${prefix}`)) return [];
    return [{ ref, node_id: "x", url: "https://example.com/", object: { type, sha, url: "https://example.com/" } }];
  });
}

function fields(bytes: Buffer): readonly string[] {
  return bytes
    .toString("utf8")
    .split("\0")
    .filter((field) => field !== "");
}
