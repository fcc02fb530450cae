/** Guards for what a release loses on this target, once its backup is taken. */
import { readWritten } from "../../backup/written-so-far.ts";
import type { TransactionGuard } from "../../deploy/apply/guard.ts";
import type { DecidedBackup } from "../assess/decide-target-backup.ts";
import type { BackedUp } from "./back-up.ts";
import type { DeployRequest } from "./deploy-request.ts";
import { guardMigrations, type Measured } from "./guard-migrations.ts";

export interface Guarded {
  readonly guardOf: (path: string) => TransactionGuard | null;
  /** Filled while migrations run: by path, what was seen under the locks. */
  readonly measured: ReadonlyMap<string, Measured>;
  /** Of migrations that hold no lock from their beginning to their end, as it was before the first; null where all do. */
  readonly before: Measured | null;
  readonly keepsRescueCopies: boolean;
}

/** Null where no backup was taken, so that nothing has to be kept or measured. Throws `DatabaseError`. */
export async function guardRelease(
  { rescue, losing, affected }: DecidedBackup,
  backedUp: BackedUp | null,
  request: DeployRequest,
): Promise<Guarded | null> {
  if (backedUp === null || "unknown" in backedUp.backup) return null;
  const { release, server, target, opened, onProgress } = request;
  const keepsRescueCopies = backedUp.backup.kind === "rescue-copy" && rescue?.kind === "offered";
  const isHeld = opened.native !== null && losing.every(({ transactional }) => transactional);
  let before: Measured | null = null;
  if (!isHeld) {
    const session = await server.connect("backup");
    try {
      before = { written: await readWritten(session, affected), deltas: new Map() };
    } finally {
      await session.close();
    }
  }
  const guarded = guardMigrations({
    losing,
    rescue: keepsRescueCopies ? rescue.guards : new Map(),
    snapshot: backedUp.snapshot,
    writeDelta: backedUp.writeDelta,
    appendOnly: target.backup.appendOnly,
    stallMs: target.backup.rescue.stallMs,
    release: { digest: release.digest, database: release.database },
    onProgress: (text) => onProgress({ kind: "note", text }),
  });
  return { ...guarded, before, keepsRescueCopies };
}
