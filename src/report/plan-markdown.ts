/** The page for the approver: one screen that decides, everything else folded below it. */
import { cutMiddle } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { Estimate } from "../release/estimate.ts";
import type { PlanDocument, PlanNote, PlanProblem } from "../release/plan-document.ts";
import { findingsOf } from "./classify-report.ts";
import { escapeHtml, escapeMarkdown, escapeTerminal, markdownCode, markdownFence } from "./escape.ts";
import { type Block, fitBlocks } from "./markdown-blocks.ts";
import { findingLines } from "./markdown-finding.ts";
import { riskBlocks } from "./markdown-risk.ts";
import {
  answerHead,
  answerReason,
  answersOf,
  BACKUP_ABOVE,
  copySentence,
  isAccepted,
  isDecided,
  remainsSentence,
  type SharedAnswer,
} from "./plan-backup.ts";
import { ladderBlocks } from "./plan-ladder.ts";
import {
  atMost,
  backupReasons,
  backupSentence,
  changesOf,
  copeSentences,
  durationSentences,
  headlineOf,
  isLongStall,
  reasonsLine,
  targetSentence,
  waitSentences,
} from "./plan-words.ts";

export interface PlanContext {
  /** Text of the migrations' files, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Address of the page about the rules; null: no links. */
  readonly docs: string | null;
}

const LIMIT_BYTES = 200_000;
const SQL_FILE_CHARACTERS = 20_000;
const FINDINGS = 20;

/** At most 200,000 bytes, cut between blocks. */
export function renderPlanMarkdown(plan: PlanDocument, context: PlanContext): string {
  switch (plan.verdict) {
    case "refused":
      return fitBlocks(
        [heading(plan, "❌ No release"), ...plan.problems.map(problemBlock), ...noteBlocks(plan.notes), targets(plan)],
        LIMIT_BYTES,
      );
    case "nothing-pending":
      return fitBlocks([heading(plan, "✅ Nothing is pending"), ...noteBlocks(plan.notes), targets(plan)], LIMIT_BYTES);
    case "planned":
      return fitBlocks(
        [
          { lines: [`## Schema release: ${escapeMarkdown(headlineOf(plan))}`], instead: null },
          ...noteBlocks(plan.notes),
          { lines: screen(plan), instead: null },
          identity(plan),
          ...riskBlocks(plan, isDecided(plan) ? BACKUP_ABOVE : undefined),
          ...planFolds(plan, context),
        ],
        LIMIT_BYTES,
      );
  }
}

/** What a page about a plan folds away: rungs of the backup, findings, SQL, what the estimate rests on, targets. */
export function planFolds(plan: PlanDocument, context: PlanContext): readonly Block[] {
  const ladder = plan.backup === null ? [] : ladderBlocks(plan.backup);
  return [...ladder, ...findingBlocks(plan, context), ...sqlBlocks(plan, context), ...restsOn(plan), targets(plan)];
}

function heading({ because, database, commit }: PlanDocument, title: string): Block {
  return {
    lines: [
      `## ${title} for ${escapeMarkdown(cutMiddle(database, 100))}`,
      "",
      `${escapeMarkdown(cutMiddle(because, 1000))} Commit ${markdownCode(commit.slice(0, 12))}.`,
    ],
    instead: null,
  };
}

const BACKUP_MARKS = { none: "🟢", snapshot: "🟠", quiesce: "🔴" } as const;

/** What an approver must know, as rows of a table. */
function screen({ migrations, backup, estimate, application, targets: states }: PlanDocument): readonly string[] {
  return tableOf([
    ["Changes", atMost(changesOf(migrations), 8).map(escapeMarkdown)],
    ["Backup", backup === null ? [] : backupLines(backup)],
    ["Stall and duration", estimate === null ? [] : durationLines(estimate)],
    ["The running application must already cope with", atMost(copeSentences(application), 6).map(escapeMarkdown)],
    ["The new application", waitSentences(application).map(escapeMarkdown)],
    ["Where", states.map((state) => escapeMarkdown(targetSentence(state)))],
  ]);
}

/** Why it is needed, then a target after the other with what stays at risk there; several with the same answer are one. */
function backupLines(backup: BackupDecision): readonly string[] {
  const answers = answersOf(backup);
  if (answers.length === 0)
    return [
      `**${BACKUP_MARKS[backup.needed]} ${escapeMarkdown(backupSentence(backup))}**`,
      ...atMost(backupReasons(backup), 4).map(escapeMarkdown),
      escapeMarkdown(backup.remains),
    ];
  const reasons = backup.because.length === 0 ? [] : [escapeMarkdown(reasonsLine(backup, 4))];
  return [...reasons, ...answers.flatMap(answerLines)];
}

function answerLines(answer: SharedAnswer): readonly string[] {
  const { rung } = answer.backup;
  const isFine = rung === "none" && !isAccepted(answer.backup);
  const mark = rung === null || rung === "quiesce" ? "🔴" : isFine ? "🟢" : "🟠";
  return [
    `**${mark} ${escapeMarkdown(answerHead(answer))}** ${escapeMarkdown(answerReason(answer))}`,
    ...[copySentence(answer), remainsSentence(answer)].filter((one) => one !== null).map(escapeMarkdown),
  ];
}

function durationLines(estimate: Estimate): readonly string[] {
  const [first = "", ...rest] = durationSentences(estimate).map(escapeMarkdown);
  return [isLongStall(estimate) ? `**🟠 ${first}**` : first, ...rest];
}

type Rows = readonly (readonly [string, readonly string[]])[];

function tableOf(rows: Rows): readonly string[] {
  const filled = rows.filter(([, lines]) => lines.length > 0);
  return ["| | |", "| --- | --- |", ...filled.map(([name, lines]) => `| **${name}** | ${lines.join("<br>")} |`)];
}

function identity({ digest, commit }: PlanDocument): Block {
  return {
    lines: [
      `Digest ${markdownCode(digest ?? "")}, commit ${markdownCode(commit.slice(0, 12))}. What is approved is this digest.`,
    ],
    instead: null,
  };
}

function problemBlock({ kind, target, path, message, remedy }: PlanProblem): Block {
  const where = [
    target === null ? "" : ` on ${escapeMarkdown(target)}`,
    path === null ? "" : ` ${markdownCode(cutMiddle(path, 200))}`,
  ];
  const [first = "", ...more] = cutMiddle(remedy, 4000).split("\n");
  const code = more.length === 0 ? [] : ["", ...markdownFence(more.map(escapeTerminal))];
  return {
    lines: [
      `❌ **${escapeMarkdown(kind)}**${where.join("")}<br>${escapeMarkdown(cutMiddle(message, 1500))}<br>**Do:** ${escapeMarkdown(first)}`,
      ...code,
    ],
    instead: null,
  };
}

function noteBlocks(notes: readonly PlanNote[]): readonly Block[] {
  return notes.map(({ message, remedy }) => ({
    lines: [`⚠️ ${escapeMarkdown(message)}<br>**Do:** ${escapeMarkdown(remedy)}`],
    instead: null,
  }));
}

/** `summary` is HTML, escaped already. */
export function folded(summary: string, lines: readonly string[]): readonly string[] {
  return [`<details><summary>${summary}</summary>`, "", ...lines, "", "</details>"];
}

function findingBlocks(plan: PlanDocument, { docs }: PlanContext): readonly Block[] {
  const findings = findingsOf({ backupRisk: plan.backupRisk ?? "nightly", migrations: plan.migrations });
  if (findings.length === 0) return [];
  const rest = findings.length - FINDINGS;
  const shown = findings.slice(0, FINDINGS).flatMap((finding) => ["", ...findingLines(finding, docs)]);
  return [
    {
      lines: folded(`Findings (${findings.length})`, [...shown.slice(1), ...(rest > 0 ? ["", `and ${rest} more.`] : [])]),
      instead: `${findings.length} findings are too many to be shown here.`,
    },
  ];
}

/** One fold a file, so that a cut leaves whole files out. */
function sqlBlocks({ migrations }: PlanDocument, { texts }: PlanContext): readonly Block[] {
  return migrations.map(({ path, sha256 }) => {
    const text = texts.get(path) ?? "";
    const lines = cutMiddle(text.replace(/\r?\n$/, ""), SQL_FILE_CHARACTERS)
      .split(/\r?\n/)
      .map(showLine);
    const language = path.endsWith(".sql") ? "sql" : "";
    return {
      lines: folded(`SQL of <code>${escapeHtml(cutMiddle(path, 200))}</code>`, [
        ...markdownFence(lines, language),
        "",
        `SHA-256 ${markdownCode(sha256)}`,
      ]),
      instead: `The SQL of ${markdownCode(cutMiddle(path, 200))} is too long to be shown here.`,
    };
  });
}

/** Tabs are indentation; everything else that cannot be seen is spelled out. */
function showLine(line: string): string {
  return line.split("\t").map(escapeTerminal).join("    ");
}

function restsOn({ estimate }: PlanDocument): readonly Block[] {
  if (estimate === null) return [];
  const lines = estimate.restsOn.map((sentence) => `- ${escapeMarkdown(sentence)}`);
  return [{ lines: folded("What the estimate rests on", lines), instead: null }];
}

function targets({ targets: states }: PlanDocument): Block {
  const rows = states.map(
    ({ name, serverVersion, historyTable, historyExists, applied, pending }) =>
      `| ${escapeMarkdown(name)} | ${escapeMarkdown(serverVersion)} | ${markdownCode(historyTable)}${historyExists ? "" : " (not there yet)"} | ${applied} | ${pending} |`,
  );
  const head = ["| Target | PostgreSQL | History | Applied | Pending |", "| --- | --- | --- | --- | --- |"];
  return { lines: folded("Targets", [...head, ...rows]), instead: null };
}
