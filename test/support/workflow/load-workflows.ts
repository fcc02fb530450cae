/** A workflow with all that it calls, read and checked before anything runs, as GitHub does: what it refuses has no jobs and no log. */
import { textOf } from "./children.ts";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { checkCall } from "./call-inputs.ts";
import { Refused, Unsupported } from "./expressions.ts";
import { parseWorkflow, type Workflow, type WorkflowSource } from "./parse-workflow.ts";
import { type Permissions, refuseMoreThan } from "./permissions.ts";
import type { RunState } from "./run-state.ts";
import { isString } from "./tokens.ts";

export interface LoadedWorkflow {
  readonly workflow: Workflow;
  /** Where the file lies, such as `acme/schema-release`. */
  readonly repository: string;
  /** By job. */
  readonly permissions: ReadonlyMap<string, Permissions>;
  readonly calls: ReadonlyMap<string, LoadedWorkflow>;
  /** What the caller's secrets are to it. */
  readonly secrets: "own" | "inherited" | "passed";
}

/** Those of a workflow that says none, in a repository as GitHub makes it now. */
export const DEFAULT_PERMISSIONS: Permissions = { contents: "read", packages: "read" };

const OURS = /^(?<repository>[\w.-]+\/schema-release)\/(?<path>\.github\/workflows\/[\w.-]+\.ya?ml)@[\w./-]+$/;

const MOST_LEVELS = 10;

/** Throws `Refused` for a startup failure. */
export async function loadWorkflows(run: RunState): Promise<LoadedWorkflow> {
  const { workflow, event, defaultPermissions = DEFAULT_PERMISSIONS } = run.scenario;
  const source = typeof workflow === "string" ? await readCallers(run, workflow) : workflow;
  const { owner, name } = run.github.state;
  const loaded = await load(run, source, {
    ceiling: defaultPermissions,
    repository: `${owner}/${name}`,
    secrets: "own",
    level: 0,
    caller: null,
  });
  if (!loaded.workflow.events.includes(event.name)) throw new Refused(`${source.path} does not have a '${event.name}' trigger.`);
  return loaded;
}

interface Place {
  readonly ceiling: Permissions;
  readonly repository: string;
  readonly secrets: LoadedWorkflow["secrets"];
  readonly level: number;
  /** Key of the calling job. */
  readonly caller: string | null;
}

async function load(
  run: RunState,
  source: WorkflowSource,
  { ceiling, repository, secrets, level, caller }: Place,
): Promise<LoadedWorkflow> {
  if (level > MOST_LEVELS) throw new Refused(`${source.path}: workflows call each other on more than ${MOST_LEVELS} levels.`);
  const workflow = await parseWorkflow(source);
  if (caller !== null && workflow.permissions !== null) refuseMoreThan(ceiling, workflow.permissions, caller);
  const permissions = new Map(workflow.jobs.map((job) => [job.id, job.permissions ?? workflow.permissions ?? ceiling]));
  if (caller !== null) for (const [id, asked] of permissions) refuseMoreThan(ceiling, asked, id);
  const calls = new Map<string, LoadedWorkflow>();
  for (const { id, fields } of workflow.jobs) {
    const uses = textOf(fields["uses"]);
    if (uses === undefined) continue;
    const { source: called, repository: where } = await find(run, uses, { source, repository });
    const inherits = fields["secrets"] !== undefined && isString(fields["secrets"]);
    const place = { ceiling: permissions.get(id) ?? {}, repository: where, level: level + 1, caller: id };
    const loaded = await load(run, called, { ...place, secrets: inherits ? "inherited" : "passed" });
    checkCall(loaded.workflow, fields, Object.keys(run.scenario.secrets ?? {}));
    calls.set(id, loaded);
  }
  return { workflow, repository, permissions, calls, secrets };
}

/** `./` names the caller's repository in the caller's own files, and `$/` the repository of the file it stands in. */
async function find(
  run: RunState,
  uses: string,
  from: { readonly source: WorkflowSource; readonly repository: string },
): Promise<{ readonly source: WorkflowSource; readonly repository: string }> {
  const local = /^[.$]\/(?<path>\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(uses)?.groups?.["path"];
  if (local !== undefined) {
    const source = from.source.origin === "project" ? await readProjects(run, local) : await readCallers(run, local);
    return { source, repository: from.repository };
  }
  const ours = OURS.exec(uses)?.groups;
  if (ours === undefined) throw new Unsupported(`The test's runner knows no workflow ${uses}.`);
  return { source: await readProjects(run, ours["path"] ?? ""), repository: ours["repository"] ?? "" };
}

async function readProjects({ projectFolder }: RunState, path: string): Promise<WorkflowSource> {
  return { path, text: await readFile(join(projectFolder, path), "utf8"), origin: "project" };
}

async function readCallers({ github, sha }: RunState, path: string): Promise<WorkflowSource> {
  try {
    return { path, text: await github.state.repository.git("show", `${sha}:${path}`), origin: "caller" };
  } catch {
    throw new Refused(`There is no ${path} at ${sha}.`);
  }
}
