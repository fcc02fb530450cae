/** One finding in a terminal. */
import { cutMiddle } from "../change-set/visible.ts";
import type { Finding } from "../rules/finding.ts";
import { escapeTerminal } from "./escape.ts";
import type { Paint } from "./paint.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;

export function renderFinding({ severity, rule, path, line, message, remedy }: Finding, paint: Paint): readonly string[] {
  const tint = { error: paint.bad, warning: paint.warn, note: paint.note }[severity];
  const place = path === null ? "" : `  ${escapeTerminal(cutMiddle(path, 200))}${line === null ? "" : `:${line}`}`;
  const [first = "", ...more] = remedy.split("\n");
  return [
    `${tint(severity)}${" ".repeat(9 - severity.length)}${paint.strong(rule)}${place}`,
    ...wrapText(escapeTerminal(cutMiddle(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
    ...wrapText(escapeTerminal(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
    ...more.map((text) => `            ${escapeTerminal(text)}`),
  ];
}
