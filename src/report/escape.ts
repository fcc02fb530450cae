/**
 * One escaping function a medium. Every string that a pull request controls (path, title, SQL, branch, label) passes through
 * the one of the medium it is printed to. What each medium reads is cited beside it.
 */
import { makeVisible } from "../change-set/visible.ts";

/**
 * For a terminal and for the log of a workflow: one line, nothing invisible, and no `##[command]`, which the runner obeys
 * anywhere in a line of stdout or stderr (actions/runner, ActionCommand.TryParse).
 */
export function escapeTerminal(text: string): string {
  return breakLegacyCommands(makeVisible(text));
}

/**
 * Last guard over text made of several lines: a line that begins with `::` would be a workflow command (TryParseV2 trims white
 * space first).
 */
export function guardLines(text: string): string {
  return text.replaceAll(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

/** The message of a workflow command; its lines stay lines. */
export function escapeCommandData(text: string): string {
  return text.split("\n").map(escapeTerminal).join("\n").replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/**
 * A property of a workflow command, such as `file=`. The true path is needed there, so nothing is spelled out: what would end
 * the property is percent-encoded, and bytes that are not UTF-8 have no form that the runner would understand.
 */
export function escapeCommandProperty(text: string): string {
  return breakLegacyCommands(makeVisible(text).replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C"));
}

/** For HTML text and attribute values in quotes. */
export function escapeHtml(text: string): string {
  return escapeTerminal(text).replaceAll(/[&<>"'`]/g, encodeEntity);
}

/**
 * Prose in Markdown: no markup, no HTML, no table border, no mention, no reference to an issue, no link, no list or heading where it
 * begins a line. A zero width space behind `@`, `#`, `www` and in `://` is what keeps GitHub's filters off, which run on the finished HTML.
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replaceAll(/[\\`*_~[\]|$]/g, String.raw`\$&`)
    .replace(/^( {0,3}(?:\d{1,9}(?=[.)])|(?=[-+#=])))(.)(?=[ #=-]|$)/, String.raw`$1\$2`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi, "$&&#8203;");
}

/**
 * A path or another literal in Markdown, table cells included. Inline code where nothing in it could end the code or the cell,
 * else `<code>` with entities, which CommonMark never reads as markup.
 */
export function markdownCode(text: string): string {
  const visible = escapeTerminal(text);
  if (/^[^\s`|\\](?:[^`|\\]*[^\s`|\\])?$/.test(visible)) return `\`${visible}\``;
  // GFM links addresses inside HTML too: `www.` as it is written, `a@b` after entities are read.
  const encoded = visible.replaceAll(/[^A-Za-z0-9 /-]/gu, encodeUnlessLetter).replaceAll("&#64;", "&#64;&#8203;");
  return `<code>${encoded}</code>`;
}

/** Lines as a code block whose fence is longer than any run of backticks within. Each line must be escaped for a terminal already. */
export function markdownFence(lines: readonly string[], language = ""): readonly string[] {
  let longest = 2;
  for (const line of lines) for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return [fence + language, ...lines, fence];
}

function breakLegacyCommands(text: string): string {
  return text.replaceAll("##[", "# #[");
}

function encodeUnlessLetter(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? character : encodeEntity(character);
}

function encodeEntity(character: string): string {
  return `&#${character.codePointAt(0) ?? 0};`;
}
