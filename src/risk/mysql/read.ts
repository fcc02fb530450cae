/** A statement of MySQL or MariaDB as acts. A table of first words says who reads it; the whole statement must be understood. */
import { MAX_STATEMENT_LENGTH } from "../../sql/parser.ts";
import type { Statement } from "../../sql/statement.ts";
import { tokenise, type Token } from "../../sql/tokens.ts";
import {
  hasWords,
  isAtEnd,
  isBalanced,
  peekWord,
  startCursor,
  takeOneOf,
  takeParens,
  takeName,
  takeSymbol,
  takeTableName,
  takeTableNames,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import { shownName } from "../by-tokens/catalog.ts";
import { readQuery } from "../by-tokens/query.ts";
import type { Act, DropTable, NamedTable, RenameTable } from "./acts.ts";
import { readAlterTable, takeWait } from "./read-alter.ts";
import { readCreate } from "./read-create.ts";
import { readAccounts, readAlterObject, readDropObject } from "./read-objects.ts";
import { readOther } from "./read-other.ts";
import { readDelete, readInsert, readLoad, readUpdate } from "./read-write.ts";

/** Null where the statement is not understood as a whole. */
export function readMysql(statement: Statement): readonly Act[] | null {
  if (statement.parsedText.length > MAX_STATEMENT_LENGTH) return null;
  return readTokens(tokenise(statement.parsedText, "mysql"));
}

/** Of one statement, without its `;`. */
export function readTokens(tokens: readonly Token[]): readonly Act[] | null {
  if (tokens.length === 0 || !isBalanced(tokens)) return null;
  const cursor = startCursor(tokens);
  const acts = readStatement(cursor);
  return acts !== null && isAtEnd(cursor) ? acts : null;
}

type Read = (cursor: Cursor) => readonly Act[] | null;

function readStatement(cursor: Cursor): readonly Act[] | null {
  const word = peekWord(cursor);
  if (word === "" || word === "with" || QUERIES.has(word)) return readQueryStatement(cursor);
  const read = READERS.get(word);
  if (read === undefined) return readOther(cursor, readTokens);
  cursor.at += 1;
  return read(cursor);
}

const QUERIES = new Set(["select", "values", "table"]);

/** A query, or `WITH … UPDATE` and `WITH … DELETE`. */
function readQueryStatement(cursor: Cursor): readonly Act[] | null {
  const start = cursor.at;
  if (takeWords(cursor, "with")) {
    takeWords(cursor, "recursive");
    do {
      if (takeName(cursor) === null) return null;
      takeParens(cursor);
      if (!takeWords(cursor, "as") || takeParens(cursor) === null) return null;
    } while (takeSymbol(cursor, ","));
    const word = takeOneOf(cursor, ["update", "delete"]);
    if (word !== null) return word === "update" ? readUpdate(cursor) : readDelete(cursor);
  }
  const query = readQuery(cursor.tokens.slice(start));
  cursor.at = cursor.tokens.length;
  return query === null ? null : [{ kind: "select", table: null, calls: query.calls }];
}

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["create", (cursor) => readCreate(cursor, readTokens)],
  ["alter", readAlter],
  ["drop", readDrop],
  ["truncate", (cursor) => (takeWords(cursor, "table"), takeWaiting(named(cursor, "truncate"), cursor))],
  ["rename", readRename],
  ["insert", (cursor) => one(readInsert(cursor, false))],
  ["replace", (cursor) => one(readInsert(cursor, true))],
  ["load", (cursor) => one(readLoad(cursor))],
  ["update", readUpdate],
  ["delete", readDelete],
  ["lock", readLock],
  ["analyze", (cursor) => readMaintenance(cursor, "analyze-table")],
  ["optimize", (cursor) => readMaintenance(cursor, "optimize-table")],
  ["repair", (cursor) => readMaintenance(cursor, "repair-table")],
  ["check", (cursor) => readMaintenance(cursor, "analyze-table")],
  ["checksum", (cursor) => readMaintenance(cursor, "analyze-table")],
]);

function one<A extends Act>(act: A | null): readonly A[] | null {
  return act === null ? null : [act];
}

function readAlter(cursor: Cursor): readonly Act[] | null {
  takeWords(cursor, "online");
  const ignore = takeWords(cursor, "ignore");
  if (takeWords(cursor, "table")) return readAlterTable(cursor, ignore);
  return ignore ? null : readAlterObject(cursor, readTokens);
}

function readDrop(cursor: Cursor): readonly Act[] | null {
  const start = cursor.at;
  const temporary = takeWords(cursor, "temporary");
  if (takeOneOf(cursor, ["table", "tables"]) === null) {
    cursor.at = start;
    return readDropObject(cursor);
  }
  const ifExists = takeWords(cursor, "if exists");
  const tables = takeTableNames(cursor);
  takeWait(cursor);
  takeOneOf(cursor, ["restrict", "cascade"]);
  return tables === null ? null : tables.map((table): DropTable => ({ kind: "drop-table", table, ifExists, temporary }));
}

function named(cursor: Cursor, kind: NamedTable["kind"]): readonly Act[] | null {
  const tables = takeTableNames(cursor);
  return tables === null ? null : tables.map((table) => ({ kind, table, mode: "" }));
}

function takeWaiting(acts: readonly Act[] | null, cursor: Cursor): readonly Act[] | null {
  takeWait(cursor);
  return acts;
}

function readRename(cursor: Cursor): readonly Act[] | null {
  if (hasWords(cursor, "user")) return readAccounts(cursor, "alter-role");
  if (takeOneOf(cursor, ["table", "tables"]) === null) return null;
  takeWords(cursor, "if exists");
  const acts: RenameTable[] = [];
  do {
    const table = takeTableName(cursor);
    takeWait(cursor);
    const to = table !== null && takeWords(cursor, "to") ? takeTableName(cursor) : null;
    if (table === null || to === null) return null;
    acts.push({ kind: "rename-table", table, to, ignore: false, algorithm: null, lock: null, swaps: false });
  } while (takeSymbol(cursor, ","));
  const freed = new Set(acts.map((act) => shownName(act.table).toLowerCase()));
  return acts.map((act) => ({ ...act, swaps: freed.has(shownName(act.to).toLowerCase()) }));
}

function readLock(cursor: Cursor): readonly Act[] | null {
  if (takeOneOf(cursor, ["tables", "table"]) === null) return null;
  const acts: NamedTable[] = [];
  do {
    const table = takeTableName(cursor);
    if (table === null) return null;
    if (takeWords(cursor, "as") || !/^(read|write|low_priority)$/.test(peekWord(cursor))) takeName(cursor);
    const mode = takeOneOf(cursor, ["read local", "read", "low_priority write", "write concurrent", "write"]);
    if (mode === null) return null;
    acts.push({ kind: "lock-table", table, mode: mode.startsWith("read") ? "read" : "write" });
  } while (takeSymbol(cursor, ","));
  takeWait(cursor);
  return acts;
}

const MAINTENANCE_WORDS = ["for upgrade", "quick", "fast", "medium", "extended", "changed", "use_frm", "wait", "nowait"];

function readMaintenance(cursor: Cursor, kind: NamedTable["kind"]): readonly Act[] | null {
  takeOneOf(cursor, ["no_write_to_binlog", "local"]);
  if (takeOneOf(cursor, ["table", "tables"]) === null) return null;
  const acts = named(cursor, kind);
  while (takeOneOf(cursor, MAINTENANCE_WORDS) !== null) continue;
  // ANALYZE TABLE t UPDATE HISTOGRAM ON c, …; MariaDB: PERSISTENT FOR …
  if (kind === "analyze-table" && /^(update|drop|persistent)$/.test(peekWord(cursor))) cursor.at = cursor.tokens.length;
  return acts;
}
