/** A page of a headline and sections, for a terminal and as Markdown: what `status` and `verify` say. Nothing in it is escaped yet. */
import { cutMiddle } from "../change-set/visible.ts";
import { escapeMarkdown, escapeTerminal, guardLines, markdownFence } from "./escape.ts";
import { type Block, fitBlocks } from "./markdown-blocks.ts";
import { painter } from "./paint.ts";
import { wrapText } from "./wrap.ts";

export interface Page {
  readonly tone: "good" | "bad" | "warn";
  readonly headline: string;
  /** Sentences below it. */
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

export interface Section {
  readonly title: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly text: string;
  /** Sentences that belong to it. */
  readonly details?: readonly string[];
  /** Lines of a text, such as a difference, as they stand. */
  readonly lines?: readonly string[];
}

const WIDTH = 100;
const LONGEST = 2000;
const LIMIT_BYTES = 100_000;

/** Ends with a line feed. */
export function renderPageTerminal(page: Page, colour: boolean): string {
  const paint = painter(colour);
  const heading = [paint[page.tone](shown(page.headline)), ...page.lead.flatMap((text) => wrapText(shown(text), WIDTH))];
  const sections = page.sections
    .filter(({ items }) => items.length > 0)
    .map(({ title, items }) => [
      paint.strong(shown(title)),
      ...items.flatMap(({ text, details = [], lines = [] }) => [
        ...indented(text, "  "),
        ...details.flatMap((detail) => indented(detail, "    ")),
        ...lines.map((line) => `    ${paintLine(shown(line), paint)}`),
      ]),
    ]);
  return guardLines(`${[heading, ...sections].map((lines) => lines.join("\n")).join("\n\n")}\n`);
}

const MARKS: Readonly<Record<Page["tone"], string>> = { good: "✅", bad: "❌", warn: "⚠️" };

/** At most 100,000 bytes, cut between items. */
export function renderPageMarkdown(page: Page): string {
  const heading = [`## ${MARKS[page.tone]} ${escapeMarkdown(page.headline)}`, ...page.lead.flatMap((text) => ["", prose(text)])];
  const blocks = page.sections
    .filter(({ items }) => items.length > 0)
    .flatMap(({ title, items }) => [[`**${escapeMarkdown(title)}**`], ...joinPlain(items).map(renderItems)]);
  return fitBlocks(
    [heading, ...blocks].map((lines): Block => ({ lines, instead: null })),
    LIMIT_BYTES,
  );
}

/** Items without lines are one list; each with lines stands alone, so that a cut loses no more than it. */
function joinPlain(items: readonly Item[]): readonly (readonly Item[])[] {
  const groups: Item[][] = [];
  let plain: Item[] | null = null;
  for (const item of items) {
    if (item.lines !== undefined && item.lines.length > 0) {
      groups.push([item]);
      plain = null;
    } else if (plain === null || plain.length === 20) {
      plain = [item];
      groups.push(plain);
    } else {
      plain.push(item);
    }
  }
  return groups;
}

function renderItems(items: readonly Item[]): readonly string[] {
  return items.flatMap(({ text, details = [], lines = [] }) => [
    `- ${prose(text)}`,
    ...details.map((detail) => `  ${prose(detail)}`),
    ...(lines.length === 0 ? [] : markdownFence(lines.map(shown), languageOf(lines)).map((line) => `  ${line}`)),
  ]);
}

function languageOf(lines: readonly string[]): "diff" | "text" {
  return lines.every((line) => /^[-+ ] /.test(line)) ? "diff" : "text";
}

function prose(text: string): string {
  return escapeMarkdown(cutMiddle(text, LONGEST));
}

function shown(text: string): string {
  return escapeTerminal(cutMiddle(text, LONGEST));
}

function indented(text: string, margin: string): readonly string[] {
  return wrapText(shown(text), WIDTH - margin.length).map((line) => margin + line);
}

function paintLine(line: string, paint: ReturnType<typeof painter>): string {
  if (line.startsWith("+")) return paint.good(line);
  return line.startsWith("-") ? paint.bad(line) : line;
}
