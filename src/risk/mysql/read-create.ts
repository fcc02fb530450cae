/** CREATE of everything: tables, indexes, views, stored programs. */
import type { Token } from "../../sql/tokens.ts";
import {
  hasWords,
  isAtEnd,
  isSymbol,
  peek,
  peekWord,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeTableName,
  takeUntil,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { KeyKind } from "../by-tokens/definitions.ts";
import { readQuery } from "../by-tokens/query.ts";
import type { Act, Define, ObjectAct } from "./acts.ts";
import { takeAlgorithm, takeWait } from "./read-alter.ts";
import { readBody, type ReadTokens } from "./read-body.ts";
import { takeType } from "./read-column.ts";
import { keyColumns, readCreateTable, takeIndexOptions } from "./read-table.ts";

/** Behind CREATE. */
export function readCreate(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const orReplace = takeWords(cursor, "or replace");
  const temporary = takeWords(cursor, "temporary");
  if (takeWords(cursor, "table")) return one(readCreateTable(cursor, { orReplace, temporary }));
  if (takeWords(cursor, "sequence")) return sequence(cursor, orReplace);
  if (temporary) return null;
  const index = takeOneOf(cursor, Object.keys(INDEXES));
  if (index !== null) return one(readCreateIndex(cursor, INDEXES[index] ?? "index", orReplace));
  takeHead(cursor);
  const word = takeOneOf(cursor, [
    "view",
    "aggregate function",
    "function",
    "procedure",
    "trigger",
    "event",
    "package body",
    "package",
  ]);
  switch (word) {
    case "view":
      return one(readView(cursor, orReplace));
    case "aggregate function":
    case "function":
    case "procedure":
      return one(readRoutine(cursor, { what: word === "procedure" ? "procedure" : "function", replace: orReplace, read }));
    case "trigger":
      return one(readTrigger(cursor, orReplace, read));
    case "event":
      return one(readEvent(cursor, orReplace, read));
    default:
      return word === null ? readOtherObject(cursor, orReplace) : null;
  }
}

function one<A extends Act>(act: A | null): readonly A[] | null {
  return act === null ? null : [act];
}

const INDEXES: Readonly<Record<string, KeyKind>> = {
  "unique index": "unique",
  "fulltext index": "fulltext",
  "spatial index": "spatial",
  "vector index": "vector",
  index: "index",
};

function readCreateIndex(cursor: Cursor, kind: KeyKind, orReplace: boolean): Act | null {
  const ifNotExists = takeWords(cursor, "if not exists");
  const name = takeName(cursor);
  takeOneOf(cursor, ["using btree", "using hash", "using rtree"]);
  const table = takeWords(cursor, "on") ? takeTableName(cursor) : null;
  takeWait(cursor);
  const inner = table === null ? null : takeParens(cursor);
  if (name === null || table === null || inner === null || !takeIndexOptions(cursor)) return null;
  const options = { algorithm: null as string | null, lock: null as string | null };
  while (takeAlgorithm(cursor, options)) continue;
  const key = { kind, name, columns: keyColumns(inner) };
  return { kind: "add-key", table, ignore: false, ...options, key, ifNotExists, orReplace };
}

/** ALGORITHM, DEFINER, SQL SECURITY in front of views and stored programs. */
export function takeHead(cursor: Cursor): void {
  for (;;) {
    if (hasWords(cursor, "algorithm") || hasWords(cursor, "definer")) {
      const isDefiner = peekWord(cursor) === "definer";
      cursor.at += 1;
      takeSymbol(cursor, "=");
      if (isDefiner) takeAccount(cursor);
      else takeName(cursor);
    } else if (takeOneOf(cursor, ["sql security definer", "sql security invoker"]) === null) return;
  }
}

/** `'user'@'host'`, CURRENT_USER, a role. */
function takeAccount(cursor: Cursor): void {
  takeName(cursor);
  takeParens(cursor);
  if (takeSymbol(cursor, "@")) takeName(cursor);
}

/** Behind VIEW. */
export function readView(cursor: Cursor, replace: boolean): ObjectAct | null {
  const conditional = takeWords(cursor, "if not exists");
  const table = takeTableName(cursor);
  if (table === null) return null;
  takeParens(cursor);
  if (!takeWords(cursor, "as")) return null;
  const rest = takeUntil(cursor, (token) => token.kind === "word" && /^check$/i.test(token.text));
  takeWords(cursor, "check option");
  if (readQuery(rest) === null) return null;
  return { kind: "object", what: replace ? "replace-view" : "create-view", table, name: table.name, conditional };
}

function sequence(cursor: Cursor, replace: boolean): readonly Act[] | null {
  const conditional = takeWords(cursor, "if not exists");
  const table = takeTableName(cursor);
  cursor.at = cursor.tokens.length;
  return table === null
    ? null
    : [{ kind: "object", what: replace ? "replace-sequence" : "create-sequence", table, name: table.name, conditional }];
}

const CHARACTERISTICS = [
  "language sql",
  "not deterministic",
  "deterministic",
  "contains sql",
  "no sql",
  "reads sql data",
  "modifies sql data",
  "sql security definer",
  "sql security invoker",
];

function takeCharacteristics(cursor: Cursor): void {
  for (;;) {
    if (hasWords(cursor, "comment") && peek(cursor, 1)?.kind === "string") cursor.at += 2;
    else if (takeOneOf(cursor, CHARACTERISTICS) === null) return;
  }
}

interface RoutineHow {
  readonly what: "procedure" | "function";
  readonly replace: boolean;
  readonly read: ReadTokens;
}

function readRoutine(cursor: Cursor, { what, replace, read }: RoutineHow): Define | null {
  takeWords(cursor, "if not exists");
  const name = takeTableName(cursor);
  if (name === null) return null;
  const base = { kind: "define", table: null, what, name: name.name, replace } as const;
  const parameters = takeParens(cursor);
  if (takeWords(cursor, "returns")) {
    // A function of a library: nobody sees what it does.
    if (parameters === null)
      return takeName(cursor) !== null && takeWords(cursor, "soname") && takeName(cursor) !== null
        ? { ...base, body: null }
        : null;
    if (takeType(cursor) === null) return null;
  } else if (parameters === null) return null;
  takeCharacteristics(cursor);
  return { ...base, body: readBody(takeRest(cursor), read) };
}

function takeRest(cursor: Cursor): readonly Token[] {
  const rest = cursor.tokens.slice(cursor.at);
  cursor.at = cursor.tokens.length;
  return rest;
}

function readTrigger(cursor: Cursor, replace: boolean, read: ReadTokens): Define | null {
  takeWords(cursor, "if not exists");
  const name = takeTableName(cursor);
  if (takeOneOf(cursor, ["before", "after"]) === null || takeOneOf(cursor, ["insert", "update", "delete"]) === null) return null;
  const table = takeWords(cursor, "on") ? takeTableName(cursor) : null;
  if (name === null || table === null || !takeWords(cursor, "for each row")) return null;
  if (takeOneOf(cursor, ["follows", "precedes"]) !== null) takeName(cursor);
  return { kind: "define", what: "trigger", table, name: name.name, replace, body: readBody(takeRest(cursor), read) };
}

/** Behind EVENT. Its schedule is of no interest: it runs by itself. */
export function readEvent(cursor: Cursor, replace: boolean, read: ReadTokens): Define | null {
  takeWords(cursor, "if not exists");
  const name = takeTableName(cursor);
  if (name === null) return null;
  takeUntil(cursor, (token) => token.kind === "word" && /^do$/i.test(token.text));
  if (!takeWords(cursor, "do")) return null;
  return { kind: "define", what: "event", table: null, name: name.name, replace, body: readBody(takeRest(cursor), read) };
}

const OTHERS: readonly (readonly [string, string])[] = [
  ["database", "create-database"],
  ["schema", "create-database"],
  ["user", "create-role"],
  ["role", "create-role"],
  ["server", "create-object"],
  ["tablespace", "create-object"],
  ["undo tablespace", "create-object"],
  ["logfile group", "create-object"],
  ["resource group", "create-object"],
  ["spatial reference system", "create-object"],
];

/** What follows the name are properties of the object. */
function readOtherObject(cursor: Cursor, orReplace: boolean): readonly Act[] | null {
  const found = OTHERS.find(([words]) => takeWords(cursor, words));
  if (found === undefined) return null;
  const conditional = takeWords(cursor, "if not exists");
  const token = peek(cursor);
  if (isAtEnd(cursor) || token === undefined || isSymbol(token, ";")) return null;
  cursor.at = cursor.tokens.length;
  const what = orReplace && found[1] === "create-database" ? "replace-database" : found[1];
  return [{ kind: "object", what, table: null, name: token.text, conditional }];
}
