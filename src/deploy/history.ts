/** What a framework's own history table says, and what is pending therefore. */
import type { DatabaseSession, RunCommand } from "../database-port.ts";
import type { RunnableMigration } from "./runnable.ts";

/** A migration file of the set, with its bytes. */
export interface SetFile {
  /** Relative to the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An entry of the history. */
export interface AppliedMigration {
  /** As the framework records it. */
  readonly id: string;
  /** File name where the history has it. */
  readonly script: string | null;
  /** ISO 8601; null where it is not recorded. */
  readonly appliedAt: string | null;
  readonly succeeded: boolean;
}

/**
 * Something wrong between files and history.
 * - `edited`: the file differs from what was applied · `missing`: applied, but its file is gone
 * - `out-of-order`: pending, but something later is applied · `interrupted`: begun and not ended · `failed`: recorded as failed
 * - `duplicate`: twice in the history or among the files · `unreadable`: the history or a file cannot be read as expected
 * - `not-baselined`: the database holds objects but no history
 */
export interface HistoryProblem {
  readonly kind: "edited" | "missing" | "out-of-order" | "interrupted" | "failed" | "duplicate" | "unreadable" | "not-baselined";
  readonly id: string | null;
  readonly path: string | null;
  /** One sentence: what is. */
  readonly message: string;
  /** The way out, one or more sentences or commands. */
  readonly remedy: string;
}

export interface PendingMigration {
  readonly id: string;
  readonly path: string;
  readonly sha256: string;
  /** Repeatables run again whenever they change, behind all versioned ones. */
  readonly repeatable: boolean;
}

export interface HistoryState {
  /** Whether the history table exists, and all else that `prepare` makes. */
  readonly exists: boolean;
  /** As the server spells it, such as `public.flyway_schema_history`. */
  readonly table: string;
  readonly applied: readonly AppliedMigration[];
  /** In the order in which the framework runs them. */
  readonly pending: readonly PendingMigration[];
  /** Nothing may be applied while there is one. */
  readonly problems: readonly HistoryProblem[];
}

/**
 * A set of migrations that the engine runs natively, at one revision: files and the framework's settings are read, no server is asked yet.
 * A framework is a file that makes one of these, and a row in `native/natives.ts`.
 */
export interface NativeSet {
  readonly framework: string;
  /** Name -> value, after the framework's own settings and the environment; empty where it replaces none. May hold secrets. */
  readonly placeholders: ReadonlyMap<string, string>;
  /** Reads the history; changes nothing. */
  readHistory(session: DatabaseSession): Promise<HistoryState>;
  /** Statements that make the history table where it does not exist, as the framework itself would, with `IF NOT EXISTS`. */
  prepare(): readonly string[];
  /** How a pending migration is run. */
  toRunnable(pending: PendingMigration): RunnableMigration;
  /** SQL that runs around migrations, such as Flyway's callbacks; statements in order, empty where there are none. */
  around(moment: "before-all" | "before-each" | "after-each" | "after-all"): readonly RunnableMigration["statements"][number][];
  /** Records what a live database holds already as applied, up to `id`; one SQL batch. Null where the framework knows no such thing. */
  baseline(id: string): string | null;
}

/** A set that the team's own tool applies, under the same gates. */
export interface CommandSet {
  readonly framework: string;
  /**
   * Asks `status-command`; `environment` says where the database is (`DATABASE_URL`, `PG*`, `PGOPTIONS`). Without that command it reads
   * the tool's history table by `session`. Throws `UserError` when the command fails.
   */
  readHistory(run: RunCommand, environment: Readonly<Record<string, string>>, session?: DatabaseSession): Promise<HistoryState>;
  /**
   * Keeps the SHA-256 of what the tool applied in our own record, so that a later edit is noticed. Without the right to make it nothing is
   * kept.
   */
  remember(session: DatabaseSession, applied: readonly PendingMigration[], digest: string): Promise<void>;
  /** Runs `deploy-command`, which applies what is pending; throws `UserError` with the tool's last lines when it fails. */
  deploy(run: RunCommand, environment: Readonly<Record<string, string>>): Promise<void>;
}
