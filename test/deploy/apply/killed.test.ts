import { once } from "node:events";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy, QUICK } from "./support/deploy.ts";
import type { Fate } from "./support/mortal-deployer.mts";
import type { PlainMigration } from "./support/plain-set.ts";
import { runDeployer, startDeployer } from "./support/run-mortal.ts";

let server: PostgresServer;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
  const client = await connectTo(await createDatabase(server, "origin"));
  await client.query(`
    CREATE TABLE orders (id int, note text);
    INSERT INTO orders SELECT g, 'n' || g FROM generate_series(1, 100) g;
    CREATE TABLE done (what text);
    CREATE INDEX orders_old ON orders (note);
    CREATE INDEX orders_kept ON orders (note)`);
  await client.end();
});
afterAll(async () => {
  await server.stop();
});

const newDatabase = (): Promise<string> => createDatabase(server, `killed_${count++}`, "origin");

const TRANSACTIONAL: readonly PlainMigration[] = [
  { id: "1", statements: ["INSERT INTO done VALUES ('a')", "ALTER TABLE orders ALTER id TYPE bigint"] },
  { id: "2", statements: ["INSERT INTO done VALUES ('b')", "ALTER TABLE orders ADD COLUMN total int"] },
];

const STEPWISE: readonly PlainMigration[] = [
  {
    id: "1",
    transactional: false,
    statements: [
      "INSERT INTO done VALUES ('a')",
      "CREATE INDEX CONCURRENTLY orders_id ON orders (id)",
      "BEGIN",
      "INSERT INTO done VALUES ('b')",
      "ALTER TABLE orders ADD COLUMN total int",
      "COMMIT",
      "DROP INDEX CONCURRENTLY orders_old",
      "REINDEX INDEX CONCURRENTLY orders_kept",
      "CREATE INDEX CONCURRENTLY ON orders (total)",
      "VACUUM orders",
    ],
  },
];

interface Facts {
  readonly done: readonly string[];
  readonly columns: readonly string[];
  readonly indexes: readonly string[];
  readonly history: readonly string[];
  readonly progress: number;
}

async function readFacts(url: string): Promise<Facts> {
  const client = await connectTo(url);
  const list = async (query: string): Promise<readonly string[]> =>
    (await client.query<{ is: string }>(query)).rows.map(({ is }) => is);
  const facts = {
    done: await list("SELECT what AS is FROM done ORDER BY 1"),
    columns: await list(
      "SELECT attname || ' ' || atttypid::regtype AS is FROM pg_attribute WHERE attrelid = 'orders'::regclass AND attnum > 0 ORDER BY attnum",
    ),
    indexes: await list(
      `SELECT c.relname || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END AS is FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       WHERE i.indrelid = 'orders'::regclass ORDER BY 1`,
    ),
    history: await list("SELECT id AS is FROM plain_history ORDER BY at"),
    progress: await readProgress(client),
  };
  await client.end();
  return facts;
}

async function readProgress(client: Client): Promise<number> {
  if ((await client.query("SELECT to_regclass('schema_release.progress') AS is")).rows[0].is === null) return 0;
  return (await client.query("SELECT count(*)::int AS n FROM schema_release.progress")).rows[0].n;
}

const EXPECTED = {
  transactional: {
    done: ["a", "b"],
    columns: ["id bigint", "note text", "total integer"],
    indexes: ["orders_kept", "orders_old"],
    history: ["1", "2"],
    progress: 0,
  },
  stepwise: {
    done: ["a", "b"],
    columns: ["id integer", "note text", "total integer"],
    indexes: ["orders_id", "orders_kept", "orders_total_idx"],
    history: ["1"],
    progress: 0,
  },
};

/** Two at a time, for two processors. */
async function inPairs<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const work = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await run(item);
  };
  await Promise.all([work(), work()]);
}

describe("a deployer that is killed (kill -9)", () => {
  it.each([
    ["transactional migrations", TRANSACTIONAL, EXPECTED.transactional],
    ["a migration that cannot run in a transaction", STEPWISE, EXPECTED.stepwise],
  ])(
    "at any message of %s: the next deploy ends what is left, and history equals schema",
    { timeout: 240_000 },
    async (_name, migrations, expected) => {
      const alive = await runDeployer({ url: await newDatabase(), migrations, message: 0, when: "sent" });
      expect(alive?.writes.length).toBeGreaterThan(5);
      const fates = [
        ...Array.from({ length: alive?.count ?? 0 }, (_, index) => ({ message: index + 1, when: "answered" as const })),
        ...(alive?.writes ?? []).map((message) => ({ message, when: "sent" as const })),
      ];
      const seen: unknown[] = [];
      await inPairs(fates, async ({ message, when }) => {
        const url = await newDatabase();
        const died = await runDeployer({ url, migrations, message, when });
        const { outcome, because } = await deploy(url, migrations);
        seen.push({
          message,
          when,
          died: died === null,
          ok: outcome === "applied" || outcome === "nothing-to-do" ? true : because,
          ...(await readFacts(url)),
        });
      });
      expect(seen).toEqual(seen.map((each) => ({ ...(each as object), died: true, ok: true, ...expected })));
    },
  );

  it.each([
    ["an index", { id: "1", transactional: false, statements: ["CREATE INDEX CONCURRENTLY orders_id ON orders (id)"] }],
    [
      "a transaction",
      { id: "1", statements: ["LOCK TABLE done", "SET LOCAL lock_timeout = 0", "ALTER TABLE orders ALTER id TYPE bigint"] },
    ],
  ])("while %s waits for somebody else: the orphaned session and its locks are ended", async (_name, migration) => {
    const url = await newDatabase();
    const reader = await connectTo(url);
    const watcher = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    const child = startDeployer({ url, migrations: [migration], message: 0, when: "sent" } satisfies Fate);
    const closed = once(child, "close");
    const orphan = await waitForWaiting(watcher);
    child.kill("SIGKILL");
    await closed;
    const again = deploy(url, [migration], { settings: { ...QUICK, maxAttempts: 100 } });
    await waitUntilGone(watcher, orphan);
    await reader.query("ROLLBACK");
    const { outcome } = await again;
    expect(outcome).toBe("applied");
    expect((await readFacts(url)).history).toEqual(["1"]);
    expect((await readFacts(url)).indexes.filter((name) => name.includes("INVALID"))).toEqual([]);
    await Promise.all([reader.end(), watcher.end()]);
  });
});

async function waitForWaiting(watcher: Client): Promise<number> {
  for (;;) {
    const { rows } = await watcher.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'schema-release deploy' AND datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rows[0] !== undefined) return rows[0].pid;
    await systemClock.sleep(20);
  }
}

async function waitUntilGone(watcher: Client, pid: number): Promise<void> {
  while ((await watcher.query("SELECT FROM pg_stat_activity WHERE pid = $1", [pid])).rowCount !== 0) await systemClock.sleep(20);
}
