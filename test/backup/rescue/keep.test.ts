import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { keepAndChange, whyRefused } from "./keep.ts";

let server: PostgresServer;
let url: string;
let client: Client;
let count = 0;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});
beforeEach(async () => {
  await (client as Client | undefined)?.end();
  url = await createDatabase(server, `keep_${count++}`);
  client = await connectTo(url);
  await client.query(`
    CREATE TABLE orders (id int PRIMARY KEY, note text, weight numeric(6, 2) DEFAULT 1.5, doubled numeric GENERATED ALWAYS AS (weight * 2) STORED);
    INSERT INTO orders (id, note, weight) SELECT g, 'n' || g, g FROM generate_series(1, 100) g`);
});

const rowsOf = async (table: string): Promise<readonly Record<string, unknown>[]> =>
  (await client.query<Record<string, unknown>>(`SELECT * FROM schema_release_rescue.${table} ORDER BY 1`)).rows;
const left = async (): Promise<readonly unknown[]> =>
  (
    await client.query(
      "SELECT proname FROM pg_proc WHERE pronamespace = 'schema_release_rescue'::regnamespace UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    )
  ).rows;

describe("a rescue copy", () => {
  it("of a dropped column holds its values with the key", async () => {
    const [copy] = await keepAndChange(url, ["ALTER TABLE orders DROP COLUMN note"], {
      losses: [{ kind: "column", relation: "public.orders", column: "note" }],
    });
    expect(copy).toMatchObject({
      kind: "column",
      relation: "public.orders",
      key: ["id"],
      columns: [{ name: "note", type: "text" }],
      rows: 100,
      definition: 'ALTER TABLE "public"."orders" ADD COLUMN "note" text',
    });
    const rows = await rowsOf(copy?.table ?? "");
    expect(rows.slice(0, 2)).toEqual([
      { id: 1, note: "n1" },
      { id: 2, note: "n2" },
    ]);
  });

  it("of several columns of a table is one", async () => {
    const copies = await keepAndChange(url, ["ALTER TABLE orders DROP COLUMN note, DROP COLUMN doubled, DROP COLUMN weight"], {
      losses: [
        { kind: "column", relation: "public.orders", column: "note" },
        { kind: "column", relation: "public.orders", column: "doubled" },
        { kind: "column", relation: "public.orders", column: "weight" },
      ],
    });
    expect(copies.map(({ columns }) => columns.map(({ name }) => name))).toEqual([["note", "doubled", "weight"]]);
    expect(copies[0]?.definition).toContain("DEFAULT 1.5");
  });

  it("of a dropped or emptied table holds all of it, and how to make it again", async () => {
    const [dropped] = await keepAndChange(url, ["DROP TABLE orders"], { losses: [{ kind: "table", relation: "public.orders" }] });
    expect(dropped).toMatchObject({ kind: "table", rows: 100 });
    await client.query(dropped?.definition ?? "");
    const [emptied] = (
      await keepAndChange(url, ["TRUNCATE orders"], { losses: [{ kind: "rows", relation: "public.orders" }] })
    ).slice(1);
    expect(emptied).toMatchObject({ kind: "rows", rows: 0 });
  });

  it("of a lossy type change holds the values as they were", async () => {
    const [copy] = await keepAndChange(url, ["ALTER TABLE orders ALTER COLUMN note TYPE varchar(2) USING left(note, 2)"], {
      losses: [{ kind: "values", relation: "public.orders", column: "note" }],
    });
    expect((await rowsOf(copy?.table ?? "")).at(99)).toEqual({ id: 100, note: "n100" });
  });

  it("of changed and deleted rows holds them as they were, those of cascades too, and leaves no trigger behind", async () => {
    await client.query(`
      CREATE TABLE lines (id int PRIMARY KEY, of int REFERENCES orders ON DELETE CASCADE);
      CREATE TABLE marks (id int PRIMARY KEY, of int REFERENCES lines ON DELETE SET NULL);
      INSERT INTO lines SELECT g, g FROM generate_series(1, 50) g; INSERT INTO marks SELECT g, g FROM generate_series(1, 5) g`);
    const copies = await keepAndChange(
      url,
      ["UPDATE orders SET note = 'changed' WHERE id > 90", "DELETE FROM orders WHERE id <= 10", "DELETE FROM orders WHERE false"],
      {
        losses: [{ kind: "changes", relation: "public.orders" }],
        locks: [{ relation: "public.orders", mode: "RowExclusiveLock" }],
      },
    );
    expect(copies.map(({ relation, rows }) => [relation, rows])).toEqual([
      ["public.orders", 20],
      ["public.lines", 10],
      ["public.marks", 5],
    ]);
    const rows = await rowsOf(copies[0]?.table ?? "");
    expect(rows[0]).toMatchObject({ id: 1, note: "n1", schema_release_operation: "delete", schema_release_after: null });
    const { rows: after } = await client.query<{ md5: string }>("SELECT md5(o::text) FROM orders o WHERE id = 100");
    expect(rows.at(-1)).toMatchObject({
      id: 100,
      note: "n100",
      schema_release_operation: "update",
      schema_release_after: after[0]?.md5,
    });
    expect(await left()).toEqual([]);
  });

  it("of a partitioned table holds all parts; names and values of the user's own types are whatever they are", async () => {
    await client.query(`
      CREATE TYPE mood AS ENUM ('glad', 'so "so"');
      CREATE SCHEMA "we ird"; CREATE TABLE "we ird"."o'r""ders\\" (id int, at int, "fe'el ""x""" mood, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
      CREATE TABLE part_1 PARTITION OF "we ird"."o'r""ders\\" FOR VALUES FROM (0) TO (10);
      CREATE TABLE part_2 (pad int, at int NOT NULL, "fe'el ""x""" mood, id int NOT NULL); ALTER TABLE part_2 DROP COLUMN pad;
      ALTER TABLE "we ird"."o'r""ders\\" ATTACH PARTITION part_2 FOR VALUES FROM (10) TO (20);
      INSERT INTO "we ird"."o'r""ders\\" VALUES (1, 1, 'glad'), (2, 11, 'so "so"')`);
    const relation = "we ird.o'r\"ders\\";
    const [copy] = await keepAndChange(
      url,
      ['ALTER TABLE "we ird"."o\'r""ders\\" DROP COLUMN "fe\'el ""x"""', "DROP TYPE mood"],
      {
        losses: [{ kind: "column", relation, column: 'fe\'el "x"' }],
      },
    );
    expect(copy?.columns).toEqual([{ name: 'fe\'el "x"', type: "public.mood" }]);
    expect(await rowsOf(copy?.table ?? "")).toEqual([
      { id: 1, at: 1, 'fe\'el "x"': "glad" },
      { id: 2, at: 11, 'fe\'el "x"': 'so "so"' },
    ]);
    const [, changed] = await keepAndChange(
      url,
      ['UPDATE "we ird"."o\'r""ders\\" SET at = at', 'DELETE FROM "we ird"."o\'r""ders\\"'],
      {
        losses: [{ kind: "changes", relation }],
        locks: [{ relation, mode: "RowExclusiveLock" }],
      },
    );
    expect(changed).toMatchObject({ rows: 4, relation });
    const [, , dropped] = await keepAndChange(url, ['DROP TABLE "we ird"."o\'r""ders\\"'], {
      losses: [{ kind: "table", relation }],
    });
    expect(dropped).toMatchObject({ kind: "table", rows: 0 });
  });

  it("holds what was committed while the change waited for its locks, whatever the role's isolation is", async () => {
    await client.query("ALTER ROLE postgres SET default_transaction_isolation = 'serializable'");
    const writer = await connectTo(url);
    await writer.query("BEGIN; SELECT * FROM orders; UPDATE orders SET note = 'late' WHERE id = 1");
    const kept = keepAndChange(url, ["ALTER TABLE orders DROP COLUMN note"], {
      losses: [{ kind: "column", relation: "public.orders", column: "note" }],
    });
    await expect
      .poll(async () => (await client.query("SELECT FROM pg_locks WHERE NOT granted")).rowCount, { interval: 5 })
      .toBe(1);
    await writer.query("COMMIT");
    await writer.end();
    const [copy] = await kept;
    await client.query("ALTER ROLE postgres RESET default_transaction_isolation");
    expect((await rowsOf(copy?.table ?? ""))[0]).toEqual({ id: 1, note: "late" });
  });

  it("keeps to itself what others may read by default", async () => {
    await client.query(`
      DROP ROLE IF EXISTS curious; CREATE ROLE curious;
      ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO curious; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO curious, PUBLIC`);
    const [copy] = await keepAndChange(url, ["ALTER TABLE orders DROP COLUMN note"], {
      losses: [{ kind: "column", relation: "public.orders", column: "note" }],
    });
    await expect(client.query(`SET ROLE curious; SELECT * FROM schema_release_rescue.${copy?.table}`)).rejects.toThrow(
      "permission denied",
    );
    await client.query("RESET ROLE; DROP OWNED BY curious; DROP ROLE curious");
  });
});

describe("a migration does not commit", () => {
  it.each([
    ["that drops more than was named", ["ALTER TABLE orders DROP COLUMN note, DROP COLUMN doubled"], "public.orders.doubled"],
    ["that drops another table", ["ALTER TABLE orders DROP COLUMN note", "DROP TABLE other"], "public.other.id"],
    [
      "whose trigger changes rows elsewhere",
      ["ALTER TABLE orders DROP COLUMN note", "INSERT INTO source VALUES (1)"],
      "changes rows of public.other",
    ],
  ])("%s", async (_, statements, because) => {
    await client.query(`
      CREATE TABLE other (id int); INSERT INTO other VALUES (1); CREATE TABLE source (id int);
      CREATE FUNCTION spread() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN UPDATE other SET id = 2; RETURN NULL; END';
      CREATE TRIGGER spread AFTER INSERT ON source EXECUTE FUNCTION spread()`);
    const kept = keepAndChange(url, statements, { losses: [{ kind: "column", relation: "public.orders", column: "note" }] });
    await expect(kept).rejects.toMatchObject({ code: "SR001", message: expect.stringContaining(because) as string });
    expect((await client.query("SELECT note, doubled FROM orders")).rowCount).toBe(100);
  });

  it("that changes keys, or switches off what catches its rows", async () => {
    const losses = [{ kind: "changes", relation: "public.orders" }] as const;
    await expect(keepAndChange(url, ["UPDATE orders SET id = id + 1000"], { losses })).rejects.toMatchObject({ code: "SR001" });
    await expect(
      keepAndChange(url, ["ALTER TABLE orders DISABLE TRIGGER ALL", "DELETE FROM orders WHERE id < 4"], { losses }),
    ).rejects.toThrow("changes 3 rows of public.orders, of which 0 were caught");
    expect((await client.query("SELECT FROM orders")).rowCount).toBe(100);
  });

  it("whose copy takes longer than the application may be stalled", async () => {
    await client.query("INSERT INTO orders (id, note, weight) SELECT g, repeat('n', 500), 1 FROM generate_series(101, 20000) g");
    const change = { losses: [{ kind: "column", relation: "public.orders", column: "note" }], limits: { stallMs: 1 } } as const;
    expect(await whyRefused(url, change)).toMatch(/would stall the application for some \d\.\d s .* 0\.0 s are allowed/);
  });
});

describe("a rescue copy is refused", () => {
  it.each([
    ["without a primary key", { kind: "column", relation: "public.bare", column: "a" }, "no primary key"],
    ["of changed rows without one", { kind: "changes", relation: "public.bare" }, "no primary key"],
    ["of large objects", { kind: "column", relation: "public.files", column: "body" }, "large objects"],
    ["of what is not there", { kind: "table", relation: "public.gone" }, "does not exist"],
    ["of a view", { kind: "table", relation: "public.seen" }, "no table"],
    ["of changes in parents", { kind: "changes", relation: "public.parents" }, "inherit"],
    ["of what no copy makes good", { kind: "other", relation: null, because: "A sequence is reset." }, "A sequence is reset."],
  ] as const)("%s", async (_, loss, because) => {
    await client.query(`
      CREATE TABLE bare (a int); CREATE TABLE files (id int PRIMARY KEY, body oid); CREATE VIEW seen AS SELECT 1 AS one;
      CREATE TABLE parents (id int PRIMARY KEY); CREATE TABLE children () INHERITS (parents)`);
    expect(await whyRefused(url, { losses: [loss] })).toContain(because);
  });

  it("for a migration that is not one transaction, and for a role that may not", async () => {
    const losses = [{ kind: "column", relation: "public.orders", column: "note" }] as const;
    expect(await whyRefused(url, { losses, transactional: false })).toContain("does not run as one transaction");
    await client.query(`
      DROP ROLE IF EXISTS modest; CREATE ROLE modest LOGIN; GRANT ALL ON SCHEMA public TO modest; ALTER TABLE orders OWNER TO modest;
      REVOKE TEMPORARY ON DATABASE "${new URL(url).pathname.slice(1)}" FROM PUBLIC`);
    const modest = new URL(url);
    modest.username = "modest";
    expect(await whyRefused(modest.href, { losses })).toContain("GRANT CREATE ON DATABASE");
    await client.query(`GRANT CREATE ON DATABASE "${new URL(url).pathname.slice(1)}" TO modest`);
    expect(await whyRefused(modest.href, { losses })).toContain("GRANT TEMPORARY");
    await client.query(`GRANT TEMPORARY ON DATABASE "${new URL(url).pathname.slice(1)}" TO modest`);
    expect(await whyRefused(modest.href, { losses })).toBeNull();
    await client.query("ALTER TABLE orders ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
    expect(await whyRefused(modest.href, { losses })).toContain("Row-level security");
  });
});
