/** A commit as its own folder, for programs that shall see that commit and nothing else. */
import { mkdtemp, realpath, rm, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { askGit, explainGit } from "./git-process.ts";

export interface CleanFolder {
  /** Absolute. */
  readonly folder: string;
  /** Deletes files of the commit, and folders that are empty then. */
  readonly remove: (paths: readonly string[]) => Promise<void>;
  /** Deletes all of it, whatever programs left there. Never throws. */
  readonly close: () => Promise<void>;
}

export interface CleaningTree {
  /** The repository, bare or not; it gets a further work tree while this one is open. */
  readonly repository: string;
  /** Full id. */
  readonly commit: string;
  /** Where the folder is made. */
  readonly above: string;
}

/** A large repository takes its time. */
const TIMEOUT_MS = 900_000;

/** git reads what another one that makes a work tree of the same repository has not written yet. */
const IS_RACE = /failed to read \S*\/worktrees\//;
const MOST_ATTEMPTS = 5;

/** Hooks of the repository do not run. Throws `UserError` where git cannot do it. */
export async function openCleanTree({ repository, commit, above }: CleaningTree): Promise<CleanFolder> {
  const folder = await realpath(await mkdtemp(join(above, "schema-release-tree-")));
  const git = (...args: readonly string[]) =>
    askGit({ folder: repository, timeoutMs: TIMEOUT_MS }, ["-c", "core.hooksPath=/dev/null", "worktree", ...args]);
  const close = async (): Promise<void> => {
    const removed = await git("remove", "--force", "--force", folder).catch(() => null);
    await rm(folder, { recursive: true, force: true }).catch(() => null);
    if (removed?.code !== 0) await git("prune").catch(() => null);
  };
  for (let attempt = 1; ; attempt++) {
    const made = await git("add", "--quiet", "--detach", folder, commit);
    if (made.code === 0) break;
    if (attempt < MOST_ATTEMPTS && IS_RACE.test(made.stderr)) continue;
    await close();
    throw explainGit(made.stderr, repository);
  }
  return {
    folder,
    remove: async (paths) => {
      for (const path of paths) await removeFile(folder, path);
    },
    close,
  };
}

async function removeFile(root: string, path: string): Promise<void> {
  await rm(join(root, path));
  for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) {
    const isEmpty = await rmdir(join(root, folder)).then(
      () => true,
      () => false,
    );
    if (!isEmpty) return;
  }
}
