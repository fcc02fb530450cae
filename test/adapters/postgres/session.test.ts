import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { DatabaseError, type DatabaseServer, type DatabaseSession } from "../../../src/database-port.ts";
import { startCountingProxy } from "../../support/counting-proxy.ts";
import { type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";

let postgres: PostgresServer;
let server: DatabaseServer;
let session: DatabaseSession;

beforeAll(async () => {
  postgres = await startPostgres();
  server = openServer({ environment: { DATABASE_URL: postgres.url } });
  session = await server.connect("test");
}, 60_000);

afterAll(async () => {
  await session.close();
  await postgres.stop();
});

async function failureOf(promise: Promise<unknown>): Promise<DatabaseError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatabaseError);
  return error as DatabaseError;
}

describe("round trips", () => {
  it("are one for a query with or without values and one for a batch, and four to connect", async () => {
    const proxy = await startCountingProxy(postgres.port);
    const through = openServer({
      environment: { DATABASE_URL: `postgres://postgres@127.0.0.1:${proxy.port}/postgres?sslmode=disable` },
    });
    const counted = await through.connect("test");
    expect(proxy.roundTrips()).toBeLessThanOrEqual(4);
    for (const work of [
      () => counted.query("SELECT 1"),
      () => counted.query("SELECT $1::int", [1]),
      () => counted.query("SELECT nonsense").catch(() => null),
      () => counted.batch("BEGIN; SELECT 1; CREATE TEMP TABLE counted (a int); COMMIT"),
      () => counted.batch("SELECT nonsense").catch(() => null),
    ]) {
      const before = proxy.roundTrips();
      await work();
      expect(proxy.roundTrips() - before).toBe(1);
    }
    await counted.close();
    await proxy.stop();
  });
});

describe("a session", () => {
  it("knows its process on the server and is named after its purpose there", async () => {
    const rows = await session.query("SELECT pid, application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()");
    expect(rows).toEqual([{ pid: session.pid, application_name: "schema-release test" }]);
  });

  it("takes values, and gives times as the server writes them", async () => {
    expect(
      await session.query("SELECT $1::timestamptz AT TIME ZONE 'UTC' AS at, $2::int8 AS big, $3::int[] AS list", [
        "2026-01-02 03:04:05.678901+00",
        "9007199254740993",
        [1, 2],
      ]),
    ).toEqual([{ at: "2026-01-02 03:04:05.678901", big: "9007199254740993", list: [1, 2] }]);
  });

  it("takes one statement in a query", async () => {
    expect(await failureOf(session.query("SELECT 1; SELECT 2"))).toMatchObject({ code: "42601", kind: "statement" });
  });

  it("gives one result for each statement of a batch, and none for comments", async () => {
    expect(await session.batch("CREATE TEMP TABLE t (a int); INSERT INTO t VALUES (1), (2); SELECT a FROM t; -- end\n")).toEqual([
      { command: "CREATE", rows: [], rowCount: null },
      { command: "INSERT", rows: [], rowCount: 2 },
      { command: "SELECT", rows: [{ a: 1 }, { a: 2 }], rowCount: 2 },
    ]);
    expect(await session.batch("SELECT 1 AS one")).toEqual([{ command: "SELECT", rows: [{ one: 1 }], rowCount: 1 }]);
    expect(await session.batch("-- nothing")).toEqual([]);
  });

  it("undoes a batch that fails, and says where in code points", async () => {
    const error = await failureOf(session.batch("CREATE TABLE left_over (a int); SELECT '😀', nonsense"));
    expect(error).toMatchObject({ kind: "statement", code: "42703", position: 45 });
    expect(await session.query("SELECT to_regclass('left_over') AS found")).toEqual([{ found: null }]);
  });

  it("keeps the server's detail and hint", async () => {
    await session.batch("CREATE TEMP TABLE keyed (a int PRIMARY KEY); INSERT INTO keyed VALUES (1)");
    expect(await failureOf(session.batch("INSERT INTO keyed VALUES (1)"))).toMatchObject({
      code: "23505",
      detail: "Key (a)=(1) already exists.",
    });
  });

  it("refuses data for COPY, which nobody would send", async () => {
    await session.batch("CREATE TEMP TABLE copied (a int)");
    expect(await failureOf(session.batch("COPY copied FROM STDIN"))).toMatchObject({ kind: "statement" });
    expect(await session.query("SELECT count(*)::int AS n FROM copied")).toEqual([{ n: 0 }]);
  });

  it("is cancelled over a connection of its own and lives on", async () => {
    const sleeping = failureOf(session.query("SELECT pg_sleep(60)"));
    const other = await server.connect("watch");
    while (
      (await other.query("SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'", [session.pid])).length === 0
    );
    await session.cancel();
    expect(await sleeping).toMatchObject({ code: "57014", kind: "statement" });
    expect(await session.query("SELECT 1 AS alive")).toEqual([{ alive: 1 }]);
    await other.close();
  });

  it("is lost when the server ends it, also for whatever is asked later", async () => {
    const doomed = await server.connect("doomed");
    const sleeping = failureOf(doomed.query("SELECT pg_sleep(60)"));
    while (
      (await session.query("SELECT FROM pg_stat_activity WHERE pid = $1 AND wait_event = 'PgSleep'", [doomed.pid])).length === 0
    );
    await session.query("SELECT pg_terminate_backend($1)", [doomed.pid]);
    expect(await sleeping).toMatchObject({ kind: "lost", code: "57P01" });
    expect(await failureOf(doomed.query("SELECT 1"))).toMatchObject({ kind: "lost", code: null });
    await doomed.close();
    await doomed.close();
    await doomed.cancel();
  });
});

const system = systemPostgres();

it.skipIf(system === null)("a session of an older server is as well bound to its process", async () => {
  if (system === null) return;
  const older = await startPostgres({ binaries: system });
  const session = await openServer({ environment: { DATABASE_URL: older.url } }).connect("test");
  expect(await session.batch("SHOW tcp_keepalives_idle; SHOW idle_in_transaction_session_timeout")).toMatchObject([
    { rows: [{ tcp_keepalives_idle: "10" }] },
    { rows: [{ idle_in_transaction_session_timeout: "1min" }] },
  ]);
  await session.close();
  await older.stop();
});
