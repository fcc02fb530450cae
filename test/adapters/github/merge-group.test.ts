import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MergeGroup, queuedSource, readMergeGroup } from "../../../src/adapters/github/merge-group.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;
let start: string;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("src/app.ts", "export {};\n");
  start = await repo.commit("Start");
  fake = await startGitHub(repo);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

/** A pull request of one commit or more, by branch. */
async function propose(number: number, files: readonly string[]): Promise<void> {
  await repo.git("switch", "--quiet", "--create", `change-${number}`, start);
  for (const file of files) {
    await repo.write(file, `${number}`);
    await repo.commit(`Change ${file} (#999)`);
  }
  addPullRequest(fake.state, number, { head: `change-${number}` });
}

const queueBranch = (number: number, base: string): string => `gh-readonly-queue/main/pr-${number}-${base}`;

/** Puts a pull request into the queue behind a commit, as GitHub does: on a branch of its own. */
async function enqueue(number: number, behind: string, how: "merge" | "squash" | "rebase"): Promise<string> {
  await repo.git("switch", "--quiet", "--create", queueBranch(number, behind), behind);
  const branch = `change-${number}`;
  const message = "--message=Merge pull request #999 from evil";
  if (how === "merge") await repo.git("merge", "--quiet", "--no-ff", message, branch);
  if (how === "squash") {
    await repo.git("merge", "--quiet", "--squash", branch);
    await repo.git("commit", "--quiet", message);
  }
  if (how === "rebase") await repo.git("cherry-pick", `${start}..${branch}`);
  return (await repo.git("rev-parse", "HEAD")).trim();
}

/** As the event says it: the group's head is on the branch of its last pull request, made behind `behind`. */
async function read(group: {
  readonly number: number;
  readonly behind: string;
  readonly base: string;
  readonly head: string;
}): Promise<MergeGroup> {
  const headRef = `refs/heads/${queueBranch(group.number, group.behind)}`;
  return readMergeGroup(await connectTo(fake), { base: group.base, head: group.head, headRef, baseBranch: "main" });
}

describe.each(["merge", "squash", "rebase"] as const)("a merge group whose pull requests are merged by %s", (how) => {
  it("is told apart into its pull requests, each with what it adds", async () => {
    await propose(7, ["src/one.ts", "src/more.ts"]);
    await propose(12, ["db/V1__a.sql"]);
    const first = await enqueue(7, start, how);
    const second = await enqueue(12, first, how);
    const group = await read({ number: 12, behind: first, base: start, head: second });
    expect(group.because).toBeNull();
    expect(group.pullRequests).toEqual([
      { number: 7, base: start, head: first },
      { number: 12, base: first, head: second },
    ]);
    const github = await connectTo(fake);
    const sources = (group.pullRequests ?? []).map((queued) => queuedSource(github, queued));
    const sets = await Promise.all(sources.map((source) => source.readChangeSet()));
    expect(sets.map(({ complete, changes }) => [complete, changes.map(({ path }) => path)])).toEqual([
      [true, ["src/more.ts", "src/one.ts"]],
      [true, ["db/V1__a.sql"]],
    ]);
  });

  it("holds one pull request when its base is the group before it", async () => {
    await propose(7, ["src/one.ts", "src/more.ts"]);
    await propose(12, ["db/V1__a.sql"]);
    const first = await enqueue(7, start, how);
    const second = await enqueue(12, first, how);
    expect(await read({ number: 12, behind: first, base: first, head: second })).toEqual({
      pullRequests: [{ number: 12, base: first, head: second }],
      because: null,
    });
  });

  it("does not hold what was merged meanwhile and whose branch is gone", async () => {
    await propose(7, ["src/one.ts"]);
    await propose(12, ["db/V1__a.sql"]);
    const first = await enqueue(7, start, how);
    const second = await enqueue(12, first, how);
    await repo.git("branch", "--force", "main", first);
    await repo.git("branch", "--delete", "--force", queueBranch(7, start));
    expect(await read({ number: 12, behind: first, base: start, head: second })).toEqual({
      pullRequests: [{ number: 12, base: first, head: second }],
      because: null,
    });
  });
});

describe("a merge group that cannot be told apart says why", () => {
  it.each(["merge", "squash"] as const)("when a branch of the queue lacks (%s)", async (how) => {
    await propose(7, ["src/one.ts"]);
    await propose(12, ["db/V1__a.sql"]);
    const first = await enqueue(7, start, how);
    const second = await enqueue(12, first, how);
    await repo.git("branch", "--delete", "--force", queueBranch(7, start));
    const group = await read({ number: 12, behind: first, base: start, head: second });
    expect(group).toEqual({
      pullRequests: null,
      because: expect.stringContaining("before pull request 12 that no branch of the queue explains"),
    });
  });

  it("when two branches claim the same commit", async () => {
    await propose(7, ["src/one.ts"]);
    const head = await enqueue(7, start, "squash");
    await repo.git("branch", queueBranch(8, start), head);
    const group = await read({ number: 7, behind: start, base: start, head });
    expect(group.because).toMatch(/Two branches of the merge queue end at commit/u);
  });

  it("when its branch names no pull request", async () => {
    const group = await readMergeGroup(await connectTo(fake), {
      base: start,
      head: start,
      headRef: "refs/heads/gh-readonly-queue/main/x",
      baseBranch: "main",
    });
    expect(group.because).toMatch(/does not name a pull request/u);
  });

  it("when its base is no ancestor", async () => {
    await propose(7, ["src/one.ts"]);
    const head = await enqueue(7, start, "squash");
    const group = await read({ number: 7, behind: start, base: "f".repeat(40), head });
    expect(group.because).toMatch(/does not lead from/u);
  });
});

describe("the branches of other queues", () => {
  it("do not count, though their base's name begins with this one's", async () => {
    await propose(7, ["src/one.ts"]);
    const head = await enqueue(7, start, "squash");
    await repo.git("branch", `gh-readonly-queue/main/sub/pr-8-${start}`, head);
    const group = await read({ number: 7, behind: start, base: start, head });
    expect(group.pullRequests).toEqual([{ number: 7, base: start, head }]);
  });
});
