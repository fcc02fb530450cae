/** What follows the names in UPDATE and DELETE. */
import type { Token } from "../../sql/tokens.ts";
import { rowsThat, type Rows } from "./condition.ts";
import { isAtEnd, takeUntil, takeWords, type Cursor } from "./cursor.ts";
import { callsIn } from "./query.ts";

/** Words that end the part before them. */
export const TAIL = /^(where|order|limit|returning)$/i;

export function isTail(token: Token): boolean {
  return token.kind === "word" && TAIL.test(token.text);
}

interface Tail {
  readonly where: readonly Token[] | null;
  readonly limited: boolean;
  readonly calls: readonly string[];
}

/** WHERE, ORDER BY, LIMIT, RETURNING; null where something else stands there. */
export function takeTail(cursor: Cursor): Tail | null {
  const start = cursor.at;
  let where: readonly Token[] | null = null;
  if (takeWords(cursor, "where")) {
    where = takeUntil(cursor, isTail);
    if (where.length === 0) return null;
  }
  if (takeWords(cursor, "order by")) takeUntil(cursor, isTail);
  const limited = takeWords(cursor, "limit");
  if (limited) takeUntil(cursor, isTail);
  if (takeWords(cursor, "returning")) cursor.at = cursor.tokens.length;
  return isAtEnd(cursor) ? { where, limited, calls: callsIn(cursor.tokens.slice(start)) } : null;
}

/** LIMIT and joins leave rows out. */
export function rowsReached({ where, limited }: Tail, joined: boolean): Rows {
  const rows = rowsThat(where);
  return rows === "all" && (limited || joined) ? "some" : rows;
}
