/** Every way in which GitHub does not answer, as one sentence and what to do. Knows status codes; never a token. */
import { UserError, type UserErrorCode } from "../../errors.ts";

/** A request that GitHub did not answer as it should. */
export class GitHubError extends UserError {
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(code: UserErrorCode, words: { readonly message: string; readonly hint: string }, status: number | null) {
    super(code, words.message, words.hint);
    this.status = status;
  }
}

/** What octokit's RequestError and the errors of fetch have in common, as far as it is read here. */
interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly message?: unknown;
  readonly cause?: unknown;
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown };
}

interface Request {
  readonly method: string;
  readonly url: string;
}

interface Asked {
  readonly what: string;
  /** As a workflow's `permissions:` spells it. */
  readonly permission: string;
  readonly isWrite: boolean;
}

/** Ends of paths, since later pages of a list go to `/repositories/ID/…`. The first that fits decides. */
const ASKED: readonly (readonly [RegExp, string, string])[] = [
  [/\/pulls\/\d+\/files$/u, "the files of the pull request", "pull-requests"],
  [/\/pulls\/\d+$/u, "the pull request", "pull-requests"],
  [/\/issues\/\d+\/events$/u, "the history of the pull request's labels", "issues"],
  [/\/issues\/\d+\/comments$/u, "the comments of the pull request", "pull-requests"],
  [/\/issues\/comments\/\d+$/u, "a comment of the pull request", "pull-requests"],
  [/\/issues\/\d+\/labels(?:\/[^/]*)?$/u, "the labels of the pull request", "pull-requests"],
  [/\/labels(?:\/[^/]*)?$/u, "the labels of the repository", "issues"],
  [/\/collaborators\/[^/]+\/permission$/u, "what a person may do in the repository", "metadata"],
  [/\/compare\/[^/]+$/u, "the merge base", "contents"],
  [/\/commits\/[^/]+\/pulls$/u, "the pull requests of a commit", "pull-requests"],
  [/\/commits(?:\/[^/]*)?$/u, "the commits", "contents"],
  [/\/git\/trees\/[^/]+$/u, "a folder of the repository", "contents"],
  [/\/git\/blobs\/[^/]+$/u, "a file of the repository", "contents"],
  [/\/git\/matching-refs\/.+$/u, "the branches of the merge queue", "contents"],
  [/\/environments\/[^/]+$/u, "the environment", "actions"],
  [/\/actions\/runs\/\d+\/approvals$/u, "who approved the run", "actions"],
  [/\/deployments$/u, "the deployments", "deployments"],
  [/\/deployments\/\d+\/statuses$/u, "how a deployment ended", "deployments"],
  [/\/user$/u, "the account of the token", "metadata"],
  [/\/repos\/[^/]+\/[^/]+$/u, "the repository", "metadata"],
];

/** The failure of a request as a `GitHubError`; anything that is not the failure of a request is answered as it is. */
export function explainFailure(error: unknown, request: Request): unknown {
  if (error instanceof UserError || typeof error !== "object" || error === null) return error;
  const failure: Failure = error;
  if (typeof failure.status !== "number") return error;
  const asked = whatWasAsked(request);
  if (failure.response === undefined) return explainSilence(failure, asked);
  return explainAnswer(failure, asked);
}

function explainSilence(failure: Failure, asked: Asked): GitHubError {
  const chain = causes(failure);
  if (chain.some(({ name }) => name === "TimeoutError" || name === "AbortError")) {
    return outside(
      `GitHub did not answer in time when asked for ${asked.what}.`,
      "Run it again; see https://www.githubstatus.com.",
    );
  }
  const code = chain
    .map((cause) => cause.code)
    .find((each): each is string => typeof each === "string" && /^[A-Z_]+$/u.test(each));
  return outside(
    `GitHub could not be reached for ${asked.what}${code === undefined ? "" : ` (${code})`}.`,
    "Look whether GITHUB_API_URL is right and the runner reaches it, through the proxy if there is one; then run it again.",
  );
}

function explainAnswer(failure: Failure, asked: Asked): GitHubError {
  const status = Number(failure.status);
  if (isRateLimit(failure, status)) return explainRateLimit(failure, status);
  if (status === 401) {
    const hint = "Give the input `token` a valid token; `github.token` serves.";
    return new GitHubError("permission", { message: "GitHub does not accept the token.", hint }, status);
  }
  if (status === 403) return explainForbidden(failure, asked);
  if (status === 404) {
    const message = `GitHub does not find ${asked.what}, or does not show it to this token.`;
    return new GitHubError("permission", { message, hint: grant(failure, asked) }, status);
  }
  if (status >= 500) {
    return outside(
      `GitHub failed (${status}) when asked for ${asked.what}.`,
      "Run it again; see https://www.githubstatus.com.",
      status,
    );
  }
  return outside(`GitHub refused (${status}) to do anything with ${asked.what}.`, "Report it, with the log of this run.", status);
}

function explainForbidden(failure: Failure, asked: Asked): GitHubError {
  const message = `The token may not ${asked.isWrite ? "change" : "read"} ${asked.what}.`;
  return new GitHubError("permission", { message, hint: grant(failure, asked) }, 403);
}

function explainRateLimit(failure: Failure, status: number): GitHubError {
  const reset = Number(header(failure, "x-ratelimit-reset"));
  const until = header(failure, "x-ratelimit-remaining") === "0" && Number.isSafeInteger(reset) && reset > 0 && reset < 1e11;
  const when = until ? ` until ${new Date(reset * 1000).toISOString().replace(".000", "")}` : "";
  const hint = until ? "Run it again after that." : "Run it again in a few minutes.";
  return outside(`The token has asked GitHub too often; its rate limit holds${when}.`, hint, status);
}

/** GitHub names the permissions that would do, as `pull_requests=read; issues=read`: the table's where it is among them, else the first. */
function grant(failure: Failure, asked: Asked): string {
  const named = [...(header(failure, "x-accepted-github-permissions") ?? "").matchAll(/\b([a-z_]{1,40})=(read|write|admin)\b/gu)];
  const words = named.map(([, scope = "", level = ""]) => [scope.replaceAll("_", "-"), level] as const);
  const [scope, level] = words.find(([name]) => name === asked.permission) ??
    words[0] ?? [asked.permission, asked.isWrite ? "write" : "read"];
  const needed = `${scope}: ${level}`;
  if (asked.isWrite) return `Grant \`${needed}\` under \`permissions:\` of the job; a pull request from a fork never gets it.`;
  return `Grant \`${needed}\` under \`permissions:\` of the job.`;
}

function isRateLimit(failure: Failure, status: number): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return header(failure, "x-ratelimit-remaining") === "0" || /\bsecondary rate\b/iu.test(String(failure.message));
}

function whatWasAsked({ method, url }: Request): Asked {
  const path = /^(?:https?:\/\/[^/]*)?([^?#]*)/u.exec(url)?.[1] ?? "";
  const isWrite = method !== "GET";
  for (const [end, what, permission] of ASKED) if (end.test(path)) return { what, permission, isWrite };
  return { what: "something", permission: "contents", isWrite };
}

function header({ response }: Failure, name: string): string | null {
  const value = response?.headers?.[name];
  return typeof value === "string" ? value : null;
}

function causes(failure: Failure): readonly Failure[] {
  const chain: Failure[] = [];
  let next: unknown = failure;
  while (typeof next === "object" && next !== null && chain.length < 5) {
    const link: Failure = next;
    chain.push(link);
    next = link.cause;
  }
  return chain;
}

function outside(message: string, hint: string, status: number | null = null): GitHubError {
  return new GitHubError("outside", { message, hint }, status);
}
