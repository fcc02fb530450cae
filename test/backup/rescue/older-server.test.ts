import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectTo, createDatabase, type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";
import { keepAndChange } from "./keep.ts";

const binaries = systemPostgres();

describe.skipIf(binaries === null)("on the PostgreSQL of the system, which is an older one", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(binaries === null ? {} : { binaries });
  });
  afterAll(async () => {
    await server.stop();
  });

  it("copies hold a dropped column, and rows that go from a partitioned table with those that follow them", async () => {
    const url = await createDatabase(server, "older");
    const client = await connectTo(url);
    await client.query(`
      CREATE TABLE orders (id int PRIMARY KEY, note text, made text GENERATED ALWAYS AS (note || '!') STORED) PARTITION BY RANGE (id);
      CREATE TABLE orders_1 PARTITION OF orders FOR VALUES FROM (1) TO (50);
      CREATE TABLE orders_2 PARTITION OF orders FOR VALUES FROM (50) TO (101);
      CREATE TABLE lines (id int PRIMARY KEY, of int REFERENCES orders ON DELETE CASCADE);
      INSERT INTO orders SELECT g, 'n' || g FROM generate_series(1, 100) g; INSERT INTO lines SELECT g, g FROM generate_series(1, 100) g`);
    const relation = "public.orders";
    const deleted = await keepAndChange(url, ["DELETE FROM orders WHERE id % 10 = 0"], {
      losses: [{ kind: "changes", relation }],
      locks: [{ relation, mode: "RowExclusiveLock" }],
    });
    expect(deleted.map((copy) => [copy.relation, copy.rows])).toEqual([
      [relation, 10],
      ["public.lines", 10],
    ]);
    const dropped = await keepAndChange(url, ["ALTER TABLE orders DROP COLUMN made, DROP COLUMN note"], {
      losses: [
        { kind: "column", relation, column: "made" },
        { kind: "column", relation, column: "note" },
      ],
    });
    expect(dropped.at(-1)).toMatchObject({ kind: "column", rows: 90 });
    expect((await client.query("SELECT FROM pg_trigger WHERE tgname ~ 'schema_release'")).rowCount).toBe(0);
    await client.end();
  });
});
