import { describe, expect, it } from "vitest";
import { assess, assessLast, PARCELS } from "./assess.ts";

const NEW = [
  ["an enum", "CREATE TYPE mood AS ENUM ('a', 'b');", "ALTER TYPE mood RENAME VALUE 'a' TO 'c'"],
  ["a type", "CREATE TYPE mood AS ENUM ('a', 'b');", "ALTER TYPE mood RENAME TO temper"],
  ["a composite type", "CREATE TYPE pair AS (a integer, b integer);", "ALTER TYPE pair ADD ATTRIBUTE c integer"],
  ["a part of one", "CREATE TYPE pair AS (a integer, b integer);", "ALTER TYPE pair DROP ATTRIBUTE a"],
  ["the name of a part", "CREATE TYPE pair AS (a integer, b integer);", "ALTER TYPE pair RENAME ATTRIBUTE a TO c"],
  ["a domain", "CREATE DOMAIN positive AS integer;", "ALTER DOMAIN positive ADD CHECK (VALUE > 0)"],
  ["a domain's emptiness", "CREATE DOMAIN positive AS integer;", "ALTER DOMAIN positive SET NOT NULL"],
  ["a function", "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';", "ALTER FUNCTION f() RENAME TO g"],
  [
    "who may call it",
    "CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
    "REVOKE ALL ON FUNCTION f() FROM PUBLIC",
  ],
  [
    "where it lies",
    "CREATE SCHEMA app; CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
    "ALTER FUNCTION f() SET SCHEMA app",
  ],
  ["an aggregate", "CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer);", "DROP AGGREGATE total(integer)"],
  ["a schema", "CREATE SCHEMA app;", "ALTER SCHEMA app RENAME TO shop"],
  ["who may use it", "CREATE SCHEMA app;", "REVOKE ALL ON SCHEMA app FROM PUBLIC"],
  ["who may read a table", "CREATE TABLE t (id integer);", "REVOKE ALL ON t FROM PUBLIC"],
  ["a collation", 'CREATE COLLATION plain FROM "C";', "DROP COLLATION plain"],
  ["a publication", "CREATE PUBLICATION p;", "DROP PUBLICATION p"],
] as const;

describe("what the release itself created", () => {
  it.each(NEW)("may change, since nobody uses it yet: %s", (_what, made, change) => {
    expect(assess(PARCELS, `${made} ${change};`)).toMatchObject({ backupRisk: "nightly", backwardCompatible: true });
  });

  it.each(NEW)("may not when it was there before: %s", (_what, made, change) => {
    expect(assessLast(`${PARCELS} ${made}`, change)).toMatchObject({ backwardCompatible: false });
  });

  it("may not where a column of an older table has taken its type", () => {
    const mood = "CREATE TYPE mood AS ENUM ('a', 'b'); ALTER TABLE parcels ALTER COLUMN label TYPE mood USING label::mood;";
    expect(assessLast(PARCELS, `${mood} ALTER TYPE mood RENAME VALUE 'a' TO 'c'`)).toMatchObject({ backwardCompatible: false });
    const domain = "CREATE DOMAIN positive AS integer; ALTER TABLE parcels ALTER COLUMN qty TYPE positive;";
    expect(assessLast(PARCELS, `${domain} ALTER DOMAIN positive ADD CHECK (VALUE > 0)`)).toMatchObject({
      backwardCompatible: false,
    });
    expect(assessLast(PARCELS, `${domain} DROP DOMAIN positive CASCADE`)).toMatchObject({ backwardCompatible: false });
  });

  it("may where only a new column of an older table has it", () => {
    const sql =
      "CREATE TYPE mood AS ENUM ('a', 'b'); ALTER TABLE parcels ADD COLUMN m mood; ALTER TYPE mood RENAME VALUE 'a' TO 'c'";
    expect(assessLast(PARCELS, sql)).toMatchObject({ backwardCompatible: true });
  });

  it("may not where it took the name of something older", () => {
    const before = `${PARCELS} CREATE TYPE mood AS ENUM ('a'); CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';`;
    expect(
      assessLast(before, "DROP TYPE mood; CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME VALUE 'a' TO 'c'"),
    ).toMatchObject({ backwardCompatible: false });
    expect(
      assessLast(
        before,
        "CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 2'; REVOKE ALL ON FUNCTION f() FROM PUBLIC",
      ),
    ).toMatchObject({ backwardCompatible: false });
  });

  it("is not taken for new where OR REPLACE or IF NOT EXISTS may have found an older one", () => {
    const made = "CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1'; CREATE SCHEMA IF NOT EXISTS app;";
    expect(assessLast(PARCELS, `${made} ALTER FUNCTION f() RENAME TO g`)).toMatchObject({ backwardCompatible: false });
    expect(assessLast(PARCELS, `${made} ALTER SCHEMA app RENAME TO shop`)).toMatchObject({ backwardCompatible: false });
    const complete = { historyComplete: true };
    expect(assessLast(PARCELS, `${made} ALTER FUNCTION f() RENAME TO g`, complete)).toMatchObject({ backwardCompatible: true });
    expect(assessLast(PARCELS, `${made} ALTER SCHEMA app RENAME TO shop`, complete)).toMatchObject({ backwardCompatible: true });
  });
});
