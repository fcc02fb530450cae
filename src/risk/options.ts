/** What a team says of its database, for the step from effects to risk. */

/** A process that writes from a queue and can be suspended. */
export interface Writer {
  readonly name: string;
  /** Tables it writes to, `schema.table`; without a schema `public` is meant. */
  readonly writes: readonly string[];
  /** How long it may wait for a lock; null: as long as it takes. */
  readonly maxBlockedSeconds: number | null;
}

export interface RelationSize {
  readonly rows: number;
  readonly bytes: number;
}

export interface RiskOptions {
  readonly writers: readonly Writer[];
  /** By `schema.table`. A table that is not in it has an unknown size. */
  readonly sizes?: ReadonlyMap<string, RelationSize>;
  /** Major version of the server; left out: whatever is true of 15 to 17. */
  readonly postgresVersion?: number;
  /** Whether the history is the database's whole history: then what it does not create does not exist. Left out: false. */
  readonly historyComplete?: boolean;
}
