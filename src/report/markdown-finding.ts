/** One finding in Markdown. */
import { cutMiddle } from "../change-set/visible.ts";
import type { Finding } from "../rules/finding.ts";
import { escapeMarkdown, escapeTerminal, markdownCode, markdownFence } from "./escape.ts";
import { rulePage } from "./rule-page.ts";

const MARKS: Readonly<Record<Finding["severity"], string>> = { error: "❌", warning: "⚠️", note: "ℹ️" };

export function findingLines({ severity, rule, path, line, message, remedy }: Finding, docs: string | null): readonly string[] {
  const name = docs === null ? `**${escapeMarkdown(rule)}**` : `[**${escapeMarkdown(rule)}**](${rulePage(docs, rule)})`;
  const place = path === null ? "" : ` ${markdownCode(cutMiddle(path, 200))}${line === null ? "" : ` line ${line}`}`;
  const [first = "", ...more] = cutMiddle(remedy, 4000).split("\n");
  const code = more.length === 0 ? [] : ["", ...markdownFence(more.map(escapeTerminal))];
  // One line of source: foreign words at the start of a line could be a heading or a list.
  const told = `${MARKS[severity]} ${name}${place}<br>${escapeMarkdown(cutMiddle(message, 1500))}<br>**Do:** ${escapeMarkdown(first)}`;
  return [told, ...code];
}
