import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentFile } from "../support/document.ts";

const TEXT = readFileSync(documentFile("architecture.md"), "utf8");

describe("docs/architecture.md", () => {
  it("has every folder of src in the house, and no other", () => {
    const house = TEXT.slice(TEXT.indexOf("\nsrc/\n"), TEXT.indexOf("\ntest/"));
    const shown = [...house.matchAll(/^ {2}([a-z-]+)\/ /gm)].map((match) => match[1] ?? "");
    const entries = readdirSync(documentFile("../src"), { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(shown.sort()).toEqual(folders.sort());
  });

  it("gives a reason for every runtime dependency, and for no other", () => {
    const { dependencies } = JSON.parse(readFileSync(documentFile("../package.json"), "utf8")) as { dependencies: object };
    const shown = [...TEXT.matchAll(/^\| `([^`]+)` \| [A-Z].*\. \|$/gm)].map((match) => match[1] ?? "");
    expect(shown.sort()).toEqual(Object.keys(dependencies).sort());
  });
});
