/** How the fake GitHub answers, operation by operation. */
import { account, type Answer, type Asked, failure, list, NOT_FOR_APPS, NOT_FOUND, ok, type Route, user } from "./answer.ts";
import { fill, isObject, type Json, type JsonObject } from "./description.ts";
import { diff, listCommits, listRefs, mergeBase, readBlob, readTree, resolve, wordsOf } from "./git-data.ts";
import { RELEASE_ROUTES } from "./release-routes.ts";
import { addComment, type FakeComment, type FakePullRequest, type FakeState, removeLabel, setLabel } from "./state.ts";

/** The most files of a pull request, and of a comparison. */
const MOST_FILES = { pullRequest: 3000, comparison: 300 };

export const ROUTES: Readonly<Record<string, Route>> = {
  ...RELEASE_ROUTES,
  "users/get-authenticated": (state) =>
    isBot(state) ? NOT_FOR_APPS : ok(fill("public-user", account(state, state.token.login))),
  "pulls/get": async (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["pull_number"]);
    return pullRequest === null ? NOT_FOUND : ok(await describePullRequest(state, pullRequest));
  },
  "pulls/list-files": async (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["pull_number"]);
    if (pullRequest === null) return NOT_FOUND;
    const { files } = await rangeOf(state, pullRequest);
    return list(files.slice(0, MOST_FILES.pullRequest).map(describeFile));
  },
  "repos/compare-commits-with-basehead": compare,
  "repos/list-commits": async (state, { query }) => {
    const commit = await resolve(state.repository, query["sha"] ?? state.defaultBranch);
    if (commit === null) return NOT_FOUND;
    const path = query["path"];
    const commits = await listCommits(state.repository, ...(path === undefined ? [commit] : [commit, "--", path]));
    const words = await Promise.all(commits.map(({ sha }) => wordsOf(state.repository, typeof sha === "string" ? sha : "")));
    // An address is an account's where its name is a person's login.
    return list(
      commits.map((each, index) => {
        const { author = "", message = "" } = words[index] ?? {};
        const about = { ...(isObject(each["commit"]) ? each["commit"] : {}), message };
        return { ...each, commit: about, author: state.people.has(author) ? user(state, author) : null };
      }),
    );
  },
  "git/get-tree": async (state, { params, query }) => {
    const tree = await readTree(state.repository, params["tree_sha"] ?? "", query["recursive"] !== undefined);
    return tree === null ? NOT_FOUND : ok(tree);
  },
  "git/get-blob": async (state, { params }) => {
    const blob = await readBlob(state.repository, params["file_sha"] ?? "");
    return blob === null ? NOT_FOUND : ok(blob);
  },
  "git/list-matching-refs": async (state, { params }) => list(await listRefs(state.repository, params["ref"] ?? "")),
  "repos/get-collaborator-permission-level": (state, { params }) => {
    const person = state.people.get(params["username"] ?? "");
    if (person === undefined) return NOT_FOUND;
    const { permission = "none", role = "none" } = person;
    return ok({
      permission,
      role_name: role,
      user: fill("nullable-collaborator", { ...account(state, person.login), role_name: role }),
    });
  },
  "issues/list-events": (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    if (pullRequest === null) return NOT_FOUND;
    return list(
      pullRequest.events.map(({ event, label, actor, at }, index) => {
        const labelled = label === undefined ? {} : { label: { name: label, color: "ffffff" } };
        const known = { id: index + 1, event, actor: actor === null ? null : user(state, actor), created_at: at, ...labelled };
        return fill(label === undefined ? "state-change-issue-event" : "labeled-issue-event", known);
      }),
    );
  },
  "issues/list-comments": (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    return pullRequest === null ? NOT_FOUND : list(pullRequest.comments.map((comment) => describeComment(state, comment)));
  },
  "issues/create-comment": (state, { params, body }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    if (pullRequest === null) return NOT_FOUND;
    return { status: 201, body: describeComment(state, addComment(pullRequest, state.token.login, textIn(body, "body"))) };
  },
  "issues/update-comment": (state, { params, body }) => {
    const comments = [...state.pullRequests.values()].flatMap((each) => each.comments);
    const comment = comments.find(({ id }) => id === Number(params["comment_id"]));
    if (comment === undefined) return NOT_FOUND;
    comment.body = textIn(body, "body");
    return ok(describeComment(state, comment));
  },
  "issues/list-labels-on-issue": (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    return pullRequest === null ? NOT_FOUND : list(pullRequest.labels.map(describeLabel));
  },
  "issues/add-labels": (state, { params, body }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    if (pullRequest === null) return NOT_FOUND;
    const names = (body as { readonly labels: readonly string[] }).labels;
    for (const name of names) if (!pullRequest.labels.includes(name)) setLabel(pullRequest, name, state.token.login);
    return ok(pullRequest.labels.map(describeLabel));
  },
  "issues/remove-label": (state, { params }) => {
    const pullRequest = pullRequestOf(state, params["issue_number"]);
    const name = params["name"] ?? "";
    if (pullRequest?.labels.includes(name) !== true) return NOT_FOUND;
    removeLabel(pullRequest, name, state.token.login);
    return ok(pullRequest.labels.map(describeLabel));
  },
  "issues/get-label": (state, { params }) => {
    const name = params["name"] ?? "";
    return state.labels.has(name) ? ok(describeLabel(name)) : NOT_FOUND;
  },
  "issues/create-label": (state, { body }) => {
    const name = textIn(body, "name");
    if (state.labels.has(name)) return failure(422, "Validation Failed");
    state.labels.add(name);
    return { status: 201, body: describeLabel(name) };
  },
};

async function compare({ repository }: FakeState, { params, query }: Asked): Promise<Answer> {
  const [from = "", to = ""] = (params["basehead"] ?? "").split("...");
  const [base, head] = [await resolve(repository, from), await resolve(repository, to)];
  if (base === null || head === null) return NOT_FOUND;
  const ancestor = await mergeBase(repository, base, head);
  if (ancestor === null) return failure(404, `No common ancestor between ${from} and ${to}.`);
  const [ahead, behind] = [await listCommits(repository, head, `^${base}`), await listCommits(repository, base, `^${head}`)];
  const page = Number(query["page"] ?? 1);
  const size = Number(query["per_page"] ?? 250);
  const files =
    page === 1 ? { files: (await diff(repository, ancestor, head)).slice(0, MOST_FILES.comparison).map(describeFile) } : {};
  const [base_commit = {}] = await listCommits(repository, "-1", base);
  const [merge_base_commit = {}] = await listCommits(repository, "-1", ancestor);
  const status =
    { 0: "identical", 1: "ahead", 2: "behind", 3: "diverged" }[Number(ahead.length > 0) + 2 * Number(behind.length > 0)] ?? "";
  return ok(
    fill("commit-comparison", {
      base_commit,
      merge_base_commit,
      status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      commits: ahead.toReversed().slice((page - 1) * size, page * size),
      ...files,
    }),
  );
}

function pullRequestOf(state: FakeState, number: string | undefined): FakePullRequest | null {
  return state.pullRequests.get(Number(number)) ?? null;
}

async function rangeOf({ repository }: FakeState, pullRequest: FakePullRequest) {
  const base = (await resolve(repository, pullRequest.base)) ?? "";
  const head = (await resolve(repository, pullRequest.head)) ?? "";
  const ancestor = (await mergeBase(repository, base, head)) ?? base;
  return { base, head, files: await diff(repository, ancestor, head), commits: await listCommits(repository, head, `^${base}`) };
}

async function describePullRequest(state: FakeState, pullRequest: FakePullRequest): Promise<JsonObject> {
  const { base, head, files, commits } = await rangeOf(state, pullRequest);
  const { number, title, body, author } = pullRequest;
  const author_ = user(state, author);
  const own = fill("repository", { name: state.name, full_name: `${state.owner}/${state.name}`, owner: author_ });
  const fork = fill("repository", { name: state.name, full_name: `${author}/${state.name}`, owner: author_, fork: true });
  return fill("pull-request", {
    number,
    title,
    body,
    user: author_,
    state: "open",
    labels: pullRequest.labels.map(describeLabel),
    base: { label: `${state.owner}:${pullRequest.base}`, ref: pullRequest.base, sha: base, user: author_, repo: own },
    head: { label: `${author}:change`, ref: "change", sha: head, user: author_, repo: pullRequest.fork ? fork : own },
    changed_files: files.length,
    commits: commits.length,
  });
}

/** Counts are 0 and patches absent, as GitHub leaves them beyond 20,000 lines; nothing may depend on them. */
function describeFile({ path, previousPath, status, oid }: Awaited<ReturnType<typeof diff>>[number]): JsonObject {
  const previous = previousPath === null ? {} : { previous_filename: previousPath };
  return fill("diff-entry", { filename: path, status, sha: oid, additions: 0, deletions: 0, changes: 0, ...previous });
}

function describeComment(state: FakeState, { id, author, body }: FakeComment): JsonObject {
  return fill("issue-comment", { id, body, user: user(state, author) });
}

function describeLabel(name: string): JsonObject {
  return fill("label", { name });
}

function isBot({ token, people }: FakeState): boolean {
  return people.get(token.login)?.type !== "User";
}

function textIn(body: Json | undefined, name: string): string {
  const value: unknown = typeof body === "object" && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === "string" ? value : "";
}
