/** How a target is backed up, once the configuration is known to be valid. */
import type { Rung } from "../backup/ladder.ts";
import type { CommandOptions } from "./options.ts";

export interface BackupOptions {
  /** The least that this target takes for a release that needs a backup, even where less would do. */
  readonly atLeast: Exclude<Rung, "none" | "quiesce">;
  readonly rescue: RescueOptions;
  /** Null: the target has none. */
  readonly restorePoint: RestorePointOptions | null;
  /** Null: the target has none. */
  readonly snapshot: SnapshotOptions | null;
  /** Tables (`schema.name`) whose rows are only ever added: what is written after a dump gets a delta dump. */
  readonly appendOnly: readonly string[];
  /** Where nothing that suffices is to be had, release all the same, for a reason that stands on the record; null: never. */
  readonly acceptLess: { readonly reason: string } | null;
  /** Limit of taking and proving a backup. */
  readonly waitSeconds: number;
}

export interface RescueOptions {
  /** False: rescue copies are never made here. */
  readonly enabled: boolean;
  /** How long copies of one migration may stall the application. */
  readonly stallMs: number;
  readonly spaceBytes: number;
  readonly keepDays: number;
}

export type RestorePointOptions =
  /** Self-hosted, with WAL archiving that really advances. */
  { readonly kind: "restore-point" } | ({ readonly kind: "rds" | "aurora" } & AwsIdentity);

export type SnapshotOptions =
  | PgDumpOptions
  | ({ readonly kind: "rds" | "aurora" } & AwsIdentity)
  /** `wait` is asked again until it ends with 0 (3 says: not yet); `prove` prints the identity of the backup last. */
  | {
      readonly kind: "command";
      readonly start: CommandOptions;
      readonly wait: CommandOptions | null;
      readonly prove: CommandOptions;
    };

export interface AwsIdentity {
  /** DB instance or cluster identifier. */
  readonly identifier: string;
  /** Null: as the environment says (`AWS_REGION`). */
  readonly region: string | null;
}

export interface PgDumpOptions {
  readonly kind: "pg_dump";
  /** Where dumps and deltas go: absolute, outside of the repository. */
  readonly folder: string;
  readonly format: "custom" | "directory";
  /** Parallel jobs of dump and restore; more than one needs the format `directory`. */
  readonly jobs: number;
  /** Variable with the URL of a replica to dump from; null: the target itself. */
  readonly fromUrlEnv: string | null;
  /** Variable with the URL of a server on which a scratch database is made to restore into; null: beside the database itself. */
  readonly scratchUrlEnv: string | null;
  /** Databases above this size are proven by schema and affected tables only. */
  readonly provesAllUpToBytes: number;
  /** Takes the finished files elsewhere (`SCHEMA_RELEASE_BACKUP_FILE`) and prints where they are last; null: the folder keeps them. */
  readonly store: CommandOptions | null;
}

const MEGABYTE = 1024 * 1024;

export const DEFAULT_BACKUP_OPTIONS: BackupOptions = {
  atLeast: "rescue-copy",
  rescue: { enabled: true, stallMs: 2000, spaceBytes: 1024 * MEGABYTE, keepDays: 30 },
  restorePoint: null,
  snapshot: null,
  appendOnly: [],
  acceptLess: null,
  waitSeconds: 7200,
};
