import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import type { ProgressEvent } from "../../../src/deploy/progress.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy, QUICK } from "./support/deploy.ts";

let server: PostgresServer;
let url: string;
let client: Client;
let reader: Client;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await server.stop();
});
beforeEach(async () => {
  url = await createDatabase(server, `locks_${count++}`);
  client = await connectTo(url);
  reader = await connectTo(url);
  await client.query("CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders VALUES (1, 'secret'), (2, 'b')");
});
afterEach(async () => {
  await Promise.all([client.end(), reader.end()]);
});

const alter = [{ id: "1", statements: ["ALTER TABLE orders ADD COLUMN total int"] }];

describe("a migration whose lock somebody else has", () => {
  it("tries again until it is free, and names who stood in the way without the data of the query", async () => {
    await reader.query("SET application_name = 'reports'; BEGIN; SELECT * FROM orders WHERE note = 'secret' AND id = 1");
    const { outcome, migrations, events } = await deploy(url, alter, {
      onProgress: (event) => {
        if (event.kind === "blocked" && event.attempt === 2) void reader.query("COMMIT").catch(() => undefined);
      },
    });
    expect(outcome).toBe("applied");
    const [seen] = migrations;
    expect(seen?.attempts).toBeGreaterThanOrEqual(3);
    expect(seen?.lockWaitMs).toBeGreaterThanOrEqual(100);
    const blocked = events.find((event) => event.kind === "blocked");
    expect(blocked?.blockers[0]).toMatchObject({
      application: "reports",
      state: "idle in transaction",
      query: "SET application_name = ?; BEGIN; SELECT * FROM orders WHERE note = ? AND id = ?",
    });
  });

  it("gives up after the attempts that it has, the last one as limited as the first, with the blocker's name", async () => {
    await reader.query("SET application_name = 'reports'; BEGIN; LOCK orders IN ACCESS SHARE MODE");
    const { outcome, migrations, because } = await deploy(url, alter, { settings: { ...QUICK, maxAttempts: 3 } });
    expect(outcome).toBe("failed");
    expect(because).toContain("canceling statement due to lock timeout (in 3 attempts). In the way: pid ");
    expect(migrations[0]).toMatchObject({ outcome: "failed", attempts: 3, failure: { code: "55P03", line: 1 } });
    expect(migrations[0]?.failure?.message).toContain("(reports), idle in transaction for");
    await reader.query("COMMIT");
    expect(
      (
        await client.query(
          "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'relation' AND relation = 'orders'::regclass",
        )
      ).rows,
    ).toEqual([{ n: 0 }]);
  });

  it("leaves the application in peace longer each time, by chance less", async () => {
    await reader.query("BEGIN; LOCK orders IN ACCESS SHARE MODE");
    const pauses: number[] = [];
    await deploy(url, alter, {
      settings: { ...QUICK, maxAttempts: 5, lockTimeoutMs: 20, retryPauseMs: { first: 10, most: 40 } },
      clock: { ...systemClock, random: () => 0.5 },
      onProgress: (event) => {
        if (event.kind === "blocked") pauses.push(event.retryInMs);
      },
    });
    expect(pauses).toEqual([8, 15, 30, 30]);
  });

  it("is ended by a signal while it waits, at once", async () => {
    await reader.query("BEGIN; LOCK orders IN ACCESS SHARE MODE");
    const stop = new AbortController();
    const { outcome, migrations } = await deploy(url, alter, {
      settings: { ...QUICK, lockTimeoutMs: 60_000 },
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === "migration-started") setTimeout(() => stop.abort(), 300);
      },
    });
    expect(outcome).toBe("interrupted");
    expect(migrations[0]).toMatchObject({ outcome: "interrupted", attempts: 1 });
    expect(migrations[0]?.durationMs).toBeLessThan(7500);
  });
});

describe("a deadlock with the application", () => {
  it("costs an attempt, and the migration is applied once", async () => {
    await client.query("CREATE TABLE items (id int)");
    await reader.query("SET deadlock_timeout = '60s'; BEGIN; LOCK items IN ACCESS SHARE MODE");
    const migration = [
      {
        id: "1",
        statements: ["ALTER TABLE orders ADD COLUMN total int", "SELECT pg_sleep(0.3)", "ALTER TABLE items ADD COLUMN n int"],
      },
    ];
    // It waits for what the migration holds, while the migration is about to wait for what it holds.
    const application: Promise<unknown>[] = [];
    const { outcome, migrations } = await deploy(url, migration, {
      settings: { ...QUICK, lockTimeoutMs: 10_000 },
      onProgress: (event) => {
        if (event.kind === "migration-started")
          setTimeout(() => {
            application.push(reader.query("SELECT * FROM orders; COMMIT"));
          }, 150);
      },
    });
    await Promise.all(application);
    expect(outcome).toBe("applied");
    expect(migrations[0]?.attempts).toBe(2);
    expect((await client.query("SELECT count(*)::int AS n FROM plain_history")).rows).toEqual([{ n: 1 }]);
  });
});

describe("deployers at once", () => {
  it("apply a release once, and each says what it found", async () => {
    const release = Array.from({ length: 5 }, (_, index) => ({
      id: String(index),
      statements: [`CREATE TABLE t_${index} ()`, "SELECT pg_sleep(0.02)"],
    }));
    const results = await Promise.all(Array.from({ length: 8 }, () => deploy(url, release)));
    const outcomes = results.map(({ outcome }) => outcome).sort();
    expect(outcomes).toEqual(["applied", ...Array.from({ length: 7 }, () => "nothing-to-do")]);
    expect((await client.query("SELECT count(*)::int AS n FROM plain_history")).rows).toEqual([{ n: 5 }]);
    const waiting = results
      .flatMap(({ events }) => events)
      .filter((event: ProgressEvent) => event.kind === "waiting-for-deployer");
    expect(waiting.length).toBeGreaterThanOrEqual(7);
    expect(waiting[0]).toMatchObject({ application: "schema-release deploy" });
  });

  it("do not wait for ever: who waits names the other", async () => {
    const first = deploy(url, [{ id: "1", statements: ["SELECT pg_sleep(1)"] }]);
    await systemClock.sleep(300);
    const { outcome, because } = await deploy(url, alter, { settings: { ...QUICK, deployerTimeoutMs: 300 } });
    expect(outcome).toBe("refused");
    expect(because).toMatch(/^Another deploy of this database would not end in time: pid \d+ \(schema-release deploy\)\.$/);
    expect((await first).outcome).toBe("applied");
  });
});

describe("predictions", () => {
  const predict = (mode: string) =>
    new Map([["db/1.sql", { backupRisk: "nightly" as const, locks: [{ relation: "public.orders", mode }], rewrites: [] }]]);

  it("that were too small are surprises", async () => {
    const { migrations } = await deploy(url, [{ id: "1", statements: ["ALTER TABLE orders ALTER id TYPE bigint"] }], {
      predictions: predict("ShareLock"),
    });
    expect(migrations[0]?.surprises).toEqual([
      "It took AccessExclusiveLock on public.orders, ShareLock was predicted.",
      "It rewrote public.orders, which was not predicted.",
    ]);
  });

  it("that were too large are none", async () => {
    const { migrations } = await deploy(url, [{ id: "1", statements: ["INSERT INTO orders VALUES (3, 'c')"] }], {
      predictions: predict("AccessExclusiveLock"),
    });
    expect(migrations[0]?.surprises).toEqual([]);
  });
});
