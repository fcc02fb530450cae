/**
 * Runs workflow files as GitHub does, as far as this project's use it; what it does not know, it refuses. No container, no network:
 * jobs are folders and processes of this machine, GitHub is the fake one, services are real PostgreSQL servers.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { githubContext } from "./contexts.ts";
import { inputsOfDispatch } from "./call-inputs.ts";
import { declared, Refused, resolveText } from "./expressions.ts";
import { loadWorkflows } from "./load-workflows.ts";
import type { WorkflowSource } from "./parse-workflow.ts";
import { runJobs } from "./run-jobs.ts";
import { type Kept, RunState } from "./run-state.ts";
import type { JobResult, Result, Run, Scenario } from "./scenario.ts";

/** Runs it to its end, or to where nothing but `stopBefore` is left. Throws for what this runner does not know. */
export function runWorkflow(scenario: Scenario): Promise<Run> {
  return execute(scenario);
}

/** A new attempt of the same run: of all jobs, of those that failed, or of some; and of all that need one that runs again. */
export function rerun(run: Run, which: "all" | "failed" | readonly string[], changes: Partial<Scenario> = {}): Promise<Run> {
  const isKept = ({ key, result }: JobResult): boolean => {
    if (which === "all") return false;
    return which === "failed" ? result === "success" || result === "skipped" : !isAmong(key, which);
  };
  const { reviews, artifacts } = run;
  const kept = { ...keep(run, isKept), reviews, artifacts: artifacts.keep(() => true), attempt: run.attempt + 1 };
  return execute({ ...run.scenario, ...changes }, kept);
}

/** The same attempt once more from just before some jobs, as if they had never run: their artifacts and approvals are not there. */
export function fork(run: Run, before: readonly string[], changes: Partial<Scenario> = {}): Promise<Run> {
  const { stopBefore: _, ...scenario } = run.scenario;
  return execute(
    { ...scenario, ...changes },
    keep(run, ({ key, result }) => result !== "waiting" && !isAmong(key, before)),
  );
}

/** A file of the project, as if it lay in the caller's repository. */
export async function projectWorkflow(path = ".github/workflows/schema-release.yml"): Promise<WorkflowSource> {
  return { path, text: await readFile(join(import.meta.dirname, "../../..", path), "utf8"), origin: "project" };
}

/** A text, as a file of the caller. */
export function inlineWorkflow(text: string, path = ".github/workflows/test.yml"): WorkflowSource {
  return { path, text, origin: "caller" };
}

function isAmong(key: string, jobs: readonly string[]): boolean {
  return jobs.some((job) => key === job || key.startsWith(`${job} (`) || key.startsWith(`${job} / `));
}

function keep(run: Run, isKept: (job: JobResult) => boolean): Kept {
  const jobs = Object.fromEntries(Object.entries(run.jobs).filter(([, job]) => isKept(job)));
  return {
    jobs,
    artifacts: run.artifacts.keep((job) => job in jobs),
    reviews: new Map([...run.reviews].filter(([job]) => job in jobs)),
    attempt: run.attempt,
  };
}

async function execute(scenario: Scenario, kept?: Kept): Promise<Run> {
  const { repository, defaultBranch } = scenario.github.state;
  const ref = scenario.ref ?? `refs/heads/${defaultBranch}`;
  const sha = scenario.sha ?? (await repository.git("rev-parse", "--verify", ref)).trim();
  const run = new RunState(scenario, { ref, sha }, kept);
  try {
    return await start(run);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return describe(run, { name: "", results: {}, message: error.message });
  } finally {
    await run.close();
  }
}

async function start(run: RunState): Promise<Run> {
  const loaded = await loadWorkflows(run);
  const { workflow } = loaded;
  const { event, secrets = {}, vars = {} } = run.scenario;
  const given = event.name === "workflow_dispatch" ? inputsOfDispatch(workflow.dispatchInputs, event.inputs ?? {}) : {};
  const names = [workflow.dispatchInputs, workflow.callInputs].flatMap((inputs) => Object.keys(inputs));
  const github = githubContext(run, { path: workflow.source.path, name: workflow.name });
  const contexts = { github, inputs: declared("inputs", given, names), vars };
  const { results } = await runJobs({ run, loaded, prefix: "", contexts, secrets, isFresh: false });
  const runName = resolveText(workflow.fields["run-name"], { contexts });
  return describe(run, { name: runName === "" ? workflow.name : runName, results, message: null });
}

function describe(
  run: RunState,
  {
    name,
    results,
    message,
  }: { readonly name: string; readonly results: Readonly<Record<string, Result>>; readonly message: string | null },
): Run {
  const has = (result: Result): boolean => Object.values(results).includes(result);
  const conclusion = has("failure")
    ? "failure"
    : run.cancelled || has("cancelled")
      ? "cancelled"
      : has("waiting")
        ? "waiting"
        : "success";
  return {
    id: run.id,
    attempt: run.attempt,
    conclusion: message === null ? conclusion : "startup_failure",
    message,
    name,
    jobs: run.jobs,
    results,
    artifacts: run.artifacts,
    createdEnvironments: run.createdEnvironments,
    warnings: run.warnings,
    errors: run.errors,
    reviews: run.reviews,
    scenario: run.scenario,
  };
}
