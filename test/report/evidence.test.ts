import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { BackupRecord } from "../../src/backup/backup-record.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import { byteLength } from "../../src/report/bytes.ts";
import { renderEvidenceMarkdown } from "../../src/report/evidence-markdown.ts";
import { renderEvidenceTerminal } from "../../src/report/evidence-terminal.ts";
import { AT_RISK, BY_COPY, COPY, DUMP } from "../release/backup-samples.ts";
import { BARE, EVIDENCE, FAILED } from "../release/samples.ts";

const [OBSERVED] = EVIDENCE.migrations;

const TYPICAL: Readonly<Record<string, Evidence>> = {
  applied: { ...EVIDENCE, rescueCopies: [] },
  rescued: {
    ...EVIDENCE,
    backup: BY_COPY,
    dataAtRisk: { ...AT_RISK, tables: [{ relation: "public.parcels", rows: 0, how: "none-possible", delta: null }] },
    rescueCopies: [COPY, { ...COPY, id: 2, kind: "changes", relation: "public.events", columns: [], rows: 1, bytes: 8192 }],
  },
  failed: { ...FAILED, rescueCopies: [] },
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

describe("what a release rests on", () => {
  const both = (evidence: Evidence): readonly string[] => [
    renderEvidenceTerminal(evidence, { colour: false }).replaceAll(/\s+/g, " "),
    renderEvidenceMarkdown(evidence).replaceAll(/\s+/g, " "),
  ];

  it.each<[BackupRecord["proof"]["how"], string]>([
    ["restored", "Proven: it was restored and counted in 48.2 s."],
    ["listed", "It was read to its end, not restored"],
    ["state", "Its provider says that it is there and whole; it was not restored"],
    ["said", "A command said that it is there; nobody else looked"],
    ["transaction", DUMP.proof.because[0] ?? ""],
  ])("is told with how it is proven: %s", (how, words) => {
    for (const text of both({ ...EVIDENCE, backup: { ...DUMP, proof: { ...DUMP.proof, how } } })) expect(text).toContain(words);
  });

  it("says of each table what was written meanwhile, how that is known and where it is kept, what is worst first", () => {
    for (const text of both(EVIDENCE)) {
      expect(text).toMatch(
        /public\.parcel_sizes.*not known.*public\.parcels.*about 37 rows.*counters.*public\.events.*418 rows.*counted/,
      );
      expect(text).toContain("/var/backups/events-delta-1.sql");
      for (const caveat of AT_RISK.caveats) expect(text).toContain(caveat);
    }
  });

  it("says nothing of data at risk where a rescue copy misses nothing", () => {
    for (const text of both(TYPICAL["rescued"] ?? EVIDENCE)) {
      expect(text).not.toContain("between backup and lock");
      expect(text).toContain("the column size that was dropped, with the key id");
      expect(text).toContain("schema-release rescue restore");
    }
  });

  it("shows how to restore outright where the deploy went wrong, else folded", () => {
    expect(renderEvidenceMarkdown({ ...FAILED, rescueCopies: [] })).toContain("**To restore it**");
    expect(renderEvidenceMarkdown({ ...EVIDENCE, rescueCopies: [] })).toContain("<summary>To restore it</summary>");
  });

  it("stays short with hundreds of tables and copies", () => {
    const tables = Array.from({ length: 300 }, (_, index) => ({ ...AT_RISK.tables[1], relation: `public.t${index}` }));
    const rescueCopies = Array.from({ length: 300 }, (_, index) => ({ ...COPY, id: index }));
    const evidence = { ...EVIDENCE, dataAtRisk: { ...AT_RISK, tables }, rescueCopies } as Evidence;
    expect(renderEvidenceMarkdown(evidence)).toMatch(/and 280 more/);
    expect(renderEvidenceTerminal(evidence, { colour: false }).split("\n").length).toBeLessThan(70);
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
    typeof value === "string" && !["outcome", "gate", "answer", "backupRisk", "kind", "rung", "how"].includes(key) ? evil : value,
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
