import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { documentFile } from "../support/document.ts";

const ROOT = documentFile("..");
const DOCUMENTS = [ROOT, documentFile(""), documentFile("rules")].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

describe("a link within the project leads somewhere", () => {
  it.each(DOCUMENTS.map((path) => [path.slice(ROOT.length), path]))("in %s", (_, path) => {
    const links = [...readFileSync(path, "utf8").matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map((match) => match[1] ?? "");
    expect(links.filter((link) => !leadsSomewhere(path, link))).toEqual([]);
  });
});

function leadsSomewhere(from: string, link: string): boolean {
  const [file = "", heading] = link.split("#", 2);
  const target = file === "" ? from : join(dirname(from), file);
  if (!existsSync(target)) return false;
  if (heading === undefined) return true;
  const headings = [...readFileSync(target, "utf8").matchAll(/^#+ (.+)$/gm)].map((match) => toAnchor(match[1] ?? ""));
  return headings.includes(heading);
}

/** As GitHub makes it. */
function toAnchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
