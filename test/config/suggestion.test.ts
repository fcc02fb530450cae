import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggest } from "../../src/config/suggestion.ts";

const WORDS = ["flyway", "liquibase", "override-label", "lockfiles", "off"];

describe("the word that was probably meant", () => {
  it.each([
    ["flywya", "flyway"],
    ["Flyway", "flyway"],
    ["flywy", "flyway"],
    ["overrideLabel", "override-label"],
    ["override_label", "override-label"],
    ["LOCKFILE", "lockfiles"],
    ["of", "off"],
    ["rails", null],
    ["", null],
    ["x".repeat(65), null],
  ])("of %j is %j", (word, expected) => {
    expect(suggest(word, WORDS)).toBe(expected);
  });

  it("is a word of the list, and each word means itself", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...WORDS), (word, listed) => {
        expect([null, ...WORDS]).toContain(suggest(word, WORDS));
        expect(suggest(listed, WORDS)).toBe(listed);
      }),
    );
  });
});
