/** What goes wrong before Production, in the middle of it, and behind it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { ReleaseRecord } from "../../src/release/release-record.ts";
import { rerun, runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run, Scenario } from "../support/workflow/scenario.ts";
import { APPROVED, makeWorld, type Servers, startServers, type World, type WorldOptions } from "./world.ts";

let servers: Servers;
let world: World;

const WORKFLOW = ".github/workflows/schema-release.yml";

beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.stop());
afterEach(() => world.close());

async function begin(options: WorldOptions = {}): Promise<void> {
  world = await makeWorld(servers, options);
}

/** Without the tests of the application, which have scenarios of their own. */
const QUICK: WorldOptions["configuration"] = (text) => `${text}  command: ["true"]\n`;

const start = (more: Partial<Scenario> = {}, inputs: Readonly<Record<string, string>> = {}): Promise<Run> =>
  runWorkflow(world.scenario({ workflow: WORKFLOW, event: { name: "workflow_dispatch", inputs }, ...more }));

const recordOf = (run: Run): ReleaseRecord => run.artifacts.json("schema-release-record", "record.json") as ReleaseRecord;
const has = async (stage: "staging" | "production" | "dr", table: string): Promise<boolean> =>
  (await world.ask(stage, `SELECT FROM information_schema.tables WHERE table_name = '${table}'`)).length === 1;

describe("preflight stops", () => {
  const environmentsWithout = (name: string): NonNullable<Scenario["environments"]> => {
    const { environments = {} } = world.scenario();
    return Object.fromEntries(Object.entries(environments).filter(([each]) => each !== name));
  };

  async function expectStopped(run: Run, said: RegExp): Promise<void> {
    expect([run.conclusion, run.results["preflight"], run.results["plan"]]).toEqual(["failure", "failure", "skipped"]);
    expect(run.jobs["preflight"]?.summary).toMatch(said);
    expect(run.createdEnvironments).toEqual([]);
    expect(recordOf(run).outcome).toBe("stopped");
    expect(await has("staging", "audit_events")).toBe(false);
  }

  it.each(["staging", "production", "dr"])("where the environment %s is missing, which naming it would create", async (name) => {
    await begin();
    await expectStopped(await start({ environments: environmentsWithout(name) }), new RegExp(`${name}.*Create`, "su"));
  });

  it("where nobody must approve Production", async () => {
    await begin();
    const { environments = {} } = world.scenario();
    const production = { ...environments["production"], reviewers: [] };
    await expectStopped(await start({ environments: { ...environments, production } }), /[Rr]equired reviewers/u);
  });

  it("where the token may not ask", async () => {
    await begin();
    world.github.state.faults.push({ operation: "repos/get-environment", answer: { status: 403 } });
    await expectStopped(await start(), /actions: read/u);
  });

  it("for a commit that is not on the default branch, with its own configuration", async () => {
    await begin();
    await world.repo.branch("sly");
    await world.repo.switch("sly");
    await world.merge({ "db/migration/V3__sly.sql": "CREATE TABLE sly (id bigint);\n" });
    await world.repo.switch("main");
    await expectStopped(await start({}, { ref: "sly" }), /default branch/u);
  });
});

it("is a start-up failure, and says so, where the caller grants less than the workflow asks for", async () => {
  await begin({ files: {} });
  const caller = (await world.repo.git("show", "HEAD:.github/workflows/release.yml")).replace(/^.*actions: read.*\n/mu, "");
  await world.merge({ ".github/workflows/release.yml": caller });
  const run = await runWorkflow(world.scenario());
  expect([run.conclusion, run.message]).toEqual(["startup_failure", expect.stringContaining("actions: read")]);
});

describe("Production is not reached", () => {
  async function expectNotReached(run: Run, outcome: ReleaseRecord["outcome"], said: RegExp): Promise<void> {
    expect(run.conclusion).toBe("failure");
    expect([run.results["production"], run.results["dr"]]).toEqual(["skipped", "skipped"]);
    expect(await has("production", "audit_events")).toBe(false);
    const { outcome: ended, because, next } = recordOf(run);
    expect([ended, `${because} ${next ?? ""}`]).toEqual([outcome, expect.stringMatching(said)]);
  }

  it("when a migration fails on Staging", async () => {
    await begin({
      configuration: QUICK,
      files: {
        "db/migration/V3__odd.sql":
          "INSERT INTO audit_events (event_id, event_type)\n  SELECT rolname, (1 / (length(rolname) - 9))::text FROM pg_roles WHERE rolname = 'stop_here';\n",
      },
    });
    await world.ask("staging", "CREATE ROLE stop_here");
    const run = await start();
    await world.ask("staging", "DROP ROLE stop_here");
    await expectNotReached(run, "failed", /division by zero/u);
    expect(run.jobs["staging"]?.summary).toContain("V3__odd.sql");
    expect(await has("staging", "billing_events")).toBe(true);
  }, 60_000);

  it("when Staging's smoke tests fail", async () => {
    await begin({ configuration: QUICK, files: { "smoke/record-and-read.js": "console.error('no event'); process.exit(3);\n" } });
    const run = await start();
    await expectNotReached(run, "failed", /smoke/u);
    expect(run.jobs["staging"]?.summary).toContain("no event");
  }, 60_000);

  it("when the application that runs now fails on the new schema", async () => {
    await begin();
    await start({}, { "test-command": "npm test" });
    const sql = "SET lock_timeout = '1s';\nALTER TABLE billing_events RENAME COLUMN provider TO biller;\n";
    const commit = await world.merge({ "db/migration/V3__biller.sql": sql });
    const run = await start({ sha: commit }, { "test-command": "npm test" });
    expect(run.results["test"]).toBe("failure");
    expect(run.jobs["test (deployed-on-new)"]?.result).toBe("failure");
    expect([run.results["staging"], run.results["production"]]).toEqual(["skipped", "skipped"]);
    expect(recordOf(run)).toMatchObject({ outcome: "stopped" });
  }, 90_000);
});

describe("Production is interrupted", () => {
  /** The last migration takes its time where a role says so, so that there is a middle. */
  const SLOW =
    "CREATE TABLE slow AS SELECT pg_sleep(CASE WHEN EXISTS (SELECT FROM pg_roles WHERE rolname = 'slow_here') THEN 30 ELSE 0 END)::text;\n";

  it("by a cancel in the middle of a migration: the server rolls it back, the post step says so, a re-run finishes", async () => {
    await begin({ configuration: QUICK, files: { "db/migration/V3__slow.sql": SLOW } });
    await world.ask("production", "CREATE ROLE slow_here");
    const run = await start({
      onLine: ({ job, text }, control) => {
        if (job === "production" && text.includes("V3__slow.sql")) setTimeout(() => control.cancel(), 1_000);
      },
    });
    expect([run.conclusion, run.results["production"]]).toEqual(["cancelled", "cancelled"]);
    expect([await has("production", "billing_events"), await has("production", "slow")]).toEqual([true, false]);
    const { jobs } = run;
    expect(jobs["production"]?.summary).toMatch(/What the deploy left behind/u);
    expect(recordOf(run)).toMatchObject({ outcome: "failed", next: expect.stringMatching(/re-run|again/u) as unknown });
    expect(run.results["dr"]).toBe("skipped");

    await world.ask("production", "DROP ROLE slow_here");
    const again = await rerun(run, "failed", { onLine: () => {} });
    expect([again.conclusion, await has("production", "slow"), await has("dr", "slow")]).toEqual(["success", true, true]);
  }, 120_000);

  it("by the loss of its runner after the deploy: nobody knows, and a re-run of the job finds nothing left to do", async () => {
    await begin({ configuration: QUICK });
    const run = await start({
      onLine: ({ job, text }, control) => {
        if (job === "production" && text.includes("evidence-production")) control.loseRunner("production");
      },
    });
    expect([run.results["production"], run.results["dr"]]).toEqual(["failure", "skipped"]);
    expect(await has("production", "billing_events")).toBe(true);
    expect(recordOf(run).next).toMatch(/status --target production/u);
    const again = await rerun(run, ["production"], { onLine: () => {} });
    expect(again.conclusion).toBe("success");
    expect(again.jobs["production"]?.summary).toContain("holds the whole release");
  }, 120_000);
});

it("lets the newer of two releases go first, and the older one finds nothing left to do", async () => {
  await begin({ configuration: QUICK });
  let newer: Run | null = null;
  const older = await start({
    runId: 1,
    environments:
      world.scenario(
        {},
        {
          production: async () => {
            const commit = await world.merge({
              "db/migration/V3__sessions.sql": "CREATE TABLE sessions (id bigint PRIMARY KEY);\n",
            });
            newer = await start({ runId: 2, sha: commit });
            return APPROVED;
          },
        },
      ).environments ?? {},
  });
  expect((newer as Run | null)?.conclusion).toBe("success");
  expect(await has("production", "sessions")).toBe(true);
  expect([older.conclusion, older.results["production"], older.results["dr"]]).toEqual(["success", "success", "success"]);
  expect(older.jobs["production"]?.summary).toContain("A newer release went first.");
}, 120_000);
