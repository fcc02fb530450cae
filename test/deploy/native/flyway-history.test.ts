import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../src/deploy/native/flyway/checksum.ts";
import { openSet, readTable, useFlywayDatabase, writeHistory } from "./flyway-database.ts";
import { applyPending, kindsOf } from "./session.ts";

const database = useFlywayDatabase();
const A = { "V1__a.sql": "SELECT 1;", "V2__b.sql": "SELECT 2;" };
const sumA = checksumOf("SELECT 1;");
const sumB = checksumOf("SELECT 2;");
const ids = (pending: readonly { id: string }[]): readonly string[] => pending.map(({ id }) => id);

describe("Flyway's history", () => {
  it("is a table as Flyway makes it", async () => {
    const { session } = database;
    await applyPending(await openSet(A), session);
    const columns = await session.query(
      `SELECT concat_ws(' ', column_name, udt_name, character_maximum_length, is_nullable, column_default) AS said
       FROM information_schema.columns WHERE table_name = 'flyway_schema_history' ORDER BY ordinal_position`,
    );
    expect(columns.map(({ said }) => said)).toEqual([
      "installed_rank int4 NO",
      "version varchar 50 YES",
      "description varchar 200 NO",
      "type varchar 20 NO",
      "script varchar 1000 NO",
      "checksum int4 YES",
      "installed_by varchar 100 NO",
      "installed_on timestamp NO now()",
      "execution_time int4 NO",
      "success bool NO",
    ]);
    const indexes = await session.query(
      "SELECT indexdef FROM pg_indexes WHERE tablename = 'flyway_schema_history' ORDER BY indexname",
    );
    expect(indexes.map(({ indexdef }) => indexdef)).toEqual([
      "CREATE UNIQUE INDEX flyway_schema_history_pk ON public.flyway_schema_history USING btree (installed_rank)",
      "CREATE INDEX flyway_schema_history_s_idx ON public.flyway_schema_history USING btree (success)",
    ]);
  });

  it("that Flyway wrote is gone on with", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "1", description: "a", checksum: sumA }]);
    const set = await openSet(A);
    expect(ids((await set.readHistory(session)).pending)).toEqual(["2"]);
    await applyPending(set, session);
    expect(await readTable(session)).toMatchObject([
      { installed_rank: 1, version: "1" },
      {
        installed_rank: 2,
        version: "2",
        description: "b",
        type: "SQL",
        script: "V2__b.sql",
        checksum: sumB,
        installed_by: "postgres",
        success: true,
      },
    ]);
  });

  it.each([
    ["checksum", { version: "1", description: "a", checksum: sumA + 1 }, "edited 1"],
    ["description", { version: "1", description: "other", checksum: sumA }, "edited 1"],
    ["file", { version: "0.5", description: "a", checksum: 1 }, "missing 0.5"],
    ["Java class", { version: "0.5", type: "JDBC" }, "missing 0.5"],
    ["success", { version: "1", description: "a", checksum: sumA, success: false }, "failed 1"],
    ["known type", { version: "1", type: "ODD" }, "unreadable 1"],
    ["version", { version: "x" }, "unreadable x"],
  ])("is refused where a row's %s is not what it should be", async (_, row, problem) => {
    const { session } = database;
    await writeHistory(session, [row]);
    expect(kindsOf(await (await openSet(A)).readHistory(session))).toEqual([problem]);
  });

  it("may hold a row without checksum only where Flyway wrote none", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "1", description: "a", checksum: null }]);
    expect(kindsOf(await (await openSet(A)).readHistory(session))).toEqual(["edited 1"]);
  });

  it("takes versions of different spelling for the same", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "001.0", description: "a", checksum: sumA }]);
    const state = await (await openSet(A)).readHistory(session);
    expect([kindsOf(state), ids(state.pending)]).toEqual([[], ["2"]]);
  });

  it("is refused where a version is in it twice", async () => {
    const { session } = database;
    const row = { version: "1", description: "a", checksum: sumA };
    await writeHistory(session, [row, row]);
    expect(kindsOf(await (await openSet(A)).readHistory(session))).toEqual(["duplicate 1"]);
  });

  it("runs again what was deleted or undone", async () => {
    const { session } = database;
    await writeHistory(session, [
      { version: "1", description: "a", checksum: sumA },
      { version: "2", description: "b", checksum: 99 },
      { version: "2", description: "b", type: "DELETE", checksum: 99 },
    ]);
    const set = await openSet(A);
    const state = await set.readHistory(session);
    expect([kindsOf(state), ids(state.pending), ids(state.applied)]).toEqual([[], ["2"], ["1"]]);
    await applyPending(set, session);
    await session.query(
      "INSERT INTO flyway_schema_history VALUES (9, '2', 'b', 'UNDO_SQL', 'U2__b.sql', 5, 'x', now(), 1, true)",
    );
    expect(ids((await set.readHistory(session)).pending)).toEqual(["2"]);
  });

  it("is refused where a migration comes too late, unless outOfOrder says otherwise", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "2", description: "b", checksum: sumB }]);
    expect(kindsOf(await (await openSet(A)).readHistory(session))).toEqual(["out-of-order 1"]);
    const late = await openSet(A, { FLYWAY_OUT_OF_ORDER: "true" });
    const state = await applyPending(late, session);
    expect([kindsOf(state), ids(state.applied)]).toEqual([[], ["2", "1"]]);
  });

  it("is not refused for what ignoreMigrationPatterns names", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "0.1" }, { version: "2", description: "b", checksum: sumB }]);
    const state = await (
      await openSet(A, { FLYWAY_IGNORE_MIGRATION_PATTERNS: "versioned:missing,*:ignored" })
    ).readHistory(session);
    expect([kindsOf(state), ids(state.pending)]).toEqual([[], []]);
  });

  it("may be ahead of the files", async () => {
    const { session } = database;
    await writeHistory(session, [
      { version: "1", description: "a", checksum: sumA },
      { version: "2", description: "b", checksum: sumB },
      { version: "3", description: "c", checksum: 3 },
    ]);
    expect(kindsOf(await (await openSet(A)).readHistory(session))).toEqual([]);
    const strict = await openSet(A, { FLYWAY_IGNORE_MIGRATION_PATTERNS: "*:pending" });
    expect(kindsOf(await strict.readHistory(session))).toEqual(["missing 3"]);
  });

  it("goes as far as the target", async () => {
    const { session } = database;
    const files = { ...A, "V3__c.sql": "SELECT 3;", "R__r.sql": "SELECT 4;" };
    const pending = async (target: string): Promise<readonly string[]> =>
      ids((await (await openSet(files, { FLYWAY_TARGET: target })).readHistory(session)).pending);
    expect(await pending("2")).toEqual(["1", "2", "r"]);
    expect(await pending("9?")).toEqual(["1", "2", "3", "r"]);
    expect(await pending("next")).toEqual(["1"]);
    expect(await pending("current")).toEqual(["r"]);
  });

  it("begins where the baseline ends", async () => {
    const { session } = database;
    await session.batch("CREATE TABLE old (id int)");
    const set = await openSet({ ...A, "V1_5__c.sql": "SELECT 5;" });
    expect(kindsOf(await set.readHistory(session))).toEqual(["not-baselined -"]);
    await session.batch(set.baseline("1.5") ?? "");
    const state = await set.readHistory(session);
    expect([kindsOf(state), ids(state.pending), ids(state.applied)]).toEqual([[], ["2"], ["1.5"]]);
    expect(await readTable(session)).toMatchObject([
      {
        installed_rank: 1,
        version: "1.5",
        description: "<< Flyway Baseline >>",
        type: "BASELINE",
        script: "<< Flyway Baseline >>",
        checksum: null,
        installed_by: "postgres",
        execution_time: 0,
        success: true,
      },
    ]);
    expect(() => set.baseline("2")).toThrow("nothing to take over");
  });

  it("is baselined by the first deploy where baselineOnMigrate says so", async () => {
    const { session } = database;
    await session.batch("CREATE TABLE old (id int)");
    const set = await openSet(A, {
      FLYWAY_BASELINE_ON_MIGRATE: "true",
      FLYWAY_BASELINE_VERSION: "1",
      FLYWAY_BASELINE_DESCRIPTION: "as; it's",
    });
    expect(ids((await set.readHistory(session)).pending)).toEqual(["2"]);
    await applyPending(set, session);
    expect(await readTable(session)).toMatchObject([
      { installed_rank: 1, version: "1", type: "BASELINE", description: "as; it's" },
      { installed_rank: 2, version: "2", type: "SQL" },
    ]);
  });

  it("lies in the default schema, which is made with Flyway's marker, and comes first in search_path", async () => {
    const { session } = database;
    const set = await openSet({ "V1__a.sql": "CREATE TABLE t (id int);" }, { FLYWAY_SCHEMAS: "app,Other One" });
    const state = await set.readHistory(session);
    expect([state.exists, state.table]).toEqual([false, '"app"."flyway_schema_history"']);
    await applyPending(set, session);
    expect(await readTable(session, "app.flyway_schema_history")).toMatchObject([
      {
        installed_rank: 0,
        version: null,
        description: "<< Flyway Schema Creation >>",
        type: "SCHEMA",
        script: '"app","Other One"',
        checksum: null,
      },
      { installed_rank: 1, version: "1" },
    ]);
    expect(
      await session.query("SELECT to_regclass('app.t') IS NOT NULL AS is, to_regnamespace('\"Other One\"') IS NOT NULL AS too"),
    ).toEqual([{ is: true, too: true }]);
    expect((await set.readHistory(session)).exists).toBe(true);
  });

  it("is refused where there is no schema to lie in", async () => {
    const set = await openSet(A, { FLYWAY_DEFAULT_SCHEMA: "app", FLYWAY_CREATE_SCHEMAS: "false" });
    expect(kindsOf(await set.readHistory(database.session))).toEqual(["unreadable -"]);
  });

  it("is refused where its table is another tool's", async () => {
    await database.session.batch("CREATE TABLE flyway_schema_history (id int)");
    expect(kindsOf(await (await openSet(A)).readHistory(database.session))).toEqual(["unreadable -"]);
  });

  it("tells whether a migration was recorded since it was read", async () => {
    const { session } = database;
    const set = await openSet(A);
    const state = await set.readHistory(session);
    for (const statement of set.prepare()) await session.batch(statement);
    const [first, second] = state.pending.map((pending) => set.toRunnable(pending));
    await session.batch(first?.record("12.6") ?? "");
    expect(await session.query(`SELECT ${first?.isRecorded ?? ""} AS first, ${second?.isRecorded ?? ""} AS second`)).toEqual([
      { first: true, second: false },
    ]);
    expect(await readTable(session)).toMatchObject([{ execution_time: 13 }]);
  });
});
