/** Whether an edit changed only how a file looks: comments, white space, style of quotes, trailing commas. */
import { extensionOf } from "../frameworks/exclusions.ts";

interface Language {
  readonly line: readonly string[];
  readonly block: readonly (readonly [string, string])[];
  readonly quotes: string;
  /** Kinds of quotes mean the same. */
  readonly sameQuotes: boolean;
}

const SQL: Language = { line: ["--"], block: [["/*", "*/"]], quotes: `'"`, sameQuotes: false };
const HASH: Language = { line: ["#"], block: [], quotes: `'"`, sameQuotes: true };
const SLASH: Language = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: false };
const SCRIPT: Language = { line: ["//"], block: [["/*", "*/"]], quotes: "'\"`", sameQuotes: true };
const MARKUP: Language = { line: [], block: [["<!--", "-->"]], quotes: "", sameQuotes: false };
const PLAIN: Language = { line: [], block: [], quotes: "", sameQuotes: false };

/** Extensions of languages in which white space between words has no meaning. Others are compared as they stand. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  sql: SQL,
  postgres: SQL,
  sqlite: SQL,
  rb: HASH,
  exs: HASH,
  js: SCRIPT,
  cjs: SCRIPT,
  mjs: SCRIPT,
  ts: SCRIPT,
  php: { ...SCRIPT, line: ["//", "#"], sameQuotes: true },
  go: SLASH,
  rs: { ...SLASH, quotes: '"' },
  java: SLASH,
  kt: SLASH,
  cs: SLASH,
  scala: SLASH,
  xml: MARKUP,
  json: PLAIN,
};

/** False for an extension that is not known, unless the texts are equal. */
export function isCosmeticEdit(path: string, before: string, after: string): boolean {
  if (before === after) return true;
  const language = LANGUAGES[extensionOf(path)];
  return language !== undefined && essence(before, language) === essence(after, language);
}

/**
 * The text without comments; white space outside strings becomes one blank between words and nothing elsewhere. What stands in strings
 * stays as it is, so that a changed value is never cosmetic.
 */
function essence(text: string, language: Language): string {
  const words: string[] = [];
  let position = 0;
  while (position < text.length) {
    const end = skipComment(text, position, language);
    if (end !== null) {
      words.push(" ");
      position = end;
    } else if (language.quotes.includes(text.charAt(position))) {
      const close = endOfString(text, position);
      words.push(quoted(text.slice(position, close), language));
      position = close;
    } else {
      const next = endOfCode(text, position + 1, language);
      words.push(text.slice(position, next));
      position = next;
    }
  }
  return tighten(words);
}

function skipComment(text: string, position: number, { line, block }: Language): number | null {
  if (line.some((start) => text.startsWith(start, position))) {
    const end = text.indexOf("\n", position);
    return end === -1 ? text.length : end;
  }
  const found = block.find(([start]) => text.startsWith(start, position));
  if (found === undefined) return null;
  const end = text.indexOf(found[1], position + found[0].length);
  return end === -1 ? text.length : end + found[1].length;
}

function endOfString(text: string, start: number): number {
  const quote = text.charAt(start);
  let position = start + 1;
  while (position < text.length && text.charAt(position) !== quote) position += text.charAt(position) === "\\" ? 2 : 1;
  return Math.min(position + 1, text.length);
}

function endOfCode(text: string, start: number, { line, block, quotes }: Language): number {
  let position = start;
  const starts = new Set([...line, ...block.map(([open]) => open)].map((open) => open.charAt(0)));
  while (position < text.length && !quotes.includes(text.charAt(position)) && !starts.has(text.charAt(position))) position++;
  return position;
}

/** A string as one token that cannot be taken for code; a delimiter is only unified where its content does not depend on it. */
function quoted(string: string, { sameQuotes }: Language): string {
  const inner = string.slice(1, -1);
  return sameQuotes && !/["'`\\$#{]/.test(inner) ? `\u0001${inner}\u0001` : `\u0001${string}\u0001`;
}

function tighten(words: readonly string[]): string {
  const strings: string[] = [];
  const code = words
    .map((word) => {
      if (!word.startsWith("\u0001")) return word;
      strings.push(word);
      return "\u0001";
    })
    .join("");
  const tight = code
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([^\w ]) ?/g, "$1")
    .replaceAll(/,(?=[)\]}])/g, "");
  return `${tight.trim()}\u0002${strings.join("\u0002")}`;
}
