/** What a backup or a drill came to, as sentences for every medium; not escaped yet. */
import type { BackupDocument, DrillDocument } from "../backup/backup-document.ts";
import { count, cutMiddle, showPath } from "../change-set/visible.ts";
import { showBytes, showCount } from "./amounts.ts";
import { backupWords, isProven, proofSentence } from "./evidence-backup.ts";
import { duration } from "./evidence-words.ts";

export type Standing = "good" | "bad" | "warn";

/** What every medium shows, in this order. */
export interface BackupPage {
  readonly standing: Standing;
  readonly title: string;
  readonly sentences: readonly string[];
  /** Names and what they hold. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
  readonly remedy: string | null;
}

const TITLES: Readonly<Record<BackupDocument["outcome"], string>> = {
  taken: "Backed up",
  "not-needed": "No backup needed",
  "left-to-deploy": "Nothing to take before the deploy",
  failed: "Not backed up",
};

const STANDINGS: Readonly<Record<BackupDocument["outcome"] | DrillDocument["outcome"], Standing>> = {
  taken: "good",
  "not-needed": "good",
  "left-to-deploy": "good",
  "as-recorded": "good",
  restored: "warn",
  differs: "bad",
  failed: "bad",
};

export function backupPage(document: BackupDocument): BackupPage {
  const { outcome, backup, target, release, decision } = document;
  const base = {
    standing: STANDINGS[outcome],
    title: `${TITLES[outcome]}: ${showPath(target)}, ${showPath(release.database)}`,
    remedy: document.remedy,
  };
  if (backup === null) return { ...base, sentences: [document.because], facts: releaseFacts(document), lists: [] };
  const facts: BackupPage["facts"] = [
    ["backup", cutMiddle(backup.reference, 300)],
    ...(backup.position === null ? [] : [["position", backup.position] as const]),
    ...releaseFacts(document),
  ];
  const counted = backup.proof.tables.map(({ relation, rows }) => `${showPath(relation)}: ${rowsOf(rows)}`);
  return {
    ...base,
    standing: isProven(backup) ? base.standing : "warn",
    sentences: [`${backupWords(backup)}.`, proofSentence(backup), ...(isAsDecided(document) ? [decision?.remains ?? ""] : [])],
    facts,
    lists: [
      { title: "Counted", items: counted },
      { title: "To restore it", items: backup.restore },
    ],
  };
}

/** What remains at risk was said of the rung that was decided, not of another one that was asked for. */
function isAsDecided({ backup, decision }: BackupDocument): boolean {
  return decision !== null && backup !== null && (decision.rung === backup.rung || decision.rung === "quiesce");
}

function releaseFacts({ release, backupRisk }: BackupDocument): BackupPage["facts"] {
  return [["release", release.digest], ...(backupRisk === null ? [] : [["backup risk", backupRisk] as const])];
}

const DRILL_TITLES: Readonly<Record<DrillDocument["outcome"], string>> = {
  "as-recorded": "Restored, as recorded",
  restored: "Restored",
  differs: "Restored, but not as recorded",
  failed: "Not restored",
};

export function drillPage(document: DrillDocument): BackupPage {
  const { outcome, file, bytes, sha256, restoreMs, takenAt, tables, differences, seen } = document;
  return {
    standing: STANDINGS[outcome],
    title: `${DRILL_TITLES[outcome]}: ${showPath(file)}`,
    sentences: [document.because, ...(restoreMs === null ? [] : [`The restore took ${duration(restoreMs)}.`])],
    facts: [
      ...(takenAt === null ? [] : [["taken", takenAt] as const]),
      ...(bytes === null ? [] : [["size", showBytes(bytes)] as const]),
      ...(sha256 === null ? [] : [["sha256", sha256] as const]),
      ...(tables.length === 0 ? [] : [["tables", `${count(tables.length, "table")} counted`] as const]),
    ],
    lists: [
      { title: "Not as recorded", items: differences },
      { title: "Counted", items: tables.map(countedWords) },
      { title: "Seen", items: seen },
    ],
    remedy: document.remedy,
  };
}

function countedWords({ relation, rows, recorded }: DrillDocument["tables"][number]): string {
  const said = recorded === null ? "" : recorded === rows ? ", as recorded" : `, recorded are ${showCount(recorded)}`;
  return `${showPath(relation)}: ${rowsOf(rows)}${said}`;
}

function rowsOf(rows: number): string {
  return `${showCount(rows)} ${rows === 1 ? "row" : "rows"}`;
}
