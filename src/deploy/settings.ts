/** How a release is applied to a target: limits that protect the application. */
export interface ApplySettings {
  /** Each attempt's wait for locks. Default 1 000. */
  readonly lockTimeoutMs: number;
  /** Attempts of a migration that cannot get its locks. Default 30. */
  readonly maxAttempts: number;
  /** Base and cap of the pause between attempts; grows twofold, with jitter. Default 500 and 30 000. */
  readonly retryPauseMs: { readonly first: number; readonly most: number };
  /** One statement's limit in a transaction; 0: none. Default 0, or what `plan` estimates. */
  readonly statementTimeoutMs: number;
  /** Time budget of a statement that waits without blocking others (CONCURRENTLY). Default 3 600 000. */
  readonly concurrentTimeoutMs: number;
  /** How long to wait for another deployer. Default 60 000. */
  readonly deployerTimeoutMs: number;
  /** Largest replay lag of a replica before each migration, in ms; null: not looked at. */
  readonly maxReplicaLagMs: number | null;
}

export const DEFAULT_APPLY_SETTINGS: ApplySettings = {
  lockTimeoutMs: 1000,
  maxAttempts: 30,
  retryPauseMs: { first: 500, most: 30_000 },
  statementTimeoutMs: 0,
  concurrentTimeoutMs: 3_600_000,
  deployerTimeoutMs: 60_000,
  maxReplicaLagMs: null,
};
