/** What a query reads, calls and gives, by its tokens. */
import type { Token } from "../../sql/tokens.ts";
import {
  isBalanced,
  isComma,
  isSymbol,
  peek,
  peekWord,
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

export interface Query {
  /** Functions that are called, in lower case, with their schema where it was told. */
  readonly calls: readonly string[];
  /** Set where the query gives the rows of one table: what it gives of them. */
  readonly rows: SourceRows | null;
  /** SELECT … INTO OUTFILE, FOR UPDATE, … */
  readonly words: ReadonlySet<string>;
}

export interface SourceRows {
  readonly table: TableName;
  readonly items: readonly Item[];
  /** False where a condition, a limit or a grouping may leave rows out. */
  readonly all: boolean;
}

/** One expression of the list behind SELECT. */
export interface Item {
  /** Columns of the table in it; `*` for all. */
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

const CLAUSES =
  /^(from|where|group|having|order|limit|union|except|intersect|window|for|into|procedure|lock|offset|fetch|returning)$/i;

function isClause(token: Token): boolean {
  return token.kind === "word" && CLAUSES.test(token.text);
}

function readRows(tokens: readonly Token[]): SourceRows | null {
  const cursor = startCursor(tokens);
  if (takeWords(cursor, "table")) {
    const table = takeTableName(cursor);
    return table === null ? null : { table, items: [ALL_COLUMNS], all: cursor.at === tokens.length };
  }
  if (!takeWords(cursor, "select")) return null;
  takeWords(cursor, "all");
  const distinct = takeWords(cursor, "distinct");
  const list = takeUntil(cursor, isClause);
  if (!takeWords(cursor, "from")) return null;
  const table = takeTableName(cursor);
  if (table === null) return null;
  takeAlias(cursor);
  const next = peekWord(cursor);
  if (peek(cursor) !== undefined && !CLAUSES.test(next)) return null;
  const ordered =
    next === "order" && takeUntil(cursor, (token) => isClause(token) && token.text.toLowerCase() !== "order").length > 0;
  const all = !distinct && (next === "" || ordered) && peek(cursor) === undefined;
  return { table, items: splitByCommas(list).map(readItem), all };
}

/** `AS a` or `a`, where no clause begins. */
export function takeAlias(cursor: Cursor): string | null {
  if (takeWords(cursor, "as")) return takeName(cursor);
  const token = peek(cursor);
  if (token === undefined || isClause(token) || AFTER_TABLE.test(peekWord(cursor))) return null;
  return token.kind === "word" || token.kind === "name" ? takeName(cursor) : null;
}

const AFTER_TABLE =
  /^(join|inner|left|right|full|cross|natural|straight_join|on|using|set|use|force|ignore|partition|indexed|not|values|select|as)$/;

const ALL_COLUMNS: Item = { columns: ["*"], exact: true, name: "*" };

function readItem(tokens: readonly Token[]): Item {
  const cursor = startCursor(tokens);
  if (isSymbol(tokens.at(-1), "*") && tokens.length <= 3) return ALL_COLUMNS;
  const column = takeColumn(cursor);
  if (column !== null && cursor.at === tokens.length) return { columns: [column], exact: true, name: column };
  const alias = column === null ? null : aliasAtEnd(cursor);
  if (column !== null && alias !== null) return { columns: [column], exact: true, name: alias };
  const kept = coalescedColumn(tokens);
  const columns = kept === null ? columnsIn(tokens) : [kept];
  const last = tokens.at(-1);
  const named = last?.kind === "name" || last?.kind === "word";
  return { columns, exact: kept !== null, name: named ? last.text : "" };
}

function aliasAtEnd(cursor: Cursor): string | null {
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
