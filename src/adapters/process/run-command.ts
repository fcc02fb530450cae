/** Starts programs: no shell, little of our environment, an end in any case. Knows nothing of what they are for. */
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { isAbsolute, relative, resolve } from "node:path";
import type { Readable } from "node:stream";
import type { CommandOutcome, CommandRequest, RunCommand } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { type Environment, scrubEnvironment, secretsOf } from "./environment.ts";
import { openMask } from "./mask-secrets.ts";
import { openOutput } from "./output.ts";

export interface RunCommandOptions {
  /** Absolute folder: the repository that requests' folders are relative to. */
  readonly root: string;
  /** Our own, of which commands see what `scrubEnvironment` lets through. */
  readonly environment: Environment;
  /** Further variables to hand on: names, or beginnings of names followed by `*`, such as `AWS_*`. */
  readonly passed?: readonly string[];
  /** Masked besides those that `environment` and the request's environment seem to hold. */
  readonly secrets?: readonly string[];
  /** Characters kept of each stream. Default 4 194 304. */
  readonly outputLimit?: number;
  /** Between SIGTERM and SIGKILL; the runner of GitHub gives 7 500 itself. Default 5 000. */
  readonly graceMs?: number;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** How long output may still come from what a command left running behind it. */
const DRAIN_MS = 1000;

/**
 * Commands run in a process group of their own, so that whatever they start ends with them. Standard input is empty. A line of more than
 * 65 536 characters is told in pieces; of output above the limit the middle is left out.
 */
export function openRunCommand(options: RunCommandOptions): RunCommand {
  return async (request) => {
    const environment = { ...scrubEnvironment(options.environment, options.passed), ...request.environment };
    const secrets = [...(options.secrets ?? []), ...secretsOf(options.environment), ...secretsOf(request.environment ?? {})];
    const mask = openMask(secrets);
    const limit = options.outputLimit ?? 4_194_304;
    const open = (stream: "stdout" | "stderr") => openOutput({ mask, limit, onLine: (line) => request.onLine?.(line, stream) });
    const outputs = { stdout: open("stdout"), stderr: open("stderr") };

    const startedAt = performance.now();
    const child = await start(request, { folder: findFolder(options.root, request.folder), environment });
    child.stdout.on("data", (chunk: Buffer) => outputs.stdout.add(chunk));
    child.stderr.on("data", (chunk: Buffer) => outputs.stderr.add(chunk));
    const ended = await waitFor(child, request, options.graceMs ?? 5000);
    const stdout = outputs.stdout.end();
    const stderr = outputs.stderr.end();
    return {
      ...ended,
      stdout: stdout.text,
      stderr: stderr.text,
      truncated: stdout.truncated || stderr.truncated,
      durationMs: performance.now() - startedAt,
    };
  };
}

function findFolder(root: string, folder = "."): string {
  const found = resolve(root, folder);
  const path = relative(root, found);
  if (path === ".." || /^\.\.[/\\]/.test(path) || isAbsolute(path))
    throw new UserError("configuration", `The folder ${JSON.stringify(folder)} is not in the repository.`, "Name one that is.");
  if (statSync(found, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError("configuration", `There is no folder ${JSON.stringify(folder)}.`, "Name one of the repository.");
  return found;
}

interface Start {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

async function start({ command }: CommandRequest, { folder, environment }: Start): Promise<Child> {
  const [program, ...args] = command;
  if (program === undefined || program === "")
    throw new UserError("configuration", "A command names no program.", "Give the program first, then its arguments.");
  try {
    const child = spawn(program, args, {
      cwd: folder,
      env: environment,
      stdio: ["ignore", "pipe", "pipe"],
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    await new Promise((spawned, failed) => child.once("spawn", spawned).once("error", failed));
    // What cannot be signalled any more has ended.
    child.on("error", () => {});
    return child;
  } catch (error) {
    throw explain(error, program);
  }
}

const REASONS: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ENOENT: [
    "was not found",
    "Install it before this step, or give the path of a program that exists (relative to the repository).",
  ],
  EACCES: ["may not be executed", "Make it executable (git update-index --chmod=+x), or run it by its interpreter."],
  E2BIG: ["was given too much", "Shorten its arguments and its environment."],
  ERR_INVALID_ARG_VALUE: ["was given what no program can be given", "Take the zero byte out of the command or its environment."],
};

/** Holds neither the arguments nor the environment, where secrets may be. */
function explain(error: unknown, program: string): UserError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const [reason, hint] = REASONS[code] ?? [
    `could not be started (${code || "unknown"})`,
    "See whether it runs on this machine by hand.",
  ];
  return new UserError("configuration", `The program ${JSON.stringify(program)} ${reason}.`, hint);
}

async function waitFor(
  child: Child,
  request: CommandRequest,
  graceMs: number,
): Promise<Pick<CommandOutcome, "exitCode" | "signal" | "timedOut">> {
  let timedOut = false;
  const timers: NodeJS.Timeout[] = [];
  const stop = (): void => {
    signalGroup(child, "SIGTERM");
    timers.push(setTimeout(() => signalGroup(child, "SIGKILL"), graceMs));
  };
  const onTimeout = (): void => {
    timedOut = true;
    stop();
  };
  timers.push(setTimeout(onTimeout, Math.min(request.timeoutSeconds * 1000, 2_147_483_647)));
  request.signal?.addEventListener("abort", stop, { once: true });
  if (request.signal?.aborted === true) stop();
  const closed = new Promise((resolve) => child.once("close", resolve));
  try {
    const { exitCode, signal } = await exitOf(child);
    timers.push(setTimeout(() => abandon(child), DRAIN_MS));
    await closed;
    return { exitCode: timedOut ? null : exitCode, signal, timedOut };
  } finally {
    for (const timer of timers) clearTimeout(timer);
    request.signal?.removeEventListener("abort", stop);
    // Whatever of it still runs would outlive the deploy.
    signalGroup(child, "SIGKILL");
  }
}

function exitOf(child: Child): Promise<{ readonly exitCode: number | null; readonly signal: string | null }> {
  if (child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve({ exitCode: child.exitCode, signal: child.signalCode });
  return new Promise((resolve) => child.once("exit", (exitCode, signal) => resolve({ exitCode, signal })));
}

/** Ends those that still hold the output open. One that made itself a group of its own is not waited for. */
function abandon(child: Child): void {
  signalGroup(child, "SIGKILL");
  child.stdout.destroy();
  child.stderr.destroy();
}

function signalGroup(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nobody of it is left.
  }
}
