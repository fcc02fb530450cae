import { describe, expect, test } from "vitest";
import { read } from "./read.ts";

describe("the comments of a statement", () => {
  test("are those before it, within it and behind it on its last line", () => {
    const text = "/* head */\n-- before\nALTER TABLE a -- within\n  ADD b int; -- behind\n\n-- next\nSELECT 1;\n-- loose\n";
    const { statements, comments } = read(text);
    expect(statements.map((statement) => statement.comments)).toEqual([
      [
        { text: "head", line: 1 },
        { text: "before", line: 2 },
        { text: "within", line: 3 },
        { text: "behind", line: 4 },
      ],
      [{ text: "next", line: 6 }],
    ]);
    expect(comments.at(-1)).toEqual({ text: "loose", line: 8 });
  });

  test("belong to both statements of their line", () => {
    expect(read("SELECT 1; /* both */ SELECT 2;").statements.map(({ comments }) => comments.length)).toEqual([1, 1]);
  });

  test("may stand in front of a directive", () => {
    const text = "-- +goose Up\n-- why\n-- +goose StatementBegin\nSELECT 1;\n-- +goose StatementEnd";
    expect(read(text, { framework: "goose" }).statements[0]?.comments).toContainEqual({ text: "why", line: 2 });
  });

  test("are none in quotes", () => {
    expect(read("SELECT '-- a', $$ -- b $$;").comments).toEqual([]);
  });

  test("of MySQL may begin with a hash, and what is executed is none", () => {
    expect(read("# a\n/*!40101 SET @a = 1 */;", { dialect: "mysql" }).comments).toEqual([{ text: "a", line: 1 }]);
  });
});
