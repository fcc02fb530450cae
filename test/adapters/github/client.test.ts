import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClientOptions } from "../../../src/adapters/github/client.ts";
import { UserError } from "../../../src/errors.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest, type Fault } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;

beforeEach(async () => {
  repo = await makeRepository();
  const head = await repo.commit("Start");
  fake = await startGitHub(repo);
  addPullRequest(fake.state, 1, { head });
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function getPullRequest(options: Partial<ClientOptions> = {}): Promise<number> {
  const github = await connectTo(fake, options);
  const { data } = await github.rest.pulls.get({ ...github.repository, pull_number: 1 });
  return data.number;
}

async function failureOf(asking: Promise<unknown>): Promise<UserError> {
  const error: unknown = await asking.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof UserError)) throw new Error(`Not a UserError: ${String(error)}`);
  expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).not.toContain(fake.token);
  return error;
}

function fail(fault: Omit<Fault, "operation">): void {
  fake.state.faults.push({ operation: "pulls/get", ...fault });
}

const LIMIT = { message: "API rate limit exceeded for installation ID 1." };
const SECONDARY = { message: "You have exceeded a secondary rate limit. Please wait a few minutes before you try again." };
/** 1 January 2038; too far away to wait for. */
const RESET = 2_145_916_800;

describe("a failure that passes", () => {
  it.each([
    ["two answers of 500", { answer: { status: 500 }, times: 2 }],
    ["two answers of 502", { answer: { status: 502 }, times: 2 }],
    ["a 503 that asks for 2 s", { answer: { status: 503, headers: { "retry-after": "2" } }, times: 1 }],
    ["a 429 without a word of when", { answer: { status: 429 }, times: 1 }],
    ["a secondary rate limit of 3 s", { answer: { status: 403, headers: { "retry-after": "3" }, body: SECONDARY }, times: 1 }],
    ["a secondary rate limit as 429", { answer: { status: 429, headers: { "retry-after": "1" }, body: SECONDARY }, times: 1 }],
    ["a secondary rate limit without a word of when", { answer: { status: 403, body: SECONDARY }, times: 1 }],
    ["an answer that is no JSON", { answer: { status: 200, headers: { "content-type": "text/html" } }, times: 1 }],
  ] as const)("is overcome: %s", async (_, fault) => {
    fail({ ...fault });
    expect(await getPullRequest()).toBe(1);
    expect(fake.requests).toHaveLength(fault.times + 1);
  });

  it("is overcome when GitHub does not answer, or stops in the middle of an answer", async () => {
    fail({ hang: "before", times: 1 });
    fail({ hang: "within", times: 1 });
    expect(await getPullRequest({ timeoutMs: 300 })).toBe(1);
    expect(fake.requests).toHaveLength(3);
  });
});

describe("a failure that stays", () => {
  it.each([
    [
      "a token that is not accepted",
      { answer: { status: 401, body: { message: "Bad credentials" } } },
      { code: "permission", message: "GitHub does not accept the token.", hint: /`token`/u },
    ],
    [
      "a permission that lacks",
      { answer: { status: 403, body: { message: "Resource not accessible by integration" } } },
      { code: "permission", message: "The token may not read the pull request.", hint: /`pull-requests: read`/u },
    ],
    [
      "a permission that GitHub itself names",
      { answer: { status: 403, headers: { "x-accepted-github-permissions": "contents=read; issues=write" } } },
      { code: "permission", message: "The token may not read the pull request.", hint: /`contents: read`/u },
    ],
    [
      "several permissions that GitHub names, of which the workflow grants the one that stands for pull requests",
      { answer: { status: 403, headers: { "x-accepted-github-permissions": "issues=read; pull_requests=read" } } },
      { code: "permission", message: "The token may not read the pull request.", hint: /`pull-requests: read`/u },
    ],
    [
      "something that is not shown",
      { answer: { status: 404 } },
      { code: "permission", message: /does not find the pull request, or does not show it/u, hint: /`pull-requests: read`/u },
    ],
    [
      "a rate limit, with the hour at which it ends",
      { answer: { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(RESET) }, body: LIMIT } },
      { code: "outside", message: /rate limit holds until 2038-01-01T00:00:00Z/u, hint: /after that/u },
    ],
    [
      "a secondary rate limit that is too long to wait for",
      { answer: { status: 403, headers: { "retry-after": "3600" }, body: SECONDARY } },
      { code: "outside", message: /asked GitHub too often/u, hint: /in a few minutes/u },
    ],
    [
      "a 429 that is too long to wait for",
      { answer: { status: 429, headers: { "retry-after": "3600" } } },
      { code: "outside", message: /too often/u, hint: /Run it again/u },
    ],
    ["a 422", { answer: { status: 422 } }, { code: "outside", message: /refused \(422\)/u, hint: /./u }],
  ] as const)("is told at once: %s", async (_, fault, said) => {
    fail({ ...fault });
    const error = await failureOf(getPullRequest());
    expect(error).toMatchObject({
      code: said.code,
      message: expect.stringMatching(said.message),
      hint: expect.stringMatching(said.hint),
    });
    expect(error.exitCode).toBe(3);
    expect(fake.requests).toHaveLength(1);
  });

  it.each([500, 502, 503, 504])("is told after three attempts: %s", async (status) => {
    fail({ answer: { status, body: { message: `token ${fake.token}` } } });
    const error = await failureOf(getPullRequest());
    expect(error.message).toBe(`GitHub failed (${status}) when asked for the pull request.`);
    expect(fake.requests).toHaveLength(3);
  });

  it("is told after the time-out of each attempt when GitHub never answers", async () => {
    fail({ hang: "before" });
    const error = await failureOf(getPullRequest({ timeoutMs: 100 }));
    expect(error.message).toBe("GitHub did not answer in time when asked for the pull request.");
    expect(fake.requests).toHaveLength(3);
  });

  it("is told when the time for all attempts is over, however long one may take", async () => {
    fail({ hang: "within" });
    const error = await failureOf(getPullRequest({ timeoutMs: 60_000, totalMs: 150 }));
    expect(error.message).toBe("GitHub did not answer in time when asked for the pull request.");
  });

  it("is told when nobody listens, with the system's word for it", async () => {
    const { port } = await new Promise<AddressInfo>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => {
        const address = server.address() as AddressInfo;
        server.close(() => resolve(address));
      });
    });
    const error = await failureOf(getPullRequest({ apiUrl: `http://127.0.0.1:${port}` }));
    expect(error).toMatchObject({
      code: "outside",
      message: "GitHub could not be reached for the pull request (ECONNREFUSED).",
      hint: expect.stringContaining("GITHUB_API_URL"),
    });
  });

  it("is told in the words of what was asked on later pages of a list", async () => {
    for (let index = 0; index < 101; index++) fake.state.pullRequests.get(1)?.labels.push(`l${index}`);
    fake.state.faults.push({ operation: "issues/list-labels-on-issue", where: "page=2", answer: { status: 403 } });
    const github = await connectTo(fake);
    const error = await failureOf(
      github.paginate(github.rest.issues.listLabelsOnIssue, { ...github.repository, issue_number: 1, per_page: 100 }),
    );
    expect(error.message).toBe("The token may not read the labels of the pull request.");
  });

  it("is told of a write in the words of a write", async () => {
    fake.state.token = { login: "github-actions[bot]", mayWrite: false };
    const github = await connectTo(fake);
    const error = await failureOf(github.rest.issues.createComment({ ...github.repository, issue_number: 1, body: "x" }));
    expect(error.message).toBe("The token may not change the comments of the pull request.");
    expect(error.hint).toContain("`pull-requests: write`");
    expect(error.hint).toContain("fork");
  });
});

describe("the client", () => {
  it("uses the API's address with or without a slash at its end", async () => {
    expect(await getPullRequest({ apiUrl: `${fake.url}/` })).toBe(1);
  });

  it("is told by a wrong token that it is not accepted", async () => {
    const error = await failureOf(getPullRequest({ token: "ghs_wrong" }));
    expect(error.message).toBe("GitHub does not accept the token.");
    expect(`${error.message}${error.hint}`).not.toContain("ghs_wrong");
  });
});
