/** What a release rests on, as sentences for every medium: the backup, what was written behind it, what was kept. Nothing is escaped yet. */
import { cutMiddle } from "../change-set/visible.ts";
import type { BackupRecord } from "../backup/backup-record.ts";
import type { DataAtRisk, TableAtRisk } from "../backup/data-at-risk.ts";
import type { RescueCopy } from "../backup/rescue/rescue-copy.ts";
import { readIsoMoment } from "../release/moment.ts";
import { showBytes, showCount } from "./amounts.ts";
import { duration } from "./evidence-words.ts";
import { takenWords } from "./plan-backup.ts";

/** `A dump by pg_dump, 700 MB, taken 2026-11-22 10:58:00 UTC in 1 min 0 s`. */
export function backupWords(backup: BackupRecord): string {
  const { kind, startedAt } = backup;
  return `${capital(takenOf(backup))}${kind === "rescue-copy" ? "" : `, taken ${secondOf(startedAt)}${timeOf(backup)}`}`;
}

/** `a dump by pg_dump, 700 MB in 1 min 0 s`. */
export function shortBackupWords(backup: BackupRecord): string {
  return `${takenOf(backup)}${backup.kind === "rescue-copy" ? "" : timeOf(backup)}`;
}

function takenOf({ kind, rung, bytes }: BackupRecord): string {
  const what = kind === "rescue-copy" ? takenWords("rescue-copy", null) : takenWords(rung, kind);
  return `${what}${bytes === null ? "" : `, ${showBytes(bytes)}`}`;
}

function timeOf({ startedAt, finishedAt }: BackupRecord): string {
  const [began, ended] = [readIsoMoment(startedAt), readIsoMoment(finishedAt)];
  return began === null || ended === null || ended < began ? "" : ` in ${duration(ended - began)}`;
}

const PROOFS: Readonly<Record<BackupRecord["proof"]["how"], string>> = {
  restored: "Proven: it was restored and counted",
  listed: "It was read to its end, not restored",
  state: "Its provider says that it is there and whole; it was not restored",
  said: "A command said that it is there; nobody else looked",
  transaction: "They commit with the change or not at all",
};

/** Whether anybody but who took it saw that it is whole. */
export function isProven({ proof: { how } }: BackupRecord): boolean {
  return how !== "said" && how !== "listed";
}

/** `Proven: it was restored and counted in 48.2 s. …` */
export function proofSentence({ proof: { how, restoreMs, because } }: BackupRecord): string {
  const seen = because.map((sentence) => cutMiddle(sentence, 300));
  // Of its own transaction there is nothing to tell twice.
  if (how === "transaction" && seen.length > 0) return seen.join(" ");
  const time = restoreMs === null ? "" : ` in ${duration(restoreMs)}`;
  return [`${PROOFS[how]}${time}.`, ...seen].join(" ");
}

/** Whether there is anything to tell: under a rescue copy nothing is missed. */
export function hasRisk(atRisk: DataAtRisk | null): atRisk is DataAtRisk {
  return atRisk !== null && atRisk.tables.some(({ how }) => how !== "none-possible");
}

/** `Written in the 2 min 1 s between backup and lock, and not in the backup:` */
export function riskWords({ windowMs }: DataAtRisk): string {
  return `Written in the ${duration(windowMs)} between backup and lock, so not in the backup`;
}

/** What is not known first, then what is most and kept by no delta. */
export function tablesInOrder({ tables }: DataAtRisk): readonly TableAtRisk[] {
  return tables.toSorted((a, b) => weightOf(b) - weightOf(a) || 0);
}

function weightOf({ rows, delta }: TableAtRisk): number {
  return (rows ?? Infinity) / (delta === null ? 1 : 1e15);
}

/** `418 rows`, `about 37 rows`, `not known`. */
export function rowsWords({ rows, how }: TableAtRisk): string {
  if (rows === null || how === "unknown") return "not known";
  return `${how === "estimate" && rows > 0 ? "about " : ""}${showCount(rows)} ${rows === 1 ? "row" : "rows"}`;
}

const HOW: Readonly<Record<TableAtRisk["how"], string>> = {
  exact: "counted",
  estimate: "by the server's counters",
  "none-possible": "kept by a rescue copy",
  unknown: "",
};

/** `counted, all of them in the delta `; the file comes behind it where there is one. */
export function howWords({ how, delta }: TableAtRisk): string {
  return [HOW[how], ...(delta === null ? [] : ["all of them in the delta"])].filter((word) => word !== "").join(", ");
}

/** Where the backup stands in the log of the server; null where that is not known. */
export function positionSentence({ from, to, walBytes }: DataAtRisk): string | null {
  if (from.position === null || to.position === null) return null;
  const wal = walBytes === null ? "" : `, ${showBytes(walBytes)} of WAL of all sessions and the server itself`;
  return `From ${from.position} at ${from.at} to ${to.position} at ${to.at}${wal}.`;
}

const COPIED: Readonly<Record<RescueCopy["kind"], (columns: string) => string>> = {
  table: () => "all rows of the table that was dropped",
  rows: () => "all rows of the table that was emptied",
  changes: () => "the rows that were changed or deleted, as they were",
  column: (columns) => `the column ${columns} that was dropped`,
  values: (columns) => `the values of ${columns} before its type changed`,
};

/** `the column size that was dropped, with the key id`. */
export function copyWords({ kind, columns, key }: RescueCopy): string {
  const names = cutMiddle(columns.map(({ name }) => name).join(", "), 120);
  const isWhole = kind === "table" || kind === "rows";
  return `${COPIED[kind](names)}${isWhole || key.length === 0 ? "" : `, with the key ${cutMiddle(key.join(", "), 120)}`}`;
}

/** `120,000 rows, 6 MB, kept until 2026-12-22`. */
export function keptWords({ rows, bytes, keepUntil }: RescueCopy): string {
  return `${showCount(rows)} ${rows === 1 ? "row" : "rows"}, ${showBytes(bytes)}, kept until ${dayOf(keepUntil)}`;
}

export function dayOf(moment: string): string {
  return cutMiddle(moment.replace(/T.*$/, ""), 40);
}

function secondOf(moment: string): string {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(moment);
  return found === null ? cutMiddle(moment, 40) : `${found[1] ?? ""} ${found[2] ?? ""} UTC`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
