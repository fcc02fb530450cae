/** What stands behind the backup decision, for who wants to know: every rung that was looked at, every copy, what the forecast rests on. */
import { cutMiddle, listPaths } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { ForecastAtRisk } from "../backup/data-at-risk.ts";
import type { ForeseenCopy, RungAnswer } from "../backup/ladder.ts";
import { showAmount, showBytes } from "./amounts.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";
import type { Block } from "./markdown-blocks.ts";
import { answersOf, copySeconds, RUNG_TITLES } from "./plan-backup.ts";
import { atMost, showSeconds } from "./plan-words.ts";

/** What several targets have alike. */
interface Shared<T> {
  readonly targets: readonly string[];
  readonly what: T;
}

function shareBy<T>(all: readonly { readonly target: string; readonly what: T }[]): readonly Shared<T>[] {
  const groups = new Map<string, Shared<T>>();
  for (const { target, what } of all) {
    const key = JSON.stringify(what);
    groups.set(key, { targets: [...(groups.get(key)?.targets ?? []), target], what });
  }
  return [...groups.values()];
}

function laddersOf(backup: BackupDecision): readonly Shared<readonly RungAnswer[]>[] {
  if (answersOf(backup).length === 0) return [];
  return shareBy(backup.targets.map(({ target, ladder }) => ({ target, what: ladder }))).filter(({ what }) => what.length > 0);
}

function copiesOf({ targets }: BackupDecision): readonly Shared<readonly ForeseenCopy[]>[] {
  return shareBy(targets.map(({ target, copies }) => ({ target, what: copies }))).filter(({ what }) => what.length > 0);
}

/** Those of targets that are written to alike are one. */
function forecastsOf({ forecast }: BackupDecision): readonly Shared<Pick<ForecastAtRisk, "windowSeconds" | "tables">>[] {
  const all = forecast.map(({ target, windowSeconds, tables }) => ({ target, what: { windowSeconds, tables } }));
  return shareBy(all).filter(({ what }) => what.tables.length > 0);
}

/** Sentences, one a rung, for a terminal. */
export function ladderSentences(backup: BackupDecision): readonly string[] {
  return [
    ...laddersOf(backup).flatMap(({ targets, what }) =>
      what.map(
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
    ...ladders.map(({ targets, what }) => rungTable(targets, what)),
    ...copiesOf(backup).map(({ targets, what }) => copyTable(targets, what)),
    ...forecastsOf(backup).map(({ targets, what }) => forecastTable(targets, what)),
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

function forecastTable(
  targets: readonly string[],
  { windowSeconds, tables }: Pick<ForecastAtRisk, "windowSeconds" | "tables">,
): readonly string[] {
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
