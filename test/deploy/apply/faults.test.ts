import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { DatabaseError, type DatabaseServer } from "../../../src/database-port.ts";
import { announcePulse, readDeployer, tryDeployerLock } from "../../../src/deploy/apply/deployer-lock.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { SERVER_USER } from "../../support/postgres-binaries.ts";
import { deploy, QUICK } from "./support/deploy.ts";

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
  url = await createDatabase(server, `faults_${count++}`);
  client = await connectTo(url);
  await client.query("CREATE TABLE orders (id int PRIMARY KEY); INSERT INTO orders SELECT generate_series(1, 100)");
});
afterEach(async () => {
  await client.end();
});

const slow = [{ id: "1", statements: ["CREATE TABLE items ()", "SELECT pg_sleep(60)"] }];
const quick = [{ id: "1", statements: ["CREATE TABLE items ()"] }];

const readHistory = async (): Promise<readonly string[]> =>
  (await client.query<{ id: string }>("SELECT id FROM plain_history")).rows.map(({ id }) => id);

/** Of the deployer's session, once it runs what holds `text`. */
async function waitForPid(watcher: Client, text: string): Promise<number> {
  for (;;) {
    const { rows } = await watcher.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'schema-release deploy' AND datname = current_database() AND position($1 IN query) > 0 AND state = 'active'",
      [text],
    );
    if (rows[0] !== undefined) return rows[0].pid;
    await systemClock.sleep(20);
  }
}

/** Hands bytes on to the server until it is frozen: then nothing comes through, and nothing says so. */
async function startNetwork(to: number): Promise<{ readonly port: number; freeze(): void; close(): Promise<void> }> {
  const sockets: Socket[] = [];
  let isFrozen = false;
  const proxy = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on("error", () => undefined);
    near.on("data", (bytes) => isFrozen || far.write(bytes));
    far.on("data", (bytes) => isFrozen || near.write(bytes));
    far.on("close", () => isFrozen || near.destroy());
    near.on("close", () => isFrozen || far.destroy());
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    freeze: () => {
      isFrozen = true;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, "close");
    },
  };
}

describe("a connection that the server cuts", () => {
  it("in the middle of a migration: it is known that nothing of it stays, and the next deploy applies it", async () => {
    const deploying = deploy(url, slow);
    await client.query("SELECT pg_terminate_backend($1)", [await waitForPid(client, "pg_sleep(60)")]);
    const { outcome, migrations } = await deploying;
    expect(outcome).toBe("interrupted");
    expect(migrations[0]).toMatchObject({ outcome: "interrupted", failure: { code: "57P01" } });
    expect(migrations[0]?.failure?.message).toContain("It was not recorded as applied.");
    expect(await readHistory()).toEqual([]);
    expect((await deploy(url, quick)).outcome).toBe("applied");
  });

  it("behind COMMIT, before the answer: it is known that the migration was applied", async () => {
    const real = openServer({ environment: { DATABASE_URL: url } });
    const cutting: DatabaseServer = {
      ...real,
      async connect(purpose) {
        const session = await real.connect(purpose);
        return {
          ...session,
          async batch(text) {
            const results = await session.batch(text);
            if (!text.includes("CREATE TABLE items")) return results;
            await session.close();
            throw new DatabaseError("Connection terminated unexpectedly", { kind: "lost" });
          },
        };
      },
    };
    const { outcome, migrations } = await deploy(url, quick, { server: cutting });
    expect(outcome).toBe("applied");
    expect(migrations[0]?.outcome).toBe("applied");
    expect(await readHistory()).toEqual(["1"]);
  });

  it("between deploys' lock and migration is no matter of the companion: without it the migration is applied", async () => {
    const { outcome } = await deploy(url, quick, {
      mayStart: async () => {
        await client.query(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'schema-release watch' AND datname = current_database()",
        );
        return true;
      },
    });
    expect(outcome).toBe("applied");
  });
});

describe("a server that crashes and restarts", () => {
  it("leaves nothing of the migration that was on; the next deploy applies it", async () => {
    const own = await startPostgres();
    const watcher = await connectTo(own.url);
    const victim = await connectTo(own.url);
    const { rows } = await victim.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const deploying = deploy(own.url, slow);
    await waitForPid(watcher, "pg_sleep(60)");
    // One process that is killed makes the server end all others and recover.
    process.kill(rows[0]?.pid ?? 0, "SIGKILL");
    const { outcome, migrations } = await deploying;
    expect(outcome).toBe("interrupted");
    expect(migrations[0]?.failure?.message).toContain("It was not recorded as applied.");
    expect((await deploy(own.url, quick)).outcome).toBe("applied");
    await own.stop();
  });
});

describe("a disk that is full", () => {
  const folder = (): string => join(server.folder, "small");

  it("fails the migration with the way out, leaves nothing of it, and is applied once there is room", async ({ skip }) => {
    mkdirSync(folder());
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder()]).status === 0;
    if (!mounted) skip("This machine allows no small file system to be mounted.");
    try {
      mkdirSync(join(folder(), "space"));
      if (SERVER_USER.uid !== undefined) chownSync(join(folder(), "space"), SERVER_USER.uid, SERVER_USER.gid);
      await client.query(`CREATE TABLESPACE small LOCATION '${join(folder(), "space")}'`);
      const migration = [
        {
          id: "1",
          statements: [
            "CREATE TABLE a ()",
            "CREATE TABLE large TABLESPACE small AS SELECT repeat('x', 1000) AS x FROM size_of_it, generate_series(1, rows)",
          ],
        },
      ];
      await client.query("CREATE TABLE size_of_it AS SELECT 20000 AS rows");
      const { outcome, migrations } = await deploy(url, migration);
      expect(outcome).toBe("failed");
      expect(migrations[0]?.failure).toMatchObject({ code: "53100", line: 2 });
      expect(migrations[0]?.failure?.remedy).toMatch(/^The server's disk is full: make room, then deploy again\./);
      expect((await client.query("SELECT to_regclass('a') AS a")).rows).toEqual([{ a: null }]);
      await client.query("UPDATE size_of_it SET rows = 10");
      expect((await deploy(url, migration)).outcome).toBe("applied");
      await client.query("DROP TABLE large");
      await client.query("DROP TABLESPACE small");
    } finally {
      spawnSync("umount", ["-l", folder()]);
    }
  });
});

describe("a history with duplicate rows", () => {
  it("is shown to the gates, and nothing is changed when they say no", async () => {
    await deploy(url, quick);
    await client.query("INSERT INTO plain_history VALUES ('1')");
    const { outcome, history } = await deploy(url, [...quick, { id: "2", statements: ["DROP TABLE orders"] }], {
      mayStart: (state) => Promise.resolve(state.problems.length === 0),
    });
    expect(outcome).toBe("refused");
    expect(history?.problems[0]?.kind).toBe("duplicate");
    expect((await client.query("SELECT count(*)::int AS n FROM orders")).rows).toEqual([{ n: 100 }]);
  });
});

describe("a clock that is moved", () => {
  it("changes nothing but what the record says of the time of day", async () => {
    let now = Date.parse("2026-11-22T12:00:00.250Z");
    const { outcome, migrations } = await deploy(url, [...quick, { id: "2", statements: ["SELECT pg_sleep(0.01)"] }], {
      clock: { ...systemClock, now: () => (now -= 86_400_000) },
    });
    expect(outcome).toBe("applied");
    expect(migrations.map(({ startedAt }) => startedAt)).toEqual(["2026-11-21T12:00:00.250Z", "2026-11-20T12:00:00.250Z"]);
    for (const { durationMs } of migrations) expect(durationMs).toBeGreaterThanOrEqual(0);
    for (const { durationMs } of migrations) expect(durationMs).toBeLessThan(60_000);
  });
});

describe("a deploy that is told to end", () => {
  it("cancels what is on, rolls it back and says so within seconds; the next one applies it", async () => {
    const stop = new AbortController();
    const deploying = deploy(url, [...slow, { id: "2", statements: ["CREATE TABLE more ()"] }], { signal: stop.signal });
    await waitForPid(client, "pg_sleep(60)");
    const began = performance.now();
    stop.abort();
    const { outcome, migrations } = await deploying;
    expect(performance.now() - began).toBeLessThan(7500);
    expect(outcome).toBe("interrupted");
    expect(migrations.map(({ outcome }) => outcome)).toEqual(["interrupted", "not-run"]);
    expect((await client.query("SELECT to_regclass('items') AS items")).rows).toEqual([{ items: null }]);
    expect((await deploy(url, quick)).outcome).toBe("applied");
  });

  it("says so within seconds when nobody reaches the server any more", async () => {
    const network = await startNetwork(server.port);
    const stop = new AbortController();
    const behind = new URL(url);
    behind.port = String(network.port);
    const deploying = deploy(behind.href, slow, { signal: stop.signal });
    await waitForPid(client, "pg_sleep(60)");
    network.freeze();
    const began = performance.now();
    stop.abort();
    const { outcome, migrations } = await deploying;
    expect(performance.now() - began).toBeLessThan(7500);
    expect(outcome).toBe("interrupted");
    expect(migrations[0]?.failure?.message).toContain("Whether it was applied is not known yet.");
    await network.close();
    expect((await deploy(url, quick)).outcome).toBe("applied");
  });

  it("between two migrations begins no other", async () => {
    const stop = new AbortController();
    const { outcome, migrations } = await deploy(url, [...quick, { id: "2", statements: ["CREATE TABLE more ()"] }], {
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === "migration-applied") stop.abort();
      },
    });
    expect(outcome).toBe("interrupted");
    expect(migrations.map(({ outcome }) => outcome)).toEqual(["applied", "not-run"]);
  });

  it("while it waits for another deployer ends at once", async () => {
    const stop = new AbortController();
    const first = deploy(url, [{ id: "1", statements: ["SELECT pg_sleep(1)"] }]);
    await waitForPid(client, "pg_sleep(1)");
    const second = await deploy(url, quick, {
      signal: stop.signal,
      onProgress: (event) => {
        if (event.kind === "waiting-for-deployer") stop.abort();
      },
    });
    expect(second.outcome).toBe("interrupted");
    expect((await first).outcome).toBe("applied");
  });
});

describe("a deployer's session", () => {
  it("is an orphan when the companion that went with its process is gone, and only then", async () => {
    const real = openServer({ environment: { DATABASE_URL: url } });
    const [main, companion, other] = await Promise.all([real.connect("deploy"), real.connect("watch"), real.connect("deploy")]);
    await announcePulse(main, companion);
    expect(await readDeployer(other, "test")).toBeNull();
    await tryDeployerLock(main, "test");
    expect(await readDeployer(other, "test")).toEqual({ pid: main.pid, application: "schema-release deploy", orphaned: false });
    await companion.close();
    while ((await client.query("SELECT FROM pg_stat_activity WHERE pid = $1", [companion.pid])).rowCount !== 0)
      await systemClock.sleep(10);
    expect(await readDeployer(other, "test")).toMatchObject({ pid: main.pid, orphaned: true });
    expect(await readDeployer(other, "another database")).toBeNull();
    await Promise.all([main.close(), other.close()]);
  });

  it("is not ended by timeouts that the role has for applications", async () => {
    await client.query("CREATE ROLE hasty SUPERUSER LOGIN");
    await client.query("ALTER ROLE hasty SET statement_timeout = '50ms'");
    await client.query("ALTER ROLE hasty SET idle_in_transaction_session_timeout = '50ms'");
    const hasty = new URL(url);
    hasty.username = "hasty";
    const { outcome } = await deploy(hasty.href, [{ id: "1", statements: ["SELECT pg_sleep(0.2)"] }], { settings: QUICK });
    expect(outcome).toBe("applied");
  });
});
