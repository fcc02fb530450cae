/** Takes the backup that was decided, once all other gates are open. */
import type { BackupRecord } from "../../backup/backup-record.ts";
import type { Backups } from "../../backup/backups.ts";
import type { WrittenSoFar } from "../../backup/data-at-risk.ts";
import type { ProviderKind, TargetBackup } from "../../backup/ladder.ts";
import type { BackupOutcome, BackupSnapshot, TakeBackup } from "../../backup/provider.ts";
import { RESCUE_SCHEMA } from "../../backup/rescue/storage.ts";
import { UserError } from "../../errors.ts";
import type { Unknown } from "../../release/gates/facts.ts";
import type { DecidedBackup } from "../assess/decide-target-backup.ts";
import { isoTime, takeBackup } from "../target-commands.ts";
import { type BackupWork, commandVariables } from "./deploy-request.ts";

export interface BackedUp {
  readonly backup: BackupRecord | Unknown;
  /** What had been written when it was taken; null where that is not known, or a rescue copy makes it needless. */
  readonly written: WrittenSoFar | null;
  readonly snapshot: BackupSnapshot | null;
  readonly writeDelta: Backups["writeDelta"];
  readonly storeDelta: Backups["storeDelta"] | null;
}

/** `since`: when the deploy began, milliseconds since 1970. Never throws for what a server or a program does. */
export async function backUp(decided: DecidedBackup, request: BackupWork, since: number): Promise<BackedUp> {
  const { rung, by } = decided.decision;
  if (rung === "rescue-copy" || (rung === "quiesce" && by === null)) return nothingElse(rescueRecord(request));
  if (rung === null || rung === "none" || by === null) return nothingElse({ unknown: decided.decision.because });
  if (by === "command" && request.target.backupCommand !== null) return nothingElse(await runBackupCommand(request));
  try {
    return await takeBy(by, decided, { request, since });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return nothingElse({ unknown: error.message, remedy: error.hint });
  }
}

/** Made and proven by the migrations' own transactions, which come behind the gate. */
function rescueRecord({ clock, release, target }: BackupWork): BackupRecord {
  const now = isoTime(clock);
  return {
    kind: "rescue-copy",
    rung: "rescue-copy",
    reference: `${RESCUE_SCHEMA}, release ${release.digest}`,
    startedAt: now,
    finishedAt: now,
    position: null,
    bytes: null,
    proof: {
      how: "transaction",
      because: [
        "What is lost is copied under the change's own locks, in its transaction, which commits with the copies or not at all.",
      ],
      restoreMs: null,
      tables: [],
    },
    restore: [
      `schema-release rescue list --target ${target.name} --digest ${release.digest}`,
      `schema-release rescue restore --target ${target.name} --digest ${release.digest} --apply`,
    ],
  };
}

async function runBackupCommand(request: BackupWork): Promise<BackupRecord | Unknown> {
  const { target, run: runCommand, clock, signal, onProgress } = request;
  if (target.backupCommand === null) return { unknown: `${target.name} has no \`backup-command\`.` };
  onProgress({ kind: "note", text: "A backup is being taken." });
  const onLine = (text: string): void => onProgress({ kind: "note", text });
  const environment = commandVariables(request);
  const outcome = await takeBackup(target.backupCommand, { runCommand, clock, signal, environment, onLine });
  return "taken" in outcome ? outcome.taken : { unknown: outcome.failed };
}

interface Taking {
  readonly request: BackupWork;
  readonly since: number;
}

async function takeBy(by: ProviderKind, { decision, affected }: DecidedBackup, { request, since }: Taking): Promise<BackedUp> {
  const { release, target, clock, signal, onProgress } = request;
  const backups = await request.openBackups();
  const take = providerOf(decision, backups, request);
  if (take === null) return nothingElse({ unknown: `${target.name} has nothing that takes a backup by ${by}.` });
  onProgress({ kind: "note", text: `A backup is being taken (${by}).` });
  const outcome: BackupOutcome = await take({
    release: { digest: release.digest, database: release.database, commit: release.commit },
    target: target.name,
    affected,
    since,
    waitSeconds: target.backup.waitSeconds,
    clock,
    signal,
    onProgress: (text) => onProgress({ kind: "note", text }),
  });
  if ("failed" in outcome) return nothingElse({ unknown: outcome.failed, remedy: outcome.remedy });
  const { taken: backup, written, snapshot } = outcome;
  return { backup, written, snapshot, writeDelta: backups.writeDelta, storeDelta: backups.storeDelta ?? null };
}

/** Under `quiesce` the kind tells which of both it is. */
function providerOf({ rung, by }: TargetBackup, { restorePoint, snapshot }: Backups, { target }: BackupWork): TakeBackup | null {
  if (rung === "restore-point") return restorePoint;
  if (rung === "snapshot") return snapshot;
  return target.backup.snapshot?.kind === by ? snapshot : restorePoint;
}

function nothingElse(backup: BackupRecord | Unknown): BackedUp {
  return { backup, written: null, snapshot: null, writeDelta: null, storeDelta: null };
}
