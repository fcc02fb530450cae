import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openFlyway } from "../../../src/deploy/native/flyway.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { applyPending, kindsOf, nativeInput, openTestSession, type TestSession } from "./session.ts";

let server: PostgresServer;
let admin: TestSession;
let session: TestSession;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres();
  admin = await openTestSession(server.url);
});
afterAll(async () => {
  await admin.close();
  await server.stop();
});
beforeEach(async () => {
  await session?.close();
  const name = `flyway_${++databases}`;
  await admin.batch(`CREATE DATABASE ${name}`);
  session = await openTestSession(server.url.replace(/\/postgres$/, `/${name}`));
});

const ROWS = `SELECT installed_rank, version, description, type, script, checksum, installed_by, success FROM flyway_schema_history ORDER BY 1`;

describe("Flyway's migrations", () => {
  it("are applied in the order of their versions, each with its row", async () => {
    const set = await openFlyway(
      nativeInput("db/migration", {
        "db/migration/V10__third.sql": "INSERT INTO a VALUES (3);",
        "db/migration/V1__create_table.sql": "CREATE TABLE a (id int);\n",
        "db/migration/sub/V2_1__second.sql": "INSERT INTO a VALUES (2);",
        "db/migration/R__view.sql": "CREATE OR REPLACE VIEW v AS SELECT * FROM a;",
      }),
    );
    const state = await applyPending(set, session);
    expect(state.pending).toEqual([]);
    expect(state.applied.map(({ id }) => id)).toEqual(["1", "2.1", "10", "view"]);
    expect(await session.query(ROWS)).toMatchObject([
      {
        installed_rank: 1,
        version: "1",
        description: "create table",
        type: "SQL",
        script: "V1__create_table.sql",
        installed_by: "postgres",
        success: true,
      },
      { installed_rank: 2, version: "2.1", script: "sub/V2_1__second.sql" },
      { installed_rank: 3, version: "10", description: "third" },
      { installed_rank: 4, version: null, description: "view", script: "R__view.sql" },
    ]);
  });

  it("are refused in a database that holds something and has no history", async () => {
    await session.batch("CREATE TABLE old (id int)");
    const set = await openFlyway(nativeInput("db/migration", { "db/migration/V1__a.sql": "SELECT 1;" }));
    expect(kindsOf(await set.readHistory(session))).toEqual(["not-baselined -"]);
  });
});
