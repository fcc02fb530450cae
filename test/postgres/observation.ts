/** What a live server shows of a statement. */
import type { DatabaseError } from "pg";

export interface Observation {
  /** The strongest lock on each relation (table, view, materialized view) that existed before, as in `pg_locks`. */
  readonly locks: Readonly<Record<string, string>>;
  /** Relations with a new file that holds rows, or that had none before. */
  readonly rewrites: readonly string[];
  /** Relations that were read from end to end, with indexes used wherever they can serve; tables that were vacuumed. */
  readonly scans: readonly string[];
  /** `schema.table` where rows are gone, `schema.table.column` where values are, `database name`. */
  readonly lost: readonly string[];
  /** Sequences that went back. */
  readonly rewound: readonly string[];
  /** Whether it ran inside a transaction block that it did not end itself. */
  readonly transactional: boolean;
  /** SQLSTATE and message where the statement failed on these data; what failed holds no locks. */
  readonly error: string | null;
}

/** What is seen of a statement that fails on these data. */
export function failed({ code, message }: DatabaseError, transactional: boolean): Observation {
  return { locks: {}, rewrites: [], scans: [], lost: [], rewound: [], transactional, error: `${code} ${message}` };
}
