import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, NotCanonical, canonicalJson } from "../../src/release/canonical-json.ts";

function parse(text: string): Json {
  return JSON.parse(text) as Json;
}

describe("canonical JSON", () => {
  it("is that of RFC 8785, section 3.2.2 to 3.2.4", () => {
    const input = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it("sorts keys by their UTF-16 code units, as section 3.2.3 shows it", () => {
    const input = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const values = [...canonicalJson(parse(input)).matchAll(/:"([^"]*)"/g)].map((match) => match[1]);
    expect(values).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  it.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [-5e-324, "-5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [1e23, "1e+23"],
    [0.000001, "0.000001"],
    [333333333.33333325, "333333333.33333325"],
  ])("writes the number %d as appendix B has it", (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["half a character", "\ud83d"],
    ["half a character, the other", ["a\ude00"]],
    ["half a character in a key", { "\udead": 1 }],
  ])("refuses %s", (_, value: Json) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
  });

  it("means the value, and is the same whatever the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const json = parse(JSON.stringify(value));
        fc.pre(!/\p{Surrogate}/u.test(JSON.stringify(json)) && !JSON.stringify(json).includes("\\ud"));
        const text = canonicalJson(json);
        expect(parse(text)).toEqual(json);
        expect(canonicalJson(reverseKeys(json))).toBe(text);
      }),
    );
  });
});

function reverseKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => reverseKeys(item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]: [string, Json]) => [key, reverseKeys(inner)]),
  );
}
