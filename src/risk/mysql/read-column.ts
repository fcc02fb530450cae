/** A column as CREATE TABLE and ALTER TABLE define it. */
import type { ColumnDef, DataType, DefaultKind, References } from "../by-tokens/definitions.ts";
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
import { canonicalType } from "./type-names.ts";

/** Moves over a definition (`name type attributes`); null where a part of it is not understood. */
export function takeColumnDef(cursor: Cursor): ColumnDef | null {
  const name = takeName(cursor);
  return name === null ? null : takeDefinition(cursor, name);
}

/** What follows the name. */
export function takeDefinition(cursor: Cursor, name: string): ColumnDef | null {
  const taken = takeType(cursor);
  if (taken === null) return null;
  const draft: Draft = { ...EMPTY, charset: taken.charset };
  while (
    !isAtEnd(cursor) &&
    !isSymbol(peek(cursor), ",") &&
    !isSymbol(peek(cursor), ")") &&
    !hasWords(cursor, "first") &&
    !hasWords(cursor, "after")
  ) {
    if (!takeAttribute(cursor, draft)) return null;
  }
  const { charset, ...rest } = draft;
  // SERIAL is BIGINT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE.
  const serial = taken.name === "serial";
  const type = serial ? { ...taken, name: "bigint", unsigned: true } : { ...taken, charset };
  const numbered = rest.numbered || serial;
  return { name, type, ...rest, notNull: rest.notNull || rest.primary || serial, numbered, unique: rest.unique || serial };
}

interface Draft {
  charset: string | null;
  notNull: boolean;
  default: DefaultKind;
  numbered: boolean;
  generated: "virtual" | "stored" | null;
  primary: boolean;
  unique: boolean;
  checked: boolean;
  references: References | null;
}

const EMPTY: Draft = {
  charset: null,
  notNull: false,
  default: "none",
  numbered: false,
  generated: null,
  primary: false,
  unique: false,
  checked: false,
  references: null,
};

/** Section "Data Types"; null where no such type is known. */
export function takeType(cursor: Cursor): DataType | null {
  const name = canonicalType(cursor);
  if (name === null) return null;
  const inner = takeParens(cursor);
  const list = inner === null ? [] : splitByCommas(inner);
  const listed = name === "enum" || name === "set";
  if (list.some((part) => part.length !== 1 || part[0]?.kind !== (listed ? "string" : "number"))) return null;
  if (listed && list.length === 0) return null;
  const texts = list.map((part) => part[0]?.text ?? "");
  let unsigned = false;
  let charset: string | null = null;
  for (;;) {
    if (takeOneOf(cursor, ["unsigned", "zerofill"]) !== null) unsigned = true;
    else if (!takeWords(cursor, "signed") && !takeWords(cursor, "binary")) {
      const found = takeCharset(cursor);
      if (found === null) break;
      charset = found;
    }
  }
  return { name, sizes: listed ? [] : texts.map(Number), members: listed ? texts : [], unsigned, charset };
}

/** CHARACTER SET, CHARSET or COLLATE with its name: the character set in lower case, null where none stands there. */
export function takeCharset(cursor: Cursor): string | null {
  const start = cursor.at;
  const word = takeOneOf(cursor, ["character set", "charset", "collate", "ascii", "unicode"]);
  if (word === null) return null;
  if (word === "ascii") return "latin1";
  if (word === "unicode") return "ucs2";
  takeSymbol(cursor, "=");
  const name = takeName(cursor)?.toLowerCase();
  if (name === undefined) {
    cursor.at = start;
    return null;
  }
  return word === "collate" ? (name.split("_", 1)[0] ?? name) : name;
}

/** Each moves over its words and notes what they say; false: these words are not its. */
type TakeAttribute = (cursor: Cursor, draft: Draft) => boolean;

const PLAIN_ATTRIBUTES = [
  "null",
  "visible",
  "invisible",
  "column_format fixed",
  "column_format dynamic",
  "column_format default",
  "storage disk",
  "storage memory",
  "storage default",
  "compressed",
  "signed",
  "persistent_comment",
  "with system versioning",
  "without system versioning",
  "enforced",
  "not enforced",
  "hidden",
];

const ATTRIBUTES: readonly TakeAttribute[] = [
  (cursor, draft) => takeWords(cursor, "not null") && set(draft, { notNull: true }),
  (cursor) => takeOneOf(cursor, PLAIN_ATTRIBUTES) !== null,
  (cursor, draft) => takeOneOf(cursor, ["auto_increment", "autoincrement"]) !== null && set(draft, { numbered: true }),
  (cursor, draft) => takeOneOf(cursor, ["primary key", "key"]) !== null && set(draft, { primary: true }),
  (cursor, draft) => takeOneOf(cursor, ["unique key", "unique"]) !== null && set(draft, { unique: true }),
  takeDefault,
  (cursor) => takeWords(cursor, "on update") && takeNow(cursor),
  takeGenerated,
  takeCheck,
  takeReferenceAttribute,
  (cursor) => takeOneOf(cursor, ["comment", "engine_attribute", "secondary_engine_attribute"]) !== null && takeString(cursor),
  (cursor) => takeWords(cursor, "srid") && takeName({ ...cursor }) === null && peek(cursor)?.kind === "number" && step(cursor),
  (cursor) => takeWords(cursor, "ref_system_id") && takeSymbol(cursor, "=") && step(cursor),
  (cursor, draft) => {
    const charset = takeCharset(cursor);
    return charset !== null && set(draft, { charset });
  },
];

function takeAttribute(cursor: Cursor, draft: Draft): boolean {
  const start = cursor.at;
  for (const take of ATTRIBUTES) {
    if (take(cursor, draft)) return true;
    cursor.at = start;
  }
  return false;
}

function set(draft: Draft, values: Partial<Draft>): true {
  Object.assign(draft, values);
  return true;
}

function step(cursor: Cursor): true {
  cursor.at += 1;
  return true;
}

function takeString(cursor: Cursor): boolean {
  takeSymbol(cursor, "=");
  if (peek(cursor)?.kind !== "string") return false;
  while (peek(cursor)?.kind === "string") cursor.at += 1;
  return true;
}

function takeDefault(cursor: Cursor, draft: Draft): boolean {
  if (!takeWords(cursor, "default")) return false;
  const kind = takeDefaultValue(cursor);
  return kind !== null && set(draft, { default: kind });
}

/** The value behind DEFAULT; null where it is none that the manual allows. */
export function takeDefaultValue(cursor: Cursor): DefaultKind | null {
  if (takeWords(cursor, "null")) return "null";
  if (takeNow(cursor)) return "now";
  if (takeOneOf(cursor, ["true", "false"]) !== null) return "constant";
  if (isSymbol(peek(cursor), "(")) return takeParens(cursor) === null ? null : "expression";
  while (takeSymbol(cursor, "-") || takeSymbol(cursor, "+") || takeSymbol(cursor, ".")) continue;
  const token = peek(cursor);
  if (token?.kind === "number") {
    cursor.at += 1;
    if (/e$/i.test(token.text) && (takeSymbol(cursor, "-") || takeSymbol(cursor, "+"))) cursor.at += 1;
    return "constant";
  }
  if (token?.kind === "string" || token?.kind === "placeholder") return takeString(cursor) || step(cursor) ? "constant" : null;
  // Introducers and literals such as `b'1'`, `_utf8mb4'x'`, `DATE '2000-01-01'`.
  if (token?.kind === "word" && peek(cursor, 1)?.kind === "string") {
    cursor.at += 1;
    return takeString(cursor) ? "constant" : null;
  }
  // MariaDB takes expressions without parentheses, such as UUID().
  if (token?.kind === "word" && isSymbol(peek(cursor, 1), "(")) {
    cursor.at += 1;
    return takeParens(cursor) === null ? null : "expression";
  }
  return takeOneOf(cursor, ["current_user", "current_role", "current_date", "current_time"]) === null ? null : "expression";
}

function takeNow(cursor: Cursor): boolean {
  if (takeOneOf(cursor, ["current_timestamp", "now", "localtime", "localtimestamp"]) === null) return false;
  takeParens(cursor);
  return true;
}

function takeGenerated(cursor: Cursor, draft: Draft): boolean {
  if (takeOneOf(cursor, ["generated always as row start", "generated always as row end"]) !== null)
    return set(draft, { numbered: true });
  if (takeOneOf(cursor, ["generated always as identity", "generated by default as identity"]) !== null)
    return set(draft, { numbered: true });
  if (takeOneOf(cursor, ["generated always as", "as"]) === null || takeParens(cursor) === null) return false;
  const how = takeOneOf(cursor, ["virtual", "stored", "persistent"]);
  return set(draft, { generated: how === null || how === "virtual" ? "virtual" : "stored" });
}

function takeCheck(cursor: Cursor, draft: Draft): boolean {
  if (takeWords(cursor, "constraint") && !hasWords(cursor, "check")) takeName(cursor);
  if (!takeWords(cursor, "check") || takeParens(cursor) === null) return false;
  const enforced = takeOneOf(cursor, ["not enforced", "enforced"]) !== "not enforced";
  return set(draft, { checked: draft.checked || enforced });
}

function takeReferenceAttribute(cursor: Cursor, draft: Draft): boolean {
  if (takeWords(cursor, "constraint") && !hasWords(cursor, "references")) takeName(cursor);
  const references = takeReferences(cursor);
  return references !== null && set(draft, { references });
}

/** `REFERENCES t (a) ON DELETE …`. */
export function takeReferences(cursor: Cursor): References | null {
  if (!takeWords(cursor, "references")) return null;
  const table = takeTableName(cursor);
  if (table === null) return null;
  const inner = takeParens(cursor);
  if (inner !== null && namesIn(inner) === null) return null;
  let onDelete: References["onDelete"] = null;
  for (;;) {
    if (takeWords(cursor, "match")) {
      if (takeOneOf(cursor, ["full", "partial", "simple"]) === null) return null;
    } else if (hasWords(cursor, "on delete") || hasWords(cursor, "on update")) {
      const isDelete = peekWord(cursor, 1) === "delete";
      cursor.at += 2;
      const action = takeOneOf(cursor, ["cascade", "set null", "set default", "restrict", "no action"]);
      if (action === null) return null;
      if (isDelete) onDelete = action === "cascade" ? "cascade" : action.startsWith("set") ? "set-null" : null;
    } else return { table, onDelete };
  }
}
