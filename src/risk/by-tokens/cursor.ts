/**
 * Reading statements of MySQL, MariaDB and SQLite token by token. This folder holds what the dialects share: the reader,
 * a small catalog, copies of data, the shape of effect rows. It must not know a dialect's grammar or effects.
 */
import type { Token } from "../../sql/tokens.ts";

/** A place in a list of tokens. Functions that read move `at` forward only when they found what they look for. */
export interface Cursor {
  readonly tokens: readonly Token[];
  at: number;
}

export function startCursor(tokens: readonly Token[]): Cursor {
  return { tokens, at: 0 };
}

export function isAtEnd(cursor: Cursor): boolean {
  return cursor.at >= cursor.tokens.length;
}

export function peek(cursor: Cursor, ahead = 0): Token | undefined {
  return cursor.tokens[cursor.at + ahead];
}

/** The keyword at the cursor in lower case; empty where none stands there. */
export function peekWord(cursor: Cursor, ahead = 0): string {
  const token = peek(cursor, ahead);
  return token?.kind === "word" ? token.text.toLowerCase() : "";
}

/** Whether the words (in lower case, separated by spaces) stand at the cursor. */
export function hasWords(cursor: Cursor, words: string): boolean {
  const first = peekWord(cursor);
  if (first === "" || !words.startsWith(first)) return false;
  return words.split(" ").every((word, index) => peekWord(cursor, index) === word);
}

/** Moves over the words where they stand at the cursor. */
export function takeWords(cursor: Cursor, words: string): boolean {
  if (!hasWords(cursor, words)) return false;
  cursor.at += words.split(" ").length;
  return true;
}

/** Moves over the first of several that stands there, and returns it. Longer ones come first. */
export function takeOneOf(cursor: Cursor, choices: readonly string[]): string | null {
  return choices.find((words) => takeWords(cursor, words)) ?? null;
}

export function isSymbol(token: Token | undefined, text: string): boolean {
  return (token?.kind === "symbol" || token?.kind === "operator") && token.text === text;
}

export function takeSymbol(cursor: Cursor, text: string): boolean {
  if (!isSymbol(peek(cursor), text)) return false;
  cursor.at += 1;
  return true;
}

/** A name, quoted or not. Quoted strings count: MySQL under ANSI_QUOTES and SQLite take them for names. */
export function takeName(cursor: Cursor): string | null {
  const token = peek(cursor);
  if (token === undefined || !["word", "name", "string"].includes(token.kind)) return null;
  cursor.at += 1;
  return token.text;
}

export interface TableName {
  /** Null: the database in use. */
  readonly schema: string | null;
  readonly name: string;
}

/** `name` or `schema.name`. */
export function takeTableName(cursor: Cursor): TableName | null {
  const start = cursor.at;
  const first = takeName(cursor);
  if (first === null) return null;
  if (!takeSymbol(cursor, ".")) return { schema: null, name: first };
  const second = takeName(cursor);
  if (second !== null) return { schema: first, name: second };
  cursor.at = start;
  return null;
}

/** One or more table names separated by commas; null where one is missing. */
export function takeTableNames(cursor: Cursor): readonly TableName[] | null {
  const names: TableName[] = [];
  do {
    const name = takeTableName(cursor);
    if (name === null) return null;
    names.push(name);
  } while (takeSymbol(cursor, ","));
  return names;
}

/** The tokens between the parenthesis at the cursor and its partner; null where there is none. */
export function takeParens(cursor: Cursor): readonly Token[] | null {
  if (!isSymbol(peek(cursor), "(")) return null;
  let depth = 0;
  for (let at = cursor.at; at < cursor.tokens.length; at += 1) {
    const token = cursor.tokens[at];
    if (isSymbol(token, "(")) depth += 1;
    else if (isSymbol(token, ")")) depth -= 1;
    if (depth > 0) continue;
    const inner = cursor.tokens.slice(cursor.at + 1, at);
    cursor.at = at + 1;
    return inner;
  }
  return null;
}

/** The tokens up to the next one outside parentheses that `ends` says, or up to the end. */
export function takeUntil(cursor: Cursor, ends: (token: Token) => boolean): readonly Token[] {
  const start = cursor.at;
  let depth = 0;
  for (; cursor.at < cursor.tokens.length; cursor.at += 1) {
    const token = cursor.tokens[cursor.at];
    if (token === undefined || (depth === 0 && ends(token))) break;
    if (isSymbol(token, "(")) depth += 1;
    else if (isSymbol(token, ")")) depth -= 1;
    if (depth < 0) break;
  }
  return cursor.tokens.slice(start, cursor.at);
}

export function isComma(token: Token): boolean {
  return isSymbol(token, ",");
}

/** The parts between commas outside parentheses; none of an empty list. */
export function splitByCommas(tokens: readonly Token[]): readonly (readonly Token[])[] {
  if (tokens.length === 0) return [];
  const cursor = startCursor(tokens);
  const parts = [takeUntil(cursor, isComma)];
  while (takeSymbol(cursor, ",")) parts.push(takeUntil(cursor, isComma));
  return parts;
}

/** Deeper statements are not read, so that reading stays linear. */
const MAX_DEPTH = 200;

/** Whether parentheses close in the right order, and are not nested too deeply. */
export function isBalanced(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const token of tokens) {
    if (isSymbol(token, "(")) depth += 1;
    else if (isSymbol(token, ")")) depth -= 1;
    if (depth < 0 || depth > MAX_DEPTH) return false;
  }
  return depth === 0;
}

/** A list of plain names such as `(a, b)`; null where the tokens are anything else. */
export function namesIn(tokens: readonly Token[]): readonly string[] | null {
  const names = splitByCommas(tokens).map((part) => (part.length === 1 ? takeName(startCursor(part)) : null));
  return names.every((name) => name !== null) ? names : null;
}
