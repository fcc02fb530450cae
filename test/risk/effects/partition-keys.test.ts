/** As PostgreSQL 15 to 18 were seen to lock. */
import { describe, expect, it } from "vitest";
import { assessLast, locksOf } from "./assess.ts";

const PARTS = `CREATE TABLE logs (id integer PRIMARY KEY, code text) PARTITION BY RANGE (id);
  CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (10);
  CREATE TABLE notes (id integer PRIMARY KEY, log_id integer REFERENCES logs (id) ON DELETE SET NULL);`;

describe("a partition whose parent is referenced", () => {
  it("has its deleted rows looked for in the referencing table", () => {
    const last = assessLast(PARTS, "DELETE FROM logs_low WHERE id = 1");
    expect(locksOf(last)).toEqual(["public.logs_low RowExclusive", "public.notes RowExclusive"]);
    expect(last.because.join(" ")).toContain("public.notes.log_id loses its values");
  });

  it("takes the referencing table along with TRUNCATE … CASCADE, and is refused without", () => {
    expect(locksOf(assessLast(PARTS, "TRUNCATE logs_low CASCADE"))).toEqual([
      "public.logs_low AccessExclusive",
      "public.notes AccessExclusive",
    ]);
    expect(assessLast(PARTS, "TRUNCATE logs_low").because.join(" ")).toContain("CASCADE is not given");
  });
});

describe("a partition whose parent references another table", () => {
  const REFERENCING = `CREATE TABLE kinds (id integer PRIMARY KEY);
    CREATE TABLE logs (id integer, kind_id integer REFERENCES kinds (id)) PARTITION BY RANGE (id);
    CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (10);`;

  it("leaves it alone when it is dropped", () => {
    expect(locksOf(assessLast(REFERENCING, "DROP TABLE logs_low"))).toEqual([
      "public.logs AccessExclusive",
      "public.logs_low AccessExclusive",
    ]);
  });

  it("but not when the whole is", () => {
    expect(locksOf(assessLast(REFERENCING, "DROP TABLE logs"))).toContain("public.kinds AccessExclusive");
  });
});

describe("a partitioned table alone is locked", () => {
  it("by the new name of its key, but with its partitions by that of a check", () => {
    const checked = `${PARTS} ALTER TABLE logs ADD CONSTRAINT positive CHECK (id >= 0);`;
    expect(locksOf(assessLast(checked, "ALTER TABLE logs RENAME CONSTRAINT logs_pkey TO logs_key"))).toEqual([
      "public.logs AccessExclusive",
    ]);
    expect(locksOf(assessLast(checked, "ALTER TABLE logs RENAME CONSTRAINT positive TO natural_number"))).toEqual([
      "public.logs AccessExclusive",
      "public.logs_low AccessExclusive",
    ]);
  });

  it("by the validation of what is valid", () => {
    const checked = `${PARTS} ALTER TABLE logs ADD CONSTRAINT positive CHECK (id >= 0);`;
    expect(locksOf(assessLast(checked, "ALTER TABLE logs VALIDATE CONSTRAINT positive"))).toEqual([
      "public.logs ShareUpdateExclusive",
    ]);
  });

  it("by DROP NOT NULL of what may be NULL, from PostgreSQL 18 on", () => {
    const drop = "ALTER TABLE logs ALTER COLUMN code DROP NOT NULL";
    expect(locksOf(assessLast(PARTS, drop, { postgresVersion: 18 }))).toEqual(["public.logs AccessExclusive"]);
  });
});

it("a domain's new constraint is checked in partitions, not in the table that they are parts of", () => {
  const setup = `CREATE DOMAIN label AS text; CREATE TABLE logs (id integer, code label) PARTITION BY RANGE (id);
    CREATE TABLE logs_low PARTITION OF logs FOR VALUES FROM (0) TO (10);`;
  expect(locksOf(assessLast(setup, "ALTER DOMAIN label SET NOT NULL"))).toEqual(["public.logs_low Share"]);
});
