/** Rescue copies that cannot be taken, through the command as users run it: closed or failed with the reason, and nothing changed. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { type Ended, runCli } from "../support/run-dist.ts";

let server: PostgresServer;
let repo: Repo;
let folder: string;
let url: string;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
  await ask("CREATE ROLE deployer LOGIN", server.url);
});
afterAll(() => server.stop());

beforeEach(async () => {
  repo = await makeRepository();
  folder = await mkdtemp(join(tmpdir(), "schema-release-rescue-"));
  url = await createDatabase(server, `rescue_${(databases += 1)}`);
  await ask("CREATE TABLE parcels (id bigint PRIMARY KEY, note text); INSERT INTO parcels VALUES (1, 'a'), (2, 'b')");
  await drop("SET lock_timeout = '200ms';\nALTER TABLE parcels DROP COLUMN note;");
});
afterEach(async () => {
  await repo.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function drop(sql: string): Promise<void> {
  await repo.write("db/migrations/20260101000000_note.sql", `-- migrate:up\n${sql}\n-- migrate:down\n`);
  await repo.commit("Drop the note");
}

async function configure(target: string): Promise<void> {
  const head = "databases:\n  - name: parcels\n    framework: dbmate\ntargets:\n  - name: staging\n    ";
  await repo.write(".github/schema-release.yml", `${head}${target}\n`);
  await repo.commit("Configure");
}

async function ask(sql: string, database = url): Promise<readonly Record<string, unknown>[]> {
  const client = await connectTo(database);
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const cli = (args: readonly string[], database: string): Promise<Ended> =>
  runCli([...args, "--repo", repo.folder], { cwd: folder, env: { DATABASE_URL: database } });
const plan = (database = url): Promise<Ended> => cli(["plan", "--out", join(folder, "release.json")], database);
const deploy = (database = url): Promise<Ended> =>
  cli(
    ["deploy", "--release", join(folder, "release.json"), "--target", "staging", "--evidence", join(folder, "evidence.json")],
    database,
  );
const evidence = async (): Promise<Evidence> => JSON.parse(await readFile(join(folder, "evidence.json"), "utf8")) as Evidence;
const words = ({ stdout, stderr }: Ended): string => `${stdout} ${stderr}`.replaceAll(/\s+/g, " ");

/** Values as they were, no copy, no part of one. */
async function expectNothingChanged(): Promise<void> {
  expect(await ask("SELECT id::int, note FROM parcels WHERE id < 3 ORDER BY id")).toEqual([
    { id: 1, note: "a" },
    { id: 2, note: "b" },
  ]);
  const copies =
    "SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('schema_release_rescue') AND relname LIKE '%parcels%'";
  expect(await ask(copies)).toEqual([]);
}

describe("a release whose rescue copy cannot be taken", () => {
  it("stays closed for a role that may not create the schema of copies, and names the GRANT", async () => {
    await ask("ALTER TABLE parcels OWNER TO deployer; GRANT CREATE ON SCHEMA public TO deployer");
    const deployer = new URL(url);
    deployer.username = "deployer";
    await plan(deployer.href);
    const ended = await deploy(deployer.href);
    expect(ended.code).toBe(1);
    expect(words(ended)).toMatch(/GRANT CREATE ON DATABASE/);
    expect(await evidence()).toMatchObject({ outcome: "refused", migrations: [{ outcome: "not-run" }] });
    await expectNothingChanged();
  });

  it("stays closed when the table grew past the limit between plan and deploy", async () => {
    await configure("backup:\n      rescue:\n        stall-ms: 100");
    expect(await plan()).toMatchObject({ code: 0 });
    await ask("INSERT INTO parcels SELECT n, repeat('x', 200) FROM generate_series(3, 400000) n; ANALYZE parcels");
    const ended = await deploy();
    expect(ended.code).toBe(1);
    expect(words(ended)).toContain("0.1 s are allowed");
    expect(await evidence()).toMatchObject({ outcome: "refused", migrations: [{ outcome: "not-run" }] });
    await expectNothingChanged();
  });

  it("fails after bounded attempts when a transaction keeps its lock", async () => {
    await configure("max-attempts: 3");
    await plan();
    const reader = await connectTo(url);
    try {
      await reader.query("BEGIN; SELECT count(*) FROM parcels");
      const ended = await deploy();
      expect(ended.code).not.toBe(0);
      const { outcome, migrations, rescueCopies } = await evidence();
      expect({ outcome, copies: rescueCopies }).toEqual({ outcome: "failed", copies: [] });
      expect(migrations[0]?.attempts).toBe(3);
    } finally {
      await reader.end();
    }
    await expectNothingChanged();
  });

  it("undoes all when the copy fails in its middle", async () => {
    await ask(`CREATE FUNCTION full_disk() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
        IF EXISTS (SELECT FROM pg_event_trigger_ddl_commands() WHERE schema_name = 'schema_release_rescue') THEN
          RAISE EXCEPTION USING ERRCODE = '53100', MESSAGE = 'could not extend file: No space left on device';
        END IF; END $$;
      CREATE EVENT TRIGGER full_disk ON ddl_command_end WHEN TAG IN ('CREATE TABLE AS', 'CREATE TABLE') EXECUTE FUNCTION full_disk()`);
    await plan();
    const ended = await deploy();
    expect(ended.code).not.toBe(0);
    expect(words(ended)).toContain("No space left on device");
    expect((await evidence()).outcome).toBe("failed");
    await expectNothingChanged();
  });
});
