/** What takes backups, as one interface: start, wait, prove. A provider is a file in `providers/` and a row in its table. */
import type { Clock } from "../database-port.ts";
import type { BackupRecord } from "./backup-record.ts";
import type { WrittenSoFar } from "./data-at-risk.ts";

export interface TakingBackup {
  readonly release: { readonly digest: string; readonly database: string; readonly commit: string };
  readonly target: string;
  /** Relations (`schema.name`) that the release loses something of, or changes. */
  readonly affected: readonly string[];
  /** When the deploy began, milliseconds since 1970: what is older does not count. */
  readonly since: number;
  /** Limit of all of it. */
  readonly waitSeconds: number;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Told of each step, and at least every half minute of a wait. Without secrets and data. */
  readonly onProgress: (text: string) => void;
}

export type BackupOutcome =
  | {
      readonly taken: BackupRecord;
      /** What had been written when it was taken; null where the provider could not look, and then the deploy looks before it starts. */
      readonly written: WrittenSoFar | null;
      /** Of append-only tables: what its snapshot holds and where a delta begins; null where there is none. */
      readonly snapshot: BackupSnapshot | null;
    }
  /** One or two sentences each. What was begun is cleaned up or said to be partial. */
  | { readonly failed: string; readonly remedy: string };

/** The exported snapshot that a dump was made of. */
export interface BackupSnapshot {
  /** `pg_snapshot_xmin`: what older transactions wrote is in the dump. As decimal digits of a 64-bit number. */
  readonly xmin: string;
  /** Rows of declared append-only tables in it, by relation. */
  readonly rows: ReadonlyMap<string, number>;
  /** Of these rows those that transactions before `xmin` wrote: fewer of them later, and some were changed or deleted. Left out: not counted. */
  readonly older?: ReadonlyMap<string, number>;
  /** Folder that holds the dump and gets the deltas. */
  readonly folder: string;
}

/** Never throws for what a server or a program does. */
export type TakeBackup = (taking: TakingBackup) => Promise<BackupOutcome>;
