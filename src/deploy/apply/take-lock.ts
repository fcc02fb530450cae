/** Waits for the deployers' lock. */
import type { ApplyRequest } from "./request.ts";
import { endSession, readDeployer, tryDeployerLock } from "./deployer-lock.ts";
import type { Sessions } from "./sessions.ts";

const POLL_MS = 200;
/** A deployer that has just lost its companion may be about to end by itself. */
const ORPHAN_LOOKS = 3;

/** `because`: one sentence. */
export type LockAnswer =
  | { readonly held: true }
  | { readonly held: false; readonly because: string; readonly interrupted: boolean };

/** Ends the session of a deployer whose process is gone; waits for one that lives, as long as the settings say. */
export async function takeDeployerLock(request: ApplyRequest, { main }: Sessions): Promise<LockAnswer> {
  const { clock, settings, signal, onProgress, release } = request;
  const deadline = clock.monotonic() + settings.deployerTimeoutMs;
  let told: number | null = null;
  let orphanSeen = 0;
  for (;;) {
    if (signal.aborted)
      return { held: false, because: "The deploy was told to end while it waited for another one.", interrupted: true };
    if (await tryDeployerLock(main, release.database)) return { held: true };
    const deployer = await readDeployer(main, release.database);
    if (deployer === null) continue;
    const { pid, application, orphaned } = deployer;
    if (pid !== told) onProgress({ kind: "waiting-for-deployer", pid, application });
    orphanSeen = orphaned && pid === told ? orphanSeen + 1 : 0;
    told = pid;
    if (orphanSeen >= ORPHAN_LOOKS && (await endSession(main, pid))) {
      onProgress({ kind: "note", text: `Ended the session of a deploy whose process is gone (pid ${pid}).` });
      orphanSeen = 0;
    }
    if (clock.monotonic() >= deadline) return { held: false, because: nameDeployer(pid, application), interrupted: false };
    await clock.sleep(POLL_MS, signal);
  }
}

function nameDeployer(pid: number, application: string): string {
  return `Another deploy of this database would not end in time: pid ${pid}${application === "" ? "" : ` (${application})`}.`;
}
