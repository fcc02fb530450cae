import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEvent, type WorkflowEvent } from "../../../src/adapters/github/event.ts";

const [ONE, TWO, ZERO] = ["1".repeat(40), "2".repeat(40), "0".repeat(40)];
const REPOSITORY = { default_branch: "trunk", full_name: "somebody/else" };
const HERE = { owner: "acme", repo: "parcels", defaultBranch: "trunk" };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "schema-release-event-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string, content: unknown, environment: Record<string, string> = {}): Promise<WorkflowEvent> {
  const path = join(folder, "event.json");
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_REPOSITORY: "acme/parcels", ...environment });
}

describe("an event is understood:", () => {
  it.each(["pull_request", "pull_request_target"])("%s", async (name) => {
    const payload = {
      repository: REPOSITORY,
      pull_request: { number: 7, title: "::error::x", head: { sha: ONE }, base: { sha: TWO } },
    };
    expect(await read(name, payload)).toEqual({ kind: "pull-request", ...HERE, number: 7, head: ONE, base: TWO });
  });

  it("merge_group", async () => {
    const headRef = `refs/heads/gh-readonly-queue/release/1.x/pr-7-${TWO}`;
    const payload = {
      repository: REPOSITORY,
      merge_group: { head_sha: ONE, head_ref: headRef, base_sha: TWO, base_ref: "refs/heads/release/1.x" },
    };
    expect(await read("merge_group", payload)).toEqual({
      kind: "merge-group",
      ...HERE,
      head: ONE,
      headRef,
      base: TWO,
      baseBranch: "release/1.x",
    });
  });

  it("push", async () => {
    const payload = { repository: REPOSITORY, ref: "refs/heads/x", before: ONE, after: TWO };
    expect(await read("push", payload)).toEqual({ kind: "push", ...HERE, before: ONE, after: TWO, ref: "refs/heads/x" });
  });

  it("push that made a branch", async () => {
    const payload = { repository: REPOSITORY, ref: "refs/heads/x", before: ZERO, after: TWO };
    expect(await read("push", payload)).toMatchObject({ before: null, after: TWO });
  });

  it("workflow_dispatch, whose commit the runner tells", async () => {
    const payload = { repository: {}, ref: "refs/heads/x", inputs: {} };
    expect(await read("workflow_dispatch", payload, { GITHUB_SHA: ONE })).toEqual({
      kind: "dispatch",
      ...HERE,
      defaultBranch: null,
      head: ONE,
      ref: "refs/heads/x",
    });
  });

  it("a file with a byte order mark", async () => {
    const payload = JSON.stringify({ repository: REPOSITORY, ref: "refs/heads/x", before: ONE, after: TWO });
    expect(await read("push", `\uFEFF${payload}`)).toMatchObject({ kind: "push" });
  });
});

describe("an event is refused with one sentence and what to do:", () => {
  const PULL = { repository: REPOSITORY, pull_request: { number: 7, head: { sha: ONE } } };
  it.each([
    ["another event", "issue_comment", {}, {}, 'The event "issue_comment" has no change set.'],
    ["a name of the prototype", "constructor", {}, {}, 'The event "constructor" has no change set.'],
    ["a file that is no JSON", "push", "{", {}, "The event file is not JSON."],
    ["a file that holds no object", "push", "7", {}, "The event file holds no object."],
    [
      "no number",
      "pull_request",
      { pull_request: { head: { sha: ONE } } },
      {},
      "The pull_request event says nothing valid as pull_request.number.",
    ],
    [
      "a number that is none",
      "pull_request",
      { pull_request: { number: "7/../8", head: { sha: ONE } } },
      {},
      "The pull_request event says nothing valid as pull_request.number.",
    ],
    [
      "a commit that is an option",
      "pull_request",
      { pull_request: { number: 7, head: { sha: "--output=x" } } },
      {},
      "The pull_request event says nothing valid as pull_request.head.sha.",
    ],
    [
      "a pull request that is null",
      "pull_request",
      { pull_request: null },
      {},
      "The pull_request event says nothing valid as pull_request.number.",
    ],
    [
      "a push that removed a branch",
      "push",
      { ref: "refs/heads/x", before: ONE, after: ZERO },
      {},
      "This push removed a branch; it has no change set.",
    ],
    [
      "a repository that is no name",
      "pull_request",
      PULL,
      { GITHUB_REPOSITORY: "acme" },
      "GITHUB_REPOSITORY does not name a repository as OWNER/NAME.",
    ],
    [
      "a repository that is a path",
      "pull_request",
      PULL,
      { GITHUB_REPOSITORY: "acme/parcels/../x" },
      "GITHUB_REPOSITORY does not name a repository as OWNER/NAME.",
    ],
    ["a dispatch without its commit", "workflow_dispatch", { ref: "refs/heads/x" }, {}, "GITHUB_SHA is not a commit id."],
  ])("%s", async (...[, name, content, environment, message]) => {
    await expect(read(name, content, environment)).rejects.toMatchObject({
      name: "UserError",
      code: "usage",
      message,
      hint: expect.stringMatching(/./u),
    });
  });

  it("no event at all", async () => {
    await expect(readEvent({})).rejects.toMatchObject({
      message: "GITHUB_EVENT_NAME is not set.",
      hint: expect.stringContaining("pull_request, pull_request_target, merge_group, push, workflow_dispatch"),
    });
    await expect(readEvent({ GITHUB_EVENT_NAME: "push" })).rejects.toMatchObject({ message: "GITHUB_EVENT_PATH is not set." });
    await expect(readEvent({ GITHUB_EVENT_NAME: "push", GITHUB_EVENT_PATH: join(folder, "none.json") })).rejects.toMatchObject({
      message: "The event file that GITHUB_EVENT_PATH names cannot be read.",
    });
  });
});
