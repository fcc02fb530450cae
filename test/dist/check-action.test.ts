import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { addPullRequest, type FakePullRequest, setLabel } from "../support/github/state.ts";
import { type ActionEnded, runAction } from "../support/run-dist.ts";

const LABEL = "schema-release: override";

let repo: Repo;
let github: FakeGitHub;

beforeEach(async () => {
  repo = await makeRepository();
  await repo.write("db/migration/V1__parcels.sql", "CREATE TABLE parcels (id bigint PRIMARY KEY);\n");
  await repo.write("src/app.ts", "export const version = 1;\n");
  await repo.commit("Start");
  await repo.branch("feature");
  await repo.switch("feature");
  github = await startGitHub(repo);
});

afterEach(async () => {
  await github.close();
  await repo.dispose();
});

async function writeSchema(): Promise<void> {
  await repo.write("db/migration/V2__weight.sql", "ALTER TABLE parcels ADD COLUMN weight integer;\n");
}

async function writeMixed(): Promise<void> {
  await writeSchema();
  await repo.write("src/app.ts", "export const version = 2;\n");
}

interface Opened {
  readonly pullRequest: FakePullRequest;
  readonly run: (inputs?: Readonly<Record<string, string>>) => Promise<ActionEnded>;
}

/** Commits what was written, opens pull request 7 by wim and answers how to run the check on it. */
async function open(known: Partial<FakePullRequest> = {}): Promise<Opened> {
  const head = await repo.commit("The change");
  const pullRequest = addPullRequest(github.state, 7, { head, ...known });
  const payload = { pull_request: { number: 7, head: { sha: head } }, repository: { default_branch: "main" } };
  return {
    pullRequest,
    run: (inputs = {}) => runAction(github, { event: "pull_request", payload, inputs, env: { GITHUB_HEAD_REF: "feature" } }),
  };
}

describe("a pull request", () => {
  it("that mixes fails, and says so in log, annotation, summary, outputs and one comment", async () => {
    await writeMixed();
    const { run, pullRequest } = await open();
    const ended = await run();
    expect(ended).toMatchObject({ code: 1, stderr: "" });
    expect(ended.stdout).toMatch(/^::error .*title=mixed-change-set::/m);
    expect(ended.summary).toContain("db/migration/V2__weight.sql");
    expect(ended.summary).toContain("git switch --quiet --create feature-schema");
    expect(ended.outputs).toMatchObject({
      verdict: "fail",
      blocking: "true",
      kind: "mixed",
      complete: "true",
      migrations: '["db/migration/V2__weight.sql"]',
      "edited-migrations": "[]",
      override: "",
    });
    expect(JSON.parse(ended.outputs["result"] ?? "")).toMatchObject({ version: 1, kind: "mixed", blocking: true });
    await run();
    expect(pullRequest.comments.map(({ author }) => author)).toEqual(["github-actions[bot]"]);
    expect(ended.stdout + ended.summary).not.toContain(github.token);
  });

  it("that is standalone passes with its migrations in the outputs", async () => {
    await writeSchema();
    const { run } = await open();
    expect(await run()).toMatchObject({
      code: 0,
      outputs: { verdict: "pass", kind: "standalone", migrations: '["db/migration/V2__weight.sql"]' },
    });
  });

  it("without migrations passes quietly: no annotation, no comment, a short log", async () => {
    await repo.write("src/app.ts", "export const version = 2;\n");
    const { run, pullRequest } = await open();
    const ended = await run();
    expect(ended).toMatchObject({ code: 0, outputs: { verdict: "pass", kind: "app-only", "backup-risk": "", migrations: "[]" } });
    expect(ended.stdout.trimEnd().split("\n")).toHaveLength(1);
    expect(pullRequest.comments).toEqual([]);
  });

  it("updates its comment when the mix is gone", async () => {
    await writeMixed();
    const first = await open();
    await first.run();
    await repo.write("src/app.ts", "export const version = 1;\n");
    const second = await open({ comments: first.pullRequest.comments });
    expect(await second.run()).toMatchObject({ code: 0 });
    expect(second.pullRequest.comments).toHaveLength(1);
    expect(second.pullRequest.comments[0]?.body).not.toContain("mixed-change-set");
  });

  it("of a fork has its verdict by exit code and summary, and loses only the comment", async () => {
    github.state.token = { login: "github-actions[bot]", mayWrite: false };
    await writeMixed();
    const { run, pullRequest } = await open({ fork: true, author: "stan" });
    const ended = await run({ labels: "true" });
    expect(ended.code).toBe(1);
    expect(ended.summary).toContain("V2__weight.sql");
    expect(ended.stdout).toContain("No comment:");
    expect(ended.stdout).toContain("No labels:");
    expect(pullRequest.comments).toEqual([]);
  });

  it("with more than a hundred files is read to its last page", async () => {
    for (let index = 0; index < 230; index++) await repo.write(`src/many/file${index}.ts`, `${index}`);
    await writeSchema();
    const { run } = await open();
    const ended = await run();
    const result = JSON.parse(ended.outputs["result"] ?? "") as { files: unknown[] };
    expect(result.files).toHaveLength(231);
    expect(ended.outputs["kind"]).toBe("mixed");
  });

  it("gets labels for kind and risk when asked", async () => {
    await writeSchema();
    const { run, pullRequest } = await open();
    await run({ labels: "true" });
    expect(pullRequest.labels).toContain("schema-release: standalone");
  });

  it("writes JSON and SARIF where it is told to", async () => {
    await writeMixed();
    const { run } = await open();
    const folder = await mkdtemp(join(tmpdir(), "schema-release-files-"));
    await run({ "json-file": join(folder, "check.json"), "sarif-file": join(folder, "check.sarif") });
    const [json, sarif] = await Promise.all([
      readFile(join(folder, "check.json"), "utf8"),
      readFile(join(folder, "check.sarif"), "utf8"),
    ]);
    await rm(folder, { recursive: true });
    expect(JSON.parse(json)).toMatchObject({ kind: "mixed" });
    expect(JSON.parse(sarif)).toMatchObject({ version: "2.1.0" });
  });
});

describe("an override", () => {
  it("opens the gate when another writer labels and a reason is given, also on a re-run of the same event", async () => {
    await writeMixed();
    const { run, pullRequest } = await open({ body: "schema-release-override: the column was never released" });
    expect(await run()).toMatchObject({ code: 1 });
    setLabel(pullRequest, LABEL, "ada");
    const ended = await run();
    expect(ended).toMatchObject({ code: 0, outputs: { verdict: "fail", blocking: "false" } });
    expect(JSON.parse(ended.outputs["override"] ?? "")).toMatchObject({ by: "ada", reason: "the column was never released" });
    expect(ended.summary).toContain("ada");
  });

  it("of the author does not count, and the result says so", async () => {
    await writeMixed();
    const { run, pullRequest } = await open({ body: "schema-release-override: the column was never released" });
    setLabel(pullRequest, LABEL, "wim");
    const ended = await run();
    expect(ended.code).toBe(1);
    expect(ended.summary).toContain("override-refused");
  });

  it("does not open a change set that is not complete", async () => {
    github.state.faults.push({ operation: "git/get-tree", set: { truncated: true } });
    await writeMixed();
    const { run, pullRequest } = await open({ body: "schema-release-override: the column was never released" });
    setLabel(pullRequest, LABEL, "ada");
    expect(await run()).toMatchObject({ code: 3, outputs: { complete: "false", blocking: "true" } });
  });
});

describe("what GitHub does not answer", () => {
  it.each([
    [401, "token"],
    [403, "pull-requests: read"],
    [404, ""],
    [500, ""],
    [429, ""],
  ])("status %i closes the gate with one sentence and what to do", async (status, words) => {
    github.state.faults.push({
      operation: "pulls/get",
      answer: { status, body: { message: "No", documentation_url: "https://docs.github.com" } },
    });
    await writeSchema();
    const { run } = await open();
    const ended = await run();
    expect(ended.code).toBe(3);
    expect(ended.outputs).toMatchObject({ verdict: "fail", blocking: "true", complete: "false" });
    expect(ended.summary).toContain("gate stays closed");
    expect(ended.stdout).toContain(words);
  });

  it("a hanging answer ends by the time-out of the input", async () => {
    github.state.faults.push({ operation: "pulls/get", hang: "before" });
    await writeSchema();
    const { run } = await open();
    expect(await run({ "request-timeout": "1" })).toMatchObject({ code: 3, outputs: { blocking: "true" } });
  });
});

describe("other events", () => {
  it("a merge group judges each pull request by itself, never their union", async () => {
    const base = (await repo.git("rev-parse", "main")).trim();
    await repo.branch("queue", "main");
    await repo.switch("queue");
    await writeSchema();
    const first = await repo.commit("Schema (#1)");
    await repo.git("update-ref", `refs/heads/gh-readonly-queue/main/pr-1-${base}`, first);
    await repo.write("src/app.ts", "export const version = 2;\n");
    const second = await repo.commit("Application (#2)");
    await repo.git("update-ref", `refs/heads/gh-readonly-queue/main/pr-2-${first}`, second);
    addPullRequest(github.state, 1, { head: first });
    addPullRequest(github.state, 2, { head: second });
    const group = {
      head_sha: second,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-2-${first}`,
      base_sha: base,
      base_ref: "refs/heads/main",
    };
    const ended = await runAction(github, {
      event: "merge_group",
      payload: { merge_group: group, repository: { default_branch: "main" } },
    });
    expect(ended).toMatchObject({ code: 0, outputs: { verdict: "pass", kind: "standalone" } });
    expect(JSON.parse(ended.outputs["result"] ?? "")).toMatchObject([{ kind: "standalone" }, { kind: "app-only" }]);
  });

  it("a merge group that cannot be told apart is closed", async () => {
    const base = (await repo.git("rev-parse", "main")).trim();
    await writeSchema();
    const head = await repo.commit("Unknown");
    const group = { head_sha: head, head_ref: "refs/heads/elsewhere", base_sha: base, base_ref: "refs/heads/main" };
    const ended = await runAction(github, {
      event: "merge_group",
      payload: { merge_group: group, repository: { default_branch: "main" } },
    });
    expect(ended).toMatchObject({ code: 1, outputs: { complete: "false", blocking: "true" } });
  });

  it("a push is judged by its range through the API where there is no clone", async () => {
    const before = (await repo.git("rev-parse", "main")).trim();
    await writeSchema();
    const after = await repo.commit("Pushed");
    const payload = { before, after, ref: "refs/heads/main", repository: { default_branch: "main" } };
    expect(await runAction(github, { event: "push", payload })).toMatchObject({ code: 0, outputs: { kind: "standalone" } });
  });

  it("a push is judged by the local clone where there is one, without asking the API", async () => {
    const before = (await repo.git("rev-parse", "main")).trim();
    await writeMixed();
    const after = await repo.commit("Pushed");
    const payload = { before, after, ref: "refs/heads/main", repository: { default_branch: "main" } };
    const ended = await runAction(github, { event: "push", payload, inputs: { "repository-path": repo.folder } });
    expect(ended).toMatchObject({ code: 1, outputs: { kind: "mixed" } });
    expect(github.requests).toEqual([]);
  });

  it("a dispatch takes the range of its inputs", async () => {
    await writeSchema();
    const head = await repo.commit("Dispatched");
    const inputs = { base: "main", head: "feature" };
    const env = { GITHUB_SHA: head };
    const payload = { ref: "refs/heads/feature", repository: { default_branch: "main" } };
    expect(await runAction(github, { event: "workflow_dispatch", payload, inputs, env })).toMatchObject({
      code: 0,
      outputs: { kind: "standalone" },
    });
  });

  it.each([
    ["issues", {}, {}],
    ["pull_request", {}, {}],
    ["pull_request", { pull_request: { number: 7, head: { sha: "f".repeat(40) } } }, { comment: "yes" }],
    ["pull_request", { pull_request: { number: 7, head: { sha: "f".repeat(40) } } }, { command: "chekc" }],
    ["pull_request", { pull_request: { number: 7, head: { sha: "f".repeat(40) } } }, { "request-timeout": "0" }],
  ])("%s with unusable words ends with exit code 2 and a closed gate", async (event, payload, inputs) => {
    expect(await runAction(github, { event, payload, inputs })).toMatchObject({
      code: 2,
      outputs: { verdict: "fail", blocking: "true" },
    });
  });
});
