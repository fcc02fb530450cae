/** What `status` says (JSON `status`, version 1). */
import type { KeptCopy } from "../../backup/rescue/read-copies.ts";
import type { InvalidIndex } from "../../fingerprint/invalid-indexes.ts";
import type { RelationLock } from "../../risk/assessment.ts";
import type { AppliedMigration, HistoryProblem, PendingMigration } from "../history.ts";
import type { SessionInTheWay } from "./in-the-way.ts";
import type { UnfinishedMigration } from "./unfinished.ts";

export interface StatusDocument {
  readonly version: 1;
  /**
   * - `up-to-date`: nothing is pending · `pending`: something is, and nothing is wrong
   * - `blocked`: a problem has to be solved before anything can be applied
   */
  readonly state: "up-to-date" | "pending" | "blocked";
  readonly database: string;
  readonly framework: string;
  /** Full commit id of the revision whose files were looked at. */
  readonly commit: string;
  readonly target: {
    readonly name: string;
    readonly kind: "independent" | "replica";
    readonly hostHash: string;
    /** Such as `18.4`. */
    readonly serverVersion: string;
  };
  /** Of its schema: `sha256:` and 64 hexadecimal digits. */
  readonly fingerprint: string;
  readonly historyTable: string;
  readonly historyExists: boolean;
  /** As the history says it, failed ones included. */
  readonly applied: readonly AppliedMigration[];
  /** In the order in which they would run. */
  readonly pending: readonly PendingMigration[];
  /** Edited, missing, out of order, failed, interrupted: each with its way out. */
  readonly problems: readonly HistoryProblem[];
  /** What was applied last; null before anything was. */
  readonly last: AppliedMigration | null;
  /** Migrations without a transaction that were begun and did not end. */
  readonly unfinished: readonly UnfinishedMigration[];
  readonly invalidIndexes: readonly InvalidIndex[];
  /** The deploy that is under way; null when none is. */
  readonly deployer: { readonly pid: number; readonly application: string; readonly orphaned: boolean } | null;
  readonly inTheWay: readonly SessionInTheWay[];
  /** What releases lost and rescue copies keep; the oldest first. */
  readonly rescueCopies: readonly RescueCopyState[];
  /** Relations that pending migrations are expected to lock; null where they could not be read as SQL. */
  readonly wantedLocks: readonly RelationLock[] | null;
  /** Sentences: what could not be looked at, and why. */
  readonly notes: readonly string[];
}

/** A rescue copy: what of, how much, and until when it may not be dropped. */
export type RescueCopyState = Pick<
  KeptCopy,
  | "id"
  | "digest"
  | "migration"
  | "kind"
  | "relation"
  | "columns"
  | "rows"
  | "bytes"
  | "madeAt"
  | "keepUntil"
  | "mayBeDropped"
  | "restoredAt"
>;
