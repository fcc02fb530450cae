import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import type { DatabaseSession } from "../../../src/database-port.ts";
import { type PostgresServer, startPostgres, startStandby } from "../../support/postgres.ts";

const SERVER = JSON.stringify(join(import.meta.dirname, "../../../src/adapters/postgres/server.ts"));

let primary: PostgresServer;
let watch: DatabaseSession;

beforeAll(async () => {
  primary = await startPostgres();
  watch = await openServer({ environment: { DATABASE_URL: primary.url } }).connect("watch");
}, 60_000);

afterAll(async () => {
  await watch.close();
  await primary.stop();
});

async function waitUntil(text: string): Promise<void> {
  while ((await watch.query(`SELECT 1 WHERE ${text}`)).length === 0) await setTimeout(20);
}

describe("a deploy that was killed", () => {
  it.each([
    ["waits for something", "SELECT pg_advisory_lock(7); SELECT pg_sleep(600)", "wait_event = 'PgSleep'"],
    ["waits for a lock", "BEGIN; LOCK TABLE locked IN SHARE MODE", "wait_event_type = 'Lock'"],
    ["computes", "SELECT count(*) FROM generate_series(1, 100000000000)", "state = 'active'"],
    ["does nothing within a transaction", "BEGIN; CREATE TABLE half_done (a int)", "state = 'idle in transaction'"],
  ])(
    "while its session %s leaves none behind",
    async (_, text, state) => {
      await watch.batch("DROP TABLE IF EXISTS locked; CREATE TABLE locked (a int)");
      const locker = await openServer({ environment: { DATABASE_URL: primary.url } }).connect("locker");
      await locker.batch("BEGIN; LOCK TABLE locked");
      const script = `require(${SERVER}).openServer({ environment: process.env }).connect("doomed").then((session) => session.batch(${JSON.stringify(text)}));
      setInterval(() => {}, 1000)`;
      const child = spawn(process.execPath, ["--import", "tsx", "-e", script], {
        env: { PATH: process.env["PATH"], DATABASE_URL: primary.url },
        stdio: "inherit",
      });
      const theirs = "FROM pg_stat_activity WHERE application_name = 'schema-release doomed'";
      await waitUntil(`EXISTS (SELECT ${theirs} AND ${state})`);
      child.kill("SIGKILL");
      await once(child, "exit");
      await waitUntil(`NOT EXISTS (SELECT ${theirs})`);
      expect(await watch.query("SELECT FROM pg_locks WHERE locktype = 'advisory'")).toEqual([]);
      expect(await watch.query("SELECT to_regclass('half_done') AS found")).toEqual([{ found: null }]);
      await locker.close();
    },
    30_000,
  );
});

describe("a server that goes away", () => {
  it("loses the sessions of those who wait and of those who come later", async () => {
    const doomed = await startPostgres();
    const server = openServer({ environment: { DATABASE_URL: doomed.url } });
    const session = await server.connect("test");
    const sleeping = session.query("SELECT pg_sleep(600)").catch((error: unknown) => error);
    const later = await server.connect("test");
    while ((await later.query("SELECT FROM pg_stat_activity WHERE wait_event = 'PgSleep'")).length === 0);
    await doomed.stop();
    expect(await sleeping).toMatchObject({ name: "DatabaseError", kind: "lost" });
    await expect(later.batch("SELECT 1")).rejects.toMatchObject({ name: "DatabaseError", kind: "lost" });
    await Promise.all([session.cancel(), session.close(), later.close()]);
    await expect(server.connect("test")).rejects.toMatchObject({
      kind: "connection",
      message: expect.stringContaining("Nothing listens"),
    });
  });
});

describe("a replica", () => {
  let standby: PostgresServer;

  beforeAll(async () => {
    standby = await startStandby(primary);
  }, 60_000);

  afterAll(() => standby.stop());

  const both = (query = "") => ({
    DATABASE_URL: `postgres://postgres@127.0.0.1:${standby.port},127.0.0.1:${primary.port}/postgres${query}`,
  });
  const isStandby = async (environment: Readonly<Record<string, string>>, mustWrite: boolean) => {
    const session = await openServer({ environment, mustWrite }).connect("test");
    const [row] = await session.query("SELECT pg_is_in_recovery() AS standby");
    await session.close();
    return row?.["standby"];
  };

  it("is refused by whoever wants to write, and read by who does not", async () => {
    await expect(isStandby({ DATABASE_URL: standby.url }, true)).rejects.toMatchObject({
      name: "DatabaseError",
      kind: "connection",
      message: "The database server is a read replica.",
      hint: expect.stringContaining("primary"),
    });
    expect(await isStandby({ DATABASE_URL: standby.url }, false)).toBe(true);
  });

  it.each([
    ["", true, false],
    ["", false, true],
    ["?target_session_attrs=primary", false, false],
    ["?target_session_attrs=read-write", false, false],
    ["?target_session_attrs=standby", false, true],
    ["?target_session_attrs=read-only", false, true],
    ["?target_session_attrs=prefer-standby", false, true],
    ["?target_session_attrs=prefer-standby", true, false],
    ["?load_balance_hosts=random", true, false],
  ])("among several hosts with %j, to write: %s, is chosen: %s", async (query, mustWrite, chosen) => {
    expect(await isStandby(both(query), mustWrite)).toBe(chosen);
  });
});
