/** Where a release ended up, for people: one line a job, what decided, and what to do. */
import { cutMiddle } from "../change-set/visible.ts";
import type { JobResult, RecordOutcome, ReleaseRecord, StageRecord } from "../release/release-record.ts";
import { escapeMarkdown, markdownCode } from "./escape.ts";
import { duration } from "./evidence-words.ts";
import { type Block, fitBlocks } from "./markdown-blocks.ts";
import { runLink } from "./run-link.ts";
import { type Page, renderPageTerminal } from "./status-sections.ts";

const OUTCOMES: Readonly<Record<RecordOutcome, { readonly tone: Page["tone"]; readonly mark: string; readonly word: string }>> = {
  released: { tone: "good", mark: "✅", word: "Done" },
  stopped: { tone: "warn", mark: "⛔", word: "Stopped" },
  failed: { tone: "bad", mark: "❌", word: "Failed" },
  waiting: { tone: "warn", mark: "⏳", word: "Waits for an approval" },
  "nothing-pending": { tone: "good", mark: "✅", word: "Nothing to release" },
};

const RESULTS: Readonly<Record<JobResult, { readonly mark: string; readonly word: string }>> = {
  success: { mark: "✅", word: "ok" },
  failure: { mark: "❌", word: "not ok" },
  cancelled: { mark: "⏹️", word: "cancelled" },
  skipped: { mark: "–", word: "not run" },
};

const NAMES: Readonly<Record<StageRecord["stage"], string>> = {
  preflight: "preflight",
  plan: "plan",
  test: "test with the application",
  staging: "Staging",
  summary: "page for the approver",
  production: "Production",
  dr: "DR",
};

const LIMIT_BYTES = 100_000;
const LONGEST = 700;

/** Ends with a line feed. */
export function renderRecordTerminal(document: ReleaseRecord, colour: boolean): string {
  const { because, next, stages, notes } = document;
  const items = stages.map((stage) => ({
    text: `${NAMES[stage.stage]}: ${RESULTS[stage.result].word}. ${stage.because}`,
    details: approvedBy(stage).map((who) => `Approved by ${who}.`),
  }));
  return renderPageTerminal(
    {
      tone: OUTCOMES[document.outcome].tone,
      headline: headlineOf(document),
      lead: [because, ...(next === null ? [] : [`=> ${next}`])],
      sections: [
        { title: "Jobs", items },
        { title: "Missing or not read", items: notes.map((text) => ({ text })) },
      ],
    },
    colour,
  );
}

/** One screen; at most 100,000 bytes. */
export function renderRecordMarkdown(document: ReleaseRecord): string {
  const { digest, commit, notes } = document;
  const identity = [
    ...(digest === null ? [] : [`release ${markdownCode(digest)}`]),
    ...(commit === "" ? [] : [`commit ${markdownCode(commit)}`]),
  ];
  const evidence = document.stages.flatMap((stage) =>
    stage.evidence.map((each) => `evidence of ${escapeMarkdown(each.evidence.target.name)} ${markdownCode(each.sha256)}`),
  );
  const backups = document.stages.flatMap((stage) =>
    stage.evidence.flatMap(({ evidence: { target, backup } }) =>
      backup === null ? [] : [`backup of ${escapeMarkdown(target.name)} ${markdownCode(cutMiddle(backup.reference, 300))}`],
    ),
  );
  const listed = [...identity, ...evidence, ...backups].map((line) => `- ${line}`);
  return blocksToText([
    ...headLines("##", document),
    tableLines(document.stages),
    notes.length === 0 ? [] : [`**Missing or not read:** ${notes.map((note) => prose(note)).join(" ")}`],
    linesOf(startLine(document)),
    listed.length === 0 ? [] : ["<details><summary>Identity</summary>", "", ...listed, "", "</details>"],
  ]);
}

/** For a pull request that brought migrations of it: where they are. */
export function renderRecordComment(document: ReleaseRecord): string {
  const deploys = document.stages.filter(({ stage }) => stage === "staging" || stage === "production" || stage === "dr");
  return blocksToText([...headLines("###", document), tableLines(deploys), linesOf(startLine(document))]);
}

function headlineOf({ outcome, database, digest }: ReleaseRecord): string {
  const name = database === "" ? "schema release" : `schema release of ${database}`;
  return `${OUTCOMES[outcome].word}: ${name}${digest === null ? "" : ` ${digest.replace(/^sha256:/, "").slice(0, 12)}`}`;
}

function headLines(level: string, document: ReleaseRecord): readonly (readonly string[])[] {
  const { outcome, because, next } = document;
  return [
    [`${level} ${OUTCOMES[outcome].mark} ${escapeMarkdown(headlineOf(document))}`],
    [prose(because)],
    next === null ? [] : [`**Next:** ${prose(next)}`],
  ];
}

function tableLines(stages: readonly StageRecord[]): readonly string[] {
  const rows = stages.map((stage) => {
    const who = escapeMarkdown(approvedBy(stage).join(", "));
    return `| ${RESULTS[stage.result].mark} | ${NAMES[stage.stage]} | ${prose(stage.because)} | ${who} | ${timeOf(stage)} |`;
  });
  return rows.length === 0 ? [] : ["| | job | what happened | approved by | ended |", "|---|---|---|---|---|", ...rows];
}

/** Logins, each once. */
function approvedBy({ evidence }: StageRecord): readonly string[] {
  return [...new Set(evidence.flatMap((each) => each.evidence.approvals.map(({ by }) => by)))];
}

function timeOf({ evidence }: StageRecord): string {
  return evidence
    .map(
      ({ evidence: { finishedAt, durationMs } }) =>
        `${escapeMarkdown(finishedAt).replace(/\.\d+Z$/, "Z")}, took ${duration(durationMs)}`,
    )
    .join("; ");
}

function startLine({ startedBy, runUrl, pullRequests }: ReleaseRecord): string {
  const numbers = pullRequests.map((number) => `#${number}`).join(", ");
  const brought = pullRequests.length === 0 ? "" : ` Brought by ${numbers}.`;
  const started = startedBy === null ? "" : `Started by ${escapeMarkdown(startedBy)}.`;
  return `${started}${brought}${runLink(runUrl)}`.trim();
}

function linesOf(line: string): readonly string[] {
  return line === "" ? [] : [line];
}

function prose(text: string): string {
  return escapeMarkdown(cutMiddle(text, LONGEST));
}

function blocksToText(blocks: readonly (readonly string[])[]): string {
  const filled = blocks.filter((lines) => lines.length > 0);
  return fitBlocks(
    filled.map((lines): Block => ({ lines, instead: null })),
    LIMIT_BYTES,
  );
}
