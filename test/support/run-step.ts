/** A step of a workflow that runs the committed bundle: inputs, files and variables of the runner, and the post step behind it. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { readKeyValues } from "./workflow/key-values.ts";

const root = join(import.meta.dirname, "../..");

export interface StepOptions {
  /** The workspace, which is the working directory. */
  readonly cwd: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface StepEnded {
  readonly code: number | null;
  /** Standard output and error, as they came. */
  readonly raw: string;
  /** As people see it: without workflow commands, masked. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

export interface RunningStep {
  /** Resolves once the output holds the words. */
  readonly says: (words: string) => Promise<void>;
  readonly child: ChildProcess;
  readonly ended: Promise<StepEnded>;
}

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, object>>;
  readonly runs: { readonly main: string; readonly post: string };
}

const FILES = ["output", "summary", "state"] as const;

export async function runStep(options: StepOptions): Promise<StepEnded> {
  return (await startStep(options)).ended;
}

export async function startStep(options: StepOptions): Promise<RunningStep> {
  return start(options, "main", {});
}

/** What the runner starts when the job has failed or was cancelled. */
export async function runPostStep(options: StepOptions, state: StepEnded["state"]): Promise<StepEnded> {
  return (await start(options, "post", state)).ended;
}

async function start(
  { cwd, inputs, env = {} }: StepOptions,
  phase: "main" | "post",
  state: StepEnded["state"],
): Promise<RunningStep> {
  const metadata = parse(await readFile(join(root, "action.yml"), "utf8")) as Metadata;
  const folder = await mkdtemp(join(tmpdir(), "schema-release-step-"));
  const files = Object.fromEntries(FILES.map((name) => [name, join(folder, name)]));
  await Promise.all(Object.values(files).map((file) => writeFile(file, "")));
  const presets = Object.entries(metadata.inputs).map(([name, { default: preset = "" }]) => [
    name,
    preset.replace(/^\$.*/, "token-of-the-job"),
  ]);
  const given = Object.entries({ ...Object.fromEntries(presets), ...inputs });
  const child = spawn(process.execPath, [join(root, metadata.runs[phase])], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env["PATH"],
      HOME: tmpdir(),
      GITHUB_ACTIONS: "true",
      GITHUB_OUTPUT: files["output"],
      GITHUB_STEP_SUMMARY: files["summary"],
      GITHUB_STATE: files["state"],
      GITHUB_WORKSPACE: cwd,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      ...env,
    },
  });
  let raw = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (chunk: string) => {
      raw += chunk;
      for (const listener of listeners) listener();
    });
  }
  const closed = once(child, "close");
  const says = (words: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (raw.includes(words)) resolve();
      };
      listeners.add(look);
      void closed.then(() => reject(new Error(`It ended without saying ${JSON.stringify(words)}:\n${raw}`)));
      look();
    });
  const end = async (): Promise<StepEnded> => {
    await closed;
    const [output = "", summary = "", saved = ""] = await Promise.all(FILES.map((name) => readFile(files[name] ?? "", "utf8")));
    await rm(folder, { recursive: true });
    const outputs = readKeyValues(output);
    const undeclared = Object.keys(outputs).filter((name) => !Object.hasOwn(metadata.outputs, name));
    if (undeclared.length > 0) throw new Error(`action.yml describes no output ${undeclared.join(", ")}.`);
    return { code: child.exitCode, raw, log: showLog(raw), summary, outputs, state: readKeyValues(saved) };
  };
  return { says, child, ended: end() };
}

/** As the runner shows it: masks hold from where they were set, and commands are not shown. */
function showLog(raw: string): string {
  const masks: string[] = [];
  const lines: string[] = [];
  for (const line of raw.split("\n")) {
    const [, mask] = /^::add-mask::(.*)$/.exec(line) ?? [];
    if (mask !== undefined) masks.push(mask.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%"));
    else lines.push(masks.reduce((text, secret) => text.replaceAll(secret, "***"), line));
  }
  return lines.join("\n");
}
