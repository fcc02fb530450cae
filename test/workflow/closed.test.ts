/** Production stays as it is: what goes wrong at its approval, with what was handed on, or on the target itself. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import type { ReleaseRecord } from "../../src/release/release-record.ts";
import { fork, rerun, runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run, Scenario } from "../support/workflow/scenario.ts";
import { APPROVED, type Deciding, makeWorld, type Servers, startServers, type World } from "./world.ts";

let servers: Servers;
let world: World;
/** All up to Production, shared: no scenario below changes Staging. */
let firstHalf: Run;

const WORKFLOW = ".github/workflows/schema-release.yml";

beforeAll(async () => {
  servers = await startServers();
  world = await makeWorld(servers);
  const inputs = { "test-command": "npm test" };
  firstHalf = await runWorkflow(
    world.scenario({ workflow: WORKFLOW, event: { name: "workflow_dispatch", inputs }, stopBefore: ["production"] }),
  );
  if (firstHalf.conclusion !== "waiting")
    throw new Error(
      Object.values(firstHalf.jobs)
        .map(({ log }) => log)
        .join("\n"),
    );
}, 60_000);

afterAll(async () => {
  await world.close();
  await servers.stop();
});

const recordOf = (run: Run): ReleaseRecord => run.artifacts.json("schema-release-record", "record.json") as ReleaseRecord;
const evidenceOf = (run: Run): Evidence =>
  run.artifacts.json("schema-release-evidence-production", "evidence-production.json") as Evidence;
const closedGates = (run: Run): readonly string[] =>
  evidenceOf(run).gates.flatMap(({ gate, answer }) => (answer === "closed" ? [gate] : []));

function goOn(deciding: Deciding, more: Partial<Scenario> = {}): Promise<Run> {
  const { environments = {} } = world.scenario({}, { production: deciding });
  return fork(firstHalf, ["production"], { environments, ...more });
}

async function expectUntouched(run: Run, outcome: ReleaseRecord["outcome"] = "stopped"): Promise<void> {
  expect(run.conclusion).not.toBe("success");
  for (const stage of ["production", "dr"] as const) {
    expect(await world.ask(stage, "SELECT FROM information_schema.tables WHERE table_name = 'billing_events'")).toEqual([]);
  }
  expect(run.results["dr"]).toBe("skipped");
  expect(run.createdEnvironments).toEqual([]);
  const { outcome: said, next } = recordOf(run);
  expect([said, next === null]).toEqual([outcome, false]);
}

describe("the approval", () => {
  it("is a rejection", async () => {
    const run = await goOn({ kind: "reject", by: "mae", comment: "not today" });
    await expectUntouched(run);
    expect(recordOf(run).because).toContain("mae");
  });

  it("expires after 30 days", async () => {
    await expectUntouched(await goOn({ kind: "expire" }));
  });

  it("is waited for when the run is cancelled", async () => {
    await expectUntouched(await goOn({ kind: "cancel" }));
  });

  it("is gone past by an administrator", async () => {
    const { environments = {} } = world.scenario({}, { production: { kind: "bypass" } });
    const production = { ...environments["production"], adminsMayBypass: true };
    const run = await goOn(APPROVED, { environments: { ...environments, production } });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["approval"]);
    expect(run.jobs["production"]?.summary).toContain("Nobody approved this run");
  });

  it("is of who wrote the change", async () => {
    const { environments = {} } = world.scenario({}, { production: { kind: "approve", by: "wim" } });
    const production = { ...environments["production"], reviewers: ["wim", "ada"], preventsSelfReview: false };
    const run = await goOn(APPROVED, { environments: { ...environments, production } });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["approval"]);
  });

  it("is of an environment that lost its protection since it was looked at", async () => {
    const run = await goOn(() => {
      world.github.state.environments.set("production", { reviewers: [] });
      return APPROVED;
    });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["environment"]);
  });

  it("cannot be asked about by a token that may not", async () => {
    world.github.state.faults.push({ operation: "actions/get-reviews-for-run", answer: { status: 403 } });
    const run = await goOn(APPROVED);
    world.github.state.faults.length = 0;
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["approval"]);
  });

  it("was of an earlier attempt, of which all was run again and bypassed", async () => {
    const rejectedLater = await goOn(APPROVED, {
      beforeJob: (job, { artifacts }) => {
        if (job === "production") artifacts.remove("schema-release-evidence-staging");
      },
    });
    await expectUntouched(rejectedLater);
    const { environments = {} } = world.scenario({}, { production: { kind: "bypass" } });
    const production = { ...environments["production"], adminsMayBypass: true };
    const again = await rerun(rejectedLater, "all", {
      environments: { ...environments, production },
      beforeJob: () => {},
      stopBefore: [],
    });
    await expectUntouched(again);
    expect(closedGates(again)).toEqual(["approval"]);
  }, 60_000);
});

describe("what was handed on", () => {
  const tamper =
    (artifact: string, path: string, change: (text: string) => string): NonNullable<Scenario["beforeJob"]> =>
    (job, { artifacts }) => {
      if (job !== "production") return;
      const files = new Map(artifacts.get(artifact)?.files);
      files.set(path, Buffer.from(change(artifacts.text(artifact, path))));
      artifacts.put(artifact, { job, files, overwrite: true });
    };

  it("is evidence that somebody altered", async () => {
    const beforeJob = tamper("schema-release-evidence-staging", "evidence-staging.json", (text) =>
      text.replace(/"durationMs": \d+/, '"durationMs": 1'),
    );
    const run = await goOn(APPROVED, { beforeJob });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["staging-evidence"]);
  });

  it("is evidence of another release", async () => {
    const beforeJob = tamper("schema-release-evidence-staging", "evidence-staging.json", (text) =>
      text.replace(/"digest": "sha256:[0-9a-f]+"/, `"digest": "sha256:${"0".repeat(64)}"`),
    );
    const run = await goOn(APPROVED, { beforeJob });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["staging-evidence"]);
  });

  it("is evidence that is too old by the time of the approval", async () => {
    const name = "schema-release-evidence-staging";
    const days = 4 * 24 * 3_600_000;
    const old = firstHalf.artifacts
      .text(name, "evidence-staging.json")
      .replaceAll(/"((?:started|finished)At)": "([^"]+)"/g, (_, key: string, at: string) => {
        return `"${key}": "${new Date(Date.parse(at) - days).toISOString()}"`;
      });
    const staging = firstHalf.jobs["staging"];
    if (staging === undefined) throw new Error("Staging did not run.");
    const outputs = { ...staging.outputs, "evidence-sha256": createHash("sha256").update(old).digest("hex") };
    const longAgo: Run = { ...firstHalf, jobs: { ...firstHalf.jobs, staging: { ...staging, outputs } } };
    const { environments = {} } = world.scenario({}, { production: APPROVED });
    const beforeJob = tamper(name, "evidence-staging.json", () => old);
    const run = await fork(longAgo, ["production"], { environments, beforeJob });
    await expectUntouched(run);
    expect(closedGates(run)).toEqual(["staging-evidence"]);
    expect(run.jobs["production"]?.summary).toMatch(/hours old/u);
  });

  it("is not taken from the application's tests, whose code could leave files named like those of other jobs", async () => {
    const run = await fork(firstHalf, ["summary"], {
      stopBefore: ["production"],
      beforeJob: (job, { artifacts }) => {
        if (job !== "summary") return;
        const name = "schema-release-test-head-on-new";
        const files = new Map(artifacts.get(name)?.files);
        const forged = artifacts.text("schema-release-preflight", "preflight.json").replaceAll('"ada"', '"eve"');
        expect(forged).toContain('"eve"');
        files.set("preflight.json", Buffer.from(forged));
        const evidence = artifacts.text("schema-release-evidence-staging", "evidence-staging.json");
        files.set("evidence-staging.json", Buffer.from("{}"));
        files.set("evidence-twice.json", Buffer.from(evidence));
        artifacts.put(name, { job: "test", files, overwrite: true });
      },
    });
    expect(run.results["summary"]).toBe("success");
    expect(run.jobs["summary"]?.summary).toContain("ada");
    expect(run.jobs["summary"]?.summary).not.toMatch(/\beve\b/);
  });

  it.each([
    ["schema-release-preflight", "preflight.json", '"ada"', '"eve"'],
    ["schema-release-plan", "plan.json", "Creates", "Drops"],
    ["schema-release-evidence-staging", "evidence-staging.json", '"passed": true', '"passed": false'],
  ])("is %s, which somebody replaced: the page is not written", async (artifact, path, from, to) => {
    const run = await fork(firstHalf, ["summary"], {
      beforeJob: (job, { artifacts }) => {
        if (job !== "summary") return;
        const files = new Map([[path, Buffer.from(artifacts.text(artifact, path).replaceAll(from, to).concat("\n"))]]);
        artifacts.put(artifact, {
          job: "test",
          files: new Map([...(artifacts.get(artifact)?.files ?? []), ...files]),
          overwrite: true,
        });
      },
    });
    expect([run.results["summary"], run.results["production"]]).toEqual(["failure", "skipped"]);
    expect(run.jobs["summary"]?.summary).toContain(`${path} is not the file that its job left`);
  });

  it("is a release that somebody altered", async () => {
    const beforeJob = tamper("schema-release-plan", "release.json", (text) => text.replace("V2__", "V3__"));
    await expectUntouched(await goOn(APPROVED, { beforeJob }));
  });

  it.each(["schema-release-plan", "schema-release-evidence-staging"])("is missing: %s", async (artifact) => {
    const run = await goOn(APPROVED, {
      beforeJob: (job, { artifacts }) => {
        if (job === "production") artifacts.remove(artifact);
      },
    });
    await expectUntouched(run);
    expect(run.jobs["production"]?.summary).toContain("start a new run");
  });
});

describe("the target", () => {
  it("has another schema than Staging had", async () => {
    await world.ask("production", "CREATE TABLE left_behind (id bigint)");
    const run = await goOn(APPROVED);
    await world.ask("production", "DROP TABLE left_behind");
    await expectUntouched(run);
    expect(closedGates(run)).toContain("fingerprint");
  });

  it("cannot be reached", async () => {
    const { environments = {} } = world.scenario();
    const production = {
      ...environments["production"],
      secrets: { PRODUCTION_DATABASE_URL: "postgres://postgres:hidden_one@127.0.0.1:1/no" },
    };
    const run = await goOn(APPROVED, { environments: { ...environments, production } });
    await expectUntouched(run, "failed");
    expect(run.jobs["production"]?.log).not.toContain("hidden_one");
  });
});

it("goes on with the same first half once all is well", async () => {
  const run = await goOn(APPROVED);
  expect(run.conclusion).toBe("success");
  expect(recordOf(run)).toMatchObject({ outcome: "released", next: null });
});
