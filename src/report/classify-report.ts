/** The risk of migrations that were classified by themselves, for people: terminal and Markdown. */
import { count, cutMiddle, listPaths } from "../change-set/visible.ts";
import type { BackupRisk, MigrationAssessment } from "../risk/assessment.ts";
import type { Finding } from "../rules/finding.ts";
import type { ReportContext } from "./context.ts";
import { escapeMarkdown, escapeTerminal, guardLines } from "./escape.ts";
import { fitBlocks } from "./markdown-blocks.ts";
import { findingLines } from "./markdown-finding.ts";
import { riskBlocks } from "./markdown-risk.ts";
import { orderFindings } from "./outline.ts";
import { painter } from "./paint.ts";
import { renderFinding } from "./terminal-finding.ts";
import { renderRisk } from "./terminal-risk.ts";
import { wrapText } from "./wrap.ts";

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

/** Notes of one rule about several places are told once, with the other places named. */
function gather(findings: readonly Finding[]): readonly { readonly finding: Finding; readonly others: readonly string[] }[] {
  const notes = new Map<string, string[]>();
  const gathered: { readonly finding: Finding; readonly others: string[] }[] = [];
  for (const finding of findings) {
    const others = finding.severity === "note" ? notes.get(finding.rule) : undefined;
    if (others !== undefined) {
      others.push(`${finding.path ?? ""}${finding.line === null ? "" : `:${finding.line}`}`);
      continue;
    }
    const entry = { finding, others: [] as string[] };
    if (finding.severity === "note") notes.set(finding.rule, entry.others);
    gathered.push(entry);
  }
  return gathered;
}

/** Ends with a line feed; everything that a file says is escaped. */
export function renderClassifyTerminal(result: Classified, { colour }: Pick<ReportContext, "colour">): string {
  const paint = painter(colour);
  const findings = gather(findingsOf(result));
  const shown = findings
    .slice(0, FINDINGS_TERMINAL)
    .map(({ finding, others }) => [
      ...renderFinding(finding, paint),
      ...(others.length === 0
        ? []
        : wrapText(escapeTerminal(`The same in ${listPaths(others)}.`), 91).map((line) => `         ${line}`)),
    ]);
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
  const findings = gather(findingsOf(result));
  const rest = findings.length - FINDINGS_MARKDOWN;
  return fitBlocks(
    [
      { lines: [`### Backup risk of ${count(result.migrations.length, "migration")}`], instead: null },
      ...riskBlocks(result),
      ...findings.slice(0, FINDINGS_MARKDOWN).map(({ finding, others }) => ({
        lines: [
          ...findingLines(finding, docs),
          ...(others.length === 0 ? [] : ["", escapeMarkdown(`The same in ${listPaths(others)}.`)]),
        ],
        instead: null,
      })),
      ...(rest > 0 ? [{ lines: [`and ${cutMiddle(count(rest, "more finding"), 80)}.`], instead: null }] : []),
    ],
    LIMIT_BYTES,
  );
}
