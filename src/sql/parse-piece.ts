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

export interface PieceContext {
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

function parseWhole(piece: Piece, { section, dialect, parse }: PieceContext): ParsedPiece {
  const { start, end, parsedText, masked } = piece;
  const place = { start: section.start + start, end: section.start + end, text: section.text.slice(start, end) };
  if (piece.refused !== null) return { ...place, parsedText, masked, ...notParsed(piece.refused) };
  if (parsedText.length > MAX_STATEMENT_LENGTH) {
    return { ...place, parsedText, masked, ...notParsed("The statement is longer than 4 MB.") };
  }
  const parsed = parse(parsedText);
  if (parsed.problem === null || dialect !== "postgresql") return { ...place, parsedText, masked, ...parsed };
  const withoutVariables = maskVariables(piece);
  if (withoutVariables === parsedText) return { ...place, parsedText, masked, ...parsed };
  const again = parse(withoutVariables);
  if (again.problem !== null) return { ...place, parsedText, masked, ...parsed };
  return { ...place, parsedText: withoutVariables, masked: true, ...again };
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
