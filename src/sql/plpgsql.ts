/** What runs in a PL/pgSQL body, from libpg-query's tree of it. */
import { foldDynamic } from "./dynamic-sql.ts";
import type { BodyStatement, BodyText } from "./function-body.ts";
import { type LexemeKind, readLexeme } from "./lexer.ts";
import { LEXIS } from "./lexis.ts";
import { parseOneStatement } from "./parse-text.ts";
import type { Tree } from "./parser.ts";
import { holdsPlaceholder, maskPlaceholder, maskQuotedName } from "./placeholders.ts";
import type { PostgresqlParser } from "./postgresql-parser.ts";
import { isTree, numberOf, textOf } from "./postgresql-tree.ts";
import type { Statement } from "./statement.ts";

export interface PlpgsqlSource {
  readonly statement: Statement;
  readonly body: BodyText;
  readonly postgresql: PostgresqlParser;
}

/** Null when it cannot be parsed. */
export function readPlpgsql({ statement, body, postgresql }: PlpgsqlSource): readonly BodyStatement[] | null {
  const prepared = prepareBody(body.text);
  const source = prepared === null ? null : replaceBody(statement, body, prepared.text);
  const tree = source === null ? null : postgresql.parsePlpgsql(source);
  if (prepared === null || tree === null) return null;
  const { text, masked } = prepared;
  const found: BodyStatement[] = [];
  const place = placeIn(text, body);
  for (const query of queriesOf(tree)) found.push(...readQuery(query, { place, masked, postgresql }));
  return found;
}

/** More would take the parser time that grows with their square. */
const MAX_DECLARATIONS = 1000;
const MAX_OPERATOR = 63;
const QUOTE = "$schema_release_body$";

/**
 * Comments blanked and placeholders masked, unit for unit; null where it must not be given to the parser, which takes
 * quadratic time for nested comments, cubic time for long operators and quadratic time for declarations.
 */
function prepareBody(text: string): { text: string; masked: boolean } | null {
  const parts: string[] = [];
  let isDeclaring = false;
  let declarations = 0;
  let masked = false;
  for (let at = 0; at < text.length;) {
    const { kind, start, end } = readLexeme(text, at, LEXIS.postgresql);
    at = end;
    const token = text.slice(start, end);
    if (kind === "operator" && token.length > MAX_OPERATOR) return null;
    if (kind === "word" && /^(?:declare|begin)$/i.test(token)) isDeclaring = token.length === 7;
    if (token === ";" && isDeclaring) declarations += 1;
    masked ||= kind === "placeholder" || (kind === "name" && holdsPlaceholder(token));
    parts.push(prepareToken(kind, token));
  }
  return declarations > MAX_DECLARATIONS ? null : { text: parts.join(""), masked };
}

function prepareToken(kind: LexemeKind, token: string): string {
  if (kind === "comment") return token.replaceAll(/[^\n\r]/g, " ");
  if (kind === "placeholder") return maskPlaceholder(token);
  return kind === "name" && holdsPlaceholder(token) ? maskQuotedName(token) : token;
}

/** The statement with the prepared body in dollar quotes in the place of its own. */
function replaceBody({ parsedText }: Statement, { start, end }: BodyText, text: string): string | null {
  return text.includes(QUOTE) ? null : parsedText.slice(0, start) + QUOTE + text + QUOTE + parsedText.slice(end);
}

/** An expression of the tree, with what it is to the statement that holds it. */
interface Query {
  readonly text: string;
  /** Of libpg-query: 0 a statement, 2 an expression, 3 and more an assignment. */
  readonly mode: number;
  readonly isDynamic: boolean;
  /** 1-based, in the body. */
  readonly line: number;
}

/** Fields whose text is put together while the body runs. */
const DYNAMIC: ReadonlySet<string> = new Set([
  "PLpgSQL_stmt_dynexecute.query",
  "PLpgSQL_stmt_dynfors.query",
  "PLpgSQL_stmt_return_query.dynquery",
  "PLpgSQL_stmt_open.dynquery",
]);

/** All expressions in the order of the tree, whatever holds them: so that no kind of statement is forgotten. */
function queriesOf(tree: Tree): readonly Query[] {
  const queries: Query[] = [];
  const waiting: { value: unknown; kind: string; field: string; line: number }[] = [
    { value: tree, kind: "", field: "", line: 1 },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, kind, field, line } = next;
    if (Array.isArray(value)) {
      for (const item of (value as readonly unknown[]).toReversed()) waiting.push({ value: item, kind, field, line });
    } else if (isTree(value)) {
      if (kind === "PLpgSQL_expr" && typeof value["query"] === "string") {
        queries.push({ text: textOf(value, "query"), mode: numberOf(value, "parseMode"), isDynamic: DYNAMIC.has(field), line });
        continue;
      }
      const ownLine = numberOf(value, "lineno") || line;
      for (const key of keysInOrder(value).toReversed()) {
        const isKind = key.startsWith("PLpgSQL_");
        waiting.push({ value: value[key], kind: isKind ? key : kind, field: isKind ? field : `${kind}.${key}`, line: ownLine });
      }
      if (kind === "PLpgSQL_stmt_commit" || kind === "PLpgSQL_stmt_rollback") {
        queries.push({ text: kind === "PLpgSQL_stmt_commit" ? "COMMIT" : "ROLLBACK", mode: 0, isDynamic: false, line: ownLine });
      }
    }
  }
  return queries;
}

/** As they run: of a FOR over a query the tree has the body first. */
function keysInOrder(fields: Tree): readonly string[] {
  const keys = Object.keys(fields);
  return keys.includes("query") ? [...keys.filter((key) => key !== "body"), ...keys.filter((key) => key === "body")] : keys;
}

interface QueryContext {
  /** Whether a placeholder stood anywhere in the body. */
  readonly masked: boolean;
  readonly place: (query: Query) => { readonly line: number; readonly column: number | null };
  readonly postgresql: PostgresqlParser;
}

function readQuery(query: Query, { place, masked, postgresql }: QueryContext): readonly BodyStatement[] {
  const { line, column } = place(query);
  const base = { line, column };
  if (query.isDynamic) {
    const made = foldDynamic(query.text, postgresql);
    return made.map((one) => ({
      kind: "statement",
      text: one.text,
      ...base,
      tree: one.tree,
      dynamic: true,
      masked: one.masked || masked,
    }));
  }
  if (query.mode === 0) {
    const tree = parseOneStatement(query.text, postgresql);
    return [{ kind: "statement", text: query.text, ...base, tree, dynamic: false, masked }];
  }
  // Without a parenthesis it can neither call nor select.
  if (!query.text.includes("(")) return [];
  const expression = query.mode >= 3 ? query.text.replace(/^[^=]*=/, "") : query.text;
  const text = `SELECT ${expression.trim()}`;
  return [{ kind: "expression", text, ...base, tree: parseOneStatement(text, postgresql), dynamic: false, masked }];
}

const WINDOW = 2000;

/** Finds a query's text on or soon behind the line that the tree gives. */
function placeIn(text: string, body: BodyText): QueryContext["place"] {
  const starts = [0];
  const newline = /\n/g;
  while (newline.exec(text) !== null) starts.push(newline.lastIndex);
  let last = { line: 0, end: 0 };
  return (query) => {
    const start = starts[query.line - 1] ?? 0;
    const from = query.line === last.line ? Math.max(start, last.end) : start;
    const first = query.text.split(/\s{2,}|\n/, 1)[0] ?? "";
    const found = text.slice(from, from + WINDOW + first.length).indexOf(first);
    const { line, column } = body.locate(from + Math.max(0, found));
    if (found >= 0) last = { line: query.line, end: from + found + first.length };
    return { line, column: found < 0 ? null : column };
  };
}
