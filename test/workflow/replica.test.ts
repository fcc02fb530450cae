import { afterAll, beforeAll, expect, it } from "vitest";
import { type PostgresServer, startPostgres, startStandby } from "../support/postgres.ts";
import { rerun, runWorkflow } from "../support/workflow/run-workflow.ts";
import { makeWorld, type Servers, type World } from "./world.ts";

let servers: Servers;
let world: World;
let standby: PostgresServer;

beforeAll(async () => {
  const [staging, production] = await Promise.all([startPostgres(), startPostgres()]);
  standby = await startStandby(production);
  servers = {
    byStage: { staging, production, dr: standby },
    stop: async () => {
      await standby.stop();
      await Promise.all([staging.stop(), production.stop()]);
    },
  };
  world = await makeWorld(servers, {
    hasReplica: true,
    configuration: (text) =>
      text
        .replace(/environment: dr .*/u, "environment: dr\n    kind: replica")
        .replace(/(database-url-env: DR_DATABASE_URL\n) +smoke-command.*\n/u, "$1")
        .replace(/$/u, '  command: ["true"]\n'),
  });
});

afterAll(async () => {
  await world.close();
  await servers.stop();
});

const pause = (call: string): Promise<unknown> => world.ask("dr", `SELECT ${call}()`);

it("shows that a physical replica has replayed past Production's migrations, and waits for the approval once only", async () => {
  const run = await runWorkflow(world.scenario());
  const dr = run.jobs["release / dr (dr, replica, dr)"];
  expect([run.conclusion, dr?.result]).toEqual(["success", "success"]);
  expect(dr?.steps.find(({ name }) => name.startsWith("Deploy"))?.conclusion).toBe("skipped");
  expect(dr?.summary).toMatch(/dr stands at .*, at or past/u);
  expect(await world.ask("dr", "SELECT FROM billing_events")).toEqual([]);
}, 60_000);

it("fails where the replica does not replay, says how far it is, and a re-run of the job finds it there", async () => {
  await world.merge({ "db/migration/V3__sessions.sql": "CREATE TABLE sessions (id bigint PRIMARY KEY);\n" });
  const run = await runWorkflow(
    world.scenario({
      workflow: ".github/workflows/schema-release.yml",
      event: { name: "workflow_dispatch", inputs: { "replay-wait": "1" } },
      beforeJob: async (job) => {
        if (job === "production") await pause("pg_wal_replay_pause");
      },
    }),
  );
  expect([run.conclusion, run.results["production"], run.results["dr"]]).toEqual(["failure", "success", "failure"]);
  expect(run.jobs["dr (dr, replica, dr)"]?.summary).toMatch(/has replayed up to/u);
  await pause("pg_wal_replay_resume");
  const again = await rerun(run, "failed", { beforeJob: () => {} });
  expect(again.conclusion).toBe("success");
}, 150_000);
