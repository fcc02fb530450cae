import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy, QUICK } from "./support/deploy.ts";
import { plainSet } from "./support/plain-set.ts";

let server: PostgresServer;
let url: string;
let client: Client;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});
beforeEach(async () => {
  await client?.end();
  url = await createDatabase(server, `apply_${count++}`);
  client = await connectTo(url);
  await client.query(
    "CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders SELECT g, 'n' || g FROM generate_series(1, 100) g",
  );
});

const ids = async (): Promise<readonly string[]> =>
  (await client.query<{ id: string }>("SELECT id FROM plain_history ORDER BY at")).rows.map(({ id }) => id);

describe("a release", () => {
  const release = [
    { id: "1", statements: ["CREATE TABLE items (id int)", "ALTER TABLE orders ADD COLUMN total int"] },
    { id: "2", statements: ["ALTER TABLE orders ALTER COLUMN total TYPE bigint", "INSERT INTO items VALUES (1)"] },
  ];

  it("is applied in order, each migration with its history row", async () => {
    const { outcome, because, migrations } = await deploy(url, release);
    expect({ outcome, because }).toEqual({ outcome: "applied", because: "2 migrations were applied." });
    expect(await ids()).toEqual(["1", "2"]);
    expect(migrations.map(({ outcome, attempts, transactional }) => ({ outcome, attempts, transactional }))).toEqual([
      { outcome: "applied", attempts: 1, transactional: true },
      { outcome: "applied", attempts: 1, transactional: true },
    ]);
  });

  it("is observed: locks on what existed before it, rewrites and WAL", async () => {
    const { migrations } = await deploy(url, release);
    const [first, second] = migrations;
    expect(first?.locks).toEqual([{ relation: "public.orders", mode: "AccessExclusiveLock" }]);
    expect(first?.rewrites).toEqual([]);
    expect(second?.locks).toEqual([{ relation: "public.orders", mode: "AccessExclusiveLock" }]);
    expect(second?.rewrites).toEqual(["public.orders"]);
    expect(second?.walBytes).toBeGreaterThan(0);
    expect(first?.startedAt).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("that is there already changes nothing, and no gate is asked", async () => {
    await deploy(url, release);
    const { outcome, migrations, events } = await deploy(url, release, { mayStart: () => Promise.reject(new Error("asked")) });
    expect(outcome).toBe("nothing-to-do");
    expect(migrations.map(({ outcome }) => outcome)).toEqual(["already-applied", "already-applied"]);
    expect(events).toEqual([]);
  });

  it("of which a prefix is there goes on behind it", async () => {
    await deploy(url, release.slice(0, 1));
    const { outcome, migrations } = await deploy(url, release);
    expect(outcome).toBe("applied");
    expect(migrations.map(({ outcome }) => outcome)).toEqual(["already-applied", "applied"]);
  });

  it("is not begun when a gate is closed", async () => {
    const { outcome, migrations } = await deploy(url, release, { mayStart: () => Promise.resolve(false) });
    expect(outcome).toBe("refused");
    expect(migrations.map(({ outcome }) => outcome)).toEqual(["not-run", "not-run"]);
    expect((await client.query("SELECT to_regclass('plain_history') AS is")).rows).toEqual([{ is: null }]);
  });

  it("is refused when a file is not the one that it was made of", async () => {
    const [first, second] = release;
    if (first === undefined || second === undefined) throw new Error("Two migrations are needed.");
    const set = plainSet([{ ...first, statements: ["DROP TABLE orders"] }, second]);
    const { outcome, because } = await deploy(url, release, { set });
    expect({ outcome, because }).toEqual({
      outcome: "refused",
      because: "db/1.sql is not the file that the release was made of.",
    });
  });

  it("is refused when something that is not part of it would have to run first", async () => {
    const { outcome, because } = await deploy(url, release.slice(1), { set: plainSet(release) });
    expect({ outcome, because }).toEqual({
      outcome: "refused",
      because: "db/1.sql is pending before db/2.sql, and is not part of the release.",
    });
  });
});

describe("a migration that fails in its middle", () => {
  const migrations = [
    { id: "1", statements: ["CREATE TABLE a ()"] },
    { id: "2", statements: ["CREATE TABLE b ()", "ALTER TABLE orders\n  ADD COLUMN id int", "CREATE TABLE c ()"] },
    { id: "3", statements: ["CREATE TABLE d ()"] },
  ];

  it("leaves nothing of itself, and what follows is not run", async () => {
    const { outcome, migrations: seen } = await deploy(url, migrations);
    expect(outcome).toBe("failed");
    expect(seen.map(({ outcome }) => outcome)).toEqual(["applied", "failed", "not-run"]);
    expect(seen[1]?.failure).toMatchObject({ code: "42701", message: 'column "id" of relation "orders" already exists.' });
    expect(await ids()).toEqual(["1"]);
    expect((await client.query("SELECT to_regclass('b') AS b")).rows).toEqual([{ b: null }]);
  });

  it("is told with the statement's line, though the server names no position", async () => {
    const { migrations: seen } = await deploy(url, migrations);
    expect(seen[1]?.failure?.line).toBe(2);
  });

  it("is told with the line within the statement where the server names a position", async () => {
    const { migrations: seen } = await deploy(url, [
      { id: "1", statements: ["-- Ämter 🎉\nCREATE TABLE a ()", "CREATE VIEW v AS\nSELECT id,\n  nothing\nFROM orders"] },
    ]);
    expect(seen[0]?.failure).toMatchObject({ code: "42703", line: 5 });
  });

  it("is deployed again once it is mended", async () => {
    await deploy(url, migrations);
    const mended = migrations.map((each) => (each.id === "2" ? { ...each, statements: ["CREATE TABLE b ()"] } : each));
    expect((await deploy(url, mended)).outcome).toBe("applied");
    expect(await ids()).toEqual(["1", "2", "3"]);
  });
});

describe("what a migration sets", () => {
  it("does not reach the next one", async () => {
    await client.query("CREATE ROLE somebody; GRANT ALL ON SCHEMA public TO somebody");
    const { outcome } = await deploy(url, [
      { id: "1", statements: ["SET search_path = pg_catalog", "SET statement_timeout = '500ms'", "SET ROLE somebody"] },
      { id: "2", statements: ["SELECT pg_sleep(0.6)", "CREATE TABLE mine ()"] },
    ]);
    expect(outcome).toBe("applied");
    expect((await client.query("SELECT tableowner FROM pg_tables WHERE tablename = 'mine'")).rows).toEqual([
      { tableowner: "postgres" },
    ]);
  });

  it("leaves what the connection was opened with, by which the server notices that we are gone", async () => {
    const read =
      "SELECT current_setting('client_connection_check_interval') || ' ' || current_setting('tcp_keepalives_idle') AS is";
    await deploy(url, [
      { id: "1", statements: ["SET client_connection_check_interval = 0", "RESET tcp_keepalives_idle"] },
      { id: "2", statements: [`CREATE TABLE seen AS ${read}`] },
    ]);
    expect((await client.query("SELECT * FROM seen")).rows).toEqual([{ is: "2s 10" }]);
  });

  it("holds where it is a limit of its own, on the record", async () => {
    const { migrations } = await deploy(url, [
      { id: "1", statements: ["SET lock_timeout = '7s'", "CREATE TABLE seen AS SELECT current_setting('lock_timeout') AS is"] },
      { id: "2", statements: ["CREATE TABLE usual AS SELECT current_setting('lock_timeout') AS is"] },
    ]);
    expect((await client.query("SELECT seen.is AS own, usual.is AS usual FROM seen, usual")).rows).toEqual([
      { own: "7s", usual: `${QUICK.lockTimeoutMs}ms` },
    ]);
    expect(migrations[0]?.surprises).toEqual(["It sets lock_timeout to '7s' itself (line 1), which holds instead of 200 ms."]);
  });

  it.each(["'100ms'", "100", "'0.1 s'", "'200'"])(
    "is nothing to speak of where it is %s, which is no longer than the usual one",
    async (value) => {
      const { migrations } = await deploy(url, [
        { id: "1", statements: [`SET lock_timeout = ${value}`, "CREATE TABLE seen ()"] },
      ]);
      expect(migrations[0]?.surprises).toEqual([]);
    },
  );

  it.each(["0", "'1min'", "DEFAULT"])("is on the record where it is %s", async (value) => {
    const { migrations } = await deploy(url, [{ id: "1", statements: [`SET lock_timeout = ${value}`, "CREATE TABLE seen ()"] }]);
    expect(migrations[0]?.surprises).toHaveLength(1);
  });

  it("may be how its transaction is isolated", async () => {
    const { outcome } = await deploy(url, [
      { id: "1", statements: ["SET TRANSACTION ISOLATION LEVEL SERIALIZABLE", "CREATE TABLE a ()"] },
    ]);
    expect(outcome).toBe("applied");
  });
});
