import { describe, expect, it } from "vitest";
import type { RescueDocument } from "../../src/backup/rescue/rescue-document.ts";
import { renderRescueMarkdown, renderRescueTerminal } from "../../src/report/rescue-page.ts";
import { renderRescueJson } from "../../src/report/rescue-json.ts";
import { CONFLICTS, QUIET_RESCUE } from "../formats/rescue-samples.ts";

const HOSTILE = "x\u001B[31m\n::error::you <script> | `code` ##[group]\u202E";

/** Whatever a database may call things, and whatever its rows hold. */
function makeHostile(value: unknown): unknown {
  if (typeof value === "string") return value.includes(":") ? value : `${value}${HOSTILE}`;
  if (Array.isArray(value)) return value.map(makeHostile);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      ["verb", "outcome", "kind", "state"].includes(key) ? inner : makeHostile(inner),
    ]),
  );
}

describe("the page of rescue", () => {
  const hostile = makeHostile(CONFLICTS) as RescueDocument;

  it("tells what is in the way, and the command that comes next", () => {
    const text = renderRescueTerminal({ ...CONFLICTS, because: [] }, false);
    expect(text).toContain("Nothing was changed, since rows were written meanwhile: shop on production");
    expect(text).toContain("1100 rows could be put back, 90 equal already, 1 conflict left as it is, 9 deleted since, 3 newer");
    expect(text).toContain('conflict at ("4"): The row was written since.\n    kept: ("1.00")\n    now:  ("1000.00")');
    expect(text).toContain("    schema-release rescue restore --copy 7 --show-values\n");
  });

  it("prints the SQL of a large table whole, so that it can be run", () => {
    const columns = Array.from({ length: 300 }, (_, index) => `  "column_${index}" text`).join(",\n");
    const [copy] = QUIET_RESCUE.copies;
    const copies = copy === undefined ? [] : [{ ...copy, definition: `CREATE TABLE "wide" (\n${columns}\n)` }];
    const text = renderRescueTerminal({ ...QUIET_RESCUE, verb: "show", copies, restores: [] }, false);
    expect(text.match(/"column_\d+" text/g)).toHaveLength(300);
  });

  it.each(["list", "show", "restore", "drop"] as const)("of %s lets names and values be text, in every medium", (verb) => {
    const document = { ...hostile, verb };
    for (const text of [renderRescueTerminal(document, false), renderRescueMarkdown(document), renderRescueJson(document)]) {
      expect(text).not.toContain("\u001B");
      expect(text).not.toContain("\u202E");
      expect(text).not.toContain("##[");
      expect(text.split("\n").filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
    }
    expect(renderRescueMarkdown(document).replaceAll(/```[\s\S]*?```/g, "")).not.toContain("<script>");
  });
});
