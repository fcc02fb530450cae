/** What is checked out in a folder, as git tells it. */
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { askGit } from "./git-process.ts";

export interface WorkTree {
  /** Absolute path of its top folder. */
  readonly root: string;
  /** The commit that is checked out, and those that it follows: of a merge of a pull request, base and head. */
  readonly commits: readonly string[];
}

/** Null where nothing is checked out, as in a bare repository. Throws `UserError` where git cannot be started. */
export async function readWorkTree(folder: string): Promise<WorkTree | null> {
  const [inside, commits] = await Promise.all([
    askGit({ folder }, ["rev-parse", "--is-inside-work-tree", "--show-toplevel"]),
    askGit({ folder }, ["rev-list", "--parents", "--max-count=1", "HEAD", "--"]),
  ]);
  const [isInside, root = ""] = inside.stdout.toString("utf8").split("\n");
  if (inside.code !== 0 || isInside !== "true" || root === "" || commits.code !== 0) return null;
  return { root, commits: commits.stdout.toString("latin1").trim().split(" ") };
}

/** A file's bytes; null where there is none. Links are not followed. */
export async function readCheckedOut(root: string, path: string): Promise<Uint8Array | null> {
  try {
    const full = join(root, path);
    return (await lstat(full)).isFile() ? await readFile(full) : null;
  } catch {
    return null;
  }
}
