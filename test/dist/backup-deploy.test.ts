/** A release that rests on a dump, as it is deployed: writers do not pause, and afterwards everything is lost and restored. */
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

const binaries = systemPostgres();
const execute = promisify(execFile);
const PASSWORD = "hidden-word";
const VALUE = "personal-value";

const configuration = (folder: string): string => `databases:
  - name: events
    framework: dbmate
targets:
  - name: staging
    backup:
      at-least: snapshot
      snapshot:
        pg-dump:
          folder: ${folder}
      append-only: [events]
`;

describe.skipIf(binaries === null)("a release that rests on a dump", () => {
  let server: PostgresServer;
  let repo: Repo;
  let folder: string;
  let url: string;
  let databases = 0;

  beforeAll(async () => {
    if (binaries === null) return;
    server = await startPostgres({ binaries });
    await ask(`CREATE ROLE deployer LOGIN SUPERUSER PASSWORD '${PASSWORD}'`, server.url);
  });
  afterAll(() => server?.stop());

  beforeEach(async () => {
    repo = await makeRepository();
    folder = await mkdtemp(join(tmpdir(), "schema-release-backup-"));
    await mkdir(join(folder, "dumps"), { mode: 0o700 });
    const address = new URL(await createDatabase(server, `events_${(databases += 1)}`));
    address.username = "deployer";
    address.password = PASSWORD;
    url = address.href;
    await ask(
      `CREATE TABLE events (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL, note text);
       INSERT INTO events (body, note) SELECT '${VALUE} ' || n, '${VALUE}' FROM generate_series(1, 300) n`,
    );
    await repo.write(".github/schema-release.yml", configuration(join(folder, "dumps")));
    await repo.write(
      "db/migrations/20260101000000_note.sql",
      "-- migrate:up\nALTER TABLE events DROP COLUMN note;\n-- migrate:down\n",
    );
    await repo.commit("Drop the note");
  });
  afterEach(async () => {
    await repo?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  async function ask(sql: string, database = url): Promise<readonly Record<string, unknown>[]> {
    const client = await connectTo(database);
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  const path = (): string => [binaries?.bin ?? "", process.env["PATH"] ?? ""].join(delimiter);
  const cli = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    runCli(args, {
      cwd: folder,
      env: { DATABASE_URL: url, PATH: path(), GITHUB_STEP_SUMMARY: join(folder, "summary.md"), ...env },
    });
  const plan = (): Promise<Ended> =>
    cli(["plan", "--repo", repo.folder, "--out", join(folder, "release.json"), "--target", "staging"]);
  const deploy = (env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
    cli(
      ["deploy", "--repo", repo.folder, "--release", join(folder, "release.json"), "--target", "staging"].concat(
        "--evidence",
        join(folder, "evidence.json"),
      ),
      env,
    );
  const text = (file: string): Promise<string> => readFile(join(folder, file), "utf8");
  const evidence = async (): Promise<Evidence> => JSON.parse(await text("evidence.json")) as Evidence;
  const columns = async (): Promise<number> =>
    (await ask("SELECT 1 FROM pg_attribute WHERE attrelid = 'events'::regclass AND attnum > 0 AND NOT attisdropped")).length;

  /**
   * Inserts into events without a pause, naming the column that the release drops: it ends by the error that the column is gone, so all
   * that it committed, and answers, was there when the migration got its lock.
   */
  async function writeUntilDropped(): Promise<readonly string[]> {
    const client = await connectTo(url);
    const ids: string[] = [];
    try {
      for (;;) {
        const sql = `INSERT INTO events (body, note) VALUES ('${VALUE}', '${VALUE}') RETURNING id`;
        const { rows } = await client.query<{ id: string }>(sql);
        ids.push(...rows.map(({ id }) => id));
      }
    } catch (error) {
      if (!(error instanceof Error && /column "note" of relation "events" does not exist/.test(error.message))) throw error;
      return ids;
    } finally {
      await client.end();
    }
  }

  const restoredIds = async (): Promise<readonly string[]> =>
    (await ask("SELECT id FROM events", new URL("/restored", url).href)).map(({ id }) => String(id));
  const missing = (expected: readonly string[], found: readonly string[]): readonly string[] => {
    const there = new Set(found);
    return expected.filter((id) => !there.has(id));
  };
  /** A command as the evidence has it. */
  const shell = (command: string): Promise<unknown> => {
    const { port, hostname } = new URL(url);
    const env = { PATH: path(), PGHOST: hostname, PGPORT: port, PGUSER: "deployer", PGPASSWORD: PASSWORD };
    return execute("sh", ["-c", command], { env, cwd: folder });
  };

  it("loses no event of writers that never paused, when the dump and its delta are restored", async () => {
    const writers = Promise.all([writeUntilDropped(), writeUntilDropped(), writeUntilDropped()]);
    const ended = [await plan(), await deploy()];
    const committed = (await writers).flat();
    expect(ended.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: "" },
      { code: 0, stderr: expect.any(String) as string },
    ]);
    const { backup, dataAtRisk, outcome } = await evidence();
    expect(outcome).toBe("applied");
    expect(backup).toMatchObject({
      rung: "snapshot",
      proof: { how: "restored" },
      position: expect.stringMatching(/^[0-9A-F]+\/[0-9A-F]+$/) as string,
    });
    expect(backup?.proof.restoreMs).toBeGreaterThan(0);
    const events = dataAtRisk?.tables.find(({ relation }) => relation === "public.events");
    expect(events).toMatchObject({ how: "exact" });
    expect(events?.rows).toBeGreaterThan(0);
    const dump = backup?.reference ?? "";
    const dumpFolder = dirname(dump);
    const delta = join(dumpFolder, basename(events?.delta?.file ?? ""));
    const files = (await readdir(dumpFolder)).map((name) => join(dumpFolder, name));
    expect(await Promise.all(files.map(async (file) => (await stat(file)).mode & 0o077))).toEqual(files.map(() => 0));
    expect((await stat(dumpFolder)).mode & 0o777).toBe(0o700);

    const seen = [
      ...ended.flatMap(({ stdout, stderr }) => [stdout, stderr]),
      await text("evidence.json"),
      await text("summary.md").catch(() => ""),
    ];
    expect(seen.filter((said) => said.includes(PASSWORD) || said.includes(VALUE))).toEqual([]);

    await ask(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`, server.url);
    const [create = "", restore = "", add = ""] = backup?.restore ?? [];
    await shell(create);
    await shell(restore);
    expect(missing(committed, await restoredIds())).toHaveLength(events?.rows ?? -1);
    await shell(add.replace(/^[^:]*: /, "").replace("DELTA", delta));
    expect(missing(committed, await restoredIds())).toEqual([]);
    expect(await restoredIds()).toHaveLength(300 + committed.length);
  }, 60_000);

  it.each([
    ["there is no pg_dump", "exit 127", "The program pg_dump is not on this machine"],
    ["pg_dump is too old", "echo 'pg_dump (PostgreSQL) 9.6.1'", "an older program cannot dump"],
    [
      "pg_dump dies",
      'case "$1" in *version*) echo "pg_dump (PostgreSQL) 99.1";; *) kill -KILL $$;; esac',
      "was ended by SIGKILL",
    ],
    [
      "it is told to end during the dump",
      'case "$1" in *version*) echo "pg_dump (PostgreSQL) 99.1";; *) kill -TERM "$PPID"; exec sleep 20;; esac',
      "It was told to end",
    ],
  ])("changes nothing when %s", async (_title, script, says) => {
    await mkdir(join(folder, "bin"));
    await writeFile(join(folder, "bin/pg_dump"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    expect(await plan()).toMatchObject({ code: 0 });
    const ended = await deploy({ PATH: [join(folder, "bin"), path()].join(delimiter) });
    expect(ended.code).toBe(1);
    expect(ended.stdout.replaceAll(/\s+/g, " ")).toContain(says);
    expect(await evidence()).toMatchObject({ outcome: "refused", migrations: [{ outcome: "not-run" }] });
    expect(await columns()).toBe(3);
    expect(await ask("SELECT datname FROM pg_database WHERE datname LIKE 'schema_release%'")).toEqual([]);
    expect(await readdir(join(folder, "dumps"))).toEqual([]);
  });

  it("changes nothing when the folder of the dumps cannot be made", async () => {
    await writeFile(join(folder, "file"), "");
    await repo.write(".github/schema-release.yml", configuration(join(folder, "file", "dumps")));
    await repo.commit("Keep dumps elsewhere");
    expect(await plan()).toMatchObject({ code: 0 });
    const ended = await deploy();
    expect(ended.code).toBe(1);
    expect(await evidence()).toMatchObject({ outcome: "refused", migrations: [{ outcome: "not-run" }] });
    expect(await columns()).toBe(3);
  });
});
