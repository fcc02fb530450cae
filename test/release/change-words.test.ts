import { beforeAll, expect, it } from "vitest";
import { describeChange, isBoundlessTree } from "../../src/release/change-words.ts";
import { readScript } from "../../src/sql/script.ts";
import { loadParsers, type Parsers } from "../../src/sql/parsers.ts";

let parsers: Parsers;

beforeAll(async () => {
  parsers = await loadParsers(["postgresql"]);
});

async function treesOf(sql: string): Promise<readonly unknown[]> {
  const bytes = new TextEncoder().encode(sql);
  const script = await readScript({ path: "x.sql", bytes, dialect: "postgresql", framework: null }, { parsers });
  return script.statements.map(({ tree }) => tree);
}

it.each([
  ["CREATE TABLE s.t (id int)", ["creates the table s.t"]],
  ["CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2)", ["creates the partition p1 of p"]],
  ["CREATE TABLE t AS SELECT 1", ["creates the table t from a query"]],
  ["CREATE MATERIALIZED VIEW m AS SELECT 1", ["creates the materialized view m from a query"]],
  ["ALTER TABLE t ADD a int, DROP COLUMN b", ["adds the column a to t", "drops the column b of t"]],
  [
    "ALTER TABLE t ALTER a TYPE varchar(10), ALTER b TYPE bigint[]",
    ["changes the type of t.a to varchar(10)", "changes the type of t.b to bigint[]"],
  ],
  [
    "ALTER TABLE t ALTER a SET NOT NULL, ALTER a DROP DEFAULT",
    ["requires a value in t.a (NOT NULL)", "changes the default of t.a"],
  ],
  [
    "ALTER TABLE t ADD CONSTRAINT k FOREIGN KEY (a) REFERENCES u NOT VALID, VALIDATE CONSTRAINT k",
    ["adds the foreign key k to t, without checking the rows that are there", "checks all rows of t against the constraint k"],
  ],
  ["ALTER TABLE t ADD PRIMARY KEY (id)", ["adds a primary key to t"]],
  ["ALTER TABLE t SET (fillfactor = 70)", ["alters the table t"]],
  ["CREATE UNIQUE INDEX CONCURRENTLY i ON t (a)", ["builds the unique index i on t beside the writers"]],
  ["CREATE INDEX ON t (a)", ["builds an index on t"]],
  [
    "DROP TABLE a, s.b CASCADE",
    ["drops the table a with all that depends on it", "drops the table s.b with all that depends on it"],
  ],
  ["DROP FUNCTION f(int)", ["drops the function f"]],
  ["DROP TYPE mood", ["drops the type mood"]],
  ["DROP TRIGGER g ON t", ["drops the trigger t.g"]],
  ["ALTER TABLE t RENAME a TO b", ["renames the column a of t to b"]],
  ["ALTER TABLE t RENAME TO u", ["renames the table t to u"]],
  ["ALTER TYPE mood RENAME TO feeling", ["renames the type mood to feeling"]],
  ["UPDATE t SET a = 1", ["changes rows of t (all of them)"]],
  ["DELETE FROM t WHERE a = 1", ["deletes rows of t"]],
  ["TRUNCATE a, b", ["empties a", "empties b"]],
  ["INSERT INTO t VALUES (1)", ["adds rows to t"]],
  ["CREATE OR REPLACE VIEW v AS SELECT 1", ["creates or replaces the view v"]],
  ["CREATE FUNCTION s.f() RETURNS int LANGUAGE sql AS 'SELECT 1'", ["creates the function s.f"]],
  ["ALTER TYPE mood ADD VALUE 'ok'", ["adds the value ok to the enum mood"]],
  ["CREATE EXTENSION pg_trgm", ["creates the extension pg_trgm"]],
  ["GRANT SELECT ON t TO bob", ["grants privileges on t"]],
  ["ALTER TABLE t OWNER TO bob", ["changes the owner of t"]],
  ["ALTER FUNCTION f() OWNER TO bob", ["changes the owner of the function f"]],
  ["COMMENT ON COLUMN t.a IS 'x'", ["comments on the column t.a"]],
  ["SET lock_timeout = '1s'", []],
  ["BEGIN", []],
  ["NOTIFY x", ["does: some kind"]],
  ["not sql", ["does something that is not understood"]],
])("%s", async (sql, words) => {
  const [tree] = await treesOf(sql);
  expect(describeChange(tree, "some-kind")).toEqual(words);
});

it.each([
  ["INSERT INTO t VALUES (1)", false],
  ["INSERT INTO t SELECT * FROM u", true],
  ["SELECT setval('s', 1)", false],
  ["SELECT copy_everything()", true],
  ["SELECT a FROM t", true],
  ["CREATE TABLE t AS SELECT 1", true],
  ["DO $$ BEGIN END $$", true],
  ["ALTER TABLE t ADD a int", false],
  ["SELECT 1", false],
])("whether sizes do not tell the work of %s: %s", async (sql, expected) => {
  const [tree] = await treesOf(sql);
  expect(isBoundlessTree(tree)).toBe(expected);
});
