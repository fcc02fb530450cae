/** The page for the approver in a terminal. */
import { cutMiddle } from "../change-set/visible.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { PlanDocument, PlanNote, PlanProblem } from "../release/plan-document.ts";
import { findingsOf } from "./classify-report.ts";
import { escapeTerminal, guardLines } from "./escape.ts";
import { type Paint, painter } from "./paint.ts";
import { answerHead, answerReason, answersOf, BACKUP_ABOVE, copySentence, isDecided, remainsSentence } from "./plan-backup.ts";
import { ladderSentences } from "./plan-ladder.ts";
import {
  atMost,
  backupReasons,
  backupSentence,
  changesOf,
  copeSentences,
  durationSentences,
  headlineOf,
  reasonsLine,
  targetSentence,
  waitSentences,
} from "./plan-words.ts";
import { renderFinding } from "./terminal-finding.ts";
import { renderRisk } from "./terminal-risk.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;
const FINDINGS = 50;

/** Ends with a line feed; everything that files, histories or servers say is escaped. */
export function renderPlanTerminal(plan: PlanDocument, { colour }: { readonly colour: boolean }): string {
  const paint = painter(colour);
  const blocks = plan.verdict === "planned" ? planned(plan, paint) : shortly(plan, paint);
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return guardLines(`${texts.join("\n\n")}\n`);
}

function shortly(plan: PlanDocument, paint: Paint): readonly (readonly string[])[] {
  const title = plan.verdict === "refused" ? paint.bad("No release:") : paint.good("Nothing to do:");
  return [
    wrapText(`${title} ${escapeTerminal(cutMiddle(plan.because, 1000))}`, WIDTH),
    ...plan.problems.map((problem) => problemLines(problem, paint)),
    ...plan.notes.map((note) => noteLines(note, paint)),
    plan.targets.flatMap((target) => listed(targetSentence(target))),
  ];
}

function planned(plan: PlanDocument, paint: Paint): readonly (readonly string[])[] {
  const { migrations, backup, estimate, application, targets, digest, commit } = plan;
  const findings = findingsOf({ backupRisk: plan.backupRisk ?? "nightly", migrations });
  const rest = findings.length - FINDINGS;
  return [
    [paint.strong(`Schema release: ${escapeTerminal(headlineOf(plan))}`)],
    ...plan.notes.map((note) => noteLines(note, paint)),
    section("Changes", atMost(changesOf(migrations), 12), paint),
    section("Backup", backup === null ? [] : backupLines(backup), paint),
    section("Stall and duration", estimate === null ? [] : durationSentences(estimate), paint),
    section("The running application must already cope with", atMost(copeSentences(application), 6), paint),
    section("The new application", waitSentences(application), paint),
    section("Where", targets.map(targetSentence), paint),
    renderRisk(plan, { paint, limit: 20, ...(isDecided(plan) ? { asks: BACKUP_ABOVE } : {}) }),
    findings.slice(0, FINDINGS).flatMap((finding) => renderFinding(finding, paint)),
    rest > 0 ? [`and ${rest} more findings`] : [],
    section("Backup, rung by rung", backup === null ? [] : ladderSentences(backup), paint),
    section("The estimate rests on", estimate?.restsOn ?? [], paint),
    [`Digest ${escapeTerminal(digest ?? "")}, commit ${escapeTerminal(commit.slice(0, 12))}`],
  ];
}

function backupLines(backup: BackupDecision): readonly string[] {
  const answers = answersOf(backup);
  if (answers.length === 0) return [backupSentence(backup), ...atMost(backupReasons(backup), 4), backup.remains];
  return [
    ...(backup.because.length === 0 ? [] : [reasonsLine(backup, 4)]),
    ...answers.flatMap((answer) =>
      [`${answerHead(answer)} ${answerReason(answer)}`, copySentence(answer), remainsSentence(answer)].filter(
        (one) => one !== null,
      ),
    ),
  ];
}

function section(name: string, sentences: readonly string[], paint: Paint): readonly string[] {
  return sentences.length === 0 ? [] : [paint.strong(name), ...sentences.flatMap(listed)];
}

function listed(sentence: string): readonly string[] {
  return wrapText(escapeTerminal(sentence), WIDTH - 4).map((line, index) => `${index === 0 ? "  - " : "    "}${line}`);
}

function problemLines({ kind, target, path, message, remedy }: PlanProblem, paint: Paint): readonly string[] {
  const where = [
    target === null ? "" : ` on ${escapeTerminal(target)}`,
    path === null ? "" : `  ${escapeTerminal(cutMiddle(path, 200))}`,
  ];
  return [`${paint.bad("error")}    ${paint.strong(escapeTerminal(kind))}${where.join("")}`, ...told(message, remedy)];
}

function noteLines({ message, remedy }: PlanNote, paint: Paint): readonly string[] {
  return [paint.warn("warning"), ...told(message, remedy)];
}

function told(message: string, remedy: string): readonly string[] {
  const [first = "", ...more] = remedy.split("\n");
  return [
    ...wrapText(escapeTerminal(cutMiddle(message, 2000)), WIDTH - 9).map((text) => `         ${text}`),
    ...wrapText(escapeTerminal(first), WIDTH - 12).map((text, index) => `         ${index === 0 ? "=> " : "   "}${text}`),
    ...more.map((text) => `            ${escapeTerminal(text)}`),
  ];
}
