/** One job on a machine of its own: services, steps, post steps, outputs. */
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { resolve, resolveTexts } from "./expressions.ts";
import { failJob, type JobOrder, type JobRun, scopeOf } from "./job-run.ts";
import { Masks } from "./masks.ts";
import { runPostSteps, runSteps } from "./run-steps.ts";
import type { StepResult } from "./scenario.ts";
import { startServices } from "./services.ts";

export interface JobEnd {
  readonly result: "success" | "failure" | "cancelled";
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  readonly message: string | null;
}

let tokens = 0;

export async function runJob(order: JobOrder): Promise<JobEnd> {
  const { run, key } = order;
  const folder = await run.makeFolder();
  const job = await prepare(order, folder);
  const limit = limitOf(job);
  run.running.set(key, { cancel: () => cancel(job), lose: () => lose(job) });
  const timer = setTimeout(() => timeOut(job, limit), limit * 60 * (run.scenario.secondMs ?? 1000));
  try {
    if (run.cancelled) cancel(job);
    await runSteps(job);
    await runPostSteps(job);
    return { result: job.isLost ? "failure" : job.status, ...endOf(job) };
  } finally {
    clearTimeout(timer);
    run.running.delete(key);
    run.github.state.jobTokens.delete(job.token);
    await Promise.all(Object.values(job.services).map((service) => service.stop()));
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepare(order: JobOrder, folder: string): Promise<JobRun> {
  const { run, permissions, secrets, workflow, job, contexts } = order;
  const repository = run.github.state.name;
  const folders = {
    workspace: join(folder, "work", repository, repository),
    temp: join(folder, "temp"),
    home: join(folder, "home"),
    commands: join(folder, "commands"),
  };
  await Promise.all(Object.values(folders).map((each) => mkdir(each, { recursive: true })));
  const token = `ghs_${String(++tokens).padStart(36, "x")}`;
  run.github.state.jobTokens.set(token, { login: "github-actions[bot]", mayWrite: true, permissions });
  const masks = new Masks();
  for (const secret of [token, ...Object.values(secrets)]) masks.add(secret);
  const server = { ...contexts, secrets: { ...secrets, GITHUB_TOKEN: token, github_token: token } };
  const env = { ...resolveTexts(workflow.fields["env"], { contexts: server }) };
  Object.assign(env, resolveTexts(job.fields["env"], { contexts: server }));
  return {
    ...order,
    contexts: server,
    folders,
    masks,
    token,
    github: { ...(contexts["github"] as object), token, job: job.id, workspace: folders.workspace },
    services: await startServices(job, { contexts: { ...server, env } }),
    env,
    paths: [],
    steps: [],
    stepData: new Map(),
    posts: [],
    status: "success",
    isLost: false,
    current: null,
  };
}

function cancel(job: JobRun): void {
  if (job.stillWanted()) return;
  if (job.status === "success" || job.status === "failure") job.status = "cancelled";
  job.current?.cancel();
}

function timeOut(job: JobRun, minutes: number): void {
  job.run.errors.push(`${job.key}: The job has exceeded the maximum execution time of ${minutes} minutes.`);
  job.status = "cancelled";
  job.current?.cancel();
}

function lose(job: JobRun): void {
  job.isLost = true;
  job.current?.kill();
}

function limitOf(job: JobRun): number {
  const token = job.job.fields["timeout-minutes"];
  return token === undefined ? 360 : Number(resolve(token, scopeOf(job)));
}

/** Of a lost machine nothing comes. An output with a secret in it does not leave the job. */
function endOf(job: JobRun): Omit<JobEnd, "result"> {
  const { steps, key, run, masks } = job;
  if (job.isLost) return { outputs: {}, steps, message: "The runner has lost communication with the server." };
  const outputs = Object.entries(outputsOf(job)).filter(([name, value]) => {
    if (!masks.has(value)) return value !== "";
    run.warnings.push(`${key}: Skip output '${name}' since it may contain secret.`);
    return false;
  });
  return { outputs: Object.fromEntries(outputs), steps, message: null };
}

function outputsOf(job: JobRun): Readonly<Record<string, string>> {
  try {
    return resolveTexts(job.job.fields["outputs"], scopeOf(job));
  } catch (error) {
    failJob(job, error);
    return {};
  }
}
