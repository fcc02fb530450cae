/** What statements define: types, columns, keys. As written, nothing is looked up. */
import type { TableName } from "./cursor.ts";

/** The least that an act of any dialect has: one thing that a statement does. */
export interface AnyAct {
  readonly kind: string;
  /** The table that it is about; null where there is none. */
  readonly table: TableName | null;
}

/** A type as written: `DECIMAL(10, 2) UNSIGNED` is `decimal`, [10, 2], unsigned. Synonyms are made one (`integer` -> `int`). */
export interface DataType {
  readonly name: string;
  /** Numbers in parentheses: length, precision and scale. */
  readonly sizes: readonly number[];
  /** Members of an ENUM or SET, in order; else empty. */
  readonly members: readonly string[];
  readonly unsigned: boolean;
  /** Character set, or that of the collation; null where it was left to the table. */
  readonly charset: string | null;
}

/** `expression`: anything computed at the time of the statement or of the insert, `now`: CURRENT_TIMESTAMP. */
export type DefaultKind = "none" | "null" | "constant" | "now" | "expression";

export interface ColumnDef {
  readonly name: string;
  readonly type: DataType | null;
  readonly notNull: boolean;
  readonly default: DefaultKind;
  /** AUTO_INCREMENT: it needs no default. */
  readonly numbered: boolean;
  readonly generated: "virtual" | "stored" | null;
  readonly primary: boolean;
  readonly unique: boolean;
  readonly checked: boolean;
  readonly references: References | null;
}

export interface References {
  readonly table: TableName;
  /** ON DELETE CASCADE, SET NULL or SET DEFAULT: rows or values go with the rows they reference. */
  readonly onDelete: "cascade" | "set-null" | null;
}

export type KeyKind = "primary" | "unique" | "index" | "fulltext" | "spatial" | "vector";

export interface KeyDef {
  readonly kind: KeyKind;
  readonly name: string | null;
  /** Lower case; empty where the key is on expressions. */
  readonly columns: readonly string[];
}

export interface ForeignKeyDef {
  readonly name: string | null;
  readonly columns: readonly string[];
  readonly references: References;
}

/** What stands between the parentheses of CREATE TABLE. */
export interface TableDef {
  readonly columns: readonly ColumnDef[];
  readonly keys: readonly KeyDef[];
  readonly foreignKeys: readonly ForeignKeyDef[];
  readonly charset: string | null;
  /** False where a part was not understood: the table may have more columns or other types. */
  readonly complete: boolean;
}

/** Whether an INSERT that leaves the column out fails. */
export function needsValue(column: ColumnDef): boolean {
  return column.notNull && column.default === "none" && !column.numbered && column.generated === null;
}
