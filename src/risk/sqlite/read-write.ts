/** INSERT, REPLACE, UPDATE and DELETE (sqlite.org/lang_insert.html and its like). */
import type { Token } from "../../sql/tokens.ts";
import { nullColumns } from "../by-tokens/condition.ts";
import {
  isAtEnd,
  isSymbol,
  namesIn,
  peek,
  peekWord,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeUntil,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import { callsIn, readQuery } from "../by-tokens/query.ts";
import { readAssignments, readSources } from "../by-tokens/sources.ts";
import { isTail, rowsReached, takeTail } from "../by-tokens/tail.ts";
import { takeTable } from "./names.ts";

const CONFLICTS = ["or rollback", "or abort", "or fail", "or ignore", "or replace"];

/** Behind INSERT or REPLACE. */
export function readInsert(cursor: Cursor, replaces: boolean): Insert | null {
  const conflict = takeOneOf(cursor, CONFLICTS);
  const table = takeWords(cursor, "into") ? takeTable(cursor) : null;
  if (table === null) return null;
  if (takeWords(cursor, "as")) takeName(cursor);
  const columns = takeColumnList(cursor);
  if (columns === undefined) return null;
  const rows = takeRows(cursor);
  if (rows === null) return null;
  const upsert = takeUpserts(cursor);
  if (upsert === null || !isAtEnd(cursor)) return null;
  const replacing = replaces || conflict === "or replace";
  const ignoring = conflict === "or ignore" || upsert.does === "nothing";
  const mode = replacing ? "replace" : upsert.does === "update" ? "upsert" : ignoring ? "ignore" : "plain";
  return {
    kind: "insert",
    table,
    mode,
    columns,
    query: rows.query,
    overwritten: upsert.overwritten,
    calls: [...rows.calls, ...upsert.calls],
  };
}

/** Null: there is none. Undefined: not understood. */
function takeColumnList(cursor: Cursor): readonly string[] | null | undefined {
  if (!isSymbol(peek(cursor), "(")) return null;
  const inner = takeParens(cursor);
  return inner === null ? undefined : (namesIn(inner) ?? undefined);
}

function endsRows(cursor: Cursor): (token: Token) => boolean {
  const conflict = cursor.tokens.findIndex((_, at) => at >= cursor.at && isConflict(cursor.tokens, at));
  return (token) =>
    (token.kind === "word" && /^returning$/i.test(token.text)) || (conflict >= 0 && token === cursor.tokens[conflict]);
}

function isConflict(tokens: readonly Token[], at: number): boolean {
  const [first, second] = [tokens[at], tokens[at + 1]];
  return first?.kind === "word" && /^on$/i.test(first.text) && second?.kind === "word" && /^conflict$/i.test(second.text);
}

function takeRows(cursor: Cursor): { query: Insert["query"]; calls: readonly string[] } | null {
  if (takeWords(cursor, "default values")) return { query: null, calls: [] };
  const rows = takeUntil(cursor, endsRows(cursor));
  if (rows.length < 2) return null;
  if (peekWord({ tokens: rows, at: 0 }) !== "values") {
    const query = readQuery(rows);
    return query === null ? null : { query, calls: query.calls };
  }
  const within: Cursor = { tokens: rows, at: 1 };
  do {
    if (takeParens(within) === null) return null;
  } while (takeSymbol(within, ","));
  return isAtEnd(within) ? { query: null, calls: callsIn(rows) } : null;
}

interface Upsert {
  readonly does: "none" | "nothing" | "update";
  readonly overwritten: readonly string[];
  readonly calls: readonly string[];
}

/** Any number of ON CONFLICT clauses, and RETURNING. */
function takeUpserts(cursor: Cursor): Upsert | null {
  let does: Upsert["does"] = "none";
  const overwritten: string[] = [];
  const calls: string[] = [];
  while (takeWords(cursor, "on conflict")) {
    takeParens(cursor);
    if (takeWords(cursor, "where")) takeUntil(cursor, (token) => token.kind === "word" && /^do$/i.test(token.text));
    if (takeWords(cursor, "do nothing")) {
      if (does === "none") does = "nothing";
      continue;
    }
    if (!takeWords(cursor, "do update set")) return null;
    const set = takeUntil(cursor, (token) => token.kind === "word" && /^(where|on|returning)$/i.test(token.text));
    const assignments = set.length === 0 ? null : readAssignments(set);
    if (assignments === null) return null;
    const where = takeWords(cursor, "where")
      ? takeUntil(cursor, (token) => token.kind === "word" && /^(on|returning)$/i.test(token.text))
      : [];
    does = "update";
    overwritten.push(...assignments.filter((each) => !each.keeps).map((each) => each.column));
    calls.push(...callsIn(set), ...callsIn(where));
  }
  if (takeWords(cursor, "returning")) cursor.at = cursor.tokens.length;
  return { does, overwritten, calls };
}

/** Behind UPDATE. */
export function readUpdate(cursor: Cursor): readonly Update[] | null {
  takeOneOf(cursor, CONFLICTS);
  const table = takeTable(cursor);
  const sources = table === null ? null : takeAliasAndHint(cursor);
  if (table === null || sources === null || !takeWords(cursor, "set")) return null;
  const set = takeUntil(cursor, (token) => isTail(token) || (token.kind === "word" && /^from$/i.test(token.text)));
  const assignments = set.length === 0 ? null : readAssignments(set);
  if (assignments === null) return null;
  const joined = takeWords(cursor, "from");
  if (joined && readSources(takeUntil(cursor, isTail)) === null) return null;
  const tail = takeTail(cursor);
  if (tail === null) return null;
  const own = assignments.map((each) => (joined ? { ...each, keeps: false, from: null } : each));
  const nulls = joined ? [] : nullColumns(tail.where);
  return [
    { kind: "update", table, assignments: own, rows: rowsReached(tail, joined), nulls, calls: [...callsIn(set), ...tail.calls] },
  ];
}

/** `AS a`, INDEXED BY; null where neither is well formed. */
function takeAliasAndHint(cursor: Cursor): true | null {
  if (takeWords(cursor, "as") && takeName(cursor) === null) return null;
  if (takeWords(cursor, "indexed by") && takeName(cursor) === null) return null;
  takeWords(cursor, "not indexed");
  return true;
}

/** Behind DELETE. */
export function readDelete(cursor: Cursor): readonly Delete[] | null {
  const table = takeWords(cursor, "from") ? takeTable(cursor) : null;
  if (table === null || takeAliasAndHint(cursor) === null) return null;
  const tail = takeTail(cursor);
  return tail === null ? null : [{ kind: "delete", table, rows: rowsReached(tail, false), calls: tail.calls }];
}
