/** The risk of migrations that were classified by themselves, for people: terminal and Markdown. */
import { count, cutMiddle } from "../change-set/visible.ts";
import type { BackupRisk, MigrationAssessment } from "../risk/assessment.ts";
import type { Finding } from "../rules/finding.ts";
import type { ReportContext } from "./context.ts";
import { guardLines } from "./escape.ts";
import { fitBlocks } from "./markdown-blocks.ts";
import { findingLines } from "./markdown-finding.ts";
import { riskBlocks } from "./markdown-risk.ts";
import { orderFindings } from "./outline.ts";
import { painter } from "./paint.ts";
import { renderFinding } from "./terminal-finding.ts";
import { renderRisk } from "./terminal-risk.ts";

/** What a report reads of the answer of `classify`. */
export interface Classified {
  readonly backupRisk: BackupRisk;
  readonly migrations: readonly MigrationAssessment[];
}

const FINDINGS_TERMINAL = 200;
const FINDINGS_MARKDOWN = 20;
const LIMIT_BYTES = 60_000;

/** Findings with their files, the gravest first. */
export function findingsOf({ migrations }: Classified): readonly Finding[] {
  return orderFindings(migrations.flatMap(({ path, findings }) => findings.map((finding) => ({ ...finding, path }))));
}

/** Ends with a line feed; everything that a file says is escaped. */
export function renderClassifyTerminal(result: Classified, { colour }: Pick<ReportContext, "colour">): string {
  const paint = painter(colour);
  const findings = findingsOf(result);
  const shown = findings.slice(0, FINDINGS_TERMINAL).map((finding) => renderFinding(finding, paint));
  const rest = findings.length - FINDINGS_TERMINAL;
  const blocks = [
    renderRisk(result, { paint, limit: null }),
    shown.flat(),
    rest > 0 ? [`and ${count(rest, "more finding")}`] : [],
  ];
  const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
  return guardLines(`${texts.join("\n\n")}\n`);
}

/** At most 60,000 bytes, cut between blocks. */
export function renderClassifyMarkdown(result: Classified, { docs }: Pick<ReportContext, "docs">): string {
  const findings = findingsOf(result);
  const rest = findings.length - FINDINGS_MARKDOWN;
  return fitBlocks(
    [
      { lines: [`### Backup risk of ${count(result.migrations.length, "migration")}`], instead: null },
      ...riskBlocks(result),
      ...findings.slice(0, FINDINGS_MARKDOWN).map((finding) => ({ lines: findingLines(finding, docs), instead: null })),
      ...(rest > 0 ? [{ lines: [`and ${cutMiddle(count(rest, "more finding"), 80)}.`], instead: null }] : []),
    ],
    LIMIT_BYTES,
  );
}
