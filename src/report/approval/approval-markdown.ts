/** The page that the reviewers of Production's environment read: one screen that decides, a picture, everything else folded. */
import { cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import { approvalPicture } from "./approval-picture.ts";
import { rowsOf } from "./approval-rows.ts";
import { type Line, type Mark, type Row, verdictOf, wayOf } from "./approval-words.ts";
import { escapeHtml, escapeMarkdown, markdownCode } from "../escape.ts";
import { renderEvidenceMarkdown } from "../evidence-markdown.ts";
import { type Block, fitBlocks } from "../markdown-blocks.ts";
import { riskBlocks } from "../markdown-risk.ts";
import { BACKUP_ABOVE, isDecided } from "../plan-backup.ts";
import { folded, type PlanContext, planFolds } from "../plan-markdown.ts";
import { renderTestMarkdown } from "../test-page.ts";

/** A summary may have 1 MiB a step; over that GitHub drops all of it. */
const LIMIT_BYTES = 900_000;

export const MARK_SIGNS: Readonly<Record<Mark, string>> = { stop: "🔴", look: "🟠", fine: "🟢", fact: "⚪" };

/** At most 900,000 bytes, cut between blocks. */
export function renderApprovalMarkdown(page: ApprovalPage, context: PlanContext): string {
  const rows = rowsOf(page);
  const { mark, text } = verdictOf(page, rows);
  return fitBlocks(
    [
      whole([`## ${MARK_SIGNS[mark]} ${escapeMarkdown(text)}`, "", openingOf(page)]),
      whole(["| | | |", "| :-: | --- | --- |", ...rows.map(rowLine)]),
      whole(approvalPicture(page)),
      ...riskFolds(page),
      ...planFolds(page.plan, context),
      ...testFolds(page),
      evidenceFold(page),
    ],
    LIMIT_BYTES,
  );
}

function whole(lines: readonly string[]): Block {
  return { lines, instead: null };
}

/** What is asked of the reader, and why the release is there. */
function openingOf(page: ApprovalPage): string {
  const { plan, startedBy, reason } = page;
  const asked = `A release of ${strong(cutMiddle(plan.database, 60))} waits to go to ${strong(wayOf(page))}.`;
  const by = startedBy === null ? "" : ` Started by ${escapeMarkdown(cutMiddle(startedBy, 60))}.`;
  const why = reason === null || reason === "" ? "" : ` Reason given: “${escapeMarkdown(cutMiddle(reason, 400))}”`;
  return `${asked}${by}${why}`;
}

function rowLine({ mark, name, lines }: Row): string {
  return `| ${MARK_SIGNS[mark]} | ${strong(name)} | ${lines.map(showLine).join("<br>")} |`;
}

function showLine(line: Line): string {
  return line
    .map((part) => {
      if (typeof part === "string") return escapeMarkdown(part);
      return "bold" in part ? strong(part.bold) : markdownCode(part.code);
    })
    .join("");
}

/** Not stars, which somebody's blanks and marks could undo. */
function strong(text: string): string {
  return `<b>${escapeMarkdown(text)}</b>`;
}

function riskFolds({ plan }: ApprovalPage): readonly Block[] {
  const [why, ...statements] = riskBlocks(plan, isDecided(plan) ? BACKUP_ABOVE : undefined);
  if (why === undefined || plan.backupRisk === "nightly") return statements;
  return [{ lines: folded("Backup risk of each migration", why.lines), instead: why.instead }, ...statements];
}

/** What a test printed that did not simply pass. */
function testFolds({ tests }: ApprovalPage): readonly Block[] {
  const odd = tests.filter(({ outcome, flake }) => outcome !== "passed" || flake !== null);
  if (odd.every(({ output }) => output.trim() === "")) return [];
  const lines = odd.flatMap((test) => [...renderTestMarkdown(test).trimEnd().split("\n"), ""]);
  return [
    {
      lines: folded("Tests of the application", lines.slice(0, -1)),
      instead: "What the tests printed is too long to be shown here.",
    },
  ];
}

function evidenceFold({ staging }: ApprovalPage): Block {
  const name = escapeHtml(cutMiddle(staging.target.name, 60));
  return {
    lines: folded(`Evidence of ${name} in full`, renderEvidenceMarkdown(staging).trimEnd().split("\n")),
    instead: `The evidence of ${name} is too long to be shown here; the artifact has it.`,
  };
}
