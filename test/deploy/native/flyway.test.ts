import { describe, expect, it } from "vitest";
import type { NativeSet } from "../../../src/deploy/history.ts";
import type { RunnableMigration } from "../../../src/deploy/runnable.ts";
import { openSet, readTable, useFlywayDatabase } from "./flyway-database.ts";
import { applyPending, kindsOf } from "./session.ts";

const database = useFlywayDatabase();
const CONCURRENTLY = "CREATE INDEX CONCURRENTLY i ON t (id);";

/** The pending ones, without what every session is told first. */
async function runnables(set: NativeSet): Promise<readonly RunnableMigration[]> {
  const state = await set.readHistory(database.session);
  expect(state.problems).toEqual([]);
  return state.pending.map((pending) => {
    const runnable = set.toRunnable(pending);
    return { ...runnable, statements: runnable.statements.filter(({ text }) => !text.startsWith("SET search_path")) };
  });
}

async function problemsOf(set: NativeSet): Promise<readonly string[]> {
  return (await set.readHistory(database.session)).problems.map(({ message }) => message);
}

describe("Flyway's migrations", () => {
  it("are applied in the order of their versions, each with its row", async () => {
    const { session } = database;
    const set = await openSet({
      "V10__third.sql": "INSERT INTO a VALUES (3);",
      "V1__create_table.sql": "CREATE TABLE a (id int);\n",
      "sub/V2_1__second.sql": "INSERT INTO a VALUES (2);",
      "R__view.sql": "CREATE OR REPLACE VIEW v AS SELECT * FROM a;",
    });
    const state = await applyPending(set, session);
    expect(state.pending).toEqual([]);
    expect(state.applied.map(({ id }) => id)).toEqual(["1", "2.1", "10", "view"]);
    expect(await readTable(session)).toMatchObject([
      {
        installed_rank: 1,
        version: "1",
        description: "create table",
        type: "SQL",
        script: "V1__create_table.sql",
        success: true,
      },
      { installed_rank: 2, version: "2.1", script: "sub/V2_1__second.sql", installed_by: "postgres" },
      { installed_rank: 3, version: "10", description: "third" },
      { installed_rank: 4, version: null, description: "view", script: "R__view.sql" },
    ]);
  });

  it("may have any prefix, separator and suffix, and descriptions of any kind", async () => {
    const { session } = database;
    const variables = {
      FLYWAY_SQL_MIGRATION_PREFIX: "",
      FLYWAY_SQL_MIGRATION_SEPARATOR: "-",
      FLYWAY_SQL_MIGRATION_SUFFIXES: ".sql,.pgsql",
      FLYWAY_INSTALLED_BY: "O'Neil; \\x",
    };
    await applyPending(
      await openSet(
        { "20240101-it's; \\ odd.PGSQL": "SELECT 1", "20240102.sql": "SELECT 2", "V1__a.sql": "SELECT x" },
        variables,
      ),
      session,
    );
    expect(await readTable(session)).toMatchObject([
      { version: "20240101", description: "it's; \\ odd", script: "20240101-it's; \\ odd.PGSQL", installed_by: "O'Neil; \\x" },
      { version: "20240102", description: "" },
    ]);
  });

  it("have descriptions cut to what the table holds", async () => {
    const { session } = database;
    const set = await openSet({ [`V1__${"x".repeat(210)}.sql`]: "SELECT 1" });
    expect(kindsOf(await applyPending(set, session))).toEqual([]);
    expect(await readTable(session)).toMatchObject([{ description: `${"x".repeat(197)}...` }]);
  });

  it("run in a transaction unless a statement cannot", async () => {
    const set = await openSet({
      "V1__a.sql": "CREATE TABLE t (id int); SELECT 1;",
      "V2__b.sql": CONCURRENTLY,
      "V3__c.sql": "-- nothing",
    });
    expect((await runnables(set)).map(({ transactional, statements }) => [transactional, statements.length])).toEqual([
      [true, 2],
      [false, 1],
      [true, 0],
    ]);
    expect((await applyPending(set, database.session)).pending).toEqual([]);
  });

  it("that mix both are refused, unless mixed allows it", async () => {
    const files = { "V1__a.sql": `CREATE TABLE t (id int);\n\n${CONCURRENTLY}` };
    expect(await problemsOf(await openSet(files))).toEqual([
      expect.stringContaining("Line 3: statements that run in a transaction"),
    ]);
    const [mixed] = await runnables(await openSet(files, { FLYWAY_MIXED: "true" }));
    expect(mixed?.transactional).toBe(false);
  });

  it("run outside of transactions where executeInTransaction says so", async () => {
    const files = { "V1__a.sql": "SELECT 1;", "V2__b.sql": "SELECT 2;", "V2__b.sql.conf": "executeInTransaction=true" };
    const set = await openSet(files, { FLYWAY_EXECUTE_IN_TRANSACTION: "false" });
    expect((await runnables(set)).map(({ transactional }) => transactional)).toEqual([false, true]);
  });

  it.each([
    ["BEGIN;\nSELECT 1;\nCOMMIT;", "Line 1: It begins or ends a transaction"],
    ["SELECT 1;\nCOPY t FROM stdin;\n1\n\\.\n", "Line 2: COPY … FROM STDIN"],
    ["SELECT 1;\n\\i other.sql\n", "Line 2:"],
    ["SELECT '${nobody}';", 'Line 1: No value is provided for the placeholder "${nobody}".'],
    ["\nSELECT '${flyway:workingDirectory}';", "Line 2:"],
    ["SELECT '${flyway:nothing}';", "Flyway has no default placeholder"],
    ["SELECT '${open';", "does not end"],
    ["DISCARD ALL;", "would give up the lock"],
    ["SELECT 1;\0", "NUL byte"],
  ])("that cannot be run are refused before anything runs: %j", async (text, words) => {
    const set = await openSet({ "V1__a.sql": text });
    const state = await set.readHistory(database.session);
    expect(kindsOf(state)).toEqual(["unreadable 1"]);
    expect(state.problems[0]?.message).toContain(words);
    const [pending] = state.pending;
    expect(() => pending && set.toRunnable(pending)).toThrow("cannot be run");
  });
});

describe("Placeholders", () => {
  it("are replaced everywhere, in any case, and Flyway's own are known", async () => {
    const text =
      "CREATE TABLE ${Name} AS SELECT '${flyway:user} ${flyway:database} ${flyway:defaultSchema} ${flyway:table} ${flyway:filename} ${flyway:environment}' AS x; -- ${NAME}";
    await applyPending(await openSet({ "V1__a.sql": text }, { FLYWAY_PLACEHOLDERS_NAME: "made" }), database.session);
    expect(await database.session.query("SELECT x FROM made")).toEqual([
      { x: "postgres postgres public flyway_schema_history V1__a.sql default" },
    ]);
  });

  it("keep the lines of the file where their values have several", async () => {
    const set = await openSet(
      { "V1__a.sql": "SELECT 1;\n${some}\nSELECT 4;" },
      { FLYWAY_PLACEHOLDERS_SOME: "SELECT 2;\nSELECT\n3;" },
    );
    const [runnable] = await runnables(set);
    expect(runnable?.statements).toEqual([
      { text: "SELECT 1", line: 1 },
      { text: "SELECT 2", line: 2 },
      { text: "SELECT\n3", line: 2 },
      { text: "SELECT 4", line: 3 },
    ]);
  });

  it("have the form that is set", async () => {
    const variables = {
      FLYWAY_PLACEHOLDER_PREFIX: "@(",
      FLYWAY_PLACEHOLDER_SUFFIX: ")",
      FLYWAY_PLACEHOLDER_SEPARATOR: ".",
      FLYWAY_PLACEHOLDERS_X: "1",
    };
    const [runnable] = await runnables(await openSet({ "V1__a.sql": "SELECT @(x), '@(flyway.user) ${y}'" }, variables));
    expect(runnable?.statements[0]?.text).toBe("SELECT 1, 'postgres ${y}'");
  });

  it("are left alone where placeholderReplacement is off, for all or for one migration", async () => {
    const files = {
      "V1__a.sql": "SELECT '${x}'",
      "V2__b.sql": "SELECT '${x}'",
      "V2__b.sql.conf": "placeholderReplacement=false",
    };
    const off = await runnables(await openSet(files, { FLYWAY_PLACEHOLDER_REPLACEMENT: "false" }));
    expect(off.map(({ statements }) => statements[0]?.text)).toEqual(["SELECT '${x}'", "SELECT '${x}'"]);
    const on = await runnables(await openSet(files, { FLYWAY_PLACEHOLDERS_X: "1" }));
    expect(on.map(({ statements }) => statements[0]?.text)).toEqual(["SELECT '1'", "SELECT '${x}'"]);
  });

  it("are told with their values, without Flyway's own", async () => {
    const set = await openSet({}, { FLYWAY_PLACEHOLDERS_OWNER: "me" });
    expect([...set.placeholders]).toEqual([["owner", "me"]]);
    expect([
      ...(await openSet({}, { FLYWAY_PLACEHOLDERS_OWNER: "me", FLYWAY_PLACEHOLDER_REPLACEMENT: "false" })).placeholders,
    ]).toEqual([]);
  });
});

describe("Script configuration", () => {
  it("says whether a migration runs at all", async () => {
    const files = { "V1__a.sql": "SELECT 1", "V1__a.sql.conf": "shouldExecute=${where}==live", "V2__b.sql": "SELECT 2" };
    const pending = async (where: string): Promise<readonly string[]> =>
      (await runnables(await openSet(files, { FLYWAY_PLACEHOLDERS_WHERE: where }))).map(({ id }) => id);
    expect(await pending("live")).toEqual(["1", "2"]);
    expect(await pending("test")).toEqual(["2"]);
    await applyPending(await openSet(files, { FLYWAY_PLACEHOLDERS_WHERE: "test" }), database.session);
    expect(await pending("test")).toEqual([]);
  });

  it.each([
    ["odd=1", "There is no setting"],
    ["executeInTransaction=perhaps", "neither true nor false"],
    ["shouldExecute=(a==b)&&c", "what is understood"],
  ])("that is not understood is refused: %s", async (text, words) => {
    expect(await problemsOf(await openSet({ "V1__a.sql": "SELECT 1", "V1__a.sql.conf": text }))).toEqual([
      expect.stringContaining(words),
    ]);
  });
});
