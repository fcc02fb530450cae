/** Which backup each target gets, in sentences for every medium; not escaped yet. Targets with the same answer are one. */
import { count, cutMiddle, listPaths } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { ForecastAtRisk } from "../backup/data-at-risk.ts";
import type { ForeseenCopy, ProviderKind, Rung, TargetBackup } from "../backup/ladder.ts";
import type { PlanDocument } from "../release/plan-document.ts";
import { showAmount, showBytes } from "./amounts.ts";
import { showSeconds } from "./plan-words.ts";

/** What is said once for all targets of which it is true. */
export interface SharedAnswer {
  readonly targets: readonly string[];
  /** Of the one of them with the most to copy, else the last. */
  readonly backup: TargetBackup;
  /** Whether only the numbers of the others differ. */
  readonly differs: boolean;
  /** Of the one of them that is written to most; null where nothing is forecast. */
  readonly forecast: ForecastAtRisk | null;
}

const GRAVEST: readonly (Rung | null)[] = [null, "quiesce", "snapshot", "restore-point", "rescue-copy", "none"];

/** The gravest first. Empty where no target needs a backup, or nobody decided it target by target. */
export function answersOf({ targets, forecast }: Pick<BackupDecision, "targets" | "forecast">): readonly SharedAnswer[] {
  if (targets.every((backup) => backup.rung === "none" && !isAccepted(backup))) return [];
  const groups = new Map<string, TargetBackup[]>();
  for (const backup of targets) {
    const key = withoutNumbers(backup);
    groups.set(key, [...(groups.get(key) ?? []), backup]);
  }
  return [...groups.values()]
    .flatMap((group): readonly SharedAnswer[] => {
      const backup = group.toSorted((a, b) => copiedSeconds(a) - copiedSeconds(b)).at(-1);
      if (backup === undefined) return [];
      const names = group.map(({ target }) => target);
      const [busiest = null] = forecast.filter(({ target }) => names.includes(target)).toSorted((a, b) => rate(b) - rate(a));
      const differs = group.some((other) => saidOf(other) !== saidOf(backup));
      return [{ targets: names, backup, differs, forecast: busiest }];
    })
    .toSorted((a, b) => GRAVEST.indexOf(a.backup.rung) - GRAVEST.indexOf(b.backup.rung));
}

/** Sizes differ from target to target; that is no other answer. */
function withoutNumbers(backup: TargetBackup): string {
  return saidOf({
    ...backup,
    copies: backup.copies.map((copy) => ({ ...copy, rows: null, bytes: null, seconds: null })),
  }).replaceAll(/(?<![\d.,])\d[\d.,]* (?:bytes|kB|MB|GB|TB|s|ms|min|h|rows?)\b/g, "#");
}

/** All that a page says of it. Where no rung suffices the ladder says why, and the rest names the target. */
function saidOf({ rung, by, because, remains, copies, ladder }: TargetBackup): string {
  return JSON.stringify(rung === null ? ladder : [rung, by, because, remains, copies]);
}

function copiedSeconds({ copies }: TargetBackup): number {
  return copies.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);
}

/** What a page says of the risk where it said already what is done about it. */
export const BACKUP_ABOVE = "and what is backed up stands above";

/** Whether it is known what each target gets. */
export function isDecided({ backup }: Pick<PlanDocument, "backup">): boolean {
  return backup !== null && answersOf(backup).length > 0;
}

function rate({ tables }: ForecastAtRisk): number {
  return tables.reduce((sum, { rowsPerSecond }) => sum + (rowsPerSecond ?? 0), 0);
}

/** Whether something is lost and the configuration lets it go without a backup: other rungs were looked at, and none was found. */
export function isAccepted({ rung, ladder }: TargetBackup): boolean {
  return rung === "none" && ladder.some((answer) => answer.rung !== "none");
}

const POINT_IN_TIME: Partial<Record<ProviderKind, string>> = {
  rds: "point-in-time recovery of Amazon RDS",
  aurora: "point-in-time recovery of Amazon Aurora",
};

const BY: Readonly<Record<ProviderKind, string>> = {
  command: "a backup by the configured command",
  pg_dump: "a dump by pg_dump",
  rds: "a snapshot of Amazon RDS",
  aurora: "a snapshot of Amazon Aurora",
  "restore-point": "a restore point in the archived WAL",
};

/** `a dump by pg_dump`; what a target gets before its migrations run, or that none is needed. */
export function rungWords(backup: TargetBackup): string {
  const { rung, ladder } = backup;
  if (rung === null) return "no backup that suffices";
  if (rung === "none") return isAccepted(backup) ? "no backup at all" : "no backup needed";
  if (rung !== "quiesce") return takenWords(rung, backup.by);
  const then = ladder.findLast((answer) => answer.suffices && answer.rung !== "quiesce")?.rung ?? "snapshot";
  return `suspended writers, then ${takenWords(then, backup.by)}`;
}

/** `a dump by pg_dump`, `rescue copies`. */
export function takenWords(rung: Rung, by: ProviderKind | null): string {
  if (rung === "rescue-copy") return "rescue copies";
  if (by === null) return `a ${RUNG_TITLES[rung]}`;
  return rung === "restore-point" ? (POINT_IN_TIME[by] ?? BY[by]) : BY[by];
}

/** `production and dr: a dump by pg_dump.` */
export function answerHead({ targets, backup, differs }: SharedAnswer): string {
  const whose = differs ? ` (numbers of ${cutMiddle(backup.target, 60)})` : "";
  return `${listPaths(targets, 6)}: ${rungWords(backup)}${whose}.`;
}

/** Why this rung; where none suffices why each of them does not. */
export function answerReason({ backup: { rung, because, ladder } }: SharedAnswer): string {
  if (rung !== null) return cutMiddle(because, 400);
  const looked = ladder.filter((answer) => answer.rung !== "none" && !answer.suffices);
  return looked.map((answer) => `${capital(RUNG_TITLES[answer.rung])}: ${cutMiddle(answer.because, 200)}`).join(" ");
}

export const RUNG_TITLES: Readonly<Record<Rung, string>> = {
  none: "nightly backups",
  "rescue-copy": "rescue copy",
  "restore-point": "restore point",
  snapshot: "snapshot",
  quiesce: "suspended writers",
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const COPIES = 3;

/** What is copied, how much of it, for how long; null where nothing is. */
export function copySentence({ backup: { copies } }: SharedAnswer): string | null {
  if (copies.length === 0) return null;
  const isOne = copies.length === 1;
  const told = copies
    .slice(0, COPIES)
    .map((copy) => `of ${cutMiddle(copy.relation, 130)} ${copyPhrase(isOne ? copy : { ...copy, seconds: null })}`);
  const rest = copies.length - told.length;
  const more = rest > 0 ? [count(rest, "more copy", "more copies")] : [];
  return `Kept: ${[...told, ...more].join("; ")}${isOne ? "" : allOf(copies)}.`;
}

function allOf(copies: readonly ForeseenCopy[]): string {
  if (copies.some(({ seconds }) => seconds === null)) return "";
  return `; all in ${copySeconds(copies.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0))}`;
}

/** `the column size with the key id (about 120,000 rows, 6 MB, 0.4 s)`; what is not known is left out. */
function copyPhrase({ what, rows, bytes, seconds }: ForeseenCopy): string {
  const known = [
    ...(rows === null ? [] : [`about ${showAmount(rows)} ${rows === 1 ? "row" : "rows"}`]),
    ...(bytes === null ? [] : [showBytes(bytes)]),
    ...(seconds === null ? [] : [copySeconds(seconds)]),
  ];
  return `${cutMiddle(what, 200)}${known.length === 0 ? "" : ` (${known.join(", ")})`}`;
}

export function copySeconds(seconds: number): string {
  return seconds < 0.05 ? "under 0.1 s" : showSeconds(seconds);
}

/** What could still be lost, with what will probably be written meanwhile; null where nothing is taken. */
export function remainsSentence({ backup, forecast, targets }: SharedAnswer): string | null {
  if (backup.rung === null || (backup.rung === "none" && !isAccepted(backup))) return null;
  const remains = `Stays at risk: ${cutMiddle(backup.remains, 400)}`;
  return forecast === null ? remains : `${remains} ${forecastSentence(forecast, { names: targets.length > 1 })}`;
}

const TABLES = 3;

/** `names`: whether the target has to be named. */
export function forecastSentence(forecast: ForecastAtRisk, { names }: { readonly names: boolean }): string {
  const { target, windowSeconds, tables } = forecast;
  const where = names ? ` on ${cutMiddle(target, 60)}` : "";
  const known = tables.filter(({ rowsPerSecond }) => rowsPerSecond !== null);
  if (known.length === 0) return `How much is written${where} meanwhile is not known.`;
  const isCounted = windowSeconds !== null;
  const written = known.filter(({ rowsPerSecond }) => (rowsPerSecond ?? 0) * 3600 >= 1);
  const unknown = tables.length - known.length;
  if (written.length === 0 && unknown === 0) return `Hardly anything is written${where} meanwhile.`;
  const told = written.slice(0, TABLES).map(({ relation, rowsPerSecond, rows }, index) => {
    const amount = showAmount(isCounted && rows !== null ? rows : (rowsPerSecond ?? 0) * 3600);
    const unit = index > 0 ? "" : isCounted ? " rows will be written" : " rows an hour are written";
    return `${amount}${unit} to ${cutMiddle(relation, 130)}`;
  });
  const rest = written.length - told.length;
  const more = [
    ...(rest > 0 ? [`less to ${count(rest, "more table")}`] : []),
    ...(unknown > 0 ? [`a number that is not known to ${count(unknown, told.length === 0 ? "table" : "more table")}`] : []),
  ];
  const time = isCounted ? `In the ${showSeconds(windowSeconds)} until the change${where}` : `Meanwhile${where}`;
  return `${time} ${told.length === 0 ? "hardly anything is written, and " : "about "}${[...told, ...more].join(", ")}.`;
}
