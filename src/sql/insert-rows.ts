/** Long INSERTs without most of their rows: one row of constants tells a parser as much as a hundred thousand. */
import type { Dialect } from "../risk/assessment.ts";
import { type Lexeme, readLexeme } from "./lexer.ts";
import { LEXIS } from "./lexis.ts";

export interface Shortened {
  readonly text: string;
  /** The range that was left out. */
  readonly start: number;
  readonly end: number;
}

/** Shorter statements are not worth the trouble. */
const LONG = 32_768;
const CONSTANT_WORDS = new Set(["null", "true", "false", "default"]);

/** `INSERT … VALUES (…), (…), …` with its first row alone, and whatever follows the rows. Null where a row holds more than constants. */
export function leaveOutRows(text: string, dialect: Dialect): Shortened | null {
  if (text.length < LONG || !/^\s*(?:insert|replace)\b/i.test(text.slice(0, 100))) return null;
  const values = findValues(text, dialect);
  const first = values === null ? null : endOfRow(text, values, dialect);
  if (first === null) return null;
  let end = first;
  for (let next = endOfNextRow(text, end, dialect); next !== null; next = endOfNextRow(text, end, dialect)) end = next;
  // A row that was not taken for constants is left in, behind a comma that is then missing: better all of it.
  if (tokenFrom(text, end, dialect)?.text === ",") return null;
  return end === first ? null : { text: text.slice(0, first) + text.slice(end), start: first, end };
}

function findValues(text: string, dialect: Dialect): number | null {
  for (let at = 0; at < Math.min(text.length, LONG);) {
    const lexeme = readLexeme(text, at, LEXIS[dialect]);
    at = lexeme.end;
    if (lexeme.kind === "word" && /^values?$/i.test(text.slice(lexeme.start, lexeme.end))) return at;
  }
  return null;
}

function endOfNextRow(text: string, at: number, dialect: Dialect): number | null {
  const comma = tokenFrom(text, at, dialect);
  return comma?.text === "," ? endOfRow(text, comma.end, dialect) : null;
}

/** Behind the closing parenthesis of a row of constants; null where something else stands. */
function endOfRow(text: string, at: number, dialect: Dialect): number | null {
  const open = tokenFrom(text, at, dialect);
  if (open?.text !== "(") return null;
  for (let token = tokenFrom(text, open.end, dialect); token !== null; token = tokenFrom(text, token.end, dialect)) {
    if (token.text === ")") return token.end;
    if (!isConstantPart(token)) return null;
  }
  return null;
}

function isConstantPart({ kind, text }: { kind: Lexeme["kind"]; text: string }): boolean {
  if (kind === "string" || kind === "number") return true;
  if (kind === "word") return CONSTANT_WORDS.has(text.toLowerCase());
  return text === "," || text === "-" || text === "+";
}

/** The next token that is neither white space nor comment. */
function tokenFrom(text: string, start: number, dialect: Dialect): { kind: Lexeme["kind"]; text: string; end: number } | null {
  for (let at = start; at < text.length;) {
    const { kind, start: from, end } = readLexeme(text, at, LEXIS[dialect]);
    at = end;
    if (kind !== "space" && kind !== "comment") return { kind, text: text.slice(from, end), end };
  }
  return null;
}
