import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Courtesy } from "../../../src/adapters/github/comment.ts";
import { keepLabels, type LabelsRequest } from "../../../src/adapters/github/labels.ts";
import { makeRepository, type Repo } from "../../support/git-repository.ts";
import { connectTo } from "../../support/github/client.ts";
import { type FakeGitHub, startGitHub } from "../../support/github/server.ts";
import { addPullRequest, type FakePullRequest } from "../../support/github/state.ts";

let repo: Repo;
let fake: FakeGitHub;
let pullRequest: FakePullRequest;

beforeEach(async () => {
  repo = await makeRepository();
  const head = await repo.commit("Start");
  fake = await startGitHub(repo);
  pullRequest = addPullRequest(fake.state, 1, { head, labels: ["bug", "schema-release: override"] });
});

afterEach(async () => {
  await fake.close();
  await repo.dispose();
});

async function keep(result: Omit<LabelsRequest, "number">): Promise<Courtesy> {
  return keepLabels(await connectTo(fake), { number: 1, ...result });
}

describe("labels for kind and risk", () => {
  it("are made where the repository lacks them, set, and taken off when the result is another", async () => {
    expect(await keep({ kind: "mixed", backupRisk: "snapshot" })).toEqual({ done: "updated", because: null });
    expect(pullRequest.labels).toEqual(["bug", "schema-release: override", "schema-release: mixed", "backup-risk: snapshot"]);
    expect(await keep({ kind: "standalone", backupRisk: "nightly" })).toEqual({ done: "updated", because: null });
    expect(pullRequest.labels).toEqual(["bug", "schema-release: override", "schema-release: standalone", "backup-risk: nightly"]);
    expect([...fake.state.labels].sort()).toEqual([
      "backup-risk: nightly",
      "backup-risk: snapshot",
      "bug",
      "schema-release: mixed",
      "schema-release: standalone",
    ]);
  });

  it("are left alone when they are right", async () => {
    await keep({ kind: "mixed", backupRisk: "quiesce" });
    const asked = fake.requests.length;
    expect(await keep({ kind: "mixed", backupRisk: "quiesce" })).toEqual({ done: "unchanged", because: null });
    expect(fake.requests.slice(asked)).toEqual(["GET /repos/acme/parcels/issues/1/labels?per_page=100"]);
  });

  it("are none without migrations, and other people's labels stay", async () => {
    await keep({ kind: "mixed", backupRisk: "nightly" });
    expect(await keep({ kind: "app-only", backupRisk: null })).toEqual({ done: "updated", because: null });
    expect(pullRequest.labels).toEqual(["bug", "schema-release: override"]);
  });

  it("may be taken off by somebody else meanwhile", async () => {
    await keep({ kind: "mixed", backupRisk: null });
    fake.state.faults.push({ operation: "issues/remove-label", answer: { status: 404 } });
    expect(await keep({ kind: "neither", backupRisk: null })).toEqual({ done: "updated", because: null });
  });

  it("are left out, with the permission that lacks, when the token may not write", async () => {
    fake.state.token = { login: "github-actions[bot]", mayWrite: false };
    expect(await keep({ kind: "mixed", backupRisk: null })).toEqual({
      done: "not-allowed",
      because: expect.stringContaining("`issues: write`"),
    });
    expect(pullRequest.labels).toEqual(["bug", "schema-release: override"]);
  });
});
