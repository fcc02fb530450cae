import { describe, expect, it } from "vitest";
import { renderStatusMarkdown, renderStatusTerminal } from "../../src/report/status-page.ts";
import { diffLines } from "../../src/report/verify-lines.ts";
import { renderVerifyMarkdown, renderVerifyTerminal } from "../../src/report/verify-page.ts";
import { renderFingerprintFile } from "../../src/report/verify-json.ts";
import { QUIET_STATUS, QUIET_VERIFY, STATUS, VERIFY } from "../formats/target-samples.ts";

const FUNCTION = ["CREATE FUNCTION public.f() RETURNS int", " LANGUAGE plpgsql", "AS $$", "BEGIN", "  RETURN 1;", "END", "$$"];
const DIFFERENT = {
  ...VERIFY,
  differences: [
    ...VERIFY.differences,
    {
      change: "removed",
      kind: "index",
      name: "public.by_code",
      before: "CREATE INDEX by_code ON public.parcels (code)",
      after: null,
    },
    {
      change: "changed",
      kind: "function",
      name: "public.f()",
      before: FUNCTION.join("\n"),
      after: FUNCTION.with(4, "  RETURN 2;").join("\n"),
    },
    { change: "added", kind: "schema", name: "audit", before: null, after: "" },
  ],
} as const;

describe.each([
  ["status.terminal.txt", renderStatusTerminal(STATUS, false)],
  ["status.md", renderStatusMarkdown(STATUS)],
  ["status-quiet.terminal.txt", renderStatusTerminal(QUIET_STATUS, false)],
  ["verify.terminal.txt", renderVerifyTerminal(DIFFERENT, false)],
  ["verify.md", renderVerifyMarkdown(DIFFERENT)],
  ["verify-quiet.terminal.txt", renderVerifyTerminal(QUIET_VERIFY, false)],
])("the page %s", (file, text) => {
  it("reads as before", async () => {
    await expect(text).toMatchFileSnapshot(`__snapshots__/${file}`);
  });
});

describe("names that somebody chose", () => {
  const evil = "x\u001B[2J\n::error::y ##[group]z | <img src=x> `` ` @team ![a](http://b)";
  const status = { ...STATUS, inTheWay: [{ ...STATUS.inTheWay[0], application: evil, query: evil }] };
  const difference = { change: "changed", kind: "view", name: evil, before: evil, after: `${evil}\n\`\`\`\n# x` } as const;
  const verify = { ...VERIFY, differences: [difference], notes: [evil], smoke: { ...VERIFY.smoke, output: evil } };

  it.each([
    ["status in a terminal", renderStatusTerminal(status, false)],
    ["status as Markdown", renderStatusMarkdown(status)],
    ["verify in a terminal", renderVerifyTerminal(verify, false)],
    ["verify as Markdown", renderVerifyMarkdown(verify)],
  ])("command nothing in %s", (_, text) => {
    expect(text).not.toMatch(/^\s*::/m);
    expect(text).not.toContain("##[");
    expect(text).not.toContain("\u001B");
  });

  it("break out of no code block and no list in Markdown", () => {
    const text = renderVerifyMarkdown(verify);
    const fence = text.split("\n").find((line) => /^\s*`{3,}\w*$/.test(line));
    expect(fence).toBe("  ````diff");
    expect(text.replaceAll(/^ {2}(`{3,})\w+$[^]*?^ {2}\1$/gm, "")).not.toContain("<img");
  });

  it("stay on the lines of a fingerprint's file", () => {
    const object = { kind: "view", name: evil, definition: "a\n  b" };
    const file = {
      version: 1,
      digest: VERIFY.fingerprint,
      serverVersion: "18.4",
      takenAt: "2026-11-22T10:00:00Z",
      ignore: [],
      objects: [object],
      columnOrder: { [evil]: ["b\n a"] },
    } as const;
    const text = renderFingerprintFile(file);
    expect(text).not.toContain("##[");
    expect(JSON.parse(text)).toEqual(file);
  });
});

describe("the lines of a difference", () => {
  it("are few where much is the same", () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
    expect(diffLines(lines.join("\n"), lines.with(500, "other").join("\n"))).toEqual([
      "  …",
      "  line 498",
      "  line 499",
      "- line 500",
      "+ other",
      "  line 501",
      "  line 502",
      "  …",
    ]);
  });

  it("show of a long line what is around the difference", () => {
    const [before = "", after = ""] = diffLines(
      `${"a".repeat(5000)}1${"b".repeat(5000)}`,
      `${"a".repeat(5000)}2${"b".repeat(5000)}`,
    );
    expect(before.length).toBeLessThan(260);
    expect(before).toMatch(/^- …a{60}1b+…$/);
    expect(after).toMatch(/^\+ …a{60}2b+…$/);
  });

  it("tell a line that is only added", () => {
    expect(diffLines("a\nb", "a\nx\nb")).toEqual(["  a", "+ x", "  b"]);
    expect(diffLines("a", "a\na")).toEqual(["  a", "+ a"]);
  });
});
