import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refuseByGuard, type TransactionGuard } from "../../../src/deploy/apply/guard.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy } from "./support/deploy.ts";

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
  url = await createDatabase(server, `guard_${count++}`);
  client = await connectTo(url);
  await client.query("CREATE TABLE orders (id int PRIMARY KEY, note text); INSERT INTO orders VALUES (1, 'kept')");
});

const GUARD: TransactionGuard = { before: [], underLock: null, after: [] };
const DROP = [{ id: "1", statements: ["SELECT 1", "ALTER TABLE orders DROP COLUMN note"] }];
const LOCK = "LOCK TABLE orders IN ACCESS EXCLUSIVE MODE";

const guarded = (guard: Partial<TransactionGuard>) => ({
  guardOf: (path: string) => (path === "db/1.sql" ? { ...GUARD, ...guard } : null),
});

const columns = async (): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attnum > 0 AND NOT attisdropped",
  );
  return rows.map(({ name }) => name);
};

describe("a guard", () => {
  it("runs its SQL before and behind the statements, in their transaction", async () => {
    const { outcome } = await deploy(url, DROP, {
      ...guarded({
        before: [LOCK, "CREATE TABLE kept AS SELECT * FROM orders"],
        after: ["INSERT INTO kept SELECT id + 1, 'behind' FROM orders"],
      }),
    });
    expect(outcome).toBe("applied");
    const { rows } = await client.query("SELECT * FROM kept ORDER BY id");
    expect(rows).toEqual([
      { id: 1, note: "kept" },
      { id: 2, note: "behind" },
    ]);
  });

  it("does its own work under the locks, and before the first statement", async () => {
    let seen: unknown;
    const { outcome } = await deploy(url, DROP, {
      ...guarded({
        before: [LOCK],
        underLock: async (session) => {
          const [row] = await session.query(
            "SELECT min(mode) AS mode, (SELECT count(*)::int FROM orders WHERE note = 'kept') AS rows FROM pg_locks WHERE relation = 'orders'::regclass AND pid = pg_backend_pid()",
          );
          seen = row;
        },
      }),
    });
    expect(outcome).toBe("applied");
    expect(seen).toEqual({ mode: "AccessExclusiveLock", rows: 1 });
  });

  it("that refuses leaves nothing of the migration, and says why and what to do", async () => {
    for (const refusing of [
      { after: ["DO $$ BEGIN RAISE EXCEPTION 'The table grew.' USING ERRCODE = 'SR001'; END $$"] },
      { underLock: () => Promise.reject(refuseByGuard("The table grew.", "Plan again.")) },
    ]) {
      const { outcome, because, migrations } = await deploy(url, DROP, { ...guarded({ before: [LOCK], ...refusing }) });
      expect({ outcome, because }).toEqual({ outcome: "failed", because: "db/1.sql failed: The table grew." });
      expect(migrations[0]?.failure).toMatchObject({ code: "SR001", line: null });
      expect(await columns()).toEqual(["id", "note"]);
    }
  });

  it("is asked again in every attempt that waited too long for a lock", async () => {
    let calls = 0;
    const blocker = await connectTo(url);
    await blocker.query("BEGIN; SELECT * FROM orders");
    const ended = deploy(url, DROP, {
      ...guarded({
        before: [LOCK],
        underLock: () => {
          calls++;
          return Promise.resolve();
        },
      }),
      onProgress: (event) => {
        if (event.kind === "blocked") void blocker.end();
      },
    });
    const { outcome, migrations } = await ended;
    expect({ outcome, calls }).toEqual({ outcome: "applied", calls: 1 });
    expect(migrations[0]?.attempts).toBeGreaterThan(1);
  });

  it("is in the way of a migration's own failure neither in its line nor in its words", async () => {
    const { migrations } = await deploy(url, [{ id: "1", statements: ["SELECT 1", "SELECT wrong FROM orders"] }], {
      ...guarded({ before: [LOCK], underLock: () => Promise.resolve() }),
    });
    expect(migrations[0]?.failure).toMatchObject({ code: "42703", line: 2 });
  });

  it("whose deploy is told to end while it works lets nothing run", async () => {
    const stop = new AbortController();
    const { outcome } = await deploy(url, DROP, {
      ...guarded({
        before: [LOCK],
        underLock: () => {
          stop.abort();
          return Promise.resolve();
        },
      }),
      signal: stop.signal,
    });
    expect(outcome).toBe("interrupted");
    expect(await columns()).toEqual(["id", "note"]);
  });

  it("that locks more than the migration does surprises nobody", async () => {
    const predicted = {
      backupRisk: "snapshot",
      locks: [{ relation: "public.orders", mode: "RowExclusiveLock" }],
      rewrites: [],
    } as const;
    const { migrations } = await deploy(url, [{ id: "1", statements: ["DELETE FROM orders"] }], {
      predictions: new Map([["db/1.sql", predicted]]),
      ...guarded({
        before: ["LOCK TABLE orders IN SHARE ROW EXCLUSIVE MODE"],
        locks: [{ relation: "public.orders", mode: "ShareRowExclusiveLock" }],
      }),
    });
    expect(migrations[0]?.locks).toEqual([{ relation: "public.orders", mode: "ShareRowExclusiveLock" }]);
    expect(migrations[0]?.surprises).toEqual([]);
  });
});
