/** What a query reads, calls and gives, by its tokens. */
import type { Token } from "../../sql/tokens.ts";
import {
  isBalanced,
  isComma,
  isSymbol,
  peek,
  hasWords,
  splitByCommas,
  startCursor,
  takeName,
  takeParens,
  takeTableName,
  takeUntil,
  takeWords,
  type Cursor,
  type TableName,
} from "./cursor.ts";
import { isClause, readSources } from "./sources.ts";

export interface Query {
  /** Functions that are called, in lower case, with their schema where it was told. */
  readonly calls: readonly string[];
  /** What it gives of the rows of each table behind its first FROM. */
  readonly rows: readonly SourceRows[];
  /** SELECT … INTO OUTFILE, FOR UPDATE, … */
  readonly words: ReadonlySet<string>;
}

export interface SourceRows {
  readonly table: TableName;
  readonly items: readonly Item[];
  /** False where a condition, a limit or a grouping may leave rows out. */
  readonly all: boolean;
}

/** One expression of the list behind SELECT, as far as it is about one table. */
export interface Item {
  /** Columns of the table in it; `*` for all. Empty where it is about others. */
  readonly columns: readonly string[];
  /** Whether it is the column itself. */
  readonly exact: boolean;
  /** Its name in the result. */
  readonly name: string;
}

/** Null where it does not look like a query. */
export function readQuery(tokens: readonly Token[]): Query | null {
  const first = tokens[0];
  if (first === undefined || !isBalanced(tokens)) return null;
  const begins = isSymbol(first, "(") || /^(select|with|values|table)$/i.test(first.kind === "word" ? first.text : "");
  const words = new Set(tokens.flatMap((token) => (token.kind === "word" ? [token.text.toLowerCase()] : [])));
  if (!begins || (isSymbol(first, "(") && !words.has("select") && !words.has("values") && !words.has("table"))) return null;
  return { calls: callsIn(tokens), rows: readRows(tokens), words };
}

const NO_FUNCTIONS = new Set(
  (
    "in not and or on using as values value over exists any some all between like then else when case where having select from by limit distinct " +
    "interval union except intersect join with partition filter within order group key index ignore force use div mod xor is end return into " +
    "char varchar decimal binary varbinary numeric nchar datetime time timestamp float double real integer int bigint signed unsigned " +
    "columns path nested table lateral if coalesce cast convert match against offset rollup window row rows check default set"
  ).split(" "),
);

/** Names before a parenthesis that can be functions. */
export function callsIn(tokens: readonly Token[]): readonly string[] {
  const calls = new Set<string>();
  tokens.forEach((token, index) => {
    if ((token.kind !== "word" && token.kind !== "name") || !isSymbol(tokens[index + 1], "(")) return;
    const lower = token.text.toLowerCase();
    const before = tokens[index - 1];
    if (isSymbol(before, ".")) calls.add(`${tokens[index - 2]?.text.toLowerCase() ?? ""}.${lower}`);
    else if (!(token.kind === "word" && NO_FUNCTIONS.has(lower)) && !isCteName(tokens, index)) calls.add(lower);
  });
  return [...calls];
}

/** `WITH a (x) AS (…), b (y) AS (…)`, and columns of an alias: `(…) AS a (x)`. */
function isCteName(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (before?.kind === "word" && /^(with|recursive|as)$/i.test(before.text)) return true;
  if (before === undefined || !isComma(before)) return false;
  const cursor = { tokens, at: index + 1 };
  return takeParens(cursor) !== null && takeWords(cursor, "as") && isSymbol(peek(cursor), "(");
}

function readRows(tokens: readonly Token[]): readonly SourceRows[] {
  const cursor = startCursor(tokens);
  if (takeWords(cursor, "table")) {
    const table = takeTableName(cursor);
    return table === null ? [] : [{ table, items: [ALL_COLUMNS], all: cursor.at === tokens.length }];
  }
  if (!takeWords(cursor, "select")) return [];
  takeWords(cursor, "all");
  const distinct = takeWords(cursor, "distinct");
  const list = takeUntil(cursor, isClause);
  if (!takeWords(cursor, "from")) return [];
  const sources = readSources(takeUntil(cursor, isClause)) ?? [];
  const ordered = hasWords(cursor, "order by") && takeUntil(cursor, isEndOfOrder).length > 0;
  const all = !distinct && sources.length === 1 && peek(cursor) === undefined && (ordered || cursor.at === tokens.length);
  const parts = splitByCommas(list);
  return sources.flatMap(({ table, alias }) => {
    if (table === null) return [];
    const names = sources.length === 1 ? null : (alias ?? table.name).toLowerCase();
    return [{ table, items: parts.map((part) => readItem(part, names)), all }];
  });
}

function isEndOfOrder(token: Token): boolean {
  return isClause(token) && token.text.toLowerCase() !== "order";
}

const ALL_COLUMNS: Item = { columns: ["*"], exact: true, name: "*" };

/** `own`: the name before columns of the table where there are several; columns without one may be of any. */
function readItem(tokens: readonly Token[], own: string | null): Item {
  const cursor = startCursor(tokens);
  if (isSymbol(tokens.at(-1), "*") && tokens.length <= 3)
    return isOf(tokens, own) ? ALL_COLUMNS : { columns: [], exact: false, name: "*" };
  const kept = coalescedColumn(tokens);
  const column = kept === null ? takeColumn(cursor) : null;
  const alias = column === null ? null : aliasAtEnd(cursor);
  const isColumn = column !== null && (cursor.at === tokens.length || alias !== null);
  const last = tokens.at(-1);
  const named = last?.kind === "name" || last?.kind === "word";
  const name = isColumn ? (alias ?? column) : named ? last.text : "";
  if (!isOf(tokens, own)) return { columns: [], exact: false, name };
  if (isColumn) return { columns: [column], exact: true, name };
  return kept === null ? { columns: columnsIn(tokens), exact: false, name } : { columns: [kept], exact: true, name };
}

/** Whether columns of the table may be meant. */
function isOf(tokens: readonly Token[], own: string | null): boolean {
  if (own === null) return true;
  const qualifiers = tokens.flatMap((token, index) => (isSymbol(tokens[index + 1], ".") ? [token.text.toLowerCase()] : []));
  return qualifiers.length === 0 || qualifiers.includes(own);
}

function aliasAtEnd(cursor: Cursor): string | null {
  if (cursor.at === cursor.tokens.length) return null;
  takeWords(cursor, "as");
  const name = takeName(cursor);
  return cursor.at === cursor.tokens.length ? name : null;
}

const WORDS_IN_EXPRESSIONS =
  /^(null|true|false|current_timestamp|current_date|current_time|default|as|is|not|and|or|case|when|then|else|end|in|like|between)$/i;

function takeColumn(cursor: Cursor): string | null {
  const token = peek(cursor);
  if (token === undefined || (token.kind !== "name" && token.kind !== "word")) return null;
  if (token.kind === "word" && WORDS_IN_EXPRESSIONS.test(token.text)) return null;
  if (isSymbol(peek(cursor, 1), "(")) return null;
  const name = takeTableName(cursor);
  return name?.name ?? null;
}

/** `COALESCE(a, …)` and `IFNULL(a, …)` keep what is not NULL. */
function coalescedColumn(tokens: readonly Token[]): string | null {
  const cursor = startCursor(tokens);
  if (!takeWords(cursor, "coalesce") && !takeWords(cursor, "ifnull")) return null;
  const inner = takeParens(cursor);
  const first = inner === null ? undefined : splitByCommas(inner)[0];
  if (first === undefined) return null;
  const within = startCursor(first);
  const column = takeColumn(within);
  const rest = cursor.at === tokens.length || aliasAtEnd(cursor) !== null;
  return rest && within.at === first.length ? column : null;
}

function columnsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => {
    const isName = token.kind === "name" || (token.kind === "word" && !WORDS_IN_EXPRESSIONS.test(token.text));
    return isName && !isSymbol(tokens[index + 1], "(") && !isSymbol(tokens[index + 1], ".") ? [token.text] : [];
  });
}
