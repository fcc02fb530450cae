/** actions/checkout of the caller's repository, by real git. */
import { execFile } from "node:child_process";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { tokenMay } from "../job-run.ts";
import type { StepRun } from "../step-run.ts";
import { type Inputs, refuseInputs } from "./inputs.ts";

const KNOWN = ["ref", "fetch-depth", "path", "persist-credentials", "fetch-tags", "clean", "show-progress"];

const run = promisify(execFile);

export async function checkOut(inputs: Inputs, step: StepRun): Promise<Inputs> {
  refuseInputs("actions/checkout", inputs, KNOWN);
  const { job } = step;
  const { folder: origin } = job.run.github.state.repository;
  if (!tokenMay(job, "contents", "read")) throw new Error("fatal: repository not found (the token may not read contents)");
  const folder = resolve(job.folders.workspace, inputs["path"] ?? ".");
  await mkdir(folder, { recursive: true });
  await Promise.all((await readdir(folder)).map((name) => rm(join(folder, name), { recursive: true })));
  const git = async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: process.env["PATH"], HOME: job.folders.home, GIT_CONFIG_NOSYSTEM: "1", GIT_TERMINAL_PROMPT: "0" };
    return (await run("git", ["-c", "advice.detachedHead=false", ...args], { cwd: folder, env })).stdout.trim();
  };
  const asked = inputs["ref"] ?? "";
  const depth = inputs["fetch-depth"] ?? "1";
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", `file://${origin}`);
  const everything = ["+refs/heads/*:refs/remotes/origin/*", "+refs/tags/*:refs/tags/*"];
  const { revision, branch } = await locate(asked, { git, ref: job.run.ref, sha: job.run.sha });
  if (depth === "0") await git("fetch", "--quiet", "--prune", "--no-recurse-submodules", "origin", ...everything);
  // A revision that no branch holds any more, as after a force push, is fetched by its id.
  await git("fetch", "--quiet", "--no-tags", ...(depth === "0" ? [] : [`--depth=${depth}`]), "origin", revision);
  await git(
    ...(branch === null ? ["checkout", "--quiet", "--detach"] : ["checkout", "--quiet", "--force", "-B", branch]),
    "FETCH_HEAD",
  );
  if (branch !== null) await git("update-ref", `refs/remotes/origin/${branch}`, "HEAD");
  const commit = await git("rev-parse", "HEAD");
  step.print(`HEAD is now at ${commit}`);
  return { ref: asked === "" ? job.run.ref : asked, commit };
}

interface Place {
  readonly git: (...args: readonly string[]) => Promise<string>;
  readonly ref: string;
  readonly sha: string;
}

/** What to fetch, and the branch to be on; null: none, as for a commit or a tag. */
async function locate(
  asked: string,
  { git, ref, sha }: Place,
): Promise<{ readonly revision: string; readonly branch: string | null }> {
  if (asked === "") return { revision: sha, branch: branchOf(ref) };
  if (/^[0-9a-f]{40}$/.test(asked)) return { revision: asked, branch: null };
  if (asked.startsWith("refs/")) return { revision: asked, branch: branchOf(asked) };
  const heads = await git("ls-remote", "origin", `refs/heads/${asked}`);
  if (heads !== "") return { revision: `refs/heads/${asked}`, branch: asked };
  const tags = await git("ls-remote", "origin", `refs/tags/${asked}`);
  if (tags !== "") return { revision: `refs/tags/${asked}`, branch: null };
  throw new Error(`A branch or tag with the name '${asked}' could not be found`);
}

function branchOf(ref: string): string | null {
  return ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null;
}
