import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  isOnBranch,
  readDefaultBranch,
  readDeployedCommit,
  readLastCommitsOf,
  readPullRequestsOf,
} from "../../../src/adapters/github/released.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;
let first: string;

beforeEach(async () => {
  repo = await makeRepository();
  first = await repo.commit("Start");
  fake = await startGitHub(repo);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

const [A, B, C] = ["a".repeat(40), "b".repeat(40), "c".repeat(40)] as const;

describe("the deployed application", () => {
  it("is that of the last deployment that succeeded, also where it is inactive now and newer ones failed", async () => {
    fake.state.deployments.push(
      { environment: "app", sha: A, statuses: ["queued", "success", "inactive"] },
      { environment: "app", sha: B, statuses: ["in_progress", "success", "inactive"] },
      { environment: "app", sha: C, statuses: ["in_progress", "failure"] },
      { environment: "elsewhere", sha: A, statuses: ["success"] },
    );
    expect(await readDeployedCommit(await connectTo(fake), "app")).toEqual({ commit: B });
  });

  it("is unknown where nothing was deployed, or nothing successfully among the last 30", async () => {
    const github = await connectTo(fake);
    expect(await readDeployedCommit(github, "app")).toEqual({ unknown: "GitHub knows no deployment to app." });
    fake.state.deployments.push({ environment: "app", sha: A, statuses: ["success"] });
    for (let index = 0; index < 30; index++) fake.state.deployments.push({ environment: "app", sha: B, statuses: ["error"] });
    const unknown = "GitHub knows no successful one among the last 30 deployments to app.";
    expect(await readDeployedCommit(github, "app")).toEqual({ unknown });
    expect(fake.requests).toHaveLength(32);
  });
});

describe("a commit", () => {
  it("is on a branch that has it for its head or among its ancestors, and on no other", async () => {
    const main = await repo.commit("More");
    await repo.git("checkout", "--quiet", "-b", "side/one", first);
    const side = await repo.commit("Aside");
    const github = await connectTo(fake);
    const asked = (commit: string) => isOnBranch(github, { commit, branch: "main" });
    expect(await asked(main)).toEqual({ onBranch: true });
    expect(await asked(first)).toEqual({ onBranch: true });
    expect(await asked(side)).toEqual({ onBranch: false });
    expect(await isOnBranch(github, { commit: side, branch: "side/one" })).toEqual({ onBranch: true });
  });

  it("that GitHub does not have is on no branch that could be told", async () => {
    const facts = await isOnBranch(await connectTo(fake), { commit: A, branch: "main" });
    expect(facts).toEqual({
      unknown: expect.stringMatching(/^GitHub does not find the commit aaaaaaaaaaaa.* Push it/u) as string,
    });
  });

  it("was brought by the merged pull requests that GitHub names, each once", async () => {
    addPullRequest(fake.state, 7, { head: first });
    addPullRequest(fake.state, 3, { head: first });
    addPullRequest(fake.state, 9, { head: first, merged: false });
    const second = await repo.commit("More");
    fake.state.pullRequestsOfCommits.set(first, [7, 9]).set(second, [7, 3]);
    expect(await readPullRequestsOf(await connectTo(fake), [first, second, first])).toEqual({ numbers: [3, 7] });
  });

  it("is found as the last one of each file", async () => {
    const write = async (...paths: readonly string[]): Promise<string> => {
      for (const path of paths) await repo.write(path, `${paths.length}\n`);
      return repo.commit(paths.join());
    };
    const one = await write("db/V1__a.sql", "db/V2__b.sql");
    const two = await write("db/V2__b.sql");
    const head = await write("app.js");
    const asked = { commit: head, paths: ["db/V1__a.sql", "db/V2__b.sql", "db/V9__none.sql"] };
    expect(await readLastCommitsOf(await connectTo(fake), asked)).toEqual({ commits: [one, two] });
  });
});

it("The default branch is the one that the repository says", async () => {
  fake.state.defaultBranch = "trunk";
  expect(await readDefaultBranch(await connectTo(fake))).toEqual({ branch: "trunk" });
});

describe("a token without a permission", () => {
  it.each([
    ["deployments: read", (github: Awaited<ReturnType<typeof connectTo>>) => readDeployedCommit(github, "app")],
    ["contents: read", (github: Awaited<ReturnType<typeof connectTo>>) => isOnBranch(github, { commit: first, branch: "main" })],
    [
      "contents: read",
      (github: Awaited<ReturnType<typeof connectTo>>) => readLastCommitsOf(github, { commit: first, paths: ["a"] }),
    ],
    ["pull-requests: read", (github: Awaited<ReturnType<typeof connectTo>>) => readPullRequestsOf(github, [first])],
  ])("learns nothing, and is told to grant %s", async (grant, ask) => {
    fake.state.token = { login: "github-actions[bot]", mayWrite: true, permissions: { actions: "read" } };
    expect(await ask(await connectTo(fake))).toEqual({ unknown: expect.stringContaining(`\`${grant}\``) as string });
  });
});
