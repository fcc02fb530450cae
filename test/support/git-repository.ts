/** Real git repositories in temporary folders: the same ids on every machine, whatever git configuration its user has. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Repo {
  /** Absolute path of the work tree. */
  readonly folder: string;
  /** Writes a file with its folders. In paths U+DC80 to U+DCFF stand for single bytes, as in `FileChange`. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  link(path: string, target: string): Promise<void>;
  remove(path: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** Commits all that is in the work tree, also when nothing changed, and answers the commit id. */
  commit(message: string): Promise<string>;
  /** Makes a branch, at `from` or where HEAD is, and stays on the current one. */
  branch(name: string, from?: string): Promise<void>;
  switch(name: string): Promise<void>;
  /** Runs git in the repository; throws with its standard error when it fails. */
  git(...args: readonly string[]): Promise<string>;
  /** The same as bytes, for output that may hold any. */
  gitBytes(args: readonly string[], input?: string | Uint8Array): Promise<Buffer>;
  dispose(): Promise<void>;
}

const FIRST_COMMIT_S = 1_700_000_000;

const ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: tmpdir(),
  LC_ALL: "C.UTF-8",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_TERMINAL_PROMPT: "0",
  GIT_AUTHOR_NAME: "Ada Example",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada Example",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

/** An empty repository on branch `main`, without a commit. Each commit is a minute younger than the one before. */
export async function makeRepository(): Promise<Repo> {
  const folder = await mkdtemp(join(tmpdir(), "schema-release-test-"));
  let commits = 0;
  const gitBytes = (args: readonly string[], input?: string | Uint8Array): Promise<Buffer> =>
    runGit({ folder, args, date: `${FIRST_COMMIT_S + 60 * commits} +0000`, input });
  const git = async (...args: readonly string[]): Promise<string> => (await gitBytes(args)).toString("utf8");
  await git("init", "--quiet", "--initial-branch=main");
  return {
    folder,
    git,
    gitBytes,
    write: async (path, content) => {
      const file = await placeFor(folder, path);
      await writeFile(file, content);
    },
    link: async (path, target) => symlink(target, await placeFor(folder, path)),
    remove: (path) => rm(pathBytes(join(folder, path)), { recursive: true }),
    move: async (from, to) => rename(pathBytes(join(folder, from)), await placeFor(folder, to)),
    commit: async (message) => {
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "--no-gpg-sign", `--message=${message}`);
      commits += 1;
      return (await git("rev-parse", "HEAD")).trim();
    },
    branch: async (name, from = "HEAD") => {
      await git("branch", name, from);
    },
    switch: async (name) => {
      await git("switch", "--quiet", name);
    },
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
}

async function placeFor(folder: string, path: string): Promise<Buffer> {
  const file = join(folder, path);
  await mkdir(pathBytes(dirname(file)), { recursive: true });
  return pathBytes(file);
}

/** The bytes of a path in which lone surrogates U+DC80 to U+DCFF stand for bytes that are not UTF-8. */
function pathBytes(path: string): Buffer {
  return Buffer.concat(
    Array.from(path, (character) => {
      const code = character.codePointAt(0) ?? 0;
      return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, "utf8");
    }),
  );
}

interface GitRun {
  readonly folder: string;
  readonly args: readonly string[];
  readonly date: string;
  readonly input: string | Uint8Array | undefined;
}

function runGit({ folder, args, date, input }: GitRun): Promise<Buffer> {
  const env = { ...ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return new Promise((resolve, reject) => {
    const child = execFile(
      "git",
      [...args],
      { cwd: folder, env, encoding: "buffer", maxBuffer: 256 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`git ${args.join(" ")}: ${stderr.toString("utf8").trim() || error.message}`));
      },
    );
    // Git may end before it has read everything.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(input);
  });
}
