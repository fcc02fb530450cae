/** What is handed around between the jobs of a workflow. */
import type { Need } from "./contexts.ts";
import type { LoadedWorkflow } from "./load-workflows.ts";
import type { Job } from "./parse-workflow.ts";
import type { RunState } from "./run-state.ts";
import type { JobResult, Result } from "./scenario.ts";

export interface Graph {
  readonly run: RunState;
  readonly loaded: LoadedWorkflow;
  /** Of the keys: empty, or such as `release / `. */
  readonly prefix: string;
  /** github, inputs, vars. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Whether it is run anew as a whole, since something before it was. */
  readonly isFresh: boolean;
}

export interface Outcome {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** Ran now, rather than being kept of an earlier attempt. */
  readonly isFresh: boolean;
}

export interface GraphEnd {
  readonly results: Readonly<Record<string, Result>>;
  /** Of workflow_call; empty where something waits. */
  readonly needs: ReadonlyMap<string, Need>;
  readonly isFresh: boolean;
}

/** What a job is decided by. */
export interface Situation {
  readonly graph: Graph;
  readonly job: Job;
  readonly key: string;
  /** With `needs`. */
  readonly contexts: Readonly<Record<string, unknown>>;
  readonly mustRun: boolean;
  /** Runs a called workflow. */
  readonly runCalled: (graph: Graph) => Promise<GraphEnd>;
  /** Whether its `if` holds, with the run cancelled or not. */
  readonly isWanted: (isCancelled: boolean) => boolean;
}

/** Notes the end of a job that had no machine. */
export function conclude(run: RunState, key: string, outcome: Outcome, message: string | null = null): Outcome {
  const { result, outputs } = outcome;
  const nothing = { steps: [], summary: "", log: "", environment: null, permissions: {} } satisfies Partial<JobResult>;
  run.jobs[key] = { key, name: key, result, outputs, ...nothing, message };
  return outcome;
}
