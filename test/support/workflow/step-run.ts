/** A step that runs: its process, its log with masks, and the files through which it speaks to the runner. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readKeyValues } from "./key-values.ts";
import { readCommand } from "./log-commands.ts";
import { type Running, startProcess } from "./process.ts";
import { type JobRun, machineVariables } from "./job-run.ts";
import type { Outcome } from "./run-steps.ts";

const FILES = ["output", "state", "env", "path", "step_summary"] as const;

/** Larger summaries are dropped whole. */
const MOST_SUMMARY_BYTES = 1024 * 1024;

export interface StepOrder {
  readonly job: JobRun;
  readonly id: string;
  readonly name: string;
  /** The job's variables with the step's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether its `if` holds as the job is now. */
  readonly wanted: () => boolean;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export class StepRun {
  readonly job: JobRun;
  readonly id: string;
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly isWanted: () => boolean;
  readonly log: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly state: Record<string, string> = {};
  knownOutputs: readonly string[] | null = null;
  summary = "";
  stoppedBy: "cancel" | "time" | null = null;
  #process: Running | null = null;
  #stopToken: string | null = null;

  constructor({ job, id, name, env, wanted }: StepOrder) {
    this.job = job;
    this.id = id;
    this.name = name;
    this.env = env;
    this.isWanted = wanted;
  }

  declareOutputs(names: readonly string[]): void {
    this.knownOutputs = names;
  }

  setOutputs(outputs: Readonly<Record<string, string>>): void {
    Object.assign(this.outputs, outputs);
  }

  /** Cancelled, it stops unless its `if` says otherwise. */
  cancel(): void {
    if (this.isWanted()) return;
    this.stoppedBy ??= "cancel";
    this.#process?.interrupt();
  }

  timeOut(minutes: number): void {
    this.annotate("error", `The action '${this.name}' has timed out after ${minutes} minutes.`);
    this.stoppedBy ??= "time";
    this.#process?.interrupt();
  }

  kill(): void {
    this.#process?.kill();
  }

  annotate(kind: "error" | "warning" | "notice", message: string): void {
    this.print(`##[${kind}]${message}`);
    const masked = `${this.job.key}: ${this.job.masks.apply(message)}`;
    if (kind === "error") this.job.run.errors.push(masked);
    if (kind === "warning") this.job.run.warnings.push(masked);
  }

  /** A line of the log. */
  print(line: string): void {
    const { job } = this;
    const text = job.masks.apply(line);
    this.log.push(text);
    job.run.scenario.onLine?.({ job: job.key, step: this.name, text }, job.run);
  }

  async execute({ command, args, cwd, env }: Command): Promise<Outcome> {
    const { job } = this;
    const folder = join(job.folders.commands, this.id);
    await mkdir(folder, { recursive: true });
    await Promise.all(FILES.map((name) => writeFile(join(folder, name), "")));
    const eventPath = join(folder, "event.json");
    await writeFile(eventPath, JSON.stringify(job.github["event"]));
    const files = Object.fromEntries(FILES.map((name) => [`GITHUB_${name.toUpperCase()}`, join(folder, name)]));
    if (job.isLost) return "failure";
    this.#process = startProcess({
      command,
      args,
      cwd,
      env: {
        ...env,
        ...machineVariables(job),
        ...foreignOnes(env),
        GITHUB_ACTION: this.id,
        GITHUB_EVENT_PATH: eventPath,
        ...files,
      },
      onLine: (line) => this.#read(line),
      secondMs: job.run.scenario.secondMs ?? 1000,
    });
    if (this.stoppedBy !== null) this.#process.interrupt();
    const code = await this.#process.ended;
    this.#process = null;
    if (job.isLost) return "failure";
    await this.#readFiles(folder);
    if (code !== 0 && this.stoppedBy === null)
      this.annotate("error", `Process completed with exit code ${code ?? "by a signal"}.`);
    return code === 0 ? "success" : "failure";
  }

  async #readFiles(folder: string): Promise<void> {
    const { job } = this;
    const [output, state, env, path, summary] = await Promise.all(FILES.map((name) => readFile(join(folder, name), "utf8")));
    Object.assign(this.outputs, readKeyValues(output ?? ""));
    Object.assign(this.state, readKeyValues(state ?? ""));
    for (const [name, value] of Object.entries(readKeyValues(env ?? ""))) {
      if (name.toUpperCase() === "NODE_OPTIONS")
        this.annotate("error", `Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
      else if (!/^(?:GITHUB|RUNNER)_/i.test(name)) job.env[name] = value;
    }
    job.paths.push(...(path ?? "").split("\n").filter((line) => line !== ""));
    if (Buffer.byteLength(summary ?? "") <= MOST_SUMMARY_BYTES) this.summary = job.masks.apply(summary ?? "");
    else this.annotate("error", "$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k.");
  }

  #read(line: string): void {
    const found = readCommand(line);
    if (this.#stopToken !== null) {
      if (found?.name === this.#stopToken) this.#stopToken = null;
      else this.print(line);
      return;
    }
    switch (found?.name) {
      case "add-mask":
        this.job.masks.add(found.data);
        return this.print("::add-mask::***");
      case "error":
      case "warning":
      case "notice":
        return this.annotate(found.name, found.data);
      case "set-output":
        this.outputs[found.properties["name"] ?? ""] = found.data;
        return;
      case "save-state":
        this.state[found.properties["name"] ?? ""] = found.data;
        return;
      case "stop-commands":
        this.#stopToken = found.data;
        return;
      default:
        return this.print(line);
    }
  }
}

/** A step cannot overwrite the runner's own variables, but PATH, HOME, CI and LANG are its own to set. */
function foreignOnes(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(?:GITHUB|RUNNER)_/.test(name) || name.startsWith("GITHUB_ACTION_")),
  );
}
