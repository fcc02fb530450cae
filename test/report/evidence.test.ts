import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/release/evidence.ts";
import { byteLength } from "../../src/report/bytes.ts";
import { renderEvidenceMarkdown } from "../../src/report/evidence-markdown.ts";
import { renderEvidenceTerminal } from "../../src/report/evidence-terminal.ts";
import { BARE, EVIDENCE, FAILED } from "../release/samples.ts";

const [OBSERVED] = EVIDENCE.migrations;

const TYPICAL: Readonly<Record<string, Evidence>> = {
  applied: EVIDENCE,
  failed: FAILED,
  refused: BARE,
  "nothing-to-do": {
    ...EVIDENCE,
    outcome: "nothing-to-do",
    because: "The target holds the whole release.",
    gates: [],
    backup: null,
    migrations: EVIDENCE.migrations.map((one) => ({ ...one, outcome: "already-applied" as const, surprises: [] })),
  },
};

describe.each(Object.entries(TYPICAL))("evidence of a deploy that ended as %s", (name, evidence) => {
  it("reads well in a terminal", async () => {
    const text = renderEvidenceTerminal(evidence, { colour: false });
    await expect(text).toMatchFileSnapshot(`__snapshots__/evidence-${name}.terminal.txt`);
  });

  it("reads well as Markdown", async () => {
    await expect(renderEvidenceMarkdown(evidence)).toMatchFileSnapshot(`__snapshots__/evidence-${name}.md`);
  });
});

describe("evidence in a terminal", () => {
  it("is one screen, the outcome first", () => {
    for (const evidence of Object.values(TYPICAL)) {
      const lines = renderEvidenceTerminal(evidence, { colour: false }).trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(45);
      expect(lines[0]).toMatch(/^(?:Applied|Failed|Refused|Nothing to do)/);
      expect(lines.filter((line) => line.length > 100)).toEqual([]);
    }
  });

  it("shows colour only when told", () => {
    const plain = renderEvidenceTerminal(FAILED, { colour: false });
    const coloured = renderEvidenceTerminal(FAILED, { colour: true });
    expect(plain).not.toContain("\u001B");
    expect(coloured).not.toBe(plain);
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(plain);
  });
});

describe("evidence as Markdown", () => {
  it("stays below the limit, and says what was left out", () => {
    const long = "x".repeat(900);
    const migrations = Array.from({ length: 3000 }, (_, index) => ({
      ...OBSERVED,
      path: `db/${index}-${long}.sql`,
      locks: Array.from({ length: 5 }, () => ({ relation: `public.${long}`, mode: "AccessExclusiveLock" })),
      surprises: [long, long],
    })) as Evidence["migrations"];
    const text = renderEvidenceMarkdown({ ...EVIDENCE, migrations });
    expect(byteLength(text)).toBeLessThanOrEqual(100_000);
    expect(text).toContain("too long to be shown here");
    expect(text).toContain("Smoke tests passed");
  });

  it("shows a run as a link only where it is an address of a run", () => {
    const link = (runUrl: string) =>
      micromark(renderEvidenceMarkdown({ ...EVIDENCE, runUrl }), {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
    expect(link("https://github.example/octo/events/actions/runs/1")).toContain(
      'href="https://github.example/octo/events/actions/runs/1"',
    );
    expect(link("https://evil.example/actions/runs/1?x")).not.toContain("href");
    expect(link("javascript:alert(1)")).not.toContain("href");
  });
});

const EVIL = [
  "::error::x",
  "  ::set-output name=verdict::pass",
  "a ##[add-mask]b",
  "| <img src=x onerror=alert(1)> [x](javascript:y) @all #12 GH-7",
  "![x](https://evil.example/y.png) www.evil.example",
  "``` `` ` ~~~",
  "```\n::error::x\n```",
  "</details></code></pre><script>x</script><!--",
  "\u001B[31mred\u009B2J\u0007",
  "\u202Eright to left\u2066isolate",
  "one\ntwo\r\nthree\u2028four\u0085six",
  "\uDCFF\uDC80byte",
  "*bold* ~~no~~ $x$",
  " ",
  "",
];

const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
);

/** Every text of it hostile, whoever wrote it: servers, commands, people, files. */
function poison(evil: string): Evidence {
  return JSON.parse(JSON.stringify(FAILED), (key, value: unknown) =>
    typeof value === "string" && !["outcome", "gate", "answer", "backupRisk", "kind"].includes(key) ? evil : value,
  ) as Evidence;
}

describe("hostile evidence", () => {
  it("gives a terminal and the log of a workflow nothing to obey", () => {
    fc.assert(
      fc.property(hostile, (evil) => {
        for (const text of [renderEvidenceTerminal(poison(evil), { colour: false }), renderEvidenceMarkdown(poison(evil))]) {
          expect(text).not.toMatch(/(?!\n|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
          expect(text).not.toMatch(/^\s*::/m);
          expect(text).not.toContain("##[");
        }
      }),
    );
  });

  it("gives Markdown no markup of its own, so that all stands where it belongs", () => {
    const html = (evidence: Evidence) =>
      micromark(renderEvidenceMarkdown(evidence), {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
    const tagsOf = (text: string) => new Set([...text.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1] ?? ""));
    const usual = new Set([
      "h2",
      "p",
      "strong",
      "code",
      "pre",
      "table",
      "thead",
      "tbody",
      "tr",
      "th",
      "td",
      "details",
      "summary",
      "ul",
      "li",
    ]);
    fc.assert(
      fc.property(hostile, (evil) => {
        const text = html(poison(evil));
        expect([...tagsOf(text)].filter((tag) => !usual.has(tag))).toEqual([]);
        expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      }),
    );
  });
});
