/** What is odd about targets and refuses nothing. */
import { count, listPaths } from "../../change-set/visible.ts";
import type { BackupDecision } from "../../backup/backup-decision.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import type { PlanNote } from "../../release/plan-document.ts";
import type { ReadTarget } from "../read-target.ts";

export function notesOf(targets: readonly ReadTarget[]): readonly PlanNote[] {
  return [...targets.flatMap(withoutHistory), ...targets.flatMap(withoutAnswer), ...differences(targets)];
}

/** Where the backup gate will stay closed: once for all targets that have the same reason. */
export function backupNotes({ targets }: Pick<BackupDecision, "targets">): readonly PlanNote[] {
  const groups = new Map<string, TargetBackup[]>();
  for (const backup of targets) {
    if (backup.rung !== null) continue;
    const key = JSON.stringify(backup.ladder);
    groups.set(key, [...(groups.get(key) ?? []), backup]);
  }
  return [...groups.values()].flatMap(([first, ...others]): readonly PlanNote[] => {
    if (first === undefined) return [];
    const names = listPaths([first, ...others].map(({ target }) => target));
    return [
      {
        message: `No backup that ${names} can have suffices for what the release loses: the backup gate stays closed there.`,
        // It speaks of one target, and is true of all of them.
        remedy: (first.remedy ?? REMEDY).replace(`for ${first.target}`, () => `for ${names}`),
      },
    ];
  });
}

const REMEDY = "Configure `backup` for the target: see docs/backup.md.";

/** A database that was made otherwise: every migration counts as pending there. */
function withoutHistory({ name, history, fingerprint }: ReadTarget): readonly PlanNote[] {
  const tables = fingerprint.objects.filter(({ kind }) => kind === "table").length;
  if (history.applied.length > 0 || tables === 0 || history.problems.some(({ kind }) => kind === "not-baselined")) return [];
  return [
    {
      message: `${name} holds ${count(tables, "table")} but its history (${history.table}) is empty, so every migration counts as pending there.`,
      remedy:
        "If some of them are in it already, record that before anything is deployed: `schema-release plan --baseline ID` prints the SQL. See docs/plan.md.",
    },
  ];
}

function withoutAnswer({ name, unfinished }: ReadTarget): readonly PlanNote[] {
  if (unfinished !== null) return [];
  return [
    {
      message: `Whether a deploy to ${name} was interrupted is not known: the role may not read schema_release.progress.`,
      remedy: "Grant it: GRANT USAGE ON SCHEMA schema_release TO …; GRANT SELECT ON ALL TABLES IN SCHEMA schema_release TO …;",
    },
  ];
}

/** Two targets that hold the same migrations should have the same schema. */
function differences(targets: readonly ReadTarget[]): readonly PlanNote[] {
  return targets.slice(1).flatMap((target) => {
    const twin = targets.find(
      ({ history, name }) => name !== target.name && history.pending.length === target.history.pending.length,
    );
    if (twin === undefined || targets.indexOf(twin) > targets.indexOf(target)) return [];
    if (twin.fingerprint.digest === target.fingerprint.digest) return [];
    return [
      {
        message: `${twin.name} and ${target.name} hold the same migrations, but their schemas differ.`,
        remedy:
          "`schema-release verify` shows the difference. What does not belong to these migrations goes under `fingerprint-ignore:`.",
      },
    ];
  });
}
