import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/change-set/check-result.ts";
import { renderGithub } from "../../src/report/annotations.ts";
import { toBytes } from "../../src/report/bytes.ts";
import type { ReportContext } from "../../src/report/context.ts";
import { escapeHtml, escapeMarkdown, escapeTerminal, markdownCode } from "../../src/report/escape.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { quoteShell } from "../../src/report/shell.ts";
import { splitCommands } from "../../src/report/split-commands.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import { assessment, checkedFile, finding, migrationFile, result, splitOf, statement } from "./results.ts";

const EVIL = [
  "::error::x",
  "  ::set-output name=verdict::pass",
  "a ##[add-mask]b",
  "###[error]c",
  "| <img src=x onerror=alert(1)> [x](javascript:y) @all #12 GH-7",
  "![x](https://evil.example/y.png) www.evil.example",
  "``` `` ` ~~~",
  "</details></code></pre><script>x</script><!--",
  "\u001B[31mred\u001B[0m\u009B2J\u0007",
  "\u202Eright to left\u2066isolate",
  "zero\u200Bwidth\uFEFF\u00AD\u3164",
  "one\ntwo\r\nthree\u2028four\u2029five\u0085six",
  "\n::error::x",
  "\uDCFF\uDC80byte",
  "\uD800lone",
  "a\\|b\\",
  "\\",
  "*bold* _it_ ~~no~~ $x$",
  "%0A::error::x,title=y",
  "'; rm -rf / #",
  "$(id) `id` !! $HOME",
  "-rf",
  " ",
  "",
];

/** Any text, with the tricks mixed in. */
const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 20 }),
);

/** A result all of whose texts are hostile, whatever made them. */
function poison(evil: string): CheckResult {
  const file = { because: evil, framework: evil, database: evil };
  return result({
    verdict: "fail",
    blocking: true,
    kind: "mixed",
    base: evil,
    head: evil,
    override: { label: evil, by: evil, reason: evil, reasonBy: evil, at: evil },
    backupRisk: "snapshot",
    files: [
      { ...migrationFile(`db/${evil}`), ...file },
      checkedFile(evil, { ...file, status: "renamed", previousPath: `old/${evil}` }),
    ],
    editedMigrations: [evil],
    findings: [
      finding("mixed-change-set", { message: evil, remedy: evil }),
      finding("edited-migration", { path: evil, line: 1, column: 1, message: `${evil} ${evil}`, remedy: `${evil}\n${evil}` }),
      finding("gate-changed", { severity: "note", path: evil, message: `x ${evil.repeat(30)}` }),
    ],
    migrations: [
      assessment(evil, {
        backupRisk: "snapshot",
        id: evil,
        statements: [
          statement({ actions: [evil], locks: [{ relation: evil, mode: evil }], backupRisk: "snapshot", because: [evil] }),
        ],
        findings: [finding("drop-column", { path: evil, message: evil, remedy: `${evil}:\n${evil}` })],
      }),
    ],
  });
}

function contextOf(evil: string): ReportContext {
  return { split: splitOf(poison(evil), evil), overrideLabel: evil, docs: null, colour: false };
}

/** What no medium may ever hold: controls but the line feed, bidi and other invisible marks, halves of characters. */
const INVISIBLE = /(?!\n|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Lines that the runner of GitHub Actions would obey: `::` at the start of a line, `##[` anywhere. */
function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));
}

function forAll(check: (evil: string) => void): void {
  fc.assert(fc.property(hostile, check), { numRuns: 300, examples: EVIL.map((evil) => [evil] as [string]) });
}

describe("hostile text", () => {
  it("is inert in the terminal and in the log of a workflow", () => {
    forAll((evil) => {
      const text = renderTerminal(poison(evil), contextOf(evil));
      expect(text).not.toMatch(INVISIBLE);
      expect(commandsIn(text)).toEqual([]);
    });
  });

  it("cannot break out of an annotation or make another", () => {
    const plain = commandsIn(renderGithub(poison("plain"), contextOf("plain"))).length;
    forAll((evil) => {
      const commands = commandsIn(renderGithub(poison(evil), contextOf(evil)));
      expect(commands.length).toBeLessThanOrEqual(plain);
      for (const command of commands) {
        expect(command).toMatch(
          /^::(?:error|warning|notice) (?:file=[^:,]*,line=\d+,col=\d+,|file=[^:,]*,)?title=[^:,]+::[^\r\n]*$/,
        );
        expect(command).not.toContain("##[");
        expect(command).not.toMatch(INVISIBLE);
      }
    });
  });

  it("is inert in Markdown: no markup, no HTML, no mention, no reference, no link, no other cell", () => {
    const shape = shapeOf(renderMarkdown(poison("plain"), contextOf("plain")));
    forAll((evil) => {
      const text = renderMarkdown(poison(evil), contextOf(evil));
      expect(text).not.toMatch(INVISIBLE);
      expect(commandsIn(text)).toEqual([]);
      const open = withoutCode(text);
      expect(open.match(/<(?!\/?(?:details|summary|sub|code)>|br>)/)).toBeNull();
      expect(open).not.toMatch(/@\w|(?<!&)#\d|\bGH-\d|:\/\/|\bwww\./i);
      expect(open.match(/(?<!\\)(?:\\\\)*[[\]`$~]/)).toBeNull();
      expect(shapeOf(text)).toEqual(shape);
    });
  });

  it("makes no element that ordinary text would not make, when GitHub's Markdown is parsed", () => {
    const plain = elementsOf(poison("plain"), "plain");
    fc.assert(
      fc.property(hostile, (evil) => {
        expect(elementsOf(poison(evil), evil)).toEqual(plain);
      }),
      { numRuns: 60, examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });

  it("leaves JSON valid, clean UTF-8 and true to the name", () => {
    forAll((evil) => {
      const text = renderJson(poison(evil));
      expect(JSON.parse(text)).toEqual(poison(evil));
      expect(text).not.toMatch(INVISIBLE);
      expect(commandsIn(text)).toEqual([]);
      expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
    });
  });

  it("leaves SARIF valid, with URIs that lead back to the name", () => {
    forAll((evil) => {
      const text = renderSarif(poison(evil), contextOf(evil));
      expect(text).not.toMatch(INVISIBLE);
      expect(commandsIn(text)).toEqual([]);
      const uris = [...text.matchAll(/"uri": "([^"]*)"/g)].map(([, uri = ""]) => uri);
      expect(uris.length).toBeGreaterThan(2);
      for (const uri of uris) expect(uri).toMatch(/^(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})*$/);
    });
  });

  it("makes commands that are printed as they are and mean what they say", () => {
    forAll((evil) => {
      const { split } = contextOf(evil);
      const lines = split === null ? [] : splitCommands(split).flatMap(({ commands }) => commands);
      for (const line of lines) expect(escapeTerminal(line)).toBe(line);
      expect(commandsIn(lines.join("\n"))).toEqual([]);
    });
  });

  it("is one word for the shell, byte for byte", () => {
    const words = [...EVIL, ...fc.sample(hostile, { numRuns: 200, seed: 7 })].map((word) => word.replaceAll("\0", ""));
    const script = words.map((word) => `printf '%s\\0' ${quoteShell(word)}\n`).join("");
    const output = execFileSync("bash", ["--norc", "-s"], { input: script, env: { LC_ALL: "C.UTF-8" }, maxBuffer: 1 << 26 });
    const expected = Buffer.concat(words.map((word) => Buffer.concat([toBytes(word), Buffer.from([0])])));
    expect(output.equals(expected)).toBe(true);
  });
});

describe("the escape of one medium", () => {
  it("shows what cannot be seen", () => {
    expect(escapeTerminal("a\n\u001B[31m\u202E\uDCFF\u0085\u{E0041}")).toBe(String.raw`a\n\x1B[31m\u202E\xFF\u0085\u{E0041}`);
  });

  it("leaves ordinary text alone", () => {
    const ordinary = "src/größe/日本語 (1)/Foo::Bar.rb ❤️";
    expect(escapeTerminal(ordinary)).toBe(ordinary);
    expect(markdownCode("src/a_b/V1__x.sql")).toBe("`src/a_b/V1__x.sql`");
  });

  it("keeps a code span whole in a cell of a table", () => {
    expect(markdownCode("a|b")).toBe("<code>a&#124;b</code>");
    expect(markdownCode("a`b")).toBe("<code>a&#96;b</code>");
    expect(markdownCode("a\\")).toBe("<code>a&#92;</code>");
    expect(markdownCode("|www.x @y")).toBe("<code>&#124;www&#46;x &#64;&#8203;y</code>");
  });

  it("breaks mentions, references and links", () => {
    expect(escapeMarkdown("@all #12 https://x www.y")).toBe("@&#8203;all #&#8203;12 https:&#8203;//x www&#8203;.y");
  });

  it("begins no list, heading or rule with what stands at the start of a line", () => {
    for (const text of ["1. x", "12) x", "- x", "+ x", "# x", "## x", "---", "===", "  - x", "1."]) {
      const html = micromark(`${escapeMarkdown(text)}\n`);
      expect(html).toBe(`<p>${text.trim()}</p>\n`);
    }
    expect(escapeMarkdown("1.5 s - or more")).toBe("1.5 s - or more");
  });

  it("closes no attribute and no tag in HTML", () => {
    expect(escapeHtml(`<a href="x">'&\``)).toBe("&#60;a href=&#34;x&#34;&#62;&#39;&#38;&#96;");
  });
});

/** Markdown without fenced blocks, code spans and `<code>` elements, in which nothing is markup. */
function withoutCode(text: string): string {
  const lines: string[] = [];
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    const mark = /^(`{3,})(?:bash)?$/.exec(line)?.[1];
    if (fence !== null) {
      if (line === fence) fence = null;
    } else if (mark === undefined) lines.push(line);
    else fence = mark;
  }
  expect(fence).toBeNull();
  return lines
    .join("\n")
    .replaceAll(/<code>[^<`]*<\/code>/g, "")
    .replaceAll(/(?<![\\`])`[^`\n]+`/g, "");
}

/** How often each tag stands in the HTML, code aside, of which names that need it get more. */
function elementsOf(poisoned: CheckResult, evil: string): Readonly<Record<string, number>> {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  const html = micromark(renderMarkdown(poisoned, contextOf(evil)), options);
  const elements: Record<string, number> = {};
  for (const [, name = ""] of html.matchAll(/<([a-zA-Z!/][^\s>]*)/g)) elements[name] = (elements[name] ?? 0) + 1;
  for (const code of ["pre", "/pre", "code", "/code"]) delete elements[code];
  return elements;
}

/** What the blocks are, line by line: a trick that opens or closes one changes it. */
function shapeOf(text: string): readonly string[] {
  return withoutCode(text)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      if (line.startsWith("|")) return `row of ${(line.replaceAll(/\\./g, "").match(/\|/g) ?? []).length}`;
      return /^(?:#+ |> |<details>|<\/details>|<sub>|\*\*)/.exec(line)?.[0] ?? "text";
    });
}
