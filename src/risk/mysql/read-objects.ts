/** DROP and ALTER of what is no table, and statements on accounts. */
import {
  hasWords,
  isAtEnd,
  peek,
  peekWord,
  takeName,
  takeOneOf,
  takeSymbol,
  takeTableName,
  takeTableNames,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { Act } from "./acts.ts";
import { takeAlgorithm, takeWait } from "./read-alter.ts";
import type { ReadTokens } from "./read-body.ts";
import { readEvent, readView, takeHead } from "./read-create.ts";

/** Words -> its effect row. Longer ones first. */
const DROPPED: readonly (readonly [string, string])[] = [
  ["database", "drop-database"],
  ["schema", "drop-database"],
  ["procedure", "drop-function"],
  ["function", "drop-function"],
  ["trigger", "drop-trigger"],
  ["event", "drop-event"],
  ["package body", "drop-function"],
  ["package", "drop-function"],
  ["user", "drop-role"],
  ["role", "drop-role"],
  ["server", "drop-object"],
  ["undo tablespace", "drop-tablespace"],
  ["tablespace", "drop-tablespace"],
  ["logfile group", "drop-tablespace"],
  ["resource group", "drop-object"],
  ["spatial reference system", "drop-object"],
  ["prepare", "deallocate"],
];

/** Behind DROP, for all but tables. */
export function readDropObject(cursor: Cursor): readonly Act[] | null {
  if (takeWords(cursor, "index")) return readDropIndex(cursor);
  const listed = takeOneOf(cursor, ["view", "sequence", "temporary sequence"]);
  if (listed !== null) {
    const conditional = takeWords(cursor, "if exists");
    const tables = takeTableNames(cursor);
    takeOneOf(cursor, ["restrict", "cascade"]);
    const what = listed === "view" ? "drop-view" : "drop-sequence";
    return tables === null ? null : tables.map((table) => ({ kind: "object", what, table, name: table.name, conditional }));
  }
  const found = DROPPED.find(([words]) => takeWords(cursor, words));
  if (found === undefined) return null;
  const [, what] = found;
  if (what === "drop-role" || what === "drop-tablespace") return readAccounts(cursor, what);
  const conditional = takeWords(cursor, "if exists");
  const number = peek(cursor)?.kind === "number" ? peek(cursor) : undefined;
  if (number !== undefined) cursor.at += 1;
  const name = number === undefined ? takeTableName(cursor) : { schema: null, name: number.text };
  takeOneOf(cursor, ["force", "restrict", "cascade"]);
  return name === null ? null : [{ kind: "object", what, table: null, name: name.name, conditional }];
}

function readDropIndex(cursor: Cursor): readonly Act[] | null {
  takeWords(cursor, "if exists");
  const name = takeName(cursor);
  const table = takeWords(cursor, "on") ? takeTableName(cursor) : null;
  takeWait(cursor);
  const options = { algorithm: null as string | null, lock: null as string | null };
  while (takeAlgorithm(cursor, options)) continue;
  if (name === null || table === null) return null;
  const what = name.toUpperCase() === "PRIMARY" ? "primary" : "index";
  return [{ kind: "drop-key", table, ignore: false, ...options, what, name, again: false }];
}

const ALTERED: readonly (readonly [string, string])[] = [
  ["database", "alter-database"],
  ["schema", "alter-database"],
  ["procedure", "alter-function"],
  ["function", "alter-function"],
  ["user", "alter-role"],
  ["role", "alter-role"],
  ["server", "alter-object"],
  ["tablespace", "alter-object"],
  ["undo tablespace", "alter-object"],
  ["logfile group", "alter-object"],
  ["resource group", "alter-object"],
  ["instance", "alter-system"],
];

/** Behind ALTER, for all but tables. Properties of the object follow its name. */
export function readAlterObject(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const start = cursor.at;
  takeHead(cursor);
  if (takeWords(cursor, "view")) {
    const view = readView(cursor, true);
    return view === null ? null : [view];
  }
  if (takeWords(cursor, "event")) return readAlterEvent(cursor, read);
  cursor.at = start;
  if (takeWords(cursor, "sequence")) return readAlterSequence(cursor);
  const found = ALTERED.find(([words]) => takeWords(cursor, words));
  return found === undefined ? null : readAccounts(cursor, found[1]);
}

function readAlterEvent(cursor: Cursor, read: ReadTokens): readonly Act[] | null {
  const hasBody = cursor.tokens.some((token) => token.kind === "word" && /^do$/i.test(token.text));
  if (!hasBody) return readAccounts(cursor, "alter-object");
  const event = readEvent(cursor, true, read);
  return event === null ? null : [event];
}

function readAlterSequence(cursor: Cursor): readonly Act[] | null {
  const conditional = takeWords(cursor, "if exists");
  const table = takeTableName(cursor);
  if (table === null || isAtEnd(cursor)) return null;
  const restarts = cursor.tokens.some((token) => token.kind === "word" && /^restart$/i.test(token.text));
  cursor.at = cursor.tokens.length;
  return [{ kind: "object", what: restarts ? "restart-sequence" : "alter-sequence", table, name: table.name, conditional }];
}

/** Accounts, privileges and properties: what follows holds names and constants only, and is not looked at. */
export function readAccounts(cursor: Cursor, what: string): readonly Act[] | null {
  const conditional = hasWords(cursor, "if exists") || hasWords(cursor, "if not exists");
  const name = peek(cursor)?.text ?? "";
  if (isAtEnd(cursor) && what !== "session") return null;
  cursor.at = cursor.tokens.length;
  return [{ kind: "object", what, table: null, name, conditional }];
}

/** `GRANT … TO …`, `REVOKE … FROM …`. */
export function readPrivileges(cursor: Cursor, what: "grant" | "revoke"): readonly Act[] | null {
  const direction = what === "grant" ? "to" : "from";
  const has = cursor.tokens.some((token) => token.kind === "word" && token.text.toLowerCase() === direction);
  return has && peekWord(cursor) !== "" && !takeSymbol(cursor, ";") ? readAccounts(cursor, what) : null;
}
