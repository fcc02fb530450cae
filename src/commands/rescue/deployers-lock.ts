/** Nothing is restored or dropped while a deploy is under way. */
import type { DatabaseSession } from "../../database-port.ts";
import { readDeployer, tryDeployerLock } from "../../deploy/apply/deployer-lock.ts";
import { UserError } from "../../errors.ts";

/** The lock is the session's, and goes with it. Throws `UserError` where another one has it. */
export async function takeDeployersLock(session: DatabaseSession, database: string): Promise<void> {
  if (await tryDeployerLock(session, database)) return;
  const deployer = await readDeployer(session, database);
  const who = deployer === null ? "" : ` (pid ${deployer.pid}, ${deployer.application})`;
  throw new UserError(
    "outside",
    `A deploy of this database is under way${who}, so nothing was changed.`,
    "Wait until it has ended; `schema-release status` tells.",
  );
}
