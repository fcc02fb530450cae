/** CREATE TABLE (sqlite.org/lang_createtable.html). A new table harms nobody: parts that are not understood make it incomplete. */
import type { Token } from "../../sql/tokens.ts";
import {
  hasWords,
  isAtEnd,
  peek,
  peekWord,
  splitByCommas,
  startCursor,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { ColumnDef, ForeignKeyDef, KeyDef, TableDef } from "../by-tokens/definitions.ts";
import { readQuery } from "../by-tokens/query.ts";
import type { CreateTable, ObjectAct } from "./acts.ts";
import { takeTable } from "./names.ts";
import { takeColumnDef, takeReferences } from "./read-column.ts";

/** Behind `CREATE [TEMP] TABLE`. */
export function readCreateTable(cursor: Cursor, temporary: boolean): CreateTable | null {
  const ifNotExists = takeWords(cursor, "if not exists");
  const table = takeTable(cursor);
  if (table === null) return null;
  const base = { kind: "create-table", table, ifNotExists, temporary } as const;
  if (takeWords(cursor, "as")) {
    const query = readQuery(cursor.tokens.slice(cursor.at));
    cursor.at = cursor.tokens.length;
    return query === null ? null : { ...base, query, definition: NOTHING };
  }
  const inner = takeParens(cursor);
  if (inner === null || inner.length === 0) return null;
  do {
    if (isAtEnd(cursor)) break;
    if (takeOneOf(cursor, ["without rowid", "strict"]) === null) return null;
  } while (takeSymbol(cursor, ","));
  return { ...base, query: null, definition: readBody(inner) };
}

const NOTHING: TableDef = { columns: [], keys: [], foreignKeys: [], charset: null, complete: false };

interface Draft {
  readonly columns: ColumnDef[];
  readonly keys: KeyDef[];
  readonly foreignKeys: ForeignKeyDef[];
}

function readBody(inner: readonly Token[]): TableDef {
  const draft: Draft = { columns: [], keys: [], foreignKeys: [] };
  let complete = true;
  for (const part of splitByCommas(inner)) {
    const cursor = startCursor(part);
    if (!takeItem(cursor, draft) || !isAtEnd(cursor)) complete = false;
  }
  const primary = new Set(draft.keys.filter((key) => key.kind === "primary").flatMap((key) => key.columns));
  const columns = draft.columns.map((column) => (primary.has(column.name.toLowerCase()) ? { ...column, primary: true } : column));
  const inlined = draft.columns.flatMap(({ name, references }) =>
    references === null ? [] : [{ name: null, columns: [name.toLowerCase()], references }],
  );
  const own = draft.columns.flatMap((column): readonly KeyDef[] =>
    column.primary || column.unique
      ? [{ kind: column.primary ? "primary" : "unique", name: null, columns: [column.name.toLowerCase()] }]
      : [],
  );
  return { columns, keys: [...draft.keys, ...own], foreignKeys: [...draft.foreignKeys, ...inlined], charset: null, complete };
}

function takeItem(cursor: Cursor, draft: Draft): boolean {
  if (/^(constraint|primary|unique|check|foreign)$/.test(peekWord(cursor)) && isTableConstraint(cursor)) {
    if (takeWords(cursor, "constraint")) takeName(cursor);
    return takeTableConstraint(cursor, draft);
  }
  const column = takeColumnDef(cursor);
  if (column !== null) draft.columns.push(column);
  return column !== null;
}

/** A column may be called `check` only in quotes: SQLite reserves these words. */
function isTableConstraint(cursor: Cursor): boolean {
  return peek(cursor)?.kind === "word";
}

function takeTableConstraint(cursor: Cursor, draft: Draft): boolean {
  const word = takeOneOf(cursor, ["primary key", "unique", "check", "foreign key"]);
  const inner = word === null ? null : takeParens(cursor);
  if (inner === null) return false;
  if (word === "check") return true;
  if (word === "foreign key") {
    const references = takeReferences(cursor);
    if (references === null) return false;
    draft.foreignKeys.push({ name: null, columns: columnsOf(inner), references });
    return true;
  }
  draft.keys.push({ kind: word === "unique" ? "unique" : "primary", name: null, columns: columnsOf(inner) });
  return (
    !hasWords(cursor, "on conflict") ||
    (takeWords(cursor, "on conflict"), takeOneOf(cursor, ["rollback", "abort", "fail", "ignore", "replace"]) !== null)
  );
}

/** Names of a key; empty where one is an expression. */
export function columnsOf(inner: readonly Token[]): readonly string[] {
  const names = splitByCommas(inner).map((part) => {
    const cursor = startCursor(part);
    const name = takeName(cursor);
    if (takeWords(cursor, "collate")) takeName(cursor);
    takeOneOf(cursor, ["asc", "desc", "autoincrement"]);
    return isAtEnd(cursor) ? (name?.toLowerCase() ?? null) : null;
  });
  return names.every((name) => name !== null) ? names : [];
}

/** Behind CREATE VIRTUAL TABLE: its module keeps rows of its own. */
export function readVirtualTable(cursor: Cursor): ObjectAct | null {
  takeWords(cursor, "if not exists");
  const table = takeTable(cursor);
  if (table === null || !takeWords(cursor, "using") || takeName(cursor) === null) return null;
  takeParens(cursor);
  return { kind: "object", what: "create-virtual-table", table, name: table.name };
}
