/** What stands behind the backup decision, for who wants to know: every rung that was looked at, every copy, what the forecast rests on. */
import { cutMiddle, listPaths } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { ForecastAtRisk } from "../backup/data-at-risk.ts";
import type { ForeseenCopy, RungAnswer, TargetBackup } from "../backup/ladder.ts";
import { showAmount, showBytes } from "./amounts.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";
import type { Block } from "./markdown-blocks.ts";
import { answersOf, copySeconds, RUNG_TITLES } from "./plan-backup.ts";
import { atMost, showSeconds } from "./plan-words.ts";

/** A ladder, for the targets that have the same. */
interface SharedLadder {
  readonly targets: readonly string[];
  readonly backup: TargetBackup;
}

function laddersOf(backup: BackupDecision): readonly SharedLadder[] {
  if (answersOf(backup).length === 0) return [];
  const groups = new Map<string, SharedLadder>();
  for (const one of backup.targets) {
    const key = JSON.stringify([one.ladder, one.copies]);
    const known = groups.get(key);
    groups.set(key, { targets: [...(known?.targets ?? []), one.target], backup: known?.backup ?? one });
  }
  return [...groups.values()];
}

/** Sentences, one a rung, for a terminal. */
export function ladderSentences(backup: BackupDecision): readonly string[] {
  return [
    ...laddersOf(backup).flatMap(({ targets, backup: { ladder } }) =>
      ladder.map(
        ({ rung, suffices, because }) =>
          `${listPaths(targets, 6)}, ${RUNG_TITLES[rung]}: ${suffices ? "suffices" : "no"}. ${cutMiddle(because, 400)}`,
      ),
    ),
    ...forecastRestsOn(backup),
  ];
}

/** Distinct sentences. */
function forecastRestsOn({ forecast }: BackupDecision): readonly string[] {
  return [...new Set(forecast.flatMap(({ restsOn }) => restsOn.map((sentence) => cutMiddle(sentence, 400))))];
}

const COPIES = 100;

/** Folded; empty where no target needs a backup. */
export function ladderBlocks(backup: BackupDecision): readonly Block[] {
  const ladders = laddersOf(backup);
  if (ladders.length === 0) return [];
  const parts = [
    ...ladders.map(({ targets, backup: { ladder } }) => (ladder.length === 0 ? [] : rungTable(targets, ladder))),
    ...ladders
      .filter(({ backup: { copies } }) => copies.length > 0)
      .map(({ targets, backup: { copies } }) => copyTable(targets, copies)),
    ...forecastsOf(backup).map(forecastTable),
    forecastRestsOn(backup).map((sentence) => `- ${escapeMarkdown(sentence)}`),
  ];
  const lines = parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ["", ...part]));
  return [
    {
      lines: ["<details><summary>Backup, rung by rung</summary>", "", ...lines, "", "</details>"],
      instead: "The rungs of the backup are too many to be shown here.",
    },
  ];
}

function rungTable(targets: readonly string[], ladder: readonly RungAnswer[]): readonly string[] {
  return [
    `| Rung for ${escapeMarkdown(listPaths(targets, 6))} | Suffices | Because |`,
    "| --- | --- | --- |",
    ...ladder.map(
      ({ rung, suffices, because }) =>
        `| ${RUNG_TITLES[rung]} | ${suffices ? "yes" : "no"} | ${escapeMarkdown(cutMiddle(because, 600))} |`,
    ),
  ];
}

function copyTable(targets: readonly string[], copies: readonly ForeseenCopy[]): readonly string[] {
  const rows = copies.map(
    ({ path, relation, what, rows: amount, bytes, seconds }) =>
      `| ${markdownCode(cutMiddle(path.slice(path.lastIndexOf("/") + 1), 100))} | ${markdownCode(cutMiddle(relation, 130))} | ${escapeMarkdown(cutMiddle(what, 300))} | ${known(amount, showAmount)} | ${known(bytes, showBytes)} | ${known(seconds, copySeconds)} |`,
  );
  return [
    `| Rescue copies on ${escapeMarkdown(listPaths(targets, 6))} | Of | What | Rows | Size | Time |`,
    "| --- | --- | --- | --: | --: | --: |",
    ...atMost(rows, COPIES),
  ];
}

interface SharedForecast {
  readonly targets: readonly string[];
  readonly forecast: ForecastAtRisk;
}

/** Those of targets that are written to alike are one. */
function forecastsOf({ forecast }: BackupDecision): readonly SharedForecast[] {
  const groups = new Map<string, SharedForecast>();
  for (const one of forecast) {
    if (one.tables.length === 0) continue;
    const key = JSON.stringify([one.windowSeconds, one.tables]);
    const known = groups.get(key);
    groups.set(key, { targets: [...(known?.targets ?? []), one.target], forecast: one });
  }
  return [...groups.values()];
}

function forecastTable({ targets, forecast: { windowSeconds, tables } }: SharedForecast): readonly string[] {
  const time = windowSeconds === null ? "" : ` in ${showSeconds(windowSeconds)}`;
  const rows = tables.map(
    ({ relation, rowsPerSecond, rows: amount }) =>
      `| ${markdownCode(cutMiddle(relation, 130))} | ${known(rowsPerSecond, (each) => showAmount(each * 3600))} | ${known(amount, showAmount)} |`,
  );
  return [
    `| Written to ${escapeMarkdown(listPaths(targets, 6))} | Rows an hour | Rows${time} |`,
    "| --- | --: | --: |",
    ...atMost(rows, COPIES),
  ];
}

function known(amount: number | null, show: (amount: number) => string): string {
  return amount === null ? "not known" : show(amount);
}
