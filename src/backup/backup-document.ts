/** What `backup` prints: a backup that was taken outside of a deploy, or the restore drill of a dump. Holds no secret and no rows. */
import type { BackupRisk } from "../risk/assessment.ts";
import type { BackupRecord } from "./backup-record.ts";
import type { WrittenRows } from "./data-at-risk.ts";
import type { TargetBackup } from "./ladder.ts";

export interface BackupDocument {
  readonly version: 1;
  /**
   * `not-needed`: nothing can be lost, or the configuration accepts it · `left-to-deploy`: rescue copies, which only the migrations' own
   * transactions can make · `failed`: nothing that can be relied on was taken
   */
  readonly outcome: "taken" | "not-needed" | "left-to-deploy" | "failed";
  /** Sentences. */
  readonly because: string;
  /** Null where nothing is to be done. */
  readonly remedy: string | null;
  readonly release: { readonly digest: string; readonly database: string; readonly commit: string };
  readonly target: string;
  /** Of what is pending on the target; null where nothing is, or it could not be judged. */
  readonly backupRisk: BackupRisk | null;
  /** What was decided for the target; null where it did not come to that. */
  readonly decision: TargetBackup | null;
  /** Null unless `taken`. */
  readonly backup: BackupRecord | null;
  /** What had been written when it was taken; null where none was. */
  readonly written: WrittenAtBackup | null;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly tool: string;
}

export interface WrittenAtBackup {
  /** By the server's clock. */
  readonly at: string;
  readonly position: string | null;
  readonly tables: readonly { readonly relation: string; readonly rows: WrittenRows | null }[];
}

export interface DrillDocument {
  readonly version: 1;
  /** `restored`: whole, but there was no record to compare with · `differs`: it could be restored and is not what was recorded */
  readonly outcome: "as-recorded" | "restored" | "differs" | "failed";
  readonly because: string;
  readonly remedy: string | null;
  /** Name of the dump, without its folder. */
  readonly file: string;
  /** Null where it did not come to that. */
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly restoreMs: number | null;
  /** When the dump was taken, by the record or the manifest beside it; null where neither is there. */
  readonly takenAt: string | null;
  /** `recorded`: null where that is not known. */
  readonly tables: readonly { readonly relation: string; readonly rows: number; readonly recorded: number | null }[];
  /** What is not as it was recorded, a sentence each. */
  readonly differences: readonly string[];
  /** What was seen, a sentence each. */
  readonly seen: readonly string[];
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly tool: string;
}
