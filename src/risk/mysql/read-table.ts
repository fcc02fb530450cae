/** CREATE TABLE: columns, keys, options. A new table harms nobody, so parts that are not understood only make it incomplete. */
import type { Token } from "../../sql/tokens.ts";
import type { ColumnDef, ForeignKeyDef, KeyDef, KeyKind, TableDef } from "../by-tokens/definitions.ts";
import {
  hasWords,
  isAtEnd,
  isSymbol,
  peek,
  peekWord,
  splitByCommas,
  startCursor,
  takeName,
  takeOneOf,
  takeParens,
  takeTableName,
  takeWords,
  type Cursor,
  type TableName,
} from "../by-tokens/cursor.ts";
import { readQuery, type Query } from "../by-tokens/query.ts";
import type { CreateTable } from "./acts.ts";
import { takeCharset, takeColumnDef, takeReferences } from "./read-column.ts";

/** Behind `CREATE [OR REPLACE] [TEMPORARY] TABLE`. Null where its shape is not that of a CREATE TABLE. */
export function readCreateTable(cursor: Cursor, how: { orReplace: boolean; temporary: boolean }): CreateTable | null {
  const ifNotExists = takeWords(cursor, "if not exists");
  const table = takeTableName(cursor);
  if (table === null) return null;
  const base = { kind: "create-table", table, ifNotExists, ...how } as const;
  const like = readLike(cursor);
  if (like !== null) {
    return isAtEnd(cursor) ? { ...base, like, query: null, partitioned: false, definition: NOTHING } : null;
  }
  let definition = NOTHING;
  if (isSymbol(peek(cursor), "(") && !/^(select|with)$/.test(peekWord(cursor, 1))) {
    const inner = takeParens(cursor);
    if (inner === null) return null;
    definition = readTableBody(inner);
  }
  const options = readOptions(cursor);
  if (options === null) return null;
  if (definition === NOTHING && options.query === null) return null;
  const complete = definition.complete && options.query === null;
  return {
    ...base,
    like: null,
    query: options.query,
    partitioned: options.partitioned,
    definition: { ...definition, charset: options.charset, complete },
  };
}

const NOTHING: TableDef = { columns: [], keys: [], foreignKeys: [], charset: null, complete: true };

function readLike(cursor: Cursor): TableName | null {
  const start = cursor.at;
  if (takeWords(cursor, "like")) return takeTableName(cursor);
  if (!isSymbol(peek(cursor), "(") || peekWord(cursor, 1) !== "like") return null;
  const inner = takeParens(cursor);
  const within = startCursor(inner ?? []);
  const like = takeWords(within, "like") ? takeTableName(within) : null;
  if (like !== null && isAtEnd(within)) return like;
  cursor.at = start;
  return null;
}

/** The table options, PARTITION BY, and the query at the end; null where something else stands there. */
function readOptions(cursor: Cursor): { charset: string | null; partitioned: boolean; query: Query | null } | null {
  let charset: string | null = null;
  let partitioned = false;
  while (!isAtEnd(cursor)) {
    if (takeOneOf(cursor, ["ignore", "replace", "as"]) !== null) continue;
    if (/^(select|with|values|table)$/.test(peekWord(cursor)) || isSymbol(peek(cursor), "(")) {
      const rest = cursor.tokens.slice(cursor.at);
      const query = isQueryStart(rest) ? readQuery(rest) : null;
      if (query !== null) {
        cursor.at = cursor.tokens.length;
        return { charset, partitioned, query };
      }
    }
    takeWords(cursor, "default");
    const found = takeCharset(cursor);
    if (found !== null) charset = found;
    else if (hasWords(cursor, "partition by")) partitioned = true;
    if (found === null) cursor.at += 1;
  }
  return { charset, partitioned, query: null };
}

function isQueryStart(tokens: readonly Token[]): boolean {
  const [first, second] = tokens;
  if (isSymbol(first, "(")) return second?.kind === "word" && /^(select|with)$/i.test(second.text);
  return !(first?.text.toLowerCase() === "table" && tokens.length !== 2);
}

function readTableBody(inner: readonly Token[]): TableDef {
  const columns: ColumnDef[] = [];
  const keys: KeyDef[] = [];
  const foreignKeys: ForeignKeyDef[] = [];
  let complete = true;
  for (const part of splitByCommas(inner)) {
    const cursor = startCursor(part);
    const item = takeTableItem(cursor);
    if (item === null || !isAtEnd(cursor)) complete = false;
    else if (item.kind === "column") columns.push(item.column);
    else if (item.kind === "key") keys.push(item.key);
    else if (item.kind === "foreign-key") foreignKeys.push(item.key);
  }
  const own = columns.flatMap((column) => ownKeys(column));
  const inlined = columns.flatMap((column) =>
    column.references === null ? [] : [{ name: null, columns: [column.name.toLowerCase()], references: column.references }],
  );
  const primary = new Set(keys.filter((key) => key.kind === "primary").flatMap((key) => key.columns));
  return {
    columns: columns.map((column) => (primary.has(column.name.toLowerCase()) ? { ...column, notNull: true } : column)),
    keys: [...keys, ...own],
    foreignKeys: [...foreignKeys, ...inlined],
    charset: null,
    complete,
  };
}

/** PRIMARY KEY and UNIQUE in a column's definition. */
export function ownKeys(column: ColumnDef): readonly KeyDef[] {
  if (!column.primary && !column.unique) return [];
  return [
    {
      kind: column.primary ? "primary" : "unique",
      name: column.primary ? null : column.name,
      columns: [column.name.toLowerCase()],
    },
  ];
}

export type TableItem =
  | { readonly kind: "column"; readonly column: ColumnDef }
  | { readonly kind: "key"; readonly key: KeyDef; readonly ifNotExists: boolean }
  | { readonly kind: "foreign-key"; readonly key: ForeignKeyDef }
  | { readonly kind: "check"; readonly enforced: boolean }
  | { readonly kind: "period" };

/** One part of a table's definition; null where it is not understood. */
export function takeTableItem(cursor: Cursor): TableItem | null {
  const other = takeConstraintItem(cursor);
  if (other !== undefined) return other;
  const column = takeColumnDef(cursor);
  return column === null ? null : { kind: "column", column };
}

const KEYS: readonly (readonly [string, KeyKind])[] = [
  ["primary key", "primary"],
  ["unique index", "unique"],
  ["unique key", "unique"],
  ["unique", "unique"],
  ["fulltext index", "fulltext"],
  ["fulltext key", "fulltext"],
  ["fulltext", "fulltext"],
  ["spatial index", "spatial"],
  ["spatial key", "spatial"],
  ["spatial", "spatial"],
  ["vector index", "vector"],
  ["vector key", "vector"],
  ["index", "index"],
  ["key", "index"],
];

/** A key, a foreign key or a check; undefined where none begins here. */
export function takeConstraintItem(cursor: Cursor): TableItem | null | undefined {
  const start = cursor.at;
  let name: string | null = null;
  if (takeWords(cursor, "constraint")) {
    takeWords(cursor, "if not exists");
    if (!/^(primary|unique|foreign|check)$/.test(peekWord(cursor))) name = takeName(cursor);
  }
  if (takeWords(cursor, "foreign key")) return takeForeignKey(cursor, name);
  if (hasWords(cursor, "check") && isSymbol(peek(cursor, 1), "(")) {
    cursor.at += 1;
    if (takeParens(cursor) === null) return null;
    return { kind: "check", enforced: takeOneOf(cursor, ["not enforced", "enforced"]) !== "not enforced" };
  }
  if (takeWords(cursor, "period for"))
    return takeName(cursor) === null || takeParens(cursor) === null ? null : { kind: "period" };
  const found = KEYS.find(([words]) => takeWords(cursor, words));
  const key = found === undefined ? null : takeKey(cursor, found[1], name);
  if (key !== null) return key;
  const named = cursor.at > start && hasWords({ ...cursor, at: start }, "constraint");
  cursor.at = start;
  // What is left may be a column that is called like a keyword: `key int`.
  return named ? null : undefined;
}

/** What follows the words: name, type, columns, options. */
export function takeKey(cursor: Cursor, kind: KeyKind, constraint: string | null): TableItem | null {
  const ifNotExists = takeWords(cursor, "if not exists");
  let name = constraint;
  if (!isSymbol(peek(cursor), "(") && !hasWords(cursor, "using")) name = takeName(cursor) ?? constraint;
  takeIndexType(cursor);
  const inner = takeParens(cursor);
  if (inner === null || !takeIndexOptions(cursor)) return null;
  return { kind: "key", key: { kind, name, columns: keyColumns(inner) }, ifNotExists };
}

function takeIndexType(cursor: Cursor): boolean {
  return takeOneOf(cursor, ["using btree", "using hash", "using rtree", "type btree", "type hash"]) !== null;
}

/** False where something stands there that is no option of an index. */
export function takeIndexOptions(cursor: Cursor): boolean {
  while (!isAtEnd(cursor) && !isSymbol(peek(cursor), ",")) {
    if (takeIndexType(cursor) || takeOneOf(cursor, ["visible", "invisible", "ignored", "not ignored"]) !== null) continue;
    if (ALTER_OPTIONS.test(peekWord(cursor))) return true;
    const named = takeOneOf(cursor, [
      "key_block_size",
      "comment",
      "with parser",
      "clustering",
      "engine_attribute",
      "secondary_engine_attribute",
      "m",
      "distance",
    ]);
    if (named === null) return false;
    if (isSymbol(peek(cursor), "=")) cursor.at += 1;
    if (peek(cursor) === undefined) return false;
    cursor.at += 1;
  }
  return true;
}

/** What may follow a key within CREATE INDEX. */
const ALTER_OPTIONS = /^(algorithm|lock|wait|nowait)$/;

/** Empty where one is an expression. */
export function keyColumns(inner: readonly Token[]): readonly string[] {
  const names = splitByCommas(inner).map((part) => {
    const cursor = startCursor(part);
    const name = takeName(cursor);
    if (name === null) return null;
    takeParens(cursor);
    takeOneOf(cursor, ["asc", "desc"]);
    return isAtEnd(cursor) ? name.toLowerCase() : null;
  });
  return names.every((name) => name !== null) ? names : [];
}

function takeForeignKey(cursor: Cursor, constraint: string | null): TableItem | null {
  takeWords(cursor, "if not exists");
  const name = isSymbol(peek(cursor), "(") ? constraint : (takeName(cursor) ?? constraint);
  const inner = takeParens(cursor);
  const references = inner === null ? null : takeReferences(cursor);
  return inner === null || references === null
    ? null
    : { kind: "foreign-key", key: { name, columns: keyColumns(inner), references } };
}
