import { describe, expect, test } from "vitest";
import { MAX_FILE_BYTES } from "../../src/sql/decode.ts";
import { read } from "./read.ts";

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : part)));

describe("the bytes of a file", () => {
  test("may begin with a byte order mark, which no column counts", () => {
    expect(read(bytes([0xef, 0xbb, 0xbf], "SELECT 1")).statements).toMatchObject([{ line: 1, column: 1, problem: null }]);
  });

  test.each([
    ["a NUL byte", bytes("SELECT 1;\n-- é", [0], "DROP TABLE a;"), { message: "The file holds a NUL byte.", line: 2, column: 5 }],
    ["invalid UTF-8", bytes("SELECT 1;\r\n'é", [0xff], "'"), { message: "The file is not valid UTF-8.", line: 2, column: 3 }],
    ["UTF-8 that is cut off", bytes("SELECT '", [0xf0, 0x9f]), { message: "The file is not valid UTF-8.", line: 1, column: 9 }],
    ["an encoded surrogate", bytes("a", [0xed, 0xa0, 0x80]), { message: "The file is not valid UTF-8.", line: 1, column: 2 }],
    ["UTF-16", bytes([0xff, 0xfe, 0x53, 0x00]), { message: "The file is UTF-16; it must be UTF-8.", line: 1, column: 1 }],
    [
      "UTF-16, big end first",
      bytes([0xfe, 0xff, 0x00, 0x53]),
      { message: "The file is UTF-16; it must be UTF-8.", line: 1, column: 1 },
    ],
  ])("are refused for %s", (_, input, problem) => {
    expect(read(input)).toMatchObject({ statements: [], problems: [problem] });
  });

  test("are refused where there are too many", () => {
    expect(read(new Uint8Array(MAX_FILE_BYTES + 1)).problems).toMatchObject([{ message: "The file is larger than 32 MB." }]);
  });

  test("may be none", () => {
    expect(read("")).toMatchObject({ statements: [], problems: [] });
  });
});
