/** Bytes of a migration file -> its statements with positions and trees. */
import type { Dialect } from "../risk/assessment.ts";
import { attachComments, readComment } from "./comments.ts";
import { decodeScript } from "./decode.ts";
import type { ParseStatement } from "./parser.ts";
import { type LoadOptions, loadParsers, type Parsers } from "./parsers.ts";
import { type Budget, parsePiece, type ParsedPiece, startBudget } from "./parse-piece.ts";
import { indexLines, type Locate } from "./positions.ts";
import { readSections, type Section } from "./sections.ts";
import { MAX_STATEMENTS, splitText } from "./split.ts";
import type { Comment, Script, Statement, SyntaxProblem } from "./statement.ts";

export interface ScriptSource {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly dialect: Dialect;
  /** Id of the framework that runs it, whose directives then count; null for a loose file. */
  readonly framework: string | null;
}

/** Loads the parser that the dialect needs, unless `parsers` holds it already. Never throws for what is in the file. */
export async function readScript(source: ScriptSource, options: LoadOptions & { parsers?: Parsers } = {}): Promise<Script> {
  const parsers = options.parsers ?? (await loadParsers([source.dialect], options));
  await parsers.postgresql?.restart();
  return readScriptSync(source, parsers);
}

/** As `readScript`. Should a statement exhaust a parser's stack, later ones are not parsed until `restart` was called. */
export function readScriptSync(source: ScriptSource, parsers: Parsers): Script {
  const { path, dialect } = source;
  const { text, problems } = decodeScript(source.bytes);
  if (problems.length > 0) return { path, dialect, statements: [], down: [], comments: [], wrapped: null, problems };
  const sections = readSections(text, source.framework);
  const side = { newLocate: indexLines(text), dialect, parse: parserOf(dialect, parsers), budget: startBudget(dialect) };
  const up = readSide(sections.up, side);
  const down = readSide(sections.down, side);
  return {
    path,
    dialect,
    statements: up.statements,
    down: down.statements,
    comments: [...up.comments, ...down.comments].sort((a, b) => a.line - b.line),
    wrapped: sections.wrapped,
    problems: up.problems,
  };
}

/** @throws when the parser of the dialect was not loaded: a mistake of the caller. */
function parserOf(dialect: Dialect, parsers: Parsers): ParseStatement {
  const { postgresql } = parsers;
  const parse = dialect === "postgresql" ? postgresql?.parse : parsers.others.get(dialect);
  if (parse === undefined) throw new Error(`The parser of ${dialect} is not loaded.`);
  return parse;
}

interface Side {
  readonly dialect: Dialect;
  readonly parse: ParseStatement;
  readonly budget: Budget;
  readonly newLocate: () => Locate;
}

interface SideRead {
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/** Reads the sections of one direction. */
function readSide(sections: readonly Section[], { dialect, parse, budget, newLocate }: Side): SideRead {
  const pieces: ParsedPiece[] = [];
  const comments: { start: number; text: string; line: number }[] = [];
  const problems: SyntaxProblem[] = [];
  const locateComment = newLocate();
  const locateProblem = newLocate();
  for (const section of sections) {
    const split = splitText(section.text, dialect, section.delimiter);
    if (pieces.length + split.pieces.length > MAX_STATEMENTS) {
      const message = `The file has more than ${MAX_STATEMENTS} statements.`;
      problems.push({ message, ...locateProblem(section.start) });
      break;
    }
    for (const piece of split.pieces) pieces.push(...parsePiece(piece, { section, dialect, parse, budget }));
    for (const { start, end } of split.comments) {
      const at = section.start + start;
      comments.push({ start: at, text: readComment(section.text.slice(start, end)), line: locateComment(at).line });
    }
    for (const { message, offset } of split.problems) problems.push({ message, ...locateProblem(section.start + offset) });
  }
  return {
    statements: toStatements(pieces, comments, newLocate),
    comments: comments.map(({ text, line }) => ({ text, line })),
    problems,
  };
}

function toStatements(
  pieces: readonly ParsedPiece[],
  comments: readonly { start: number; text: string; line: number }[],
  newLocate: () => Locate,
): readonly Statement[] {
  const locateStart = newLocate();
  const locateEnd = newLocate();
  const locateProblem = newLocate();
  const placed = pieces.map((piece) => ({ ...piece, ...locateStart(piece.start), endLine: locateEnd(piece.end - 1).line }));
  const attached = attachComments(placed, comments);
  return placed.map(({ text, parsedText, masked, line, column, endLine, tree, problem, start }, index) => ({
    text,
    parsedText,
    masked,
    line,
    column,
    endLine,
    tree,
    problem: problem === null ? null : { message: problem.message, ...locateProblem(start + problem.offset) },
    comments: attached[index] ?? [],
  }));
}
