import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/adapters/clock.ts";
import { dumpFiles } from "../../src/adapters/files/dump-files.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import type { Delta, DeltaRequest } from "../../src/backup/backups.ts";
import { openDeltas } from "../../src/backup/delta.ts";
import { checkAppendOnly } from "../../src/backup/delta-table.ts";
import type { BackupSnapshot } from "../../src/backup/provider.ts";
import { takePgDump } from "../../src/backup/providers/pg-dump.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";
import { nearWraparound } from "./support/near-wraparound.ts";
import { ask, makeFolders, openWorld, RELEASE } from "./providers/support/dump-world.ts";

const binaries = systemPostgres();
const bin = binaries?.bin ?? "";
const folders = makeFolders();

interface Dumped {
  readonly file: string;
  readonly snapshot: BackupSnapshot;
}

async function dump(url: string, appendOnly: readonly string[]): Promise<Dumped> {
  const outcome = await takePgDump(await openWorld({ url, folders }, { appendOnly }))(ask());
  if (!("taken" in outcome) || outcome.snapshot === null) throw new Error(JSON.stringify(outcome));
  return { file: outcome.taken.reference, snapshot: outcome.snapshot };
}

interface UnderLock {
  readonly lock?: string;
  /** In the migration's transaction, behind the delta. */
  readonly behind?: string;
}

type Requested = Pick<DeltaRequest, "relation" | "snapshot"> & Partial<DeltaRequest>;

/** In a transaction with the migration's locks, as a deploy does. */
async function writeDelta(url: string, request: Requested, under: UnderLock = {}): Promise<Delta> {
  const delta = await writeDeltaIfAny(url, request, under);
  if (delta === null) throw new Error("There is no such table.");
  return delta;
}

async function writeDeltaIfAny(url: string, request: Requested, { lock, behind }: UnderLock = {}): Promise<Delta | null> {
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("deploy");
  try {
    await session.batch(`BEGIN; LOCK TABLE ${lock ?? request.relation} IN ACCESS EXCLUSIVE MODE`);
    const delta = await openDeltas({ files: dumpFiles, clock: systemClock, sha256 })(session, {
      release: RELEASE,
      stallMs: 20_000,
      ...request,
    });
    await session.batch(`${behind ?? ""}; COMMIT`);
    return delta;
  } finally {
    await session.close();
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(join(bin, program), args, { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "" } });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
}

/** A new database with the dump in it; answers its URL. */
async function restore(server: PostgresServer, { file }: Dumped, name: string): Promise<string> {
  const url = await createDatabase(server, name, "template0");
  run("pg_restore", ["--exit-on-error", `--dbname=${url}`, file]);
  return url;
}

function play(url: string, { file }: Delta): void {
  run("psql", ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", `--dbname=${url}`, `--file=${file}`]);
}

async function ask1(url: string, query: string): Promise<unknown> {
  const client = await connectTo(url);
  try {
    await client.query("SET DateStyle = 'ISO'");
    const { rows } = await client.query<{ answer: unknown }>(query);
    return rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Inserts until its database is gone: some ids are drawn early and committed late. */
async function keepInserting(url: string, writer: number): Promise<number> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  let written = 0;
  try {
    for (;;) {
      await client.query("BEGIN");
      for (let row = 0; row < 3; row++)
        await client.query("INSERT INTO events (body, details) VALUES ($1, $2)", [
          `writer ${writer}\n\\.\tnumber ${written}`,
          { written },
        ]);
      await client.query(written % 5 === 4 ? "ROLLBACK" : "COMMIT");
      written += 1;
    }
  } catch {
    return written;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ALL = `SELECT md5(string_agg(e::text, E'\\n' ORDER BY id)) AS answer FROM events e`;
const COUNT = "SELECT count(*)::int AS answer FROM events";

describe.skipIf(binaries === null)("a delta of an append-only table", () => {
  let server: PostgresServer;

  beforeAll(async () => {
    if (binaries !== null) server = await startPostgres({ binaries, settings: { wal_level: "replica" } });
  });
  afterAll(async () => {
    await server?.stop();
    folders.remove();
  });

  it("makes a total loss good that happens under steady inserts, and counts what the dump alone lacks", async () => {
    const url = await createDatabase(server, "steady");
    const client = await connectTo(url);
    await client.query(`
      CREATE TYPE pair AS (a int, b text);
      CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "made At" timestamptz NOT NULL DEFAULT clock_timestamp(),
        body text, details jsonb, bytes bytea DEFAULT '\\x005c0a', amount numeric(12, 4) DEFAULT random(), short char(5) DEFAULT 'a',
        pair pair DEFAULT ROW(NULL, NULL), span interval DEFAULT '-1 day 02:03', double float8 DEFAULT random(), yes bool DEFAULT true,
        words text[] DEFAULT '{"a,b",NULL,"\\\\"}', doubled text GENERATED ALWAYS AS (body || body) STORED);
      CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.short = 'spoilt'; RETURN NEW; END $$;
      CREATE TRIGGER spoils BEFORE INSERT ON events FOR EACH ROW WHEN (current_setting('app.spoil', true) IS NULL) EXECUTE FUNCTION spoil();
      ALTER DATABASE steady SET DateStyle = 'German';
      ALTER TABLE events DISABLE TRIGGER spoils;
      INSERT INTO events (body) SELECT 'old ' || n FROM generate_series(1, 2000) n;`);
    const writers = [1, 2, 3, 4].map((writer) => keepInserting(url, writer));
    const dumped = await dump(url, ["public.events"]);
    await client.query("CREATE TABLE meanwhile ()");
    while ((await ask1(url, COUNT)) === dumped.snapshot.rows.get("public.events")) await client.query("SELECT pg_sleep(0.02)");

    const delta = await writeDelta(
      url,
      { relation: "public.events", snapshot: dumped.snapshot },
      { behind: "CREATE TABLE kept AS SELECT * FROM events; ALTER TABLE events RENAME TO gone" },
    );
    const committed = await ask1(url, ALL.replace("events e", "kept e"));
    const count = Number(await ask1(url, "SELECT count(*) AS answer FROM kept"));
    const last = await ask1(url, "SELECT last_value AS answer FROM events_id_seq");
    await client.end();
    await Promise.all(writers);
    expect(await ask1(server.url, "SELECT 1 AS answer")).toBe(1);

    const restored = await restore(server, dumped, "steady_restored");
    expect(Number(await ask1(restored, COUNT))).toBe(dumped.snapshot.rows.get("public.events"));
    expect(delta.missing).toBe(count - Number(await ask1(restored, COUNT)));
    expect(delta.missing).toBeGreaterThan(0);
    expect(delta.rows).toBeGreaterThanOrEqual(delta.missing ?? 0);
    await ask1(restored, "ALTER TABLE events ENABLE ALWAYS TRIGGER spoils");
    play(restored, delta);
    play(restored, delta);
    expect(await ask1(restored, ALL)).toBe(committed);
    expect(await ask1(restored, "SELECT last_value AS answer FROM events_id_seq")).toBe(last);
    expect(await ask1(restored, "SELECT tgenabled AS answer FROM pg_trigger WHERE tgname = 'spoils'")).toBe("A");
    expect(statSync(delta.file).mode & 0o777).toBe(0o600);
    expect(sha256(await dumpFiles.readText(delta.file).then((text) => text ?? ""))).toBe(delta.sha256);
  });

  it("holds an older id that was committed later than a newer one, which no watermark of ids finds", async () => {
    const url = await createDatabase(server, "late");
    const [first, second] = await Promise.all([connectTo(url), connectTo(url)]);
    await first.query("CREATE TABLE events (id serial PRIMARY KEY, body text); INSERT INTO events (body) VALUES ('old')");
    await first.query("BEGIN; SAVEPOINT inner_one; INSERT INTO events (body) VALUES ('early'); RELEASE inner_one");
    await second.query("INSERT INTO events (body) VALUES ('late')");
    const dumped = await dump(url, ["public.events"]);
    await first.query("COMMIT");
    const delta = await writeDelta(url, { relation: "public.events", snapshot: dumped.snapshot });
    expect(delta).toMatchObject({ missing: 1, rows: 2 });
    await Promise.all([first.end(), second.end()]);

    const restored = await restore(server, dumped, "late_restored");
    const newest = await ask1(restored, "SELECT max(id) AS answer FROM events");
    expect(await ask1(url, `SELECT count(*)::int AS answer FROM events WHERE id > ${String(newest)}`)).toBe(0);
    play(restored, delta);
    expect(await ask1(restored, ALL)).toBe(await ask1(url, ALL));
  });

  it("takes partitions along, also one that was made since the dump", async () => {
    const url = await createDatabase(server, "parted");
    const client = await connectTo(url);
    await client.query(`
      CREATE TABLE events (id int, day date, body text, PRIMARY KEY (day, id)) PARTITION BY RANGE (day);
      CREATE TABLE "may 1" PARTITION OF events FOR VALUES FROM ('2026-05-01') TO ('2026-05-02');
      INSERT INTO events VALUES (1, '2026-05-01', 'a');`);
    const dumped = await dump(url, ["public.events"]);
    await client.query(`
      CREATE TABLE "may 2" PARTITION OF events FOR VALUES FROM ('2026-05-02') TO ('2026-05-03') PARTITION BY LIST (id);
      CREATE TABLE "may 2, all" PARTITION OF "may 2" DEFAULT;
      INSERT INTO events VALUES (2, '2026-05-01', 'b'), (3, '2026-05-02', 'c');`);
    await client.end();
    const delta = await writeDelta(url, { relation: "public.events", snapshot: dumped.snapshot });
    expect(delta).toMatchObject({ missing: 2, rows: 2 });
    const restored = await restore(server, dumped, "parted_restored");
    play(restored, delta);
    expect(await ask1(restored, ALL)).toBe(await ask1(url, ALL));
    expect(await ask1(restored, `SELECT count(*)::int AS answer FROM "may 2, all"`)).toBe(1);
  });

  it("quotes names that would be something else in SQL, in psql and in a file's name", async () => {
    const url = await createDatabase(server, "hostile");
    const name = `x/../y\n\\! touch owned\n'; DROP TABLE z; --`;
    const client = await connectTo(url);
    const table = `public.${client.escapeIdentifier(name)}`;
    await client.query(
      `CREATE TABLE ${table} ("id "" :x" serial PRIMARY KEY, "__proto__" text); INSERT INTO ${table} VALUES (1, 'a')`,
    );
    const dumped = await dump(url, [`public.${name}`]);
    await client.query(`INSERT INTO ${table} VALUES (2, 'b')`);
    const delta = await writeDelta(
      url,
      { relation: `public.${name}`, snapshot: dumped.snapshot, migration: "../7" },
      { lock: table },
    );
    expect(delta).toMatchObject({ missing: 1 });
    expect(delta.file).toMatch(/\/events-abababababab-[0-9TZ]+\/delta-\.\._7-public\.x_\.\._y[A-Za-z0-9_.-]+-[0-9a-f]{8}\.sql$/);
    const restored = await restore(server, dumped, "hostile_restored");
    play(restored, delta);
    expect(await ask1(restored, `SELECT string_agg("__proto__", ',') AS answer FROM ${table}`)).toBe("a,b");
    await client.end();
  });

  it("says no number where rows were changed or removed, and one of the moment where others may still write", async () => {
    const url = await createDatabase(server, "changed");
    const client = await connectTo(url);
    await client.query("CREATE TABLE events (id int PRIMARY KEY, body text); INSERT INTO events VALUES (1, 'a'), (2, 'b')");
    const { snapshot } = await dump(url, ["public.events"]);
    await client.query("INSERT INTO events VALUES (3, 'c')");
    const request = { relation: "public.events", snapshot };
    expect(await writeDelta(url, request)).toMatchObject({ rows: 1, missing: 1 });
    await client.query("CREATE TABLE other ()");
    expect(await writeDelta(url, request, { lock: "other" })).toMatchObject({ rows: 1, missing: 1 });
    await client.query("UPDATE events SET body = 'd' WHERE id = 1");
    expect(await writeDelta(url, request)).toMatchObject({ rows: 2, missing: null });
    await client.query("DELETE FROM events WHERE id = 2; INSERT INTO events VALUES (4, 'e')");
    expect(await writeDelta(url, request)).toMatchObject({ missing: null });
    await client.end();
  });

  it("of a table that came after the dump holds all of it; one that is gone has none", async () => {
    const url = await createDatabase(server, "comes");
    const { snapshot } = await dump(url, ["public.events"]);
    const request = { relation: "public.events", snapshot };
    const client = await connectTo(url);
    await client.query("CREATE TABLE other ()");
    expect(await writeDeltaIfAny(url, request, { lock: "other" })).toBeNull();
    await client.query("CREATE TABLE events (id int PRIMARY KEY); INSERT INTO events VALUES (1), (2)");
    await client.end();
    expect(await writeDelta(url, request)).toMatchObject({ rows: 2, missing: 2 });
  });

  it("leaves the settings of the migration's transaction as they were", async () => {
    const url = await createDatabase(server, "settings");
    const client = await connectTo(url);
    await client.query("CREATE TABLE events (id int PRIMARY KEY)");
    await client.end();
    const { snapshot } = await dump(url, ["public.events"]);
    const read =
      "SELECT string_agg(name || setting, ',' ORDER BY name) FROM pg_settings WHERE source NOT IN ('client', 'override')";
    const session = await openServer({ environment: { DATABASE_URL: url } }).connect("deploy");
    await session.batch("SET search_path = public, pg_temp; SET statement_timeout = '7s'; BEGIN; SET LOCAL DateStyle = 'German'");
    const before = await session.query(read);
    await openDeltas({ files: dumpFiles, clock: systemClock, sha256 })(session, {
      relation: "public.events",
      snapshot,
      release: RELEASE,
      stallMs: 20_000,
    });
    expect(await session.query(read)).toEqual(before);
    await session.close();
  });

  it("lets nothing be changed where it takes too long or cannot be written, and leaves no part of it", async () => {
    const url = await createDatabase(server, "slow");
    const client = await connectTo(url);
    await client.query("CREATE TABLE events (id int PRIMARY KEY); INSERT INTO events SELECT generate_series(1, 30000)");
    await client.end();
    const { snapshot } = await dump(url, ["public.events"]);
    const all = { relation: "public.events", snapshot: { ...snapshot, xmin: "3" } };
    await expect(writeDelta(url, { ...all, stallMs: 1 })).rejects.toMatchObject({
      code: "SR001",
      message: expect.stringMatching(/not written within 1 ms.*Nothing was changed\.$/),
    });
    const nowhere = { ...snapshot, folder: `${snapshot.folder}/gone` };
    await expect(writeDelta(url, { ...all, snapshot: nowhere })).rejects.toMatchObject({
      code: "SR001",
      message: expect.stringMatching(/could not be made \(ENOENT\)\. Nothing was changed\.$/),
    });
    expect(readdirSync(snapshot.folder).sort()).toEqual(["database.dump", "manifest.json"]);
  });

  it.each([
    ["has no unique key", "CREATE TABLE t (id int UNIQUE)"],
    [
      "has no unique key",
      "CREATE TABLE t (id int NOT NULL); CREATE UNIQUE INDEX ON t (id) WHERE id > 0; CREATE UNIQUE INDEX ON t ((id + 1))",
    ],
    ["has no unique key", "CREATE TABLE t (id int PRIMARY KEY DEFERRABLE)"],
    ["inherit from it", "CREATE TABLE t (id int PRIMARY KEY); CREATE TABLE u () INHERITS (t)"],
    ["has rules", "CREATE TABLE t (id int PRIMARY KEY); CREATE RULE r AS ON INSERT TO t DO ALSO NOTHING"],
    [
      "may be either of two",
      `CREATE TABLE t (id int PRIMARY KEY); CREATE SCHEMA "a.b"; CREATE TABLE "a.b".c (); CREATE SCHEMA a; CREATE TABLE a."b.c" ()`,
    ],
  ])("%s: a table that can have none is refused before the dump is begun", async (because, statements) => {
    const session = await openServer({ environment: { DATABASE_URL: server.url } }).connect("plan");
    try {
      await session.batch(`BEGIN; ${statements}`);
      const relation = because.includes("two") ? "a.b.c" : "public.t";
      await expect(checkAppendOnly(session, relation)).rejects.toThrow(because);
    } finally {
      await session.close();
    }
  });

  it("is not led astray by transaction ids that begin again", async () => {
    if (binaries === null) return;
    const near = nearWraparound(binaries);
    const wrapping = await startPostgres({ binaries: near.binaries });
    try {
      const client = await connectTo(wrapping.url);
      await client.query("CREATE TABLE events (id int PRIMARY KEY); INSERT INTO events SELECT generate_series(-40, 0)");
      const { snapshot } = await dump(wrapping.url, ["public.events"]);
      expect(BigInt(snapshot.xmin)).toBeLessThan(4_294_967_296n);
      for (let id = 1; id <= 100; id++) await client.query("INSERT INTO events VALUES ($1)", [id]);
      const { rows } = await client.query("SELECT count(*)::int AS low FROM events WHERE xmin::text::bigint < 1000 AND id > 0");
      expect(rows).not.toEqual([{ low: 0 }]);
      await client.end();
      const delta = await writeDelta(wrapping.url, { relation: "public.events", snapshot });
      expect(delta).toMatchObject({ rows: 100, missing: 100 });
    } finally {
      await wrapping.stop();
      near.remove();
    }
  });
});
