/** `evidence-<target>.json` (version 1): one deploy of one release to one target, as a record. */
import type { BackupRecord } from "../backup/backup-record.ts";
import type { DataAtRisk } from "../backup/data-at-risk.ts";
import type { RescueCopy } from "../backup/rescue/rescue-copy.ts";
import type { MigrationObservation } from "../deploy/observation.ts";
import type { GateAnswer } from "./gate.ts";
import type { BackupRisk } from "../risk/assessment.ts";

/**
 * - `applied`: all that was pending was applied and verified
 * - `nothing-to-do`: the target held the whole release already
 * - `refused`: a gate was closed, nothing was changed
 * - `failed`: a migration, the verification or the smoke command failed
 * - `interrupted`: ended by a signal or a lost connection; what is done stands in `migrations`
 */
export type Outcome = "applied" | "nothing-to-do" | "refused" | "failed" | "interrupted";

export interface Evidence {
  readonly version: 1;
  readonly outcome: Outcome;
  /** One sentence. */
  readonly because: string;
  readonly release: {
    readonly digest: string;
    readonly database: string;
    readonly commit: string;
    readonly backupRisk: BackupRisk;
  };
  readonly target: {
    readonly name: string;
    readonly environment: string | null;
    readonly hostHash: string;
    /** Such as `18.4`; null where the server was not reached. */
    readonly serverVersion: string | null;
  };
  /** ISO 8601, UTC; by the clock of this machine. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly durationMs: number;
  /** Login or user name of who started it; null when it is not known. */
  readonly startedBy: string | null;
  /** Address of the workflow run; null outside of GitHub. */
  readonly runUrl: string | null;
  readonly approvals: readonly { readonly by: string; readonly environment: string }[];
  readonly gates: readonly GateAnswer[];
  /** What backup the release rests on; null where none was needed. */
  readonly backup: BackupRecord | null;
  /** Null where no backup was needed, or it did not come to that. */
  readonly dataAtRisk: DataAtRisk | null;
  /** What the migrations' own transactions kept of what they lost. */
  readonly rescueCopies: readonly RescueCopy[];
  readonly migrations: readonly MigrationObservation[];
  /** Fingerprints, `sha256:…`; null where none could be taken. */
  readonly fingerprint: { readonly before: string | null; readonly after: string | null };
  /** Position in the WAL after the deploy, such as `16/B374D848`, which a replica must replay past; null where it was not read. */
  readonly position: string | null;
  /** Null where no smoke command is configured or it did not come to that. */
  readonly smoke: SmokeResult | null;
  /** Whether the target holds migrations that are newer than this release: another one went first. */
  readonly overtaken: boolean;
  /** Version of schema-release. */
  readonly tool: string;
}

export interface SmokeResult {
  readonly passed: boolean;
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly durationMs: number;
  /** The last lines of its output, without secrets. */
  readonly output: string;
}
