/** INSERT, UPDATE and DELETE as acts, in every dialect. */
import type { Rows } from "./condition.ts";
import type { TableName } from "./cursor.ts";
import type { Query } from "./query.ts";

export interface Insert {
  readonly kind: "insert";
  readonly table: TableName;
  /** What happens to rows that are there already. */
  readonly mode: "plain" | "ignore" | "replace" | "upsert";
  /** Null: all, in their order. */
  readonly columns: readonly string[] | null;
  readonly query: Query | null;
  /** Columns that an upsert overwrites, without those that keep their value. */
  readonly overwritten: readonly string[];
  readonly calls: readonly string[];
}

export interface Assignment {
  readonly column: string;
  /** `SET a = a`, `SET a = COALESCE(a, …)`. */
  readonly keeps: boolean;
  /** The column of the same table whose value it takes as it is. */
  readonly from: string | null;
}

export interface Update {
  readonly kind: "update";
  readonly table: TableName;
  readonly assignments: readonly Assignment[];
  readonly rows: Rows;
  readonly nulls: readonly string[];
  readonly calls: readonly string[];
}

export interface Delete {
  readonly kind: "delete";
  readonly table: TableName;
  readonly rows: Rows;
  readonly calls: readonly string[];
}
