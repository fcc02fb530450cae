/** Starting git: arguments as an array, no shell, no prompt, no pager, and its complaints as `UserError`s. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { UserError } from "../../errors.ts";

/** Where git is asked, and how long one answer may take in milliseconds. */
export interface GitFolder {
  readonly folder: string;
  readonly timeoutMs?: number;
}

export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

const DEFAULT_TIMEOUT_MS = 120_000;

/** Starts git in a folder. Locale, prompts, pagers, replace refs and work tree checks are fixed so that answers are git's own. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn("git", gitArguments(folder, args), { env: gitEnvironment(), windowsHide: true });
}

function gitArguments(folder: string, args: readonly string[]): readonly string[] {
  return ["-C", folder, "--no-pager", "--no-replace-objects", "-c", "core.quotePath=false", ...args];
}

function gitEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0" };
}

/** Runs git to its end. Throws `UserError` when git cannot be started or takes too long; a non-zero code is an answer. */
export function askGit({ folder, timeoutMs = DEFAULT_TIMEOUT_MS }: GitFolder, args: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", gitArguments(folder, args), {
      env: gitEnvironment(),
      windowsHide: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      const seconds = Math.round(timeoutMs / 1000);
      reject(
        new UserError(
          "outside",
          `git ${args[0]} did not answer within ${seconds} s.`,
          "Try again, or look at the repository's size and disk.",
        ),
      );
    }, timeoutMs);
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", (error) => {
      clearTimeout(timer);
      reject(cannotStart(error, folder));
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString("utf8") });
    });
  });
}

/** Why git could not be started at all. */
export function cannotStart(error: NodeJS.ErrnoException, folder: string): UserError {
  if (error.code === "ENOENT")
    return new UserError("outside", "git was not found on this machine.", "Install git 2.30 or newer.");
  return new UserError(
    "outside",
    `git could not be started in ${folder}: ${error.code ?? error.message}.`,
    "Check the folder and its permissions.",
  );
}

/** What git's complaint means for somebody who called us. */
export function explainGit(stderr: string, folder: string): UserError {
  const complaint = stderr.trim().split("\n").at(-1) ?? "";
  if (/not a git repository|cannot change to/.test(stderr)) {
    return new UserError(
      "not-a-repository",
      `${folder} is not a git repository.`,
      "Give one with --repo DIR; a bare repository serves too.",
    );
  }
  if (/dubious ownership/.test(stderr)) {
    const hint = "Run as its owner, or say: git config --global --add safe.directory DIR";
    return new UserError("not-a-repository", `git refuses ${folder}, since it belongs to another user.`, hint);
  }
  return new UserError(
    "outside",
    `git failed in ${folder}: ${complaint === "" ? "no reason given" : complaint}`,
    "Run git fsck there, and check disk and permissions.",
  );
}
