import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { readInvalidIndexes } from "../../../src/deploy/apply/invalid-indexes.ts";
import { readLastingInvalidIndexes } from "../../../src/deploy/apply/remains.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { deploy, QUICK } from "./support/deploy.ts";
import { type PlainMigration, plainSet } from "./support/plain-set.ts";

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
  url = await createDatabase(server, `steps_${count++}`);
  client = await connectTo(url);
  await client.query(
    "CREATE TABLE orders (id int, note text); INSERT INTO orders SELECT g, 'n' || g FROM generate_series(1, 100) g",
  );
});
afterEach(async () => {
  await client.end();
});

const stepwise = (...statements: readonly string[]): readonly PlainMigration[] => [{ id: "1", statements, transactional: false }];

async function readIndexes(): Promise<readonly string[]> {
  const { rows } = await client.query<{ is: string }>(
    "SELECT c.relname || CASE WHEN i.indisvalid THEN '' ELSE ' INVALID' END AS is FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'orders'::regclass ORDER BY 1",
  );
  return rows.map(({ is }) => is);
}

const readProgress = async (): Promise<readonly unknown[]> =>
  (await client.query("SELECT step, line, state FROM schema_release.progress ORDER BY step")).rows;

/** Ends its transaction. "Blocked" is told several times, and the last time its connection may be gone already. */
async function release(reader: { query(text: string): Promise<unknown> }): Promise<void> {
  await reader.query("COMMIT").catch(() => undefined);
}

describe("a migration that cannot run in a transaction", () => {
  it("runs unit by unit, is recorded once, and leaves no progress behind", async () => {
    const { outcome, migrations, events } = await deploy(
      url,
      stepwise(
        "ALTER TABLE orders ADD COLUMN total int",
        "CREATE INDEX CONCURRENTLY orders_total ON orders (total)",
        "VACUUM orders",
      ),
    );
    expect(outcome).toBe("applied");
    expect(await readIndexes()).toEqual(["orders_total"]);
    expect(await readProgress()).toEqual([]);
    expect(events.flatMap((event) => (event.kind === "statement" ? [event.line] : []))).toEqual([1, 2, 3]);
    expect(migrations[0]).toMatchObject({ transactional: false, attempts: 1, rewrites: [] });
    expect(migrations[0]?.locks).toEqual([{ relation: "public.orders", mode: "AccessExclusiveLock" }]);
  });

  it("runs a statement alone when the server says that it cannot run in a transaction", async () => {
    await client.query(
      "CREATE PROCEDURE twice() LANGUAGE plpgsql AS 'BEGIN INSERT INTO orders VALUES (0); COMMIT; INSERT INTO orders VALUES (0); COMMIT; END'",
    );
    const { outcome } = await deploy(url, stepwise("CALL twice()", "CREATE DATABASE beside"));
    expect(outcome).toBe("applied");
    expect((await client.query("SELECT count(*)::int AS n FROM orders WHERE id = 0")).rows).toEqual([{ n: 2 }]);
    await client.query("DROP DATABASE beside");
  });

  it("keeps together what the file says is a transaction", async () => {
    const { outcome, migrations } = await deploy(
      url,
      stepwise("BEGIN", "CREATE TABLE a ()", "SELECT 1 / 0", "COMMIT", "CREATE TABLE b ()"),
    );
    expect(outcome).toBe("failed");
    expect(migrations[0]?.failure).toMatchObject({ code: "22012", line: 3 });
    expect((await client.query("SELECT to_regclass('a') AS a")).rows).toEqual([{ a: null }]);
  });

  it("goes on behind what is done once the cause is mended", async () => {
    await client.query("CREATE TABLE blocker (id int)");
    const migration = stepwise("SET search_path = public", "INSERT INTO orders VALUES (7)", "INSERT INTO later VALUES (1)");
    expect((await deploy(url, migration)).outcome).toBe("failed");
    expect(await readProgress()).toEqual([{ step: 2, line: 2, state: "done" }]);
    await client.query("CREATE TABLE later (id int)");
    expect((await deploy(url, migration)).outcome).toBe("applied");
    expect((await client.query("SELECT count(*)::int AS n FROM orders WHERE id = 7")).rows).toEqual([{ n: 2 }]);
  });

  it("is not gone on with when what was done of it reads otherwise now", async () => {
    const begun = stepwise("INSERT INTO orders VALUES (7)", "INSERT INTO later VALUES (1)");
    await deploy(url, begun);
    await client.query("CREATE TABLE later (id int)");
    const { outcome, migrations } = await deploy(url, stepwise("INSERT INTO orders VALUES (8)", "INSERT INTO later VALUES (1)"));
    expect(outcome).toBe("interrupted");
    expect(migrations[0]?.failure?.message).toBe(
      "db/1.sql was begun by an earlier deploy, and its statement of line 1 is another one now.",
    );
    expect((await deploy(url, begun)).outcome).toBe("applied");
  });

  it("waits for a lock in turns, too, and only the statement that needs it is tried again", async () => {
    const reader = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ACCESS SHARE MODE");
    const { outcome, migrations } = await deploy(
      url,
      stepwise("CREATE TABLE a ()", "ALTER TABLE orders ADD COLUMN total int", "VACUUM orders"),
      {
        onProgress: (event) => {
          if (event.kind === "blocked") void release(reader);
        },
      },
    );
    await reader.end();
    expect(outcome).toBe("applied");
    expect(migrations[0]?.attempts).toBe(2);
  });

  it("may be one that the framework wraps and whose file commits itself", async () => {
    const { outcome } = await deploy(url, [
      {
        id: "1",
        statements: [
          "CREATE TABLE a ()",
          "COMMIT",
          "CREATE INDEX CONCURRENTLY orders_note ON orders (note)",
          "BEGIN",
          "CREATE TABLE b ()",
        ],
      },
    ]);
    expect(outcome).toBe("applied");
    expect(await readIndexes()).toEqual(["orders_note"]);
    expect((await client.query("SELECT to_regclass('a') IS NOT NULL AND to_regclass('b') IS NOT NULL AS both")).rows).toEqual([
      { both: true },
    ]);
  });

  it("records what it does as the role that connected, whatever role it goes over to", async () => {
    await client.query("CREATE ROLE owner_of_all; GRANT ALL ON SCHEMA public TO owner_of_all");
    const { outcome } = await deploy(
      url,
      stepwise("SET ROLE owner_of_all", "CREATE TABLE a ()", "CREATE INDEX CONCURRENTLY ON a ((1))"),
    );
    expect(outcome).toBe("applied");
    expect((await client.query("SELECT tableowner FROM pg_tables WHERE tablename = 'a'")).rows).toEqual([
      { tableowner: "owner_of_all" },
    ]);
    await client.query("DROP OWNED BY owner_of_all; DROP ROLE owner_of_all");
  });
});

describe("the build of an index", () => {
  const unique = stepwise("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS orders_once ON orders (id)");

  it("that fails on duplicates leaves no invalid index, and is applied once they are gone", async () => {
    await client.query("INSERT INTO orders VALUES (1)");
    const { outcome, migrations } = await deploy(url, unique);
    expect(outcome).toBe("failed");
    expect(migrations[0]?.failure).toMatchObject({ code: "23505", line: 1 });
    expect(await readIndexes()).toEqual([]);
    await client.query("DELETE FROM orders WHERE id = 1");
    expect((await deploy(url, unique)).outcome).toBe("applied");
    expect(await readIndexes()).toEqual(["orders_once"]);
  });

  it("is no success when IF NOT EXISTS finds an invalid one: that is dropped and built anew", async () => {
    await client.query("INSERT INTO orders VALUES (1)");
    await expect(client.query("CREATE UNIQUE INDEX CONCURRENTLY orders_once ON orders (id)")).rejects.toThrow(
      "could not create unique index",
    );
    expect(await readIndexes()).toEqual(["orders_once INVALID"]);
    await client.query("DELETE FROM orders WHERE id = 1");
    expect((await deploy(url, unique)).outcome).toBe("applied");
    expect(await readIndexes()).toEqual(["orders_once"]);
  });

  it("is no success when IF NOT EXISTS finds something else of its name", async () => {
    await client.query("CREATE TABLE orders_once ()");
    const { outcome, because } = await deploy(url, unique);
    expect(outcome).toBe("failed");
    expect(because).toContain("There is something else of the name orders_once");
  });

  it("waits for transactions longer than a lock may be waited for, and says for whom", async () => {
    const reader = await connectTo(url);
    await reader.query("SET application_name = 'reports'; BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    const { outcome, migrations, events } = await deploy(
      url,
      stepwise("CREATE INDEX CONCURRENTLY orders_note ON orders (note)"),
      {
        settings: { ...QUICK, lockTimeoutMs: 20 },
        onProgress: (event) => {
          if (event.kind === "blocked") setTimeout(() => void release(reader), 100);
        },
      },
    );
    await reader.end();
    expect(outcome).toBe("applied");
    expect(events).toContainEqual(expect.objectContaining({ kind: "blocked", attempt: 1, retryInMs: 0 }));
    expect(migrations[0]?.attempts).toBe(1);
    expect(migrations[0]?.lockWaitMs).toBeGreaterThan(50);
    expect(migrations[0]?.locks).toContainEqual({ relation: "public.orders", mode: "ShareUpdateExclusiveLock" });
  });

  it("has its time, and what is left of it is dropped when that is over", async () => {
    const reader = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    const { outcome, migrations } = await deploy(url, stepwise("CREATE INDEX CONCURRENTLY orders_note ON orders (note)"), {
      settings: { ...QUICK, concurrentTimeoutMs: 300 },
      onProgress: (event) => {
        if (event.kind === "blocked") setTimeout(() => void release(reader), 400);
      },
    });
    await reader.end();
    expect(outcome).toBe("failed");
    expect(migrations[0]?.failure?.code).toBe("57014");
    expect(await readIndexes()).toEqual([]);
    expect(await readProgress()).toEqual([]);
  });

  it("that is told to end leaves an invalid index at most, which the next deploy replaces", async () => {
    const reader = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    const stop = new AbortController();
    const migration = stepwise("CREATE INDEX CONCURRENTLY orders_note ON orders (note)");
    const began = performance.now();
    const { outcome, migrations } = await deploy(url, migration, {
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === "blocked") stop.abort();
      },
    });
    expect(performance.now() - began).toBeLessThan(7500);
    expect(outcome).toBe("interrupted");
    expect(migrations[0]?.outcome).toBe("interrupted");
    await reader.query("ROLLBACK");
    await reader.end();
    expect((await deploy(url, migration)).outcome).toBe("applied");
    expect(await readIndexes()).toEqual(["orders_note"]);
  });

  it("by REINDEX CONCURRENTLY that fails leaves no copy behind", async () => {
    await client.query("CREATE INDEX orders_note ON orders (note)");
    const reader = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    const { outcome } = await deploy(url, stepwise("REINDEX INDEX CONCURRENTLY orders_note"), {
      settings: { ...QUICK, concurrentTimeoutMs: 300 },
      onProgress: (event) => {
        if (event.kind === "blocked") setTimeout(() => void release(reader), 400);
      },
    });
    await reader.end();
    expect(outcome).toBe("failed");
    expect(await readIndexes()).toEqual(["orders_note"]);
  });
});

describe("callbacks of the framework", () => {
  it("run around all and around each migration, in its transaction", async () => {
    await client.query("CREATE TABLE told (at int GENERATED ALWAYS AS IDENTITY, what text)");
    const tell = (what: string): readonly string[] => [`INSERT INTO told (what) VALUES ('${what}')`];
    const migrations = [
      { id: "1", statements: tell("1") },
      { id: "2", transactional: false, statements: tell("2") },
    ];
    const set = plainSet(migrations, {
      around: {
        "before-all": tell("before all"),
        "before-each": tell("before"),
        "after-each": tell("after"),
        "after-all": tell("after all"),
      },
    });
    expect((await deploy(url, migrations, { set })).outcome).toBe("applied");
    expect((await client.query<{ what: string }>("SELECT what FROM told ORDER BY at")).rows.map(({ what }) => what)).toEqual([
      "before all",
      "before",
      "1",
      "after",
      "before",
      "2",
      "after",
      "after all",
    ]);
  });

  it("that fail are told from the migration, of which nothing stays", async () => {
    const migrations = [{ id: "1", statements: ["CREATE TABLE a ()"] }];
    const set = plainSet(migrations, { around: { "after-each": ["SELECT 1 / 0"] } });
    const { outcome, migrations: seen } = await deploy(url, migrations, { set });
    expect(outcome).toBe("failed");
    expect(seen[0]?.failure).toMatchObject({ line: null, message: "In a callback of the framework, line 1: division by zero." });
    expect((await client.query("SELECT to_regclass('a') AS a")).rows).toEqual([{ a: null }]);
  });
});

describe("a statement of which nobody knows whether it was done", () => {
  const migration = stepwise("CALL twice()", "CREATE TABLE after_it ()");

  beforeEach(async () => {
    await client.query(
      "CREATE PROCEDURE twice() LANGUAGE plpgsql AS 'BEGIN INSERT INTO orders VALUES (0); COMMIT; PERFORM 1 / (SELECT count(*) FROM pg_class WHERE relname = ''let_it_pass''); INSERT INTO orders VALUES (0); COMMIT; END'",
    );
    await deploy(url, migration);
    await client.query("CREATE TABLE let_it_pass ()");
  });

  it("is not run a second time: the deploy stops with the exact way out", async () => {
    const { outcome, migrations } = await deploy(url, migration);
    expect(outcome).toBe("interrupted");
    expect(migrations[0]?.failure).toMatchObject({
      line: 1,
      message:
        "The statement in line 1 of db/1.sql was begun by an earlier deploy that did not end, and nothing tells whether it was done.",
    });
    expect((await client.query("SELECT count(*)::int AS n FROM orders WHERE id = 0")).rows).toEqual([{ n: 1 }]);
  });

  it.each([
    ["that it was done, the deploy goes on behind it", "UPDATE", 1],
    ["that it was not, it runs again", "DELETE", 3],
  ])("and when somebody says %s", async (_name, verb, rows) => {
    const { migrations } = await deploy(url, migration);
    const said = new RegExp(`${verb} [^;]*`).exec(migrations[0]?.failure?.remedy ?? "")?.[0] ?? "";
    await client.query(said);
    expect((await deploy(url, migration)).outcome).toBe("applied");
    expect((await client.query("SELECT count(*)::int AS n FROM orders WHERE id = 0")).rows).toEqual([{ n: rows }]);
    expect(await readProgress()).toEqual([]);
  });
});

describe("an invalid index", () => {
  it("that a deploy left is no reason to keep the next one from mending it; another one is", async () => {
    await client.query("CREATE TABLE others (id int); INSERT INTO others VALUES (1), (1)");
    await expect(client.query("CREATE UNIQUE INDEX CONCURRENTLY others_once ON others (id)")).rejects.toThrow(
      "could not create unique index",
    );
    const session = await openServer({ environment: { DATABASE_URL: url } }).connect("test");
    expect((await readLastingInvalidIndexes(session, "test")).map(({ name }) => name)).toEqual(["others_once"]);
    const stop = new AbortController();
    const reader = await connectTo(url);
    await reader.query("BEGIN; LOCK orders IN ROW EXCLUSIVE MODE");
    await deploy(url, stepwise("CREATE INDEX CONCURRENTLY ON orders (note)"), {
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === "blocked") stop.abort();
      },
    });
    await reader.end();
    expect((await readInvalidIndexes(session)).map(({ name }) => name)).toEqual(["orders_note_idx", "others_once"]);
    expect((await readLastingInvalidIndexes(session, "test")).map(({ name }) => name)).toEqual(["others_once"]);
    await client.query("DROP INDEX others_once");
    expect(await readLastingInvalidIndexes(session, "test")).toEqual([]);
    await session.close();
  });
});

describe("a partition that is detached concurrently", () => {
  const migration = stepwise("ALTER TABLE parts DETACH PARTITION part_one CONCURRENTLY");

  it("and was half detached is finished by the next deploy", async () => {
    await client.query(
      "CREATE TABLE parts (id int) PARTITION BY LIST (id); CREATE TABLE part_one PARTITION OF parts FOR VALUES IN (1)",
    );
    const reader = await connectTo(url);
    await reader.query("BEGIN; SELECT * FROM parts");
    const { outcome } = await deploy(url, migration, { settings: { ...QUICK, concurrentTimeoutMs: 300 } });
    expect(outcome).toBe("failed");
    await reader.end();
    expect((await client.query("SELECT inhdetachpending AS is FROM pg_inherits")).rows).toEqual([{ is: true }]);
    expect((await deploy(url, migration)).outcome).toBe("applied");
    expect((await client.query("SELECT FROM pg_inherits")).rowCount).toBe(0);
  });
});

describe("a role without special rights", () => {
  it("can deploy what it owns, in transactions and without", async () => {
    await client.query(`CREATE ROLE deployer LOGIN; GRANT CREATE ON DATABASE ${new URL(url).pathname.slice(1)} TO deployer;
      GRANT ALL ON SCHEMA public TO deployer; ALTER TABLE orders OWNER TO deployer`);
    const own = new URL(url);
    own.username = "deployer";
    const { outcome, because } = await deploy(own.href, [
      { id: "1", statements: ["ALTER TABLE orders ADD COLUMN total int"] },
      { id: "2", transactional: false, statements: ["CREATE INDEX CONCURRENTLY ON orders (total)", "VACUUM orders"] },
    ]);
    expect({ outcome, because }).toEqual({ outcome: "applied", because: "2 migrations were applied." });
    await client.query("DROP OWNED BY deployer; DROP ROLE deployer");
  });
});
