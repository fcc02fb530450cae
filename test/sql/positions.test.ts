import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read, texts } from "./read.ts";

const STATEMENTS = [
  "SELECT 1",
  "ALTER TABLE a\n  ADD COLUMN b int",
  "SELECT 'it''s; 😀 -- not a comment\r\n'",
  "DO $x$ BEGIN\r\n  DELETE FROM é; -- here\n END $x$",
  'DROP TABLE "ü;/*"',
  "UPDATE t /* in; side */ SET a = 1 -- end\n WHERE b",
  "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END",
  "BROKEN 😀 statement",
];
const GAPS = ["\n", "\r\n", "\r", " ", "\t", "-- é; 😀\n", "/* a; /* b */ 😀\n */", "-- x\r\n", "\n\n"];

/** Line and column of a UTF-16 offset, found in the simplest way. */
function placeOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: Array.from(lines.at(-1) ?? "").length + 1 };
}

const gap = fc.array(fc.constantFrom(...GAPS), { maxLength: 4 }).map((parts) => parts.join(""));
const script = fc.array(fc.tuple(gap, fc.constantFrom(...STATEMENTS), gap), { maxLength: 8 });

describe("positions", () => {
  test("are right for every statement, in any mixture of comments, line ends and characters", () => {
    fc.assert(
      fc.property(script, fc.boolean(), (parts, hasMark) => {
        const text = parts.map(([before, sql, after]) => `${before}${sql}${after};`).join("");
        const { statements, problems } = read((hasMark ? "\ufeff" : "") + text);
        expect(problems).toEqual([]);
        expect(texts(statements)).toEqual(parts.map(([, sql]) => sql));
        let offset = 0;
        for (const [index, [before, sql, after]] of parts.entries()) {
          const start = offset + before.length;
          const statement = statements[index];
          expect({ line: statement?.line, column: statement?.column }).toEqual(placeOf(text, start));
          expect(statement?.endLine).toBe(placeOf(text, start + sql.length - 1).line);
          offset = start + sql.length + after.length + 1;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of all statements of a long line take no longer than of many lines", () => {
    const { statements } = read("SELECT '😀';".repeat(20_000));
    expect(statements.at(-1)).toMatchObject({ line: 1, column: 19_999 * 11 + 1 });
  });

  test("of a problem count code points behind what is not ASCII", () => {
    expect(read("/* é */ SELECT '😀', FROM x y z").statements[0]?.problem).toMatchObject({ line: 1, column: 21 });
  });
});
