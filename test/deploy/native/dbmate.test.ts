import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { NativeSet } from "../../../src/deploy/history.ts";
import { openDbmate } from "../../../src/deploy/native/dbmate.ts";
import { createDatabase, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { runDbmate, writeTree } from "./dbmate-tool.ts";
import { applyPending, kindsOf, nativeInput, openTestSession, sha256, type TestSession } from "./session.ts";

const FILES = {
  "db/migrations/20240101000000_users.sql":
    "-- migrate:up\nCREATE TABLE users (id int);\nINSERT INTO users VALUES (1);\n\n-- migrate:down\nDROP TABLE users;\n",
  "db/migrations/20240102000000_names.sql":
    "-- migrate:up\r\n-- é; it's a comment\r\nALTER TABLE users ADD name text DEFAULT 'a;b';\r\n-- migrate:down\r\nALTER TABLE users DROP name;\r\n",
  "db/migrations/20240103000000_index.sql":
    "-- migrate:up transaction:false\nCREATE INDEX CONCURRENTLY a ON users (id);\nCREATE INDEX CONCURRENTLY b ON users (name);\n-- migrate:down transaction:false\nDROP INDEX a;\n",
  "db/migrations/20240104000000_empty.sql": "-- migrate:up\n-- migrate:down\n",
};
const [FIRST, SECOND] = Object.keys(FILES) as [string, string];

describe("dbmate, natively", () => {
  let server: PostgresServer;
  let url: string;
  let session: TestSession;
  let count = 0;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    count += 1;
    url = await createDatabase(server, `db${count}`);
    session = await openTestSession(url);
    onTestFinished(() => session.close());
  });

  const open = (texts: Readonly<Record<string, string>>, variables = {}): Promise<NativeSet> =>
    openDbmate(nativeInput("db/migrations", texts, { variables }));

  it("leaves a history in which dbmate itself finds nothing pending", async () => {
    const state = await applyPending(await open(FILES), session);
    expect(state.applied.map(({ id, script }) => [id, script])).toEqual(
      Object.keys(FILES).map((path) => [path.slice(14, 28), path.slice(14)]),
    );
    expect(state).toMatchObject({ exists: true, table: "public.schema_migrations", pending: [], problems: [] });
    const folder = writeTree(FILES);
    expect(runDbmate(folder, url, "status").output).toContain("Applied: 4\nPending: 0\n");
    expect(runDbmate(folder, url, "migrate")).toEqual({ status: 0, output: "" });
    expect(runDbmate(folder, url, "rollback").output).toContain("Rolled back: 20240104000000_empty.sql");
  });

  it("finds applied what dbmate itself applied, and goes on from there", async () => {
    const first = { [FIRST]: FILES[FIRST as keyof typeof FILES] };
    expect(runDbmate(writeTree(first), url, "migrate").status).toBe(0);
    const set = await open(FILES);
    const before = await set.readHistory(session);
    expect(before.problems).toEqual([]);
    expect(before.applied).toEqual([
      { id: "20240101000000", script: "20240101000000_users.sql", appliedAt: null, succeeded: true },
    ]);
    expect(before.pending.map(({ id }) => id)).toEqual(["20240102000000", "20240103000000", "20240104000000"]);
    const after = await applyPending(set, session);
    expect(after).toMatchObject({ pending: [], problems: [] });
    expect(runDbmate(writeTree(FILES), url, "status").output).toContain("Pending: 0");
  });

  it("makes the same table that dbmate makes", async () => {
    const texts = { [FIRST]: FILES[FIRST as keyof typeof FILES], [SECOND]: FILES[SECOND as keyof typeof FILES] };
    await applyPending(await open(texts), session);
    const other = await createDatabase(server, `db${count}_other`);
    runDbmate(writeTree(texts), other, "migrate");
    const theirs = await openTestSession(other);
    onTestFinished(() => theirs.close());
    const columns = `SELECT attname, format_type(atttypid, atttypmod) AS type, attnotnull, conname, contype
      FROM pg_attribute LEFT JOIN pg_constraint ON conrelid = attrelid WHERE attrelid = 'public.schema_migrations'::regclass AND attnum > 0`;
    expect(await session.query(columns)).toEqual(await theirs.query(columns));
    expect(await session.query("TABLE public.schema_migrations")).toEqual(await theirs.query("TABLE public.schema_migrations"));
  });

  it("records in the schema that was current at the beginning, whatever a migration makes of search_path", async () => {
    const texts = { "db/migrations/1_a.sql": "-- migrate:up\nSELECT set_config('search_path', '', false);\n-- migrate:down\n" };
    const state = await applyPending(await open(texts), session);
    expect(state.applied.map(({ id }) => id)).toEqual(["1"]);
  });

  it.each([
    ["the configuration", { historyTable: "ops.My migrations" }, {}],
    ["DBMATE_MIGRATIONS_TABLE", { variables: { DBMATE_MIGRATIONS_TABLE: "ops.My migrations" } }, {}],
    [".env", {}, { ".env": 'SECRET=x\nexport DBMATE_MIGRATIONS_TABLE="ops.My migrations" # ours\n' }],
  ])("keeps the history in the table that %s names", async (_, more, texts) => {
    const set = await openDbmate(nativeInput("db/migrations", { ...FILES, ...texts }, more));
    const state = await applyPending(set, session);
    expect(state.table).toBe('ops."My migrations"');
    expect(runDbmate(writeTree(FILES), url, "--migrations-table", "ops.My migrations", "status").output).toContain("Pending: 0");
  });

  it("notices an edit of what it applied itself, which dbmate cannot", async () => {
    await applyPending(await open(FILES), session);
    const edited = { ...FILES, [SECOND]: `${FILES[SECOND as keyof typeof FILES]} ` };
    const state = await (await open(edited)).readHistory(session);
    expect(kindsOf(state)).toEqual(["edited 20240102000000"]);
    const [row] = await session.query("SELECT * FROM schema_release.applied WHERE id = '20240101000000'");
    expect(row).toMatchObject({
      history: "public.schema_migrations",
      path: FIRST,
      sha256: sha256(FILES[FIRST as keyof typeof FILES]),
      applied_by: "postgres",
      release: null,
    });
  });

  it("forgets its record of a migration that dbmate undid", async () => {
    const texts = { "db/migrations/1_a.sql": "-- migrate:up\nSELECT 1;\n-- migrate:down\n" };
    await applyPending(await open(texts), session);
    expect(runDbmate(writeTree(texts), url, "rollback").status).toBe(0);
    const edited = { "db/migrations/1_a.sql": "-- migrate:up\nSELECT 2;\n-- migrate:down\n" };
    const state = await applyPending(await open(edited), session);
    expect(state).toMatchObject({ pending: [], problems: [] });
  });

  it("needs no right to make a schema where somebody made ours", async () => {
    await session.batch(
      "CREATE ROLE deployer; CREATE SCHEMA schema_release; GRANT ALL ON SCHEMA schema_release, public TO deployer; SET ROLE deployer",
    );
    expect((await applyPending(await open(FILES), session)).pending).toEqual([]);
  });

  it("names the release whose digest the session carries", async () => {
    await session.query("SELECT set_config('schema_release.release', 'sha256:abc', false)");
    await applyPending(await open(FILES), session);
    const rows = await session.query("SELECT DISTINCT release FROM schema_release.applied");
    expect(rows).toEqual([{ release: "sha256:abc" }]);
  });

  it("refuses what sorts before an applied migration, unless it is said that it may run late", async () => {
    await applyPending(await open(FILES), session);
    const late = { ...FILES, "db/migrations/20240101120000_late.sql": "-- migrate:up\nSELECT 1;\n-- migrate:down\n" };
    expect(kindsOf(await (await open(late)).readHistory(session))).toEqual(["out-of-order 20240101120000"]);
    expect(kindsOf(await (await open(late, { DBMATE_STRICT: "true" })).readHistory(session))).toHaveLength(1);
    const allowed = await applyPending(await open(late, { DBMATE_STRICT: "false" }), session);
    expect(allowed.pending).toEqual([]);
    expect(runDbmate(writeTree(late), url, "status").output).toContain("Pending: 0");
  });

  it("tells what is applied but has no file, and two files of one version", async () => {
    await applyPending(await open(FILES), session);
    const { [FIRST]: gone, ...others } = FILES as Record<string, string>;
    const texts = { ...others, "db/migrations/20240102000000_twice.sql": gone ?? "" };
    expect(kindsOf(await (await open(texts)).readHistory(session))).toEqual([
      "duplicate 20240102000000",
      "missing 20240101000000",
      "edited 20240102000000",
    ]);
  });

  it("refuses golang-migrate's table of the same name", async () => {
    await session.batch("CREATE TABLE schema_migrations (version bigint PRIMARY KEY, dirty boolean)");
    expect(kindsOf(await (await open(FILES)).readHistory(session))).toEqual(["unreadable -"]);
  });

  it("takes over what a live database holds up to a version", async () => {
    const set = await open(FILES);
    await session.batch("CREATE TABLE users (id int, name text)");
    await set.readHistory(session);
    await session.batch(set.baseline("20240102000000") ?? "");
    expect(runDbmate(writeTree(FILES), url, "status").output).toContain("Applied: 2\nPending: 2");
    expect((await applyPending(set, session)).pending).toEqual([]);
    expect(() => set.baseline("7")).toThrow(/No migration has the version "7"/);
  });

  /** Text of a migration, and what dbmate itself says when it is to run it. */
  const REFUSED: readonly (readonly [string, string, string])[] = [
    ["no way up", "CREATE TABLE a (i int);\n", "define an up block"],
    ["no way down", "-- migrate:up\nCREATE TABLE a (i int);\n", "define a down block"],
    ["a statement before", "SELECT 1;\n-- migrate:up\n-- migrate:down\n", "statements preceding"],
    ["a byte order mark", "\ufeff-- migrate:up\n-- migrate:down\n", "define an up block"],
    ["two ways up", "-- migrate:up\n-- migrate:down\n-- migrate:up\n-- migrate:down\n", "duplicate key value"],
    ["two ways down", "-- migrate:up\n-- migrate:down\n-- migrate:down\n", "preceded by a '-- migrate:up'"],
    ["COMMIT", "-- migrate:up\nCOMMIT;\n-- migrate:down\n", "unexpected transaction status"],
    ["a command of psql", "-- migrate:up\n\\set x 1\nSELECT 1;\n-- migrate:down\n", "syntax error"],
    ["data of COPY", "-- migrate:up\nCREATE TABLE t (i int);\nCOPY t FROM stdin;\n1\n\\.\n-- migrate:down\n", "Error"],
  ];

  it.each(REFUSED)("refuses a file with %s, as dbmate does", async (_, text, said) => {
    const texts = { "db/migrations/1_a.sql": text };
    const state = await (await open(texts)).readHistory(session);
    expect(new Set(kindsOf(state))).toEqual(new Set(["unreadable 1"]));
    const ran = runDbmate(writeTree(texts), url, "migrate");
    expect(ran.output).toContain(said);
    expect(ran.status).toBe(2);
  });

  it("runs several statements without a transaction in one, as the server does for dbmate, and those that need none one by one", async () => {
    const set = await open({
      "db/migrations/1_a.sql":
        "-- migrate:up transaction:false\nCREATE TABLE a (i int);\nCREATE TABLE b (i int);\n-- migrate:down\n",
      "db/migrations/2_a.sql": "-- migrate:up transaction:false\nSELECT 1;\nREINDEX TABLE CONCURRENTLY a;\n-- migrate:down\n",
      "db/migrations/3_a.sql": "-- migrate:up foo:bar transaction:false\nVACUUM a;\n-- migrate:down\n",
      "db/migrations/4_a.sql": "-- migrate:up transaction:true\nSELECT 1;\n-- migrate:down transaction:false\n",
    });
    const { pending } = await set.readHistory(session);
    expect(
      pending.map((each) => set.toRunnable(each)).map(({ transactional, statements }) => [transactional, statements]),
    ).toEqual([
      [
        true,
        [
          { text: "CREATE TABLE a (i int)", line: 2 },
          { text: "CREATE TABLE b (i int)", line: 3 },
        ],
      ],
      [
        false,
        [
          { text: "SELECT 1", line: 2 },
          { text: "REINDEX TABLE CONCURRENTLY a", line: 3 },
        ],
      ],
      [false, [{ text: "VACUUM a", line: 2 }]],
      [true, [{ text: "SELECT 1", line: 2 }]],
    ]);
    expect((await applyPending(set, session)).pending).toEqual([]);
  });

  it("says of a migration whether it is recorded", async () => {
    const set = await open(FILES);
    const { pending } = await set.readHistory(session);
    const runnable = set.toRunnable(pending[0] ?? { id: "", path: "", sha256: "", repeatable: false });
    await session.batch(set.prepare().join(";"));
    expect(await session.query(`SELECT ${runnable.isRecorded} AS is`)).toEqual([{ is: false }]);
    await session.batch(runnable.record("12.3"));
    expect(await session.query(`SELECT ${runnable.isRecorded} AS is`)).toEqual([{ is: true }]);
    expect(await session.query("SELECT duration_ms FROM schema_release.applied")).toEqual([{ duration_ms: "12" }]);
  });
});

describe("dbmate's folders", () => {
  const order = async (root: string, paths: readonly string[], variables = {}): Promise<readonly string[]> => {
    const texts = Object.fromEntries(paths.map((path) => [path, "-- migrate:up\n-- migrate:down\n"]));
    const set = await openDbmate(nativeInput(root, texts, { variables }));
    const { pending } = await set.readHistory(EMPTY);
    return pending.map(({ path }) => path);
  };
  const EMPTY: TestSession = {
    client: null as never,
    pid: 0,
    query: () => Promise.resolve([]),
    batch: () => Promise.resolve([]),
    cancel: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };

  it("are read by name, without what lies below them or has no digits in front", async () => {
    const paths = ["m/9_b.sql", "m/10_a.sql", "m/old/1_x.sql", "m/x.sql", "m/3.txt", "m/3.SQL"];
    expect(await order("m", paths)).toEqual(["m/10_a.sql", "m/9_b.sql"]);
  });

  it("are several where a set has several", async () => {
    expect(await order("db", ["db/b/1_a.sql", "db/a/2_b.sql"])).toEqual(["db/b/1_a.sql", "db/a/2_b.sql"]);
  });

  it("are those of DBMATE_MIGRATIONS_DIR, however it is written", async () => {
    const paths = ["svc/db/b/1_a.sql", "svc/db/a/2_b.sql"];
    expect(await order("svc/db", paths, { DBMATE_MIGRATIONS_DIR: "./db/a/" })).toEqual(["svc/db/a/2_b.sql"]);
    await expect(order("svc/db", paths, { DBMATE_MIGRATIONS_DIR: "./db/c" })).rejects.toThrow(/names "db\/c"/);
  });

  it.each([
    [{ DBMATE_STRICT: "perhaps" }, /DBMATE_STRICT is "perhaps"/],
    [{ DBMATE_DRIVER: "mysql" }, /DBMATE_DRIVER is "mysql"/],
    [{ DBMATE_MIGRATIONS_TABLE: "a.b.c" }, /"a.b.c" is no table's name/],
  ])("come with settings that are refused by name where they cannot be honoured: %j", async (variables, message) => {
    await expect(order("m", ["m/1_a.sql"], variables)).rejects.toThrow(message);
  });
});
