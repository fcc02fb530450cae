import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dumpFiles } from "../../../src/adapters/files/dump-files.ts";
import type { BackupOutcome } from "../../../src/backup/provider.ts";
import { takePgDump } from "../../../src/backup/providers/pg-dump.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";
import { type Asked, ask, makeFolders, openWorld } from "./support/dump-world.ts";

const binaries = systemPostgres();
const bin = binaries?.bin ?? "";
const folders = makeFolders();
const scripts = mkdtempSync(join(tmpdir(), "schema-release-programs-"));

/** A folder with a program of that name, to be put first in PATH. */
function programOf(name: string, script: string): string {
  const folder = mkdtempSync(join(scripts, "bin-"));
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

/** The real one unless it is only asked for its version. */
function wrapped(name: string, script: string): string {
  return programOf(name, `case "$*" in *--version*) ;; *) ${script};; esac\nexec ${bin}/${name} "$@"`);
}

function failureOf(outcome: BackupOutcome): string {
  if ("taken" in outcome) throw new Error("It was taken.");
  return `${outcome.failed} ${outcome.remedy}`;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(20);
}

describe.skipIf(binaries === null)("a dump that fails", () => {
  let server: PostgresServer;
  let url: string;
  let client: Client;

  beforeAll(async () => {
    if (binaries === null) return;
    server = await startPostgres({ binaries });
    url = await createDatabase(server, "events");
    client = await connectTo(url);
    await client.query(`CREATE TABLE events (id int PRIMARY KEY, body text); CREATE TABLE busy ();
      INSERT INTO events SELECT n, md5(n::text) FROM generate_series(1, 20000) n`);
  });
  afterAll(async () => {
    await client?.end();
    await server?.stop();
    folders.remove();
    rmSync(scripts, { recursive: true, force: true });
  });

  /** Nothing is left of it: no file, no scratch database, no session. */
  async function expectNothingLeft(of: Client = client): Promise<void> {
    expect(readdirSync(folders.folder)).toEqual([]);
    const { rows } = await of.query("SELECT datname FROM pg_database WHERE datname LIKE 'schema_release_scratch_%'");
    expect(rows).toEqual([]);
  }

  async function take(programs: string, asked: Asked = ask(), changes = {}) {
    return takePgDump(await openWorld({ url, folders, programs }, changes))(asked);
  }

  it("because its program is killed leaves nothing behind", async () => {
    const pid = join(scripts, "killed");
    await client.query("BEGIN; LOCK TABLE busy");
    const taking = take(wrapped("pg_dump", `echo $$ > ${pid}.new; mv ${pid}.new ${pid}`), ask({ affected: ["public.events"] }));
    await until(() => existsSync(pid));
    expect(readdirSync(folders.folder)).toEqual([expect.stringMatching(/\.partial$/)]);
    process.kill(Number(readFileSync(pid, "utf8")), "SIGKILL");
    expect(failureOf(await taking)).toMatch(/^The dump was not taken\. pg_dump was ended by SIGKILL\./);
    await client.query("COMMIT");
    await expectNothingLeft();
  });

  it("because it was told to end or its time is over says which, and leaves nothing behind", async () => {
    const stop = new AbortController();
    await client.query("BEGIN; LOCK TABLE busy");
    const late = await take("", ask({ waitSeconds: 1 }));
    expect(failureOf(late)).toMatch(/did not end within 1 s\. Give it more time/);
    const taking = take("", ask({ signal: stop.signal }));
    await until(() => readdirSync(folders.folder).length > 0);
    stop.abort();
    expect(failureOf(await taking)).toBe("The dump was not taken. It was told to end. Start it again.");
    await client.query("COMMIT");
    await expectNothingLeft();
  });

  it("while it is being restored drops the scratch database all the same", async () => {
    const stop = new AbortController();
    const started = join(scripts, "restoring");
    const programs = wrapped("pg_restore", `case "$*" in *--dbname*) touch ${started}; exec sleep 60;; esac`);
    const taking = take(programs, ask({ signal: stop.signal }));
    await until(() => existsSync(started));
    stop.abort();
    expect(failureOf(await taking)).toMatch(/told to end/);
    await expectNothingLeft();
  });

  it("for want of room says so before it is begun, and behind it where the disk becomes full", async () => {
    const lack = await take("", ask(), { files: { ...dumpFiles, freeBytes: () => Promise.resolve(10) } });
    expect(failureOf(lack)).toMatch(/has room for 1 kB, and the rows to be dumped take \d+ (?:kB|MB)\. Make room/);
    const full = await take(wrapped("pg_dump", "trap '' XFSZ; ulimit -f 8"));
    expect(failureOf(full)).toMatch(/pg_dump failed: a file became larger than files may become here\./);
    await expectNothingLeft();
  });

  it("where the programs are missing or older than the server says how to get them", async () => {
    expect(failureOf(await take(programOf("pg_dump", "echo 'pg_dump (PostgreSQL) 12.22'")))).toMatch(
      /^The dump was not taken\. pg_dump is of PostgreSQL 12, the server of \d+: .*apt\.postgresql\.org.*brew.*postgres:\d+\.$/,
    );
    expect(failureOf(await take(programOf("pg_restore", "exit 127")))).toMatch(/The program pg_restore is not on this machine\./);
    await expectNothingLeft();
  });

  it("where the server takes no such password does not say the password", async () => {
    await client.query("CREATE ROLE guarded LOGIN PASSWORD 'right-one'");
    const rules = join(server.folder, "data/pg_hba.conf");
    const before = readFileSync(rules, "utf8");
    writeFileSync(rules, `host all guarded 127.0.0.1/32 scram-sha-256\n${before}`);
    await client.query("SELECT pg_reload_conf()");
    const guarded = `postgres://guarded:wrong-sesame@127.0.0.1:${server.port}/events`;
    await until(async () => {
      const { rowCount } = await client.query("SELECT FROM pg_hba_file_rules WHERE user_name = '{guarded}'");
      return rowCount === 1;
    });
    const asked = ask();
    const outcome = await takePgDump(await openWorld({ url: guarded, folders }))(asked);
    expect(failureOf(outcome)).toMatch(/password authentication failed/);
    expect(JSON.stringify([outcome, asked.told])).not.toContain("sesame");
    await expectNothingLeft();
  });

  it("where it lies in the repository, in no folder, or on a machine that is thrown away is never begun", async () => {
    const inner = join(folders.repository, "dumps");
    mkdirSync(inner, { recursive: true });
    const at = (folder: string) => ({ folder });
    const world = { url, folders };
    const inRepository = await openWorld({ ...world, options: at(inner) });
    expect(failureOf(await takePgDump(inRepository)(ask()))).toMatch(/lies in the repository/);
    const nowhere = await openWorld({ ...world, options: at("/nowhere at all") });
    expect(failureOf(await takePgDump(nowhere)(ask()))).toMatch(/"\/nowhere at all", is not there\..*install -d -m 700/);
    const hosted = await openWorld(world, { isThrownAway: true });
    expect(failureOf(await takePgDump(hosted)(ask()))).toMatch(/thrown away when the run ends.*`store` command/);
  });

  it("to be restored is not proven, and no value of a row is told", async () => {
    const odd = await createDatabase(server, "odd");
    const other = await connectTo(odd);
    await other.query(`CREATE TABLE allowed (word text); INSERT INTO allowed VALUES ('xsesamex');
      CREATE FUNCTION is_allowed(text) RETURNS bool LANGUAGE sql AS 'SELECT EXISTS (SELECT FROM allowed WHERE word = $1)';
      CREATE TABLE events (id int PRIMARY KEY, body text CHECK (is_allowed(body))); INSERT INTO events VALUES (1, 'xsesamex')`);
    const asked = ask({ affected: ["public.events"] });
    const outcome = await takePgDump(await openWorld({ url: odd, folders }))(asked);
    expect(failureOf(outcome)).toMatch(
      /^The dump was not taken\. The dump is not proven: .*Rows of "events" could not be restored/,
    );
    expect(JSON.stringify([outcome, asked.told])).not.toContain("sesame");
    await other.end();
    await expectNothingLeft();
  });

  it("since the role may make no scratch database is never begun", async () => {
    await client.query("CREATE ROLE reader LOGIN; GRANT pg_read_all_data TO reader");
    const world = await openWorld({ url: `postgres://reader@127.0.0.1:${server.port}/events`, folders });
    expect(failureOf(await takePgDump(world)(ask()))).toMatch(/may make no scratch database.*ALTER ROLE … CREATEDB/);
    await expectNothingLeft();
  });

  it("since the server is gone says so", async () => {
    if (binaries === null) return;
    const gone = await startPostgres({ binaries });
    const blocker = await connectTo(gone.url);
    await blocker.query("CREATE TABLE busy (); BEGIN; LOCK TABLE busy");
    const started = join(scripts, "gone");
    const programs = wrapped("pg_dump", `touch ${started}`);
    const taking = takePgDump(await openWorld({ url: gone.url, folders, programs }))(ask());
    await until(() => existsSync(started));
    await gone.stop();
    expect(failureOf(await taking)).toMatch(/connection|server/);
    await expectNothingLeft();
    await blocker.end().catch(() => undefined);
  });

  it("to be removed is named, since it is partial", async () => {
    const asked = ask();
    const stuck = { ...dumpFiles, remove: () => dumpFiles.rename("/nowhere", "/nowhere else") };
    const outcome = await take(wrapped("pg_dump", "exit 3"), asked, { files: stuck });
    expect(failureOf(outcome)).toMatch(/pg_dump failed with exit code 3/);
    expect(asked.told.join("\n")).toMatch(/no whole dump but holds data: remove it by hand/);
    const [left = ""] = readdirSync(folders.folder);
    expect(left).toMatch(/\.partial$/);
    await dumpFiles.remove(join(folders.folder, left));
  });
});
