/** What statements of MySQL and MariaDB do, one act each. As written, nothing is looked up. */
import type { TableName } from "../by-tokens/cursor.ts";
import type { Delete, Insert, Update } from "../by-tokens/data-acts.ts";
import type { AnyAct, ColumnDef, DefaultKind, ForeignKeyDef, KeyDef, TableDef } from "../by-tokens/definitions.ts";
import type { Query } from "../by-tokens/query.ts";

/** What all actions of one ALTER TABLE share. */
export interface AlterBase {
  readonly table: TableName;
  /** MariaDB's ALTER IGNORE TABLE: rows that break a new key are deleted. */
  readonly ignore: boolean;
  /** ALGORITHM= and LOCK=, in upper case; null where not told or DEFAULT. */
  readonly algorithm: string | null;
  readonly lock: string | null;
}

export interface CreateTable {
  readonly kind: "create-table";
  readonly table: TableName;
  readonly ifNotExists: boolean;
  readonly orReplace: boolean;
  readonly temporary: boolean;
  readonly partitioned: boolean;
  readonly definition: TableDef;
  readonly like: TableName | null;
  readonly query: Query | null;
}

export interface DropTable {
  readonly kind: "drop-table";
  readonly table: TableName;
  readonly ifExists: boolean;
  readonly temporary: boolean;
}

export interface NamedTable {
  readonly kind: "truncate" | "analyze-table" | "optimize-table" | "repair-table" | "lock-table";
  readonly table: TableName;
  readonly mode: string;
}

export interface RenameTable extends AlterBase {
  readonly kind: "rename-table";
  readonly to: TableName;
  /** Whether the same statement takes the new name from another table. */
  readonly swaps: boolean;
}

export interface AddColumn extends AlterBase {
  readonly kind: "add-column";
  readonly column: ColumnDef;
  readonly ifNotExists: boolean;
  readonly placed: boolean;
}

export interface DropColumn extends AlterBase {
  readonly kind: "drop-column";
  readonly column: string;
  readonly ifExists: boolean;
  /** Whether the same statement adds a column of that name. */
  readonly again: boolean;
}

/** MODIFY and CHANGE: the whole definition anew. */
export interface ChangeColumn extends AlterBase {
  readonly kind: "change-column";
  readonly column: string;
  readonly definition: ColumnDef;
  readonly placed: boolean;
  /** Whether the same statement takes the new name from another column. */
  readonly swaps: boolean;
}

export interface RenameColumn extends AlterBase {
  readonly kind: "rename-column";
  readonly column: string;
  readonly to: string;
  /** As for CHANGE. */
  readonly swaps: boolean;
}

export interface SetDefault extends AlterBase {
  readonly kind: "set-default";
  readonly column: string;
  /** `none`: DROP DEFAULT. */
  readonly default: DefaultKind;
}

export interface AddKey extends AlterBase {
  readonly kind: "add-key";
  readonly key: KeyDef;
  readonly ifNotExists: boolean;
  readonly orReplace: boolean;
}

export interface DropKey extends AlterBase {
  readonly kind: "drop-key";
  readonly what: "primary" | "index" | "foreign-key" | "check" | "constraint";
  readonly name: string;
  /** Whether the same statement adds a primary key. */
  readonly again: boolean;
}

export interface ChangeKey extends AlterBase {
  readonly kind: "rename-key" | "alter-key" | "toggle-check";
  readonly name: string;
  /** ENFORCED, VISIBLE, the new name, …, in lower case. */
  readonly to: string;
}

export interface AddForeignKey extends AlterBase {
  readonly kind: "add-foreign-key";
  readonly key: ForeignKeyDef;
}

export interface AddCheck extends AlterBase {
  readonly kind: "add-check";
  readonly enforced: boolean;
}

export interface ConvertCharset extends AlterBase {
  readonly kind: "convert-charset";
  /** Null: DEFAULT, that of the database. */
  readonly charset: string | null;
}

/** `ENGINE = InnoDB` and its like; name and value in lower case. FORCE, ORDER BY, ENABLE KEYS, … have an empty value. */
export interface TableOption extends AlterBase {
  readonly kind: "table-option";
  readonly option: string;
  readonly value: string;
}

export type PartitionWork =
  | "add"
  | "drop"
  | "truncate"
  | "coalesce"
  | "reorganize"
  | "exchange"
  | "remove"
  | "partition-by"
  | "maintain"
  | "rebuild"
  | "discard"
  | "import"
  | "convert-out"
  | "convert-in";

export interface AlterPartition extends AlterBase {
  readonly kind: "alter-partition";
  readonly work: PartitionWork;
  readonly names: readonly string[];
  /** The table of EXCHANGE and CONVERT. */
  readonly with: TableName | null;
}

/** SELECT, DO, SHOW and SET: what they call counts. */
export interface Select {
  readonly kind: "select";
  readonly table: null;
  readonly calls: readonly string[];
}

/** Statements that name an object that is no table. */
export interface ObjectAct {
  readonly kind: "object";
  readonly table: TableName | null;
  /** `create-view`, `drop-trigger`, `grant`, …: its own effect row. */
  readonly what: string;
  readonly name: string;
  readonly conditional: boolean;
}

/** CREATE PROCEDURE, FUNCTION, TRIGGER, EVENT and PREPARE: what they will do, null where it is not known. */
export interface Define {
  readonly kind: "define";
  readonly table: TableName | null;
  readonly what: "procedure" | "function" | "trigger" | "event" | "statement" | "package" | "variable";
  readonly name: string;
  readonly replace: boolean;
  /** PREPARE … FROM @variable: whose text it runs. */
  readonly from?: string;
  readonly body: readonly AnyAct[] | null;
}

/** CALL and EXECUTE. */
export interface Call {
  readonly kind: "call";
  readonly table: null;
  readonly what: "procedure" | "statement";
  readonly name: string;
  readonly calls: readonly string[];
}

export interface Session {
  readonly kind: "session";
  readonly table: null;
  /** `use`, `set`, `begin`, `commit`, `rollback`, … */
  readonly what: string;
  readonly name: string;
  readonly value: string;
  readonly calls: readonly string[];
}

export type AlterAct =
  | RenameTable
  | AddColumn
  | DropColumn
  | ChangeColumn
  | RenameColumn
  | SetDefault
  | AddKey
  | DropKey
  | ChangeKey
  | AddForeignKey
  | AddCheck
  | ConvertCharset
  | TableOption
  | AlterPartition;
export type Act =
  | AlterAct
  | CreateTable
  | DropTable
  | NamedTable
  | Insert
  | Update
  | Delete
  | Select
  | ObjectAct
  | Define
  | Call
  | Session;

/** Sound because acts reach the rows of this folder only from its own reader. */
export function isAct(act: AnyAct): act is Act {
  return act.kind !== "";
}
