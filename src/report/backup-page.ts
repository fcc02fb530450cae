/** A backup or a restore drill, in a terminal and as Markdown. */
import { cutMiddle } from "../change-set/visible.ts";
import type { BackupPage } from "./backup-words.ts";
import { escapeMarkdown, escapeTerminal, guardLines, markdownCode } from "./escape.ts";
import { painter } from "./paint.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;
const MOST_ITEMS = 50;

/** Ends with a line feed. */
export function renderBackupTerminal(page: BackupPage, { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour);
  const width = Math.max(0, ...page.facts.map(([name]) => name.length));
  const lines = [
    paint[page.standing](escapeTerminal(page.title)),
    ...page.sentences.flatMap(wrapped),
    ...page.facts.map(([name, value]) => `  ${paint.faint(name.padEnd(width))}  ${escapeTerminal(value)}`),
    ...page.lists.flatMap(({ title, items }) =>
      items.length === 0 ? [] : [`${title}:`, ...shorten(items).map((item) => `  ${escapeTerminal(item)}`)],
    ),
    ...(page.remedy === null ? [] : wrapped(page.remedy)),
  ];
  return guardLines(`${lines.join("\n")}\n`);
}

function wrapped(text: string): readonly string[] {
  return wrapText(escapeTerminal(cutMiddle(text, 2000)), WIDTH);
}

const MARKS: Readonly<Record<BackupPage["standing"], string>> = { good: "✅", bad: "❌", warn: "⚠️" };

export function renderBackupMarkdown(page: BackupPage): string {
  const lines = [
    `${MARKS[page.standing]} **${escapeMarkdown(page.title)}.** ${escapeMarkdown(cutMiddle(page.sentences.join(" "), 2000))}`,
    ...(page.remedy === null ? [] : ["", escapeMarkdown(cutMiddle(page.remedy, 2000))]),
    ...(page.facts.length === 0 ? [] : ["", ...page.facts.map(([name, value]) => `- ${name}: ${markdownCode(value)}`)]),
    ...page.lists.flatMap(({ title, items }) =>
      items.length === 0
        ? []
        : [
            "",
            `<details><summary>${escapeMarkdown(title)}</summary>`,
            "",
            ...shorten(items).map((item) => `- ${escapeMarkdown(item)}`),
            "",
            "</details>",
          ],
    ),
  ];
  return guardLines(`${lines.join("\n")}\n`);
}

function shorten(items: readonly string[]): readonly string[] {
  const shown = items.slice(0, MOST_ITEMS).map((item) => cutMiddle(item, 400));
  return items.length > MOST_ITEMS ? [...shown, `and ${items.length - MOST_ITEMS} more`] : shown;
}
