/** What the fake GitHub holds, as data that a test may change at any time. Commits, trees and blobs are a real git repository's. */
import type { Repo } from "../git-repository.ts";
import type { Json, JsonObject } from "./description.ts";

export interface FakePerson {
  readonly login: string;
  readonly id: number;
  readonly type: "User" | "Bot";
  /** `permission` and `role_name` of the API; absent: no collaborator. */
  readonly permission?: "admin" | "write" | "read" | "none";
  readonly role?: string;
}

export interface FakeComment {
  readonly id: number;
  readonly author: string;
  body: string;
}

export interface FakeEvent {
  readonly event: "labeled" | "unlabeled" | "closed";
  readonly label?: string;
  /** Null: the account is gone. */
  readonly actor: string | null;
  readonly at: string;
}

export interface FakePullRequest {
  readonly number: number;
  title: string;
  body: string | null;
  readonly author: string;
  /** A branch of the repository. */
  readonly base: string;
  /** A revision; a fork's commits are kept in the same repository, as GitHub does. */
  head: string;
  readonly fork: boolean;
  labels: string[];
  readonly events: FakeEvent[];
  readonly comments: FakeComment[];
  /** Absent: merged where a commit's pull requests are asked for. */
  readonly merged?: boolean;
}

/** A fault of one operation, such as `pulls/list-files`. */
export interface Fault {
  readonly operation: string;
  /** Only requests whose path and query hold this text. */
  readonly where?: string;
  /** How many requests it hits; default: all. */
  times?: number;
  /** Answers with this instead. */
  readonly answer?: { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: Json };
  /** Overwrites fields of the right answer, or of each entry of a list. */
  readonly set?: JsonObject;
  /** Leaves only so many entries of a list. */
  readonly keep?: number;
  /** Never answers, or stops in the middle of the answer. */
  readonly hang?: "before" | "within";
}

export interface FakeState {
  readonly repository: Repo;
  readonly owner: string;
  readonly name: string;
  defaultBranch: string;
  readonly people: Map<string, FakePerson>;
  readonly pullRequests: Map<number, FakePullRequest>;
  /** Names of the repository's labels. */
  readonly labels: Set<string>;
  /** Who asks: a person's login, or a bot's. What a bot may not ask, GitHub refuses it. */
  token: FakeToken;
  /** Further tokens by their text, such as those of jobs that run at once. */
  readonly jobTokens: Map<string, FakeToken>;
  readonly faults: Fault[];
  readonly environments: Map<string, FakeEnvironment>;
  /** By run id. */
  readonly reviews: Map<number, readonly FakeReview[]>;
  /** In the order in which they were made. */
  readonly deployments: FakeDeployment[];
  /** Commit id -> numbers of the pull requests that brought it. */
  readonly pullRequestsOfCommits: Map<string, readonly number[]>;
}

export interface FakeToken {
  readonly login: string;
  readonly mayWrite: boolean;
  /** As `permissions:` of a job: a scope that is not in it is `none`. Absent: everything is granted. */
  readonly permissions?: Readonly<Record<string, "read" | "write" | "none">>;
}

export interface FakeEnvironment {
  /** Logins, and teams as `@acme/dba`. Empty: nobody is asked. */
  readonly reviewers: readonly string[];
  readonly preventsSelfReview?: boolean;
  readonly adminsMayBypass?: boolean;
  readonly limitsBranches?: boolean;
}

export interface FakeDeployment {
  readonly environment: string;
  /** A commit id. */
  readonly sha: string;
  /** In the order in which they were set. */
  readonly statuses: readonly ("success" | "failure" | "error" | "inactive" | "in_progress" | "queued" | "pending")[];
}

/** What somebody said of a run that waited. */
export interface FakeReview {
  readonly by: string;
  readonly state: "approved" | "rejected" | "pending";
  readonly environments: readonly string[];
  readonly comment?: string;
}

/** Persons of various rights: ada is admin, wim writes, mae maintains, tri triages, rea reads; stan is a stranger. */
const PEOPLE: readonly FakePerson[] = [
  { login: "ada", id: 1, type: "User", permission: "admin", role: "admin" },
  { login: "wim", id: 2, type: "User", permission: "write", role: "write" },
  { login: "mae", id: 3, type: "User", permission: "write", role: "maintain" },
  { login: "tri", id: 4, type: "User", permission: "read", role: "triage" },
  { login: "rea", id: 5, type: "User", permission: "read", role: "read" },
  { login: "stan", id: 6, type: "User" },
  { login: "github-actions[bot]", id: 41898282, type: "Bot", permission: "write", role: "write" },
  { login: "labeller[bot]", id: 7, type: "Bot", permission: "admin", role: "admin" },
];

export function makeState(repository: Repo): FakeState {
  return {
    repository,
    owner: "acme",
    name: "parcels",
    defaultBranch: "main",
    people: new Map(PEOPLE.map((person) => [person.login, person])),
    pullRequests: new Map(),
    labels: new Set(["bug"]),
    token: { login: "github-actions[bot]", mayWrite: true },
    jobTokens: new Map(),
    faults: [],
    environments: new Map(),
    reviews: new Map(),
    deployments: [],
    pullRequestsOfCommits: new Map(),
  };
}

/** Adds a pull request: by wim, into main, without labels, unless it says otherwise. */
export function addPullRequest(
  state: FakeState,
  number: number,
  known: Partial<Omit<FakePullRequest, "number">> & { readonly head: string },
): FakePullRequest {
  const pullRequest: FakePullRequest = {
    number,
    title: "A change",
    body: null,
    author: "wim",
    base: state.defaultBranch,
    fork: false,
    labels: [],
    events: [],
    comments: [],
    ...known,
  };
  state.pullRequests.set(number, pullRequest);
  return pullRequest;
}

/** Sets a label as somebody does on the page. */
export function setLabel(pullRequest: FakePullRequest, label: string, actor: string): void {
  pullRequest.labels.push(label);
  pullRequest.events.push({ event: "labeled", label, actor, at: timeOf(pullRequest) });
}

export function removeLabel(pullRequest: FakePullRequest, label: string, actor: string): void {
  pullRequest.labels = pullRequest.labels.filter((each) => each !== label);
  pullRequest.events.push({ event: "unlabeled", label, actor, at: timeOf(pullRequest) });
}

export function addComment(pullRequest: FakePullRequest, author: string, body: string): FakeComment {
  const comment: FakeComment = { id: pullRequest.number * 1000 + pullRequest.comments.length + 1, author, body };
  pullRequest.comments.push(comment);
  return comment;
}

/** A minute after the event before. */
function timeOf({ events }: FakePullRequest): string {
  return new Date(Date.UTC(2026, 0, 1, 12, events.length)).toISOString().replace(".000", "");
}
