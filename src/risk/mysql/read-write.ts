/** INSERT, REPLACE, LOAD DATA, UPDATE, DELETE by their tokens. */
import type { Token } from "../../sql/tokens.ts";
import { nullColumns } from "../by-tokens/condition.ts";
import {
  hasWords,
  isAtEnd,
  isBalanced,
  isSymbol,
  namesIn,
  peek,
  peekWord,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeTableName,
  takeTableNames,
  takeUntil,
  takeWords,
  type Cursor,
  type TableName,
} from "../by-tokens/cursor.ts";
import { callsIn, readQuery } from "../by-tokens/query.ts";
import { readAssignments, readSources, type AssignmentTo, type Source } from "../by-tokens/sources.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import { isTail, rowsReached, TAIL, takeTail } from "../by-tokens/tail.ts";

const PRIORITIES = ["low_priority", "delayed", "high_priority", "quick"];

/** Behind INSERT or REPLACE. */
export function readInsert(cursor: Cursor, replaces: boolean): Insert | null {
  while (takeOneOf(cursor, PRIORITIES) !== null) continue;
  const ignores = takeWords(cursor, "ignore");
  takeWords(cursor, "into");
  const table = takeTableName(cursor);
  if (table === null || (takeWords(cursor, "partition") && takeParens(cursor) === null)) return null;
  const columns = takeColumnList(cursor);
  if (columns === undefined) return null;
  const rows = takeRows(cursor);
  if (rows === null) return null;
  const duplicates = takeDuplicates(cursor);
  if (duplicates === undefined) return null;
  const mode = replaces ? "replace" : duplicates !== null ? "upsert" : ignores ? "ignore" : "plain";
  const overwritten = (duplicates?.assignments ?? []).filter((each) => !each.keeps).map((each) => each.column);
  const calls = [...rows.calls, ...(duplicates?.calls ?? [])];
  return { kind: "insert", table, mode, columns, query: rows.query, overwritten, calls };
}

/** Null: there is none. Undefined: not understood. */
function takeColumnList(cursor: Cursor): readonly string[] | null | undefined {
  if (!isSymbol(peek(cursor), "(") || /^(select|with|values|table)$/.test(peekWord(cursor, 1))) return null;
  const inner = takeParens(cursor);
  return inner === null ? undefined : (namesIn(inner) ?? undefined);
}

/** What stands before ON DUPLICATE KEY and RETURNING. */
function takeToDuplicates(cursor: Cursor): readonly Token[] {
  const start = cursor.at;
  for (;;) {
    takeUntil(cursor, (token) => token.kind === "word" && /^(on|returning)$/i.test(token.text));
    if (isAtEnd(cursor) || peekWord(cursor) !== "on" || peekWord(cursor, 1) === "duplicate") break;
    cursor.at += 1;
  }
  return cursor.tokens.slice(start, cursor.at);
}

/** VALUES …, SET …, or a query. */
function takeRows(cursor: Cursor): { query: Insert["query"]; calls: readonly string[] } | null {
  const word = peekWord(cursor);
  const rows = takeToDuplicates(cursor);
  if (rows.length < 2) return null;
  if (word === "values" || word === "value") return areRows(rows) ? { query: null, calls: callsIn(rows) } : null;
  if (word === "set") return readAssignments(rows.slice(1)) === null ? null : { query: null, calls: callsIn(rows) };
  const query = readQuery(rows);
  return query === null ? null : { query, calls: query.calls };
}

/** `VALUES (…), ROW(…) AS new (a, b)`. */
function areRows(tokens: readonly Token[]): boolean {
  const cursor: Cursor = { tokens, at: 1 };
  do {
    takeWords(cursor, "row");
    if (takeParens(cursor) === null) return false;
  } while (takeSymbol(cursor, ","));
  if (takeWords(cursor, "as") && takeName(cursor) !== null) takeParens(cursor);
  return isAtEnd(cursor);
}

interface Duplicates {
  readonly assignments: readonly AssignmentTo[];
  readonly calls: readonly string[];
}

/** Null: there is no such clause. Undefined: something else stands there. */
function takeDuplicates(cursor: Cursor): Duplicates | null | undefined {
  let found: Duplicates | null = null;
  if (takeWords(cursor, "on duplicate key update")) {
    const tokens = takeUntil(cursor, (token) => token.kind === "word" && /^returning$/i.test(token.text));
    const assignments = tokens.length === 0 ? null : readAssignments(tokens);
    if (assignments === null) return undefined;
    found = { assignments, calls: callsIn(tokens) };
  }
  if (takeWords(cursor, "returning")) cursor.at = cursor.tokens.length;
  return isAtEnd(cursor) ? found : undefined;
}

/** Behind LOAD. */
export function readLoad(cursor: Cursor): Insert | null {
  if (takeOneOf(cursor, ["data", "xml"]) === null) return null;
  while (takeOneOf(cursor, ["low_priority", "concurrent", "local"]) !== null) continue;
  if (!takeWords(cursor, "infile") || peek(cursor)?.kind !== "string") return null;
  cursor.at += 1;
  const word = takeOneOf(cursor, ["replace", "ignore"]);
  const table = takeWords(cursor, "into table") ? takeTableName(cursor) : null;
  if (table === null || !isBalanced(cursor.tokens)) return null;
  const calls = callsIn(cursor.tokens.slice(cursor.at));
  return {
    kind: "insert",
    table,
    mode: word === "replace" || word === "ignore" ? word : "plain",
    columns: null,
    query: null,
    overwritten: [],
    calls,
  };
}

/** Behind UPDATE. */
export function readUpdate(cursor: Cursor): readonly Update[] | null {
  while (takeOneOf(cursor, ["low_priority", "ignore"]) !== null) continue;
  const sources = readSources(takeUntil(cursor, (token) => token.kind === "word" && /^set$/i.test(token.text)));
  if (sources === null || !takeWords(cursor, "set")) return null;
  const set = takeUntil(cursor, isTail);
  const assignments = set.length === 0 ? null : readAssignments(set);
  const tail = assignments === null ? null : takeTail(cursor);
  if (assignments === null || tail === null) return null;
  const rows = rowsReached(tail, sources.length > 1);
  const calls = [...callsIn(set), ...tail.calls];
  const nulls = sources.length > 1 ? [] : nullColumns(tail.where);
  return sources.flatMap((source) => {
    const own = assignments
      .filter((each) => each.qualifier === null || isSource(source, each.qualifier))
      .map((each) => (sources.length > 1 ? { ...each, keeps: false, from: null } : each));
    if (source.table === null || own.length === 0) return [];
    return [{ kind: "update", table: source.table, assignments: own, rows, nulls, calls }];
  });
}

function isSource({ table, alias }: Source, qualifier: string): boolean {
  return (alias ?? table?.name ?? "").toLowerCase() === qualifier.toLowerCase();
}

/** Behind DELETE. */
export function readDelete(cursor: Cursor): readonly Delete[] | null {
  while (takeOneOf(cursor, ["low_priority", "quick", "ignore", "history"]) !== null) continue;
  const fromFirst = takeWords(cursor, "from");
  const targets = takeTargets(cursor);
  if (targets === null) return null;
  if (fromFirst && !hasWords(cursor, "using")) {
    if (targets.length !== 1) return null;
    if (
      takeWords(cursor, "as") ||
      (peek(cursor) !== undefined && !TAIL.test(peekWord(cursor)) && peekWord(cursor) !== "partition")
    )
      takeName(cursor);
    const partly = takeWords(cursor, "partition");
    if (partly && takeParens(cursor) === null) return null;
    const tail = takeTail(cursor);
    return tail === null
      ? null
      : targets.map((table) => ({ kind: "delete", table, rows: rowsReached(tail, partly), calls: tail.calls }));
  }
  if (!takeWords(cursor, fromFirst ? "using" : "from")) return null;
  const sources = readSources(takeUntil(cursor, isTail));
  const tail = sources === null ? null : takeTail(cursor);
  if (sources === null || tail === null) return null;
  const rows = rowsReached(tail, sources.length > 1);
  return targets.map((target) => ({ kind: "delete", table: realTable(target, sources), rows, calls: tail.calls }));
}

/** `t`, `t.*`, several. */
function takeTargets(cursor: Cursor): readonly TableName[] | null {
  const { tokens } = cursor;
  const starred = tokens.some(
    (token, index) => token.kind === "operator" && token.text === "*" && isSymbol(tokens[index - 1], "."),
  );
  if (!starred) return takeTableNames(cursor);
  const targets: TableName[] = [];
  do {
    const parts: string[] = [];
    let name = takeName(cursor);
    for (; name !== null; name = takeSymbol(cursor, ".") ? takeName(cursor) : null) parts.push(name);
    if (parts.length === 0) return null;
    takeSymbol(cursor, "*");
    targets.push({ schema: parts.at(-2) ?? null, name: parts.at(-1) ?? "" });
  } while (takeSymbol(cursor, ","));
  return targets;
}

function realTable(target: TableName, sources: readonly Source[]): TableName {
  const found = target.schema === null ? sources.find((source) => isSource(source, target.name)) : undefined;
  return found?.table ?? target;
}
