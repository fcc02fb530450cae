import { expect, test } from "vitest";
import { changedLines, hasRemovedLines } from "../../src/change-set/lines.ts";

test.each([
  ["a\nb", "a\nb\nc", false],
  ["a\nb", "a\nx\nb", false],
  ["a\nb", "a\r\nb\r\n", false],
  ["a\nb", "b\na", true],
  ["a\na", "a", true],
  ["a\nb", "a\nB", true],
])("from %j to %j lines are removed: %s", (before, after, isRemoved) => {
  expect(hasRemovedLines(before, after)).toBe(isRemoved);
});

test("changed lines are those of which one side has more", () => {
  expect(changedLines("a\nb\nb\nc", "a\nb\nd")).toEqual(["b", "c", "d"]);
});
