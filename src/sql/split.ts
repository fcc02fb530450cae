/** A text as statements. Knows tokens and what ends a statement; must not know grammars. */
import type { Dialect } from "../risk/assessment.ts";
import { blockToken, type Blocks, startBlocks } from "./blocks.ts";
import { type Lexeme, readLexeme } from "./lexer.ts";
import { LEXIS } from "./lexis.ts";
import { MAX_NESTING, type Nesting, nestToken, startNesting } from "./nesting.ts";
import { holdsPlaceholder, maskPlaceholder, maskQuotedName } from "./placeholders.ts";
import { findCopyDataIn, readMetaCommand } from "./psql.ts";

/** A statement as a range of the text that was split; offsets in UTF-16 units. */
export interface Piece {
  readonly start: number;
  /** Behind its last token; the `;` and comments behind it do not belong to it. */
  readonly end: number;
  /** Its text, comments blanked and placeholders masked, unit for unit. */
  readonly parsedText: string;
  readonly masked: boolean;
  /** Offsets, within the piece, of colons: each may begin a psql variable. */
  readonly colons: readonly number[];
  /** Offsets, within the piece, of semicolons inside a parenthesis or body that was never closed; else empty. */
  readonly semicolons: readonly number[];
  /** How many tokens it has, and how deep CASTs are nested in it. */
  readonly tokens: number;
  readonly casts: number;
  /** Why it must not be given to a parser. */
  readonly refused: string | null;
}

export interface SplitText {
  readonly pieces: readonly Piece[];
  /** With their marks. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
  readonly problems: readonly { readonly message: string; readonly offset: number }[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface OpenPiece {
  readonly start: number;
  end: number;
  masked: boolean;
  refused: string | null;
  parens: number;
  tokens: number;
  readonly edits: Edit[];
  readonly colons: number[];
  readonly semicolons: number[];
  readonly blocks: Blocks;
  readonly nesting: Nesting;
}

interface Splitter {
  readonly text: string;
  readonly dialect: Dialect;
  delimiter: string;
  at: number;
  open: OpenPiece | null;
  /** Data of a COPY that is jumped over as soon as it is reached. */
  data: { readonly start: number; readonly end: number } | null;
  readonly findCopyData: ReturnType<typeof findCopyDataIn>;
  readonly pieces: Piece[];
  readonly comments: { readonly start: number; readonly end: number }[];
  readonly problems: { readonly message: string; readonly offset: number }[];
}

/** More are not kept: of statements that is a problem of the file, of comments only ignores are lost. */
export const MAX_STATEMENTS = 200_000;
const MAX_COMMENTS = 200_000;

/** The server refuses a longer operator; its scanner takes cubic time to find that out. */
const MAX_OPERATOR = 63;

/** `delimiter` ends statements as `;` does (PostgreSQL), or in its place (MySQL). */
export function splitText(text: string, dialect: Dialect, delimiter: string = ";"): SplitText {
  const splitter: Splitter = {
    text,
    dialect,
    delimiter,
    at: 0,
    open: null,
    data: null,
    findCopyData: findCopyDataIn(text),
    pieces: [],
    comments: [],
    problems: [],
  };
  const lexis = LEXIS[dialect];
  while (splitter.at < text.length) {
    if (splitter.pieces.length >= MAX_STATEMENTS) {
      splitter.problems.push({ message: `The file has more than ${MAX_STATEMENTS} statements.`, offset: splitter.at });
      return splitter;
    }
    if (endsByDelimiter(splitter)) continue;
    const lexeme = readLexeme(text, splitter.at, lexis);
    splitter.at = lexeme.end;
    takeLexeme(splitter, lexeme);
    jumpOverData(splitter);
  }
  closePiece(splitter);
  return splitter;
}

function takeLexeme(splitter: Splitter, lexeme: Lexeme): void {
  if (lexeme.kind === "space") return;
  if (lexeme.kind === "comment") {
    takeComment(splitter, lexeme);
    return;
  }
  if (lexeme.kind === "symbol" && takeSymbol(splitter, lexeme)) return;
  // `{{ if }}` is no text of a statement: both of its branches are read.
  if (splitter.open === null && lexeme.kind === "placeholder" && maskPlaceholder(textOf(splitter, lexeme)).trim() === "") return;
  const word = lexeme.kind === "word" && lexeme.end - lexeme.start < 20 ? textOf(splitter, lexeme).toLowerCase() : "";
  if (splitter.open === null && word === "delimiter" && LEXIS[splitter.dialect].conditionalComments) {
    takeDelimiterCommand(splitter);
    return;
  }
  const open = (splitter.open ??= startPiece(lexeme.start));
  open.end = lexeme.end;
  open.tokens += 1;
  const token = lexeme.kind === "symbol" ? textOf(splitter, lexeme) : word;
  if (token === "(") open.parens += 1;
  else if (token === ")") open.parens = Math.max(0, open.parens - 1);
  else if (token === ":") open.colons.push(lexeme.start - open.start);
  else if (open.parens === 0) blockToken(open.blocks, splitter.dialect, token);
  nestToken(open.nesting, token);
  maskLexeme(splitter, open, lexeme);
}

/** Handles a symbol that is not simply part of a statement; true when nothing is left to do. */
function takeSymbol(splitter: Splitter, lexeme: Lexeme): boolean {
  const open = splitter.open;
  switch (textOf(splitter, lexeme)) {
    case ";":
      if (open === null) return true;
      if (isInside(splitter, open)) {
        open.semicolons.push(lexeme.start - open.start);
        return false;
      }
      if (isPostgresql(splitter) && isCopyFromStdin(open.blocks.words)) splitter.data = splitter.findCopyData(lexeme.start);
      closePiece(splitter);
      return true;
    case "\\":
      return takeBackslash(splitter, lexeme);
    default:
      return false;
  }
}

/** PostgreSQL's clients count parentheses (CREATE RULE … DO (a; b)); those of the others do not. */
function isInside(splitter: Splitter, open: OpenPiece): boolean {
  if (isPostgresql(splitter)) return open.parens > 0 || open.blocks.depth > 0;
  return open.blocks.depth > 0 || splitter.delimiter !== ";";
}

function isPostgresql(splitter: Splitter): boolean {
  return splitter.dialect === "postgresql";
}

function isCopyFromStdin(words: readonly string[]): boolean {
  const from = words.indexOf("from");
  return words[0] === "copy" && from > 0 && words[from + 1] === "stdin";
}

function takeBackslash(splitter: Splitter, lexeme: Lexeme): boolean {
  if (!isPostgresql(splitter)) return false;
  const command = readMetaCommand(splitter.text, lexeme.start);
  if (command.problem !== null) splitter.problems.push({ message: command.problem, offset: lexeme.start });
  splitter.open?.edits.push(blankEdit(splitter, { start: lexeme.start, end: command.end }));
  if (command.sends) closePiece(splitter);
  splitter.at = command.end;
  return true;
}

function takeComment(splitter: Splitter, lexeme: Lexeme): void {
  const { start, end } = lexeme;
  // The marks around MySQL's conditional comments are no comments: what stands between them is executed.
  if (
    !LEXIS[splitter.dialect].conditionalComments ||
    !/^(?:\/\*M?!\d*|\*\/)$/.test(splitter.text.slice(start, Math.min(end, start + 13)))
  ) {
    if (splitter.comments.length < MAX_COMMENTS) splitter.comments.push({ start, end });
    if (lexeme.open === true && splitter.dialect !== "sqlite")
      splitter.problems.push({ message: "A comment is not closed.", offset: start });
  }
  splitter.open?.edits.push(blankEdit(splitter, lexeme));
}

function takeDelimiterCommand(splitter: Splitter): void {
  const rest = /[^\n]*/y;
  rest.lastIndex = splitter.at;
  const line = rest.exec(splitter.text)?.[0] ?? "";
  splitter.delimiter = line.trim().split(/\s/, 1)[0] || ";";
  splitter.at += line.length;
}

function endsByDelimiter(splitter: Splitter): boolean {
  const { text, at, delimiter } = splitter;
  if (delimiter === ";" || !text.startsWith(delimiter, at)) return false;
  if (isPostgresql(splitter) && !standsAlone(text, at, delimiter)) return false;
  closePiece(splitter);
  splitter.at += delimiter.length;
  return true;
}

function standsAlone(text: string, at: number, delimiter: string): boolean {
  const before = text.charAt(at - 1);
  const after = text.slice(at + delimiter.length, at + delimiter.length + 2);
  return (before === "" || before === "\n") && (after === "" || after.startsWith("\n") || after === "\r\n");
}

function jumpOverData(splitter: Splitter): void {
  if (splitter.data === null || splitter.at < splitter.data.start) return;
  splitter.at = Math.max(splitter.at, splitter.data.end);
  splitter.data = null;
}

function startPiece(start: number): OpenPiece {
  return {
    start,
    end: start,
    masked: false,
    refused: null,
    parens: 0,
    tokens: 0,
    edits: [],
    colons: [],
    semicolons: [],
    blocks: startBlocks(),
    nesting: startNesting(),
  };
}

function maskLexeme(splitter: Splitter, open: OpenPiece, lexeme: Lexeme): void {
  const { kind, start, end } = lexeme;
  if (kind === "operator" && end - start > MAX_OPERATOR) open.refused = `An operator is longer than ${MAX_OPERATOR} characters.`;
  if (kind === "placeholder") {
    open.masked = true;
    open.edits.push({ start, end, text: maskPlaceholder(textOf(splitter, lexeme)) });
  } else if (kind === "name" && holdsPlaceholder(textOf(splitter, lexeme))) {
    open.masked = true;
    open.edits.push({ start, end, text: maskQuotedName(textOf(splitter, lexeme)) });
  }
}

function closePiece(splitter: Splitter): void {
  const open = splitter.open;
  if (open === null) return;
  splitter.open = null;
  const { start, end, masked, colons, tokens, nesting } = open;
  const semicolons = isPostgresql(splitter) && isInside(splitter, open) ? open.semicolons : [];
  const refused = nesting.deepest > MAX_NESTING ? "The statement is nested too deeply." : open.refused;
  const casts = nesting.deepestCasts;
  splitter.pieces.push({
    start,
    end,
    parsedText: applyEdits(splitter.text, open),
    masked,
    colons,
    semicolons,
    tokens,
    casts,
    refused,
  });
}

function applyEdits(text: string, { start, end, edits }: OpenPiece): string {
  if (edits.length === 0) return text.slice(start, end);
  const parts: string[] = [];
  let at = start;
  for (const edit of edits) {
    if (edit.start >= end) break;
    parts.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  parts.push(text.slice(at, end));
  return parts.join("");
}

function blankEdit(splitter: Splitter, { start, end }: { start: number; end: number }): Edit {
  return { start, end, text: splitter.text.slice(start, end).replaceAll(/[^\n\r]/g, " ") };
}

function textOf(splitter: Splitter, { start, end }: { start: number; end: number }): string {
  return splitter.text.slice(start, end);
}
