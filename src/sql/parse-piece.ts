/** One piece of a text as what the parser makes of it, with what is tried when it refuses. */
import type { Dialect } from "../risk/assessment.ts";
import { MAX_STATEMENT_LENGTH, notParsed, type ParseProblem, type ParseStatement, type Tree } from "./parser.ts";
import type { Section } from "./sections.ts";
import type { Piece } from "./split.ts";

/** A statement with offsets of the file. `problem.offset` counts from its start. */
export interface ParsedPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly parsedText: string;
  readonly masked: boolean;
  readonly tree: Tree | null;
  readonly problem: ParseProblem | null;
}

/**
 * How much more of a file the generated parsers may be given, in characters, of which they read about one million a
 * second: of a dump all would take minutes. PostgreSQL's own parser needs no such bound.
 */
export interface Budget {
  left: number;
}

export function startBudget(): Budget {
  return { left: 4_000_000 };
}

/** What a statement takes besides its length, and what it takes more to find out that no grammar reads it. */
const COST = { statement: 100, failure: 300 } as const;

export interface PieceContext {
  readonly budget: Budget;
  readonly section: Section;
  readonly dialect: Dialect;
  readonly parse: ParseStatement;
}

/** Usually one statement; several where a parenthesis that is never closed would hide what follows it. */
export function parsePiece(piece: Piece, context: PieceContext): readonly ParsedPiece[] {
  const whole = parseWhole(piece, context);
  if (whole.problem === null || piece.semicolons.length === 0) return [whole];
  const parts = splitAt(piece, context.section.text).map((part) => parseWhole(part, context));
  return parts.some((part) => part.problem === null) ? parts : [whole];
}

function parseWhole(piece: Piece, { section, dialect, parse, budget }: PieceContext): ParsedPiece {
  const { start, end, parsedText, masked } = piece;
  const place = { start: section.start + start, end: section.start + end, text: section.text.slice(start, end) };
  if (piece.refused !== null) return { ...place, parsedText, masked, ...notParsed(piece.refused) };
  if (parsedText.length > MAX_STATEMENT_LENGTH) {
    return { ...place, parsedText, masked, ...notParsed("The statement is longer than 4 MB.") };
  }
  if (dialect !== "postgresql") {
    const cost = costOf(piece);
    if (cost > budget.left) return { ...place, parsedText, masked, ...notParsed("It is too much to parse.") };
    budget.left -= cost;
  }
  const parsed = parse(parsedText);
  if (parsed.problem !== null) budget.left -= COST.failure;
  if (parsed.problem === null || dialect !== "postgresql") return { ...place, parsedText, masked, ...parsed };
  const withoutVariables = maskVariables(piece);
  if (withoutVariables === parsedText) return { ...place, parsedText, masked, ...parsed };
  const again = parse(withoutVariables);
  if (again.problem !== null) return { ...place, parsedText, masked, ...parsed };
  return { ...place, parsedText: withoutVariables, masked: true, ...again };
}

/** The generated grammars take two to three times as long for each CAST within a CAST. */
function costOf({ parsedText, casts }: Piece): number {
  return COST.statement + parsedText.length * 3 ** Math.max(0, casts - 2);
}

/**
 * psql's `:name`, `:'name'` and `:"name"` without their colons: what is left parses in the place of any value. Only
 * tried when the text as it is does not parse, since a colon can also stand in a slice.
 */
function maskVariables({ parsedText, colons }: Piece): string {
  const parts: string[] = [];
  let at = 0;
  for (const colon of colons) {
    if (parsedText.charAt(colon - 1) === ":" || !/[A-Za-z_'"]/.test(parsedText.charAt(colon + 1))) continue;
    parts.push(parsedText.slice(at, colon), " ");
    at = colon + 1;
  }
  return parts.join("") + parsedText.slice(at);
}

function splitAt(piece: Piece, text: string): readonly Piece[] {
  const cuts = [...piece.semicolons, piece.parsedText.length];
  const parts: Piece[] = [];
  let at = 0;
  for (const cut of cuts) {
    const part = piece.parsedText.slice(at, cut);
    const start = piece.start + at + part.length - part.trimStart().length;
    const end = piece.start + at + part.trimEnd().length;
    if (end > start) {
      parts.push({
        ...piece,
        start,
        end,
        parsedText: part.trim(),
        masked: piece.masked && part.trim() !== text.slice(start, end),
        colons: [],
        semicolons: [],
      });
    }
    at = cut + 1;
  }
  return parts;
}
