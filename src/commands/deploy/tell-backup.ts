/** What the evidence says of the backup, once the migrations have run. */
import type { BackupRecord } from "../../backup/backup-record.ts";
import type { Delta } from "../../backup/backups.ts";
import type { WrittenRows } from "../../backup/data-at-risk.ts";
import { dataAtRisk } from "../../backup/measure.ts";
import { readCopies } from "../../backup/rescue/read-copies.ts";
import type { RescueCopy } from "../../backup/rescue/rescue-copy.ts";
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { MigrationObservation } from "../../deploy/observation.ts";
import type { Evidence } from "../../release/evidence.ts";
import type { BackedUp } from "./back-up.ts";
import type { DeployRequest } from "./deploy-request.ts";
import type { Measured } from "./guard-migrations.ts";
import type { Guarded } from "./guard-release.ts";

export interface Kept {
  readonly backedUp: BackedUp | null;
  readonly guarded: Guarded | null;
  /** What became of the migrations. */
  readonly migrations: readonly Pick<MigrationObservation, "path" | "outcome">[];
}

/** Never throws for what the server does: then less is told. */
export async function tellBackup(
  { backedUp, guarded, migrations }: Kept,
  request: DeployRequest,
): Promise<Pick<Evidence, "backup" | "dataAtRisk" | "rescueCopies">> {
  if (backedUp === null || "unknown" in backedUp.backup) return { backup: null, dataAtRisk: null, rescueCopies: [] };
  const rescueCopies = guarded?.keepsRescueCopies === true ? await copiesOf(request) : [];
  const last = guarded === null ? null : lastMeasured(guarded);
  const applied = new Set(migrations.flatMap(({ path, outcome }) => (outcome === "applied" ? path : [])));
  const isCommitted = guarded?.losing.some(({ path }) => applied.has(path)) === true;
  const backup =
    backedUp.backup.kind === "rescue-copy" ? rescueRecord(backedUp.backup, rescueCopies, isCommitted) : backedUp.backup;
  if (last === null || guarded === null) return { backup, dataAtRisk: null, rescueCopies };
  const deltas = await storeAll(last.deltas, backedUp.storeDelta, request);
  const from = guarded.keepsRescueCopies ? last.written : (backedUp.written ?? last.written);
  return {
    backup,
    dataAtRisk: dataAtRisk(from, last.written, {
      deltas,
      kept: guarded.keepsRescueCopies ? [...last.written.rows.keys()] : [],
      held: guarded.isHeld,
    }),
    rescueCopies,
  };
}

/** A transaction that was rolled back took its copies with it: what was not made is not claimed. */
function rescueRecord(backup: BackupRecord, copies: readonly RescueCopy[], isCommitted: boolean): BackupRecord | null {
  const moments = copies.map(({ madeAt }) => madeAt).toSorted();
  const [startedAt, finishedAt] = [moments[0], moments.at(-1)];
  const bytes = copies.reduce((sum, copy) => sum + copy.bytes, 0);
  if (startedAt !== undefined && finishedAt !== undefined) return { ...backup, startedAt, finishedAt, bytes };
  // A DELETE or UPDATE that hit no row leaves no copy.
  return isCommitted ? { ...backup, bytes } : null;
}

/** Several migrations hold their locks one after the other: of each relation the latest look counts. */
function lastMeasured({ measured, before }: Guarded): Measured | null {
  const looks = [...(before === null ? [] : [before]), ...measured.values()];
  const last = looks.at(-1);
  if (last === undefined) return null;
  const rows = new Map<string, WrittenRows | null>(looks.flatMap(({ written }) => [...written.rows]));
  return { written: { ...last.written, rows }, deltas: new Map(looks.flatMap(({ deltas }) => [...deltas])) };
}

async function copiesOf({ server, release }: DeployRequest): Promise<readonly RescueCopy[]> {
  try {
    const session = await server.connect("backup");
    try {
      return await readCopies(session, { digest: release.digest, database: release.database });
    } finally {
      await session.close();
    }
  } catch (error) {
    if (error instanceof DatabaseError) return [];
    throw error;
  }
}

/** A delta that could not be taken where its dump is stays where it was written, and that is told. */
async function storeAll(
  deltas: ReadonlyMap<string, Delta>,
  store: BackedUp["storeDelta"],
  { signal, onProgress }: DeployRequest,
): Promise<ReadonlyMap<string, Delta>> {
  if (store === null || store === undefined) return deltas;
  const stored = new Map<string, Delta>();
  for (const [relation, delta] of deltas) {
    try {
      stored.set(relation, { ...delta, file: await store(delta.file, signal) });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      stored.set(relation, delta);
      onProgress({ kind: "note", text: `The delta of ${relation} is only at ${delta.file}: ${error.message} ${error.hint}` });
    }
  }
  return stored;
}
