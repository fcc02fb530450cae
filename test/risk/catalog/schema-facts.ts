/** A schema as facts that both a catalog and a live server can tell: what is compared in the differential tests. */

/** One line a fact, sorted; equal lists mean equal schemas. */
export type SchemaFacts = readonly string[];

export interface ColumnFact {
  readonly relation: string;
  readonly name: string;
  /** Null: the catalog cannot tell (an expression of a view). */
  readonly type: string | null;
  readonly notNull: boolean;
  readonly hasDefault: boolean;
  readonly generated: string;
  readonly identity: string;
  readonly collation: string | null;
  readonly inherited: number;
  readonly local: boolean;
}

export interface Facts {
  readonly relations: SchemaFacts;
  readonly columns: readonly ColumnFact[];
  readonly constraints: SchemaFacts;
  readonly indexes: SchemaFacts;
  readonly types: SchemaFacts;
  readonly routines: SchemaFacts;
  readonly triggers: SchemaFacts;
  /** `view reads table.column`. */
  readonly reads: SchemaFacts;
}

/** Where the catalog does not know a column's type, the server's counts as agreed. */
export function agreeOnUnknownTypes(expected: Facts, actual: Facts): Facts {
  const known = new Map(actual.columns.map((column) => [`${column.relation}.${column.name}`, column.type]));
  const columns = expected.columns.map((column) => {
    const isUnknown = known.get(`${column.relation}.${column.name}`) === null;
    return isUnknown ? { ...column, type: null } : column;
  });
  return { ...expected, columns };
}
