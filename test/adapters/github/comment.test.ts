import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { COMMENT_MARKER, type Courtesy, cutBody, keepComment } from "../../../src/adapters/github/comment.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addComment, addPullRequest, type FakePullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;
let pullRequest: FakePullRequest;

beforeEach(async () => {
  repo = await makeRepository();
  const head = await repo.commit("Start");
  fake = await startGitHub(repo);
  pullRequest = addPullRequest(fake.state, 1, { head });
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function keep(body: string, create = true): Promise<Courtesy> {
  return keepComment(await connectTo(fake), { number: 1, body, create });
}

const bodies = (): readonly string[] => pullRequest.comments.map(({ author, body }) => `${author}: ${body}`);

describe("the comment on a pull request", () => {
  it("is made once and brought up to date afterwards", async () => {
    for (let index = 0; index < 130; index++) addComment(pullRequest, "wim", `Comment ${index}`);
    expect(await keep("mixed")).toEqual({ done: "created", because: null });
    expect(await keep("standalone", false)).toEqual({ done: "updated", because: null });
    expect(await keep("standalone")).toEqual({ done: "unchanged", because: null });
    expect(bodies().slice(130)).toEqual([`github-actions[bot]: ${COMMENT_MARKER}\nstandalone`]);
  });

  it("is not made for a result that needs none", async () => {
    expect(await keep("quiet", false)).toEqual({ done: "none", because: null });
    expect(bodies()).toEqual([]);
  });

  it("is never somebody else's, though it has the marker", async () => {
    addComment(pullRequest, "stan", `${COMMENT_MARKER}\nfake`);
    addComment(pullRequest, "github-actions[bot]", `Somebody wrote ${COMMENT_MARKER}`);
    addComment(pullRequest, "labeller[bot]", `${COMMENT_MARKER}\nfake`);
    expect(await keep("right")).toEqual({ done: "created", because: null });
    expect(bodies()).toHaveLength(4);
    expect(bodies()[0]).toBe(`stan: ${COMMENT_MARKER}\nfake`);
  });

  it.each(["wim", "labeller[bot]"])("is found again with the token of %s", async (login) => {
    fake.state.token = { login, mayWrite: true };
    await keep("one");
    expect(await keep("two")).toEqual({ done: "updated", because: null });
    expect(bodies()).toEqual([`${login}: ${COMMENT_MARKER}\ntwo`]);
  });

  it("is left out, with the permission that lacks, when the token may not write", async () => {
    fake.state.token = { login: "github-actions[bot]", mayWrite: false };
    expect(await keep("text")).toEqual({ done: "not-allowed", because: expect.stringContaining("`pull-requests: write`") });
    addComment(pullRequest, "github-actions[bot]", `${COMMENT_MARKER}\nold`);
    expect(await keep("text")).toMatchObject({ done: "not-allowed" });
  });

  it.each([404, 500])("is left out, with the reason, when GitHub answers %s", async (status) => {
    fake.state.faults.push({ operation: "issues/list-comments", answer: { status } });
    const { done, because } = await keep("text");
    expect(done).toBe(status === 404 ? "not-allowed" : "failed");
    expect(because).toContain("the comments of the pull request");
  });
});

describe("a long body", () => {
  it("is cut at the end of a line below 60,000 bytes, and says so", () => {
    const cut = cutBody(`${COMMENT_MARKER}\n${"🧱 a line\n".repeat(10_000)}`);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(60_000);
    expect(cut.startsWith(COMMENT_MARKER)).toBe(true);
    expect(cut).toMatch(/🧱 a line\n\n… The rest is in the job summary\.\n$/u);
  });

  it("of one endless line leaves the marker and the word", () => {
    expect(cutBody(`${COMMENT_MARKER}\n${"x".repeat(70_000)}`)).toBe(`${COMMENT_MARKER}\n\n… The rest is in the job summary.\n`);
  });

  it("that fits is left alone", () => {
    expect(cutBody("short")).toBe("short");
  });
});
