/** The jobs of a workflow in the order of their needs: which run, which are skipped, and what they hand on. */
import { needsContext, type Need } from "./contexts.ts";
import { holds, type Scope, Unsupported } from "./expressions.ts";
import { conclude, type Graph, type GraphEnd, type Outcome } from "./graph.ts";
import type { Job } from "./parse-workflow.ts";
import { runLegs } from "./run-legs.ts";
import { childrenOf } from "./children.ts";

export async function runJobs(graph: Graph): Promise<GraphEnd> {
  const { jobs } = graph.loaded.workflow;
  const outcomes = new Map<string, Promise<Outcome>>();
  const outcomeOf = (id: string): Promise<Outcome> => {
    const known = outcomes.get(id);
    if (known !== undefined) return known;
    const job = jobs.find((each) => each.id === id);
    if (job === undefined) throw new Error(`There is no job ${id}.`);
    const outcome = runAfterNeeds(graph, job, outcomeOf).catch((error: unknown) => {
      graph.run.abort();
      throw error;
    });
    outcomes.set(id, outcome);
    return outcome;
  };
  const ended = await Promise.allSettled(jobs.map(({ id }) => outcomeOf(id)));
  const failed = ended.find((each) => each.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  const needs = await needsOf(graph, jobs, outcomeOf);
  return {
    results: Object.fromEntries(Array.from(needs, ([id, { result }]) => [id, result] as const)),
    needs,
    isFresh: (await Promise.all(outcomes.values())).some(({ isFresh }) => isFresh),
  };
}

type OutcomeOf = (id: string) => Promise<Outcome>;

async function runAfterNeeds(graph: Graph, job: Job, outcomeOf: OutcomeOf): Promise<Outcome> {
  const { run, prefix } = graph;
  const key = `${prefix}${job.id}`;
  const ancestors = await Promise.all(ancestorsOf(graph, job).map(outcomeOf));
  const waits = run.scenario.stopBefore?.includes(key) === true || ancestors.some(({ result }) => result === "waiting");
  if (waits) return conclude(run, key, { result: "waiting", outputs: {}, isFresh: true });
  const mustRun = graph.isFresh || ancestors.some(({ isFresh }) => isFresh);
  const kept = run.kept.jobs[key];
  if (!mustRun && kept !== undefined) {
    run.jobs[key] = kept;
    return { result: kept.result, outputs: kept.outputs, isFresh: false };
  }
  const needed = graph.loaded.workflow.jobs.filter(({ id }) => job.needs.includes(id));
  const contexts = { ...graph.contexts, needs: needsContext("needs", await needsOf(graph, needed, outcomeOf)) };
  const isWanted = (isCancelled: boolean): boolean => holds(job.condition, statusScope(contexts, ancestors, isCancelled));
  try {
    if (isWanted(run.cancelled)) return await runLegs({ graph, job, key, contexts, mustRun, isWanted, runCalled: runJobs });
    const result = run.cancelled && isWanted(false) ? "cancelled" : "skipped";
    return conclude(run, key, { result, outputs: {}, isFresh: mustRun });
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    const message = error instanceof Error ? error.message : String(error);
    run.errors.push(`${key}: ${message}`);
    return conclude(run, key, { result: "failure", outputs: {}, isFresh: true }, message);
  }
}

/**
 * `success()` and `failure()` heed all jobs before, not the direct needs alone: a job behind a skipped one is skipped too, also
 * where the job between them ran by `always()`.
 */
function statusScope(contexts: Scope["contexts"], ancestors: readonly Outcome[], isCancelled: boolean): Scope {
  return {
    contexts,
    functions: {
      always: () => true,
      cancelled: () => isCancelled,
      success: () => !isCancelled && ancestors.every(({ result }) => result === "success"),
      failure: () => ancestors.some(({ result }) => result === "failure"),
    },
  };
}

function ancestorsOf({ loaded }: Graph, job: Job): readonly string[] {
  const found = new Set<string>();
  const add = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    loaded.workflow.jobs.find((each) => each.id === id)?.needs.forEach(add);
  };
  job.needs.forEach(add);
  return [...found];
}

async function needsOf({ loaded }: Graph, jobs: readonly Job[], outcomeOf: OutcomeOf): Promise<ReadonlyMap<string, Need>> {
  const entries = jobs.map(async (job) => {
    const { result, outputs } = await outcomeOf(job.id);
    const called = loaded.calls.get(job.id)?.workflow.callOutputs;
    return [job.id, { result, outputs, names: Object.keys(called ?? childrenOf(job.fields["outputs"])) }] as const;
  });
  return new Map<string, Need>(await Promise.all(entries));
}
