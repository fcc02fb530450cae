/**
 * The objects of a PostgreSQL database as far as its migrations tell. Modelled on pg_catalog: an object has an identity
 * that survives renames, a column is a number within its relation. All are immutable; a change puts a new one in place.
 */
import type { Node } from "libpg-query";
import type { EnumValues } from "./enum-values.ts";

/** Identity of an object within one catalog and its forks. Renames and SET SCHEMA keep it. */
export type Oid = number;

/** `release`: created by a statement of the release that is judged, so nobody uses it yet. */
export type Epoch = "existing" | "release";

interface Named {
  readonly oid: Oid;
  readonly epoch: Epoch;
  readonly schema: string;
  readonly name: string;
  /** Never seen being created: a statement mentioned it. What it holds is known in part, at most. */
  readonly assumed: boolean;
  /** Made by IF NOT EXISTS or OR REPLACE while nobody could tell whether it existed: it may be older than it looks. */
  readonly perhapsOlder?: boolean;
}

export interface TypeRef {
  /** `pg_catalog` for built-in types. */
  readonly schema: string;
  /** As pg_type has it: `int4`, `varchar`, `bpchar`, `timestamptz`; never `_int4` (see `dimensions`). */
  readonly name: string;
  /** The modifiers: `[40]` of varchar(40), `[8, 2]` of numeric(8,2), `[8, 0]` of numeric(8), `["point", 4326]` of an extension. */
  readonly modifiers: readonly (number | string)[];
  /** 0: no array. */
  readonly dimensions: number;
  /** The type's object; null for built-in types. */
  readonly oid: Oid | null;
}

/** `unknown`: calls a function that nobody declared here; judge it as volatile. */
export type Volatility = "constant" | "immutable" | "stable" | "volatile" | "unknown";

export interface Expression {
  readonly tree: Node;
  readonly volatility: Volatility;
}

export interface Column {
  /** attnum: never used again after a drop. */
  readonly number: number;
  readonly name: string;
  readonly epoch: Epoch;
  /** Null when it cannot be told (an expression of a view, a table that was never seen). */
  readonly type: TypeRef | null;
  /** As written, `schema.name` or `name`; null: the type's own. */
  readonly collation: string | null;
  /** Also by primary key, serial and identity. A NOT VALID constraint (PostgreSQL 18) sets it too: new rows obey. */
  readonly notNull: boolean;
  /** DEFAULT; of a generated column its expression. Null without one; `nextval` of serial is there. */
  readonly default: Expression | null;
  readonly generated: "stored" | "virtual" | null;
  readonly identity: "always" | "by default" | null;
  /** How many direct parents hand it down, and whether it was (also) declared here. */
  readonly inherited: number;
  readonly local: boolean;
  /** It had another name before. */
  readonly renamed?: true;
}

export type RelationKind = "table" | "view" | "materialized-view" | "sequence" | "foreign-table" | "unknown";

export interface Relation extends Named {
  readonly kind: "relation";
  readonly relationKind: RelationKind;
  readonly persistence: "permanent" | "unlogged" | "temporary";
  /** Those that exist, in order. */
  readonly columns: readonly Column[];
  readonly perhapsOlder: boolean;
  /** False: there may be columns that are not listed. */
  readonly columnsComplete: boolean;
  /** Names known to be free: dropped or renamed. Says something where `columnsComplete` is false. */
  readonly goneColumns: readonly string[];
  readonly nextColumn: number;
  readonly partitionBy: { readonly strategy: "list" | "range" | "hash"; readonly columns: readonly number[] } | null;
  readonly partitionOf: { readonly parent: Oid; readonly bound: Node | null; readonly isDefault: boolean } | null;
  /** INHERITS, without partitioning. */
  readonly parents: readonly Oid[];
  /** Of a view or materialised view. */
  readonly query: Node | null;
  /** Of a sequence: the column it falls with; `internal` where it is an identity column's. */
  readonly ownedBy: { readonly relation: Oid; readonly column: number; readonly internal: boolean } | null;
  /** It had another name or schema before. */
  readonly renamed?: true;
  readonly rowSecurity: boolean;
  readonly replicaIdentity: "default" | "full" | "nothing" | "index";
  readonly accessMethod: string | null;
}

export type ConstraintKind = "primary" | "unique" | "foreign" | "check" | "exclusion" | "not-null";
export type ReferentialAction = "no action" | "restrict" | "cascade" | "set null" | "set default";

/** Of a table or of a domain (`relation` or `domain` is set). `schema` is its table's. */
export interface Constraint extends Named {
  readonly kind: "constraint";
  readonly constraintKind: ConstraintKind;
  readonly relation: Oid | null;
  readonly domain: Oid | null;
  /** Numbers of its columns; of a check those that its expression mentions. */
  readonly columns: readonly number[];
  readonly references: {
    readonly relation: Oid;
    /** Empty: the primary key, where that is not known. */
    readonly columns: readonly number[];
    readonly onDelete: ReferentialAction;
    readonly onUpdate: ReferentialAction;
  } | null;
  readonly expression: Node | null;
  /** False after NOT VALID (until VALIDATE) or NOT ENFORCED. */
  readonly validated: boolean;
  readonly enforced: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred: boolean;
  readonly noInherit: boolean;
  readonly index: Oid | null;
  /** The parent table's or partitioned table's constraint that this one comes from. */
  readonly parent: Oid | null;
  /** How many parents hand it down, and whether it was (also) declared here. */
  readonly inherited: number;
  readonly local: boolean;
}

export interface IndexKey {
  /** Null: an expression. */
  readonly column: number | null;
  readonly expression: Node | null;
  /** The name of the index's own column: that of the table's column when it was made. */
  readonly name: string;
}

export interface Index extends Named {
  readonly kind: "index";
  readonly table: Oid;
  readonly method: string;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly keys: readonly IndexKey[];
  readonly include: readonly number[];
  readonly predicate: Node | null;
  /** Every column that keys, INCLUDE and predicate mention. */
  readonly mentions: readonly number[];
  /** False: `ON ONLY` of a partitioned table, until every partition has one attached. */
  readonly valid: boolean;
  readonly constraint: Oid | null;
  /** The partitioned index that it is attached to. */
  readonly parent: Oid | null;
}

export type TypeKind = "enum" | "composite" | "domain" | "range" | "base" | "shell" | "unknown";

export interface Attribute {
  readonly number: number;
  readonly name: string;
  readonly type: TypeRef | null;
}

/** A type that is no table's row type. */
export interface UserType extends Named {
  readonly kind: "type";
  readonly typeKind: TypeKind;
  /** Of an enum, in order; empty otherwise. */
  readonly values: EnumValues;
  /** Of a composite. */
  readonly attributes: readonly Attribute[];
  /** Of a domain its base type; of a range its subtype. */
  readonly base: TypeRef | null;
  readonly notNull: boolean;
  readonly default: Expression | null;
  /** The extension that brought it (or is known to bring a type of this name); null otherwise. */
  readonly extension: string | null;
}

export interface Routine extends Named {
  readonly kind: "routine";
  readonly routineKind: "function" | "procedure" | "aggregate";
  /** Types of the input arguments, which are its signature, as `typeName` writes them. */
  readonly signature: readonly string[];
  readonly language: string;
  /** Null: BEGIN ATOMIC, a C function, or never seen. */
  readonly body: string | null;
  /** As declared, else volatile; `unknown` where it was never seen. */
  readonly volatility: Volatility;
  readonly returns: TypeRef | null;
  /** Relations that its body mentions, `schema.name` where written so; null: the body could not be read. */
  readonly mentions: readonly string[] | null;
}

export interface Trigger extends Named {
  readonly kind: "trigger";
  readonly relation: Oid;
  readonly routine: Oid | null;
  readonly enabled: boolean;
}

export interface Rule extends Named {
  readonly kind: "rule";
  readonly relation: Oid;
}

export interface Policy extends Named {
  readonly kind: "policy";
  readonly relation: Oid;
}

export interface Schema extends Named {
  readonly kind: "schema";
}

export interface Extension extends Named {
  readonly kind: "extension";
}

/** Statistics objects, publications, collations, operators, casts, event triggers, …: known by name. */
export interface OtherObject extends Named {
  readonly kind: "other";
  /** libpg-query's word: `OBJECT_STATISTIC_EXT`, `OBJECT_PUBLICATION`, … */
  readonly objectType: string;
}

export type CatalogObject =
  | Relation
  | Constraint
  | Index
  | UserType
  | Routine
  | Trigger
  | Rule
  | Policy
  | Schema
  | Extension
  | OtherObject;

/**
 * As in pg_depend. `normal`: a DROP of the other fails without CASCADE. `auto`: falls silently with it. `internal`: is a part
 * of it. `extension`: brought by it.
 */
export type DependencyType = "normal" | "auto" | "internal" | "extension";

/** In place of a column's number: some columns, nobody can tell which. */
export const SOME_COLUMNS = -1;

/** `from` needs `on`. Columns are numbers, 0 for the object as such. */
export interface Dependency {
  readonly id: number;
  readonly from: Oid;
  readonly fromColumn: number;
  /** What of `from` falls: itself (or its column), or only a column's default. */
  readonly part: "whole" | "default";
  readonly on: Oid;
  readonly onColumn: number;
  readonly type: DependencyType;
  /** False: the tree did not tell which relation an unqualified column belongs to. */
  readonly certain: boolean;
}
