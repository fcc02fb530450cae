/** A job as its steps see it: what they share, may ask for and get as variables. */
import { textOf } from "./children.ts";
import { join } from "node:path";
import { githubVariables } from "./contexts.ts";
import { type Data, declared, type Scope, Unsupported } from "./expressions.ts";
import type { Masks } from "./masks.ts";
import type { Job, Workflow } from "./parse-workflow.ts";
import { mayDo, type Permissions } from "./permissions.ts";
import type { PostStep } from "./run-steps.ts";
import type { RunState } from "./run-state.ts";
import type { StepResult } from "./scenario.ts";
import type { Service } from "./services.ts";

export interface JobOrder {
  readonly key: string;
  readonly job: Job;
  readonly workflow: Workflow;
  readonly run: RunState;
  readonly permissions: Permissions;
  /** Where the workflow file lies, such as `acme/schema-release`. */
  readonly workflowRepository: string;
  /** github, inputs, needs, vars, secrets, strategy, matrix. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether its `if` holds in the run as it is now. */
  readonly stillWanted: () => boolean;
}

export interface Folders {
  readonly workspace: string;
  readonly temp: string;
  readonly home: string;
  /** Of the files through which steps speak to the runner. */
  readonly commands: string;
}

/** What the steps of a job share. */
export interface JobRun extends JobOrder {
  readonly folders: Folders;
  readonly masks: Masks;
  readonly token: string;
  readonly github: Readonly<Record<string, unknown>>;
  readonly services: Readonly<Record<string, Service>>;
  /** Of the workflow, the job, and what steps wrote to GITHUB_ENV. */
  readonly env: Record<string, string>;
  readonly paths: string[];
  readonly steps: StepResult[];
  /** The context `steps`; absent until a step has ended. */
  readonly stepData: Map<string, Data>;
  readonly posts: PostStep[];
  status: "success" | "failure" | "cancelled";
  isLost: boolean;
  /** What runs now. */
  current: { readonly cancel: () => void; readonly kill: () => void } | null;
}

/** All that a step may ask for; `env` is the job's with the step's own. */
export function scopeOf(job: JobRun, env: Readonly<Record<string, string>> = job.env): Scope {
  const { services, folders } = job;
  const ids = job.job.steps.flatMap(({ fields }) => textOf(fields["id"]) ?? []);
  return {
    contexts: {
      ...job.contexts,
      github: declared("github", job.github),
      env,
      steps: declared("steps", Object.fromEntries(job.stepData), ids),
      job: declared("job", {
        status: job.status,
        services: declared(
          "job.services",
          Object.fromEntries(Object.entries(services).map(([name, { context }]) => [name, context])),
        ),
        workflow_repository: job.workflowRepository,
        workflow_file_path: job.workflow.source.path,
        workflow_sha: PROJECT_SHA,
      }),
      runner: declared("runner", {
        name: "test",
        os: "Linux",
        arch: "X64",
        temp: folders.temp,
        tool_cache: join(folders.home, "tools"),
        debug: "",
        environment: "github-hosted",
      }),
    },
    functions: {
      always: () => true,
      success: () => job.status === "success",
      failure: () => job.status === "failure",
      cancelled: () => job.status === "cancelled",
    },
  };
}

/** The commit that the project's own files are said to be at. */
export const PROJECT_SHA = "0123456789abcdef0123456789abcdef01234567";

/** What every process of the job gets, under what its step gives. */
export function machineVariables({ run, github, folders, paths }: JobRun): Readonly<Record<string, string>> {
  return {
    HOME: folders.home,
    LANG: "C.UTF-8",
    CI: "true",
    ...run.scenario.machine,
    PATH: [...paths.toReversed(), run.scenario.machine?.["PATH"] ?? process.env["PATH"] ?? ""].join(":"),
    GITHUB_ACTIONS: "true",
    ...githubVariables(github),
    RUNNER_OS: "Linux",
    RUNNER_ARCH: "X64",
    RUNNER_NAME: "test",
    RUNNER_TEMP: folders.temp,
    RUNNER_TOOL_CACHE: join(folders.home, "tools"),
    RUNNER_ENVIRONMENT: "github-hosted",
  };
}

/** Notes an error of the job; what the runner does not know ends the test. */
export function failJob(job: JobRun, error: unknown): void {
  if (error instanceof Unsupported) throw error;
  job.run.errors.push(`${job.key}: ${error instanceof Error ? error.message : String(error)}`);
  if (job.status === "success") job.status = "failure";
}

/** Whether the job's token may do it. */
export function tokenMay(job: JobRun, scope: string, level: "read" | "write"): boolean {
  return mayDo(job.permissions, scope, level);
}
