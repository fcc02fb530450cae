import { describe, expect, it } from "vitest";
import { sayInputs } from "../../src/doors/action/action-failure.ts";

describe("a mistake in a step", () => {
  it.each([
    ['--stop-after "soon" is not known.', 'The input `stop-after` "soon" is not known.'],
    ["There are 2 databases. Say which one: --database NAME.", "There are 2 databases. Say which one: `database: NAME`."],
    ["test needs --case. Give --case: a, b.", "test needs the input `case`. Give the input `case`: a, b."],
    ["Run `git fetch --unshallow` before.", "Run `git fetch --unshallow` before."],
    ["Ask it: schema-release status --target NAME.", "Ask it: schema-release status --target NAME."],
    ["pg_dump writes -- comments and a--b.", "pg_dump writes -- comments and a--b."],
  ])("is told in the words of inputs: %s", (text, expected) => {
    expect(sayInputs(text)).toBe(expected);
  });
});
