/** What `backup:` of a target says that cannot be meant, though each key is right by itself. */
import { findKey } from "./find-key.ts";
import type { Options, TargetOptions } from "./options.ts";
import type { Mistake } from "./problem.ts";
import type { Tree } from "./yaml-tree.ts";

interface Check {
  /** Keys below the target that the mistake is at. */
  readonly path: readonly string[];
  readonly isWrong: (target: TargetOptions, backup: Tree) => boolean;
  readonly message: string;
  readonly hint: string;
}

const CHECKS: readonly Check[] = [
  {
    path: ["backup", "snapshot"],
    isWrong: (_, backup) => countKeys(backup, "snapshot") !== 1,
    message: "A snapshot is taken by exactly one of pg-dump, rds, aurora and command.",
    hint: "Keep one of them.",
  },
  {
    path: ["backup", "restore-point"],
    isWrong: (_, backup) => countKeys(backup, "restore-point") !== 1,
    message: "Point-in-time recovery is exactly one of wal, rds and aurora.",
    hint: "Keep one of them.",
  },
  {
    path: ["backup", "snapshot"],
    isWrong: ({ backupCommand, backup: { snapshot } }) => backupCommand !== null && snapshot !== null,
    message: "The target has a backup-command and a snapshot.",
    hint: "Keep one of them: both would take the same backup.",
  },
  {
    path: ["backup", "snapshot", "pg-dump", "jobs"],
    isWrong: ({ backup: { snapshot } }) => snapshot?.kind === "pg_dump" && snapshot.jobs > 1 && snapshot.format === "custom",
    message: "More than one job needs the format directory.",
    hint: "Write format: directory, or jobs: 1.",
  },
  {
    path: ["backup", "at-least"],
    isWrong: ({ backupCommand, backup: { atLeast, snapshot } }) =>
      atLeast === "snapshot" && snapshot === null && backupCommand === null,
    message: "Nothing takes a snapshot here, which is asked for at least.",
    hint: "Add snapshot: with pg-dump, rds, aurora or command, or a backup-command.",
  },
  {
    path: ["backup", "at-least"],
    isWrong: ({ backupCommand, backup: { atLeast, restorePoint, snapshot } }) =>
      atLeast === "restore-point" && restorePoint === null && snapshot === null && backupCommand === null,
    message: "Nothing makes a restore point here, which is asked for at least.",
    hint: "Add restore-point: with wal, rds or aurora, or a snapshot.",
  },
  {
    path: ["backup"],
    isWrong: ({ kind }) => kind === "replica",
    message: "A replica is never deployed to, so it is not backed up.",
    hint: "Remove it here; its primary's backup may dump from it (from-url-env).",
  },
];

/** `entries`: the targets as they stand in the file, in the order of `options.targets`. */
export function checkBackups({ targets }: Options, entries: readonly Tree[]): readonly Mistake[] {
  return targets.flatMap((target, index) => {
    const entry = entries[index];
    const backup = entry === undefined ? undefined : findKey(entry, "backup");
    if (entry === undefined || backup === undefined) return [];
    return CHECKS.filter(({ isWrong }) => isWrong(target, backup)).map(({ path, message, hint }) => ({
      at: deepest(entry, path).at,
      where: `targets[${String(index)}].${path.join(".")}`,
      message,
      hint,
    }));
  });
}

/** 1 where the key itself is absent. */
function countKeys(backup: Tree, key: string): number {
  const tree = findKey(backup, key);
  return tree?.kind === "mapping" ? tree.entries.length : 1;
}

function deepest(entry: Tree, path: readonly string[]): Tree {
  let tree = entry;
  for (const key of path) tree = findKey(tree, key) ?? tree;
  return tree;
}
