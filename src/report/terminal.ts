/** The result as a person reads it in a terminal: verdict first, commands last; a quiet pass is one to three lines. */
import type { CheckResult, CheckedFile } from "../change-set/check-result.ts";
import { count, cutMiddle } from "../change-set/visible.ts";
import type { ReportContext } from "./context.ts";
import { escapeTerminal, guardLines } from "./escape.ts";
import {
  allFindings,
  type ReasonGroup,
  applicationSide,
  describeTally,
  groupByReason,
  headlineOf,
  rangeOf,
  schemaSide,
  standingOf,
  tallyOf,
} from "./outline.ts";
import { type Paint, painter } from "./paint.ts";
import { renderFinding } from "./terminal-finding.ts";
import { renderRisk } from "./terminal-risk.ts";
import { type SplitStep, splitCommands } from "./split-commands.ts";
import { wrapText } from "./wrap.ts";

const WIDTH = 100;
const FILES_PER_SIDE = 8;
const FINDINGS = 30;
const MIGRATIONS = 12;

/** Ends with a line feed; every string of the change set is escaped; no line is a workflow command. */
export function renderTerminal(result: CheckResult, context: ReportContext): string {
  const paint = painter(context.colour);
  const blocks = [
    renderVerdict(result, paint),
    result.kind === "mixed" ? renderSides(result, paint) : [],
    renderFindings(result, paint),
    result.verdict === "pass" && result.backupRisk === "nightly" ? [] : renderRisk(result, { paint, limit: MIGRATIONS }),
    renderSplit(context, paint),
    renderWayIn(result, context),
  ];
  return guardLines(
    `${blocks
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join("\n"))
      .join("\n\n")}\n`,
  );
}

function renderVerdict(result: CheckResult, paint: Paint): readonly string[] {
  const { override } = result;
  const headline = escapeTerminal(headlineOf(result));
  const risk = result.backupRisk === null ? "" : `; backup risk ${result.backupRisk}`;
  const judged = `${escapeTerminal(rangeOf(result))}, ${describeTally(result)}${risk}`;
  switch (standingOf(result)) {
    case "pass":
      return behind("PASS", paint.good, result.kind === "standalone" ? [headline, judged] : [headline]);
    case "fail":
      return behind("FAIL", paint.bad, [headline, judged]);
    case "reported":
      return behind("WOULD FAIL", paint.warn, [
        headline,
        "Report mode: this does not block. With mode: enforce it would.",
        judged,
      ]);
    case "opened":
      return behind("OPENED", paint.warn, [
        `by ${escapeTerminal(override?.by ?? "")}: ${escapeTerminal(cutMiddle(override?.reason ?? "", 300))}`,
        `Without the override it would fail: ${headline}`,
        judged,
      ]);
  }
}

/** Lines behind a word that stands in the margin of the first. */
function behind(word: string, tint: (text: string) => string, lines: readonly string[]): readonly string[] {
  const margin = " ".repeat(word.length + 2);
  return lines
    .flatMap((line) => wrapText(line, WIDTH - margin.length))
    .map((line, index) => (index === 0 ? `${tint(word)}  ${line}` : margin + line));
}

function renderSides(result: CheckResult, paint: Paint): readonly string[] {
  const { neutral } = tallyOf(result);
  const along = neutral === 0 ? [] : [`  and ${count(neutral, "file")} of tests, documentation and the like, which go along`];
  return [
    ...renderSide("Schema release", schemaSide(result), paint),
    "",
    ...renderSide("Application release", applicationSide(result), paint),
    ...along,
  ];
}

const MARKS: Readonly<Record<CheckedFile["status"], string>> = { added: "+", modified: "~", removed: "-", renamed: ">" };

function renderSide(title: string, files: readonly CheckedFile[], paint: Paint): readonly string[] {
  const { groups, more } = groupByReason(files, FILES_PER_SIDE);
  return [
    `${paint.strong(title)} (${count(files.length, "file")})`,
    ...groups.flatMap((group) => renderGroup(group, paint)),
    ...(more > 0 ? [`  and ${more} more for other reasons`] : []),
  ];
}

function renderGroup({ because, files, more }: ReasonGroup, paint: Paint): readonly string[] {
  return [
    ...wrapText(escapeTerminal(cutMiddle(because, 200)), WIDTH - 2).map((line) => `  ${paint.faint(line)}`),
    ...files.map((file) => `    ${MARKS[file.status]} ${showFile(file)}`),
    ...(more > 0 ? [`    and ${more} more`] : []),
  ];
}

function showFile({ path, previousPath }: CheckedFile): string {
  const now = escapeTerminal(cutMiddle(path, 200));
  return previousPath === null ? now : `${now}, was ${escapeTerminal(cutMiddle(previousPath, 200))}`;
}

function renderFindings(result: CheckResult, paint: Paint): readonly string[] {
  const findings = allFindings(result);
  const lines = findings.slice(0, FINDINGS).flatMap((finding) => renderFinding(finding, paint));
  const rest = findings.length - FINDINGS;
  return rest > 0 ? [...lines, `and ${count(rest, "more finding", "more findings")}`] : lines;
}

function renderSplit({ split }: ReportContext, paint: Paint): readonly string[] {
  if (split === null) return [];
  const steps = splitCommands(split).flatMap((step, index) => renderStep(step, index + 1, paint));
  const advice = split.advice.flatMap((sentence) => wrapText(`- ${escapeTerminal(sentence)}`, WIDTH));
  return [paint.strong("How to split it"), ...advice, ...steps];
}

function renderStep({ title, commands }: SplitStep, place: number, paint: Paint): readonly string[] {
  return ["", `${place}. ${paint.strong(escapeTerminal(title))}`, ...commands.map((command) => `   ${command}`)];
}

function renderWayIn(result: CheckResult, { overrideLabel }: ReportContext): readonly string[] {
  if (standingOf(result) !== "fail" || overrideLabel === null) return [];
  const label = escapeTerminal(overrideLabel);
  return wrapText(
    `If it must go in as it is: somebody else who may write here sets the label "${label}" and gives a reason.`,
    WIDTH,
  );
}
