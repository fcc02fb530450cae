/** What applying a release takes and gives. */
import type { Clock, DatabaseServer } from "../../database-port.ts";
import type { Release } from "../../release/release.ts";
import type { HistoryState, NativeSet } from "../history.ts";
import type { MigrationObservation, Prediction } from "../observation.ts";
import type { OnProgress } from "../progress.ts";
import type { TransactionGuard } from "./guard.ts";
import type { ApplySettings } from "../settings.ts";

export interface ApplyRequest {
  readonly server: DatabaseServer;
  readonly set: NativeSet;
  readonly release: Pick<Release, "digest" | "database" | "migrations">;
  /** By path. */
  readonly predictions: ReadonlyMap<string, Prediction>;
  readonly settings: ApplySettings;
  readonly clock: Clock;
  /** Aborts at SIGINT or SIGTERM: cancel on the server, roll back, record, within seconds. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /**
   * Asked once the deployers' lock is held and the history is read, before anything is changed: whether it may go on. So all gates see
   * what will be true while migrations run.
   */
  readonly mayStart: (state: HistoryState) => Promise<boolean>;
  /** What runs in the transaction of the migration at a path besides it; asked after `mayStart`. Left out: nothing. */
  readonly guardOf?: (path: string) => TransactionGuard | null;
}

export interface ApplyResult {
  /** `refused`: `mayStart` said no, or another deployer would not end. */
  readonly outcome: "applied" | "nothing-to-do" | "refused" | "failed" | "interrupted";
  /** One sentence. */
  readonly because: string;
  /** One for each migration of the release, in its order. */
  readonly migrations: readonly MigrationObservation[];
  /** As it was read under the lock; null where it did not come to that. */
  readonly history: HistoryState | null;
}
