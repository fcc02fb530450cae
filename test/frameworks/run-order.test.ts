import { describe, expect, it } from "vitest";
import { compareNatural, compareRuns, earlierRuns, hasVersion, isUndoName } from "../../src/frameworks/run-order.ts";
import { migration } from "../support/gate-input.ts";

describe("the order in which files run", () => {
  it("reads numbers as numbers, of any length", () => {
    const names = ["V10__a", "V2__b", "V002__a", "V1.10__x", "V1.9__x", "V99999999999999999999__z"];
    expect(names.toSorted(compareNatural)).toEqual([
      "V1.9__x",
      "V1.10__x",
      "V002__a",
      "V2__b",
      "V10__a",
      "V99999999999999999999__z",
    ]);
  });

  it("is the framework's, with repeatable migrations behind all others", () => {
    const files = [
      migration("a/R__view.sql", { role: "repeatable", id: "view" }),
      migration("a/V10__x.sql"),
      migration("a/V9__y.sql"),
    ];
    expect(files.toSorted(compareRuns).map(({ path }) => path)).toEqual(["a/V9__y.sql", "a/V10__x.sql", "a/R__view.sql"]);
  });

  it("leaves out what undoes, and a baseline that others come before", () => {
    const files = [
      migration("a/V1__x.sql"),
      migration("a/U1__x.sql", { role: "down" }),
      migration("a/B2__all.sql", { role: "baseline", id: "2" }),
      migration("a/V3__y.sql"),
    ];
    expect(earlierRuns(files).map(({ path }) => path)).toEqual(["a/V1__x.sql", "a/V3__y.sql"]);
    expect(earlierRuns(files.slice(2)).map(({ path }) => path)).toEqual(["a/B2__all.sql", "a/V3__y.sql"]);
  });
});

describe("the name of a loose file", () => {
  it.each(["V1__a.sql", "001_a.sql", "m20240101_a.sql", "1.sql"])("%s tells when it runs", (name) =>
    expect(hasVersion(name)).toBe(true),
  );
  it.each(["setup.sql", "case-001.sql", "create_2.sql"])("%s does not", (name) => expect(hasVersion(name)).toBe(false));
  it.each(["1_a.down.sql", "down.sql", "001_a_rollback.sql", "U2__a.sql", "x.undo.sql"])("%s undoes", (name) =>
    expect(isUndoName(name)).toBe(true),
  );
  it.each(["breakdown.sql", "1_a.up.sql", "undo_log.sql"])("%s does not undo", (name) => expect(isUndoName(name)).toBe(false));
});
