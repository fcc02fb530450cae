import { describe, expect, test } from "vitest";
import { leaveOutRows } from "../../src/sql/insert-rows.ts";
import { read } from "./read.ts";

const ROWS = Array.from({ length: 5_000 }, (_, index) => `(${index}, 'it''s', -1.5, NULL)`).join(",\n");

describe("a long INSERT", () => {
  test("is parsed by its first row and what follows the last", () => {
    const sql = `INSERT INTO a (b) VALUES ${ROWS} ON CONFLICT DO NOTHING`;
    expect(leaveOutRows(sql, "postgresql")?.text).toBe(
      "INSERT INTO a (b) VALUES (0, 'it''s', -1.5, NULL) ON CONFLICT DO NOTHING",
    );
    expect(read(`${sql};`).statements).toMatchObject([{ text: sql, parsedText: sql, problem: null }]);
  });

  test("tells a problem behind its rows at its place", () => {
    expect(read(`INSERT INTO a VALUES ${ROWS}\nFROBNICATE`).statements[0]?.problem).toMatchObject({ line: 5_001, column: 1 });
  });

  test.each(["(1, (SELECT f()))", "(1, f(1))", "(1, a)", "(1, 'a' || 'b')"])(
    "is parsed as it is where a row holds more than constants: %s",
    (row) => {
      expect(leaveOutRows(`INSERT INTO a VALUES ${ROWS}, ${row}, ${ROWS}`, "postgresql")).toBeNull();
    },
  );

  test("from a query is parsed as it is", () => {
    expect(leaveOutRows(`INSERT INTO a SELECT ${"1,".repeat(40_000)}1`, "postgresql")).toBeNull();
  });
});
