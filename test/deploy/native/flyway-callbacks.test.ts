import { describe, expect, it } from "vitest";
import type { NativeSet } from "../../../src/deploy/history.ts";
import { openSet, useFlywayDatabase } from "./flyway-database.ts";
import { applyPending } from "./session.ts";

const database = useFlywayDatabase();

describe("Callbacks", () => {
  const files = {
    "V1__a.sql": "SELECT 1",
    "afterMigrate.sql": "SELECT 'after ${flyway:filename}'",
    "afterMigrateApplied__z.sql": "SELECT 'applied'",
    "beforeMigrate__b.sql": "SELECT 'b'; SELECT 'c'",
    "beforeMigrate__a.sql": "SELECT 'a'",
    "beforeValidate.sql": "SELECT 'validate'",
    "beforeEachMigrate.sql": "SELECT 'each'",
    "beforeClean.sql": "DROP SCHEMA public CASCADE",
  };

  it("run around migrations, by event and description", async () => {
    const set = await openSet(files);
    await set.readHistory(database.session);
    const texts = (moment: Parameters<NativeSet["around"]>[0]): readonly string[] => set.around(moment).map(({ text }) => text);
    expect(texts("before-all")).toEqual([SEARCH_PATH, "SELECT 'validate'", "SELECT 'a'", "SELECT 'b'", "SELECT 'c'"]);
    expect(texts("before-each")).toEqual([SEARCH_PATH, "SELECT 'each'"]);
    expect(texts("after-each")).toEqual([]);
    expect(texts("after-all")).toEqual([SEARCH_PATH, "SELECT 'applied'", "SELECT 'after afterMigrate.sql'"]);
  });

  it("do not run where skipDefaultCallbacks says so", async () => {
    const set = await openSet(files, { FLYWAY_SKIP_DEFAULT_CALLBACKS: "true" });
    await set.readHistory(database.session);
    expect(set.around("before-all")).toEqual([]);
  });

  it("that cannot run in a transaction are refused", async () => {
    const { problems } = await (await openSet({ "afterMigrate.sql": "VACUUM" })).readHistory(database.session);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining("cannot run in a transaction")]);
  });
});

const SEARCH_PATH = 'SET search_path = "public", "$user", "public"';

describe("Every migration", () => {
  it("finds the default schema first in search_path, as with Flyway", async () => {
    const set = await openSet(
      { "V1__a.sql": "CREATE TABLE path AS SELECT current_setting('search_path') AS found" },
      { FLYWAY_DEFAULT_SCHEMA: "app" },
    );
    await applyPending(set, database.session);
    expect(await database.session.query("SELECT found FROM app.path")).toEqual([{ found: 'app, "$user", public' }]);
  });

  it("finds what initSql sets, which may be nothing else", async () => {
    const set = await openSet({ "V1__a.sql": "SELECT 1" }, { FLYWAY_INIT_SQL: "SET work_mem = '1MB'; SET DateStyle = 'ISO'" });
    const [pending] = (await set.readHistory(database.session)).pending;
    const runnable = pending === undefined ? undefined : set.toRunnable(pending);
    expect(runnable?.statements.map(({ text }) => text)).toEqual([
      "SET work_mem = '1MB'",
      "SET DateStyle = 'ISO'",
      SEARCH_PATH,
      "SELECT 1",
    ]);
    await expect(openSet({}, { FLYWAY_INIT_SQL: "SET ROLE app" })).rejects.toThrow("initSql");
    await expect(openSet({}, { FLYWAY_INIT_SQL: "SELECT f()" })).rejects.toThrow("initSql");
  });
});
