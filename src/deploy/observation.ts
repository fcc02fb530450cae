/** What a migration did on a server, as far as its own session could see: recorded beside what was predicted. */
import type { BackupRisk, RelationLock } from "../risk/assessment.ts";

export interface MigrationObservation {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  /** `already-applied`: the history had it before. `not-run`: an earlier one failed. */
  readonly outcome: "applied" | "already-applied" | "failed" | "interrupted" | "not-run";
  readonly transactional: boolean;
  /** ISO 8601, UTC; null where it was not begun. */
  readonly startedAt: string | null;
  readonly durationMs: number | null;
  /** 1 where the first attempt got its locks. */
  readonly attempts: number;
  /** Waits for locks in all attempts together. */
  readonly lockWaitMs: number;
  /** On relations that existed before it; null where they could not be read. */
  readonly locks: readonly RelationLock[] | null;
  /** Relations whose file changed (`relfilenode`); null where it was not looked at. */
  readonly rewrites: readonly string[] | null;
  /** WAL that the server wrote meanwhile, in bytes: all sessions'. */
  readonly walBytes: number | null;
  /** What was predicted by `plan`; null where nothing was understood. */
  readonly predicted: Prediction | null;
  /** Sentences: what differs from the prediction, for the approver of the next target. */
  readonly surprises: readonly string[];
  /** Sentences for who has to act; null unless it failed. */
  readonly failure: Failure | null;
}

export interface Prediction {
  readonly backupRisk: BackupRisk;
  readonly locks: readonly RelationLock[];
  readonly rewrites: readonly string[];
}

export interface Failure {
  /** What the server or the tool said, without secrets. */
  readonly message: string;
  /** SQLSTATE; null where there is none. */
  readonly code: string | null;
  /** Line of the migration's file; null when unknown. */
  readonly line: number | null;
  /** What to do next, one or more sentences. */
  readonly remedy: string;
}
