/** One job, or each combination of its matrix: a called workflow, or a machine once its environment lets it. */
import type { FakeDeployment } from "../github/state.ts";
import { inputsOfCall } from "./call-inputs.ts";
import { childrenOf } from "./children.ts";
import { needsContext } from "./contexts.ts";
import { passEnvironment } from "./environments.ts";
import { conclude, type Graph, type Outcome, type Situation } from "./graph.ts";
import { declared, resolve, resolveText, resolveTexts, Unsupported } from "./expressions.ts";
import type { LoadedWorkflow } from "./load-workflows.ts";
import { type Combination, describeCombination, expandMatrix } from "./matrix.ts";
import { runJob } from "./run-job.ts";

import type { JobResult, Result } from "./scenario.ts";

interface Leg extends Situation {
  readonly shouldStop: () => boolean;
}

export async function runLegs(situation: Situation): Promise<Outcome> {
  const { job, key, contexts, graph } = situation;
  const strategy = childrenOf(job.fields["strategy"]);
  const combinations = strategy["matrix"] === undefined ? null : expandMatrix(resolve(strategy["matrix"], { contexts }));
  const legs: readonly (Combination | null)[] = combinations ?? [null];
  const failsFast = strategy["fail-fast"] === undefined || resolve(strategy["fail-fast"], { contexts }) === true;
  const most = strategy["max-parallel"] === undefined ? legs.length : Number(resolve(strategy["max-parallel"], { contexts }));
  const keys = legs.map((leg) => (leg === null ? key : `${key} (${describeCombination(leg)})`));
  let hasFailed = false;
  const outcomes: Outcome[] = [];
  const next = [...legs.entries()];
  const worker = async (): Promise<void> => {
    for (let entry = next.shift(); entry !== undefined; entry = next.shift()) {
      const [index, leg] = entry;
      const context = { "fail-fast": failsFast, "job-index": index, "job-total": legs.length, "max-parallel": most };
      const more = { strategy: declared("strategy", context), matrix: leg === null ? {} : declared("matrix", leg) };
      const shouldStop = (): boolean => hasFailed && failsFast;
      const outcome = await runLeg({ ...situation, key: keys[index] ?? key, contexts: { ...contexts, ...more }, shouldStop });
      outcomes[index] = outcome;
      if (outcome.result !== "failure" || legs.length === 1) continue;
      hasFailed = true;
      if (failsFast) for (const each of keys) graph.run.running.get(each)?.cancel();
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, legs.length) }, worker));
  return {
    result: together(outcomes.map(({ result }) => result)),
    outputs: Object.assign({}, ...outcomes.map(({ outputs }) => outputs)) as Record<string, string>,
    isFresh: outcomes.some(({ isFresh }) => isFresh),
  };
}

function together(results: readonly Result[]): Result {
  const worst = (["waiting", "failure", "cancelled"] as const).find((result) => results.includes(result));
  return worst ?? (results.every((result) => result === "skipped") ? "skipped" : "success");
}

async function runLeg(leg: Leg): Promise<Outcome> {
  const { graph, key, job, mustRun } = leg;
  const kept = graph.run.kept.jobs[key];
  if (!mustRun && kept !== undefined) {
    graph.run.jobs[key] = kept;
    return { result: kept.result, outputs: kept.outputs, isFresh: false };
  }
  const called = graph.loaded.calls.get(job.id);
  return called === undefined ? runOnMachine(leg) : call(leg, called);
}

async function call({ graph, key, job, contexts, mustRun, runCalled }: Leg, loaded: LoadedWorkflow): Promise<Outcome> {
  const { github, vars } = graph.contexts;
  const inputs = inputsOfCall(loaded.workflow, job.fields, { caller: { contexts }, called: { contexts: { github, vars } } });
  const scope = { contexts: { ...contexts, secrets: graph.secrets } };
  // Nothing is inherited across owners.
  const inherited = sharesOwner(graph, loaded) ? graph.secrets : {};
  const secrets = loaded.secrets === "inherited" ? inherited : resolveTexts(job.fields["secrets"], scope);
  const inner = { run: graph.run, loaded, prefix: `${key} / `, contexts: { github, vars, inputs }, secrets, isFresh: mustRun };
  const { results, needs, isFresh } = await runCalled(inner);
  const outer = { contexts: { github, vars, inputs, jobs: needsContext("jobs", needs) } };
  const entries = Object.entries(loaded.workflow.callOutputs).map(([name, token]) => [name, resolveText(token, outer)] as const);
  return { result: together(Object.values(results)), outputs: Object.fromEntries(entries), isFresh };
}

function sharesOwner({ run }: Graph, { repository }: LoadedWorkflow): boolean {
  return repository.split("/")[0] === run.github.state.owner;
}

/** Secrets of an environment do not reach a workflow of another owner, nor one of the same owner that does not inherit. */
function seesEnvironment(graph: Graph): boolean {
  const { loaded, run } = graph;
  const isSame = loaded.repository === `${run.github.state.owner}/${run.github.state.name}`;
  return isSame || (loaded.secrets === "inherited" && sharesOwner(graph, loaded));
}

async function runOnMachine({ graph, key, job, contexts, isWanted, shouldStop }: Leg): Promise<Outcome> {
  const { run, loaded } = graph;
  const scope = { contexts };
  const runner = String(resolve(job.fields["runs-on"] ?? fail(key), scope));
  if (/windows|macos/i.test(runner)) throw new Unsupported(`The test's runner is no ${runner}.`);
  const { environment } = job.fields;
  const named = environment === undefined ? "" : resolveText(childrenOf(environment)["name"] ?? environment, scope);
  const passage = named === "" ? null : await passEnvironment(run, named, key);
  const end = (result: Result, message: string | null = null): Outcome => {
    if (message !== null) run.errors.push(`${key}: ${message}`);
    return conclude(run, key, { result, outputs: {}, isFresh: true }, message);
  };
  if (passage?.kind === "closed") return end("failure", passage.message);
  const open = passage?.kind === "open" ? passage : null;
  const secrets = { ...graph.secrets, ...(seesEnvironment(graph) ? open?.environment.secrets : {}) };
  const vars = { ...(contexts["vars"] as object), ...open?.environment.vars };
  const stillWanted = (): boolean => !shouldStop() && isWanted(run.cancelled);
  return run.onMachine(async () => {
    if (passage?.kind === "cancelled" || !stillWanted()) return end("cancelled");
    await run.ask(() => run.scenario.beforeJob?.(key, run));
    const statuses: FakeDeployment["statuses"][number][] = ["in_progress"];
    if (open !== null) run.github.state.deployments.push({ environment: open.name, sha: run.sha, statuses });
    const permissions = loaded.permissions.get(job.id) ?? {};
    const { workflow, repository: workflowRepository } = loaded;
    const order = {
      key,
      job,
      workflow,
      run,
      permissions,
      workflowRepository,
      contexts: { ...contexts, vars },
      secrets,
      stillWanted,
    };
    const ended = await runJob(order);
    statuses.push(ended.result === "success" ? "success" : "failure");
    const name = job.fields["name"] === undefined ? key : resolveText(job.fields["name"], scope);
    const { result, outputs, steps, message } = ended;
    const joined = (part: (step: JobResult["steps"][number]) => string): string =>
      steps
        .map(part)
        .filter((text) => text !== "")
        .join("\n");
    run.jobs[key] = {
      key,
      name,
      result,
      outputs,
      steps,
      summary: joined((step) => step.summary),
      log: joined((step) => step.log),
      environment: open?.name ?? null,
      permissions,
      message,
    };
    return { result, outputs, isFresh: true };
  });
}

function fail(key: string): never {
  throw new Error(`Job ${key} has no runs-on.`);
}
