/** What was written between the backup and the change, as the evidence says it. */

/** Of a moment: at the backup, and again under the migration's lock. */
export interface WrittenSoFar {
  /** By the server's clock, ISO 8601, UTC. */
  readonly at: string;
  /** Of a replica the one that it has replayed; null where the server does not say it. */
  readonly position: string | null;
  /** When the server started and when its counters were reset: another one, and differences say nothing. */
  readonly counting: string;
  /** By relation (`schema.name`): rows inserted, updated and deleted since counting began. Null where it has none. */
  readonly rows: ReadonlyMap<string, WrittenRows | null>;
}

export interface WrittenRows {
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface DataAtRisk {
  /** Of the backup and of the change's lock. */
  readonly from: { readonly at: string; readonly position: string | null };
  readonly to: { readonly at: string; readonly position: string | null };
  readonly windowMs: number;
  /** WAL between both positions, all sessions' and the server's own: where it is, not how much was lost. Null where it is not known. */
  readonly walBytes: number | null;
  readonly tables: readonly TableAtRisk[];
  /** What the numbers cannot tell, a sentence each. */
  readonly caveats: readonly string[];
}

export interface TableAtRisk {
  readonly relation: string;
  /** Rows written meanwhile; null where it is not known. */
  readonly rows: number | null;
  /** `exact`: counted in the backup's snapshot and under the lock · `estimate`: by the server's counters · `none-possible`: kept by a rescue copy */
  readonly how: "exact" | "estimate" | "none-possible" | "unknown";
  /** The delta dump that closes the window; null where there is none. */
  readonly delta: { readonly file: string; readonly rows: number; readonly sha256: string } | null;
}

/** What is to be expected on a target, by the rates of the last statistics and what Staging's deploy took. */
export interface ForecastAtRisk {
  readonly target: string;
  /** From the backup to the lock, as long as it took on Staging; null where that is not known. */
  readonly windowSeconds: number | null;
  readonly tables: readonly { readonly relation: string; readonly rowsPerSecond: number | null; readonly rows: number | null }[];
  /** Sentences: what the numbers rest on. */
  readonly restsOn: readonly string[];
}
