/** What started the workflow, read from the runner's event file. Whoever opens a pull request writes much of that file. */
import { readFile } from "node:fs/promises";
import { UserError } from "../../errors.ts";

interface InRepository {
  readonly owner: string;
  readonly repo: string;
  /** Of the repository; null where the event does not say. */
  readonly defaultBranch: string | null;
}

export interface PullRequestEvent extends InRepository {
  readonly kind: "pull-request";
  readonly number: number;
  /** The commit that the run stands for, also when the pull request has moved on since. */
  readonly head: string;
  /** The tip of the base branch when the event was written; null where the event does not say. */
  readonly base: string | null;
}

export interface MergeGroupEvent extends InRepository {
  readonly kind: "merge-group";
  readonly head: string;
  /** `refs/heads/gh-readonly-queue/…`. */
  readonly headRef: string;
  readonly base: string;
  /** The branch that is merged into, without `refs/heads/`. */
  readonly baseBranch: string;
}

export interface PushEvent extends InRepository {
  readonly kind: "push";
  /** Null when the push made the branch or tag. */
  readonly before: string | null;
  readonly after: string;
  readonly ref: string;
}

export interface DispatchEvent extends InRepository {
  readonly kind: "dispatch";
  readonly head: string;
  readonly ref: string;
}

export type WorkflowEvent = PullRequestEvent | MergeGroupEvent | PushEvent | DispatchEvent;

type Environment = Readonly<Record<string, string | undefined>>;

const READERS: Readonly<Record<string, (event: Payload) => WorkflowEvent>> = {
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  merge_group: readMergeGroup,
  push: readPush,
  workflow_dispatch: readDispatch,
};

/** Reads the event of this run; throws `UserError` when there is none, it is broken or of a kind that has no change set. */
export async function readEvent(environment: Environment): Promise<WorkflowEvent> {
  const name = environment["GITHUB_EVENT_NAME"] ?? "";
  const read = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (read === undefined) {
    const said =
      name === "" ? "GITHUB_EVENT_NAME is not set" : `The event ${JSON.stringify(name.slice(0, 60))} has no change set`;
    throw new UserError("usage", `${said}.`, `Run the workflow on: ${Object.keys(READERS).join(", ")}.`);
  }
  const path = environment["GITHUB_EVENT_PATH"] ?? "";
  return read(new Payload(name, parseObject(await readEventFile(path)), environment));
}

async function readEventFile(path: string): Promise<string> {
  if (path === "") throw unreadable("GITHUB_EVENT_PATH is not set");
  try {
    return await readFile(path, "utf8");
  } catch {
    throw unreadable("The event file that GITHUB_EVENT_PATH names cannot be read");
  }
}

function parseObject(text: string): object {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/u, ""));
  } catch {
    throw unreadable("The event file is not JSON");
  }
  if (typeof parsed !== "object" || parsed === null) throw unreadable("The event file holds no object");
  return parsed;
}

function readPullRequest(event: Payload): PullRequestEvent {
  const number = event.value("pull_request", "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number) || number < 1) throw event.lacks("pull_request.number");
  const base = event.value("pull_request", "base", "sha");
  return {
    kind: "pull-request",
    ...event.repository(),
    number,
    head: event.commit("pull_request", "head", "sha"),
    base: typeof base === "string" && isCommitId(base) ? base : null,
  };
}

function readMergeGroup(event: Payload): MergeGroupEvent {
  return {
    kind: "merge-group",
    ...event.repository(),
    head: event.commit("merge_group", "head_sha"),
    headRef: event.text("merge_group", "head_ref"),
    base: event.commit("merge_group", "base_sha"),
    baseBranch: event.text("merge_group", "base_ref").replace(/^refs\/heads\//u, ""),
  };
}

function readPush(event: Payload): PushEvent {
  const [before, after] = [event.commit("before"), event.commit("after")];
  if (isZero(after)) {
    throw new UserError(
      "usage",
      "This push removed a branch; it has no change set.",
      "Let the workflow not run on removed branches.",
    );
  }
  return { kind: "push", ...event.repository(), before: isZero(before) ? null : before, after, ref: event.text("ref") };
}

function readDispatch(event: Payload): DispatchEvent {
  return { kind: "dispatch", ...event.repository(), head: event.environmentCommit("GITHUB_SHA"), ref: event.text("ref") };
}

function isZero(commit: string): boolean {
  return /^0+$/u.test(commit);
}

/** The event's object and the runner's variables, of which nothing is believed before it was looked at. */
class Payload {
  readonly #name: string;
  readonly #payload: object;
  readonly #environment: Environment;

  constructor(name: string, payload: object, environment: Environment) {
    this.#name = name;
    this.#payload = payload;
    this.#environment = environment;
  }

  value(...path: readonly string[]): unknown {
    let value: unknown = this.#payload;
    for (const key of path) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
      value = Reflect.get(value, key);
    }
    return value;
  }

  text(...path: readonly string[]): string {
    const value = this.value(...path);
    if (typeof value !== "string" || value === "") throw this.lacks(path.join("."));
    return value;
  }

  commit(...path: readonly string[]): string {
    const value = this.text(...path);
    if (!isCommitId(value)) throw this.lacks(path.join("."));
    return value;
  }

  environmentCommit(name: string): string {
    const value = this.#environment[name] ?? "";
    if (!isCommitId(value)) throw unreadable(`${name} is not a commit id`);
    return value;
  }

  /** Owner and name come from the runner, not from the file. */
  repository(): InRepository {
    const [owner = "", repo = "", ...rest] = (this.#environment["GITHUB_REPOSITORY"] ?? "").split("/");
    if (!/^[\w.-]+$/u.test(owner) || !/^[\w.-]+$/u.test(repo) || rest.length > 0) {
      throw unreadable("GITHUB_REPOSITORY does not name a repository as OWNER/NAME");
    }
    const branch = this.value("repository", "default_branch");
    return { owner, repo, defaultBranch: typeof branch === "string" && branch !== "" ? branch : null };
  }

  lacks(path: string): UserError {
    return unreadable(`The ${this.#name} event says nothing valid as ${path}`);
  }
}

/** Whether it is a whole object id, SHA-1 or SHA-256. */
export function isCommitId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(text);
}

function unreadable(what: string): UserError {
  return new UserError(
    "usage",
    `${what}.`,
    "Run the action in a GitHub workflow, or use the command line: schema-release check --base … --head ….",
  );
}
