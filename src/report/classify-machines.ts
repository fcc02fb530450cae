/** The findings about migrations that were classified by themselves, for code scanning and for the log of a workflow. */
import { annotate, formatAnnotation } from "./annotations.ts";
import { type Classified, findingsOf, renderClassifyTerminal } from "./classify-report.ts";
import type { ReportContext } from "./context.ts";
import { renderRun } from "./sarif.ts";

type Context = Pick<ReportContext, "docs" | "colour">;

export function renderClassifySarif(result: Classified, context: Context): string {
  const { backupRisk, migrations } = result;
  const place = migrations[0]?.path ?? ".";
  return renderRun({ command: "classify", findings: findingsOf(result), rules: [], place, properties: { backupRisk } }, context);
}

export function renderClassifyGithub(result: Classified, context: Context): string {
  const commands = annotate(findingsOf(result), true).map((annotation) => `${formatAnnotation(annotation)}\n`);
  return commands.join("") + renderClassifyTerminal(result, context);
}
