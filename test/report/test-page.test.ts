import { describe, expect, it } from "vitest";
import type { TestDocument } from "../../src/release/application-test.ts";
import { renderTestMarkdown, renderTestTerminal } from "../../src/report/test-page.ts";

const PASSED: TestDocument = {
  version: 1,
  case: "deployed-on-new",
  outcome: "passed",
  because: "The tests of the application that runs now, on the schema after the release, passed.",
  required: true,
  stops: false,
  digest: `sha256:${"0".repeat(64)}`,
  application: "0123456789abcdef0123456789abcdef01234567",
  flake: null,
  exitCode: 0,
  timedOut: false,
  durationMs: 12_345,
  output: "12 passed",
  fingerprint: null,
};

const FAILED: TestDocument = {
  ...PASSED,
  outcome: "failed",
  because: "The tests of the application that runs now, on the schema after the release, ended with exit code 1.",
  stops: true,
  exitCode: 1,
  output: "1 failed\ncolumn does not exist",
};

const render = (document: TestDocument): string => renderTestTerminal(document, { colour: false });

describe("the result of a test", () => {
  it("that passed is three lines in a terminal, since its output went by already", () => {
    expect(render(PASSED)).toBe(`The application that runs now, on the new schema: passed
The tests of the application that runs now, on the schema after the release, passed.
application 0123456789ab, 12.3 s, exit code 0
`);
  });

  it("that failed ends with what was printed last", () => {
    expect(render(FAILED).split("\n").slice(-5)).toEqual([
      "The release stops here.",
      "application 0123456789ab, 12.3 s, exit code 1",
      "  1 failed",
      "  column does not exist",
      "",
    ]);
  });

  it.each([
    [{ ...FAILED, required: false, stops: false }, "The release goes on: this case is not required"],
    [{ ...FAILED, outcome: "not-tested", stops: false }, "The release goes on, since the configuration lets an untested one"],
    [{ ...FAILED, exitCode: null, timedOut: true }, "time limit"],
    [{ ...FAILED, exitCode: null }, "ended by a signal"],
    [
      { ...PASSED, flake: { output: "ECONNRESET", reason: "the mail server drops connections." } },
      'The first try failed with the known flake "ECONNRESET": the mail server drops connections.\n',
    ],
  ] as const)("says what it means, case %#", (document, sentence) => {
    expect(render(document)).toContain(sentence);
  });

  it("is one line of Markdown, with its output folded", () => {
    expect(renderTestMarkdown(FAILED)).toBe(`❌ **The application that runs now, on the new schema: failed.** \
The tests of the application that runs now, on the schema after the release, ended with exit code 1. The release stops here.

<details><summary>Output: application 0123456789ab, 12.3 s, exit code 1</summary>

\`\`\`text
1 failed
column does not exist
\`\`\`

</details>
`);
    expect(
      renderTestMarkdown({ ...PASSED, outcome: "not-tested", output: "" })
        .trim()
        .split("\n"),
    ).toHaveLength(1);
  });

  it("obeys nothing that tests print", () => {
    const output = "::set-env name=A::b\n##[error]x\n```\n</details><script>\n\u001B[2J";
    const because = "<b>@octocat</b> ##[group]";
    const hostile = { ...FAILED, output, because };
    for (const text of [render(hostile), renderTestMarkdown(hostile)]) {
      expect(text).not.toMatch(/^\s*::|##\[|\u001B/m);
    }
    const markdown = renderTestMarkdown(hostile);
    expect(markdown).toContain("````text");
    expect(markdown).not.toMatch(/<b>|@octocat/);
  });

  it("is short however much was printed", () => {
    const output = Array.from({ length: 5000 }, (_, index) => `${index} ${"x".repeat(5000)}`).join("\n");
    expect(renderTestMarkdown({ ...FAILED, output, because: output }).length).toBeLessThan(25_000);
    expect(render({ ...FAILED, output, because: output }).length).toBeLessThan(15_000);
  });
});
