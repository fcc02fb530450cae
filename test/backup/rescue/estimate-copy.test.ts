import { describe, expect, it } from "vitest";
import { estimateCopy } from "../../../src/backup/rescue/estimate-copy.ts";
import type { RescuedColumn } from "../../../src/backup/rescue/relation-facts.ts";
import type { WantedCopy } from "../../../src/backup/rescue/wanted-copy.ts";

interface Table {
  readonly rows: number | null;
  readonly bytes: number;
  readonly columns: readonly RescuedColumn[];
}

const id = column("id", 1, "bigint", 8);
const narrow: Table = { rows: 1_000_000, bytes: 44_326_912, columns: [id, column("v", 2, "integer", 4)] };
const wide: Table = {
  rows: 150_000,
  bytes: 175_628_288,
  columns: [id, column("v", 2, "text", 996), column("w", 3, "integer", 4)],
};
const toasted: Table = {
  rows: 20_000,
  bytes: 168_632_320,
  columns: [id, column("v", 2, "text", 18), column("w", 3, "integer", 4)],
};

/** Median of five runs each, and the size of the copy; TOASTed values were compressed by it. */
const MEASURED: readonly (readonly [string, Table, WantedCopy["kind"], string, number, number])[] = [
  ["a column of narrow rows", narrow, "column", "v", 0.295, 44_589_056],
  ["a table of narrow rows", narrow, "table", "", 0.281, 44_613_632],
  ["the wide column of wide rows", wide, "column", "v", 0.355, 175_570_944],
  ["a narrow column of wide rows", wide, "column", "w", 0.083, 6_856_704],
  ["a table of wide rows", wide, "table", "", 0.336, 175_620_096],
  ["the TOASTed column", toasted, "column", "v", 0.706, 3_923_968],
  ["a table of TOASTed rows", toasted, "table", "", 0.651, 3_686_400],
];

describe("an estimate is no less than what was measured, and little more", () => {
  it.each(MEASURED)("of %s", (_, table, kind, name, seconds, bytes) => {
    const foreseen = estimateCopy(wanted(table, kind, name), "db/1.sql");
    expect(foreseen.seconds).toBeGreaterThanOrEqual(seconds);
    expect(foreseen.seconds).toBeLessThanOrEqual(seconds * 2.5);
    expect(foreseen.bytes).toBeGreaterThanOrEqual(bytes * 0.95);
  });
});

it("a column beside TOASTed values does not take their room", () => {
  expect(estimateCopy(wanted(toasted, "column", "w"), "db/1.sql").bytes).toBeLessThan(2_000_000);
});

it.each([
  ["timestamp with time zone", false],
  ["timestamp with time zone[]", true],
  ["uuid", false],
  ["jsonb", true],
  ["shop.interval_list", true],
])("of %s values may lie outside of the row: %s", (type, may) => {
  const columns = toasted.columns.map((each) => (each.name === "w" ? { ...each, type } : each));
  expect(Number(estimateCopy(wanted({ ...toasted, columns }, "column", "w"), "db/1.sql").bytes) > 100_000_000).toBe(may);
});

it("a table that was never analysed counts as a whole", () => {
  const unknown: Table = { ...wide, rows: null, columns: wide.columns.map((each) => ({ ...each, width: null })) };
  const foreseen = estimateCopy(wanted(unknown, "column", "v"), "db/1.sql");
  expect(foreseen).toMatchObject({ rows: null, bytes: wide.bytes });
  expect(foreseen.seconds).toBeGreaterThanOrEqual(0.355);
});

it("how many rows a DELETE will hit is not known, so the time is that of all", () => {
  const all = estimateCopy(wanted(wide, "table", ""), "db/1.sql");
  expect(estimateCopy(wanted(wide, "changes", ""), "db/1.sql")).toMatchObject({ rows: null, bytes: null, seconds: all.seconds });
});

function wanted({ rows, bytes, columns }: Table, kind: WantedCopy["kind"], name: string): WantedCopy {
  return {
    kind,
    relation: {
      oid: 1,
      schema: "public",
      name: "t",
      kind: "r",
      hasChildren: false,
      isHidden: false,
      isOwned: true,
      isReadable: true,
      rows,
      bytes,
      columns,
      key: ["id"],
    },
    columns: columns.filter((each) => each !== id && (name === "" || each.name === name)),
    key: [id],
    definition: "",
  };
}

function column(name: string, number: number, type: string, width: number): RescuedColumn {
  return { name, number, type, isLargeObject: false, rest: "", sequence: null, width };
}
