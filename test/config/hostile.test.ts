import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS } from "../../src/config/options.ts";
import { parseConfiguration } from "../../src/config/parse-configuration.ts";
import { MAX_PROBLEMS } from "../../src/config/problem.ts";
import { KNOWN, readOptions, readProblems } from "./known-ids.ts";

const KIB = 1024;

async function readMessages(source: string | Uint8Array): Promise<readonly string[]> {
  return (await readProblems(source)).map(({ line, column, message }) => `${String(line)}:${String(column)} ${message}`);
}

/** `text` again and again, as long as a configuration may be. */
function fill(text: string): string {
  return text.repeat((256 * KIB) / text.length);
}

describe("hostile text is refused with a reason", () => {
  it.each([
    ["a file above 256 KiB", `# ${"x".repeat(256 * KIB)}`, "1:1 The file is larger than 256 KiB."],
    ["brackets without end", fill("["), "1:65 The file is nested too deeply."],
    ["braces without end", fill("{a: "), "1:257 The file is nested too deeply."],
    ["hyphens without end", `${fill("- ").slice(2)}a`, "1:129 The file is nested too deeply."],
    ["question marks without end", fill("? "), "1:129 The file is nested too deeply."],
    ["a NUL", "mode: re\0port", "1:9 There is a control character, U+0000."],
    ["an escape", "a: 1\n# \u001b[31m", "2:3 There is a control character, U+001B."],
    ["a lone carriage return", "# harmless\rmode: report", "1:11 There is a control character, U+000D."],
    ["a second document", "mode: report\n---\nmode: enforce\n", "2:1 A second document begins here."],
    ["a tab as indentation", "categories:\n\tapp: []\n", "2:1 This is not valid YAML: Tabs are not allowed as indentation."],
    ["an unknown alias", "mode: *nothing", '1:7 No anchor "nothing" stands before this alias.'],
    ["a foreign tag", 'mode: !!js/function "process.exit()"', '1:21 The tag "tag:yaml.org,2002:js/function" is not plain data.'],
    ["binary data", "mode: !!binary cmVwb3J0", '1:16 The tag "tag:yaml.org,2002:binary" is not plain data.'],
    ["a set", "categories: !!set {app}", '1:19 The tag "tag:yaml.org,2002:set" is not plain data.'],
    ["a list as a key", "? [mode]\n: report", "1:3 A key is a list or a mapping."],
    ["__proto__", "__proto__: { mode: report }", "1:1 This key is not known."],
    ["constructor", "severities: { constructor: off }", "1:15 This key is not known."],
    ["a merge key", "<<: { mode: report }", "1:1 This key is not known."],
    ["the rules of YAML 1.1", "# first\n%YAML 1.1\n---\nmode: report", "2:1 Only YAML 1.2 is read."],
    ["a date", "mode: 2001-01-01", '1:7 "2001-01-01" is not a mode that is allowed here.'],
    ["hexadecimal", "mode: 0x10", '1:7 Here must be a mode, not "0x10", a number.'],
  ])("%s", async (_, text, expected) => {
    await expect(readMessages(text)).resolves.toEqual([expected]);
  });

  it.each([
    ["in the first line", [0x61, 0xff], "1:2 The file is not UTF-8."],
    ["behind other characters", [0x0a, 0xc3, 0xa4, 0x20, 0xc3], "2:3 The file is not UTF-8."],
    ["in UTF-16", [0xff, 0xfe, 0x61, 0x00], "1:1 The file is not UTF-8."],
  ])("bytes that are not UTF-8 %s", async (_, bytes, expected) => {
    await expect(readMessages(Uint8Array.from(bytes))).resolves.toEqual([expected]);
  });

  it("an alias that leads to itself", async () => {
    const messages = await readMessages("categories: &a\n  app: *a\n");
    expect(messages.length).toBeGreaterThan(0);
  });

  it("aliases that multiply", async () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `x${String(level + 1)}: &x${String(level + 1)} [${`*x${String(level)},`.repeat(9)}]`,
    );
    const messages = await readMessages(`x0: &x0 [a]\n${levels.join("\n")}`);
    expect(messages).toContainEqual(expect.stringContaining("There are more than 20 aliases."));
  });

  it("more entries than anybody would write", async () => {
    const messages = await readMessages(`categories:\n  app:\n${"  - a\n".repeat(501)}`);
    expect(messages).toEqual(["3:3 The list is too long."]);
  });

  it("a ruler in a comment is none of it", async () => {
    await expect(readOptions(`# ${"-".repeat(100)}\n# ${"=".repeat(100)}\nmode: report\n`)).resolves.toHaveProperty(
      "mode",
      "report",
    );
  });

  it.each([
    ["unknown keys", Array.from({ length: 24_000 }, (_, index) => `k${String(index)}: 1`).join("\n")],
    ["repeated keys", fill("a: 1\n")],
    ["commas", `[${",".repeat(255 * KIB)}]`],
    ["quotes", fill('"')],
    ["one long line", `categories: {app: [${"abcdefgh, ".repeat(20_000)}]}`],
    ["colons", fill(":\n")],
    ["documents", fill("---\n")],
    ["steps to the right", Array.from({ length: 700 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ])("%s up to the limit end with at most 100 problems", async (_, text) => {
    const problems = await readProblems(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
  });
});

const TOKENS = [
  "databases",
  "name",
  "framework",
  "flyway",
  "other",
  "mode",
  "categories",
  "app",
  "severities",
  "override-label",
  "off",
].concat(
  [
    ": ",
    ":",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "[",
    "]",
    "{",
    "}",
    ",",
    '"',
    "'",
    "&a ",
    "*a",
    "!!str ",
    "!x ",
    "? ",
    "| ",
    "> ",
    "#",
    "---\n",
    "...",
  ],
  ["%YAML 1.1\n", "\t", "\r\n", "\0", "\uFEFF", "\uD800", "😀", "null", "true", "12", "..", "/", "\\", "<<", "__proto__"],
);

describe("whatever is in the file", () => {
  it("pieces of YAML in any order give options or problems within the file, never an exception", async () => {
    const pieces = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((tokens) => tokens.join(""));
    await fc.assert(
      fc.asyncProperty(pieces, async (source) => {
        expect(await findFaults(source)).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("arbitrary text and arbitrary bytes do, too", async () => {
    const anything = fc.oneof(fc.string({ unit: "binary" }), fc.uint8Array(), fc.json());
    await fc.assert(
      fc.asyncProperty(anything, async (source) => {
        expect(await findFaults(source)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What is wrong with the answer to some source: not options with all their keys, and not problems that lie in the file. */
async function findFaults(source: string | Uint8Array): Promise<readonly unknown[]> {
  const parsed = await parseConfiguration(source, KNOWN);
  if ("options" in parsed) return Object.keys(parsed.options).length === Object.keys(DEFAULT_OPTIONS).length ? [] : [parsed];
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  const lengths = text.split("\n").map((line) => Array.from(line).length);
  const faults = parsed.problems.filter(({ line, column, message, hint }) => {
    const length = lengths[line - 1];
    return length === undefined || column < 1 || column > length + 1 || message === "" || hint === "";
  });
  return parsed.problems.length === 0 ? ["neither options nor problems"] : faults;
}
