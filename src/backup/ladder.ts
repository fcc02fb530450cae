/** The rungs of backup, from the cheapest to the dearest, and what is decided for a release on a target. */

/**
 * - `none`: nightly backups suffice · `rescue-copy`: what will be lost is copied in the migration's own transaction
 * - `restore-point`: a restore point of a WAL archive, or a cloud's point-in-time recovery
 * - `snapshot`: a dump or a provider's snapshot, taken and proven before the release
 * - `quiesce`: the writers are suspended, then what `under` says
 */
export const RUNGS = ["none", "rescue-copy", "restore-point", "snapshot", "quiesce"] as const;
export type Rung = (typeof RUNGS)[number];

/** What takes a backup. `command` is the one that does all by itself (`backup-command`), or three: start, wait, prove. */
export const PROVIDERS = ["command", "pg_dump", "rds", "aurora", "restore-point"] as const;
export type ProviderKind = (typeof PROVIDERS)[number];

/** A rung that was looked at. */
export interface RungAnswer {
  readonly rung: Rung;
  readonly suffices: boolean;
  /** One sentence: why it does or why not. */
  readonly because: string;
}

/** A rescue copy that is foreseen. */
export interface ForeseenCopy {
  /** Path of the migration. */
  readonly path: string;
  readonly relation: string;
  /** What is copied, in words: `the column weight with the key id`. */
  readonly what: string;
  /** Estimates of the server's statistics; null where they are not known (rows that a DELETE will hit, say). */
  readonly rows: number | null;
  readonly bytes: number | null;
  readonly seconds: number | null;
}

/** Which rung a release needs on a target. */
export interface TargetBackup {
  readonly target: string;
  /** Null: no rung that is offered suffices, so the backup gate stays closed. */
  readonly rung: Rung | null;
  /** What takes it; null for `none` and `rescue-copy`, and where no rung suffices. */
  readonly by: ProviderKind | null;
  /** One sentence. */
  readonly because: string;
  /** What could still be lost, one sentence, in numbers where they are known. */
  readonly remains: string;
  /** Every rung up to the chosen one, cheapest first. */
  readonly ladder: readonly RungAnswer[];
  /** Empty but for `rescue-copy`. */
  readonly copies: readonly ForeseenCopy[];
  /** What to do where no rung suffices, one sentence; null otherwise. */
  readonly remedy: string | null;
}
