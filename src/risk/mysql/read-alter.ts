/** ALTER TABLE as its actions. One action that is not understood makes the whole statement so. */
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
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { AlterAct, AlterBase } from "./acts.ts";
import { takeColumnDef, takeDefaultValue, takeDefinition } from "./read-column.ts";
import { takeAlterOption } from "./read-alter-options.ts";
import { takePartitionAction } from "./read-partition.ts";
import { takeConstraintItem } from "./read-table.ts";

/** Behind `ALTER [IGNORE] TABLE`. */
export function readAlterTable(cursor: Cursor, ignore: boolean): readonly AlterAct[] | null {
  takeWords(cursor, "if exists");
  const table = takeTableName(cursor);
  if (table === null) return null;
  takeWait(cursor);
  const options = { algorithm: null as string | null, lock: null as string | null };
  const base: AlterBase = { table, ignore, algorithm: null, lock: null };
  const acts: AlterAct[] = [];
  while (!isAtEnd(cursor)) {
    if (!takeAlgorithm(cursor, options)) {
      const found = takeAction(cursor, base);
      if (found === null) return null;
      acts.push(...found);
    }
    // Table options and the partitioning may follow without a comma.
    if (takeSymbol(cursor, ",")) {
      if (isAtEnd(cursor)) return null;
    } else if (!isAtEnd(cursor) && !mayFollow(cursor, acts)) return null;
  }
  return linkActs(acts).map((act) => ({ ...act, ...options }));
}

/** What one action makes of another: names that are taken over, columns and keys that are dropped and added again. */
function linkActs(acts: readonly AlterAct[]): readonly AlterAct[] {
  const left = new Map<string, number>();
  const added = new Set<string>();
  let primary = false;
  acts.forEach((act, index) => {
    const renamed = act.kind === "change-column" && act.column.toLowerCase() !== act.definition.name.toLowerCase();
    if (act.kind === "drop-column" || act.kind === "rename-column" || renamed) left.set(act.column.toLowerCase(), index);
    if (act.kind === "add-column") added.add(act.column.name.toLowerCase());
    if (act.kind === "add-key" && act.key.kind === "primary") primary = true;
  });
  const takes = (name: string, index: number): boolean => (left.get(name.toLowerCase()) ?? index) !== index;
  return acts.map((act, index) => {
    switch (act.kind) {
      case "rename-column":
        return { ...act, swaps: takes(act.to, index) };
      case "change-column":
        return { ...act, swaps: takes(act.definition.name, index) };
      case "drop-column":
        return { ...act, again: added.has(act.column.toLowerCase()) };
      case "drop-key":
        return { ...act, again: primary };
      default:
        return act;
    }
  });
}

function mayFollow(cursor: Cursor, acts: readonly AlterAct[]): boolean {
  const last = acts.at(-1)?.kind;
  if (hasWords(cursor, "partition by") || hasWords(cursor, "remove partitioning")) return true;
  return last === "table-option" || last === "convert-charset";
}

/** MariaDB: WAIT n, NOWAIT. */
export function takeWait(cursor: Cursor): void {
  if (takeWords(cursor, "nowait")) return;
  if (hasWords(cursor, "wait") && peek(cursor, 1)?.kind === "number") cursor.at += 2;
}

export function takeAlgorithm(cursor: Cursor, options: { algorithm: string | null; lock: string | null }): boolean {
  const start = cursor.at;
  const word = takeOneOf(cursor, ["algorithm", "lock"]);
  if (word === null) return takeOneOf(cursor, ["with validation", "without validation"]) !== null;
  takeSymbol(cursor, "=");
  const value = peekWord(cursor).toUpperCase();
  const known = word === "algorithm" ? /^(DEFAULT|INSTANT|NOCOPY|INPLACE|COPY)$/ : /^(DEFAULT|NONE|SHARED|EXCLUSIVE)$/;
  if (!known.test(value)) {
    cursor.at = start;
    return false;
  }
  cursor.at += 1;
  options[word === "lock" ? "lock" : "algorithm"] = value === "DEFAULT" ? null : value;
  return true;
}

function takeAction(cursor: Cursor, base: AlterBase): readonly AlterAct[] | null {
  const partition = takePartitionAction(cursor, base);
  if (partition !== null) return [partition];
  switch (peekWord(cursor)) {
    case "add":
      cursor.at += 1;
      return takeAdd(cursor, base);
    case "drop":
      cursor.at += 1;
      return one(takeDrop(cursor, base));
    case "modify":
    case "change":
      return one(takeChange(cursor, base));
    case "alter":
      cursor.at += 1;
      return one(takeAlter(cursor, base));
    case "rename":
      cursor.at += 1;
      return one(takeRename(cursor, base));
    default:
      return one(takeAlterOption(cursor, base));
  }
}

function one(act: AlterAct | null): readonly AlterAct[] | null {
  return act === null ? null : [act];
}

function takeAdd(cursor: Cursor, base: AlterBase): readonly AlterAct[] | null {
  if (takeWords(cursor, "system versioning"))
    return [{ ...base, kind: "table-option", option: "add system versioning", value: "" }];
  const item = takeConstraintItem(cursor);
  if (item === null) return null;
  if (item !== undefined) {
    switch (item.kind) {
      case "key":
        return [{ ...base, kind: "add-key", key: item.key, ifNotExists: item.ifNotExists, orReplace: false }];
      case "foreign-key":
        return [{ ...base, kind: "add-foreign-key", key: item.key }];
      case "check":
        return [{ ...base, kind: "add-check", enforced: item.enforced }];
      case "period":
        return [{ ...base, kind: "table-option", option: "period", value: "" }];
      case "column":
        return null;
    }
  }
  takeWords(cursor, "column");
  const ifNotExists = takeWords(cursor, "if not exists");
  if (isSymbol(peek(cursor), "(")) return takeSeveral(cursor, base, ifNotExists);
  const column = takeColumnDef(cursor);
  return column === null ? null : [{ ...base, kind: "add-column", column, ifNotExists, placed: takePlace(cursor) }];
}

/** ADD (a INT, b INT, KEY (a)). */
function takeSeveral(cursor: Cursor, base: AlterBase, ifNotExists: boolean): readonly AlterAct[] | null {
  const inner = takeParens(cursor);
  if (inner === null) return null;
  const within: Cursor = { tokens: inner, at: 0 };
  const acts: AlterAct[] = [];
  do {
    const item = takeConstraintItem(within);
    if (item === null) return null;
    if (item === undefined) {
      const column = takeColumnDef(within);
      if (column === null) return null;
      acts.push({ ...base, kind: "add-column", column, ifNotExists, placed: false });
    } else if (item.kind === "key") acts.push({ ...base, kind: "add-key", key: item.key, ifNotExists: false, orReplace: false });
    else if (item.kind === "foreign-key") acts.push({ ...base, kind: "add-foreign-key", key: item.key });
    else if (item.kind === "check") acts.push({ ...base, kind: "add-check", enforced: item.enforced });
  } while (takeSymbol(within, ","));
  return isAtEnd(within) ? acts : null;
}

/** FIRST, AFTER column. */
function takePlace(cursor: Cursor): boolean {
  if (takeWords(cursor, "first")) return true;
  return takeWords(cursor, "after") && takeName(cursor) !== null;
}

const DROPS: Readonly<Record<string, "primary" | "index" | "foreign-key" | "check" | "constraint">> = {
  "primary key": "primary",
  index: "index",
  key: "index",
  "foreign key": "foreign-key",
  check: "check",
  constraint: "constraint",
};

function takeDrop(cursor: Cursor, base: AlterBase): AlterAct | null {
  if (takeWords(cursor, "system versioning"))
    return { ...base, kind: "table-option", option: "drop system versioning", value: "" };
  if (takeWords(cursor, "period for system_time")) return { ...base, kind: "table-option", option: "period", value: "" };
  const start = cursor.at;
  const word = takeOneOf(cursor, Object.keys(DROPS));
  const what = word === null ? undefined : DROPS[word];
  if (what === "primary") return { ...base, kind: "drop-key", what, name: "PRIMARY", again: false };
  if (what !== undefined) {
    takeWords(cursor, "if exists");
    const name = takeName(cursor);
    if (name !== null) return { ...base, kind: "drop-key", what, name, again: false };
    // `DROP key`: a column that is called like a keyword.
    cursor.at = start;
  }
  takeWords(cursor, "column");
  const ifExists = takeWords(cursor, "if exists");
  const column = takeName(cursor);
  takeOneOf(cursor, ["restrict", "cascade"]);
  return column === null ? null : { ...base, kind: "drop-column", column, ifExists, again: false };
}

/** MODIFY column definition; CHANGE column name definition. */
function takeChange(cursor: Cursor, base: AlterBase): AlterAct | null {
  const isChange = peekWord(cursor) === "change";
  cursor.at += 1;
  takeWords(cursor, "column");
  takeWords(cursor, "if exists");
  const column = takeName(cursor);
  const name = isChange ? takeName(cursor) : column;
  const definition = column === null || name === null ? null : takeDefinition(cursor, name);
  return column === null || definition === null
    ? null
    : { ...base, kind: "change-column", column, definition, placed: takePlace(cursor), swaps: false };
}

function takeAlter(cursor: Cursor, base: AlterBase): AlterAct | null {
  const word = takeOneOf(cursor, ["index", "key", "check", "constraint"]);
  if (word !== null) {
    takeWords(cursor, "if exists");
    const name = takeName(cursor);
    const to = takeOneOf(cursor, ["visible", "invisible", "not ignored", "ignored", "not enforced", "enforced"]);
    const kind = word === "check" || word === "constraint" ? "toggle-check" : "alter-key";
    return name === null || to === null ? null : { ...base, kind, name, to };
  }
  takeWords(cursor, "column");
  takeWords(cursor, "if exists");
  const column = takeName(cursor);
  if (column === null) return null;
  if (takeWords(cursor, "drop default")) return { ...base, kind: "set-default", column, default: "none" };
  if (takeOneOf(cursor, ["set visible", "set invisible"]) !== null)
    return { ...base, kind: "table-option", option: "column visibility", value: "" };
  const value = takeWords(cursor, "set default") ? takeDefaultValue(cursor) : null;
  return value === null ? null : { ...base, kind: "set-default", column, default: value };
}

function takeRename(cursor: Cursor, base: AlterBase): AlterAct | null {
  const word = takeOneOf(cursor, ["column", "index", "key", "to", "as"]);
  if (word === null || word === "to" || word === "as") {
    takeSymbol(cursor, "=");
    const to = takeTableName(cursor);
    return to === null ? null : { ...base, kind: "rename-table", to, swaps: false };
  }
  takeWords(cursor, "if exists");
  const name = takeName(cursor);
  const to = takeWords(cursor, "to") ? takeName(cursor) : null;
  if (name === null || to === null) return null;
  return word === "column"
    ? { ...base, kind: "rename-column", column: name, to, swaps: false }
    : { ...base, kind: "rename-key", name, to };
}
