/** A deploy's record as Markdown: what a reviewer must know first, the rest folded. */
import { cutMiddle } from "../change-set/visible.ts";
import type { Evidence } from "../release/evidence.ts";
import type { GateAnswer } from "../release/gate.ts";
import { escapeMarkdown, markdownCode, markdownFence } from "./escape.ts";
import {
  backupSentence,
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

const LIMIT_BYTES = 100_000;
const MIGRATIONS = 100;

/** At most 100,000 bytes, cut between blocks. */
export function renderEvidenceMarkdown(evidence: Evidence): string {
  const blocks = [
    headline(evidence),
    ...failures(evidence),
    gates(evidence),
    migrations(evidence),
    surprises(evidence),
    smoke(evidence),
    identity(evidence),
  ];
  return fitBlocks(
    blocks.filter((lines) => lines.length > 0).map((lines): Block => ({ lines, instead: null })),
    LIMIT_BYTES,
  );
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
    return [`**${markdownCode(where)}** ${message}`, "", ...markdownFence(failure.remedy.split("\n"), "text"), ""];
  });
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
  const output = (evidence.smoke?.output ?? "").split("\n").map((line) => cutMiddle(line, 300));
  const folded = ["<details><summary>Its output</summary>", "", ...markdownFence(output, "text"), "", "</details>", ""];
  return [
    evidence.smoke?.passed === true ? `✅ ${sentence}` : `❌ ${sentence}`,
    "",
    ...(evidence.smoke?.output === "" ? [] : folded),
  ];
}

function identity(evidence: Evidence): readonly string[] {
  const { release, fingerprint, target, tool } = evidence;
  const backup = backupSentence(evidence);
  return [
    ...(backup === null ? [] : [escapeMarkdown(backup), ""]),
    escapeMarkdown(whoSentence(evidence)),
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
