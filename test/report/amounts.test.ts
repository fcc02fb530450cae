import { describe, expect, it } from "vitest";
import type { ForecastAtRisk } from "../../src/backup/data-at-risk.ts";
import { showAmount, showBytes, showCount } from "../../src/report/amounts.ts";
import { forecastSentence } from "../../src/report/plan-backup.ts";
import { FORECAST } from "../release/backup-samples.ts";

describe("amounts", () => {
  it.each([
    [0, "0"],
    [0.4, "0"],
    [2523, "2,523"],
    [10_000, "10,000"],
    [74_880, "75,000"],
    [1_234_567, "1,200,000"],
  ])("of %d are estimated as %s", (amount, shown) => {
    expect(showAmount(amount)).toBe(shown);
  });

  it("that were counted keep every digit", () => {
    expect(showCount(1_234_567)).toBe("1,234,567");
  });

  it.each([
    [0, "0 bytes"],
    [1023, "1023 bytes"],
    [1024, "1 kB"],
    [6_291_456, "6 MB"],
    [1_500_000_000, "1.4 GB"],
    [5e15, "4547 TB"],
  ])("of %d bytes are %s", (bytes, shown) => {
    expect(showBytes(bytes)).toBe(shown);
  });
});

describe("what is forecast, in a sentence,", () => {
  const rates: ForecastAtRisk = {
    ...FORECAST,
    windowSeconds: null,
    tables: FORECAST.tables.map((table) => ({ ...table, rows: null })),
  };

  it.each<[string, ForecastAtRisk, string]>([
    [
      "is a number of rows where it is known how long it takes",
      FORECAST,
      "In the 3 min until the change about 61 rows will be written to public.parcels, 2,523 to public.events.",
    ],
    [
      "is a rate where that is not known",
      rates,
      "Meanwhile about 1,800 rows an hour are written to public.parcels, 75,000 to public.events.",
    ],
    [
      "names three tables and counts the rest",
      {
        ...rates,
        tables: [1, 2, 3, 4, 5].map((number) => ({ relation: `t${number}`, rowsPerSecond: number === 5 ? null : 1, rows: null })),
      },
      "Meanwhile about 3,600 rows an hour are written to t1, 3,600 to t2, 3,600 to t3, less to 1 more table, a number that is not known to 1 more table.",
    ],
    [
      "leaves out what is hardly written to",
      {
        ...rates,
        tables: [
          { relation: "a", rowsPerSecond: 1, rows: null },
          { relation: "b", rowsPerSecond: 0, rows: null },
        ],
      },
      "Meanwhile about 3,600 rows an hour are written to a.",
    ],
    [
      "says so where hardly anything is written",
      { ...FORECAST, tables: [{ relation: "a", rowsPerSecond: 0.0001, rows: 1 }] },
      "Hardly anything is written meanwhile.",
    ],
    [
      "says so where the rest is not known",
      {
        ...rates,
        tables: [
          { relation: "a", rowsPerSecond: 0, rows: null },
          { relation: "b", rowsPerSecond: null, rows: null },
        ],
      },
      "Meanwhile hardly anything is written, and a number that is not known to 1 table.",
    ],
    [
      "says so where nothing is known",
      { ...rates, tables: [{ relation: "t", rowsPerSecond: null, rows: null }] },
      "How much is written meanwhile is not known.",
    ],
  ])("%s", (_, forecast, sentence) => {
    expect(forecastSentence(forecast, { names: false })).toBe(sentence);
  });

  it("says where, should there be several targets", () => {
    expect(forecastSentence(rates, { names: true })).toContain("Meanwhile on production about");
  });
});
