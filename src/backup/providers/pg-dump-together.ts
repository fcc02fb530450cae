/** A program and the session whose snapshot it works in. */
import type { DatabaseSession } from "../../database-port.ts";
import type { Limit } from "./pg-dump-limit.ts";

/** Waits for both, since nothing may still write when the partial is removed; the first that fails stops the other and is what is told. */
export async function together<T>(failed: AbortController, dumping: Promise<void>, counting: Promise<T>): Promise<T> {
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    failures.push(error);
    failed.abort();
  };
  await Promise.all([dumping.catch(fail), counting.catch(fail)]);
  if (failures.length > 0) throw failures[0];
  return counting;
}

const KEEP_ALIVE_MS = 20_000;

/** Firewalls forget connections that say nothing. One that is lost now is no loss: pg_dump has the snapshot for itself by then. */
export async function keepAlive(session: DatabaseSession, { clock }: Limit, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    await clock.sleep(KEEP_ALIVE_MS, ended);
    if (!ended.aborted) await session.query("SELECT 1").catch(() => {});
  }
}
