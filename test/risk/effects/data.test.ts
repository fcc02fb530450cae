import { describe, expect, it } from "vitest";
import { assess, assessLast, LINKED, locksOf, PARCELS } from "./assess.ts";

const loss = (sql: string, setup = PARCELS) => assessLast(setup, sql).dataLoss;

describe("a condition that keeps no row out", () => {
  it.each([
    "",
    "WHERE true",
    "WHERE 1 = 1",
    "WHERE NOT false",
    "WHERE 'a' = 'a'",
    "WHERE id = id",
    "WHERE qty > 5 OR true",
    "WHERE 1 IN (1, 2)",
    "WHERE 2 NOT IN (1)",
    "WHERE code IS NOT NULL",
    "WHERE code LIKE '%'",
    "WHERE (NOT (1 <> 1)) AND true",
    "WHERE NULL IS NULL",
    "WHERE true IS TRUE",
  ])("loses all rows: DELETE %s", (where) => {
    const last = assessLast(PARCELS, `DELETE FROM parcels ${where}`);
    expect([last.kind, last.dataLoss]).toEqual(["delete-all", "certain"]);
  });

  it.each(["WHERE qty > 5", "WHERE qty = id", "WHERE label IS NOT NULL", "WHERE label LIKE '%'", "WHERE random() = random()"])(
    "is not taken for one: DELETE %s",
    (where) => {
      expect(loss(`DELETE FROM parcels ${where}`)).toBe("possible");
    },
  );

  it.each(["WHERE false", "WHERE 1 = 0", "WHERE true AND 1 > 2", "WHERE code IS NULL", "WHERE NULL"])(
    "nothing is lost where no row can match: DELETE %s",
    (where) => {
      expect(loss(`DELETE FROM parcels ${where}`)).toBe("none");
    },
  );
});

describe("an UPDATE", () => {
  it("of all rows with a constant loses the old values for certain", () => {
    expect(loss("UPDATE parcels SET label = 'same'")).toBe("certain");
  });

  it("that computes the new values from old ones may lose them", () => {
    expect(loss("UPDATE parcels SET qty = qty + 1")).toBe("possible");
  });

  it.each([
    "UPDATE parcels SET label = 'x' WHERE label IS NULL",
    "UPDATE parcels SET label = coalesce(label, 'x')",
    "UPDATE parcels SET label = 'x' WHERE qty > 3 AND label IS NULL",
    "ALTER TABLE parcels ADD COLUMN caption text; UPDATE parcels SET caption = label",
  ])("that fills what was empty loses nothing: %s", (sql) => {
    expect(loss(sql)).toBe("none");
  });

  it("that fills one column and overwrites another may lose values", () => {
    expect(loss("UPDATE parcels SET label = 'x', qty = 0 WHERE label IS NULL")).toBe("possible");
  });
});

describe("INSERT and MERGE", () => {
  it("add rows without losing any", () => {
    expect(loss("INSERT INTO parcels (id, code) VALUES (1, 'a') ON CONFLICT DO NOTHING")).toBe("none");
  });

  it("may overwrite rows that are there", () => {
    expect(loss("INSERT INTO parcels (id, code) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET code = 'a'")).toBe("possible");
    expect(loss("MERGE INTO parcels p USING carriers c ON p.id = c.id WHEN MATCHED THEN DELETE", LINKED)).toBe("possible");
  });

  it("look at referenced tables only where a key is given", () => {
    expect(locksOf(assessLast(LINKED, "INSERT INTO parcels (id, code, carrier_id) VALUES (1, 'a', 1)"))).toEqual([
      "public.carriers RowShare",
      "public.parcels RowExclusive",
    ]);
    expect(locksOf(assessLast(LINKED, "INSERT INTO parcels (id, code) VALUES (1, 'a')"))).toEqual([
      "public.parcels RowExclusive",
    ]);
  });
});

describe("what hangs on the rows", () => {
  it("goes with them through ON DELETE CASCADE", () => {
    const last = assessLast(LINKED, "DELETE FROM carriers");
    expect(locksOf(last)).toEqual(["public.carriers RowExclusive", "public.parcels RowExclusive"]);
    expect(last.because.join()).toContain("public.parcels");
  });

  it("is done by triggers whose functions the history tells", () => {
    const setup = `${PARCELS} CREATE TABLE audit (id integer);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit VALUES (NEW.id); RETURN NEW; END $$;
      CREATE TRIGGER t AFTER INSERT ON parcels FOR EACH ROW EXECUTE FUNCTION note();`;
    expect(locksOf(assessLast(setup, "INSERT INTO parcels (id, code) VALUES (1, 'a')"))).toContain("public.audit RowExclusive");
    expect(locksOf(assessLast(setup, "UPDATE parcels SET qty = 1 WHERE id = 1"))).not.toContain("public.audit RowExclusive");
  });

  it("is told of tables behind a view that is written through", () => {
    const setup = `${PARCELS} CREATE VIEW brief AS SELECT id, code FROM parcels;`;
    expect(locksOf(assessLast(setup, "DELETE FROM brief"))).toEqual(["public.brief RowExclusive", "public.parcels RowExclusive"]);
  });
});

describe("a part of WITH", () => {
  it("that deletes is judged like a DELETE", () => {
    expect(loss("WITH gone AS (DELETE FROM parcels RETURNING id) SELECT count(*) FROM gone")).toBe("certain");
  });

  it("that moves rows loses none for certain", () => {
    const setup = `${PARCELS} CREATE TABLE old (LIKE parcels);`;
    expect(loss("WITH gone AS (DELETE FROM parcels RETURNING *) INSERT INTO old SELECT * FROM gone", setup)).toBe("possible");
    expect(loss("WITH gone AS (DELETE FROM parcels RETURNING *) INSERT INTO old SELECT * FROM gone LIMIT 1", setup)).toBe(
      "certain",
    );
  });

  it("is no table, though it may be named like one", () => {
    expect(locksOf(assessLast("", "WITH a AS (SELECT 1), b AS (SELECT * FROM a) SELECT * FROM b"))).toEqual([]);
    expect(locksOf(assessLast(PARCELS, "WITH parcels AS (SELECT * FROM parcels) SELECT * FROM parcels"))).toEqual([
      "public.parcels AccessShare",
    ]);
  });
});

describe("partitions", () => {
  const setup = `CREATE TABLE m (d date NOT NULL, n integer) PARTITION BY RANGE (d);
    CREATE TABLE m25 PARTITION OF m FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
    CREATE TABLE m26 PARTITION OF m FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);`;

  it("that constants rule out are not touched", () => {
    expect(locksOf(assessLast(setup, "DELETE FROM m WHERE d < '2025-06-01'"))).toEqual([
      "public.m RowExclusive",
      "public.m25 RowExclusive",
    ]);
    expect(locksOf(assessLast(setup, "INSERT INTO m VALUES ('2027-01-01', 1)"))).toEqual([
      "public.m RowExclusive",
      "public.m26 RowExclusive",
    ]);
  });

  it("are all touched where that is not told by constants", () => {
    expect(locksOf(assessLast(setup, "DELETE FROM m WHERE d < now()"))).toHaveLength(3);
    expect(locksOf(assessLast(setup, "UPDATE m SET d = '2026-02-02' WHERE d = '2025-02-02'"))).toHaveLength(3);
  });
});

it("TRUNCATE CASCADE empties every table that references one of them", () => {
  const last = assessLast(LINKED, "TRUNCATE carriers CASCADE");
  expect(locksOf(last)).toEqual(["public.carriers AccessExclusive", "public.parcels AccessExclusive"]);
  expect(last.dataLoss).toBe("certain");
});

it("FOR UPDATE OF locks the rows of the table that it names", () => {
  expect(locksOf(assessLast(LINKED, "SELECT * FROM parcels p JOIN carriers c ON c.id = p.carrier_id FOR UPDATE OF p"))).toEqual([
    "public.carriers AccessShare",
    "public.parcels RowShare",
  ]);
});

it("rows of a table that the release created are no loss", () => {
  const all = assess("", "CREATE TABLE hubs (id integer); INSERT INTO hubs VALUES (1); DELETE FROM hubs; DROP TABLE hubs;");
  expect(all).toMatchObject({ backupRisk: "nightly", backwardCompatible: true });
  expect(all.statements.flatMap((statement) => statement.locks)).toEqual([]);
});
