import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readApprovals, readAuthors, readEnvironment, readReviews } from "../../../src/adapters/github/deployment.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.commit("Start");
  fake = await startGitHub(repo);
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

describe("an environment", () => {
  it("is told with its reviewers and what they cannot do", async () => {
    const reviewers = ["ada", "@acme/dba"];
    fake.state.environments.set("production/eu", {
      reviewers,
      preventsSelfReview: true,
      adminsMayBypass: false,
      limitsBranches: true,
    });
    expect(await readEnvironment(await connectTo(fake), "production/eu")).toEqual({
      exists: true,
      reviewers,
      preventsSelfReview: true,
      adminsMayBypass: false,
      limitsBranches: true,
    });
  });

  it("without rules has no reviewers, and administrators may go past", async () => {
    fake.state.environments.set("staging", { reviewers: [] });
    expect(await readEnvironment(await connectTo(fake), "staging")).toEqual({
      exists: true,
      reviewers: [],
      preventsSelfReview: false,
      adminsMayBypass: true,
      limitsBranches: false,
    });
  });

  it("that is missing is said not to exist", async () => {
    expect(await readEnvironment(await connectTo(fake), "production")).toMatchObject({ exists: false, reviewers: [] });
  });

  it("that may not be read is unknown, with what to grant", async () => {
    fake.state.token = { login: "github-actions[bot]", mayWrite: true, permissions: { contents: "read" } };
    const facts = await readEnvironment(await connectTo(fake), "production");
    expect(facts).toEqual({ unknown: expect.stringContaining("actions: read") as string });
  });
});

describe("approvals of a run", () => {
  it("are those who said yes, for which environments", async () => {
    fake.state.reviews.set(7, [
      { by: "mae", state: "approved", environments: ["production"], comment: "go" },
      { by: "tri", state: "rejected", environments: ["production"] },
      { by: "ada", state: "approved", environments: ["staging"] },
    ]);
    expect(await readApprovals(await connectTo(fake), 7)).toEqual({
      approvals: [
        { by: "mae", environments: ["production"], comment: "go" },
        { by: "ada", environments: ["staging"], comment: "" },
      ],
    });
  });

  it("stand among the reviews of the run, which tell rejections as well", async () => {
    fake.state.reviews.set(7, [{ by: "tri", state: "rejected", environments: ["production"], comment: "not on a Friday" }]);
    const reviews = [{ by: "tri", state: "rejected", environments: ["production"], comment: "not on a Friday" }];
    expect(await readReviews(await connectTo(fake), 7)).toEqual({ reviews });
    expect(await readApprovals(await connectTo(fake), 7)).toEqual({ approvals: [] });
  });

  it("are unknown where the run cannot be read", async () => {
    expect(await readApprovals(await connectTo(fake), 8)).toHaveProperty("unknown");
  });
});

describe("who wrote a change", () => {
  const commit = async (author: string, path: string): Promise<string> => {
    await repo.write(path, `SELECT '${author}';\n`);
    await repo.git("add", "-A");
    await repo.git("commit", "--quiet", "-m", author, `--author=${author} <someone@example.com>`);
    return (await repo.git("rev-parse", "HEAD")).trim();
  };

  it("is whoever committed to the files, and nobody who committed elsewhere", async () => {
    await commit("wim", "db/V1__a.sql");
    await commit("rea", "db/V2__b.sql");
    const head = await commit("tri", "app.ts");
    const github = await connectTo(fake);
    expect(await readAuthors(github, head, ["db/V1__a.sql", "db/V2__b.sql"])).toEqual({ authors: ["wim", "rea"] });
    const unlinked = await commit("Somebody Else", "db/V3__c.sql");
    expect(await readAuthors(github, unlinked, ["db/V3__c.sql"])).toHaveProperty("unknown");
    expect(await readAuthors(github, unlinked, ["db/V9__z.sql"])).toHaveProperty("unknown");
  });

  it("is a co-author, too, as GitHub names those whose commits it squashed into one", async () => {
    await repo.write("db/V1__a.sql", "SELECT 1;\n");
    await repo.git("add", "-A");
    const message =
      "Add a\n\nCo-authored-by: Mae <12+mae@users.noreply.github.com>\r\nco-authored-by: ada <ada@users.noreply.github.com>\nCo-authored-by: x <x@example.com>\n";
    await repo.git("commit", "--quiet", "-m", message, "--author=wim <someone@example.com>");
    const head = (await repo.git("rev-parse", "HEAD")).trim();
    expect(await readAuthors(await connectTo(fake), head, ["db/V1__a.sql"])).toEqual({ authors: ["wim", "mae", "ada"] });
  });

  it("is who opened the pull request, too, since a commit's address is whatever its author wrote", async () => {
    const head = await commit("rea", "db/V1__a.sql");
    addPullRequest(fake.state, 5, { head: "main", author: "wim" });
    fake.state.pullRequestsOfCommits.set(head, [5]);
    expect(await readAuthors(await connectTo(fake), head, ["db/V1__a.sql"])).toEqual({ authors: ["rea", "wim"] });
  });
});
