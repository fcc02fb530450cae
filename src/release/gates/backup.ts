/** A backup that is proven, where the risk asks for one. */
import type { BackupRecord } from "../../backup/backup-record.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import { readIsoMoment } from "../moment.ts";
import { closed, type Gate, type GateFacts, type GateVerdict, isUnknown, open, pendingOf } from "./facts.ts";

export const backupGate: Gate = ({ backupRisk, backup, backupDecision, target, release, history, now }) => {
  const risk = backupRisk ?? "unknown";
  if (pendingOf(release, history).length === 0) return open("Nothing is pending, so no backup is needed.");
  const decided = backupDecision ?? null;
  // Policy may ask for a backup of what needs none.
  if (risk === "nightly" && (decided === null || decided.rung === "none"))
    return open("Nothing that exists can be lost: nightly backups suffice.");
  const needs = risk === "unknown" ? "What the release may lose is not known" : `The backup risk is ${risk}`;
  if (backup === null) return withoutBackup(needs, decided, target);
  if (isUnknown(backup))
    return closed(
      `${needs}, and no backup is proven. ${backup.unknown}`,
      backup.remedy ?? "See why the backup failed; nothing was changed.",
    );
  const doubt = doubtOf(backup, now);
  if (doubt !== null) return closed(`${needs}, and no backup is proven: ${doubt}`, "Take the backup anew.");
  if (backup.rung === "rescue-copy")
    return open(
      `${needs}; what is lost is copied in the migrations' own transactions, which commit with the copies or not at all.`,
    );
  const restored = backup.proof.restoreMs === null ? "" : `, restored once in ${showSeconds(backup.proof.restoreMs)}`;
  return open(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}${restored}.`);
};

function withoutBackup(needs: string, decided: TargetBackup | null, { name }: GateFacts["target"]): GateVerdict {
  if (decided === null)
    return closed(
      `${needs}, and there is no backup: which one would suffice for ${name} is not known.`,
      `See why, or configure \`backup\` for ${name}; nothing was changed.`,
    );
  if (decided.rung === "none") return open(decided.because);
  if (decided.rung === null) return closed(`${needs}, and there is no backup. ${decided.because}`, decided.remedy ?? HOW);
  return closed(
    `${needs}, and no backup was taken. ${decided.because}`,
    "Take it: the deploy does so when all other gates are open.",
  );
}

const HOW = "Configure `backup` for the target.";

const HOUR_MS = 3_600_000;
const OLDEST_MS = 24 * HOUR_MS;

function doubtOf({ reference, startedAt, finishedAt }: BackupRecord, now: number): string | null {
  if (reference.trim() === "") return "the record does not say which it is.";
  const [started, finished] = [readIsoMoment(startedAt), readIsoMoment(finishedAt)];
  if (started === null || finished === null || started > finished || finished > now + HOUR_MS)
    return "the record does not say a time that can be.";
  return now - started > OLDEST_MS ? `it was begun at ${startedAt}, more than a day ago.` : null;
}

function showSeconds(milliseconds: number): string {
  return milliseconds < 10_000 ? `${Math.ceil(milliseconds / 100) / 10} s` : `${Math.ceil(milliseconds / 1000)} s`;
}
