import { expect, it } from "vitest";
import { sha256 } from "../../src/adapters/sha256.ts";
import { bindFile, findUnbound } from "../../src/doors/bound-files.ts";

const FILES = new Map([["plan.json", new TextEncoder().encode("{}\n")]]);

it("knows a file by its name and content", () => {
  expect(bindFile("/some/where/plan.json", "{}\n")).toEqual([`plan.json=${sha256("{}\n")}`]);
  expect(bindFile(undefined, "{}\n")).toEqual([]);
  expect(findUnbound(FILES, bindFile("plan.json", "{}\n"))).toEqual([]);
});

it.each([
  ["another content", bindFile("plan.json", "[]")],
  ["a missing file", bindFile("plan.json", "{}\n").map((bound) => bound.replace("plan", "other"))],
  ["an output that was dropped", ["plan.json=missing"]],
  ["an empty SHA-256", ["plan.json="]],
])("finds %s", (_, bound) => {
  expect(findUnbound(FILES, bound)).toHaveLength(1);
});

it.each(["plan.json", "../plan.json=missing", "plan.json=abc"])("refuses %s, which binds nothing", (bound) => {
  expect(() => findUnbound(FILES, [bound])).toThrow("binds no file");
});
