/** A set of Flyway through the engine itself: around, transactions, sessions. */
import { describe, expect, it } from "vitest";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import type { ApplyResult } from "../../../src/deploy/apply/request.ts";
import type { NativeSet } from "../../../src/deploy/history.ts";
import { deploy } from "../apply/support/deploy.ts";
import { openSet, readTable, useFlywayDatabase } from "./flyway-database.ts";

const FILES = {
  "V1__a.sql": "CREATE TABLE t AS SELECT 1 AS id;\nSET ROLE pg_monitor;",
  "V2__b.sql": "CREATE INDEX CONCURRENTLY i ON t (id);",
  "V3__c;d.sql": "INSERT INTO t VALUES (${flyway:table}_is())",
  "R__f.sql": "CREATE TABLE last AS SELECT current_setting('search_path') AS path, current_setting('work_mem') AS work_mem",
  "beforeMigrate.sql": "CREATE TABLE moments (at text); CREATE FUNCTION h_is() RETURNS int RETURN 3",
  "beforeEachMigrate.sql": "INSERT INTO moments VALUES ('before'); SET work_mem = '3MB'",
  "afterEachMigrate.sql": "RESET ROLE; INSERT INTO moments VALUES ('after')",
  "afterMigrate.sql": "INSERT INTO moments VALUES ('end')",
};
const VARIABLES = { FLYWAY_SCHEMAS: "app", FLYWAY_TABLE: "h", FLYWAY_INIT_SQL: "SET DateStyle = 'ISO'" };

describe("A release of Flyway's migrations", () => {
  const database = useFlywayDatabase();
  const apply = async (set: NativeSet): Promise<ApplyResult> => {
    const { pending } = await set.readHistory(database.session);
    const migrations = pending.map(({ id, path, sha256 }) => ({
      id,
      path,
      sha256,
      backupRisk: "nightly" as const,
      predicted: null,
    }));
    const server = openServer({ environment: { DATABASE_URL: database.url() } });
    return deploy(database.url(), [], { server, set, release: { digest: "d", database: "events", migrations } });
  };

  it("is applied with its callbacks and recorded, and applying it again changes nothing", async () => {
    const { session } = database;
    const result = await apply(await openSet(FILES, VARIABLES));
    expect([result.outcome, result.because]).toEqual(["applied", "4 migrations were applied."]);
    expect(result.migrations.map(({ outcome, transactional }) => [outcome, transactional])).toEqual([
      ["applied", true],
      ["applied", false],
      ["applied", true],
      ["applied", true],
    ]);
    expect(await readTable(session, "app.h")).toMatchObject([
      { installed_rank: 0, type: "SCHEMA", script: '"app"' },
      { installed_rank: 1, version: "1", installed_by: "postgres" },
      { installed_rank: 2, version: "2" },
      { installed_rank: 3, version: "3", description: "c;d", script: "V3__c;d.sql" },
      { installed_rank: 4, version: null, description: "f" },
    ]);
    const moments = [...Array.from({ length: 4 }, () => ["before", "after"]).flat(), "end"];
    expect((await session.query("SELECT at FROM app.moments")).map(({ at }) => at)).toEqual(moments);
    expect(await session.query("SELECT * FROM app.last")).toEqual([{ path: 'app, "$user", public', work_mem: "3MB" }]);
    expect((await apply(await openSet(FILES, VARIABLES))).outcome).toBe("nothing-to-do");
    expect(await session.query("SELECT count(*)::int AS count FROM app.moments")).toEqual([{ count: 9 }]);
  });

  it("that fails leaves no row, and says the line of the file", async () => {
    const set = await openSet(
      { "V1__a.sql": "SELECT 1;", "V2__b.sql": "${lines}\nSELECT * FROM nowhere;" },
      { FLYWAY_PLACEHOLDERS_LINES: "SELECT\n2;" },
    );
    const result = await apply(set);
    expect(result.migrations.map(({ outcome, failure }) => [outcome, failure?.line ?? null])).toEqual([
      ["applied", null],
      ["failed", 2],
    ]);
    expect((await readTable(database.session)).map(({ version }) => version)).toEqual(["1"]);
  });
});
