/** A column as CREATE TABLE and ADD COLUMN define it (sqlite.org/syntax/column-def.html). */
import {
  hasWords,
  isAtEnd,
  isSymbol,
  namesIn,
  peek,
  peekWord,
  splitByCommas,
  takeName,
  takeOneOf,
  takeParens,
  takeSymbol,
  takeTableName,
  takeWords,
  type Cursor,
} from "../by-tokens/cursor.ts";
import type { ColumnDef, DataType, References } from "../by-tokens/definitions.ts";

/** Moves over name, type and constraints; null where a part is not understood. */
export function takeColumnDef(cursor: Cursor): ColumnDef | null {
  const name = takeName(cursor);
  if (name === null) return null;
  const type = takeType(cursor);
  if (type === undefined) return null;
  const draft: Draft = { ...EMPTY };
  while (!isAtEnd(cursor) && !isSymbol(peek(cursor), ",")) {
    const start = cursor.at;
    if (takeWords(cursor, "constraint") && takeName(cursor) === null) return null;
    if (isAtEnd(cursor)) break;
    if (!takeConstraint(cursor, draft)) {
      cursor.at = start;
      return null;
    }
  }
  // INTEGER PRIMARY KEY is numbered by itself.
  const numbered = draft.primary && type?.name === "integer";
  return { name, type, ...draft, numbered, notNull: draft.notNull || numbered };
}

interface Draft {
  notNull: boolean;
  default: ColumnDef["default"];
  generated: ColumnDef["generated"];
  primary: boolean;
  unique: boolean;
  checked: boolean;
  references: References | null;
}

const EMPTY: Draft = {
  notNull: false,
  default: "none",
  generated: null,
  primary: false,
  unique: false,
  checked: false,
  references: null,
};

const CONSTRAINTS =
  /^(constraint|primary|not|null|unique|check|default|collate|references|generated|as|deferrable|autoincrement|on)$/;

/** Any words with at most two numbers: null where none stands there, undefined where it is no type. */
function takeType(cursor: Cursor): DataType | null | undefined {
  const words: string[] = [];
  for (let token = peek(cursor); token !== undefined; token = peek(cursor)) {
    const isWord = token.kind === "word" && !CONSTRAINTS.test(token.text.toLowerCase());
    if (!isWord && token.kind !== "name" && token.kind !== "string") break;
    words.push(token.text.toLowerCase());
    cursor.at += 1;
  }
  if (words.length === 0) return null;
  const inner = takeParens(cursor);
  const sizes = splitByCommas(inner ?? []).map((part) => Number(part.at(-1)?.text));
  if (sizes.some((size) => Number.isNaN(size)) || sizes.length > 2) return undefined;
  return { name: words.join(" "), sizes, members: [], unsigned: false, charset: null };
}

function takeConflict(cursor: Cursor): boolean {
  if (!takeWords(cursor, "on conflict")) return true;
  return takeOneOf(cursor, ["rollback", "abort", "fail", "ignore", "replace"]) !== null;
}

function takeConstraint(cursor: Cursor, draft: Draft): boolean {
  if (takeWords(cursor, "primary key")) {
    takeOneOf(cursor, ["asc", "desc"]);
    draft.primary = true;
    return takeConflict(cursor) && (takeWords(cursor, "autoincrement") || true);
  }
  if (takeWords(cursor, "not null")) return ((draft.notNull = true), takeConflict(cursor));
  if (takeWords(cursor, "null")) return takeConflict(cursor);
  if (takeWords(cursor, "unique")) return ((draft.unique = true), takeConflict(cursor));
  if (takeWords(cursor, "check")) return ((draft.checked = true), takeParens(cursor) !== null);
  if (takeWords(cursor, "collate")) return takeName(cursor) !== null;
  if (takeWords(cursor, "default")) return takeDefault(cursor, draft);
  if (takeWords(cursor, "autoincrement")) return true;
  if (hasWords(cursor, "references")) {
    draft.references = takeReferences(cursor);
    return draft.references !== null;
  }
  if (takeOneOf(cursor, ["generated always as", "as"]) !== null && takeParens(cursor) !== null) {
    draft.generated = takeOneOf(cursor, ["stored", "virtual"]) === "stored" ? "stored" : "virtual";
    return true;
  }
  return false;
}

function takeDefault(cursor: Cursor, draft: Draft): boolean {
  draft.default = "constant";
  if (takeParens(cursor) !== null) {
    draft.default = "expression";
    return true;
  }
  if (takeWords(cursor, "null")) {
    draft.default = "null";
    return true;
  }
  if (takeOneOf(cursor, ["current_timestamp", "current_date", "current_time"]) !== null) {
    draft.default = "now";
    return true;
  }
  while (takeSymbol(cursor, "-") || takeSymbol(cursor, "+") || takeSymbol(cursor, ".")) continue;
  const token = peek(cursor);
  if (token === undefined || token.kind === "symbol" || token.kind === "operator") return false;
  cursor.at += 1;
  // A blob: `x'00'`; an exponent: `1e-3`.
  if (token.kind === "word" && token.text.toLowerCase() === "x" && peek(cursor)?.kind === "string") cursor.at += 1;
  if (token.kind === "number" && /e$/i.test(token.text) && (takeSymbol(cursor, "-") || takeSymbol(cursor, "+"))) cursor.at += 1;
  return true;
}

/** `REFERENCES t (a) ON DELETE … DEFERRABLE …`. */
export function takeReferences(cursor: Cursor): References | null {
  if (!takeWords(cursor, "references")) return null;
  const table = takeTableName(cursor);
  const inner = table === null ? null : takeParens(cursor);
  if (table === null || (inner !== null && namesIn(inner) === null)) return null;
  let onDelete: References["onDelete"] = null;
  for (;;) {
    const word = peekWord(cursor);
    if (takeOneOf(cursor, ["on delete", "on update"]) !== null) {
      const isDelete = cursor.tokens[cursor.at - 1]?.text.toLowerCase() === "delete";
      const action = takeOneOf(cursor, ["set null", "set default", "cascade", "restrict", "no action"]);
      if (action === null) return null;
      if (isDelete) onDelete = action === "cascade" ? "cascade" : action.startsWith("set") ? "set-null" : null;
    } else if (word === "match") {
      cursor.at += 2;
    } else if (takeOneOf(cursor, ["not deferrable", "deferrable"]) !== null) {
      takeOneOf(cursor, ["initially deferred", "initially immediate"]);
    } else return { table, onDelete };
  }
}
