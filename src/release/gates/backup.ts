/** A backup that is proven, where the risk asks for one. */
import { closed, type Gate, isUnknown, open, pendingOf } from "./facts.ts";

export const backupGate: Gate = ({ backupRisk, backup, target, release, history }) => {
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
  return open(`${needs}; the backup ${backup.reference} was taken from ${backup.startedAt} to ${backup.finishedAt}.`);
};
