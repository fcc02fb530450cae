/** What statements of SQLite do, one act each. As written, nothing is looked up. */
import type { TableName } from "../by-tokens/cursor.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import type { AnyAct, ColumnDef, TableDef } from "../by-tokens/definitions.ts";
import type { Query } from "../by-tokens/query.ts";

export interface CreateTable {
  readonly kind: "create-table";
  readonly table: TableName;
  readonly ifNotExists: boolean;
  readonly temporary: boolean;
  readonly definition: TableDef;
  readonly query: Query | null;
}

export interface DropTable {
  readonly kind: "drop-table";
  readonly table: TableName;
  readonly ifExists: boolean;
}

export interface RenameTable {
  readonly kind: "rename-table";
  readonly table: TableName;
  readonly to: TableName;
}

export interface AddColumn {
  readonly kind: "add-column";
  readonly table: TableName;
  readonly column: ColumnDef;
}

export interface DropColumn {
  readonly kind: "drop-column";
  readonly table: TableName;
  readonly column: string;
}

export interface RenameColumn {
  readonly kind: "rename-column";
  readonly table: TableName;
  readonly column: string;
  readonly to: string;
}

/** ALTER COLUMN … SET or DROP NOT NULL, ADD and DROP CONSTRAINT (SQLite 3.53). */
export interface ChangeConstraint {
  readonly kind: "set-not-null" | "drop-not-null" | "add-check" | "drop-constraint";
  readonly table: TableName;
  readonly name: string;
}

export interface CreateIndex {
  readonly kind: "create-index";
  readonly table: TableName;
  readonly unique: boolean;
  readonly columns: readonly string[];
}

/** What holds no rows of its own, and statements that concern no table. */
export interface ObjectAct {
  readonly kind: "object";
  readonly table: TableName | null;
  /** `drop-index`, `create-view`, `vacuum`, …: its effect row. */
  readonly what: string;
  readonly name: string;
}

export interface Pragma {
  readonly kind: "pragma";
  readonly table: null;
  readonly name: string;
  /** Lower case; null where it only asks. */
  readonly value: string | null;
}

export interface Select {
  readonly kind: "select";
  readonly table: null;
  readonly calls: readonly string[];
}

export interface Transaction {
  readonly kind: "transaction";
  readonly table: null;
  readonly what: "begin" | "commit" | "rollback" | "savepoint" | "release" | "rollback-to";
}

export type Act =
  | CreateTable
  | DropTable
  | RenameTable
  | AddColumn
  | DropColumn
  | RenameColumn
  | ChangeConstraint
  | CreateIndex
  | ObjectAct
  | Pragma
  | Select
  | Transaction
  | Insert
  | Update
  | Delete;

/** Sound because acts reach the rows of this folder only from its own reader. */
export function isAct(act: AnyAct): act is Act {
  return act.kind !== "";
}
