import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connectTo, type PostgresServer, startPostgres } from "../../../support/postgres.ts";
import { openWorld, type RescueWorld } from "./world.ts";

let server: PostgresServer;
let world: RescueWorld;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  world = await openWorld(server);
});
afterEach(() => world.close());

const CUSTOMERS =
  "CREATE TABLE customers (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, mail text UNIQUE, loud text GENERATED ALWAYS AS (upper(mail)) STORED)";
const ORDERS = "CREATE TABLE orders (id bigserial PRIMARY KEY, customer int REFERENCES customers, note text)";

async function dropShop(): Promise<void> {
  await world.run(`${CUSTOMERS}; ${ORDERS};
    INSERT INTO customers (mail) SELECT 'c' || n FROM generate_series(1, 5) n;
    INSERT INTO orders (customer, note) SELECT n, 'o' || n FROM generate_series(1, 5) n`);
  // The one that points is kept first, so its id is lower.
  for (const [name, definition] of [
    ["orders", ORDERS],
    ["customers", CUSTOMERS],
  ] as const)
    await world.keep({ kind: "table", name, query: `SELECT * FROM ${name}`, definition });
  await world.run("DROP TABLE orders, customers");
}

describe("dropped tables", () => {
  it("are refused with the SQL that makes them, until they are there again", async () => {
    await dropShop();
    const { outcome, restores } = await world.restore({ apply: true });
    expect(outcome).toBe("refused");
    expect(restores[0]?.remedy).toBe(`Make it again, then restore again:\n${ORDERS};`);
  });

  it("get their rows back in the order of their foreign keys, and their sequences go on behind them", async () => {
    await dropShop();
    await world.run(`${CUSTOMERS}; ${ORDERS}`);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [
        { relation: "public.customers", rows: 5, sequences: [{ name: "public.customers_id_seq", to: "5" }] },
        { relation: "public.orders", rows: 5, sequences: [{ name: "public.orders_id_seq", to: "5" }] },
      ],
    });
    await world.run("INSERT INTO customers (mail) VALUES ('c6'); INSERT INTO orders (customer) VALUES (6)");
    expect(await world.ask("SELECT id, loud FROM customers WHERE id > 4 ORDER BY id")).toEqual([
      { id: 5, loud: "C5" },
      { id: 6, loud: "C6" },
    ]);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [
        { state: "nothing", equal: 5, insertedSince: 1, sequences: [] },
        { state: "nothing", equal: 5, insertedSince: 1 },
      ],
    });
  });

  it("keep what was written into them meanwhile: other rows of a key, and rows that have what must be unique", async () => {
    await dropShop();
    await world.run(`${CUSTOMERS}; ${ORDERS};
      INSERT INTO customers OVERRIDING SYSTEM VALUE VALUES (1, 'c1'), (2, 'other'), (33, 'c3')`);
    const [, customers] = (await world.ask("SELECT id::int AS id FROM schema_release_rescue.copies ORDER BY id")).map(({ id }) =>
      Number(id),
    );
    const copy = customers ?? 0;
    expect(await world.restore({ apply: true, copy })).toMatchObject({
      outcome: "conflicts",
      restores: [
        {
          rows: 2,
          equal: 1,
          insertedSince: 1,
          conflicts: 2,
          conflictRows: [
            { key: ["2"], because: "Another row has this key." },
            { key: ["3"], because: "Another row has what must be unique." },
          ],
        },
      ],
    });
    expect(await world.restore({ apply: true, copy, skipConflicts: true })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT id, mail FROM customers ORDER BY id")).toEqual([
      { id: 1, mail: "c1" },
      { id: 2, mail: "other" },
      { id: 4, mail: "c4" },
      { id: 5, mail: "c5" },
      { id: 33, mail: "c3" },
    ]);
  });

  it("leave out rows that point at one that is gone, as any conflict", async () => {
    await dropShop();
    await world.run(`${CUSTOMERS}; ${ORDERS}; INSERT INTO customers (mail) VALUES ('c1')`);
    const [first] = await world.ask("SELECT min(id)::int AS id FROM schema_release_rescue.copies");
    const copy = Number(first?.["id"]);
    expect((await world.restore({ apply: true, copy })).restores).toMatchObject([
      {
        state: "conflicts",
        rows: 1,
        conflicts: 4,
        conflictRows: Array.from({ length: 4 }, () => ({ because: "What it points at is gone." })),
      },
    ]);
    expect(await world.restore({ apply: true, copy, skipConflicts: true })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT customer FROM orders")).toEqual([{ customer: 1 }]);
  });

  it("leave nothing behind where the server takes a row not, and say so without its values", async () => {
    await dropShop();
    await world.run(`${CUSTOMERS}; ALTER TABLE customers ADD CHECK (mail <> 'c4'); ${ORDERS}`);
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "refused",
      because: [
        'The table does not take the rows: new row for relation "customers" violates check constraint "customers_mail_check".',
      ],
    });
    expect(await world.ask("SELECT * FROM customers")).toEqual([]);
  });

  it("without a key get back as many rows of each kind as there were", async () => {
    await world.run("CREATE TABLE marks (v text); INSERT INTO marks VALUES ('a'), ('a'), ('b'), (NULL), ('')");
    await world.keep({ kind: "rows", name: "marks", key: [], query: "SELECT * FROM marks" });
    await world.run("TRUNCATE marks; INSERT INTO marks VALUES ('a'), ('z')");
    expect((await world.restore({ apply: true })).restores).toMatchObject([{ rows: 4, equal: 1, insertedSince: 1 }]);
    expect(await world.ask("SELECT coalesce(v, 'null') AS v FROM marks ORDER BY 1")).toEqual(
      ["", "a", "a", "b", "null", "z"].map((v) => ({ v })),
    );
    expect((await world.restore({ apply: true })).restores).toMatchObject([{ state: "nothing", equal: 5 }]);
  });

  it("that are partitioned get rows into their parts; enums that were kept as text are read again", async () => {
    const table = "CREATE TABLE events (id int, day int, mood mood, PRIMARY KEY (id, day)) PARTITION BY LIST (day)";
    const parts =
      "CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1); CREATE TABLE events_2 PARTITION OF events FOR VALUES IN (2)";
    await world.run(`CREATE TYPE mood AS ENUM ('ok', 'bad'); ${table}; ${parts};
      INSERT INTO events SELECT n, 1 + n % 2, 'bad' FROM generate_series(1, 6) n`);
    await world.keep({
      kind: "table",
      name: "events",
      key: ["id", "day"],
      columns: [{ name: "mood", type: "mood" }],
      query: "SELECT id, day, mood::text FROM events",
    });
    await world.run(`DROP TABLE events; ${table}; ${parts}`);
    expect(await world.restore({ apply: true })).toMatchObject({ outcome: "restored", restores: [{ rows: 6 }] });
    expect(await world.ask("SELECT count(*)::int AS n FROM events_2 WHERE mood = 'bad'")).toEqual([{ n: 3 }]);
  });

  it("fire no trigger of a partition unasked either", async () => {
    await world.run(`CREATE TABLE events (id int PRIMARY KEY) PARTITION BY HASH (id); CREATE TABLE audit (id int);
      CREATE TABLE "Part" PARTITION OF events FOR VALUES WITH (MODULUS 1, REMAINDER 0); INSERT INTO events VALUES (1), (2);
      CREATE FUNCTION audit() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN INSERT INTO public.audit VALUES (NEW.id); RETURN NEW; END';
      CREATE TRIGGER above AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION audit();
      CREATE TRIGGER below AFTER INSERT ON "Part" FOR EACH ROW EXECUTE FUNCTION audit()`);
    await world.keep({ kind: "rows", name: "events", query: "SELECT * FROM events" });
    await world.run("TRUNCATE events, audit");
    expect((await world.restore({ apply: true })).because).toEqual(["Writing to public.events would fire above, below."]);
    expect(await world.restore({ apply: true, triggers: "off" })).toMatchObject({ outcome: "restored" });
    expect(await world.ask("SELECT * FROM audit")).toEqual([]);
    await world.run("INSERT INTO events VALUES (3)");
    expect(await world.ask("SELECT * FROM audit")).toEqual([{ id: 3 }, { id: 3 }]);
  });

  it("may point at a partitioned table", async () => {
    await world.run(`CREATE TABLE events (id int PRIMARY KEY) PARTITION BY HASH (id);
      CREATE TABLE events_0 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 0);
      CREATE TABLE events_1 PARTITION OF events FOR VALUES WITH (MODULUS 2, REMAINDER 1);
      CREATE TABLE seen (id int PRIMARY KEY, event int REFERENCES events);
      INSERT INTO events SELECT generate_series(1, 8); INSERT INTO seen SELECT id, id FROM events`);
    await world.keep({ kind: "rows", name: "seen", query: "SELECT * FROM seen" });
    await world.run("TRUNCATE seen; DELETE FROM events WHERE id = 5");
    expect((await world.restore()).restores).toMatchObject([{ rows: 7, conflicts: 1, conflictRows: [{ key: ["5"] }] }]);
  });

  it("are refused where a new column has no value for the old rows", async () => {
    await dropShop();
    await world.run(`${CUSTOMERS}; ALTER TABLE customers ADD COLUMN since date NOT NULL; ${ORDERS}`);
    expect((await world.restore()).restores[0]).toMatchObject({
      because:
        "public.customers.since is new since the copy, NOT NULL and has no default, so rows of the copy have no value for it.",
    });
  });
});

async function changeStock(): Promise<void> {
  await world.run(`CREATE TABLE stock (id int PRIMARY KEY, amount int, old text);
    INSERT INTO stock SELECT n, n * 10, 'x' || n FROM generate_series(1, 8) n`);
  await world.keep({
    kind: "changes",
    name: "stock",
    query: "SELECT *, ''::text AS schema_release_operation, ''::text AS schema_release_after FROM stock LIMIT 0",
  });
  const [copy] = await world.ask("SELECT copy_table FROM schema_release_rescue.copies");
  const table = `schema_release_rescue.${String(copy?.["copy_table"])}`;
  const catching = (change: string) => `WITH gone AS (SELECT * FROM stock), became AS (${change} RETURNING *)
    INSERT INTO ${table} SELECT o.*, 'x', CASE WHEN '${change.slice(0, 1)}' = 'U' THEN md5(n::text) END FROM became n JOIN gone o USING (id)`;
  await world.run(catching("UPDATE stock SET amount = 0 WHERE id <= 4"));
  await world.run(catching("UPDATE stock SET amount = 1 WHERE id = 2"));
  await world.run(catching("DELETE FROM stock WHERE id IN (4, 5, 6)"));
}

describe("rows that a migration changed or deleted", () => {
  it("are what they were before the first of several changes", async () => {
    await changeStock();
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [{ rows: 6, insertedSince: null }],
    });
    expect(await world.ask("SELECT string_agg(amount::text, ' ' ORDER BY id) AS all FROM stock")).toEqual([
      { all: "10 20 30 40 50 60 70 80" },
    ]);
    expect(await world.restore({ apply: true })).toMatchObject({ restores: [{ state: "nothing", equal: 6 }] });
  });

  it("are not touched where they were written since, or are there again", async () => {
    await changeStock();
    await world.run(
      "UPDATE stock SET amount = 5 WHERE id = 1; DELETE FROM stock WHERE id = 3; INSERT INTO stock VALUES (5, 99, 'new')",
    );
    expect((await world.restore({ apply: true, skipConflicts: true })).restores).toMatchObject([
      {
        rows: 3,
        deletedSince: 1,
        conflicts: 2,
        conflictRows: [
          { key: ["1"], because: "The row was written since." },
          { key: ["5"], because: "Another row has this key." },
        ],
      },
    ]);
    expect(await world.ask("SELECT string_agg(id || ':' || amount, ' ' ORDER BY id) AS all FROM stock")).toEqual([
      { all: "1:5 2:20 4:40 5:99 6:60 7:70 8:80" },
    ]);
  });

  it("are known again after a column was dropped and put back, and another one added", async () => {
    await changeStock();
    await world.keep({
      kind: "column",
      name: "stock",
      columns: [{ name: "amount", type: "integer" }],
      query: "SELECT id, amount FROM stock",
    });
    await world.run("ALTER TABLE stock DROP COLUMN amount, ADD COLUMN late int DEFAULT 7, ADD COLUMN amount int");
    expect(await world.restore()).toMatchObject({ outcome: "would-restore", restores: [{ rows: 5 }, { state: "waits" }] });
    expect(await world.restore({ apply: true })).toMatchObject({
      outcome: "restored",
      restores: [
        { kind: "column", rows: 5 },
        { kind: "changes", rows: 6, conflicts: 0 },
      ],
    });
    expect(await world.ask("SELECT sum(amount)::int AS sum FROM stock")).toEqual([{ sum: 360 }]);
  });
});

describe("a restore", () => {
  it("waits for nobody longer than its lock timeout, and changes nothing then", async () => {
    await changeStock();
    const other = await connectTo(world.url);
    await other.query("BEGIN; UPDATE stock SET amount = 3 WHERE id = 7");
    const settings = { lockTimeoutMs: 60, statementTimeoutMs: 0, maxAttempts: 2, retryPauseMs: { first: 1, most: 1 } };
    await expect(world.restore({ apply: true, settings })).rejects.toThrow(
      "could not be locked in 2 attempts, so nothing was restored",
    );
    expect(await world.restore({ settings })).toMatchObject({ outcome: "would-restore" });
    await other.end();
  });

  it("by a role that may not write, or from which rows are hidden, is refused with the reason", async () => {
    await changeStock();
    await world.run(`DO $$ BEGIN IF to_regrole('clerk') IS NULL THEN CREATE ROLE clerk; END IF; END $$;
      GRANT USAGE ON SCHEMA schema_release_rescue TO clerk; GRANT ALL ON ALL TABLES IN SCHEMA schema_release_rescue TO clerk;
      GRANT SELECT ON stock TO clerk`);
    const as = (url: string): string => `${url}?options=-c%20role%3Dclerk`;
    expect((await world.restore({}, as)).restores).toMatchObject([{ because: "The role lacks INSERT, UPDATE on public.stock." }]);
    await world.run("GRANT ALL ON stock TO clerk; ALTER TABLE stock ENABLE ROW LEVEL SECURITY");
    expect((await world.restore({}, as)).restores).toMatchObject([
      { because: 'The role may not do that: query would be affected by row-level security policy for table "stock".' },
    ]);
  });

  it("into a view, or past a rule, is refused", async () => {
    await changeStock();
    await world.run("CREATE RULE shy AS ON UPDATE TO stock DO INSTEAD NOTHING");
    expect((await world.restore()).restores).toMatchObject([{ because: expect.stringContaining("has rules") as string }]);
    await world.run("ALTER TABLE stock RENAME TO goods; CREATE VIEW stock AS SELECT * FROM goods");
    expect((await world.restore()).restores).toMatchObject([{ because: "public.stock is a view now." }]);
  });

  it("of a copy whose table somebody dropped says so", async () => {
    await changeStock();
    await world.run(
      "DO $$ BEGIN EXECUTE (SELECT 'DROP TABLE schema_release_rescue.' || copy_table FROM schema_release_rescue.copies); END $$",
    );
    expect((await world.restore()).restores).toMatchObject([
      { state: "refused", because: expect.stringContaining("is gone") as string },
    ]);
  });
});

describe("old values of a changed type", () => {
  const PRICES = {
    kind: "values",
    name: "prices",
    columns: [{ name: "price", type: "numeric(6,2)" }],
    query: "SELECT id, price FROM prices",
  } as const;

  beforeEach(async () => {
    await world.run(
      "CREATE TABLE prices (id int PRIMARY KEY, price numeric(6,2)); INSERT INTO prices VALUES (1, 1.25), (2, 2.00), (3, 3.75), (4, NULL)",
    );
    await world.keep(PRICES);
    await world.run("ALTER TABLE prices ALTER COLUMN price TYPE int; UPDATE prices SET price = 44 WHERE id = 3");
  });

  it("go into a column of their own, but not where the row was written since", async () => {
    expect((await world.restore()).restores[0]?.remedy).toContain(
      'ALTER TABLE "public"."prices" ADD COLUMN "price_before" numeric(6,2);',
    );
    await world.run("ALTER TABLE prices ADD COLUMN price_before numeric(6,2)");
    expect((await world.restore({ into: "price_before", apply: true, skipConflicts: true })).restores).toMatchObject([
      { rows: 2, equal: 1, conflicts: 1, conflictRows: [{ key: ["3"] }] },
    ]);
    expect(await world.ask("SELECT price_before AS p FROM prices ORDER BY id")).toEqual([
      { p: "1.25" },
      { p: "2.00" },
      { p: null },
      { p: null },
    ]);
  });

  it("go back into the column where it holds what the change made of them", async () => {
    await world.run("ALTER TABLE prices ALTER COLUMN price TYPE numeric(6,2)");
    expect((await world.restore()).restores).toMatchObject([
      { rows: 0, equal: 2, conflicts: 2, notes: [expect.stringContaining("Say --through") as string] },
    ]);
    expect((await world.restore({ through: "integer", apply: true, skipConflicts: true })).restores).toMatchObject([
      { rows: 1, equal: 2, conflicts: 1 },
    ]);
    expect(await world.ask("SELECT price AS p FROM prices ORDER BY id")).toEqual([
      { p: "1.25" },
      { p: "2.00" },
      { p: "44.00" },
      { p: null },
    ]);
  });

  it("are told apart no further where PostgreSQL does not convert by itself", async () => {
    await world.run("ALTER TABLE prices ALTER COLUMN price TYPE numeric(6,2)");
    expect((await world.restore({ through: "date" })).restores).toMatchObject([
      { rows: 0, conflicts: 2, notes: [expect.stringContaining("does not convert the old values by itself") as string] },
    ]);
  });
});
