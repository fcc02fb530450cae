import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import type { ReleaseRecord } from "../../src/release/release-record.ts";
import { addPullRequest } from "../support/github/state.ts";
import { runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run } from "../support/workflow/scenario.ts";
import { makeWorld, type Servers, STAGES, startServers, type World } from "./world.ts";

let servers: Servers;
let world: World;

beforeAll(async () => {
  servers = await startServers();
  world = await makeWorld(servers);
});

afterAll(async () => {
  await world.close();
  await servers.stop();
});

const SESSIONS = {
  "db/migration/V3__sessions.sql":
    "SET lock_timeout = '1s';\nCREATE TABLE sessions (session_id text PRIMARY KEY, started_at timestamptz NOT NULL);\n",
};

/** What went wrong, where something did. */
function failuresOf({ jobs, message }: Run): readonly string[] {
  const failed = Object.values(jobs).filter(({ result }) => result !== "success" && result !== "skipped");
  return [...(message === null ? [] : [message]), ...failed.map(({ key, result, log }) => `${key}: ${result}\n${log}`)];
}

describe("a team that follows the README", () => {
  let first: Run;
  let second: Run;
  let merged: string;

  beforeAll(async () => {
    first = await runWorkflow(world.scenario());
    const before = world.deployed;
    merged = await world.merge(SESSIONS);
    await world.repo.branch("change", merged);
    addPullRequest(world.github.state, 12, { head: "change" });
    world.github.state.pullRequestsOfCommits.set(merged, [12]);
    second = await runWorkflow(world.scenario({ event: { name: "push", payload: { before, after: merged } } }));
  }, 120_000);

  it("releases what the repository has to empty databases, by hand", async () => {
    expect(failuresOf(first)).toEqual([]);
    for (const stage of STAGES) {
      expect(await world.ask(stage, "SELECT version FROM flyway_schema_history WHERE version <> '3' ORDER BY 1")).toEqual([
        { version: "1" },
        { version: "2" },
      ]);
    }
  });

  it("releases a merged migration to Staging, Production and DR once it is approved", async () => {
    expect(failuresOf(second)).toEqual([]);
    expect(second.conclusion).toBe("success");
    for (const stage of STAGES) expect(await world.ask(stage, "SELECT * FROM sessions")).toEqual([]);
    const record = second.artifacts.json("schema-release-record", "record.json") as ReleaseRecord;
    expect(record).toMatchObject({ version: 1, outcome: "released", commit: merged });
    expect(record.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("names no environment that does not exist", () => {
    expect([...first.createdEnvironments, ...second.createdEnvironments]).toEqual([]);
  });

  it("warns of nothing", () => {
    expect([...second.warnings, ...second.errors]).toEqual([]);
  });

  it("leaves evidence that each stage got the same release, with smoke tests, approval and one schema", () => {
    const all = ["staging", "production", "dr-0"].map(
      (name) => second.artifacts.json(`schema-release-evidence-${name}`, `evidence-${name}.json`) as Evidence,
    );
    for (const evidence of all) expect(evidence).toMatchObject({ outcome: "applied", smoke: { passed: true } });
    expect(new Set(all.map(({ release }) => release.digest)).size).toBe(1);
    expect(new Set(all.map(({ fingerprint }) => fingerprint.after)).size).toBe(1);
    expect(all.slice(1).map(({ approvals }) => approvals)).toEqual([
      [{ by: "ada", environment: "production" }],
      [{ by: "ada", environment: "production" }],
    ]);
  });

  it("shows the approver the page in a job that has finished before Production waits", () => {
    const page = second.jobs["release / summary"]?.summary ?? "";
    expect(page).toContain("sessions");
    expect(page).toContain("```mermaid");
    expect(page).toContain("ada");
    expect(page.length).toBeLessThan(60_000);
  });

  it("says on the pull request where its release is", () => {
    const comments = world.github.state.pullRequests.get(12)?.comments ?? [];
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("Production");
  });

  it("shows no secret anywhere", () => {
    const secrets = Object.values(world.urls);
    const shown = [first, second].flatMap(({ jobs, artifacts }) => [
      ...Object.values(jobs).flatMap(({ log, summary, outputs }) => [log, summary, JSON.stringify(outputs)]),
      ...artifacts.names.flatMap((name) => [...(artifacts.get(name)?.files.values() ?? [])].map((file) => file.toString("utf8"))),
    ]);
    for (const secret of secrets) expect(shown.filter((text) => text.includes(secret))).toEqual([]);
  });

  it("starts nothing for a push without a schema change, and ends green where nothing is pending", async () => {
    const before = merged;
    const after = await world.merge({ "app/extra.js": "export const extra = 1;\n" });
    const pushed = await runWorkflow(world.scenario({ event: { name: "push", payload: { before, after } } }));
    expect([pushed.conclusion, pushed.results["release"]]).toEqual(["success", "skipped"]);
    const byHand = await runWorkflow(world.scenario());
    expect(byHand.conclusion).toBe("success");
    expect(byHand.results).toMatchObject({ release: "success" });
    expect(byHand.jobs["release / staging"]?.result).toBe("skipped");
    expect(byHand.artifacts.json("schema-release-record", "record.json")).toMatchObject({ outcome: "nothing-pending" });
  }, 60_000);
});
