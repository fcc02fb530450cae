/** A transaction tried until it gets its locks: a bounded number of times, each with a limit to its waits. */
import { DatabaseError, type DatabaseSession, type StatementResult } from "../../database-port.ts";
import type { Blocker } from "../progress.ts";
import { attempt } from "./attempt.ts";
import { type Batch, locateFailure } from "./batch.ts";
import type { TransactionGuard } from "./guard.ts";
import { isWorthAnotherAttempt, toFailure, toldToEnd } from "./failure.ts";
import type { Ending } from "./outcome.ts";
import { pauseAfter } from "./pause.ts";
import type { Run, Work } from "./run.ts";

export type Tried =
  | { readonly results: readonly StatementResult[] }
  | { readonly ending: Exclude<Ending, { kind: "applied" }>; readonly error: DatabaseError | null };

/** What begins the transaction where something has to be done under its locks before the rest is sent. */
export interface Opening {
  readonly batch: Batch;
  readonly underLock: NonNullable<TransactionGuard["underLock"]>;
}

/** `opening` and `batch` begin and end a transaction; nothing of it stays unless it is answered in full. */
export async function tryTransaction(work: Work, batch: Batch, opening: Opening | null = null): Promise<Tried> {
  const { run, tally } = work;
  const { settings, signal } = run.request;
  for (let count = 1; ; count++) {
    const on: OnServer = { batch: NOTHING };
    const tried = await attempt(run, (main) => sendAll(main, { batch, opening, on, signal }));
    tally.lockWaitMs += tried.lockWaitMs;
    if ("results" in tried.answer) return { results: tried.answer.results };
    const { error } = tried.answer;
    const place = locateFailure(on.batch, error);
    const isCallback = place !== null && !work.migration.statements.includes(place.statement);
    const failure = toFailure(error, { place, attempts: count, blockers: tried.blockers, isCallback });
    if (error.kind !== "statement" || !(await rollBack(run))) return { ending: { kind: "lost", failure }, error };
    if (signal.aborted) return { ending: { kind: "interrupted", failure: toldToEnd(failure.line) }, error };
    if (!isWorthAnotherAttempt(error) || count >= settings.maxAttempts) return { ending: { kind: "failed", failure }, error };
    await leaveInPeace(work, tried.blockers, count);
    if (signal.aborted) return { ending: { kind: "interrupted", failure: toldToEnd(null) }, error };
  }
}

/** Which SQL the server is busy with, for places in it; mutable. */
interface OnServer {
  batch: Batch;
}

const NOTHING: Batch = { text: "", parts: [] };

interface SendingAll {
  readonly batch: Batch;
  readonly opening: Opening | null;
  readonly on: OnServer;
  readonly signal: AbortSignal;
}

async function sendAll(main: DatabaseSession, { batch, opening, on, signal }: SendingAll): Promise<readonly StatementResult[]> {
  if (opening !== null) {
    on.batch = opening.batch;
    await main.batch(opening.batch.text);
    on.batch = NOTHING;
    await opening.underLock(main);
    // A cancel between two messages is lost.
    if (signal.aborted) throw new DatabaseError("The deploy was told to end.", { code: QUERY_CANCELLED });
  }
  on.batch = batch;
  return main.batch(batch.text);
}

const QUERY_CANCELLED = "57014";

/** False where the connection is gone. */
export async function rollBack({ main }: Run): Promise<boolean> {
  try {
    await main.batch("ROLLBACK");
    return true;
  } catch (error) {
    if (error instanceof DatabaseError) return false;
    throw error;
  }
}

/** Tells who stood in the way of attempt number `count`, and leaves the application in peace for a while. */
export async function leaveInPeace({ run, migration, tally }: Work, blockers: readonly Blocker[], count: number): Promise<void> {
  const { clock, settings, signal, onProgress } = run.request;
  const retryInMs = pauseAfter(count, settings.retryPauseMs, clock.random());
  tally.attempts++;
  onProgress({ kind: "blocked", id: migration.id, blockers, attempt: count, retryInMs });
  await clock.sleep(retryInMs, signal);
}
