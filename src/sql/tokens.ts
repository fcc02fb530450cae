/** The tokens of a statement that no grammar can read, for what its leading words tell with certainty. */
import type { Dialect } from "../risk/assessment.ts";
import { readLexeme } from "./lexer.ts";
import { LEXIS } from "./lexis.ts";

export interface Token {
  /** `name` is a quoted identifier, `symbol` one character such as `(`, `operator` a run such as `<=`. */
  readonly kind: "word" | "name" | "string" | "number" | "operator" | "symbol" | "placeholder";
  /** Names and strings without their quotes, doubled ones made single; all else, and what is never closed, as it stands. */
  readonly text: string;
}

/**
 * The tokens of `text`, without white space and comments, at most `limit`. What stands in MySQL's conditional comments
 * counts as text. Meant for `Statement.parsedText`.
 */
export function tokenise(text: string, dialect: Dialect, limit: number = Number.POSITIVE_INFINITY): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length && tokens.length < limit;) {
    const { kind, start, end, open } = readLexeme(text, at, LEXIS[dialect]);
    at = end;
    if (kind === "space" || kind === "comment") continue;
    const raw = text.slice(start, end);
    tokens.push({ kind, text: (kind === "name" || kind === "string") && open !== true ? unquote(raw) : raw });
  }
  return tokens;
}

/** Backslash escapes are left as they are. */
function unquote(raw: string): string {
  const dollar = /^\$[^$]*\$/.exec(raw)?.[0];
  if (dollar !== undefined) return raw.slice(dollar.length, Math.max(dollar.length, raw.length - dollar.length));
  const opening = /^[A-Za-z]?&?/.exec(raw)?.[0].length ?? 0;
  const quote = raw.charAt(opening);
  const inner = raw.slice(opening + 1, Math.max(opening + 1, raw.length - 1));
  return quote === "[" ? inner : inner.replaceAll(quote + quote, quote);
}
