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
  url = await createDatabase(server, `checks_${count++}`);
  client = await connectTo(url);
  await client.query(`
    CREATE TABLE orders (id int PRIMARY KEY, note text);
    INSERT INTO orders SELECT g, 'n' || g FROM generate_series(1, 100) g`);
});

const relation = "public.orders";
const column = { kind: "column", relation, column: "note" } as const;
const changes = { losses: [{ kind: "changes", relation }], locks: [{ relation, mode: "RowExclusiveLock" }] } as const;
const dropNote = "ALTER TABLE orders DROP COLUMN note";
const countOf = async (table: string): Promise<number | null> => (await client.query(`SELECT FROM ${table}`)).rowCount;

describe("a migration does not commit", () => {
  it("when a table grew between plan and deploy, so that copying it stalls the application for too long", async () => {
    const kept = keepAndChange(url, [dropNote], {
      losses: [column],
      limits: { stallMs: 60 },
      afterPlan: () => client.query("INSERT INTO orders SELECT g, repeat('n', 200) FROM generate_series(101, 400000) g"),
    });
    await expect(kept).rejects.toMatchObject({
      code: "SR001",
      message: expect.stringContaining("was not copied within 60 ms") as string,
    });
    expect((await client.query("SELECT note FROM orders LIMIT 1")).rowCount).toBe(1);
    expect((await client.query("SELECT to_regnamespace('schema_release_rescue') AS found")).rows).toEqual([{ found: null }]);
  });

  it("when TRUNCATE reaches a table that only the server knows of", async () => {
    await client.query("CREATE TABLE lines (of int REFERENCES orders); INSERT INTO lines VALUES (1)");
    const kept = keepAndChange(url, ["TRUNCATE orders CASCADE"], { losses: [{ kind: "rows", relation }] });
    await expect(kept).rejects.toMatchObject({
      code: "SR001",
      message: expect.stringContaining("It empties or rewrites public.lines") as string,
    });
    expect([await countOf("lines"), await countOf("orders")]).toEqual([1, 100]);
  });

  it("when a trigger that waits for COMMIT changes rows elsewhere", async () => {
    await client.query(`
      CREATE TABLE totals (id int); INSERT INTO totals VALUES (1);
      CREATE FUNCTION recount() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM totals; RETURN NULL; END';
      CREATE CONSTRAINT TRIGGER recount AFTER DELETE ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION recount()`);
    const kept = keepAndChange(url, ["DELETE FROM orders WHERE id = 1"], changes);
    await expect(kept).rejects.toMatchObject({
      code: "SR001",
      message: expect.stringContaining("It changes rows of public.totals") as string,
    });
    expect([await countOf("totals"), await countOf("orders")]).toEqual([1, 100]);
  });
});

describe("a migration commits", () => {
  it("though others drop and empty tables of their own meanwhile", async () => {
    await client.query("CREATE TABLE staged (id int); CREATE TABLE queue (id int); INSERT INTO queue VALUES (1)");
    const copies = await keepAndChange(url, [dropNote], {
      losses: [column],
      meanwhile: () => client.query("DROP TABLE staged; TRUNCATE queue"),
    });
    expect(copies.map(({ rows }) => rows)).toEqual([100]);
  });

  it("that deletes as another role", async () => {
    await client.query("DROP ROLE IF EXISTS clerk; CREATE ROLE clerk; GRANT SELECT, DELETE ON orders TO clerk");
    const statements = ["SET LOCAL ROLE clerk", "DELETE FROM orders WHERE id <= 5", "RESET ROLE"];
    expect((await keepAndChange(url, statements, changes)).map(({ rows }) => rows)).toEqual([5]);
    await client.query("DROP OWNED BY clerk; DROP ROLE clerk");
  });
});

describe("a transaction that read before it writes", () => {
  it("goes first where a column is dropped, and what it wrote is in the copy", async () => {
    const writer = await connectTo(url);
    await writer.query("BEGIN; SELECT * FROM orders");
    const kept = keepAndChange(url, [dropNote], { losses: [column] });
    await expect
      .poll(async () => (await client.query("SELECT FROM pg_locks WHERE NOT granted")).rowCount, { interval: 5 })
      .toBe(1);
    await writer.query("UPDATE orders SET note = 'late' WHERE id = 2; COMMIT");
    await writer.end();
    const [copy] = await kept;
    const { rows } = await client.query(`SELECT note FROM schema_release_rescue.${copy?.table} WHERE id = 2`);
    expect(rows).toEqual([{ note: "late" }]);
  });

  it("waits where rows are deleted, and is no deadlock", async () => {
    const writer = await connectTo(url);
    await writer.query("BEGIN; SELECT * FROM orders");
    let written: Promise<unknown> = Promise.resolve();
    const meanwhile = () => {
      written = writer.query("UPDATE orders SET note = 'late' WHERE id = 2; COMMIT");
      return Promise.resolve();
    };
    const [copy] = await keepAndChange(url, ["DELETE FROM orders WHERE id <= 1"], { ...changes, meanwhile });
    await written;
    await writer.end();
    expect(copy?.rows).toBe(1);
    expect((await client.query("SELECT id FROM orders WHERE note = 'late'")).rows).toEqual([{ id: 2 }]);
  });
});

it("a rescue copy is refused where the server does not count the rows that a transaction changes", async () => {
  await client.query("ALTER ROLE postgres SET track_counts = off");
  const because = await whyRefused(url, { losses: [column] });
  await client.query("ALTER ROLE postgres RESET track_counts");
  expect(because).toContain("track_counts");
});
