/** What went wrong, for who has to act: the server's words, the line, the way on. */
import type { DatabaseError } from "../../database-port.ts";
import type { Failure } from "../observation.ts";
import type { Blocker } from "../progress.ts";
import type { Place } from "./batch.ts";

/** By SQLSTATE, or by its class where two letters stand. */
const REMEDIES: Readonly<Record<string, string>> = {
  "22": "Values that are there do not fit: mend them in a migration before this one, or handle them in it.",
  "23": "Rows that are there contradict it: find and mend them in a migration before this one, then deploy a new release.",
  "23505": "There are duplicates: find them with GROUP BY … HAVING count(*) > 1, decide which stay, then deploy again.",
  "25001": "It cannot run in a transaction: mark the migration as non-transactional, in the way of its framework.",
  "28": "The role may not connect: see its password, its rights and pg_hba.conf.",
  "40": "Deploy again when there is less traffic.",
  "42": "The SQL or the schema is not what the migration expects: compare with the target by `status` and `verify`, then mend the migration.",
  "42501": "Grant the deploying role what is missing, or make it a member of the owner, then deploy again.",
  "53": "The server is short of something (disk, memory, connections): make room, then deploy again.",
  "53100": "The server's disk is full: make room, then deploy again. A rewrite and an index need as much as the table once more.",
  "55P03":
    "Find what holds the lock (long transactions, idle sessions in a transaction), end it or wait for it, then deploy again.",
  "57014": "It took longer than it may: give it more time in the target's settings, or do less at once.",
  "57P": "The server went away: see that it runs, then deploy again; what is done will not be done twice.",
  SR001: "Nothing of it was changed. Plan again: another backup may suffice, or the migration has to say what it loses.",
  "58": "The server could not use its files: see its log.",
};

const OTHERWISE = "Mend the cause, then deploy again: what is done will not be done twice.";

export interface Circumstances {
  readonly place: Place | null;
  readonly attempts: number;
  readonly blockers: readonly Blocker[];
  /** Whether `place` is in a file of its own that runs around migrations. */
  readonly isCallback?: boolean;
}

export function toFailure(error: DatabaseError, { place, attempts, blockers, isCallback = false }: Circumstances): Failure {
  const where = isCallback ? `In a callback of the framework, line ${place?.line ?? 1}: ` : "";
  const times = attempts > 1 ? ` (in ${attempts} attempts)` : "";
  const inTheWay = blockers.length > 0 && isLockTrouble(error) ? ` In the way: ${blockers.map(nameBlocker).join("; ")}.` : "";
  return {
    message: `${where}${endSentence(`${error.message}${times}`)}${inTheWay}`,
    code: error.code,
    line: isCallback ? null : (place?.line ?? null),
    remedy: remedyOf(error.code) + (error.hint === null ? "" : ` The server says: ${endSentence(error.hint)}`),
  };
}

/** Ended by a signal; nothing of what was on stays. */
export function toldToEnd(line: number | null): Failure {
  return {
    message: "The deploy was told to end; what was on was cancelled and rolled back.",
    code: null,
    line,
    remedy: "Deploy the same release again: it goes on where it stopped.",
  };
}

/** `isApplied`: what the history said afterwards; null where it could not be asked. */
export function connectionLost(failure: Failure, isApplied: false | null): Failure {
  const known = isApplied === null ? "Whether it was applied is not known yet." : "It was not recorded as applied.";
  return {
    ...failure,
    message: `The connection was lost: ${failure.message} ${known}`,
    remedy:
      "Deploy the same release again: it asks the history first, ends what is left of this session, and goes on where it stopped.",
  };
}

/** Failures that another attempt may mend, since nothing of this one stays: a lock not had in time, a deadlock, a serialization failure. */
export function isWorthAnotherAttempt(error: DatabaseError): boolean {
  return error.kind === "statement" && (isLockTrouble(error) || error.code === "40001");
}

function isLockTrouble(error: DatabaseError): boolean {
  return error.code === "55P03" || error.code === "40P01";
}

export function nameBlocker({ pid, application, state, transactionSeconds, query }: Blocker): string {
  const named = application === "" ? `pid ${pid}` : `pid ${pid} (${application})`;
  const age = transactionSeconds === null ? "" : ` for ${Math.round(transactionSeconds)} s`;
  return [named, `${state}${age}`.trim(), query].filter((part) => part !== "").join(", ");
}

function remedyOf(code: string | null): string {
  for (const length of [5, 3, 2]) {
    const remedy = code === null ? undefined : REMEDIES[code.slice(0, length)];
    if (remedy !== undefined) return remedy;
  }
  return OTHERWISE;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
