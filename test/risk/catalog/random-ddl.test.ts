import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCatalog } from "../../../src/risk/catalog/catalog.ts";
import { connectTo, startPostgres, type PostgresServer } from "../../support/postgres.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { observeSchema } from "./observe-schema.ts";
import { apply } from "./replay-script.ts";
import { agreeOnUnknownTypes } from "./schema-facts.ts";

const table = fc.constantFrom("t1", "t2", "t3", "t4", "s.t5");
const bare = fc.constantFrom("t1", "t2", "t3", "t4", "t5");
const column = fc.constantFrom("a", "b", "c", "d", "id");
const type = fc.constantFrom("int", "bigint", "text", "varchar(20)", "numeric(8,2)", "timestamptz", "e", "dom", "comp", "int[]");
const name = fc.constantFrom("k1", "k2", "k3");
const view = fc.constantFrom("v1", "v2", "v3");
const cascade = fc.constantFrom("", " CASCADE");
const only = fc.constantFrom("", "", "ONLY ");
const value = fc.constantFrom("1", "now()", "nextval('q1')", "f()", "'x'");
const condition = fc.constantFrom(
  "a IS NOT NULL",
  "a IS NULL OR b IS NULL",
  "id > 0",
  "f() > 0",
  "b IS NOT NULL AND c IS NOT NULL",
);
const constraint = fc.oneof(
  fc.tuple(column).map(([c]) => `UNIQUE (${c})`),
  fc.tuple(column, column).map(([c, d]) => `UNIQUE (${c}, ${d})`),
  fc.tuple(column).map(([c]) => `PRIMARY KEY (${c})`),
  fc.tuple(condition, fc.constantFrom("", " NO INHERIT", " NOT VALID")).map(([c, flag]) => `CHECK (${c})${flag}`),
  fc.tuple(column, table).map(([c, t]) => `FOREIGN KEY (${c}) REFERENCES ${t}`),
  fc.tuple(column, table, column).map(([c, t, d]) => `FOREIGN KEY (${c}) REFERENCES ${t} (${d}) ON DELETE CASCADE NOT VALID`),
);
const properties = fc.constantFrom("", " NOT NULL", " PRIMARY KEY", " UNIQUE", " DEFAULT 1", " CHECK (id > 0)", " REFERENCES t1");
const columns = fc
  .uniqueArray(column, { minLength: 1, maxLength: 4 })
  .chain((names) =>
    fc.tuple(
      ...names.map((each) => fc.tuple(fc.constant(each), type, properties).map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`)),
    ),
  )
  .map((parts) => parts.join(", "));

/** Most of them are refused by the server at any one time; the others must leave catalog and server alike. */
const statement = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(table, columns).map(([t, c]) => `CREATE TABLE ${t} (${c})`) },
  fc.tuple(table, columns).map(([t, c]) => `CREATE TABLE IF NOT EXISTS ${t} (${c})`),
  fc.tuple(table, columns, constraint).map(([t, c, k]) => `CREATE TABLE ${t} (${c}, ${k})`),
  fc.tuple(table, columns, table).map(([t, c, p]) => `CREATE TABLE ${t} (${c}) INHERITS (${p})`),
  fc.tuple(table, columns, column).map(([t, c, k]) => `CREATE TABLE ${t} (${c}) PARTITION BY LIST (${k})`),
  fc.tuple(table, table).map(([t, p]) => `CREATE TABLE ${t} PARTITION OF ${p} DEFAULT`),
  fc.tuple(table, table).map(([t, p]) => `CREATE TABLE ${t} PARTITION OF ${p} (CHECK (id > 2)) FOR VALUES IN ('1')`),
  fc
    .tuple(table, table, fc.constantFrom("", " INCLUDING ALL", " INCLUDING INDEXES"))
    .map(([t, l, i]) => `CREATE TABLE ${t} (LIKE ${l}${i})`),
  fc.tuple(table, table, column).map(([t, l, c]) => `CREATE TABLE ${t} AS SELECT ${c}, 1 AS one FROM ${l}`),
  fc.tuple(table, cascade).map(([t, c]) => `DROP TABLE ${t}${c}`),
  fc.tuple(only, table, column, type, properties).map(([o, t, c, y, p]) => `ALTER TABLE ${o}${t} ADD COLUMN ${c} ${y}${p}`),
  fc.tuple(only, table, column, cascade).map(([o, t, c, k]) => `ALTER TABLE ${o}${t} DROP COLUMN ${c}${k}`),
  fc.tuple(table, column, type).map(([t, c, y]) => `ALTER TABLE ${t} ALTER ${c} TYPE ${y} USING NULL`),
  fc.tuple(only, table, column).map(([o, t, c]) => `ALTER TABLE ${o}${t} ALTER ${c} SET NOT NULL`),
  fc.tuple(only, table, column).map(([o, t, c]) => `ALTER TABLE ${o}${t} ALTER ${c} DROP NOT NULL`),
  fc.tuple(only, table, column, value).map(([o, t, c, v]) => `ALTER TABLE ${o}${t} ALTER ${c} SET DEFAULT ${v}`),
  fc.tuple(table, column).map(([t, c]) => `ALTER TABLE ${t} ALTER ${c} DROP DEFAULT`),
  fc.tuple(table, column).map(([t, c]) => `ALTER TABLE ${t} ALTER ${c} ADD GENERATED ALWAYS AS IDENTITY`),
  fc.tuple(table, column).map(([t, c]) => `ALTER TABLE ${t} ALTER ${c} DROP IDENTITY IF EXISTS`),
  { weight: 3, arbitrary: fc.tuple(table, constraint).map(([t, k]) => `ALTER TABLE ${t} ADD ${k}`) },
  fc.tuple(table, name, constraint).map(([t, n, k]) => `ALTER TABLE ${t} ADD CONSTRAINT ${n} ${k}`),
  fc.tuple(table, name, cascade).map(([t, n, c]) => `ALTER TABLE ${t} DROP CONSTRAINT ${n}${c}`),
  fc
    .tuple(table, bare, fc.constantFrom("pkey", "a_key", "id_check", "check", "a_not_null"), cascade)
    .map(([t, b, l, c]) => `ALTER TABLE ${t} DROP CONSTRAINT ${b}_${l}${c}`),
  fc.tuple(table, name).map(([t, n]) => `ALTER TABLE ${t} VALIDATE CONSTRAINT ${n}`),
  fc.tuple(table, name, name).map(([t, n, m]) => `ALTER TABLE ${t} RENAME CONSTRAINT ${n} TO ${m}`),
  fc.tuple(table, column, column).map(([t, c, d]) => `ALTER TABLE ${t} RENAME COLUMN ${c} TO ${d}`),
  fc.tuple(table, bare).map(([t, u]) => `ALTER TABLE ${t} RENAME TO ${u}`),
  fc.tuple(table, fc.constantFrom("s", "public")).map(([t, s]) => `ALTER TABLE ${t} SET SCHEMA ${s}`),
  fc.tuple(table, table).map(([t, p]) => `ALTER TABLE ${t} INHERIT ${p}`),
  fc.tuple(table, table).map(([t, p]) => `ALTER TABLE ${t} NO INHERIT ${p}`),
  fc.tuple(table, table).map(([p, t]) => `ALTER TABLE ${p} ATTACH PARTITION ${t} FOR VALUES IN ('2')`),
  fc.tuple(table, table).map(([p, t]) => `ALTER TABLE ${p} DETACH PARTITION ${t}`),
  { weight: 2, arbitrary: fc.tuple(only, table, column).map(([o, t, c]) => `CREATE INDEX ON ${o}${t} (${c})`) },
  fc.tuple(name, table, column, condition).map(([n, t, c, w]) => `CREATE UNIQUE INDEX ${n} ON ${t} (${c}, (id + 1)) WHERE ${w}`),
  fc.tuple(table, name).map(([t, n]) => `ALTER TABLE ${t} ADD UNIQUE USING INDEX ${n}`),
  fc.tuple(name, cascade).map(([n, c]) => `DROP INDEX ${n}${c}`),
  fc.tuple(bare, cascade).map(([b, c]) => `DROP INDEX ${b}_a_idx${c}`),
  {
    weight: 3,
    arbitrary: fc.tuple(view, column, table).map(([v, c, t]) => `CREATE OR REPLACE VIEW ${v} AS SELECT ${c} FROM ${t}`),
  },
  fc
    .tuple(view, table, column, table)
    .map(([v, t, c, u]) => `CREATE VIEW ${v} AS SELECT x.*, y.${c} AS other FROM ${t} x JOIN ${u} y USING (id)`),
  fc.tuple(view, view, column).map(([v, w, c]) => `CREATE VIEW ${v} AS SELECT ${c} FROM ${w} WHERE ${c} IS NOT NULL`),
  fc.tuple(view, table).map(([v, t]) => `CREATE MATERIALIZED VIEW ${v} AS SELECT id, count(*) AS n FROM ${t} GROUP BY id`),
  fc.tuple(view, cascade).map(([v, c]) => `DROP VIEW ${v}${c}`),
  fc.tuple(fc.constantFrom("e", "dom", "comp"), cascade).map(([t, c]) => `DROP TYPE ${t}${c}`),
  fc.constantFrom(
    "DROP FUNCTION f() CASCADE",
    "DROP FUNCTION f()",
    "DROP SEQUENCE q1 CASCADE",
    "DROP SEQUENCE q1",
    "ALTER SEQUENCE q1 OWNED BY t1.id",
    "ALTER TYPE e RENAME TO e2",
    "ALTER DOMAIN dom ADD CHECK (VALUE <> 'z')",
    "ALTER TYPE comp ADD ATTRIBUTE z dom CASCADE",
    "ALTER TYPE comp DROP ATTRIBUTE x CASCADE",
    "ALTER SCHEMA s RENAME TO s2",
    "DROP SCHEMA s CASCADE",
    "CREATE TABLE t1 (id int PRIMARY KEY, a text, b text)",
    "CREATE TABLE t2 (id int PRIMARY KEY, a int REFERENCES t1, c e)",
  ),
);

const SETUP = `
  CREATE SCHEMA s;
  CREATE SEQUENCE q1;
  CREATE TYPE e AS ENUM ('1', '2');
  CREATE DOMAIN dom AS text CHECK (VALUE <> '');
  CREATE TYPE comp AS (x int, y e);
  CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';`;

/** What the statements begin with: of random ones alone most would be refused. */
const BASES = [
  `CREATE TABLE t1 (id int PRIMARY KEY, a int, b text NOT NULL, c e);
   CREATE TABLE t2 (id serial PRIMARY KEY, a int REFERENCES t1, b dom UNIQUE, d int[]);
   CREATE TABLE s.t5 (id int, a int, c comp, d bigint);
   CREATE VIEW v1 AS SELECT id, a, b FROM t1;
   CREATE INDEX ON t1 (a);`,
  `CREATE TABLE t1 (id int, a int NOT NULL, CHECK (id > 0));
   CREATE TABLE t2 (b text) INHERITS (t1);
   CREATE TABLE t3 (c int) INHERITS (t2);
   CREATE TABLE t4 (id int, a int, d int);`,
  `CREATE TABLE t1 (id int NOT NULL, a int, b text DEFAULT 'x', PRIMARY KEY (id)) PARTITION BY LIST (id);
   CREATE TABLE t2 PARTITION OF t1 FOR VALUES IN (1);
   CREATE TABLE t3 PARTITION OF t1 FOR VALUES IN (2, 3) PARTITION BY LIST (id);
   CREATE TABLE t4 (id int NOT NULL, a int, b text);`,
];

const seed = Number(process.env["SCHEMA_RELEASE_TEST_SEED"] ?? "20260101");

let server: PostgresServer;
let client: Client;
beforeAll(async () => {
  server = await startPostgres();
  client = await connectTo(server.url);
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

it("agrees with a server about what any statements leave behind", async () => {
  const scripts = fc.array(statement, { minLength: 10, maxLength: 60, size: "max" });
  await fc.assert(fc.asyncProperty(fc.constantFrom(...BASES), scripts, compare), {
    seed,
    numRuns: Number(process.env["SCHEMA_RELEASE_TEST_RUNS"] ?? "60"),
  });
});

/** In a transaction that is rolled back, so that every run begins with an empty database. */
async function compare(base: string, statements: readonly string[]): Promise<void> {
  const catalog = createCatalog({ complete: true });
  const accepted: string[] = [];
  await client.query(`BEGIN; ${SETUP} ${base}`);
  try {
    apply(catalog, `${SETUP} ${base}`);
    for (const sql of statements) {
      if (!(await runs(sql))) continue;
      accepted.push(sql);
      apply(catalog, sql);
    }
    const known = describeCatalog(catalog, true);
    const observed = agreeOnUnknownTypes(await observeSchema(client), known);
    expect({ ...known, accepted }).toEqual({ ...observed, accepted });
  } finally {
    await client.query("ROLLBACK");
  }
}

async function runs(sql: string): Promise<boolean> {
  await client.query("SAVEPOINT s");
  try {
    await client.query(sql);
    await client.query("RELEASE s");
    return true;
  } catch {
    await client.query("ROLLBACK TO s");
    return false;
  }
}
