import { describe, expect, test } from "vitest";
import { isCosmeticEdit } from "../../src/change-set/cosmetic.ts";

describe("only looks changed", () => {
  test.each([
    ["a.sql", "select 1;", "-- why\nselect 1; /* one */"],
    ["a.sql", "select  a,b\nfrom t", "select a, b from t"],
    ["a.sql.postgres", "select 1", "select 1 -- one"],
    ["a.rb", "add_column :a, 'b'", 'add_column(:a, "b")'.replace("(", " ").replace(")", " # why")],
    ["a.ts", "f('a', [1, 2])", 'f("a", [\n  1,\n  2,\n])'],
    ["a.php", "$a = array(1);", "$a = array(1,); // one"],
    ["a.go", "f(1)", "f( 1 ) // one"],
    ["a.xml", "<a><b/></a>", "<a>\n  <!-- b -->\n  <b/>\n</a>"],
    ["a.json", '{"a":1}', '{ "a": 1 }'],
  ])("%s: %j and %j", (path, before, after) => expect(isCosmeticEdit(path, before, after)).toBe(true));
});

describe("more than looks changed", () => {
  test.each([
    ["a.sql", "select 1;", "select 2;"],
    ["a.sql", "select 'a b'", "select 'ab'"],
    ["a.sql", "select '-- a'", "select '-- b'"],
    ["a.sql", "select a, b", "select a b"],
    ["a.sql", 'select "A"', "select A"],
    ["a.sql", "select 'a'", 'select "a"'],
    ["a.sql", "select ab", "select a b"],
    ["a.sql", "select 'it''s' -- x'", "select 'its' -- x'"],
    ["a.js", "a = 'b' + c", "a = 'b + c'"],
    ["a.py", "if a:\n  b\nc", "if a:\n  b\n  c"],
    ["a.rb", "'#{a}'", '"#{a}"'],
    ["a.bin", "a", "a "],
  ])("%s: %j and %j", (path, before, after) => expect(isCosmeticEdit(path, before, after)).toBe(false));
});

test("a long text costs linear time", () => {
  const text = `${"'".repeat(50_000)}${"/*".repeat(50_000)}`;
  expect(isCosmeticEdit("a.sql", text, `${text} `)).toBe(true);
});
