/** What runs in a migration's own transaction around its statements, so that something is kept or measured under its lock. */
import { DatabaseError, type DatabaseSession } from "../../database-port.ts";
import type { RelationLock } from "../../risk/assessment.ts";

export interface TransactionGuard {
  /** One statement each, without `;`: run right behind BEGIN and the limits, the change's strongest locks first. */
  readonly before: readonly string[];
  /** Called behind `before` in the same transaction, once for each attempt; what it throws rolls back. Null: nothing to do. */
  readonly underLock: ((session: DatabaseSession) => Promise<void>) | null;
  /** Run between the migration's statements and its history row; raising (SQLSTATE `SR001`, with a sentence as message) rolls back. */
  readonly after: readonly string[];
  /** Run behind COMMIT in a transaction of its own, tried again while it waits for locks; what stays undone is told. Left out: nothing. */
  readonly cleanUp?: readonly string[];
  /** Locks of its own that are stronger than the migration's, so that they surprise nobody; left out: none. */
  readonly locks?: readonly RelationLock[];
}

/** SQLSTATE of a guard that does not let a migration commit. */
export const GUARD_REFUSES = "SR001";

/** What `underLock` throws where it does not let a migration go on; both are one or two sentences. */
export function refuseByGuard(because: string, remedy: string): DatabaseError {
  return new DatabaseError(because, { code: GUARD_REFUSES, hint: remedy });
}
