/** What we write Flyway itself takes for its own, and the other way round. */
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/database-port.ts";
import { openSet, useFlywayDatabase, writeHistory } from "./flyway-database.ts";
import { hasFlyway, runFlyway } from "./flyway-tool.ts";
import { applyPending, kindsOf, type TestSession } from "./session.ts";

const FILES: Readonly<Record<string, string>> = {
  "V1__create_table.sql": "\ufeffCREATE TABLE a (id int);\r\n-- ${word}\r\n",
  "V1_1__insert.sql": "INSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);",
  "deeper/V02__index_öäü.sql": "CREATE INDEX CONCURRENTLY a_id ON a (id);\n",
  "V3__trigger.sql": "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;",
  "V4__view.sql": "CREATE VIEW ${flyway:defaultSchema}.v AS SELECT '${word} ${flyway:table}' AS w;",
  "V5__none.sql": "-- nothing but words\n",
  "R__b_view.sql": "CREATE OR REPLACE VIEW rb AS SELECT '${word}' AS w, '${flyway:filename}' AS f;",
  "R__a.sql": "CREATE OR REPLACE VIEW ra AS SELECT 1 AS a;",
  "V6__odd.sql": "SELECT '${word}'",
  "V6__odd.sql.conf": "placeholderReplacement=false\nexecuteInTransaction=false",
  "beforeEachMigrate.sql": "SET work_mem = '1MB';",
};
/** With a lock in a transaction Flyway waits for itself at CREATE INDEX CONCURRENTLY. */
const SETTINGS = { "placeholders.word": "here", "postgresql.transactional.lock": "false" };
const VARIABLES = { FLYWAY_PLACEHOLDERS_WORD: "here" };

describe.skipIf(!hasFlyway())("Flyway itself", { timeout: 120_000 }, () => {
  const database = useFlywayDatabase();
  const flyway = (
    command: Parameters<typeof runFlyway>[0],
    files: Readonly<Record<string, string>> = FILES,
    settings: Readonly<Record<string, string>> = SETTINGS,
  ): ReturnType<typeof runFlyway> => runFlyway(command, { url: database.url(), files, settings });

  it("finds nothing to do and nothing wrong behind us", async () => {
    await applyPending(await openSet(FILES, VARIABLES), database.session);
    expect(flyway("validate")).toMatchObject({ succeeded: true });
    const before = await rowsOf(database.session);
    expect(flyway("migrate")).toMatchObject({ succeeded: true });
    expect(await rowsOf(database.session)).toEqual(before);
  });

  it("leaves nothing for us to do or to object to", async () => {
    expect(flyway("migrate")).toMatchObject({ succeeded: true });
    const state = await (await openSet(FILES, VARIABLES)).readHistory(database.session);
    expect([state.exists, kindsOf(state), state.pending]).toEqual([true, [], []]);
  });

  it.each([
    ["as it is", {}, {}],
    ["in schemas of its own", { schemas: "app,other", table: "h" }, { FLYWAY_SCHEMAS: "app,other", FLYWAY_TABLE: "h" }],
    ["with an installer", { installedBy: "me" }, { FLYWAY_INSTALLED_BY: "me" }],
  ])("writes the same table and rows: %s", async (_, settings, variables) => {
    const { session } = database;
    expect(flyway("migrate", FILES, { ...SETTINGS, ...settings })).toMatchObject({ succeeded: true });
    const theirs = [await tablesOf(session), await rowsOf(session)];
    await session.batch(EMPTY);
    await applyPending(await openSet(FILES, { ...VARIABLES, ...variables }), session);
    expect([await tablesOf(session), await rowsOf(session)]).toEqual(theirs);
  });

  it("baselines as we do", async () => {
    const { session } = database;
    const settings = { ...SETTINGS, baselineOnMigrate: "true", baselineVersion: "5" };
    await session.batch("CREATE TABLE old (id int)");
    expect(flyway("migrate", FILES, settings)).toMatchObject({ succeeded: true });
    const theirs = await rowsOf(session);
    await session.batch(`${EMPTY}; CREATE TABLE old (id int)`);
    await applyPending(
      await openSet(FILES, { ...VARIABLES, FLYWAY_BASELINE_ON_MIGRATE: "true", FLYWAY_BASELINE_VERSION: "5" }),
      session,
    );
    expect(await rowsOf(session)).toEqual(theirs);
    await session.batch(`${EMPTY}; CREATE TABLE old (id int)`);
    const set = await openSet(FILES, VARIABLES);
    await set.readHistory(session);
    await session.batch(set.baseline("5") ?? "");
    await applyPending(set, session);
    expect(await rowsOf(session)).toEqual(theirs);
  });

  it("runs again what we run again", async () => {
    await applyPending(await openSet(FILES, VARIABLES), database.session);
    const changed = { ...FILES, "R__a.sql": "CREATE OR REPLACE VIEW ra AS SELECT 1 AS a, 2 AS b;" };
    await applyPending(await openSet(changed, VARIABLES), database.session);
    expect(flyway("validate", changed)).toMatchObject({ succeeded: true });
    const other = { ...SETTINGS, "placeholders.word": "elsewhere" };
    expect(flyway("migrate", changed, other)).toMatchObject({ succeeded: true });
    const state = await (await openSet(changed, { FLYWAY_PLACEHOLDERS_WORD: "elsewhere" })).readHistory(database.session);
    expect([kindsOf(state), state.pending]).toEqual([[], []]);
  });

  const A = { "V1__a.sql": "SELECT 1;", "V2__b.sql": "SELECT 2;", "V3__c.sql": "SELECT 3;" };
  const ONE = { version: "1", description: "a", checksum: 78787420 };
  it.each([
    ["an edit", [{ ...ONE, checksum: 5 }], {}],
    ["a new description", [{ ...ONE, description: "b" }], {}],
    ["a failed row", [{ ...ONE, success: false }], {}],
    ["a missing file", [ONE, { version: "1.5" }], {}],
    ["a missing file that may be", [ONE, { version: "1.5" }], { ignoreMigrationPatterns: "*:missing" }],
    ["one that comes late", [ONE, { version: "3", description: "c", checksum: -1 }], { ignoreMigrationPatterns: "*:missing" }],
    ["a future one", [ONE, { version: "9" }], {}],
    ["a future one that may not be", [ONE, { version: "9" }], { ignoreMigrationPatterns: "*:pending" }],
    ["a deleted one", [ONE, { version: "2", description: "b" }, { version: "2", description: "b", type: "DELETE" }], {}],
    ["a baseline behind", [ONE, { version: "2", type: "BASELINE", description: "x" }], {}],
    ["a Java migration", [{ version: "1", type: "JDBC", description: "a" }], {}],
    ["another spelling of a version", [{ ...ONE, version: "01.0" }], {}],
    ["a repeatable that is gone", [ONE, { version: null, description: "r" }], {}],
    [
      "a repeatable that is gone and deleted",
      [ONE, { version: null, description: "r" }, { version: null, description: "r", type: "DELETE" }],
      {},
    ],
    ["no checksum", [{ ...ONE, checksum: null }], {}],
  ])("objects where we object: %s", async (_, rows, settings) => {
    const { session } = database;
    await writeHistory(session, rows);
    const variables = Object.fromEntries(
      Object.entries(settings).map(([, value]) => ["FLYWAY_IGNORE_MIGRATION_PATTERNS", value]),
    );
    const state = await (await openSet(A, variables)).readHistory(session);
    const answer = flyway("migrate", A, settings);
    expect({ ok: state.problems.length === 0, output: answer.output }).toMatchObject({ ok: answer.succeeded });
    const ran = (await rowsOf(session)).slice(rows.length).map((row) => row["version"]);
    expect(ran).toEqual(answer.succeeded ? state.pending.map(({ id }) => id) : []);
  });
});

const EMPTY = `DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS app, other CASCADE`;

/** All but the two columns that are about time. */
async function rowsOf(session: TestSession): Promise<readonly Row[]> {
  const [place] = await session.query(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE tablename IN ('flyway_schema_history', 'h')",
  );
  return session.query(
    `SELECT installed_rank, version, description, type, script, checksum, installed_by, success FROM ${String(place?.["name"])} ORDER BY 1`,
  );
}

/** Columns, constraints and indexes of all tables, and who owns what. */
function tablesOf(session: TestSession): Promise<readonly Row[]> {
  return session.query(`SELECT c.relname, c.relnamespace::regnamespace::text, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
      pg_get_expr(d.adbin, d.adrelid),
      ARRAY(SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = c.oid ORDER BY 1) AS constraints,
      ARRAY(SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = c.oid ORDER BY 1) AS indexes
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (c.oid, a.attnum)
    WHERE c.relkind IN ('r', 'v') AND c.relnamespace::regnamespace::text IN ('public', 'app', 'other') ORDER BY 2, 1, 3`);
}
