/** What a release rests on, in Markdown: a line, a small table, the rest folded. */
import { cutMiddle } from "../change-set/visible.ts";
import type { DataAtRisk, TableAtRisk } from "../backup/data-at-risk.ts";
import type { Evidence } from "../release/evidence.ts";
import { showBytes, showCount } from "./amounts.ts";
import { escapeMarkdown, escapeTerminal, markdownCode, markdownFence } from "./escape.ts";
import {
  backupWords,
  copyWords,
  dayOf,
  hasRisk,
  howWords,
  positionSentence,
  proofSentence,
  riskWords,
  rowsWords,
  tablesInOrder,
} from "./evidence-backup.ts";
import { isGood } from "./evidence-words.ts";

const TABLES = 20;
const COPIES = 20;

/** Blocks of lines; how to restore is folded but where a deploy went wrong, and for rescue copies, which are small. */
export function backupParts({ backup, dataAtRisk, rescueCopies, outcome }: Evidence): readonly (readonly string[])[] {
  const taken =
    backup === null
      ? []
      : [
          `**Backup:** ${escapeMarkdown(backupWords(backup))}: ${markdownCode(cutMiddle(backup.reference, 300))}. ${prose(proofSentence(backup))}`,
        ];
  const restore = backup?.restore ?? [];
  return [
    taken,
    hasRisk(dataAtRisk) ? riskTable(dataAtRisk) : [],
    hasRisk(dataAtRisk) ? caveats(dataAtRisk) : [],
    rescueCopies.length === 0 ? [] : copyTable(rescueCopies),
    restore.length === 0 ? [] : restoreLines(restore, isGood(outcome) && rescueCopies.length === 0),
  ].filter((lines) => lines.length > 0);
}

function riskTable(atRisk: DataAtRisk): readonly string[] {
  const rows = tablesInOrder(atRisk).map(
    (table) => `| ${markdownCode(cutMiddle(table.relation, 130))} | ${rowsWords(table)} | ${howCell(table)} |`,
  );
  const rest = rows.length - TABLES;
  return [
    `| ${escapeMarkdown(riskWords(atRisk))} | | |`,
    "|---|--:|---|",
    ...rows.slice(0, TABLES),
    ...(rest > 0 ? [`| and ${rest} more | | |`] : []),
  ];
}

function howCell(table: TableAtRisk): string {
  const words = howWords(table);
  return table.delta === null ? words : `${words} ${markdownCode(cutMiddle(table.delta.file, 200))}`;
}

function caveats(atRisk: DataAtRisk): readonly string[] {
  const position = positionSentence(atRisk);
  const sentences = [...atRisk.caveats, ...(position === null ? [] : [position])];
  if (sentences.length === 0) return [];
  return [
    "<details><summary>What these numbers cannot tell</summary>",
    "",
    ...sentences.map((sentence) => `- ${prose(sentence)}`),
    "",
    "</details>",
  ];
}

function copyTable(copies: Evidence["rescueCopies"]): readonly string[] {
  const rows = copies.map(
    (copy) =>
      `| ${copy.id} | ${markdownCode(cutMiddle(copy.relation, 130))} | ${prose(copyWords(copy))} | ${showCount(copy.rows)} | ${showBytes(copy.bytes)} | ${escapeMarkdown(dayOf(copy.keepUntil))} |`,
  );
  return [
    "| rescue copy | of | what | rows | size | kept until |",
    "|--:|---|---|--:|--:|---|",
    ...rows.slice(0, COPIES),
    ...(rows.length > COPIES ? [`| | and ${rows.length - COPIES} more | | | | |`] : []),
  ];
}

function restoreLines(restore: readonly string[], isFolded: boolean): readonly string[] {
  const steps = markdownFence(
    restore.map((line) => escapeTerminal(cutMiddle(line, 500))),
    "text",
  );
  if (!isFolded) return ["**To restore it**", "", ...steps];
  return ["<details><summary>To restore it</summary>", "", ...steps, "", "</details>"];
}

function prose(text: string): string {
  return escapeMarkdown(cutMiddle(text, 1000));
}
