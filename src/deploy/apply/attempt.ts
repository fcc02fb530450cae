/** Sends SQL to the server and stays with it: watched while it runs, cancelled when the deploy is told to end. */
import { DatabaseError, type DatabaseSession, type StatementResult } from "../../database-port.ts";
import { endSession } from "./deployer-lock.ts";
import type { OnTheWay, Run } from "./run.ts";
import { NOTHING_WATCHED, type Watched } from "./watch.ts";

export interface Attempt extends Watched {
  /** What came of it. */
  readonly answer: { readonly results: readonly StatementResult[] } | { readonly error: DatabaseError };
  readonly durationMs: number;
}

/** A runner leaves 7.5 s in all. */
const CANCEL_AGAIN_MS = 400;
const CANCELS = 4;
/** A companion that answers nothing is left alone. */
const COMPANION_PATIENCE_MS = 1000;

/** SQL of one message, or several with something between them. */
export type Sending = string | ((main: DatabaseSession) => Promise<readonly StatementResult[]>);

/** Throws only what is no `DatabaseError`. `onBlocked` is told while it waits. */
export async function attempt(run: Run, sending: Sending, onBlocked: OnTheWay["onBlocked"] = () => undefined): Promise<Attempt> {
  const { clock, signal } = run.request;
  const sent: OnTheWay = { began: clock.monotonic(), onBlocked, ended: null, watching: null };
  const cancel = (): void => {
    sent.ended ??= new AbortController();
    void cancelUntilEnded(run, sent.ended.signal);
  };
  signal.addEventListener("abort", cancel, { once: true });
  run.onTheWay = sent;
  let answer: Attempt["answer"];
  try {
    answer = { results: await (typeof sending === "string" ? run.main.batch(sending) : sending(run.main)) };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    answer = { error };
  } finally {
    run.onTheWay = null;
    sent.ended?.abort();
    signal.removeEventListener("abort", cancel);
  }
  const durationMs = Math.round(clock.monotonic() - sent.began);
  const watched = sent.watching === null ? NOTHING_WATCHED : await endWatch(run, sent.watching);
  return { ...watched, answer, durationMs };
}

/** A companion that does not answer either has seen nothing. */
async function endWatch({ request }: Run, watching: Promise<Watched>): Promise<Watched> {
  const patience = new AbortController();
  const gaveUp = request.clock.sleep(COMPANION_PATIENCE_MS, patience.signal).then(() => NOTHING_WATCHED);
  const watched = await Promise.race([watching, gaveUp]);
  patience.abort();
  return watched;
}

/**
 * A cancel that comes between two statements is lost on the server, hence again. Where nothing helps the session is ended, and then the
 * connection: a server that nobody reaches any more must not keep us from telling so.
 */
async function cancelUntilEnded({ main, sessions, request }: Run, ended: AbortSignal): Promise<void> {
  const { clock } = request;
  for (let count = 0; count < CANCELS && !ended.aborted; count++) {
    void main.cancel();
    await clock.sleep(CANCEL_AGAIN_MS, ended);
  }
  if (ended.aborted) return;
  if (sessions.companion !== null) void endSession(sessions.companion, main.pid);
  await clock.sleep(CANCEL_AGAIN_MS, ended);
  if (!ended.aborted) await main.close();
}
