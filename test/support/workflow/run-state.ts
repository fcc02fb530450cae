/** What the jobs of a run share. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FakeGitHub } from "../github/server.ts";
import type { FakeReview } from "../github/state.ts";
import { Unsupported } from "./expressions.ts";
import { Artifacts } from "./artifacts.ts";
import type { JobResult, RunControl, Scenario, ScenarioEnvironment } from "./scenario.ts";

/** What an earlier attempt or a fork leaves as it is, by key of job. */
export interface Kept {
  readonly jobs: Readonly<Record<string, JobResult>>;
  readonly artifacts: Artifacts;
  readonly reviews: ReadonlyMap<string, readonly FakeReview[]>;
  readonly attempt: number;
}

/** Of a first attempt: artifacts of its own. */
const nothingKept = (): Kept => ({ jobs: {}, artifacts: new Artifacts(), reviews: new Map(), attempt: 1 });

/** As many jobs run at once. */
const SLOTS = 2;

/** What can be stopped: a job that runs. */
export interface Stoppable {
  cancel(): void;
  lose(): void;
}

export class RunState implements RunControl {
  readonly scenario: Scenario;
  readonly github: FakeGitHub;
  readonly id: number;
  readonly attempt: number;
  readonly actor: string;
  readonly ref: string;
  readonly sha: string;
  /** Where the action lies. */
  readonly projectFolder: string;
  readonly kept: Kept;
  readonly artifacts: Artifacts;
  readonly environments: Record<string, ScenarioEnvironment>;
  readonly createdEnvironments: string[] = [];
  readonly warnings: string[] = [];
  readonly errors: string[] = [];
  readonly jobs: Record<string, JobResult> = {};
  readonly running = new Map<string, Stoppable>();
  readonly reviews: Map<string, readonly FakeReview[]>;
  cancelled = false;
  #folder: Promise<string> | null = null;
  #callerFiles: Promise<string> | null = null;
  #free = SLOTS;
  readonly #queue: (() => void)[] = [];

  constructor(scenario: Scenario, { ref, sha }: { readonly ref: string; readonly sha: string }, kept: Kept = nothingKept()) {
    this.scenario = scenario;
    this.github = scenario.github;
    this.id = scenario.runId ?? 4_711;
    this.attempt = kept.attempt;
    this.actor = scenario.actor ?? "wim";
    this.ref = ref;
    this.sha = sha;
    this.projectFolder = scenario.project ?? join(import.meta.dirname, "../../..");
    this.kept = kept;
    this.artifacts = kept.artifacts;
    this.environments = { ...scenario.environments };
    this.reviews = new Map(kept.reviews);
    const { environments } = this.github.state;
    for (const [name, { reviewers = [], preventsSelfReview = false, adminsMayBypass = true }] of Object.entries(
      this.environments,
    )) {
      environments.set(name, { ...environments.get(name), reviewers, preventsSelfReview, adminsMayBypass });
    }
    this.#publishReviews();
  }

  cancel(): void {
    if (this.cancelled) return;
    this.cancelled = true;
    for (const job of this.running.values()) job.cancel();
  }

  /** Stops all at once, since the test fails anyway. */
  abort(): void {
    this.cancelled = true;
    for (const job of this.running.values()) job.lose();
  }

  loseRunner(job: string): void {
    this.running.get(job)?.lose();
  }

  /** Calls what the scenario gave; its errors are the test's, not the job's. */
  async ask<T>(work: () => Promise<T> | T): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Unsupported("The scenario failed.", { cause: error });
    }
  }

  addReview(job: string, review: FakeReview): void {
    this.reviews.set(job, [...(this.reviews.get(job) ?? []), review]);
    this.#publishReviews();
  }

  #publishReviews(): void {
    this.github.state.reviews.set(this.id, [...this.reviews.values()].flat());
  }

  /** Runs it when one of the machines is free. */
  async onMachine<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#queue.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.#queue.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  /** A new folder of the run. */
  async makeFolder(): Promise<string> {
    this.#folder ??= mkdtemp(join(tmpdir(), "schema-release-run-"));
    return mkdtemp(join(await this.#folder, "job-"));
  }

  /** The caller's files at the run's commit, as `$/` of a workflow of the caller names them. */
  callerFiles(): Promise<string> {
    this.#callerFiles ??= (async () => {
      const folder = join(await this.makeFolder(), "files");
      const { repository } = this.github.state;
      await repository.git("clone", "--quiet", "--no-checkout", repository.folder, folder);
      await repository.git("-C", folder, "checkout", "--quiet", "--detach", this.sha);
      return folder;
    })();
    return this.#callerFiles;
  }

  async close(): Promise<void> {
    for (const job of this.running.values()) job.lose();
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }
}
