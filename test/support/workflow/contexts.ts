/** The contexts of expressions, and the variables that the runner makes of them. */
import { type Data, declared } from "./expressions.ts";
import type { RunState } from "./run-state.ts";
import type { Result } from "./scenario.ts";

export type GitHubContext = Readonly<Record<string, unknown>>;

/** As GitHub's servers know it, before a job has a machine. */
export function githubContext(run: RunState, { path, name }: { readonly path: string; readonly name: string }): GitHubContext {
  const { owner, name: repository, people, defaultBranch } = run.github.state;
  const full = `${owner}/${repository}`;
  const { event, triggeringActor } = run.scenario;
  return {
    actor: run.actor,
    actor_id: String(people.get(run.actor)?.id ?? 0),
    api_url: run.github.url,
    base_ref: "",
    event: {
      ref: run.ref,
      repository: { id: 1, name: repository, full_name: full, owner: { login: owner }, default_branch: defaultBranch },
      sender: { login: run.actor },
      ...(event.name === "workflow_dispatch" ? { inputs: event.inputs ?? {}, workflow: path } : {}),
      ...(event.name === "push" ? { after: run.sha } : {}),
      ...event.payload,
    },
    event_name: event.name,
    graphql_url: `${run.github.url}/graphql`,
    head_ref: "",
    ref: run.ref,
    ref_name: run.ref.replace(/^refs\/(?:heads|tags)\//, ""),
    ref_protected: false,
    ref_type: run.ref.startsWith("refs/tags/") ? "tag" : "branch",
    repository: full,
    repository_id: "1",
    repository_owner: owner,
    repository_owner_id: "1",
    repositoryUrl: `git://github.com/${full}.git`,
    retention_days: "90",
    run_attempt: String(run.attempt),
    run_id: String(run.id),
    run_number: "7",
    server_url: "https://github.com",
    sha: run.sha,
    triggering_actor: triggeringActor ?? run.actor,
    workflow: name,
    workflow_ref: `${full}/${path}@${run.ref}`,
    workflow_sha: run.sha,
  };
}

/** Those that a process does not get as `GITHUB_…`. */
const NO_VARIABLES = new Set(["event", "token", "repositoryUrl", "path", "env"]);

export function githubVariables(context: GitHubContext): Readonly<Record<string, string>> {
  const texts = Object.entries(context).filter(([name]) => !NO_VARIABLES.has(name));
  return Object.fromEntries(texts.map(([name, value]) => [`GITHUB_${name.toUpperCase()}`, String(value)]));
}

export interface Need {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  /** All that the job may set. */
  readonly names: readonly string[];
}

/** The contexts `needs` and `jobs`: an output that a job does not declare is an error, one that it did not set is empty. */
export function needsContext(what: string, needs: ReadonlyMap<string, Need>): Data {
  const entries = Array.from(needs, ([id, { result, outputs, names }]) => {
    const known = declared(`${what}.${id}.outputs`, outputs, names);
    return [id, declared(`${what}.${id}`, { outputs: known, result })] as const;
  });
  return declared(what, Object.fromEntries(entries));
}
