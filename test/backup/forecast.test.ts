import { describe, expect, it } from "vitest";
import { forecastAtRisk, withStaging } from "../../src/backup/forecast.ts";
import type { LiveRates } from "../../src/backup/live-rates.ts";
import { AT_RISK, BY_DUMP, BY_NOTHING, BY_RESCUE_COPY, DUMP } from "../release/backup-samples.ts";

const RATES: LiveRates = {
  since: "2026-11-22T00:00:00Z",
  seconds: 36_000,
  rows: new Map([
    ["public.parcels", 18_000],
    ["public.events", 748_800],
    ["public.gone", null],
  ]),
};
const STAGING = { backup: DUMP, dataAtRisk: AT_RISK };

describe("what is forecast to be at risk", () => {
  it("is nothing where nothing can be written between backup and change", () => {
    expect(forecastAtRisk({ backup: BY_RESCUE_COPY, rates: RATES, staging: null })).toBeNull();
    expect(forecastAtRisk({ backup: BY_NOTHING, rates: RATES, staging: null })).toBeNull();
    expect(forecastAtRisk({ backup: { ...BY_DUMP, rung: "none" }, rates: RATES, staging: null })).toBeNull();
  });

  it("is a rate where nobody knows yet how long it takes, what is not known first, then the most", () => {
    expect(forecastAtRisk({ backup: BY_DUMP, rates: RATES, staging: null })).toEqual({
      target: "production",
      windowSeconds: null,
      tables: [
        { relation: "public.gone", rowsPerSecond: null, rows: null },
        { relation: "public.events", rowsPerSecond: 20.8, rows: null },
        { relation: "public.parcels", rowsPerSecond: 0.5, rows: null },
      ],
      restsOn: [
        "Rows are an average since 2026-11-22T00:00:00Z, when the server began to count: a busy hour writes more than that.",
      ],
    });
  });

  it("is a number of rows, rounded up, once Staging showed how long it takes", () => {
    const forecast = forecastAtRisk({ backup: BY_DUMP, rates: RATES, staging: STAGING });
    expect(forecast?.windowSeconds).toBe(121.3);
    expect(forecast?.tables.map(({ rows }) => rows)).toEqual([null, 2524, 61]);
    expect(forecast?.restsOn).toHaveLength(2);
  });

  it("takes no window from another kind of backup, nor from a deploy without one", () => {
    const planned = forecastAtRisk({ backup: BY_DUMP, rates: RATES, staging: null });
    if (planned === null) throw new Error("nothing is forecast");
    for (const staging of [
      { ...STAGING, backup: { ...DUMP, kind: "rds" as const } },
      { ...STAGING, backup: null },
      { ...STAGING, dataAtRisk: null },
    ]) {
      const forecast = withStaging(planned, { backup: BY_DUMP, staging });
      expect(forecast).toMatchObject({ windowSeconds: null, tables: planned.tables });
      expect(forecast.restsOn.at(-1)).toContain("Staging's deploy had no such backup");
    }
  });

  it("makes no rate of counters that began just now, or that there are none of", () => {
    const young = forecastAtRisk({ backup: BY_DUMP, rates: { ...RATES, seconds: 599 }, staging: STAGING });
    expect(young?.tables.every(({ rowsPerSecond, rows }) => rowsPerSecond === null && rows === null)).toBe(true);
    expect(young?.restsOn[0]).toContain("counts only since 2026-11-22T00:00:00Z");
    const none = forecastAtRisk({ backup: BY_DUMP, rates: { ...RATES, since: null, seconds: null }, staging: null });
    expect(none?.restsOn).toEqual(["The server does not tell how much is written."]);
  });

  it("says that suspended writers write nothing", () => {
    const forecast = forecastAtRisk({ backup: { ...BY_DUMP, rung: "quiesce" }, rates: RATES, staging: null });
    expect(forecast?.restsOn.at(-1)).toContain("Writers that are suspended");
  });
});
