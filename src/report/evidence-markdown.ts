/** A deploy's record as Markdown: what a reviewer must know first, the rest folded. */
import { cutMiddle } from "../change-set/visible.ts";
import type { Evidence } from "../release/evidence.ts";
import type { GateAnswer } from "../release/gate.ts";
import { escapeMarkdown, escapeTerminal, markdownCode, markdownFence } from "./escape.ts";
import { backupParts } from "./evidence-backup-markdown.ts";
import {
  failuresOf,
  gateSentence,
  gatesInOrder,
  headlineOf,
  isGood,
  migrationSentence,
  migrationsToShow,
  observedSentence,
  smokeSentence,
  surprisesOf,
  whoSentence,
} from "./evidence-words.ts";
import { type Block, fitBlocks } from "./markdown-blocks.ts";
import { runLink } from "./run-link.ts";

const LIMIT_BYTES = 100_000;
const MIGRATIONS = 100;
const FENCED_LINES = 60;

/** At most 100,000 bytes, cut between blocks: the outcome and what to do come first. */
export function renderEvidenceMarkdown(evidence: Evidence): string {
  const blocks: readonly Block[] = [
    { lines: headline(evidence), instead: null },
    ...failures(evidence).map((lines) => ({ lines, instead: null })),
    { lines: gates(evidence), instead: "What the gates said is too long to be shown here; the evidence file has it." },
    { lines: migrations(evidence), instead: "The table of migrations is too long to be shown here; the evidence file has it." },
    { lines: surprises(evidence), instead: "What differs from the prediction is too long to be shown here." },
    ...backupParts(evidence).map((lines) => ({ lines, instead: "What stands behind the backup is too long to be shown here." })),
    { lines: smoke(evidence), instead: "What the smoke tests said is too long to be shown here." },
    { lines: identity(evidence), instead: null },
  ];
  return fitBlocks(
    blocks.filter(({ lines }) => lines.length > 0).map(({ lines, instead }) => ({ lines: withoutLastBlank(lines), instead })),
    LIMIT_BYTES,
  );
}

/** Between blocks there is one anyway. */
function withoutLastBlank(lines: readonly string[]): readonly string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function headline(evidence: Evidence): readonly string[] {
  const mark = isGood(evidence.outcome) ? "✅" : "❌";
  return [`## ${mark} ${escapeMarkdown(headlineOf(evidence))}`, "", escapeMarkdown(cutMiddle(evidence.because, 1000)), ""];
}

function failures(evidence: Evidence): readonly (readonly string[])[] {
  return failuresOf(evidence).map(({ path, failure }) => {
    if (failure === null) return [];
    const where = `${path}${failure.line === null ? "" : `:${failure.line}`}`;
    const code = failure.code === null ? "" : ` (${failure.code})`;
    const message = escapeMarkdown(cutMiddle(`${failure.message}${code}`, 2000));
    return [`**${markdownCode(where)}** ${message}`, "", ...textFence(failure.remedy)];
  });
}

/** Lines that somebody else wrote, as they are. */
function textFence(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => escapeTerminal(cutMiddle(line, 300)));
  return [...markdownFence(lines.slice(-FENCED_LINES), "text"), ""];
}

const MARKS: Readonly<Record<GateAnswer["answer"], string>> = {
  open: "✅",
  closed: "⛔",
  "opened-by-hand": "⚠️ by hand",
  "not-asked": "–",
};

function gates({ gates: all }: Evidence): readonly string[] {
  if (all.length === 0) return [];
  const rows = gatesInOrder(all).map((gate) => `| ${MARKS[gate.answer]} | ${gate.gate} | ${cell(gateSentence(gate))} |`);
  return ["| | gate | answer |", "|---|---|---|", ...rows, ""];
}

function migrations(evidence: Evidence): readonly string[] {
  const { shown, held } = migrationsToShow(evidence);
  if (evidence.migrations.length === 0) return [];
  const rows = shown.slice(0, MIGRATIONS).map((migration) => {
    const name = markdownCode(cutMiddle(migration.path, 200)).replaceAll("|", String.raw`\|`);
    return `| ${name} | ${cell(migrationSentence(migration))} | ${cell(observedSentence(migration))} |`;
  });
  const rest = shown.length - MIGRATIONS;
  const more = [...(rest > 0 ? [`And ${rest} more.`] : []), ...(held > 0 ? [`${held} were held already.`] : [])];
  const table = rows.length === 0 ? [] : ["| migration | what happened | locks and rewrites |", "|---|---|---|", ...rows, ""];
  return [...table, ...(more.length === 0 ? [] : [more.join(" "), ""])];
}

function surprises(evidence: Evidence): readonly string[] {
  const all = surprisesOf(evidence);
  if (all.length === 0) return [];
  return [
    "**Unlike what was predicted**",
    "",
    ...all
      .slice(0, 30)
      .map(({ path, surprise }) => `- ${markdownCode(cutMiddle(path, 200))} ${escapeMarkdown(cutMiddle(surprise, 500))}`),
    "",
  ];
}

function smoke(evidence: Evidence): readonly string[] {
  const sentence = smokeSentence(evidence);
  if (sentence === null) return [];
  const output = evidence.smoke?.output ?? "";
  const folded = ["<details><summary>Their output</summary>", "", ...textFence(output), "</details>", ""];
  return [evidence.smoke?.passed === true ? `✅ ${sentence}` : `❌ ${sentence}`, "", ...(output === "" ? [] : folded)];
}

function identity(evidence: Evidence): readonly string[] {
  const { release, fingerprint, target, tool } = evidence;
  return [
    `${escapeMarkdown(whoSentence(evidence))}${runLink(evidence.runUrl)}`,
    "",
    "<details><summary>Identity</summary>",
    "",
    `- release ${markdownCode(release.digest)} of ${markdownCode(release.database)}, commit ${markdownCode(release.commit)}`,
    `- schema before ${markdownCode(fingerprint.before ?? "unknown")}, after ${markdownCode(fingerprint.after ?? "unknown")}`,
    `- server ${markdownCode(target.hostHash)}, schema-release ${markdownCode(tool)}`,
    "",
    "</details>",
    "",
  ];
}

function cell(text: string): string {
  return escapeMarkdown(cutMiddle(text, 1000)).replaceAll("\n", " ");
}
