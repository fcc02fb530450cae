import { describe, expect, it } from "vitest";
import { assessMigrations } from "../../src/risk/assess-migrations.ts";
import type { Writer } from "../../src/risk/options.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { assess, assessLast, LINKED, locksOf, PARCELS, read } from "./effects/assess.ts";

describe("statements of one transaction", () => {
  const lazy = "ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID; ALTER TABLE parcels VALIDATE CONSTRAINT q;";

  it("keep the strongest lock, so that validating later in it gains nothing", () => {
    const last = assessLast(PARCELS, lazy);
    expect(locksOf(last)).toEqual(["public.parcels AccessExclusive"]);
    expect(last.scans).toEqual(["public.parcels"]);
    expect(last.because.join()).toContain("still locked by an earlier statement");
  });

  it("that are committed one by one do not", () => {
    expect(locksOf(assessLast(PARCELS, lazy, { wrapped: false }))).toEqual(["public.parcels ShareUpdateExclusive"]);
  });

  it("let go at COMMIT", () => {
    const sql = `BEGIN; ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID; COMMIT;
      BEGIN; ALTER TABLE parcels VALIDATE CONSTRAINT q; COMMIT;`;
    const all = assess(PARCELS, sql);
    expect(all.transactional).toBe(false);
    expect(locksOf(all.statements[4] ?? assessLast("", "SELECT 1"))).toEqual(["public.parcels ShareUpdateExclusive"]);
  });

  it("that the file rolls back itself lose nothing", () => {
    expect(assess(PARCELS, "BEGIN; DELETE FROM parcels; ROLLBACK;").backupRisk).toBe("nightly");
    expect(assess(PARCELS, "BEGIN; DELETE FROM parcels; COMMIT;").backupRisk).toBe("snapshot");
    expect(assess(PARCELS, "BEGIN; SAVEPOINT s; DELETE FROM parcels; ROLLBACK TO SAVEPOINT s; COMMIT;").backupRisk).toBe(
      "nightly",
    );
  });

  it("are not taken for rolled back where nothing began", () => {
    expect(assess(PARCELS, "DELETE FROM parcels; ROLLBACK;").backupRisk).toBe("snapshot");
    expect(assess(PARCELS, "SAVEPOINT s; DELETE FROM parcels; ROLLBACK TO SAVEPOINT s;").backupRisk).toBe("snapshot");
    expect(assess(PARCELS, "BEGIN; COMMIT; DELETE FROM parcels; ROLLBACK;").backupRisk).toBe("snapshot");
  });

  it("leave what was rolled back out of what is known", () => {
    const sql = "BEGIN; CREATE TABLE parcels2 (id integer); ROLLBACK; CREATE INDEX i ON parcels2 (id);";
    expect(locksOf(assessLast(PARCELS, sql))).toEqual(["public.parcels2 Share"]);
  });
});

describe("several migrations of one release", () => {
  const parsers = loadParsers(["postgresql"]);
  const release = [read("CREATE TABLE hubs (id integer);"), read("CREATE INDEX hubs_id ON hubs (id);")];

  it("know what those before them created", async () => {
    const all = assessMigrations({ history: [], release, options: { writers: [] }, parsers: await parsers });
    expect(all[1]?.statements[0]?.locks).toEqual([]);
  });

  it("find it existing where each is a release of its own", async () => {
    const all = assessMigrations({ history: [], release, options: { writers: [] }, parsers: await parsers, inTurn: true });
    expect(all[1]?.statements[0]?.locks).toEqual([{ relation: "public.hubs", mode: "ShareLock" }]);
  });
});

const size = (bytes: number) => new Map([["public.parcels", { rows: 1, bytes }]]);

describe("quiesce", () => {
  const writer: Writer = { name: "recorder", writes: ["parcels"], maxBlockedSeconds: 5 };

  it("is asked for where a writer writes to what is lost", () => {
    const all = assess(PARCELS, "ALTER TABLE parcels DROP COLUMN label", { writers: [writer] });
    expect(all.backupRisk).toBe("quiesce");
    expect(all.statements[0]?.because.join()).toContain("recorder");
    expect(assess(PARCELS, "ALTER TABLE parcels DROP COLUMN label").backupRisk).toBe("snapshot");
  });

  it("is not asked for where it writes to other tables", () => {
    const other = { ...writer, writes: ["public.carriers"] };
    expect(assess(LINKED, "ALTER TABLE parcels DROP COLUMN label", { writers: [other] }).backupRisk).toBe("snapshot");
  });

  it("is asked for where the writer would wait for longer than it may", () => {
    const sql = "ALTER TABLE parcels ALTER COLUMN qty TYPE bigint";
    expect(assess(PARCELS, sql, { writers: [writer], sizes: size(1_000_000) }).backupRisk).toBe("nightly");
    expect(assess(PARCELS, sql, { writers: [writer], sizes: size(10_000_000_000) }).backupRisk).toBe("quiesce");
  });

  it("is asked for where the size is not known", () => {
    expect(assess(PARCELS, "CREATE INDEX i ON parcels (qty)", { writers: [writer] }).backupRisk).toBe("quiesce");
    const patient = { ...writer, maxBlockedSeconds: null };
    expect(assess(PARCELS, "CREATE INDEX i ON parcels (qty)", { writers: [patient] }).backupRisk).toBe("nightly");
  });

  it("counts the work of the whole transaction, for whoever was locked out before it", () => {
    const sql = "ALTER TABLE parcels ADD COLUMN x integer; CREATE INDEX i ON carriers (title);";
    const sizes = new Map([["public.carriers", { rows: 1, bytes: 100_000_000_000 }]]);
    const risks = (wrapped: boolean) =>
      assess(LINKED, sql, { writers: [writer], sizes, wrapped }).statements.map((each) => each.backupRisk);
    expect(risks(true)).toEqual(["nightly", "quiesce"]);
    expect(risks(false)).toEqual(["nightly", "nightly"]);
  });
});

it("a file that is not understood as a whole is no less than a snapshot", () => {
  const all = assess("", "SELECT 1;\0DROP TABLE parcels;");
  expect(all.backupRisk).toBe("snapshot");
  expect(all.statements.some((statement) => !statement.understood)).toBe(true);
});

it("a file without statements is harmless", () => {
  expect(assess(PARCELS, "-- nothing to do")).toMatchObject({ backupRisk: "nightly", statements: [], transactional: true });
});

it("statements that cannot run in a transaction say so", () => {
  for (const sql of [
    "VACUUM parcels",
    "CREATE INDEX CONCURRENTLY i ON parcels (qty)",
    "ALTER SYSTEM SET x = 1",
    "DISCARD ALL",
    "DROP DATABASE d",
  ])
    expect(assess(PARCELS, sql).transactional).toBe(false);
  for (const sql of ["ANALYZE parcels", "REFRESH MATERIALIZED VIEW CONCURRENTLY m", "ALTER TYPE t ADD VALUE 'x'", "CHECKPOINT"])
    expect(assess(PARCELS, sql).transactional).toBe(true);
});
