import type { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import type { WrittenSoFar } from "../../src/backup/data-at-risk.ts";
import { dataAtRisk } from "../../src/backup/measure.ts";
import { readWritten } from "../../src/backup/written-so-far.ts";
import type { DatabaseSession } from "../../src/database-port.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, startStandby } from "../support/postgres.ts";

let postgres: PostgresServer;
let url: string;
let writer: Client;
let session: DatabaseSession;
let databases = 0;

beforeAll(async () => {
  postgres = await startPostgres({ settings: { wal_level: "replica", max_wal_senders: "3" } });
}, 60_000);

afterAll(() => postgres.stop());

beforeEach(async () => {
  url = await createDatabase(postgres, `written_${databases++}`);
  writer = await connectTo(url);
  await writer.query("CREATE TABLE parcels (id int PRIMARY KEY, weight int)");
  session = await connect(url);
});

afterEach(async () => {
  await session.close();
  await writer.end();
});

const PARCELS = ["public.parcels"];
const NOTHING = { deltas: new Map(), kept: [], held: true };
const connect = (where: string): Promise<DatabaseSession> =>
  openServer({ environment: { DATABASE_URL: where }, mustWrite: false }).connect("test");
const read = (relations = PARCELS): Promise<WrittenSoFar> => readWritten(session, relations);

/** Counters reach others when a session is idle for a while, or at once where it asks for that. */
async function write(sql: string): Promise<void> {
  await writer.query(sql);
  await writer.query("SELECT pg_stat_force_next_flush()");
}

describe("what a server has written", () => {
  it("has a moment of its clock, a position, and counters by kind", async () => {
    await write(
      "INSERT INTO parcels SELECT generate_series(1, 10); UPDATE parcels SET weight = 1 WHERE id < 4; DELETE FROM parcels WHERE id = 10",
    );
    const written = await read();
    expect(written.at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(written.position).toMatch(/^[\dA-F]+\/[\dA-F]+$/);
    expect(written.rows).toEqual(new Map([["public.parcels", { inserted: 10, updated: 3, deleted: 1 }]]));
  });

  it("is read afresh in a transaction that has looked before, whatever it fetches", async () => {
    await session.batch("BEGIN; SET LOCAL stats_fetch_consistency = 'snapshot'");
    const before = await read();
    await write("INSERT INTO parcels SELECT generate_series(1, 7)");
    const after = await read();
    await session.batch("COMMIT");
    expect(dataAtRisk(before, after, NOTHING)).toMatchObject({
      tables: [{ relation: "public.parcels", rows: 7, how: "estimate", delta: null }],
      caveats: [
        expect.stringContaining("lag up to 10 s on idle connections, count what was rolled back, and do not see TRUNCATE"),
      ],
    });
    expect(before.at <= after.at).toBe(true);
  });

  it("counts partitions and children in what they are parts of, and what is no table not at all", async () => {
    await write(`CREATE TABLE events (id int) PARTITION BY RANGE (id);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
      CREATE TABLE events_2 PARTITION OF events FOR VALUES FROM (10) TO (20) PARTITION BY LIST (id);
      CREATE TABLE events_2_1 PARTITION OF events_2 DEFAULT; INSERT INTO events SELECT generate_series(1, 15);
      CREATE TABLE parcels_old () INHERITS (parcels); INSERT INTO parcels_old SELECT generate_series(1, 3);
      CREATE VIEW v AS SELECT 1`);
    const { rows } = await read(["public.events", "public.events_2", "public.parcels", "public.v", "public.gone"]);
    const inserted = [...rows].map(([relation, written]) => [relation, written?.inserted ?? null]);
    expect(inserted).toEqual([
      ["public.events", 15],
      ["public.events_2", 6],
      ["public.parcels", 3],
      ["public.v", null],
      ["public.gone", null],
    ]);
  });

  it("is of a table of whatever name, which is never SQL", async () => {
    const names = [`a.b'; DROP TABLE parcels; --`, String.raw`back\slash\'`, `"quoted"`, "$ask$", "a\n;b"];
    for (const name of names)
      await write(
        `CREATE SCHEMA ${writer.escapeIdentifier(name)}; CREATE TABLE ${writer.escapeIdentifier(name)}.${writer.escapeIdentifier(name)} (id int)`,
      );
    const { rows } = await read([...names.map((name) => `${name}.${name}`), ...PARCELS]);
    expect([...rows.values()]).toEqual(names.concat("parcels").map(() => ({ inserted: 0, updated: 0, deleted: 0 })));
    await session.batch("SET standard_conforming_strings = off; SET backslash_quote = on");
    expect((await read([...names.map((name) => `${name}.${name}`), ...PARCELS])).rows).toEqual(rows);
  });

  it("has no position where the role may not see it, and the transaction goes on", async () => {
    await writer.query(
      "REVOKE EXECUTE ON FUNCTION pg_current_wal_lsn() FROM public; DROP ROLE IF EXISTS clerk; CREATE ROLE clerk",
    );
    await session.batch("BEGIN; SET ROLE clerk");
    expect(await read()).toMatchObject({
      position: null,
      rows: new Map([["public.parcels", { inserted: 0, updated: 0, deleted: 0 }]]),
    });
    expect(await session.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await session.batch("ROLLBACK");
  });

  it("waits for nobody who has the table locked", async () => {
    await writer.query("BEGIN; LOCK TABLE parcels IN ACCESS EXCLUSIVE MODE");
    await session.batch("SET lock_timeout = '50ms'");
    expect((await read()).rows.get("public.parcels")).toEqual({ inserted: 0, updated: 0, deleted: 0 });
    await writer.query("ROLLBACK");
  });
});

describe("the counters' caveats are true:", () => {
  it("rows that were rolled back are counted", async () => {
    const before = await read();
    await write("BEGIN; INSERT INTO parcels SELECT generate_series(1, 5); ROLLBACK");
    expect(dataAtRisk(before, await read(), NOTHING).tables[0]).toMatchObject({ rows: 5, how: "estimate" });
  });

  it("what TRUNCATE takes away is not", async () => {
    await write("INSERT INTO parcels SELECT generate_series(1, 5)");
    const before = await read();
    await write("TRUNCATE parcels");
    expect(dataAtRisk(before, await read(), NOTHING).tables[0]).toMatchObject({ rows: 0, how: "estimate" });
  });

  it("a transaction that is open still is not, nor is another session's that tells nothing yet", async () => {
    const before = await read();
    await writer.query("BEGIN; INSERT INTO parcels SELECT generate_series(1, 5)");
    expect(dataAtRisk(before, await read(), NOTHING).tables[0]).toMatchObject({ rows: 0 });
    await writer.query("COMMIT");
  });

  it.each(["pg_stat_reset()", "pg_stat_reset_single_table_counters('parcels'::regclass)"])(
    "%s makes it unknown",
    async (reset) => {
      const before = await read();
      await write(`SELECT ${reset}; INSERT INTO parcels SELECT generate_series(1, 5)`);
      expect(dataAtRisk(before, await read(), NOTHING)).toMatchObject({
        tables: [{ rows: null, how: "unknown" }],
        caveats: ["The server was restarted or its counters were reset meanwhile, so what was written is not known."],
      });
    },
  );

  it("a table that was made anew makes it unknown", async () => {
    await write("INSERT INTO parcels SELECT generate_series(1, 5)");
    const before = await read();
    await write("DROP TABLE parcels; CREATE TABLE parcels (id int); INSERT INTO parcels VALUES (1)");
    expect(dataAtRisk(before, await read(), NOTHING)).toMatchObject({
      tables: [{ rows: null, how: "unknown" }],
      caveats: [expect.stringMatching(/lower than they were at the backup.*of: "?public\.parcels"?\.$/)],
    });
  });
});

it("a crash between both looks makes it unknown, though the server's process is the same", async () => {
  const server = await startPostgres();
  try {
    const [first, victim] = [await connectTo(server.url), await connectTo(server.url)];
    await first.query("CREATE TABLE parcels (id int)");
    const looking = await connect(server.url);
    const before = await readWritten(looking, PARCELS);
    const pid = (await victim.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid ?? 0;
    const cut = new Promise((resolve) => first.once("end", resolve));
    process.kill(pid, "SIGKILL");
    await cut;
    await looking.close();
    const again = await reconnect(server.url);
    const after = await readWritten(again, PARCELS);
    await again.close();
    expect(after.counting.split(" ")[0]).toBe(before.counting.split(" ")[0]);
    expect(dataAtRisk(before, after, NOTHING).tables).toEqual([
      { relation: "public.parcels", rows: null, how: "unknown", delta: null },
    ]);
  } finally {
    await server.stop();
  }
}, 60_000);

/** A server that recovers refuses connections for a moment. */
async function reconnect(where: string): Promise<DatabaseSession> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await connect(where);
    } catch (error) {
      if (attempt === 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

it("a replica tells the position that it has replayed, and no rows", async () => {
  const standby = await startStandby(postgres);
  try {
    const replica = await connect(standby.url);
    const written = await readWritten(replica, PARCELS);
    await replica.close();
    expect(written).toMatchObject({
      position: expect.stringMatching(/^[\dA-F]+\/[\dA-F]+$/),
      rows: new Map([["public.parcels", null]]),
    });
    expect(dataAtRisk(written, written, NOTHING)).toMatchObject({
      tables: [{ rows: null, how: "unknown" }],
      caveats: [expect.stringContaining("The server counts no rows of these")],
    });
  } finally {
    await standby.stop();
  }
}, 60_000);
