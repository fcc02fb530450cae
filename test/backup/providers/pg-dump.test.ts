import { appendFileSync, mkdirSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { dumpFiles } from "../../../src/adapters/files/dump-files.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { sha256 } from "../../../src/adapters/sha256.ts";
import { openDeltas } from "../../../src/backup/delta.ts";
import { drillDump } from "../../../src/backup/drill.ts";
import type { BackupSnapshot } from "../../../src/backup/provider.ts";
import { takePgDump } from "../../../src/backup/providers/pg-dump.ts";
import {
  connectTo,
  createDatabase,
  type PostgresServer,
  startPostgres,
  startStandby,
  systemPostgres,
} from "../../support/postgres.ts";
import { ask, dumpServer, makeFolders, openWorld, RELEASE } from "./support/dump-world.ts";

const binaries = systemPostgres();
const folders = makeFolders();

/** Of `public.events`, as under the migration's lock. */
async function deltaOf(url: string, snapshot: BackupSnapshot | null) {
  if (snapshot === null) throw new Error("There is no snapshot.");
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("deploy");
  await session.batch("BEGIN; LOCK TABLE events");
  const write = openDeltas({ files: dumpFiles, clock: systemClock, sha256 });
  const delta = await write(session, { relation: "public.events", snapshot, release: RELEASE, stallMs: 20_000 });
  await session.close();
  return delta;
}

describe.skipIf(binaries === null)("a dump by pg_dump", () => {
  let server: PostgresServer;
  let url: string;

  beforeAll(async () => {
    if (binaries === null) return;
    server = await startPostgres({ binaries, settings: { wal_level: "replica" } });
    url = await createDatabase(server, "events");
    const client = await connectTo(url);
    await client.query(`
      CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text);
      INSERT INTO events (body) SELECT 'secret ' || n FROM generate_series(1, 500) n;
      CREATE TABLE "Odd ""name"", 'x'" ("Column.1" int PRIMARY KEY);
      INSERT INTO "Odd ""name"", 'x'" VALUES (1), (2);
    `);
    await client.end();
  });
  afterAll(async () => {
    await server?.stop();
    folders.remove();
  });

  it("is taken of one snapshot, restored into a scratch database, counted and kept for its owner alone", async () => {
    const asked = ask({ affected: ["public.events", `public.Odd "name", 'x'`] });
    const outcome = await takePgDump(await openWorld({ url, folders }, { appendOnly: ["public.events"] }))(asked);
    if (!("taken" in outcome)) throw new Error(`${outcome.failed} ${outcome.remedy}`);
    expect(outcome.taken.proof).toMatchObject({
      how: "restored",
      tables: [
        { relation: `public.Odd "name", 'x'`, rows: 2 },
        { relation: "public.events", rows: 500 },
      ],
    });
    expect(outcome.written).toMatchObject({ at: outcome.taken.startedAt, position: outcome.taken.position });
    expect([...(outcome.written?.rows.keys() ?? [])].sort()).toEqual([`public.Odd "name", 'x'`, "public.events"]);
    expect(outcome.snapshot?.rows).toEqual(new Map([["public.events", 500]]));
    const files = readdirSync(outcome.snapshot?.folder ?? "").sort();
    expect(files).toEqual(["database.dump", "manifest.json"]);
    for (const name of files) expect(statSync(join(outcome.snapshot?.folder ?? "", name)).mode & 0o777).toBe(0o600);
    expect(statSync(outcome.snapshot?.folder ?? "").mode & 0o777).toBe(0o700);
    expect(asked.told.join("\n")).toMatch(/^Dumping \d+ kB of rows as of [0-9A-F]+\/[0-9A-F]+,/);
  });

  it("of a large database is proven by its schema and the rows of the affected tables", async () => {
    const large = await createDatabase(server, "large");
    const client = await connectTo(large);
    await client.query(`
      CREATE TABLE accounts (id int PRIMARY KEY); INSERT INTO accounts VALUES (1);
      CREATE TABLE events (id int, account int REFERENCES accounts, PRIMARY KEY (id)) PARTITION BY RANGE (id);
      CREATE TABLE "events 1" PARTITION OF events DEFAULT; INSERT INTO events VALUES (1, 1), (2, 1);
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no'; END $$;
      CREATE TRIGGER refuses BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION refuse();
      CREATE TABLE "DATA x" (id int); CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM events;
      CREATE ROLE owner_of_all; ALTER TABLE accounts OWNER TO owner_of_all; GRANT SELECT ON events TO owner_of_all;
      CREATE PUBLICATION changes FOR ALL TABLES; SELECT lo_from_bytea(0, 'large');`);
    await client.end();
    const options = { format: "directory", jobs: 2, provesAllUpToBytes: 0 } as const;
    const outcome = await takePgDump(await openWorld({ url: large, folders, options }))(ask({ affected: ["public.events"] }));
    if (!("taken" in outcome)) throw new Error(`${outcome.failed} ${outcome.remedy}`);
    expect(outcome.taken.proof.tables).toEqual([{ relation: "public.events", rows: 2 }]);
    expect(outcome.taken.proof.because.join(" ")).toMatch(/its schema and the rows of 2 tables were restored/);
    const { reference } = outcome.taken;
    for (const name of readdirSync(reference)) expect(statSync(join(reference, name)).mode & 0o777).toBe(0o600);
  });

  it("is stored by a command, whose last line is where it is from then on", async () => {
    const store = {
      command: ["sh", "-c", 'test -s "$SCHEMA_RELEASE_BACKUP_FILE" && echo working && echo s3://backups/1'],
      timeoutSeconds: 20,
    };
    const world = await openWorld({ url, folders, options: { store } }, { isThrownAway: true });
    const outcome = await takePgDump(world)(ask());
    expect(outcome).toMatchObject({
      taken: {
        reference: "s3://backups/1",
        restore: [expect.stringContaining("s3://backups/1"), expect.anything(), expect.anything(), expect.anything()],
      },
    });
    const silent = { command: ["true"], timeoutSeconds: 20 };
    const before = readdirSync(folders.folder).length;
    const failed = await takePgDump(await openWorld({ url, folders, options: { store: silent } }))(ask());
    expect(failed).toMatchObject({ failed: expect.stringMatching(/"true" did not say where the file is now/) });
    expect(readdirSync(folders.folder)).toHaveLength(before);
  });

  it("is restored on another server, where one is named, and says which extensions that lacks", async () => {
    const scratch = await startPostgres();
    try {
      const database = await createDatabase(server, "extended");
      const [here, there] = await Promise.all([connectTo(database), connectTo(scratch.url)]);
      const available = "SELECT name FROM pg_available_extensions ORDER BY name <> 'adminpack', name";
      const { rows: others } = await there.query<{ name: string }>(available);
      const { rows } = await here.query<{ name: string }>(available);
      const lacking = rows.filter(({ name }) => !others.some((other) => other.name === name)).slice(0, 1);
      for (const { name } of lacking) await here.query(`CREATE EXTENSION ${name}`);
      await here.query("CREATE TABLE events (id int PRIMARY KEY); INSERT INTO events VALUES (1)");
      const world = await openWorld({ url: database, folders }, { scratch: dumpServer(scratch.url) });
      const outcome = await takePgDump(world)(ask({ affected: ["public.events"] }));
      expect(outcome).toMatchObject({
        taken: { proof: { how: "restored", tables: [{ relation: "public.events", rows: 1 }] } },
      });
      const because = "taken" in outcome ? outcome.taken.proof.because : [];
      expect(because[1]).toMatch(/^1 table has as many rows/);
      expect(because.slice(2)).toEqual(
        lacking.map(({ name }) => expect.stringContaining(`extension "${name}" is not available`)),
      );
      await Promise.all([here.end(), there.end()]);
    } finally {
      await scratch.stop();
    }
  });

  it("says which scratch databases and files an earlier run left behind", async () => {
    mkdirSync(join(folders.folder, "old.partial"));
    await createDatabase(server, "schema_release_scratch_left");
    const asked = ask();
    await takePgDump(await openWorld({ url, folders }))(asked);
    expect(asked.told.join("\n")).toContain("DROP DATABASE schema_release_scratch_left;");
    expect(asked.told.join("\n")).toMatch(/left ".*\/old\.partial" behind/);
    rmSync(join(folders.folder, "old.partial"), { recursive: true });
    const client = await connectTo(url);
    await client.query("DROP DATABASE schema_release_scratch_left");
    await client.end();
  });

  it("is taken from a replica that has replayed all, and refused from one that lags or is none", async () => {
    if (binaries === null) return;
    const standby = await startStandby(server, { binaries });
    try {
      const name = new URL(url).pathname;
      const replica = dumpServer(standby.url.replace(/\/postgres$/, name), false);
      const world = await openWorld({ url, folders }, { replica, appendOnly: ["public.events"] });
      const open = await connectTo(url);
      await open.query("BEGIN; INSERT INTO events (body) VALUES ('begun before, committed behind the snapshot')");
      const outcome = await takePgDump(world)(ask());
      if (!("taken" in outcome)) throw new Error(`${outcome.failed} ${outcome.remedy}`);
      expect(outcome.snapshot?.rows).toEqual(new Map([["public.events", 500]]));
      await open.query("COMMIT; INSERT INTO events (body) VALUES ('later')");
      expect(await deltaOf(url, outcome.snapshot)).toMatchObject({ rows: 2, missing: 2 });
      await open.query("DELETE FROM events WHERE id > 500");
      await open.end();

      const paused = await connectTo(standby.url);
      await paused.query("SELECT pg_wal_replay_pause()");
      await paused.end();
      const client = await connectTo(url);
      await client.query("CREATE TABLE later ()");
      await client.end();
      const asked = ask({ waitSeconds: 5 });
      expect(await takePgDump(world)(asked)).toMatchObject({
        failed: expect.stringMatching(/The replica is \d+ bytes of WAL behind/),
      });
      expect(asked.told.join("\n")).toMatch(/bytes of WAL behind.*; waiting for it\./);
      const none = await openWorld({ url, folders }, { replica: dumpServer(url, false) });
      expect(await takePgDump(none)(ask())).toMatchObject({ failed: expect.stringMatching(/replica to dump from is none/) });
    } finally {
      await standby.stop();
    }
  });

  it("can be drilled later: all of it, one table, and not when it was changed", async () => {
    const outcome = await takePgDump(await openWorld({ url, folders }))(ask({ affected: ["public.events"] }));
    if (!("taken" in outcome)) throw new Error(`${outcome.failed} ${outcome.remedy}`);
    const { target, runCommand, files } = await openWorld({ url, folders });
    const world = { scratch: target, runCommand, files };
    const file = outcome.taken.reference;
    const request = {
      file,
      jobs: 1,
      waitSeconds: 60,
      clock: systemClock,
      signal: new AbortController().signal,
      onProgress: () => {},
    };
    const all = await drillDump(world, request);
    expect(all).toMatchObject({ drilled: { proof: { how: "restored", tables: [{ relation: "public.events", rows: 500 }] } } });
    const odd = `public.Odd "name", 'x'`;
    expect(await drillDump(world, { ...request, tables: [odd] })).toMatchObject({
      drilled: { proof: { tables: [{ relation: odd, rows: 2 }] } },
    });
    expect(await drillDump(world, { ...request, tables: ["public.none"] })).toMatchObject({
      failed: expect.stringContaining('holds no rows of "public.none"'),
    });
    appendFileSync(file, "x");
    expect(await drillDump(world, request)).toMatchObject({ failed: expect.stringContaining("SHA-256 is another") });
    await files.remove(join(dirname(file), "manifest.json"));
    truncateSync(file, 2000);
    expect(await drillDump(world, request)).toMatchObject({ failed: expect.stringMatching(/^The drill failed\. /) });
  });
});
