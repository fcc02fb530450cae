/** A backup that is proven, where the risk asks for one. */
import { readIsoMoment } from "../moment.ts";
import type { BackupRecord } from "../../backup/backup-record.ts";
import { closed, type Gate, isUnknown, open, pendingOf } from "./facts.ts";

export const backupGate: Gate = ({ backupRisk, backup, target, release, history, now }) => {
  const risk = backupRisk ?? "unknown";
  if (pendingOf(release, history).length === 0) return open("Nothing is pending, so no backup is needed.");
  if (risk === "nightly") return open("Nothing that exists can be lost: nightly backups suffice.");
  const needs = risk === "unknown" ? "What the release may lose is not known" : `The backup risk is ${risk}`;
  if (backup === null)
    return closed(
      `${needs}, and there is no backup: ${target.name} has no \`backup-command\`.`,
      `Configure \`backup-command\` for ${target.name}; it takes a backup and prints its identity last.`,
    );
  if (isUnknown(backup))
    return closed(`${needs}, and no backup is proven. ${backup.unknown}`, "See why the backup failed; nothing was changed.");
  const doubt = doubtOf(backup, now);
  if (doubt !== null) return closed(`${needs}, and no backup is proven: ${doubt}`, "Take the backup anew.");
  return open(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}.`);
};

const HOUR_MS = 3_600_000;
const OLDEST_MS = 24 * HOUR_MS;

function doubtOf({ reference, startedAt, finishedAt }: BackupRecord, now: number): string | null {
  if (reference.trim() === "") return "the record does not say which it is.";
  const [started, finished] = [readIsoMoment(startedAt), readIsoMoment(finishedAt)];
  if (started === null || finished === null || started > finished || finished > now + HOUR_MS)
    return "the record does not say a time that can be.";
  return now - started > OLDEST_MS ? `it was begun at ${startedAt}, more than a day ago.` : null;
}
