/** Guards for what a release loses on this target, once its backup is taken. */
import type { LosingMigration } from "../../backup/rescue/rescue-copy.ts";
import { readWritten } from "../../backup/written-so-far.ts";
import type { TransactionGuard } from "../../deploy/apply/guard.ts";
import type { DecidedBackup } from "../assess/decide-target-backup.ts";
import type { BackedUp } from "./back-up.ts";
import type { DeployRequest } from "./deploy-request.ts";
import { guardMigrations, type Guarding, type Measured, relationsOf, writeDeltas } from "./guard-migrations.ts";

export interface Guarded {
  readonly guardOf: (path: string) => TransactionGuard | null;
  /** Filled while migrations run: by path, what was seen under the locks. */
  readonly measured: ReadonlyMap<string, Measured>;
  /** As it was before the first migration, of what none of them locks from its beginning to its end; null where there is nothing such. */
  readonly before: Measured | null;
  /** Whether each migration that loses something holds its locks from its beginning to its end. */
  readonly isHeld: boolean;
  readonly keepsRescueCopies: boolean;
  readonly losing: readonly LosingMigration[];
}

/** Null where no backup was taken, so that nothing has to be kept or measured. Throws `DatabaseError`. */
export async function guardRelease(
  { rescue, losing, affected }: DecidedBackup,
  backedUp: BackedUp | null,
  request: DeployRequest,
): Promise<Guarded | null> {
  if (backedUp === null || "unknown" in backedUp.backup) return null;
  const { release, target, opened, onProgress } = request;
  const keepsRescueCopies = backedUp.backup.kind === "rescue-copy" && rescue?.kind === "offered";
  const guarding: Guarding = {
    losing: opened.native === null ? [] : losing,
    rescue: keepsRescueCopies ? rescue.guards : new Map(),
    snapshot: backedUp.snapshot,
    writeDelta: backedUp.writeDelta,
    appendOnly: target.backup.appendOnly,
    stallMs: target.backup.rescue.stallMs,
    release: { digest: release.digest, database: release.database },
    onProgress: (text) => onProgress({ kind: "note", text }),
  };
  const held = guarding.losing.filter(({ transactional }) => transactional);
  const isHeld = held.length === losing.length;
  const locked = new Set(held.flatMap(relationsOf));
  const rest = guarding.snapshot === null ? [] : guarding.appendOnly.filter((relation) => !locked.has(relation));
  const before = isHeld && rest.length === 0 ? null : await lookBefore(isHeld ? [] : affected, rest, { guarding, request });
  return { ...guardMigrations(guarding), before, isHeld, keepsRescueCopies, losing };
}

interface Looking {
  readonly guarding: Guarding;
  readonly request: DeployRequest;
}

/** Tables that no migration locks go on being written: their deltas hold what was there when the first one began, and stall nobody. */
async function lookBefore(
  relations: readonly string[],
  deltasOf: readonly string[],
  { guarding, request: { server, target } }: Looking,
): Promise<Measured> {
  const session = await server.connect("backup");
  try {
    await session.batch("BEGIN ISOLATION LEVEL READ COMMITTED READ ONLY");
    const written = await readWritten(session, relations);
    const deltas = await writeDeltas(session, deltasOf, { ...guarding, stallMs: target.backup.waitSeconds * 1000 });
    await session.batch("COMMIT");
    return { written, deltas };
  } finally {
    await session.close();
  }
}
