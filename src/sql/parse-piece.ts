/** One piece of a text as what the parser makes of it, with what is tried when it refuses. */
import type { Dialect } from "../risk/assessment.ts";
import { leaveOutRows } from "./insert-rows.ts";
import { MAX_STATEMENT_LENGTH, notParsed, type Parsed, type ParseProblem, type ParseStatement, type Tree } from "./parser.ts";
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

/** How much more of a file may be parsed. */
export interface Budget {
  left: number;
}

/**
 * The generated parsers read about one million characters a second. PostgreSQL's is fast, but the trees must fit into
 * memory: some 150 bytes for each token.
 */
export function startBudget(dialect: Dialect): Budget {
  return { left: dialect === "postgresql" ? 16_000_000 : 4_000_000 };
}

/** What a statement costs at least, and what it costs more to find out that no grammar reads it. */
const COST = { statement: 100, failure: 300 } as const;

function costOf(dialect: Dialect, text: string, piece: Piece): number {
  if (dialect === "postgresql") return COST.statement + 5 * piece.tokens;
  // For each CAST within a CAST the generated grammars take two to three times as long.
  return COST.statement + text.length * 3 ** Math.max(0, piece.casts - 2);
}

export interface PieceContext {
  readonly budget: Budget;
  readonly section: Section;
  readonly dialect: Dialect;
  readonly parse: ParseStatement;
}

const MAX_PARTS = 1000;

/** Usually one statement; several where a parenthesis that is never closed would hide what follows it. */
export function parsePiece(piece: Piece, context: PieceContext): readonly ParsedPiece[] {
  const whole = parseWhole(piece, context);
  if (whole.problem === null || piece.semicolons.length === 0 || piece.semicolons.length > MAX_PARTS) return [whole];
  const parts = splitAt(piece, context.section.text).map((part) => parseWhole(part, context));
  return parts.some((part) => part.problem === null) ? parts : [whole];
}

function parseWhole(piece: Piece, context: PieceContext): ParsedPiece {
  const { section, dialect } = context;
  const { start, end, parsedText, masked } = piece;
  const place = { start: section.start + start, end: section.start + end, text: section.text.slice(start, end) };
  const parsed = parseWithin(piece, context);
  const withoutVariables = dialect === "postgresql" && parsed.problem !== null ? maskVariables(piece) : parsedText;
  if (withoutVariables === parsedText) return { ...place, parsedText, masked, ...parsed };
  const again = parseWithin({ ...piece, parsedText: withoutVariables }, context);
  if (again.problem !== null) return { ...place, parsedText, masked, ...parsed };
  return { ...place, parsedText: withoutVariables, masked: true, ...again };
}

/** Parses what may be parsed. */
function parseWithin(piece: Piece, { dialect, parse, budget }: PieceContext): Parsed {
  if (piece.refused !== null) return notParsed(piece.refused);
  const shortened = leaveOutRows(piece.parsedText, dialect);
  const text = shortened?.text ?? piece.parsedText;
  if (text.length > MAX_STATEMENT_LENGTH) return notParsed("The statement is longer than 2 MB.");
  const cost = costOf(dialect, text, shortened === null ? piece : { ...piece, tokens: 0 });
  if (cost > budget.left) return notParsed("Too much of the file was parsed already.");
  budget.left -= cost;
  const parsed = parse(text);
  if (parsed.problem === null) return parsed;
  budget.left -= COST.failure;
  const { message, offset } = parsed.problem;
  return notParsed(message, shortened !== null && offset > shortened.start ? offset + shortened.end - shortened.start : offset);
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
