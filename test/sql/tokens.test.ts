import { expect, test } from "vitest";
import { tokenise } from "../../src/sql/tokens.ts";

test("tokens are words, names, strings, numbers and symbols, without comments and quotes", () => {
  expect(
    tokenise("ALTER /* x */ TABLE `a``b`.c DROP d, ADD e INT DEFAULT 'f''g' # h", "mysql").map(
      ({ kind, text }) => `${kind} ${text}`,
    ),
  ).toEqual([
    "word ALTER",
    "word TABLE",
    "name a`b",
    "symbol .",
    "word c",
    "word DROP",
    "word d",
    "symbol ,",
    "word ADD",
    "word e",
    "word INT",
    "word DEFAULT",
    "string f'g",
  ]);
});

test.each([
  ["sqlite", "[a b]", "name", "a b"],
  ["sqlite", "'a'", "string", "a"],
  ["mysql", '"a"', "string", "a"],
  ["mysql", "@@x", "operator", "@@"],
  ["postgresql", '"a""b"', "name", 'a"b'],
  ["postgresql", "$x$ a $x$", "string", " a "],
  ["postgresql", "E'a'", "string", "a"],
  ["postgresql", 'U&"a"', "name", "a"],
  ["postgresql", "1.5e3", "number", "1.5e3"],
  ["postgresql", "'open", "string", "'open"],
] as const)("of %s, %s is a %s", (...[dialect, text, kind, value]) => {
  expect(tokenise(text, dialect)[0]).toEqual({ kind, text: value });
});

test("tokens stop at a limit", () => {
  expect(tokenise("a b c", "mysql", 2)).toHaveLength(2);
});
