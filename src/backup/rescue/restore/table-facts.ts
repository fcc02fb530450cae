/** What restoring has to know of a table. Pure. */

export interface TableColumn {
  readonly name: string;
  readonly typeOid: number;
  readonly typmod: number;
  /** As SQL of this session. */
  readonly type: string;
  /** The same with its schema, unless it is one of the server's own. */
  readonly fullType: string;
  readonly notNull: boolean;
  readonly isGenerated: boolean;
  /** `a` always, `d` by default, empty: none. */
  readonly identity: string;
  /** As SQL; null where it has none. */
  readonly default: string | null;
  /** What rows have that are older than the column and were not written since, as text; null where that is not kept. */
  readonly filled: string | null;
  /** The sequence that its values come from, as SQL; null where they come from none, or are no numbers. */
  readonly sequence: string | null;
}

export interface UniqueKey {
  readonly columns: readonly string[];
  /** Of each column, as SQL. */
  readonly operators: readonly string[];
}

/** What a foreign key wants to be there. */
export interface ForeignKey {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the table that is pointed at, and the operators that compare them with `columns`, as SQL. */
  readonly parents: readonly string[];
  readonly operators: readonly string[];
}

/** A trigger of somebody's own that would fire. */
export interface UserTrigger {
  /** The table, or a partition of it. */
  readonly table: { readonly schema: string; readonly name: string };
  readonly name: string;
  /** `O` as usual, `A` always. */
  readonly enabled: string;
  readonly inserts: boolean;
  readonly updates: boolean;
}

export interface TableFacts {
  readonly schema: string;
  readonly name: string;
  /** As `pg_class.relkind`. */
  readonly kind: string;
  readonly columns: readonly TableColumn[];
  /** The primary key first. */
  readonly keys: readonly UniqueKey[];
  /** To other tables whose rows the role sees. */
  readonly foreignKeys: readonly ForeignKey[];
  readonly triggers: readonly UserTrigger[];
  readonly hasRules: boolean;
  /** Whether tables inherit from it that are no partitions. */
  readonly hasChildren: boolean;
  readonly may: { readonly select: boolean; readonly insert: boolean; readonly update: boolean; readonly alter: boolean };
}

export function findColumn({ columns }: TableFacts, name: string): TableColumn | null {
  return columns.find((column) => column.name === name) ?? null;
}
