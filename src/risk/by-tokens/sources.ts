/** The tables behind FROM, UPDATE and JOIN, and what SET assigns. */
import type { Token } from "../../sql/tokens.ts";
import {
  isComma,
  isSymbol,
  peek,
  peekWord,
  splitByCommas,
  startCursor,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeTableName,
  takeUntil,
  takeWords,
  type Cursor,
  type TableName,
} from "./cursor.ts";

export interface Source {
  /** Null: a subquery or a function. */
  readonly table: TableName | null;
  readonly alias: string | null;
}

const JOIN = [
  "natural left outer join",
  "natural right outer join",
  "natural left join",
  "natural right join",
  "natural inner join",
  "natural join",
  "left outer join",
  "right outer join",
  "full outer join",
  "left join",
  "right join",
  "full join",
  "inner join",
  "cross join",
  "straight_join",
  "join",
];

/** Null where the tokens are no list of tables. */
export function readSources(tokens: readonly Token[]): readonly Source[] | null {
  const cursor = startCursor(tokens);
  const sources: Source[] = [];
  do {
    const found = takeSource(cursor);
    if (found === null) return null;
    sources.push(...found);
    if (takeWords(cursor, "on")) takeUntil(cursor, (token) => isComma(token) || isJoinWord(token));
    else if (takeWords(cursor, "using") && takeParens(cursor) === null) return null;
  } while (takeSymbol(cursor, ",") || takeOneOf(cursor, JOIN) !== null);
  return peek(cursor) === undefined ? sources : null;
}

function isJoinWord(token: Token): boolean {
  return token.kind === "word" && /^(natural|left|right|full|inner|cross|straight_join|join)$/i.test(token.text);
}

function takeSource(cursor: Cursor): readonly Source[] | null {
  takeWords(cursor, "lateral");
  const inner = takeParens(cursor);
  if (inner !== null) {
    const isQuery = /^(select|with|values)$/i.test(inner[0]?.text ?? "");
    const alias = takeAlias(cursor);
    if (alias !== null) takeParens(cursor);
    return isQuery ? [{ table: null, alias }] : readSources(inner);
  }
  const table = takeTableName(cursor);
  if (table === null) return null;
  if (isSymbol(peek(cursor), "(")) {
    takeParens(cursor);
    return [{ table: null, alias: takeAlias(cursor) }];
  }
  if (takeWords(cursor, "partition") && takeParens(cursor) === null) return null;
  const alias = takeAlias(cursor);
  takeHints(cursor);
  return [{ table, alias }];
}

/** USE INDEX (…), FORCE INDEX FOR JOIN (…), SQLite's INDEXED BY. */
function takeHints(cursor: Cursor): void {
  for (;;) {
    if (takeWords(cursor, "not indexed")) continue;
    if (takeWords(cursor, "indexed by")) {
      takeName(cursor);
      continue;
    }
    if (!/^(use|force|ignore)$/.test(peekWord(cursor)) || !/^(index|key)$/.test(peekWord(cursor, 1))) return;
    cursor.at += 2;
    takeOneOf(cursor, ["for join", "for order by", "for group by"]);
    takeParens(cursor);
  }
}

export interface AssignmentTo {
  /** Table or alias that was written before the column. */
  readonly qualifier: string | null;
  readonly column: string;
  /** `SET a = a`, `SET a = COALESCE(a, …)`, and what the caller says is the same. */
  readonly keeps: boolean;
  /** The column of the same table whose value it takes as it is. */
  readonly from: string | null;
}

/** `a = 1, t.b = c`, and SQLite's `(a, b) = (…)`. Null where the tokens are no assignments. */
export function readAssignments(tokens: readonly Token[]): readonly AssignmentTo[] | null {
  const all: AssignmentTo[] = [];
  for (const part of splitByCommas(tokens)) {
    const cursor = startCursor(part);
    const several = takeParens(cursor);
    const target = several === null ? takeDotted(cursor) : null;
    if ((several === null && target === null) || !isAssign(peek(cursor))) return null;
    const glued = peek(cursor)?.text !== "=" && peek(cursor)?.text !== ":";
    cursor.at += peek(cursor)?.text === ":" ? 2 : 1;
    const value = part.slice(cursor.at);
    if (value.length === 0) return null;
    if (target === null) {
      const names = splitByCommas(several ?? []).map((name) => name.at(-1)?.text ?? "");
      all.push(...names.map((column) => ({ qualifier: null, column, keeps: false, from: null })));
      continue;
    }
    const source = glued ? null : sourceColumn(value, target.qualifier);
    const keeps = source !== null && source.column.toLowerCase() === target.column.toLowerCase();
    all.push({ ...target, keeps, from: source !== null && source.exact && !keeps ? source.column : null });
  }
  return all;
}

/** `=`, `:=`, or `=` with an operator that follows it at once (`=-1`, `=@a`). */
function isAssign(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isSymbol(token, ":") || (token.kind === "operator" && token.text.startsWith("=") && !token.text.startsWith("==")))
  );
}

/** `a`, `t.a`, `db.t.a`. */
function takeDotted(cursor: Cursor): { qualifier: string | null; column: string } | null {
  const parts: string[] = [];
  do {
    const name = takeName(cursor);
    if (name === null) return null;
    parts.push(name);
  } while (takeSymbol(cursor, "."));
  return { qualifier: parts.at(-2) ?? null, column: parts.at(-1) ?? "" };
}

/** `a`, or `COALESCE(a, …)`, of the same table: `excluded.a` and `new.a` are not. */
function sourceColumn(value: readonly Token[], qualifier: string | null): { column: string; exact: boolean } | null {
  const cursor = startCursor(value);
  if (takeOneOf(cursor, ["coalesce", "ifnull"]) !== null) {
    const first = splitByCommas(takeParens(cursor) ?? [])[0];
    const inner = first === undefined || cursor.at !== value.length ? null : columnAlone(first, qualifier);
    return inner === null ? null : { column: inner, exact: false };
  }
  const column = columnAlone(value, qualifier);
  return column === null ? null : { column, exact: true };
}

function columnAlone(tokens: readonly Token[], qualifier: string | null): string | null {
  const [first] = tokens;
  if (
    first === undefined ||
    first.kind === "string" ||
    (first.kind === "word" && /^(null|true|false|default|current_\w+)$/i.test(first.text))
  )
    return null;
  const cursor = startCursor(tokens);
  const name = takeDotted(cursor);
  if (name === null || cursor.at !== tokens.length) return null;
  return name.qualifier === null || name.qualifier.toLowerCase() === qualifier?.toLowerCase() ? name.column : null;
}

const CLAUSES =
  /^(from|where|group|having|order|limit|union|except|intersect|window|for|into|procedure|lock|offset|fetch|returning)$/i;

/** Whether it begins a part of a query behind the list of SELECT. */
export function isClause(token: Token): boolean {
  return token.kind === "word" && CLAUSES.test(token.text);
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
