/** SQL that is sent in one message, and which statement of which file a place in it belongs to. Pure text. */
import type { DatabaseError } from "../../database-port.ts";
import { offsetOfCodePoint } from "../../sql/positions.ts";
import { readLexeme } from "../../sql/lexer.ts";
import { LEXIS } from "../../sql/lexis.ts";
import type { RunnableStatement } from "../runnable.ts";

/** Statements in their order; a text is SQL of our own. */
export type BatchPart = RunnableStatement | string;

export interface Batch {
  readonly text: string;
  readonly parts: readonly BatchPart[];
}

/** The line's end keeps a closing `--` comment from taking the semicolon. */
const SEPARATOR = "\n;\n";

/** Each part is one statement, or comments alone. */
export function makeBatch(parts: readonly BatchPart[]): Batch {
  return { text: parts.map(textOf).join(SEPARATOR), parts };
}

export interface Place {
  readonly statement: RunnableStatement;
  /** Of the statement's file. */
  readonly line: number;
}

/** The statement that failed, by the position that the server named or by how many it had completed; null when neither tells. */
export function locateFailure({ text, parts }: Batch, error: Pick<DatabaseError, "position" | "completed">): Place | null {
  if (error.position !== null) {
    const at = locateOffset(parts, offsetOfCodePoint(text, error.position - 1));
    if (at !== null) return at;
  }
  const part = error.completed === null ? onlyStatement(parts) : parts.filter(holdsTokens)[error.completed];
  return part === undefined || typeof part === "string" ? null : { statement: part, line: firstLine(part) };
}

function locateOffset(parts: readonly BatchPart[], offset: number): Place | null {
  let start = 0;
  for (const part of parts) {
    const end = start + textOf(part).length;
    if (offset <= end) {
      if (typeof part === "string") return null;
      return { statement: part, line: part.line + countLines(part.text.slice(0, Math.max(0, offset - start))) };
    }
    start = end + SEPARATOR.length;
  }
  return null;
}

function textOf(part: BatchPart): string {
  return typeof part === "string" ? part : part.text;
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/** Where its first token stands, behind comments. */
function firstLine(statement: RunnableStatement): number {
  return statement.line + countLines(statement.text.slice(0, firstToken(statement.text) ?? 0));
}

/** The server answers nothing to a statement of comments. */
function holdsTokens(part: BatchPart): boolean {
  return firstToken(textOf(part)) !== null;
}

function firstToken(text: string): number | null {
  for (let at = 0; at < text.length;) {
    const lexeme = readLexeme(text, at, LEXIS.postgresql);
    if (lexeme.kind !== "space" && lexeme.kind !== "comment") return at;
    at = lexeme.end;
  }
  return null;
}

function onlyStatement(parts: readonly BatchPart[]): BatchPart | undefined {
  const statements = parts.filter((part) => typeof part !== "string");
  return statements.length === 1 ? statements[0] : undefined;
}
