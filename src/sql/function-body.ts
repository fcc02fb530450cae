/** The SQL inside functions, procedures and DO blocks. Knows where bodies stand and what runs in them, not what it does. */
import { readLexeme } from "./lexer.ts";
import { LEXIS } from "./lexis.ts";
import { parseText } from "./parse-text.ts";
import type { Parsers } from "./parsers.ts";
import type { Tree } from "./parser.ts";
import { readPlpgsql } from "./plpgsql.ts";
import { indexLines } from "./positions.ts";
import type { PostgresqlParser } from "./postgresql-parser.ts";
import { fieldsOf, listOf, namesOf, stringOf, textOf, treeOf } from "./postgresql-tree.ts";
import type { Statement } from "./statement.ts";

/** Something that runs when the body runs. */
export interface BodyStatement {
  /** An `expression` (a condition, an assigned value) stands as the SELECT that PL/pgSQL makes of it; only those that call or select. */
  readonly kind: "statement" | "expression";
  /** As it was parsed, without comments. */
  readonly text: string;
  /** In the file. `column` is null where the body is not written as it is stored, such as in `'…''…'`. */
  readonly line: number;
  readonly column: number | null;
  /** As `Statement.tree`; null when it cannot be parsed. */
  readonly tree: Tree | null;
  /**
   * Made while it runs (EXECUTE). `tree` is then that of its constant parts with made-up names for the rest (`masked`), null
   * where that is no SQL.
   */
  readonly dynamic: boolean;
  readonly masked: boolean;
}

export interface FunctionBody {
  /** In lower case: `sql`, `plpgsql`. */
  readonly language: string;
  readonly statements: readonly BodyStatement[];
}

/** Where a body stands in its statement. */
export interface BodyText {
  readonly text: string;
  /** The range of its string, with quotes, in the statement. */
  readonly start: number;
  readonly end: number;
  /** Line and column, in the file, of an offset of `text`. */
  readonly locate: (offset: number) => { readonly line: number; readonly column: number | null };
}

/**
 * What runs in the body of a CREATE FUNCTION, CREATE PROCEDURE or DO. Null when the statement is none of these, or its
 * body cannot be read: another language, or PL/pgSQL with errors. Never throws.
 */
export function parseFunctionBody(statement: Statement, parsers: Parsers): FunctionBody | null {
  const { postgresql } = parsers;
  const definition = statement.tree === null ? null : readDefinition(statement.tree);
  if (definition === null || postgresql === null) return null;
  const { language, source } = definition;
  if (source === null) return parseAtomicBody(statement, postgresql);
  const body = findBody(statement, source);
  if (body === null) return null;
  if (language === "sql") return { language, statements: parseSql(body, postgresql) };
  if (language !== "plpgsql") return null;
  const statements = readPlpgsql({ statement, body, postgresql });
  return statements === null ? null : { language, statements };
}

interface Definition {
  readonly language: string;
  /** Null for a body in standard SQL (`BEGIN ATOMIC`, `RETURN`). */
  readonly source: string | null;
}

function readDefinition(tree: Tree): Definition | null {
  const create = fieldsOf(tree, "CreateFunctionStmt");
  const block = fieldsOf(tree, "DoStmt");
  const options = create === null ? (block === null ? [] : listOf(block, "args")) : listOf(create, "options");
  let language = create === null ? "plpgsql" : "sql";
  let source: string | null = null;
  for (const option of options) {
    const element = fieldsOf(option, "DefElem");
    const argument = element?.["arg"];
    if (element !== null && textOf(element, "defname") === "language") language = (stringOf(argument) ?? language).toLowerCase();
    if (element !== null && textOf(element, "defname") === "as") {
      const items = namesOf(listOf(element, "arg"));
      source = items.length > 0 ? (items.length === 1 ? (items[0] ?? null) : null) : stringOf(argument);
      if (source === null) return null;
    }
  }
  if (source === null && (create === null || treeOf(create, "sql_body") === null)) return null;
  return { language, source };
}

/** The string of the statement that holds the body, which the tree gives without its quotes. */
function findBody(statement: Statement, source: string): BodyText | null {
  const { text } = statement;
  const locate = locateInFile(statement);
  for (let at = 0; at < text.length;) {
    const lexeme = readLexeme(text, at, LEXIS.postgresql);
    at = lexeme.end;
    if (lexeme.kind !== "string") continue;
    const quoted = text.slice(lexeme.start, lexeme.end);
    const opening = quoted.startsWith("$") ? quoted.indexOf("$", 1) + 1 : quoted.indexOf("'") + 1;
    const inner = quoted.slice(opening, quoted.length - (quoted.startsWith("$") ? opening : 1));
    const start = lexeme.start + opening;
    const place = { text: source, start: lexeme.start, end: lexeme.end };
    if (inner === source) return { ...place, locate: (offset) => locate(start + offset) };
    // Escaped: the lines are still right, since quotes and backslashes add none; columns are not.
    if (inner.replaceAll("''", "'") === source || (/^e/i.test(quoted) && inner.includes("\\"))) {
      const inBody = indexLines(source)();
      return { ...place, locate: (offset) => ({ line: locate(start).line + inBody(offset).line - 1, column: null }) };
    }
  }
  return null;
}

function locateInFile(statement: Statement): (offset: number) => { line: number; column: number } {
  const locate = indexLines(statement.text)();
  return (offset) => {
    const { line, column } = locate(offset);
    return { line: statement.line + line - 1, column: line === 1 ? statement.column + column - 1 : column };
  };
}

/** A body in the language SQL: its statements, one after another. */
function parseSql(body: Pick<BodyText, "text" | "locate">, postgresql: PostgresqlParser): readonly BodyStatement[] {
  return parseText(body.text, postgresql).map(({ start, text, tree, masked }) => {
    const { line, column } = body.locate(start);
    return { kind: "statement", text, line, column, tree, dynamic: false, masked };
  });
}

/** `RETURN …` or `BEGIN ATOMIC …; END` at the end of the statement. */
function parseAtomicBody(statement: Statement, postgresql: PostgresqlParser): FunctionBody | null {
  const { parsedText } = statement;
  const start = findStandardBody(parsedText);
  if (start === null) return null;
  const isBlock = /^begin/i.test(parsedText.slice(start, start + 5));
  const text = isBlock
    ? parsedText.slice(start).replace(/^begin\s+atomic|end\s*$/gi, (match) => " ".repeat(match.length))
    : parsedText.slice(start);
  const locate = locateInFile(statement);
  const returns = text.replaceAll(/(^\s*|;\s*)return\b/gi, "$1SELECT");
  return { language: "sql", statements: parseSql({ text: returns, locate: (offset) => locate(start + offset) }, postgresql) };
}

function findStandardBody(text: string): number | null {
  let parens = 0;
  for (let at = 0; at < text.length;) {
    const { kind, start, end } = readLexeme(text, at, LEXIS.postgresql);
    at = end;
    const token = text.slice(start, end).toLowerCase();
    if (token === "(") parens += 1;
    if (token === ")") parens -= 1;
    if (parens > 0 || kind !== "word") continue;
    if (token === "return" || (token === "begin" && /^\s+atomic\b/i.test(text.slice(end, end + 100)))) return start;
  }
  return null;
}
