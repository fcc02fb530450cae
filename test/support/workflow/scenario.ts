/** What a test says of a run, and what it gets of it. */
import type { FakeGitHub } from "../github/server.ts";
import type { FakeReview } from "../github/state.ts";
import type { Artifacts } from "./artifacts.ts";
import type { WorkflowSource } from "./parse-workflow.ts";
import type { Permissions } from "./permissions.ts";

export interface Scenario {
  /** Its repository is the caller's; tokens, environments and reviews of the run are put into its state. */
  readonly github: FakeGitHub;
  /** A path in the repository at the run's commit, or a file that is given (`projectWorkflow`, `inlineWorkflow`). */
  readonly workflow: string | WorkflowSource;
  readonly event: {
    readonly name: "push" | "pull_request" | "schedule" | "workflow_dispatch";
    /** Of workflow_dispatch, as the form sends them. */
    readonly inputs?: Readonly<Record<string, string>>;
    readonly payload?: Readonly<Record<string, unknown>>;
  };
  /** Default: the default branch. */
  readonly ref?: string;
  /** Default: where `ref` is. */
  readonly sha?: string;
  /** Default: wim. */
  readonly actor?: string;
  readonly triggeringActor?: string;
  /** Of the repository. */
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** By name. One that is missing here is created, unprotected, as GitHub does. */
  readonly environments?: Readonly<Record<string, ScenarioEnvironment>>;
  /** Of a workflow that says none; default: those of a new repository. */
  readonly defaultPermissions?: Permissions;
  /** Further variables of the machine that runs the jobs. */
  readonly machine?: Readonly<Record<string, string>>;
  /** Called before a job starts, after its environment let it. */
  readonly beforeJob?: (job: string, run: RunControl) => Promise<void> | void;
  /** Called with each line of a log. */
  readonly onLine?: (line: LogLine, run: RunControl) => void;
  /** Jobs that are left waiting, with all that need them: for `fork`. */
  readonly stopBefore?: readonly string[];
  /** How long a second of a time limit or of a grace period takes. Default: 1000. */
  readonly secondMs?: number;
  readonly runId?: number;
  /** The project's folder, whose `dist` is run. Default: this checkout. */
  readonly project?: string;
}

export interface ScenarioEnvironment {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Logins. Empty: nobody is asked. */
  readonly reviewers?: readonly string[];
  readonly preventsSelfReview?: boolean;
  readonly adminsMayBypass?: boolean;
  /** What happens when a job waits at it; asked for each such job. Needed where there are reviewers. */
  readonly decide?: Decision | ((job: string, run: RunControl) => Decision | Promise<Decision>);
}

export type Decision =
  | { readonly kind: "approve" | "reject"; readonly by: string; readonly comment?: string }
  | { readonly kind: "expire" | "bypass" | "cancel" };

export interface LogLine {
  readonly job: string;
  /** Its name. */
  readonly step: string;
  readonly text: string;
}

export interface RunControl {
  readonly artifacts: Artifacts;
  /** As somebody does on the run's page. */
  cancel(): void;
  /** The machine of a job is gone: nothing of the job runs any more. */
  loseRunner(job: string): void;
}

export type Result = "success" | "failure" | "cancelled" | "skipped" | "waiting";

export interface StepResult {
  readonly id: string;
  readonly name: string;
  readonly outcome: Exclude<Result, "waiting">;
  readonly conclusion: Exclude<Result, "waiting">;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Masked. */
  readonly log: string;
}

export interface JobResult {
  /** Such as `staging`, `test (head-on-new)` of a matrix, `release / staging` of a called workflow. */
  readonly key: string;
  readonly name: string;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** Of all steps. */
  readonly summary: string;
  readonly log: string;
  readonly environment: string | null;
  readonly permissions: Permissions;
  /** Why it failed without a step that did. */
  readonly message: string | null;
}

export interface Run {
  readonly id: number;
  readonly attempt: number;
  readonly conclusion: "success" | "failure" | "cancelled" | "startup_failure" | "waiting";
  /** Of a startup failure. */
  readonly message: string | null;
  readonly name: string;
  readonly jobs: Readonly<Record<string, JobResult>>;
  /** Of the workflow's jobs, those of a matrix together. */
  readonly results: Readonly<Record<string, Result>>;
  readonly artifacts: Artifacts;
  /** Environments that a job named and that did not exist. */
  readonly createdEnvironments: readonly string[];
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
  /** By the job that waited for them. */
  readonly reviews: ReadonlyMap<string, readonly FakeReview[]>;
  readonly scenario: Scenario;
}
