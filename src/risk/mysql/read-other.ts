/** Settings, transactions, prepared statements, calls, and statements that only look. */
import type { Token } from "../../sql/tokens.ts";
import { tokenise } from "../../sql/tokens.ts";
import {
  isAtEnd,
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
} from "../by-tokens/cursor.ts";
import { callsIn } from "../by-tokens/query.ts";
import type { Act } from "./acts.ts";
import { readBody, type ReadTokens } from "./read-body.ts";
import { readAccounts, readPrivileges } from "./read-objects.ts";

type Read = (cursor: Cursor, read: ReadTokens) => readonly Act[] | null;

/** Statements of which the whole rest is names and constants -> their effect row. */
const WHOLE: Readonly<Record<string, string>> = {
  show: "session",
  describe: "session",
  desc: "session",
  help: "session",
  explain: "session",
  flush: "session",
  kill: "session",
  unlock: "session",
  savepoint: "savepoint",
  release: "savepoint",
  install: "create-object",
  uninstall: "drop-object",
  cache: "session",
  stop: "replication",
  change: "replication",
  reset: "reset",
  purge: "purge",
  shutdown: "alter-system",
  restart: "alter-system",
  signal: "session",
  deallocate: "deallocate",
};

/** For all first words that no other reader has. */
export function readOther(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const word = peekWord(cursor);
  const reader = READERS[word];
  const what = WHOLE[word];
  if (reader === undefined && what === undefined) return null;
  cursor.at += 1;
  return reader === undefined ? readAccounts(cursor, what ?? "") : reader(cursor, read);
}

const READERS: Readonly<Record<string, Read>> = {
  use: (cursor) => {
    const name = takeName(cursor);
    return name === null ? null : [session("use", name)];
  },
  begin: (cursor, read) => {
    takeWords(cursor, "work");
    if (isAtEnd(cursor)) return [session("begin")];
    cursor.at = 0;
    return compound(cursor, read);
  },
  start: (cursor) => {
    if (!takeWords(cursor, "transaction"))
      return /^(slave|replica|all|group_replication)$/.test(peekWord(cursor)) ? readAccounts(cursor, "replication") : null;
    cursor.at = cursor.tokens.length;
    return [session("begin")];
  },
  commit: (cursor) => ending(cursor, "commit"),
  rollback: (cursor) => ending(cursor, "rollback"),
  unlock: (cursor) => (takeOneOf(cursor, ["tables", "table", "instance"]) === null ? null : [session("unlock")]),
  set: readSet,
  do: (cursor) => {
    const calls = callsIn(cursor.tokens);
    cursor.at = cursor.tokens.length;
    return [{ kind: "select", table: null, calls }];
  },
  call: (cursor) => {
    const name = takeTableName(cursor);
    const calls = callsIn(takeParens(cursor) ?? []);
    return name === null ? null : [{ kind: "call", table: null, what: "procedure", name: name.name, calls }];
  },
  prepare: readPrepare,
  execute: (cursor, read) => {
    if (takeWords(cursor, "immediate")) return readImmediate(cursor, read);
    const name = takeName(cursor);
    if (takeWords(cursor, "using")) cursor.at = cursor.tokens.length;
    return name === null ? null : [{ kind: "call", table: null, what: "statement", name, calls: [] }];
  },
  grant: (cursor) => readPrivileges(cursor, "grant"),
  revoke: (cursor) => readPrivileges(cursor, "revoke"),
  explain: (cursor) => (peekWord(cursor) === "analyze" || peekWord(cursor) === "for" ? null : readAccounts(cursor, "session")),
  if: (cursor, read) => compound(cursor, read),
};

function session(what: string, name = "", value = ""): Act {
  return { kind: "session", table: null, what, name, value, calls: [] };
}

/** MariaDB's statements of stored programs outside of one. */
function compound(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const acts = readBody(cursor.tokens, read);
  cursor.at = cursor.tokens.length;
  return acts === null ? null : [...acts, session("compound")];
}

function ending(cursor: Cursor, what: "commit" | "rollback"): readonly Act[] | null {
  takeWords(cursor, "work");
  if (takeOneOf(cursor, ["to savepoint", "to"]) !== null) return takeName(cursor) === null ? null : [session("rollback-to")];
  takeOneOf(cursor, ["and no chain", "and chain"]);
  takeOneOf(cursor, ["no release", "release"]);
  return [session(what)];
}

/** SET of variables, names, roles, passwords. */
function readSet(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  if (
    /^(password|role|default|resource|names|character|charset|transaction|statement)$/.test(peekWord(cursor)) ||
    isScopedTransaction(cursor)
  ) {
    return peekWord(cursor) === "statement"
      ? null
      : readAccounts(cursor, /^(password|default)$/.test(peekWord(cursor)) ? "alter-role" : "session");
  }
  const acts: Act[] = [];
  for (const part of splitByCommas(cursor.tokens.slice(cursor.at))) {
    const act = readVariable(startCursor(part), read);
    if (act === null) return null;
    acts.push(...act);
  }
  cursor.at = cursor.tokens.length;
  return acts.length === 0 ? null : acts;
}

function isScopedTransaction(cursor: Cursor): boolean {
  return /^(session|global|local)$/.test(peekWord(cursor)) && peekWord(cursor, 1) === "transaction";
}

/** `@@session.sql_mode = …`, `@a := …`, `NEW.a = …`. */
function readVariable(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const user = isSymbol(peek(cursor), "@");
  if (!takeSymbol(cursor, "@@")) takeSymbol(cursor, "@");
  let scope = takeOneOf(cursor, ["global", "session", "local", "persist_only", "persist"]) ?? "session";
  takeSymbol(cursor, ".");
  let name = takeName(cursor);
  if (name === null) return null;
  while (takeSymbol(cursor, ".")) {
    scope = "row";
    name = takeName(cursor) ?? "";
  }
  const sign = peek(cursor);
  const glued = sign?.kind === "operator" && sign.text.startsWith("=") ? sign.text.slice(1) : null;
  if (glued === null && !takeSymbol(cursor, ":")) return null;
  cursor.at += 1;
  const value = cursor.tokens.slice(cursor.at);
  if (value.length === 0) return null;
  const calls = callsIn(value);
  if (user) {
    const body = glued === "" || glued === null ? readTexts(value, read) : null;
    return [{ kind: "define", what: "variable", table: null, name: name.toLowerCase(), replace: true, body }, ...looking(calls)];
  }
  const text = value.length === 1 && glued === "" ? (value[0]?.text.toLowerCase() ?? "") : "?";
  return [
    {
      kind: "session",
      table: null,
      what: scope === "session" || scope === "local" ? "set" : "set-global",
      name: name.toLowerCase(),
      value: text,
      calls,
    },
  ];
}

function looking(calls: readonly string[]): readonly Act[] {
  return calls.length === 0 ? [] : [{ kind: "select", table: null, calls }];
}

/** All statements that the text of an expression can be; null where that is not known. */
function readTexts(value: readonly Token[], read: ReadTokens): readonly Act[] | null {
  const texts = textsOf(value, 0);
  if (texts === null) return null;
  const acts: Act[] = [];
  for (const text of texts) {
    const found = read(tokenise(text, "mysql"));
    if (found === null) return null;
    acts.push(...found);
  }
  return acts;
}

/** The strings that an expression can be: constants, IF, `(SELECT IF(…))`, CONCAT of constants. */
function textsOf(value: readonly Token[], depth: number): readonly string[] | null {
  if (depth > 8) return null;
  if (value.every((token) => token.kind === "string") && value.length > 0) return [value.map((token) => token.text).join("")];
  const cursor = startCursor(value);
  const inner = takeParens(cursor);
  if (inner !== null) return isAtEnd(cursor) ? textsOf(inner, depth + 1) : null;
  if (takeWords(cursor, "select"))
    return textsOf(
      takeUntil(cursor, (token) => token.kind === "word" && /^(from|limit)$/i.test(token.text)),
      depth + 1,
    );
  const word = takeOneOf(cursor, ["if", "concat", "ifnull", "coalesce"]);
  const list = word === null ? null : takeParens(cursor);
  if (list === null || !isAtEnd(cursor)) return null;
  const parts = splitByCommas(list);
  const choices = (word === "if" ? parts.slice(1) : parts).map((part) => textsOf(part, depth + 1));
  if (choices.some((choice) => choice === null)) return null;
  if (word !== "concat") return choices.flatMap((choice) => choice ?? []);
  return choices.every((choice) => choice?.length === 1) ? [choices.flatMap((choice) => choice ?? []).join("")] : null;
}

function readPrepare(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const name = takeName(cursor);
  if (name === null || !takeWords(cursor, "from")) return null;
  const base = { kind: "define", what: "statement", table: null, name: name.toLowerCase(), replace: true } as const;
  if (takeSymbol(cursor, "@")) {
    const variable = takeName(cursor);
    return variable === null ? null : [{ ...base, from: variable.toLowerCase(), body: null }];
  }
  const rest = cursor.tokens.slice(cursor.at);
  cursor.at = cursor.tokens.length;
  return [{ ...base, body: readTexts(rest, read) }];
}

function readImmediate(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const acts = readTexts(
    takeUntil(cursor, (token) => token.kind === "word" && /^using$/i.test(token.text)),
    read,
  );
  cursor.at = cursor.tokens.length;
  return acts;
}
