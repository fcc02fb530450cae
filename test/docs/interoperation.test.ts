import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { historyTableOf } from "../../src/deploy/by-command/history-tables.ts";
import { NATIVE_FRAMEWORKS } from "../../src/deploy/native/natives.ts";
import { PROVEN_TOOLS } from "../deploy/by-command/tools.ts";
import { documentFile, withSections } from "../support/document.ts";
import { DBMATE_PROVEN_WITH, NATIVE_ROWS, RECIPES, renderFrameworks, renderRecipes } from "./interoperation-rows.ts";

function installed(name: string): string {
  const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

describe("docs/interoperation.md", () => {
  it("shows every tool as the code and the tests know it", async () => {
    const text = withSections("interoperation.md", { frameworks: renderFrameworks(), recipes: renderRecipes() });
    await expect(text).toMatchFileSnapshot(documentFile("interoperation.md"));
  });

  it("names every framework that is run natively", () => {
    expect(Object.keys(NATIVE_ROWS).sort()).toEqual([...NATIVE_FRAMEWORKS].sort());
  });

  it("names the versions of npm that the tests run", () => {
    const ofNpm = PROVEN_TOOLS.filter(({ provenWith }) => provenWith.endsWith(" of npm"));
    expect(ofNpm.map(({ provenWith }) => provenWith)).toEqual(ofNpm.map(({ framework }) => `${installed(framework)} of npm`));
    expect(installed("dbmate")).toBe(DBMATE_PROVEN_WITH);
  });

  it("has a recipe for each tool that it calls proven, and none that needs a status-command", () => {
    expect(Object.keys(RECIPES)).toEqual(expect.arrayContaining(PROVEN_TOOLS.map(({ framework }) => framework)));
    expect(Object.keys(RECIPES).filter((id) => historyTableOf(id) === null)).toEqual([]);
  });
});
