/** The result for a job summary or a comment: one screen of GitHub's Markdown, details folded. */
import type { CheckResult, CheckedFile } from "../change-set/check-result.ts";
import { count, cutMiddle } from "../change-set/visible.ts";
import type { ReportContext } from "./context.ts";
import { escapeMarkdown, markdownCode, markdownFence } from "./escape.ts";
import { type Block, fitBlocks } from "./markdown-blocks.ts";
import { findingLines } from "./markdown-finding.ts";
import { riskBlocks } from "./markdown-risk.ts";
import {
  type Standing,
  allFindings,
  applicationSide,
  describeTally,
  headlineOf,
  groupByReason,
  rangeOf,
  schemaSide,
  standingOf,
  tallyOf,
} from "./outline.ts";
import { splitCommands } from "./split-commands.ts";

/** A comment may have 65,536 characters; the marker of the comment and some room are left to the caller. */
const LIMIT_BYTES = 60_000;
const FILES_PER_SIDE = 6;
const FINDINGS = 20;

/** At most 60,000 bytes, cut between blocks, never within one. Ends with a line feed. */
export function renderMarkdown(result: CheckResult, context: ReportContext): string {
  return fitBlocks(
    [
      { lines: [headingOf(result)], instead: null },
      ...standingBlocks(result),
      ...(result.kind === "mixed" ? [sidesBlock(result)] : []),
      ...findingBlocks(result, context),
      ...splitBlocks(context),
      ...wayInBlocks(result, context),
      ...riskBlocks(result),
      { lines: [`<sub>Judged: ${markdownCode(rangeOf(result))}, ${describeTally(result)}.</sub>`], instead: null },
    ],
    LIMIT_BYTES,
  );
}

const SIGNS: Readonly<Record<Standing, string>> = {
  pass: "✅ Pass",
  fail: "❌ Fail",
  reported: "⚠️ Would fail",
  opened: "⚠️ Opened by an override",
};

function headingOf(result: CheckResult): string {
  return `### ${SIGNS[standingOf(result)]}: ${escapeMarkdown(headlineOf(result))}`;
}

function standingBlocks(result: CheckResult): readonly Block[] {
  const { override } = result;
  if (standingOf(result) === "reported") {
    return [{ lines: ["> **Report mode.** This does not block. With `mode: enforce` it would."], instead: null }];
  }
  if (override === null) return [];
  const reason = escapeMarkdown(cutMiddle(override.reason, 1000));
  const lines = [
    `> **Override.** ${escapeMarkdown(override.by)} set the label ${markdownCode(override.label)} at ${escapeMarkdown(override.at)}. ` +
      `Reason, by ${escapeMarkdown(override.reasonBy)}: ${reason}`,
  ];
  return [{ lines, instead: null }];
}

function sidesBlock(result: CheckResult): Block {
  const { neutral } = tallyOf(result);
  const along =
    neutral === 0 ? [] : ["", `${count(neutral, "file")} of tests, documentation and the like go with the application.`];
  return {
    lines: [
      "| Release | Files | Why |",
      "| --- | --- | --- |",
      ...sideRows("Schema", schemaSide(result)),
      ...sideRows("Application", applicationSide(result)),
      ...along,
    ],
    instead: "The table of the files is too long to be shown here.",
  };
}

function sideRows(title: string, files: readonly CheckedFile[]): readonly string[] {
  const { groups, more } = groupByReason(files, FILES_PER_SIDE);
  const rows = groups.map((group, index) => {
    const names = group.files.map((file) => markdownCode(cutMiddle(file.path, 200)));
    const rest = group.more > 0 ? [`and ${group.more} more`] : [];
    const head = index === 0 ? `**${title}** (${files.length})` : "";
    return `| ${head} | ${[...names, ...rest].join("<br>")} | ${escapeMarkdown(cutMiddle(group.because, 200))} |`;
  });
  return more > 0 ? [...rows, `| | and ${more} more | other reasons |`] : rows;
}

function findingBlocks(result: CheckResult, { docs }: ReportContext): readonly Block[] {
  const findings = allFindings(result);
  const blocks = findings.slice(0, FINDINGS).map((finding) => ({ lines: findingLines(finding, docs), instead: null }));
  const rest = findings.length - FINDINGS;
  return rest > 0 ? [...blocks, { lines: [`and ${count(rest, "more finding")}.`], instead: null }] : blocks;
}

function splitBlocks({ split }: ReportContext): readonly Block[] {
  if (split === null) return [];
  const steps = splitCommands(split).flatMap(({ title, commands }, index) =>
    [[`**${index + 1}. ${escapeMarkdown(title)}**`, ""], markdownFence(commands, "bash"), [""]].flat(),
  );
  const lines = ["<details><summary>Commands that split this change set</summary>", "", ...steps, "</details>"];
  const advice = split.advice.map(escapeMarkdown).join(" ");
  return [
    { lines: [`**Order.** ${advice}`], instead: null },
    {
      lines,
      instead: "The commands that split this change set are too long for this place: `schema-release check` prints them.",
    },
  ];
}

function wayInBlocks(result: CheckResult, { overrideLabel }: ReportContext): readonly Block[] {
  if (standingOf(result) !== "fail" || overrideLabel === null) return [];
  const lines = [
    `If it must go in as it is: somebody else who may write here sets the label ${markdownCode(overrideLabel)} and gives a reason.`,
  ];
  return [{ lines, instead: null }];
}
