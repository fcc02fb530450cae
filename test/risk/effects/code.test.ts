import { describe, expect, it } from "vitest";
import { assess, assessLast, locksOf, PARCELS } from "./assess.ts";

const body = (sql: string, language = "plpgsql") => `LANGUAGE ${language} AS $f$ ${sql} $f$`;

describe("a function", () => {
  it("that is defined does nothing yet", () => {
    const last = assessLast(PARCELS, `CREATE FUNCTION wipe() RETURNS void ${body("BEGIN DELETE FROM parcels; END")}`);
    expect(last).toMatchObject({ dataLoss: "none", locks: [], backupRisk: "nightly" });
  });

  it("that is defined and called does what its body does", () => {
    const last = assessLast(
      PARCELS,
      `CREATE FUNCTION wipe() RETURNS void ${body("BEGIN DELETE FROM parcels; END")}; SELECT wipe();`,
    );
    expect(last.dataLoss).toBe("certain");
    expect(locksOf(last)).toEqual(["public.parcels RowExclusive"]);
  });

  it("of an earlier migration does so too", () => {
    const setup = `${PARCELS} CREATE FUNCTION wipe() RETURNS void ${body("TRUNCATE parcels", "sql")};`;
    expect(assessLast(setup, "SELECT wipe()").dataLoss).toBe("certain");
  });

  it("that puts SQL together when it runs is not understood", () => {
    const setup = `${PARCELS} CREATE FUNCTION run(q text) RETURNS void ${body("BEGIN EXECUTE q; END")};`;
    expect(assessLast(setup, "SELECT run('x')")).toMatchObject({
      understood: false,
      dataLoss: "possible",
      backupRisk: "snapshot",
      backwardCompatible: false,
    });
  });

  it("that nobody defined is not understood", () => {
    expect(assessLast(PARCELS, "SELECT create_hypertable('parcels', 'id')")).toMatchObject({
      understood: false,
      dataLoss: "possible",
    });
  });

  it("of PostgreSQL that only computes is harmless", () => {
    expect(assessLast(PARCELS, "SELECT upper(code), now(), count(*), coalesce(label, '') FROM parcels")).toMatchObject({
      understood: true,
      dataLoss: "none",
    });
  });

  it("that moves a sequence may give numbers twice, unless it goes to the highest one", () => {
    const setup = "CREATE TABLE t (id serial PRIMARY KEY);";
    expect(assessLast(setup, "SELECT setval('t_id_seq', 1)").dataLoss).toBe("possible");
    expect(assessLast(setup, "SELECT setval('t_id_seq', (SELECT max(id) FROM t))").dataLoss).toBe("none");
  });

  it("in a circle ends, and many ways to the same function are followed once", () => {
    const chain = Array.from({ length: 60 }, (_, i) => {
      const next = `f${(i + 1) % 60}()`;
      return `CREATE FUNCTION f${i}() RETURNS void LANGUAGE sql AS 'SELECT ${next}; SELECT ${next};';`;
    });
    expect(assessLast(chain.join("\n"), "SELECT f0()").kind).toBe("select");
  });
});

describe("a DO block", () => {
  it("does what its statements do, each after those before it", () => {
    const last = assessLast(
      PARCELS,
      "DO $$ BEGIN CREATE TABLE fresh (id integer); INSERT INTO fresh VALUES (1); ALTER TABLE parcels ADD COLUMN x integer; END $$",
    );
    expect(locksOf(last)).toEqual(["public.parcels AccessExclusive"]);
    expect(last).toMatchObject({ dataLoss: "none", understood: true });
  });

  it("with SQL made at run time is not understood", () => {
    const last = assessLast(PARCELS, "DO $$ DECLARE t text := 'parcels'; BEGIN EXECUTE 'DROP TABLE ' || t; END $$");
    expect(last).toMatchObject({ understood: false, dataLoss: "possible" });
  });

  it("in a language that is not read is not understood", () => {
    expect(assessLast(PARCELS, "DO LANGUAGE plpython3u $$ pass $$").understood).toBe(false);
  });
});

describe("a prepared statement", () => {
  it("runs with EXECUTE in the same session", () => {
    expect(assessLast(PARCELS, "PREPARE gone AS DELETE FROM parcels; EXECUTE gone").dataLoss).toBe("certain");
  });

  it("of another session is not known", () => {
    expect(assessLast(PARCELS, "EXECUTE gone").understood).toBe(false);
  });
});

it("EXPLAIN runs nothing, EXPLAIN ANALYZE does", () => {
  expect(assessLast(PARCELS, "EXPLAIN DELETE FROM parcels").dataLoss).toBe("none");
  expect(assessLast(PARCELS, "EXPLAIN ANALYZE DELETE FROM parcels").dataLoss).toBe("certain");
});

it("text that is no SQL is not understood, and other statements of the file are", () => {
  const all = assess(PARCELS, "DROP TABEL parcels; ALTER TABLE parcels ADD COLUMN x integer;");
  expect(all.statements.map((statement) => statement.understood)).toEqual([false, true]);
  expect(all.backupRisk).toBe("snapshot");
});

it("a default that the planner can work out is no reason for a rewrite", () => {
  const constant = "CREATE FUNCTION four() RETURNS integer LANGUAGE sql AS 'SELECT 4';";
  expect(assessLast(PARCELS, `${constant} ALTER TABLE parcels ADD COLUMN x integer DEFAULT four()`).rewrites).toEqual([]);
  const random = "CREATE FUNCTION dice() RETURNS float8 LANGUAGE sql AS 'SELECT random()';";
  expect(assessLast(PARCELS, `${random} ALTER TABLE parcels ADD COLUMN x float8 DEFAULT dice()`).rewrites).toEqual([
    "public.parcels",
  ]);
});
