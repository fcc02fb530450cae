import { describe, expect, it } from "vitest";
import type { WrittenRows, WrittenSoFar } from "../../src/backup/data-at-risk.ts";
import { dataAtRisk, type Measuring } from "../../src/backup/measure.ts";

const rows = (inserted: number, updated = 0, deleted = 0): WrittenRows => ({ inserted, updated, deleted });
const at = (seconds: number, position: string | null, tables: Readonly<Record<string, WrittenRows | null>>): WrittenSoFar => ({
  at: new Date(Date.UTC(2026, 0, 2, 3, 4, 0) + seconds * 1000).toISOString(),
  position,
  counting: "same",
  rows: new Map(Object.entries(tables)),
});
const measuring = (more: Partial<Measuring> = {}): Measuring => ({ deltas: new Map(), kept: [], held: true, ...more });
const delta = { file: "/b/events.sql", rows: 40, sha256: "ab" };

describe("data at risk", () => {
  it("is what was written between both looks, with the window and how far the WAL went", () => {
    const from = at(0, "0/FFFFFFF0", { "public.parcels": rows(100, 10, 1) });
    const to = at(90.5, "1/10", { "public.parcels": rows(130, 12, 2) });
    expect(dataAtRisk(from, to, measuring())).toEqual({
      from: { at: "2026-01-02T03:04:00.000Z", position: "0/FFFFFFF0" },
      to: { at: "2026-01-02T03:05:30.500Z", position: "1/10" },
      windowMs: 90_500,
      walBytes: 32,
      tables: [{ relation: "public.parcels", rows: 33, how: "estimate", delta: null }],
      caveats: [
        "Rows are the server's counters: they lag up to 10 s on idle connections, count what was rolled back, and do not see TRUNCATE.",
      ],
    });
  });

  it("is exact where rows were counted in the backup's snapshot and under the lock, whatever counters say", () => {
    const from = at(0, null, { "public.events": rows(0) });
    const to = { ...at(1, null, { "public.events": rows(99) }), counting: "other" };
    const deltas = new Map([["public.events", { ...delta, missing: 37 }]]);
    expect(dataAtRisk(from, to, measuring({ deltas })).tables).toEqual([
      { relation: "public.events", rows: 37, how: "exact", delta },
    ]);
  });

  it("is the counters' estimate beside a delta that could not be counted", () => {
    const deltas = new Map([["public.events", { ...delta, missing: null }]]);
    const looks = [at(0, null, { "public.events": rows(5) }), at(1, null, { "public.events": rows(9) })] as const;
    expect(dataAtRisk(...looks, measuring({ deltas })).tables).toEqual([
      { relation: "public.events", rows: 4, how: "estimate", delta },
    ]);
  });

  it("is nothing of what rescue copies hold, and then nothing is estimated", () => {
    const looks = [at(0, null, { "public.parcels": null }), at(1, null, { "public.parcels": null })] as const;
    expect(dataAtRisk(...looks, measuring({ kept: ["public.parcels"] }))).toMatchObject({
      tables: [{ relation: "public.parcels", rows: 0, how: "none-possible", delta: null }],
      caveats: [],
    });
  });

  it.each<[string, Partial<WrittenSoFar>, RegExp]>([
    ["the server counts anew", { counting: "other" }, /restarted or its counters were reset/],
    [
      "one counter went back, though their sum did not",
      { rows: new Map([["t", rows(900, 0)]]) },
      /lower than they were.* of: t\.$/,
    ],
    ["it was not counted the second time", { rows: new Map([["t", null]]) }, /counts no rows of these.* of: t\.$/],
    ["it was not looked at the second time", { rows: new Map() }, /counts no rows of these.* of: t\.$/],
  ])("is unknown where %s", (_, second, caveat) => {
    const from = at(0, null, { t: rows(5, 5) });
    expect(dataAtRisk(from, { ...at(1, null, {}), ...second }, measuring())).toMatchObject({
      walBytes: null,
      tables: [{ relation: "t", rows: null, how: "unknown" }],
      caveats: [expect.stringMatching(caveat)],
    });
  });

  it("has no window below zero where clocks differ, and says so", () => {
    const looks = [at(9, "1/0", {}), at(0, "0/0", {})] as const;
    expect(dataAtRisk(...looks, measuring())).toMatchObject({
      windowMs: 0,
      walBytes: 0,
      caveats: [expect.stringContaining("clock of the backup and that of the server differ")],
    });
  });

  it("says when the second look was under no lock", () => {
    expect(dataAtRisk(at(0, null, {}), at(1, null, {}), measuring({ held: false })).caveats).toEqual([
      expect.stringContaining("The migration holds no lock from its beginning to its end"),
    ]);
  });

  it("names tables in its caveats so that they stay on one line and the list stays short", () => {
    const many = Object.fromEntries(["a\n::warning::x", ..."bcdefghij".split("")].map((name) => [name, null]));
    const [caveat = ""] = dataAtRisk(at(0, null, many), at(1, null, many), measuring()).caveats;
    expect(caveat).toContain(String.raw`a\n::warning::x, b, c, d, e and 5 more.`);
    expect(caveat).not.toContain("\n");
  });
});
