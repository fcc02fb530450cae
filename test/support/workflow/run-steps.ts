/** The steps of a job in their order, then the post steps in reverse. */
import { textOf } from "./children.ts";
import { resolveAction } from "./actions/resolve-action.ts";
import { declared, holds, interpolate, resolve, resolveText, resolveTexts, Unsupported } from "./expressions.ts";
import type { Step } from "./parse-workflow.ts";
import { failJob, type JobRun, scopeOf } from "./job-run.ts";
import { runScript } from "./run-script.ts";
import type { StepResult } from "./scenario.ts";
import { StepRun } from "./step-run.ts";

export interface PostStep {
  readonly name: string;
  /** Expression; default `always()`. */
  readonly condition: string;
  readonly run: (step: StepRun) => Promise<Outcome>;
}

export type Outcome = "success" | "failure";

export async function runSteps(job: JobRun): Promise<void> {
  for (const [index, step] of job.job.steps.entries()) {
    if (job.isLost) return;
    await runStep(job, step, textOf(step.fields["id"]) ?? `__step_${index + 1}`);
  }
}

async function runStep(job: JobRun, step: Step, id: string): Promise<void> {
  const started = begin(job, step, id);
  if (started === null) return;
  const { run, name, minutes, isTolerant } = started;
  const outcome = await attempt(run, minutes, () =>
    step.fields["uses"] === undefined ? runScript(run, step.fields) : runAction(run, step),
  );
  const conclusion = outcome === "failure" && isTolerant ? "success" : outcome;
  finish(job, { id, name, outcome, conclusion }, run);
  if (conclusion === "failure" && job.status === "success") job.status = "failure";
}

interface Started {
  readonly run: StepRun;
  readonly name: string;
  readonly minutes: number;
  readonly isTolerant: boolean;
}

/** Null: it is skipped, or its own expressions failed. */
function begin(job: JobRun, { fields, condition }: Step, id: string): Started | null {
  const fallback = textOf(fields["name"]) ?? textOf(fields["uses"]) ?? textOf(fields["run"])?.split("\n")[0] ?? id;
  try {
    const env = { ...job.env, ...resolveTexts(fields["env"], scopeOf(job)) };
    const scope = scopeOf(job, env);
    const wanted = (): boolean => holds(condition, scopeOf(job, env));
    if (!wanted()) {
      finish(job, { id, name: fallback, outcome: "skipped", conclusion: "skipped" }, null);
      return null;
    }
    const name = fields["name"] === undefined ? fallback : resolveText(fields["name"], scope);
    const limit = fields["timeout-minutes"];
    const tolerance = fields["continue-on-error"];
    return {
      run: new StepRun({ job, id, name, env, wanted }),
      name,
      minutes: limit === undefined ? Infinity : Number(resolve(limit, scope)),
      isTolerant: tolerance !== undefined && resolve(tolerance, scope) === true,
    };
  } catch (error) {
    failJob(job, error);
    finish(job, { id, name: fallback, outcome: "failure", conclusion: "failure" }, null);
    return null;
  }
}

async function attempt(run: StepRun, minutes: number, work: () => Promise<Outcome>): Promise<StepResult["outcome"]> {
  const { job } = run;
  const ms = minutes * 60 * (job.run.scenario.secondMs ?? 1000);
  const timer = Number.isFinite(ms) ? setTimeout(() => run.timeOut(minutes), ms) : undefined;
  job.current = run;
  try {
    if (job.status === "cancelled" && !run.isWanted()) return "cancelled";
    const outcome = await work();
    return run.stoppedBy === "cancel" ? "cancelled" : run.stoppedBy === "time" ? "failure" : outcome;
  } catch (error) {
    if (error instanceof Unsupported) throw error;
    run.annotate("error", error instanceof Error ? error.message : String(error));
    return "failure";
  } finally {
    job.current = null;
    clearTimeout(timer);
  }
}

async function runAction(run: StepRun, { fields }: Step): Promise<Outcome> {
  const { job } = run;
  const action = await resolveAction(resolveText(fields["uses"], { contexts: {} }), job);
  const given = resolveTexts(fields["with"], scopeOf(job, run.env));
  if (action.kind === "built-in") {
    run.setOutputs(await action.run(given, run));
    return "success";
  }
  const { metadata, folder } = action;
  const unexpected = Object.keys(given).filter((name) => !(name.toLowerCase() in metadata.inputs));
  if (unexpected.length > 0) {
    run.annotate("warning", `Unexpected input(s) ${unexpected.map((name) => `'${name}'`).join(", ")}`);
  }
  const defaults = Object.entries(metadata.inputs).map(
    ([name, preset]) => [name, interpolate(preset, scopeOf(job, run.env))] as const,
  );
  const inputs = { ...Object.fromEntries(defaults), ...given };
  const variables = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]),
  );
  run.declareOutputs(metadata.outputs);
  const start = (script: string, step: StepRun, state: Readonly<Record<string, string>>): Promise<Outcome> =>
    step.execute({
      command: process.execPath,
      args: [`${folder}/${script}`],
      cwd: job.folders.workspace,
      env: { ...run.env, ...variables, ...state, GITHUB_ACTION_REPOSITORY: action.repository, GITHUB_ACTION_REF: action.ref },
    });
  const { post, postIf } = metadata;
  if (post !== null) {
    job.posts.push({
      name: `Post ${run.name}`,
      condition: postIf,
      run: (step) =>
        start(post, step, Object.fromEntries(Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value]))),
    });
  }
  return start(metadata.main, run, {});
}

/** In reverse order of their main steps; one that fails, fails the job. */
export async function runPostSteps(job: JobRun): Promise<void> {
  for (const [index, post] of job.posts.toReversed().entries()) {
    if (job.isLost) return;
    const id = `__post_${index + 1}`;
    const wanted = (): boolean => holds(post.condition, scopeOf(job));
    if (!wanted()) continue;
    const run = new StepRun({ job, id, name: post.name, env: job.env, wanted });
    const outcome = await attempt(run, Infinity, () => post.run(run));
    finish(job, { id, name: post.name, outcome, conclusion: outcome }, run);
    if (outcome === "failure" && job.status === "success") job.status = "failure";
  }
}

function finish(job: JobRun, step: Omit<StepResult, "outputs" | "summary" | "log">, run: StepRun | null): void {
  const outputs = run?.outputs ?? {};
  job.steps.push({ ...step, outputs, summary: run?.summary ?? "", log: run?.log.join("\n") ?? "" });
  const { outcome, conclusion } = step;
  // What an action does not describe, nobody may ask for.
  const known = run?.knownOutputs ?? null;
  const context = known === null ? outputs : declared(`steps.${step.id}.outputs`, outputs, known);
  job.stepData.set(step.id, declared(`steps.${step.id}`, { outputs: context, outcome, conclusion }));
}
