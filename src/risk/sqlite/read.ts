/** A statement of SQLite as acts. A table of first words says who reads it; the whole statement must be understood. */
import { MAX_STATEMENT_LENGTH } from "../../sql/parser.ts";
import type { Statement } from "../../sql/statement.ts";
import { tokenise, type Token } from "../../sql/tokens.ts";
import {
  isAtEnd,
  isBalanced,
  peek,
  peekWord,
  startCursor,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import { readQuery } from "../by-tokens/query.ts";
import type { Act, ObjectAct, Transaction } from "./acts.ts";
import { takeTable } from "./names.ts";
import { takeColumnDef } from "./read-column.ts";
import { columnsOf, readCreateTable, readVirtualTable } from "./read-table.ts";
import { readDelete, readInsert, readUpdate } from "./read-write.ts";

/** Null where the statement is not understood as a whole. */
export function readSqlite(statement: Statement): readonly Act[] | null {
  if (statement.parsedText.length > MAX_STATEMENT_LENGTH) return null;
  return readTokens(tokenise(statement.parsedText, "sqlite"));
}

function readTokens(tokens: readonly Token[]): readonly Act[] | null {
  if (tokens.length === 0 || !isBalanced(tokens)) return null;
  const cursor = startCursor(tokens);
  const word = peekWord(cursor);
  if (/^(select|values|with)$/.test(word)) return readQueryStatement(cursor);
  const read = READERS.get(word);
  if (read === undefined) return null;
  cursor.at += 1;
  const acts = read(cursor);
  return acts !== null && isAtEnd(cursor) ? acts : null;
}

type Read = (cursor: Cursor) => readonly Act[] | null;

/** A query, or `WITH …` in front of INSERT, REPLACE, UPDATE, DELETE. */
function readQueryStatement(cursor: Cursor): readonly Act[] | null {
  if (takeWords(cursor, "with")) {
    takeWords(cursor, "recursive");
    do {
      if (takeName(cursor) === null) return null;
      takeParens(cursor);
      if (takeOneOf(cursor, ["as not materialized", "as materialized", "as"]) === null || takeParens(cursor) === null)
        return null;
    } while (takeSymbol(cursor, ","));
    const read = /^(insert|replace|update|delete)$/.test(peekWord(cursor)) ? READERS.get(peekWord(cursor)) : undefined;
    if (read !== undefined) {
      cursor.at += 1;
      const acts = read(cursor);
      return acts !== null && isAtEnd(cursor) ? acts : null;
    }
  }
  const query = readQuery(cursor.tokens);
  return query === null ? null : [{ kind: "select", table: null, calls: query.calls }];
}

function one<A extends Act>(act: A | null): readonly A[] | null {
  return act === null ? null : [act];
}

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["create", readCreate],
  ["alter", readAlter],
  ["drop", readDrop],
  ["insert", (cursor) => one(readInsert(cursor, false))],
  ["replace", (cursor) => one(readInsert(cursor, true))],
  ["update", readUpdate],
  ["delete", readDelete],
  ["pragma", readPragma],
  [
    "begin",
    (cursor) => (takeOneOf(cursor, ["deferred", "immediate", "exclusive"]), takeWords(cursor, "transaction"), step("begin")),
  ],
  ["commit", (cursor) => (takeWords(cursor, "transaction"), step("commit"))],
  ["end", (cursor) => (takeWords(cursor, "transaction"), step("commit"))],
  ["rollback", readRollback],
  ["savepoint", (cursor) => (takeName(cursor) === null ? null : step("savepoint"))],
  ["release", (cursor) => (takeWords(cursor, "savepoint"), takeName(cursor) === null ? null : step("release"))],
  ["vacuum", (cursor) => readVacuum(cursor)],
  ["attach", (cursor) => rest(cursor, "attach")],
  ["detach", (cursor) => rest(cursor, "detach")],
  ["analyze", (cursor) => (takeTable(cursor), object("analyze"))],
  ["reindex", (cursor) => (takeTable(cursor), object("reindex"))],
  ["explain", (cursor) => rest(cursor, "explain")],
]);

function step(what: Transaction["what"]): readonly Transaction[] {
  return [{ kind: "transaction", table: null, what }];
}

function object(what: string): readonly ObjectAct[] {
  return [{ kind: "object", what, table: null, name: "" }];
}

function rest(cursor: Cursor, what: string): readonly ObjectAct[] | null {
  if (isAtEnd(cursor)) return null;
  cursor.at = cursor.tokens.length;
  return object(what);
}

function readRollback(cursor: Cursor): readonly Act[] | null {
  takeWords(cursor, "transaction");
  if (!takeWords(cursor, "to")) return step("rollback");
  takeWords(cursor, "savepoint");
  return takeName(cursor) === null ? null : step("rollback-to");
}

/** `VACUUM INTO 'file'` leaves the database as it is. */
function readVacuum(cursor: Cursor): readonly Act[] | null {
  if (peekWord(cursor) !== "into") takeName(cursor);
  if (!takeWords(cursor, "into")) return object("vacuum");
  return rest(cursor, "vacuum-into");
}

function readCreate(cursor: Cursor): readonly Act[] | null {
  const temporary = takeOneOf(cursor, ["temporary", "temp"]) !== null;
  if (takeWords(cursor, "table")) return one(readCreateTable(cursor, temporary));
  if (takeWords(cursor, "virtual table")) return one(readVirtualTable(cursor));
  const word = takeOneOf(cursor, ["unique index", "index", "view", "trigger"]);
  if (word === null) return null;
  takeWords(cursor, "if not exists");
  const name = takeTable(cursor);
  if (name === null) return null;
  if (word === "view") {
    takeParens(cursor);
    const query = takeWords(cursor, "as") ? readQuery(cursor.tokens.slice(cursor.at)) : null;
    cursor.at = cursor.tokens.length;
    return query === null ? null : [{ kind: "object", what: "create-view", table: name, name: name.name }];
  }
  if (word === "trigger") return readTrigger(cursor, name.name);
  const table = takeWords(cursor, "on") ? takeTable(cursor) : null;
  const inner = table === null ? null : takeParens(cursor);
  if (table === null || inner === null || inner.length === 0) return null;
  if (takeWords(cursor, "where")) cursor.at = cursor.tokens.length;
  // An index stands in the database of its name.
  return [
    {
      kind: "create-index",
      table: { schema: name.schema, name: table.name },
      unique: word !== "index",
      columns: columnsOf(inner),
    },
  ];
}

/** What it does runs with later writes. Its body is not looked at, apart from its bounds. */
function readTrigger(cursor: Cursor, name: string): readonly Act[] | null {
  takeOneOf(cursor, ["before", "after", "instead of"]);
  if (takeOneOf(cursor, ["insert", "delete", "update"]) === null) return null;
  if (takeWords(cursor, "of")) {
    do takeName(cursor);
    while (takeSymbol(cursor, ","));
  }
  const table = takeWords(cursor, "on") ? takeTable(cursor) : null;
  const ends = cursor.tokens.at(-1);
  const hasBody = cursor.tokens.some((token) => token.kind === "word" && /^begin$/i.test(token.text));
  if (table === null || !hasBody || ends?.kind !== "word" || !/^end$/i.test(ends.text)) return null;
  cursor.at = cursor.tokens.length;
  return [{ kind: "object", what: "create-trigger", table, name }];
}

function readDrop(cursor: Cursor): readonly Act[] | null {
  const word = takeOneOf(cursor, ["table", "index", "view", "trigger"]);
  const ifExists = takeWords(cursor, "if exists");
  const table = takeTable(cursor);
  if (word === null || table === null) return null;
  if (word === "table") return [{ kind: "drop-table", table, ifExists }];
  return [{ kind: "object", what: `drop-${word}`, table: word === "view" ? table : null, name: table.name }];
}

function readAlter(cursor: Cursor): readonly Act[] | null {
  const table = takeWords(cursor, "table") ? takeTable(cursor) : null;
  if (table === null) return null;
  const word = takeOneOf(cursor, [
    "rename to",
    "rename column",
    "rename",
    "add constraint",
    "add check",
    "add column",
    "add",
    "drop constraint",
    "drop column",
    "drop",
    "alter column",
    "alter",
  ]);
  switch (word) {
    case "rename to": {
      const name = takeName(cursor);
      return name === null ? null : [{ kind: "rename-table", table, to: { schema: table.schema, name } }];
    }
    case "rename column":
    case "rename": {
      const column = takeName(cursor);
      const to = takeWords(cursor, "to") ? takeName(cursor) : null;
      return column === null || to === null ? null : [{ kind: "rename-column", table, column, to }];
    }
    case "add column":
    case "add": {
      const column = takeColumnDef(cursor);
      return column === null ? null : [{ kind: "add-column", table, column }];
    }
    case "add constraint":
    case "add check": {
      const name = word === "add check" ? "check" : takeName(cursor);
      const checked = word === "add check" || takeWords(cursor, "check");
      return name === null || !checked || takeParens(cursor) === null ? null : [{ kind: "add-check", table, name }];
    }
    case "drop constraint": {
      const name = takeName(cursor);
      return name === null ? null : [{ kind: "drop-constraint", table, name }];
    }
    case "drop column":
    case "drop": {
      const column = takeName(cursor);
      return column === null ? null : [{ kind: "drop-column", table, column }];
    }
    case "alter column":
    case "alter": {
      const name = takeName(cursor);
      const how = name === null ? null : takeOneOf(cursor, ["set not null", "drop not null"]);
      return name === null || how === null
        ? null
        : [{ kind: how === "set not null" ? "set-not-null" : "drop-not-null", table, name }];
    }
    default:
      return null;
  }
}

/** `PRAGMA name`, `PRAGMA name = value`, `PRAGMA name(value)`, with a database in front. */
function readPragma(cursor: Cursor): readonly Act[] | null {
  const name = takeTable(cursor)?.name.toLowerCase() ?? null;
  if (name === null) return null;
  if (isAtEnd(cursor)) return [{ kind: "pragma", table: null, name, value: null }];
  const inner = takeParens(cursor);
  if (inner !== null) return [{ kind: "pragma", table: null, name, value: textOf(inner) }];
  const glued = peek(cursor)?.kind === "operator" && peek(cursor)?.text.startsWith("=") === true;
  if (!glued) return null;
  const value = textOf(cursor.tokens.slice(cursor.at + 1));
  const length = cursor.tokens.length - cursor.at;
  cursor.at = cursor.tokens.length;
  return length === 2 || length === 3 ? [{ kind: "pragma", table: null, name, value }] : null;
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.text.toLowerCase()).join("");
}
