/**
 * Puts copies back, all in one transaction: every table is locked first, in the order of their OIDs as a deploy does, then each is looked at
 * and written under that lock. Without `apply` nothing is locked or written. What was written since is never overwritten.
 */
import { DatabaseError, type DatabaseSession } from "../../../database-port.ts";
import { pauseAfter } from "../../../deploy/apply/pause.ts";
import { limitTime } from "../../../deploy/apply/time-limits.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../../deploy/settings.ts";
import { lockFirst } from "../../lock-first.ts";
import type { RescueDocument, RestoreEntry } from "../rescue-document.ts";
import { explainRefusal, LOCK_CODES } from "./explain-refusal.ts";
import { orderCopies, type Pointing } from "./order.ts";
import type { RestoreRequest } from "./request.ts";
import { readImplicitCasts } from "./read-table.ts";
import { restoreOne, type Underway } from "./restore-one.ts";
import { switchOn } from "./triggers.ts";

export interface Restored {
  readonly outcome: Extract<RescueDocument["outcome"], "would-restore" | "restored" | "conflicts" | "refused">;
  readonly restores: readonly RestoreEntry[];
  readonly because: readonly string[];
}

/** Throws `DatabaseError` for what is outside, locks that were not to be had among it; nothing is changed then. */
export async function restoreCopies(session: DatabaseSession, request: RestoreRequest): Promise<Restored> {
  for (let attempt = 1; ; attempt += 1) {
    const { settings, clock } = request;
    try {
      return await tryOnce(session, request);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (error.kind === "statement") await session.batch("ROLLBACK");
      if (!LOCK_CODES.has(error.code ?? "")) throw error;
      if (attempt >= Math.min(settings.maxAttempts, MOST_ATTEMPTS)) throw tooBusy(attempt, error);
      await clock.sleep(pauseAfter(attempt, settings.retryPauseMs, clock.random()));
    }
  }
}

/** Somebody waits for the answer. */
const MOST_ATTEMPTS = 5;

function tooBusy(attempts: number, { code }: DatabaseError): DatabaseError {
  return new DatabaseError(`The tables could not be locked in ${attempts} attempts, so nothing was restored.`, {
    code,
    hint: "`schema-release status` names the sessions in the way. Restore again in a quieter moment.",
  });
}

async function tryOnce(session: DatabaseSession, request: RestoreRequest): Promise<Restored> {
  const { copies, apply, skipConflicts } = request;
  await session.batch(begin(request).join(";\n"));
  const underway: Underway = { implicitCasts: await readImplicitCasts(session), restored: new Map(), switchedOff: [] };
  const restores: RestoreEntry[] = [];
  const ordered = orderCopies(copies, await readPointing(session));
  for (const [index, copy] of ordered.entries()) {
    const pending = new Set((apply ? ordered.slice(index + 1) : ordered).map(({ relation }) => relation));
    const answer = await restoreOne(session, { copy, request, underway, pending });
    restores.push(answer);
    // What follows would be looked at in a state that never comes to be.
    if (apply && !isThrough(answer, skipConflicts)) break;
  }
  const refused = restores.flatMap(({ state, because }) => (state === "refused" && because !== null ? [because] : []));
  const isIn = restores.every((one) => isThrough(one, skipConflicts));
  if (!apply || !isIn) {
    await session.batch("ROLLBACK");
    if (isIn) return { outcome: "would-restore", restores, because: [] };
    return { outcome: refused.length > 0 ? "refused" : "conflicts", restores: restores.map(undone), because: refused };
  }
  try {
    await session.batch(["SET CONSTRAINTS ALL IMMEDIATE", ...underway.switchedOff.map(switchOn), "COMMIT"].join(";\n"));
  } catch (error) {
    const because = explainRefusal(error);
    if (because === null) throw error;
    await session.batch("ROLLBACK");
    return { outcome: "refused", restores: restores.map(undone), because: [because] };
  }
  return { outcome: "restored", restores, because: [] };
}

function begin({ copies, apply, settings }: RestoreRequest): readonly string[] {
  const limits = limitTime({ ...DEFAULT_APPLY_SETTINGS, ...settings });
  // Rather an error than rows that a policy hides, which would look like rows that are gone.
  if (!apply) return ["BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", ...limits, "SET LOCAL row_security = off"];
  const relations = [...new Set(copies.map(({ relation }) => relation))];
  const locks = lockFirst(relations.map((relation) => ({ relation, mode: "ShareRowExclusiveLock" })));
  const begins = ["BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", ...limits, "SET LOCAL row_security = off"];
  return [...begins, "SET CONSTRAINTS ALL DEFERRED", ...locks];
}

function isThrough({ state }: RestoreEntry, skipConflicts: boolean): boolean {
  return state !== "refused" && (state !== "conflicts" || skipConflicts);
}

/** What was done was rolled back. */
function undone(entry: RestoreEntry): RestoreEntry {
  return entry.state === "restored" ? { ...entry, state: "would-restore" } : entry;
}

async function readPointing(session: DatabaseSession): Promise<readonly Pointing[]> {
  const rows = await session.query(`
    SELECT DISTINCT fn.nspname || '.' || f.relname AS source, tn.nspname || '.' || t.relname AS target
    FROM pg_catalog.pg_constraint k
    JOIN pg_catalog.pg_class f ON f.oid = k.conrelid JOIN pg_catalog.pg_namespace fn ON fn.oid = f.relnamespace
    JOIN pg_catalog.pg_class t ON t.oid = k.confrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
    WHERE k.contype = 'f'`);
  return rows.map(({ source, target }) => ({ from: String(source), to: String(target) }));
}
