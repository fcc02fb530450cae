/** How the fake GitHub answers what a release asks: environments, approvals, deployments, where commits come from. */
import { list, NOT_FOUND, ok, type Route, user } from "./answer.ts";
import { fill, type JsonObject } from "./description.ts";
import { resolve } from "./git-data.ts";
import type { FakeEnvironment, FakePullRequest, FakeState } from "./state.ts";

export const RELEASE_ROUTES: Readonly<Record<string, Route>> = {
  "repos/get": (state) => ok(describeRepository(state)),
  "repos/get-environment": (state, { params }) => {
    const name = params["environment_name"] ?? "";
    const found = state.environments.get(name);
    return found === undefined ? NOT_FOUND : ok(describeEnvironment(state, name, found));
  },
  "actions/get-reviews-for-run": (state, { params }) => {
    const reviews = state.reviews.get(Number(params["run_id"]));
    if (reviews === undefined) return NOT_FOUND;
    return ok(
      reviews.map(({ by, state: said, environments, comment = "" }) => ({
        user: user(state, by),
        state: said,
        comment,
        environments: environments.map((name, index) => ({ id: index + 1, name })),
      })),
    );
  },
  "repos/list-deployments": (state, { query }) => {
    const numbered = state.deployments.map((deployment, index) => ({ ...deployment, id: index + 1 }));
    const chosen = numbered.filter(
      ({ environment }) => query["environment"] === undefined || environment === query["environment"],
    );
    return list(chosen.toReversed().map(({ id, sha, environment }) => fill("deployment", { id, sha, environment })));
  },
  "repos/list-deployment-statuses": (state, { params }) => {
    const found = state.deployments[Number(params["deployment_id"]) - 1];
    if (found === undefined) return NOT_FOUND;
    return list(
      found.statuses.toReversed().map((said) => fill("deployment-status", { state: said, environment: found.environment })),
    );
  },
  "repos/list-pull-requests-associated-with-commit": async (state, { params }) => {
    const commit = await resolve(state.repository, params["commit_sha"] ?? "");
    if (commit === null) return NOT_FOUND;
    const numbers = state.pullRequestsOfCommits.get(commit) ?? [];
    const found = numbers.flatMap((number) => state.pullRequests.get(number) ?? []);
    return list(found.map((pullRequest) => describeSimply(state, pullRequest)));
  },
};

function describeRepository(state: FakeState): JsonObject {
  const { owner, name, defaultBranch } = state;
  return fill("full-repository", {
    name,
    full_name: `${owner}/${name}`,
    default_branch: defaultBranch,
    owner: user(state, owner),
  });
}

function describeSimply(state: FakeState, { number, title, base, author, merged }: FakePullRequest): JsonObject {
  const side = {
    ref: base,
    label: `${state.owner}:${base}`,
    sha: "x",
    user: user(state, author),
    repo: fill("repository", { name: state.name, full_name: `${state.owner}/${state.name}`, owner: user(state, state.owner) }),
  };
  const mergedAt = merged === false ? null : "2026-01-01T00:00:00Z";
  return fill("pull-request-simple", { number, title, base: side, head: side, merged_at: mergedAt, user: user(state, author) });
}

function describeEnvironment(state: FakeState, name: string, environment: FakeEnvironment): JsonObject {
  const reviewers = environment.reviewers.map((reviewer) => describeReviewer(state, reviewer));
  const rule = {
    id: 1,
    node_id: "1",
    type: "required_reviewers",
    prevent_self_review: environment.preventsSelfReview === true,
    reviewers,
  };
  const time = "2026-01-01T00:00:00Z";
  return {
    id: 1,
    node_id: "1",
    name,
    url: "https://example.com/",
    html_url: "https://example.com/",
    created_at: time,
    updated_at: time,
    can_admins_bypass: environment.adminsMayBypass !== false,
    protection_rules: reviewers.length === 0 ? [] : [rule],
    deployment_branch_policy:
      environment.limitsBranches === true ? { protected_branches: true, custom_branch_policies: false } : null,
  };
}

function describeReviewer(state: FakeState, name: string): JsonObject {
  const slug = name.split("/")[1];
  if (!name.startsWith("@") || slug === undefined) return { type: "User", reviewer: user(state, name) };
  return { type: "Team", reviewer: fill("team", { slug, name: slug }) };
}
