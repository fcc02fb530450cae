/** After a connection broke: whether what was on had been applied. */
import type { DatabaseSession } from "../../database-port.ts";
import { endSession, readDeployer } from "./deployer-lock.ts";
import { asDatabaseError } from "./prepare.ts";
import type { Work } from "./run.ts";

/** A server that restarts is back in that time; when the deploy was told to end there is less. */
const PATIENCE_MS = 60_000;
const LITTLE_PATIENCE_MS = 3000;
const PAUSE_MS = 250;

/** Null where the server does not say so in time. The old session is over then: as long as it lives it may still commit. */
export async function learnWhetherApplied({ run, migration }: Pick<Work, "run" | "migration">): Promise<boolean | null> {
  const { clock, server, signal } = run.request;
  const began = clock.monotonic();
  while (clock.monotonic() - began < (signal.aborted ? LITTLE_PATIENCE_MS : PATIENCE_MS)) {
    const session = await server.connect("deploy").catch((error: unknown) => asDatabaseError(error));
    if (!("batch" in session)) {
      await clock.sleep(PAUSE_MS);
      continue;
    }
    try {
      if (await isOver(session, run)) return await ask(session, migration.isRecorded);
    } catch (error) {
      // A history that is not there says nothing was applied: the crash took its table along.
      const { kind, code } = asDatabaseError(error);
      if (kind === "statement") return code === "42P01" ? false : null;
    } finally {
      await session.close();
    }
    await clock.sleep(PAUSE_MS);
  }
  return null;
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
