/**
 * Folders of the repository by their tree ids. A whole revision comes in one answer where GitHub gives it whole
 * (up to 100,000 entries or 7 MB); of a larger one only those folders are read that somebody enters.
 */
import type { ObjectRef } from "../../change-set/change.ts";
import { UserError } from "../../errors.ts";
import type { GitHub } from "./client.ts";

export interface FolderEntry {
  readonly name: string;
  readonly kind: ObjectRef["kind"] | "folder";
  /** As git writes it, such as `100755`. */
  readonly mode: string;
  readonly oid: string;
  /** In bytes; null for all but files. */
  readonly size: number | null;
}

/** Entries of a folder; null when GitHub does not list them all or too many folders were asked for already. */
export type Folder = readonly FolderEntry[] | null;

/** One entry of GitHub's answer. */
interface Listed {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
  readonly size?: number;
}

/**
 * How many folders may still be asked for one by one. A token of a workflow may ask 1,000 times an hour for each
 * repository, so whoever reads folders for one purpose must leave some for the other.
 */
export interface Budget {
  left: number;
}

const KINDS: Readonly<Record<string, FolderEntry["kind"]>> = { "040000": "folder", "120000": "symlink", "160000": "submodule" };

export class FolderStore {
  readonly #github: GitHub;
  readonly #folders = new Map<string, Promise<Folder>>();
  readonly #sizes = new Map<string, number>();
  #revisionsComeWhole = true;

  constructor(github: GitHub) {
    this.#github = github;
  }

  /** The root folder of a commit. */
  root(commit: string, budget: Budget): Promise<Folder> {
    return this.#once(commit, budget, () => this.#readRevision(commit));
  }

  /** A folder by its tree id. */
  folder(tree: string, budget: Budget): Promise<Folder> {
    return this.#once(tree, budget, () => this.#readFolder(tree));
  }

  /** Size of a blob that was seen in a folder, in bytes; undefined when it was not. */
  sizeOf(oid: string): number | undefined {
    return this.#sizes.get(oid);
  }

  #once(oid: string, budget: Budget, read: () => Promise<Folder>): Promise<Folder> {
    const known = this.#folders.get(oid);
    if (known !== undefined) return known;
    if (budget.left <= 0) return Promise.resolve(null);
    budget.left -= 1;
    const reading = read();
    this.#folders.set(oid, reading);
    return reading;
  }

  async #readRevision(commit: string): Promise<Folder> {
    if (!this.#revisionsComeWhole) return this.#readFolder(commit);
    const { data } = await this.#github.rest.git.getTree({ ...this.#github.repository, tree_sha: commit, recursive: "1" });
    const folders = data.truncated ? null : splitIntoFolders(data.tree);
    if (folders === null) {
      this.#revisionsComeWhole = false;
      return this.#readFolder(commit);
    }
    for (const [tree, entries] of folders) {
      this.#remember(entries);
      if (tree !== ROOT) this.#folders.set(tree, Promise.resolve(entries));
    }
    return folders.get(ROOT) ?? [];
  }

  async #readFolder(tree: string): Promise<Folder> {
    const { data } = await this.#github.rest.git.getTree({ ...this.#github.repository, tree_sha: tree });
    if (data.truncated) return null;
    const entries = data.tree.map((entry) => asEntry(entry, entry.path));
    this.#remember(entries);
    return entries;
  }

  #remember(entries: readonly FolderEntry[]): void {
    for (const { oid, size } of entries) if (size !== null) this.#sizes.set(oid, size);
  }
}

/** What is thrown where a folder had to be read and could not. */
export function unreadableFolder(path: string): UserError {
  return new UserError(
    "outside",
    `GitHub's API does not list all of the folder ${JSON.stringify(path === "" ? "." : path)}.`,
    "Add actions/checkout with `fetch-depth: 0` before this step, so that git itself is asked.",
  );
}

const ROOT = "";

/**
 * Entries by tree id, those of the root under `""`. Null when two folders have the same path: GitHub writes U+FFFD for
 * bytes that are not UTF-8, and then nobody can tell what is in which.
 */
function splitIntoFolders(listed: readonly Listed[]): ReadonlyMap<string, readonly FolderEntry[]> | null {
  const entriesAt = new Map<string, FolderEntry[]>([[ROOT, []]]);
  const treeAt = new Map<string, string>();
  for (const entry of listed) {
    if (entry.type !== "tree") continue;
    if (treeAt.has(entry.path)) return null;
    treeAt.set(entry.path, entry.sha);
    entriesAt.set(entry.path, []);
  }
  for (const entry of listed) {
    const slash = entry.path.lastIndexOf("/");
    const siblings = entriesAt.get(slash < 0 ? ROOT : entry.path.slice(0, slash));
    if (siblings === undefined) return null;
    siblings.push(asEntry(entry, entry.path.slice(slash + 1)));
  }
  return new Map([...entriesAt].map(([path, entries]) => [treeAt.get(path) ?? ROOT, entries]));
}

function asEntry({ mode, sha, size }: Listed, name: string): FolderEntry {
  return { name, kind: KINDS[mode] ?? "file", mode, oid: sha, size: size ?? null };
}
