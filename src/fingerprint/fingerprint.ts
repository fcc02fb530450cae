/** A database's schema as a list of objects with definitions, so that two can be compared and the difference read. */

export interface SchemaObject {
  /** Such as `table`, `column`, `constraint`, `index`, `view`, `function`, `trigger`, `policy`, `sequence`, `enum`, `extension`. */
  readonly kind: string;
  /** Qualified: `public.orders.id`. */
  readonly name: string;
  /** Normalised text: equal texts mean equal objects, whatever their OIDs, column positions or owners. */
  readonly definition: string;
}

export interface Fingerprint {
  /** `sha256:` and 64 hexadecimal digits over the objects in their order. */
  readonly digest: string;
  /** By kind and name, in code-unit order. */
  readonly objects: readonly SchemaObject[];
}

/** What to leave out: time partitions, other teams' schemas. Our own schemas and history tables always are. */
export interface FingerprintScope {
  /** Globs over qualified names (`public.events_2*`, `analytics.*`). */
  readonly ignore: readonly string[];
  /** Qualified history tables of frameworks. */
  readonly historyTables: readonly string[];
}
