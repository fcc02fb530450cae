import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/adapters/clock.ts";
import { dumpFiles } from "../../src/adapters/files/dump-files.ts";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { sha256 } from "../../src/adapters/sha256.ts";
import { openDeltas } from "../../src/backup/delta.ts";
import { takePgDump } from "../../src/backup/providers/pg-dump.ts";
import { ask, makeFolders, openWorld, RELEASE } from "../backup/providers/support/dump-world.ts";
import { documentFile } from "../support/document.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";

const binaries = systemPostgres();
const PAGE = readFileSync(documentFile("restore.md"), "utf8");

/** What stands between `<!-- followed: NAME -->` and its end, all commands in their order. */
function commandsOf(name: string): string {
  const [, part = ""] = new RegExp(`<!-- followed: ${name} -->([^]*?)<!-- /followed -->`).exec(PAGE) ?? [];
  return [...part.matchAll(/```sh\n([^]*?)```/g)].map(([, block = ""]) => block).join("");
}

/** Only the reader's own names are put in; everything else is as it is written. */
function fillIn(script: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    const pattern = new RegExp(`\\b${name}=[^\\s]+`);
    expect(text).toMatch(pattern);
    return text.replace(pattern, () => `${name}='${value}'`);
  }, script);
}

function follow(script: string): string {
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: `${binaries?.bin ?? ""}:${process.env["PATH"] ?? ""}`, LC_ALL: "C" },
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

const ALL = "SELECT md5(string_agg(e::text, ',' ORDER BY id)) AS sum, count(*)::int AS rows FROM events e";

async function read(url: string, query: string): Promise<unknown> {
  const client = await connectTo(url);
  const { rows } = await client.query<Record<string, unknown>>(query);
  await client.end();
  return rows[0];
}

describe.skipIf(binaries === null)("the runbook, followed as it is written", () => {
  const folders = makeFolders();
  let server: PostgresServer;

  beforeAll(async () => {
    if (binaries === null) return;
    server = await startPostgres({ binaries });
    await read(server.url, "CREATE ROLE owner LOGIN CREATEDB");
  });
  afterAll(async () => {
    await server?.stop();
    folders.remove();
  });

  /** A database, its dump, what was written since, and the delta; answers the folder, the URL and the rows as they were at the end. */
  async function backUp(database: string) {
    const made = await createDatabase(server, database);
    await read(server.url, `ALTER DATABASE ${database} OWNER TO owner`);
    const url = made.replace("postgres@", "owner@");
    const client = await connectTo(made);
    await client.query(`SET SESSION AUTHORIZATION owner; CREATE TABLE events (id bigserial PRIMARY KEY, body text);
      CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.body = 'spoilt ' || NEW.body; RETURN NEW; END $$;
      CREATE TRIGGER spoils BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION spoil(); CREATE TABLE accounts (id int PRIMARY KEY, word text);
      INSERT INTO events (body) SELECT 'old ' || n FROM generate_series(1, 50) n; INSERT INTO accounts VALUES (1, 'kept');
      ALTER DATABASE ${database} SET timezone = 'UTC'`);
    const world = await openWorld({ url, folders }, { appendOnly: ["public.events"] });
    const outcome = await takePgDump(world)(ask({ affected: ["public.accounts"] }));
    if (!("taken" in outcome) || outcome.snapshot === null) throw new Error(JSON.stringify(outcome));
    await client.query("INSERT INTO events (body) SELECT 'new ' || n FROM generate_series(1, 7) n");
    await client.end();
    const session = await openServer({ environment: { DATABASE_URL: url } }).connect("deploy");
    await session.batch("BEGIN; LOCK TABLE events");
    const request = { relation: "public.events", snapshot: outcome.snapshot, release: RELEASE, stallMs: 20_000 };
    const delta = await openDeltas({ files: dumpFiles, clock: systemClock, sha256 })(session, request);
    await session.batch("COMMIT");
    await session.close();
    expect(delta?.missing).toBe(7);
    return { folder: dirname(outcome.taken.reference), url: made, before: await read(made, ALL) };
  }

  const reader = (database: string, folder: string) => ({
    PGHOST: "127.0.0.1",
    PGPORT: String(server.port),
    PGUSER: "owner",
    DATABASE: database,
    RESTORED: `${database}_restored`,
    BACKUP: folder,
  });

  it("makes a total loss good", async () => {
    const { folder, url, before } = await backUp("lost");
    const client = await connectTo(server.url);
    await client.query("DROP DATABASE lost");
    await client.end();
    expect(before).toEqual({ sum: expect.any(String), rows: 57 });
    const told = follow(fillIn(commandsOf("total loss"), reader("lost", folder)));
    expect(told).toMatch(/^OK\n/);
    expect(told).toMatch(/ALTER DATABASE lost SET "?TimeZone"? TO 'UTC';/i);
    expect(await read(url, ALL)).toEqual(before);
    expect(await read(url, "SELECT word FROM accounts")).toEqual({ word: "kept" });
    expect(await read(url, "INSERT INTO events (body) VALUES ('next') RETURNING id::int")).toEqual({ id: 58 });
  });

  it("gives one table back to a database that lives", async () => {
    const { folder, url, before } = await backUp("living");
    await read(url, "DROP TABLE events");
    const [steps = ""] = commandsOf("total loss").split("vacuumdb");
    follow(fillIn(steps + commandsOf("one table"), reader("living", folder)));
    expect(await read(url, ALL)).toEqual(before);
  });
});
