import { describe, expect, it } from "vitest";
import { ACTIONS, riskiestAction } from "../../../src/risk/effects/actions.ts";
import { REFUSALS } from "../../../src/risk/effects/refusals.ts";
import { EFFECT_ROWS } from "../../../src/risk/effects/table.ts";

describe("the effect table", () => {
  it("has a witness for every row", () => {
    expect(EFFECT_ROWS.filter((row) => row.witnesses.length === 0).map((row) => row.summary)).toEqual([]);
    expect(REFUSALS.filter((row) => row.witnesses.length === 0).map((row) => row.on)).toEqual([]);
  });

  it("says of every refusal with which message the server refuses its witness", () => {
    const silent = REFUSALS.flatMap((row) => row.witnesses).filter((witness) => witness.fails === undefined);
    expect(silent).toEqual([]);
  });

  it("names a source and says in one sentence what happens", () => {
    const bad = EFFECT_ROWS.filter((row) => row.source.trim() === "" || !/^[A-Z].*[.…]$/.test(row.summary));
    expect(bad.map((row) => row.summary)).toEqual([]);
  });

  it("uses every action of the list, and lists every action once", () => {
    const used = new Set<string>(EFFECT_ROWS.map((row) => row.action));
    expect(ACTIONS.filter((action) => !used.has(action))).toEqual(["unknown"]);
    expect(new Set(ACTIONS).size).toBe(ACTIONS.length);
  });

  it("has no row that an earlier one without condition hides", () => {
    const closed = new Set<string>();
    const hidden: string[] = [];
    for (const row of EFFECT_ROWS) {
      if (row.on.every((key) => closed.has(key))) hidden.push(row.summary);
      if (row.when === undefined) for (const key of row.on) closed.add(key);
    }
    expect(hidden).toEqual([]);
  });
});

describe("the riskiest action", () => {
  it("is the first of the list", () => {
    expect(riskiestAction(["add-column", "drop-column", "set-default"])).toBe("drop-column");
  });

  it("is unknown where there is none", () => {
    expect(riskiestAction([])).toBe("unknown");
  });
});
