import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { FILES, leftBehind } from "../commands/left-behind.ts";
import { HARMLESS } from "../report/approval-sample.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { runCli } from "../support/run-dist.ts";
import { runStep } from "../support/run-step.ts";

let repo: Repo;
let github: FakeGitHub;
let folder: string;
let commit: string;

beforeAll(async () => {
  repo = await makeRepository();
  for (const [path, text] of Object.entries(FILES)) await repo.write(path, text);
  commit = await repo.commit("Drop the size");
  github = await startGitHub(repo);
  folder = await mkdtemp(join(tmpdir(), "schema-release-summary-"));
});

afterAll(async () => {
  await github.close();
  await repo.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function leave(changed: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const left = await mkdtemp(join(folder, "left-"));
  for (const [name, bytes] of leftBehind(changed, commit)) await writeFile(join(left, name), bytes);
  return left;
}

describe("schema-release summary", () => {
  it("prints the page in short and writes it in full", async () => {
    const out = join(folder, "page.md");
    const ended = await runCli([
      "summary",
      "--in",
      await leave(),
      "--repo",
      repo.folder,
      "--out",
      out,
      "--checked-risk",
      "nightly",
    ]);
    expect(ended).toMatchObject({ code: 0, stderr: "" });
    expect(ended.stdout).toContain("Drops the column size of public.parcels.");
    expect(await readFile(out, "utf8")).toContain("The check of the pushed change said nightly, the plan says snapshot");
  });

  it("exits with 2 and names what is missing", async () => {
    const ended = await runCli(["summary", "--in", await leave({ "plan.json": undefined }), "--repo", repo.folder]);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain("plan.json");
    expect((await runCli(["summary", "--in", join(folder, "nowhere")])).code).toBe(2);
    expect((await runCli(["summary"])).code).toBe(2);
  });

  it("exits with 1 for files of two releases", async () => {
    const left = await leave({ "plan.json": renderPlanJson(HARMLESS.plan) });
    const ended = await runCli(["summary", "--in", left, "--repo", repo.folder]);
    expect(ended).toMatchObject({ code: 1, stdout: "" });
    expect(ended.stderr).toContain("plan.json is of another");
  });
});

describe("the step that writes the page", () => {
  const step = async (more: Readonly<Record<string, string>> = {}) =>
    runStep({
      cwd: repo.folder,
      inputs: { command: "summary", in: await leave(), token: github.token },
      env: {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: `${github.state.owner}/${github.state.name}`,
        GITHUB_RUN_ID: "7",
        GITHUB_TRIGGERING_ACTOR: "mona",
        ...more,
      },
    });

  it("puts the page into the summary and hands on who approved in earlier attempts", async () => {
    github.state.reviews.set(7, [
      { by: "ada", state: "approved", environments: ["production"] },
      { by: "wim", state: "approved", environments: ["staging"] },
      { by: "mae", state: "rejected", environments: ["production"] },
      { by: "ada", state: "approved", environments: ["production"] },
    ]);
    const ended = await step();
    expect(ended.code).toBe(0);
    expect(ended.outputs["approvals-before"]).toBe("ada,ada");
    expect(ended.summary).toContain("Drops the column size of public.parcels.");
    expect(ended.summary).toContain("Started by mona.");
  });

  it("fails where it cannot tell who approved before, with what to grant", async () => {
    const ended = await step({ GITHUB_RUN_ID: "7", INPUT_TOKEN: "" });
    expect(ended.code).toBe(3);
    expect(ended.outputs).not.toHaveProperty("approvals-before");
    expect(ended.raw).toContain("actions: read");
    expect(ended.summary).toContain("Drops the column size");
  });
});
