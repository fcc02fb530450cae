import { afterAll, beforeAll, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { readRates } from "../../src/backup/live-rates.ts";
import type { DatabaseSession } from "../../src/database-port.ts";
import { connectTo, type PostgresServer, startPostgres } from "../support/postgres.ts";

let postgres: PostgresServer;
let session: DatabaseSession;

beforeAll(async () => {
  postgres = await startPostgres();
  const client = await connectTo(postgres.url);
  await client.query(`CREATE TABLE parcels (id int); INSERT INTO parcels SELECT generate_series(1, 100);
    CREATE TABLE events (id int) PARTITION BY RANGE (id);
    CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
    CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (10) TO (20) PARTITION BY LIST (id);
    CREATE TABLE events_2_1 PARTITION OF events_2 DEFAULT;
    INSERT INTO events SELECT generate_series(1, 15);
    CREATE SCHEMA "My ""Schema"""; CREATE TABLE "My ""Schema"""."a.b'; --" (id int); CREATE VIEW v AS SELECT 1`);
  await client.query("UPDATE parcels SET id = -id WHERE id <= 20");
  await client.query("DELETE FROM parcels WHERE id < 0 AND id >= -5");
  // Counters are told to others when a session is idle for a while, or at once where it asks for that.
  await client.query("SELECT pg_stat_force_next_flush()");
  await client.end();
  session = await openServer({ environment: { DATABASE_URL: postgres.url } }).connect("test");
}, 60_000);

afterAll(async () => {
  await session.close();
  await postgres.stop();
});

it("counts what was inserted, updated and deleted, in partitions as well, and says since when", async () => {
  const relations = ["public.parcels", "public.events", "public.events_2", `My "Schema".a.b'; --`, "public.v", "public.none"];
  const { since, seconds, rows } = await readRates(session, relations);
  expect(since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(seconds).toBeGreaterThan(0);
  expect([...rows]).toEqual([
    ["public.parcels", 125],
    ["public.events", 15],
    ["public.events_2", 6],
    [`My "Schema".a.b'; --`, 0],
    ["public.v", null],
    ["public.none", null],
  ]);
});

it("begins to count when somebody reset the counters of the database, not those of one view of the server", async () => {
  const { seconds: before } = await readRates(session, ["public.parcels"]);
  await session.query("SELECT pg_stat_reset_shared('bgwriter')");
  const { seconds: after } = await readRates(session, ["public.parcels"]);
  expect(after).toBeGreaterThanOrEqual(before ?? Infinity);
  await session.query("SELECT pg_stat_reset()");
  const reset = await readRates(session, ["public.parcels"]);
  expect(reset.seconds).toBeLessThan(after ?? 0);
  expect(reset.rows.get("public.parcels")).toBe(0);
});

it("asks nothing where nothing is asked", async () => {
  expect(await readRates(session, [])).toEqual({ since: null, seconds: null, rows: new Map() });
});
