import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../src/deploy/native/flyway/checksum.ts";
import { openSet, readTable, useFlywayDatabase, writeHistory } from "./flyway-database.ts";
import { applyPending, kindsOf } from "./session.ts";

const database = useFlywayDatabase();
const sumA = checksumOf("SELECT 1;");
const ids = (pending: readonly { id: string }[]): readonly string[] => pending.map(({ id }) => id);

describe("Repeatable migrations", () => {
  it("run behind all others by description, and again when they change", async () => {
    const { session } = database;
    const files = { "V1__a.sql": "CREATE TABLE t (id int);", "R__b.sql": "SELECT 'b';", "R__a_view.sql": "SELECT 'a';" };
    expect(ids((await applyPending(await openSet(files), session)).applied)).toEqual(["1", "a view", "b"]);
    const changed = await openSet({ ...files, "R__b.sql": "SELECT 'B';" });
    expect((await changed.readHistory(session)).pending).toMatchObject([{ id: "b", repeatable: true }]);
    await applyPending(changed, session);
    expect((await readTable(session)).map(({ description }) => description)).toEqual(["a", "a view", "b", "b"]);
    expect(ids((await (await openSet(files)).readHistory(session)).pending)).toEqual(["b"]);
  });

  it("have the checksum of what ran; that of the file as it stands counts as the same", async () => {
    const { session } = database;
    const text = "SELECT '${word}';";
    const variables = { FLYWAY_PLACEHOLDERS_WORD: "x" };
    await applyPending(await openSet({ "R__r.sql": text }, variables), session);
    expect(await readTable(session)).toMatchObject([{ checksum: checksumOf("SELECT 'x';") }]);
    expect(
      (await (await openSet({ "R__r.sql": text }, { FLYWAY_PLACEHOLDERS_WORD: "y" })).readHistory(session)).pending,
    ).toHaveLength(1);
    await session.query("UPDATE flyway_schema_history SET checksum = $1", [checksumOf(text)]);
    expect((await (await openSet({ "R__r.sql": text }, variables)).readHistory(session)).pending).toEqual([]);
  });

  it("that are gone are missing", async () => {
    const { session } = database;
    await applyPending(await openSet({ "R__r.sql": "SELECT 1;" }), session);
    const set = await openSet({});
    expect(kindsOf(await set.readHistory(session))).toEqual(["missing r"]);
    await session.query("INSERT INTO flyway_schema_history VALUES (9, NULL, 'r', 'DELETE', 'R__r.sql', 5, 'x', now(), 1, true)");
    expect(kindsOf(await set.readHistory(session))).toEqual([]);
  });
});

describe("Baseline migrations", () => {
  const files = {
    "V1__a.sql": "SELECT 1;",
    "V2__b.sql": "SELECT 2;",
    "B2__all.sql": "CREATE TABLE all_of_it (id int);",
    "V3__c.sql": "SELECT 3;",
  };

  it("stand for what comes before them in an empty database", async () => {
    const { session } = database;
    const state = await applyPending(await openSet(files), session);
    expect([kindsOf(state), ids(state.applied), ids(state.pending)]).toEqual([[], ["2", "3"], []]);
    expect(await readTable(session)).toMatchObject([
      { version: "2", type: "SQL_BASELINE", script: "B2__all.sql" },
      { version: "3", type: "SQL" },
    ]);
  });

  it("are left alone where something is applied", async () => {
    const { session } = database;
    await writeHistory(session, [{ version: "1", description: "a", checksum: sumA }]);
    const state = await (await openSet(files)).readHistory(session);
    expect([kindsOf(state), ids(state.pending)]).toEqual([[], ["2", "3"]]);
  });
});

describe("Files", () => {
  it("of one version are refused", async () => {
    const state = await (
      await openSet({ "V1__a.sql": "SELECT 1;", "sub/V01__b.sql": "SELECT 2;", "R__r.sql": "", "sub/R__r.sql": "" })
    ).readHistory(database.session);
    expect(kindsOf(state).toSorted()).toEqual(["duplicate 01", "duplicate r"]);
  });

  it("with names that Flyway skips are refused where validateMigrationNaming says so", async () => {
    const names = { "V1_a.sql": "", "Rx__a.sql": "", "notes.sql": "", "V1__fine.sql": "", "U1__fine.sql": "" };
    expect(kindsOf(await (await openSet(names)).readHistory(database.session))).toEqual([]);
    const state = await (await openSet(names, { FLYWAY_VALIDATE_MIGRATION_NAMING: "true" })).readHistory(database.session);
    expect(state.problems.map(({ path }) => path)).toEqual(
      ["V1_a.sql", "Rx__a.sql", "notes.sql"].map((name) => `db/migration/${name}`),
    );
  });
});
