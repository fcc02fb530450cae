/** One token after another, in time linear in the text. Knows quotes and comments; must not know statements. */
import type { Lexis } from "./lexis.ts";
import { endOfPlaceholder } from "./placeholders.ts";

export type LexemeKind = "space" | "comment" | "string" | "name" | "word" | "number" | "operator" | "symbol" | "placeholder";

/** A token as a range of the text, in UTF-16 units. `name` is a quoted identifier, `symbol` one character such as `(`. */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly start: number;
  readonly end: number;
  /** Set where a quote or block comment is not closed before the end. */
  readonly open?: true;
}

const SPACE = /[ \t\n\r\f\v]+/y;
const WORD = /[A-Za-z_\u0080-\uffff](?:[\w\u0080-\uffff]|\$(?!\{))*/y;
const NUMBER = /\d[\w.]*/y;
const OPERATOR_CHARACTERS = "+-*/<>=~!@#%^&|`?";
const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

/** The token at `at`, which must be before the end of `text`. */
export function readLexeme(text: string, at: number, lexis: Lexis): Lexeme {
  const character = text.charAt(at);
  switch (character) {
    case " ":
    case "\t":
    case "\n":
    case "\r":
    case "\f":
    case "\v":
      return { kind: "space", start: at, end: endOfMatch(SPACE, text, at) };
    case "'":
      return readQuoted(text, { kind: "string", start: at, open: at, backslashes: lexis.backslashes });
    case '"':
      return readQuoted(text, {
        kind: lexis.doubleQuotes,
        start: at,
        open: at,
        backslashes: lexis.backslashes && lexis.doubleQuotes === "string",
      });
    case "(":
    case ")":
    case ",":
    case ";":
    case ".":
    case ":":
    case "]":
    case "}":
    case "\\":
      return symbol(at);
    default:
      return readOther(text, at, lexis);
  }
}

function readOther(text: string, at: number, lexis: Lexis): Lexeme {
  const code = text.charCodeAt(at);
  if (isWordStart(code)) return readWord(text, at, lexis);
  if (code >= 48 && code <= 57) return { kind: "number", start: at, end: endOfMatch(NUMBER, text, at) };
  const comment = readComment(text, at, lexis);
  if (comment !== null) return comment;
  const character = text.charAt(at);
  if (character === "$" || character === "{") return readDollarOrBrace(text, at, lexis);
  if (character === "`" && lexis.backticks) return readQuoted(text, { kind: "name", start: at, open: at, backslashes: false });
  if (character === "[" && lexis.brackets) return readUntil(text, { kind: "name", start: at, from: at + 1 }, "]");
  if (OPERATOR_CHARACTERS.includes(character)) return { kind: "operator", start: at, end: endOfOperator(text, at, lexis) };
  return symbol(at);
}

function symbol(at: number): Lexeme {
  return { kind: "symbol", start: at, end: at + 1 };
}

function isWordStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code >= 128;
}

function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at + 1;
}

/** A word, or the string that it introduces: `E'…'`, `U&'…'`, `U&"…"`. */
function readWord(text: string, at: number, lexis: Lexis): Lexeme {
  const end = endOfMatch(WORD, text, at);
  if (lexis.postgresql && end === at + 1) {
    const letter = text.charAt(at);
    const next = text.charAt(end);
    if (next === "'" && "eEbBxXnN".includes(letter)) {
      return readQuoted(text, { kind: "string", start: at, open: end, backslashes: letter === "e" || letter === "E" });
    }
    const quote = text.charAt(end + 1);
    if ((letter === "U" || letter === "u") && next === "&" && (quote === "'" || quote === '"')) {
      return readQuoted(text, { kind: quote === "'" ? "string" : "name", start: at, open: end + 1, backslashes: false });
    }
  }
  return { kind: "word", start: at, end };
}

interface Quoted {
  readonly kind: "string" | "name";
  readonly start: number;
  /** Where the opening quote stands. */
  readonly open: number;
  readonly backslashes: boolean;
}

/** Up to the closing quote; a doubled one stands for itself. A template in a quoted name may hold quotes of its own. */
function readQuoted(text: string, { kind, start, open, backslashes }: Quoted): Lexeme {
  const quote = text.charAt(open);
  let at = open + 1;
  while (at < text.length) {
    const character = text.charAt(at);
    if (character === quote) {
      if (text.charAt(at + 1) !== quote) return { kind, start, end: at + 1 };
      at += 2;
    } else if (character === "\\" && backslashes) {
      at += 2;
    } else if (character === "{" && kind === "name") {
      at = endOfPlaceholder(text, at) ?? at + 1;
    } else {
      at += 1;
    }
  }
  return { kind, start, end: text.length, open: true };
}

function readUntil(
  text: string,
  { kind, start, from }: { kind: LexemeKind; start: number; from: number },
  close: string,
): Lexeme {
  const end = text.indexOf(close, from);
  return end < 0 ? { kind, start, end: text.length, open: true } : { kind, start, end: end + close.length };
}

function readDollarOrBrace(text: string, at: number, lexis: Lexis): Lexeme {
  const end = endOfPlaceholder(text, at);
  if (end !== null) return { kind: "placeholder", start: at, end };
  if (!lexis.postgresql || text.charAt(at) === "{") return symbol(at);
  DOLLAR_TAG.lastIndex = at;
  const tag = DOLLAR_TAG.exec(text)?.[0];
  if (tag === undefined) return symbol(at);
  const close = text.indexOf(tag, at + tag.length);
  if (close < 0) return { kind: "string", start: at, end: text.length, open: true };
  return { kind: "string", start: at, end: close + tag.length };
}

function readComment(text: string, at: number, lexis: Lexis): Lexeme | null {
  if (!beginsComment(text, at, lexis)) return null;
  const character = text.charAt(at);
  if (character === "*") return { kind: "comment", start: at, end: at + 2 };
  if (character !== "/") return readLineComment(text, at, lexis);
  if (lexis.conditionalComments) {
    const opening = /^\/\*M?!\d*/.exec(text.slice(at, at + 12))?.[0];
    if (opening !== undefined) return { kind: "comment", start: at, end: at + opening.length };
  }
  return lexis.nestedComments ? readNestedComment(text, at) : readUntil(text, { kind: "comment", start: at, from: at + 2 }, "*/");
}

function readLineComment(text: string, at: number, lexis: Lexis): Lexeme {
  const end = lexis.returnEndsComment ? endOfMatch(/[^\n\r]*/y, text, at) : endOfMatch(/[^\n]*/y, text, at);
  return { kind: "comment", start: at, end };
}

function readNestedComment(text: string, start: number): Lexeme {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 0;
  for (let match = edge.exec(text); match !== null; match = edge.exec(text)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return { kind: "comment", start, end: edge.lastIndex };
  }
  return { kind: "comment", start, end: text.length, open: true };
}

/** As PostgreSQL's scan.l: as long as it goes, but a comment ends it. */
function endOfOperator(text: string, start: number, lexis: Lexis): number {
  let at = start + 1;
  while (at < text.length && OPERATOR_CHARACTERS.includes(text.charAt(at))) {
    if (text.charAt(at) === "`" && lexis.backticks) break;
    if (beginsComment(text, at, lexis)) break;
    at += 1;
  }
  return at;
}

function beginsComment(text: string, at: number, lexis: Lexis): boolean {
  const character = text.charAt(at);
  const next = text.charAt(at + 1);
  // After the dashes MySQL wants white space, a control character or the end: charCodeAt is then NaN.
  if (character === "-" && next === "-") return !lexis.spaceAfterDashes || !(text.charCodeAt(at + 2) > 32);
  if (character === "/") return next === "*";
  if (character === "*") return next === "/" && lexis.conditionalComments;
  return character === "#" && lexis.hashComments;
}
