import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { NativeSet } from "../../../src/deploy/history.ts";
import { findPlain } from "../../../src/deploy/native/plain-files.ts";
import { openPlain } from "../../../src/deploy/native/plain.ts";
import { createDatabase, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { applyPending, kindsOf, nativeInput, openTestSession, sha256, type TestSession } from "./session.ts";

const FILES = {
  "sql/2_orders.sql": "CREATE TABLE orders (id int REFERENCES users);",
  "sql/2_orders.down.sql": "DROP TABLE orders;",
  "sql/1_users.sql": "CREATE TABLE users (id int PRIMARY KEY); -- é",
  "sql/10_index.sql": "CREATE INDEX CONCURRENTLY i ON orders (id);\nANALYZE orders;",
};

describe("a plain folder", () => {
  let server: PostgresServer;
  let session: TestSession;
  let count = 0;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    count += 1;
    session = await openTestSession(await createDatabase(server, `plain${count}`));
    onTestFinished(() => session.close());
  });

  const open = (texts: Readonly<Record<string, string>>, more = {}): Promise<NativeSet> =>
    openPlain(nativeInput("sql", texts, more));

  it("is applied by version, its files of the way back never", async () => {
    const state = await applyPending(await open(FILES), session);
    expect(state.applied.map(({ id, script }) => [id, script])).toEqual([
      ["1", "1_users.sql"],
      ["2", "2_orders.sql"],
      ["10", "10_index.sql"],
    ]);
    expect(state).toMatchObject({ exists: true, table: "schema_release.history", pending: [], problems: [] });
    expect(state.applied[0]?.appliedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    const rows = await session.query("SELECT * FROM schema_release.history WHERE id = '1'");
    expect(rows).toMatchObject([{ path: "sql/1_users.sql", sha256: sha256(FILES["sql/1_users.sql"]), applied_by: "postgres" }]);
  });

  it("changes nothing by being read", async () => {
    const state = await (await open(FILES)).readHistory(session);
    expect(state).toMatchObject({ exists: false, applied: [], problems: [] });
    expect(state.pending.map(({ id }) => id)).toEqual(["1", "2", "10"]);
    expect(await session.query("SELECT to_regnamespace('schema_release')::text AS there")).toEqual([{ there: null }]);
  });

  it("runs a file in a transaction, unless a statement cannot stand in one", async () => {
    const set = await open(FILES);
    const { pending } = await set.readHistory(session);
    expect(pending.map((each) => set.toRunnable(each).transactional)).toEqual([true, true, false]);
  });

  it("notices an edit, a missing file and one that comes too late", async () => {
    await applyPending(await open(FILES), session);
    const { "sql/2_orders.sql": _, "sql/2_orders.down.sql": __, ...others } = FILES;
    const texts = { ...others, "sql/1_users.sql": "SELECT 1;", "sql/9_late.sql": "SELECT 1;" };
    const state = await (await open(texts)).readHistory(session);
    expect(kindsOf(state)).toEqual(["missing 2", "edited 1", "out-of-order 9"]);
  });

  it("opens again by the way out that each problem names", async () => {
    await applyPending(await open(FILES), session);
    const { "sql/2_orders.sql": _, "sql/2_orders.down.sql": __, ...others } = FILES;
    const set = await open({ ...others, "sql/1_users.sql": "SELECT 1;" });
    for (const { remedy } of (await set.readHistory(session)).problems) {
      await session.batch(/(?:UPDATE|DELETE) [^;]+;/.exec(remedy)?.[0] ?? "");
    }
    expect((await set.readHistory(session)).problems).toEqual([]);
  });

  it("takes over what a live database holds up to a version", async () => {
    await session.batch("CREATE TABLE users (id int PRIMARY KEY)");
    const set = await open(FILES);
    await set.readHistory(session);
    await session.batch(set.baseline("1") ?? "");
    const state = await applyPending(set, session);
    expect(state.applied.map(({ id }) => id)).toEqual(["1", "2", "10"]);
    expect(() => set.baseline("3")).toThrow(/No migration has the version "3"/);
  });

  it("keeps its history where the configuration says", async () => {
    const state = await applyPending(await open(FILES, { historyTable: "ops.user" }), session);
    expect(state.table).toBe('ops."user"');
    expect(state.pending).toEqual([]);
  });

  it("refuses a table that is not its history", async () => {
    await session.batch("CREATE TABLE changes (id int)");
    const state = await (await open(FILES, { historyTable: "public.changes" })).readHistory(session);
    expect(kindsOf(state)).toEqual(["unreadable -"]);
  });

  it.each([
    ["COMMIT", "SELECT 1;\ncommit;", "Line 2: It begins or ends a transaction"],
    ["a command of psql", "SELECT 1;\n\\i other.sql", "Line 2: "],
    ["data of COPY", "COPY t FROM STDIN;\n1\n\\.\n", "Line 1: COPY"],
    ["a part that undoes it", "-- +goose Up\nSELECT 1;\n-- +goose Down\nSELECT 2;\n", "It has a part that undoes it"],
    ["a comment that is never closed", "SELECT 1; /* x", "Line 1: A comment is not closed."],
    ["a NUL byte", "SELECT 1\0;", "The file holds a NUL byte."],
  ])("refuses a pending file with %s", async (_, text, said) => {
    const { problems } = await (await open({ "sql/1_a.sql": text })).readHistory(session);
    expect(problems.map(({ kind }) => kind)).toContain("unreadable");
    expect(problems.map(({ message }) => message).join("\n")).toContain(said);
  });

  it.each(["ROLLBACK TO SAVEPOINT a", "ROLLBACK WORK TO a", "SAVEPOINT a", "RELEASE a", "SELECT 'commit'"])(
    "sees no end of the transaction in %s",
    async (statement) => {
      const { problems } = await (await open({ "sql/1_a.sql": statement })).readHistory(session);
      expect(problems).toEqual([]);
    },
  );

  it("refuses migrations that are no SQL, with what to configure", async () => {
    await expect(open({ "sql/1_a.sql": "", "sql/2_b.go": "" })).rejects.toThrow("sql/2_b.go cannot be run");
  });
});

describe("the files of a plain folder", () => {
  const find = (...paths: readonly string[]): ReturnType<typeof findPlain> =>
    findPlain({ root: "m", files: paths.map((path) => ({ path: `m/${path}`, bytes: new Uint8Array() })) });

  it.each([
    [
      ["V2__b.sql", "V10__c.sql", "V1.1__a.sql", "U2__b.sql"],
      ["1.1", "2", "10"],
    ],
    [
      ["001_a/up.sql", "001_a/down.sql", "002_b/up.sql"],
      ["1", "2"],
    ],
    [["1_a.up.sql", "1_a.down.sql"], ["1"]],
    [
      ["users.sql", "orders.sql", "index.sql"],
      ["index.sql", "orders.sql", "users.sql"],
    ],
    [
      ["a.sql", "a.down.sql", "b.up.sql", "b.down.sql"],
      ["a.sql", "b.up.sql"],
    ],
    [["1_a.sql", "README.md", "lib.js"], ["1"]],
  ])("run in order: %j", (paths, ids) => {
    expect(find(...paths)).toMatchObject({ problems: [], notSql: [] });
    expect(find(...paths).migrations.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ["has no version beside others that do", ["1_a.sql", "seed.sql"], "m/seed.sql"],
    ["seems to undo something but does not", ["1_a.sql", "2_take_node_down.sql"], "m/2_take_node_down.sql"],
    ["is a part of a migration that is not there", ["001_a/data.sql"], "m/001_a/data.sql"],
  ])("are told when one %s", (_, paths, path) => {
    expect(find(...paths).problems.map((problem) => [problem.kind, problem.path])).toEqual([["unreadable", path]]);
  });
});
