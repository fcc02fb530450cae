/** After a connection broke: whether what was on had been applied. */
import type { DatabaseSession } from "../../database-port.ts";
import { endSession, readDeployer } from "./deployer-lock.ts";
import { asDatabaseError } from "./prepare.ts";
import type { Work } from "./run.ts";

/** A server that restarts is back in that time; when the deploy was told to end there is less. */
const PATIENCE_MS = 60_000;
const LITTLE_PATIENCE_MS = 1500;
const PAUSE_MS = 250;

/** Null where the server does not say so in time. The old session is over then: as long as it lives it may still commit. */
export async function learnWhetherApplied(work: Pick<Work, "run" | "migration">): Promise<boolean | null> {
  const { clock, signal } = work.run.request;
  const over = new AbortController();
  const patience = clock.sleep(signal.aborted ? LITTLE_PATIENCE_MS : PATIENCE_MS, over.signal).then(() => null);
  try {
    return await Promise.race([askUntil(work, over.signal), patience]);
  } finally {
    over.abort();
  }
}

async function askUntil(work: Pick<Work, "run" | "migration">, over: AbortSignal): Promise<boolean | null> {
  while (!over.aborted) {
    const answer = await askOnce(work);
    if (answer !== undefined) return answer;
    await work.run.request.clock.sleep(PAUSE_MS, over);
  }
  return null;
}

/** Undefined of a server that could not be asked, or whose old session is not over. */
async function askOnce({ run, migration }: Pick<Work, "run" | "migration">): Promise<boolean | null | undefined> {
  const session = await run.request.server.connect("deploy").catch(() => null);
  if (session === null) return undefined;
  try {
    return (await isOver(session, run)) ? await ask(session, migration.isRecorded) : undefined;
  } catch (error) {
    // A history that is not there says nothing was applied: the crash took its table along.
    const { kind, code } = asDatabaseError(error);
    if (kind !== "statement") return undefined;
    return code === "42P01" ? false : null;
  } finally {
    await session.close();
  }
}

/** It has the deployers' lock until its last breath. */
async function isOver(session: DatabaseSession, { main, request }: Work["run"]): Promise<boolean> {
  const deployer = await readDeployer(session, request.release.database);
  if (deployer?.pid !== main.pid) return true;
  await endSession(session, main.pid);
  return false;
}

async function ask(session: DatabaseSession, isRecorded: string): Promise<boolean> {
  const [answer] = await session.batch(`SELECT (${isRecorded}) AS recorded`);
  return answer?.rows[0]?.["recorded"] === true;
}
