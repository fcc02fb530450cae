/** What the application feels of a deploy: generous bounds here, figures in the bench. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { outlastDeadlockTimeout } from "../../../src/deploy/apply/time-limits.ts";
import { watchTraffic } from "../../bench/traffic.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy, QUICK } from "./support/deploy.ts";

const migration = [{ id: "1", statements: ["ALTER TABLE parcels ADD COLUMN note text"] }];
const PARCELS =
  "CREATE TABLE parcels (id int PRIMARY KEY, weight int); INSERT INTO parcels SELECT g, 0 FROM generate_series(1, 1000) g";

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});

describe("an application, while a migration waits behind a long reader", () => {
  it("stands still for about the lock timeout at most, not as long as the reader reads", async () => {
    const url = await createDatabase(server, "stall");
    const reader = await connectTo(url);
    await reader.query(PARCELS);
    const traffic = await watchTraffic(url, 4);
    await reader.query("BEGIN; SELECT FROM parcels LIMIT 1");
    const deploying = deploy(url, migration);
    await systemClock.sleep(4000);
    await reader.query("COMMIT");
    const { outcome, migrations } = await deploying;
    const { longestMs, queries } = await traffic.stop();
    await reader.end();
    expect(outcome).toBe("applied");
    expect(migrations[0]?.attempts).toBeGreaterThan(2);
    expect(queries).toBeGreaterThan(100);
    expect(longestMs).toBeLessThan(2000);
  });
});

describe("an autovacuum in the way", () => {
  it("gives way to the first attempt with the usual limits", async () => {
    const busy = await startPostgres({
      settings: {
        autovacuum: "on",
        autovacuum_naptime: "1s",
        autovacuum_vacuum_cost_delay: "100ms",
        autovacuum_vacuum_cost_limit: "1",
      },
    });
    try {
      const client = await connectTo(busy.url);
      await client.query(
        `${PARCELS}; INSERT INTO parcels SELECT g, 0 FROM generate_series(1001, 200000) g; DELETE FROM parcels WHERE id > 1000`,
      );
      while (
        (
          await client.query(
            "SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE backend_type = 'autovacuum worker' AND relation = 'parcels'::regclass",
          )
        ).rowCount === 0
      )
        await systemClock.sleep(50);
      const { outcome, migrations } = await deploy(busy.url, migration, {
        settings: { ...QUICK, lockTimeoutMs: 1000, maxAttempts: 2 },
      });
      await client.end();
      expect(outcome).toBe("applied");
      expect(migrations[0]?.attempts).toBe(1);
    } finally {
      await busy.stop();
    }
  });

  it("asks for no more than a twentieth, and only when the limit is what the server waits itself", () => {
    expect([999, 1000, 1049, 1050, 5000].map((lockTimeoutMs) => outlastDeadlockTimeout(lockTimeoutMs, 1000))).toEqual([
      999, 1050, 1050, 1050, 5000,
    ]);
  });
});
