/** A test of the application with a release, in a terminal and as Markdown. */
import { cutMiddle } from "../change-set/visible.ts";
import type { TestDocument, TestOutcome } from "../release/application-test.ts";
import { escapeMarkdown, escapeTerminal, guardLines, markdownFence } from "./escape.ts";
import { painter } from "./paint.ts";
import { consequenceOf, factsOf, verdictOf } from "./test-words.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;
const OUTPUT_LINES = { terminal: 20, markdown: 60 } as const;

/** Ends with a line feed. What a run that passed printed is not shown again. */
export function renderTestTerminal(document: TestDocument, { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour);
  const { good, bad, warn } = paint;
  const title = { passed: good, failed: bad, "not-tested": warn }[document.outcome](verdictOf(document));
  const sentences = [document.because, flakeSentence(document), consequenceOf(document)].filter((one) => one !== null);
  const facts = factsOf(document);
  const lines = [
    title,
    ...sentences.flatMap((sentence) => wrapText(escapeTerminal(cutMiddle(sentence, 2000)), WIDTH)),
    ...(facts.length === 0 ? [] : [paint.faint(escapeTerminal(facts.join(", ")))]),
    ...(document.outcome === "passed" ? [] : lastLines(document.output, OUTPUT_LINES.terminal).map((line) => `  ${line}`)),
  ];
  return guardLines(`${lines.join("\n")}\n`);
}

const MARKS: Readonly<Record<TestOutcome, string>> = { passed: "✅", failed: "❌", "not-tested": "⚠️" };

/** Short: its place is a summary of several jobs. */
export function renderTestMarkdown(document: TestDocument): string {
  const sentences = [document.because, flakeSentence(document), consequenceOf(document)].filter((one) => one !== null);
  const output = lastLines(document.output, OUTPUT_LINES.markdown);
  const facts = factsOf(document);
  const folded = [
    "",
    `<details><summary>Output${facts.length === 0 ? "" : `: ${escapeMarkdown(facts.join(", "))}`}</summary>`,
    "",
    ...markdownFence(output, "text"),
    "",
    "</details>",
  ];
  const lines = [
    `${MARKS[document.outcome]} **${escapeMarkdown(verdictOf(document))}.** ${escapeMarkdown(cutMiddle(sentences.join(" "), 2000))}`,
    ...(output.length === 0 ? [] : folded),
  ];
  return guardLines(`${lines.join("\n")}\n`);
}

function flakeSentence({ flake }: TestDocument): string | null {
  if (flake === null) return null;
  return `The first try failed with the known flake "${cutMiddle(flake.output, 100)}": ${flake.reason.replace(/\.$/, "")}.`;
}

/** Escaped for a terminal. */
function lastLines(output: string, most: number): readonly string[] {
  if (output.trim() === "") return [];
  return output
    .split("\n")
    .slice(-most)
    .map((line) => escapeTerminal(cutMiddle(line, 300)));
}
