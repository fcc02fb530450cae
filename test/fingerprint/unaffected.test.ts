import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diffFingerprints } from "../../src/fingerprint/diff.ts";
import { createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../support/postgres.ts";
import { runSql, takeFingerprint, watchChange } from "./take.ts";
import { SINGLE_VIEWS, WORLD } from "./world.ts";

let server: PostgresServer;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres({ settings: { wal_level: "logical" } });
}, 60_000);

afterAll(() => server.stop());

const fresh = (): Promise<string> => createDatabase(server, `unaffected_${(databases += 1)}`);

describe("a fingerprint does not see", () => {
  it.each([
    ["rows", "INSERT INTO people (name) SELECT 'n' || g FROM generate_series(1, 9) g"],
    ["statistics", "ANALYZE"],
    ["a rewritten table", "VACUUM FULL people"],
    ["a rebuilt index", "REINDEX TABLE people"],
    ["where a sequence is", "SELECT nextval('numbers'); ALTER SEQUENCE numbers RESTART WITH 50"],
    [
      "an owner",
      "CREATE ROLE ann; ALTER TABLE people OWNER TO ann; ALTER FUNCTION twice OWNER TO ann; ALTER SCHEMA audit OWNER TO ann",
    ],
    [
      "a grant",
      "GRANT SELECT ON people TO PUBLIC; GRANT USAGE ON SCHEMA audit TO PUBLIC; GRANT EXECUTE ON FUNCTION twice TO ann",
    ],
    ["a comment", "COMMENT ON TABLE people IS 'x'; COMMENT ON COLUMN people.name IS 'y'"],
    [
      "tuning",
      "ALTER TABLE people SET (fillfactor = 70, autovacuum_enabled = off); ALTER TABLE people ALTER COLUMN name SET STATISTICS 500",
    ],
    ["clustering", "ALTER TABLE people CLUSTER ON people_pkey"],
    ["what a session made for itself", "CREATE TEMP TABLE mine (id int)"],
    ["whether a materialised view is filled", "REFRESH MATERIALIZED VIEW audit.totals WITH NO DATA"],
    [
      "our own schemas",
      "CREATE SCHEMA schema_release; CREATE TABLE schema_release.progress (id int); CREATE SCHEMA schema_release_rescue",
    ],
    ["a column that is dropped again", "ALTER TABLE people ADD COLUMN gone int; ALTER TABLE people DROP COLUMN gone"],
    [
      "passwords and places of foreign servers",
      "ALTER SERVER far OPTIONS (SET host 'other.example'); ALTER USER MAPPING FOR postgres SERVER far OPTIONS (SET password 'x')",
    ],
    ["settings of the database", "ALTER DATABASE CURRENT_DATABASE SET work_mem = '8MB'"],
  ])("%s", async (_, change) => {
    const url = await fresh();
    const name = new URL(url).pathname.slice(1);
    const { objects } = await watchChange(url, WORLD, change.replace("CURRENT_DATABASE", name));
    expect(objects).toEqual([]);
  });

  it("in which language and time zone its own session is", async () => {
    const url = await fresh();
    await runSql(url, WORLD);
    const before = await takeFingerprint(url);
    const name = new URL(url).pathname.slice(1);
    await runSql(
      url,
      [
        "TimeZone = 'Asia/Tokyo'",
        "DateStyle = 'German'",
        "IntervalStyle = 'iso_8601'",
        "search_path = audit",
        "quote_all_identifiers = on",
      ]
        .map((setting) => `ALTER DATABASE ${name} SET ${setting}`)
        .join("; "),
    );
    expect((await takeFingerprint(url)).digest).toBe(before.digest);
  });

  it("that OIDs are others and objects were made in another order", async () => {
    const [one, two] = [await fresh(), await fresh()];
    const parts = ["CREATE TABLE a (id int PRIMARY KEY)", "CREATE TABLE b (id int UNIQUE)", "CREATE VIEW v AS SELECT 1 AS one"];
    await runSql(one, ...parts);
    await runSql(two, "CREATE TABLE other (id serial); DROP TABLE other", ...parts.toReversed());
    expect((await takeFingerprint(two)).digest).toBe((await takeFingerprint(one)).digest);
  });

  it("the order of a table's columns, but tells it beside", async () => {
    const [one, two] = [await fresh(), await fresh()];
    await runSql(one, "CREATE TABLE t (a int, b int, c int)");
    await runSql(two, "CREATE TABLE t (a int, c int); ALTER TABLE t ADD COLUMN b int");
    const [a, b] = [await takeFingerprint(one), await takeFingerprint(two)];
    expect(b.digest).toBe(a.digest);
    expect(diffFingerprints(a, b)).toEqual({
      objects: [],
      columnOrder: [{ table: "public.t", before: ["a", "b", "c"], after: ["a", "c", "b"] }],
    });
  });
});

describe("a fingerprint", () => {
  it("holds no secret", async () => {
    const url = await fresh();
    await runSql(url, WORLD);
    expect(JSON.stringify(await takeFingerprint(url))).not.toMatch(/hunter2|db\.example/);
  });

  it("may be taken by a role without any right", async () => {
    const url = await fresh();
    await runSql(url, WORLD, "CREATE ROLE nobody_at_all LOGIN");
    const poor = new URL(url);
    poor.username = "nobody_at_all";
    expect((await takeFingerprint(poor.href)).digest).toBe((await takeFingerprint(url)).digest);
  });

  it("leaves out what it is told to, with all that belongs to it", async () => {
    const url = await fresh();
    await runSql(url, WORLD, 'CREATE TABLE "Flyway_History" (id int PRIMARY KEY)');
    const { objects } = await takeFingerprint(url, {
      ignore: ["audit.*", "public.events_2*", "pg_trgm", "*.people*"],
      historyTables: ['public."Flyway_History"'],
    });
    const names = objects.map(({ kind, name }) => `${kind} ${name}`);
    expect(names.filter((name) => /audit|events_2|trgm|people|Flyway/.test(name))).toEqual(["view public.named_people"]);
    expect(names).toContain("table public.events_rest");
  });

  it("is read while another session drops and makes tables", async () => {
    const url = await fresh();
    const churn = runSql(
      url,
      ...Array.from({ length: 60 }, () => "CREATE TABLE churn (id serial PRIMARY KEY, a int DEFAULT 3)").flatMap((make) => [
        make,
        "DROP TABLE churn",
      ]),
    );
    for (let round = 0; round < 5; round++) await takeFingerprint(url);
    await churn;
    expect((await takeFingerprint(url)).objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "extension plpgsql",
      "schema public",
    ]);
  });
});

const system = systemPostgres();

describe.skipIf(system === null)("a fingerprint on the system's PostgreSQL", () => {
  it("survives pg_dump and restore", async () => {
    if (system === null) return;
    const own = await startPostgres({ binaries: system, settings: { wal_level: "logical" } });
    try {
      const [one, two] = [await createDatabase(own, "one"), await createDatabase(own, "two")];
      await runSql(one, WORLD);
      const dump = spawnSync(join(system.bin, "pg_dump"), ["--schema-only", "--no-owner", one], { encoding: "utf8" });
      expect(dump.stderr).toBe("");
      const restored = spawnSync(join(system.bin, "psql"), ["-qX", "-v", "ON_ERROR_STOP=1", two], {
        input: dump.stdout,
        encoding: "utf8",
      });
      expect(restored.stderr).toBe("");
      const [before, after] = [await takeFingerprint(one), await takeFingerprint(two)];
      expect(diffFingerprints(before, after)).toEqual({ objects: [], columnOrder: [] });
      expect(after.digest).toBe(before.digest);
    } finally {
      await own.stop();
    }
  });

  it("equals that of PostgreSQL 18", async () => {
    if (system === null) return;
    const own = await startPostgres({ binaries: system, settings: { wal_level: "logical" } });
    try {
      const [here, there] = [await createDatabase(own, "here"), await fresh()];
      await runSql(here, WORLD, SINGLE_VIEWS);
      await runSql(there, WORLD, SINGLE_VIEWS);
      const { objects } = diffFingerprints(await takeFingerprint(here), await takeFingerprint(there));
      expect(objects).toEqual([]);
    } finally {
      await own.stop();
    }
  });
});
