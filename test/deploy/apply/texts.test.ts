import { describe, expect, it } from "vitest";
import { locateFailure, makeBatch } from "../../../src/deploy/apply/batch.ts";
import { choosePending } from "../../../src/deploy/apply/choose.ts";
import { deployerKey } from "../../../src/deploy/apply/deployer-lock.ts";
import { toIsoMoment } from "../../../src/release/moment.ts";
import { pauseAfter } from "../../../src/deploy/apply/pause.ts";
import { toWalPosition } from "../../../src/deploy/apply/relations.ts";
import { readForm } from "../../../src/deploy/apply/statement-form.ts";
import { runsStepwise, toUnits } from "../../../src/deploy/apply/units.ts";
import { quoteLiteral } from "../../../src/deploy/apply/values.ts";
import { concealValues } from "../../../src/deploy/apply/watch.ts";

describe("the form of a statement", () => {
  it.each([
    ["begin", { kind: "begin" }],
    ["-- first\nSTART /* a */ TRANSACTION READ WRITE", { kind: "begin" }],
    ["COMMIT WORK", { kind: "commit" }],
    ["end", { kind: "commit" }],
    ["COMMIT AND CHAIN", { kind: "chain" }],
    ["COMMIT PREPARED 'x'", { kind: "other" }],
    ["ROLLBACK", { kind: "roll-back" }],
    ["ROLLBACK TO SAVEPOINT a", { kind: "other" }],
    ["SET search_path = a", { kind: "session" }],
    ["SET LOCAL lock_timeout = 1", { kind: "other" }],
    ["SELECT pg_catalog.set_config('search_path', '', false)", { kind: "session" }],
    ["VACUUM FULL orders", { kind: "repeatable" }],
    ["REINDEX TABLE orders", { kind: "repeatable" }],
    ["REINDEX (VERBOSE) INDEX CONCURRENTLY orders_id", { kind: "reindex" }],
    ["CREATE INDEX CONCURRENTLY ON orders (id)", { kind: "create-index", table: "orders", name: null }],
    [
      'create unique index concurrently if not exists a on only s."Or ders" (id)',
      { kind: "create-index", table: 's."Or ders"', name: "a" },
    ],
    ["CREATE INDEX a ON orders (id)", { kind: "other" }],
    ["DROP INDEX CONCURRENTLY IF EXISTS s.a RESTRICT", { kind: "drop-index", name: "s.a" }],
    ["ALTER TABLE IF EXISTS s.a DETACH PARTITION b CONCURRENTLY", { kind: "detach-partition", table: "s.a", partition: "b" }],
    ["ALTER TABLE a DETACH PARTITION b FINALIZE", { kind: "other" }],
    ["INSERT INTO log VALUES ('COMMIT')", { kind: "other" }],
    ["", { kind: "other" }],
  ])("of %j", (text, form) => {
    expect(readForm(text)).toEqual(form);
  });

  it("is found in time that does not grow with the statement", () => {
    const began = performance.now();
    for (let round = 0; round < 100; round++) readForm(`INSERT INTO a VALUES (${"1, ".repeat(1_000_000)}1)`);
    expect(performance.now() - began).toBeLessThan(5000);
  });
});

describe("a migration as units", () => {
  const shape = (transactional: boolean, ...texts: readonly string[]): readonly unknown[] =>
    toUnits({ transactional, statements: texts.map((text, index) => ({ text, line: index + 1 })) }).map((unit) =>
      unit.kind === "transaction" ? unit.statements.map(({ line }) => line) : `${unit.kind} ${unit.step}`,
    );

  it("has one for each statement that runs in a transaction, or alone", () => {
    expect(shape(false, "SET a = 1", "SELECT 1", "VACUUM", "SELECT 2")).toEqual(["session 1", [2], "alone 3", [4]]);
  });

  it("keeps what stands between BEGIN and COMMIT together", () => {
    expect(shape(false, "SELECT 1", "BEGIN", "SELECT 2", "SET a = 1", "COMMIT", "SELECT 3")).toEqual([[1], [3, 4], [6]]);
  });

  it("begins within the transaction of a framework that wraps it", () => {
    expect(shape(true, "SELECT 1", "SELECT 2", "COMMIT", "VACUUM")).toEqual([[1, 2], "alone 4"]);
  });

  it("is one transaction unless it is said, or seen, to be none", () => {
    const statements = ["SELECT 'COMMIT'", "-- commit\nSELECT 1"].map((text) => ({ text, line: 1 }));
    expect(runsStepwise({ transactional: true, statements })).toBe(false);
    expect(runsStepwise({ transactional: false, statements })).toBe(true);
    expect(runsStepwise({ transactional: true, statements: [{ text: "/* now */ commit", line: 1 }] })).toBe(true);
  });
});

describe("the place of a failure", () => {
  const batch = makeBatch([
    "BEGIN",
    { text: "-- 🎉 one", line: 1 },
    { text: "SELECT 1", line: 2 },
    { text: "-- here\nSELECT\n  nothing", line: 7 },
    "COMMIT",
  ]);

  it("is found by the position, counted in code points", () => {
    const position = Array.from(batch.text.slice(0, batch.text.indexOf("nothing"))).length + 1;
    expect(locateFailure(batch, { position, completed: null })?.line).toBe(9);
  });

  it("is found by how many statements were completed: comments are none", () => {
    expect(locateFailure(batch, { position: null, completed: 1 })?.line).toBe(2);
    expect(locateFailure(batch, { position: null, completed: 2 })?.line).toBe(8);
  });

  it("is nowhere in the file when a statement of our own failed, or nothing is known", () => {
    expect(locateFailure(batch, { position: null, completed: 3 })).toBeNull();
    expect(locateFailure(batch, { position: 2, completed: 0 })).toBeNull();
    expect(locateFailure(batch, { position: null, completed: null })).toBeNull();
  });
});

describe("what is pending of a release", () => {
  const state = (...pending: readonly { readonly path: string; readonly repeatable?: boolean }[]) => ({
    exists: true,
    table: "public.history",
    applied: [],
    problems: [],
    pending: pending.map(({ path, repeatable = false }) => ({ id: path, path, sha256: "0", repeatable })),
  });
  const release = [{ id: "a", path: "a", sha256: "0" }];

  it("leaves out what was merged later", () => {
    expect(choosePending(release, state({ path: "a" }, { path: "b" }))).toMatchObject({
      kind: "pending",
      migrations: [{ path: "a" }],
    });
  });

  it("may come behind a repeatable one that is no part of it", () => {
    expect(choosePending(release, state({ path: "r", repeatable: true }, { path: "a" })).kind).toBe("pending");
  });
});

describe("texts", () => {
  it("tell moments as a calendar does", () => {
    for (const moment of [0, 951_782_400_000, 951_868_799_999, 1_709_210_096_789, 4_107_542_399_999, 1_795_305_600_001]) {
      expect(toIsoMoment(moment)).toBe(new Date(moment).toISOString());
    }
  });

  it("conceal data in queries, also of a query that is cut off", () => {
    expect(concealValues("UPDATE  users SET name = 'Ann', age = 41 /* Ann */ WHERE \"Id\" = $1 AND note = 'cut")).toBe(
      'UPDATE users SET name = ?, age = ? WHERE "Id" = $1 AND note = ?',
    );
  });

  it("quote what a path may hold", () => {
    expect(quoteLiteral("it's")).toBe("'it''s'");
    expect(quoteLiteral("a\\'b")).toBe(" E'a\\\\''b'");
  });

  it("read positions of the WAL", () => {
    expect(toWalPosition("16/B374D848") - toWalPosition("16/B374D000")).toBe(0x848n);
    expect(toWalPosition("1/0")).toBe(1n << 32n);
  });

  it("make keys of names that fit into an integer", () => {
    const keys = ["", "events", "Ereignisse 🎉", "a".repeat(1000)].map(deployerKey);
    expect(new Set(keys).size).toBe(4);
    for (const key of keys) expect(key).toBe(key | 0);
  });

  it("bound the pause, however many attempts there were", () => {
    const pause = { first: 500, most: 30_000 };
    expect([1, 2, 3, 10, 1000].map((attempt) => pauseAfter(attempt, pause, 0))).toEqual([500, 1000, 2000, 30_000, 30_000]);
    expect(pauseAfter(3, pause, 1)).toBe(1000);
  });
});
