/** Which rows a WHERE lets through, as far as constants tell. */
import type { Token } from "../../sql/tokens.ts";
import { isSymbol, startCursor, takeParens, takeUntil } from "./cursor.ts";

export type Rows = "all" | "some" | "none";

/** `all` only where the condition is true of every row (`1 = 1`, `id = id`, `x OR true`), `none` where of no row. */
export function rowsThat(where: readonly Token[] | null): Rows {
  if (where === null) return "all";
  const truth = truthOf(where, 0);
  if (truth === null) return "some";
  return truth ? "all" : "none";
}

/** Columns that the condition says are NULL, in lower case. */
export function nullColumns(where: readonly Token[] | null): readonly string[] {
  if (where === null || hasWord(where, "or") || hasWord(where, "xor") || hasWord(where, "case")) return [];
  return splitAt(where, "and").flatMap((part) => {
    const words = part.map((token) => (token.kind === "word" ? token.text.toLowerCase() : ""));
    const name = part.at(-3);
    const isNull = words.at(-2) === "is" && words.at(-1) === "null";
    return isNull && name !== undefined && isColumn(part.slice(0, -2)) ? [name.text.toLowerCase()] : [];
  });
}

const MAX_DEPTH = 50;

function truthOf(tokens: readonly Token[], depth: number): boolean | null {
  if (depth > MAX_DEPTH || tokens.length === 0 || hasUnclear(tokens)) return null;
  const or = splitAt(tokens, "or");
  if (or.length > 1) {
    const parts = or.map((part) => truthOf(part, depth + 1));
    return parts.includes(true) ? true : parts.every((part) => part === false) ? false : null;
  }
  const and = splitAt(tokens, "and");
  if (and.length > 1) {
    const parts = and.map((part) => truthOf(part, depth + 1));
    return parts.includes(false) ? false : parts.every((part) => part === true) ? true : null;
  }
  if (isWord(tokens[0], "not")) {
    const inner = truthOf(tokens.slice(1), depth + 1);
    return inner === null ? null : !inner;
  }
  const cursor = startCursor(tokens);
  const inner = takeParens(cursor);
  return inner !== null && cursor.at === tokens.length ? truthOf(inner, depth + 1) : truthOfAtom(tokens);
}

/** CASE, BETWEEN … AND, XOR and `&&` do not split at AND and OR as the rest does. */
function hasUnclear(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    if (token.kind === "operator") return token.text === "&&" || token.text === "||" || token.text === "!";
    return token.kind === "word" && /^(case|between|xor|select)$/i.test(token.text);
  });
}

function truthOfAtom(tokens: readonly Token[]): boolean | null {
  const [first, ...rest] = tokens;
  if (rest.length === 0) return first === undefined ? null : constantTruth(first);
  const at = tokens.findIndex((token) => token.kind === "operator");
  const operator = tokens[at]?.text ?? "";
  if (at < 1 || COMPARE[operator] === undefined) return null;
  const left = tokens.slice(0, at);
  const right = tokens.slice(at + 1);
  if (isColumn(left) && isColumn(right))
    return sameTokens(left, right) && ["=", "<=", ">=", "<=>", "=="].includes(operator) ? true : null;
  const a = left[0];
  const b = right[0];
  if (left.length !== 1 || right.length !== 1 || a === undefined || b === undefined || a.kind !== b.kind) return null;
  if (a.kind === "number") return COMPARE[operator]?.(Number(a.text), Number(b.text)) ?? null;
  return a.kind === "string" ? (COMPARE[operator]?.(a.text, b.text) ?? null) : null;
}

function constantTruth(token: Token): boolean | null {
  if (token.kind === "number") {
    const value = Number(token.text);
    return Number.isNaN(value) ? null : value !== 0;
  }
  if (isWord(token, "true")) return true;
  return isWord(token, "false") || isWord(token, "null") ? false : null;
}

const COMPARE: Readonly<Record<string, (a: number | string, b: number | string) => boolean>> = {
  "=": (a, b) => a === b,
  "==": (a, b) => a === b,
  "<=>": (a, b) => a === b,
  "<>": (a, b) => a !== b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  ">": (a, b) => a > b,
  "<=": (a, b) => a <= b,
  ">=": (a, b) => a >= b,
};

const CONSTANT_WORDS = /^(true|false|null|default|current_\w+|not|exists|interval|binary)$/i;

/** `a`, `t.a`. */
function isColumn(tokens: readonly Token[]): boolean {
  if (tokens.length !== 1 && tokens.length !== 3) return false;
  return tokens.every((token, index) => {
    if (index === 1) return isSymbol(token, ".");
    return token.kind === "name" || (token.kind === "word" && !CONSTANT_WORDS.test(token.text));
  });
}

function sameTokens(left: readonly Token[], right: readonly Token[]): boolean {
  return (
    left.length === right.length && left.every((token, index) => token.text.toLowerCase() === right[index]?.text.toLowerCase())
  );
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toLowerCase() === word;
}

function hasWord(tokens: readonly Token[], word: string): boolean {
  return tokens.some((token) => isWord(token, word));
}

function splitAt(tokens: readonly Token[], word: string): readonly (readonly Token[])[] {
  const cursor = startCursor(tokens);
  const parts: (readonly Token[])[] = [];
  for (;;) {
    parts.push(takeUntil(cursor, (token) => isWord(token, word)));
    if (cursor.at >= tokens.length) return parts;
    cursor.at += 1;
  }
}
