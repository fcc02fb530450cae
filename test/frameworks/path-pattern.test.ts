import { describe, expect, it } from "vitest";
import { FRAMEWORKS } from "../../src/frameworks/frameworks.ts";
import { PathPattern, requiredText } from "../../src/frameworks/path-pattern.ts";
import { EXAMPLES } from "../docs/framework-examples.ts";

describe("the text that a regex asks for", () => {
  it.each([
    [String.raw`^db/migrate/\d+\.rb$`, "db/migrate/"],
    [String.raw`db/(?:\w+/)?migrate`, "migrate"],
    [String.raw`schema\.rb`, "schema.rb"],
    ["colou?r", "colo"],
    ["ab+c", "ab"],
    ["x{0,2}long", "long"],
    ["abx*c", "ab"],
    ["one|another", ""],
    ["(?:one|another)/x", "/x"],
    ["(?!never)always", "always"],
    ["(?<!never)(?<=no)z", "z"],
    ["(maybe)?b", "b"],
    ["(deep(er(est)*)?)x", "x"],
    ["[)(|]abc", "abc"],
    [String.raw`[^\]]abc`, "abc"],
    [String.raw`\(a\|b`, "(a|b"],
    [String.raw`a\.?bc`, "bc"],
  ])("of %s is %j", (source, text) => {
    expect(requiredText(source)).toBe(text);
  });
});

it("a pattern answers as its regex does", () => {
  const source = String.raw`^(?<root>(?:.*/)?migrations)/(?<id>\d+)_[^/]+\.(?:js|ts)$`;
  for (const path of [
    "db/migrations/001_a.ts",
    "migrations/2_b.js",
    "db/migration/001_a.ts",
    "migrations/x.ts",
    "migrations\n/1_a.ts",
  ]) {
    expect(new PathPattern(source, ["migrations"]).exec(path)?.groups).toEqual(new RegExp(source, "s").exec(path)?.groups);
  }
});

it("no framework loses its own example", () => {
  const lost = FRAMEWORKS.filter(({ framework, whole }) => {
    const example = EXAMPLES[framework.id];
    return example !== undefined && !whole.some(({ path }) => path.test(example));
  });
  expect(lost.map(({ framework }) => framework.id)).toEqual([]);
});
