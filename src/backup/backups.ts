/** What a target can be backed up with, as the doors open it. */
import type { DatabaseSession } from "../database-port.ts";
import type { BackupSnapshot, TakeBackup } from "./provider.ts";

export interface Backups {
  /** Null where none is configured. */
  readonly restorePoint: TakeBackup | null;
  /** Null where none is configured. */
  readonly snapshot: TakeBackup | null;
  /** Null where what takes the snapshot has no deltas. */
  readonly writeDelta: WriteDelta | null;
  /**
   * Takes a delta where its dump was taken, once the migration is committed: until then it is on this machine alone. Answers where it is.
   * Left out or null: it stays where it is. Throws `UserError`.
   */
  readonly storeDelta?: ((file: string, signal: AbortSignal) => Promise<string>) | null;
}

export interface DeltaRequest {
  /** `schema.name` of a table that was declared append-only. */
  readonly relation: string;
  readonly snapshot: BackupSnapshot;
  readonly release: { readonly digest: string; readonly database: string };
  /** Id of the migration under whose lock it is written; left out: one delta of the table, the last. */
  readonly migration?: string;
  /** Limit of reading and writing it, since the application waits meanwhile. */
  readonly stallMs: number;
}

export interface Delta {
  readonly file: string;
  /** Rows in it: a superset of what the dump lacks. */
  readonly rows: number;
  readonly sha256: string;
  /** Rows that the dump lacks, counted; null where that cannot be told. */
  readonly missing: number | null;
}

/**
 * Called in the migration's transaction under its locks. A file of a transaction that is rolled back is written anew by the next attempt.
 * Null where there is no such table: an earlier migration of the release may have dropped it, with a delta of its own.
 * Throws `DatabaseError`: of the server, or with SQLSTATE `SR001` where it could not be written.
 */
export type WriteDelta = (session: DatabaseSession, request: DeltaRequest) => Promise<Delta | null>;
