/** Where the action's result appears: log, annotations, summary, comment, labels, outputs, files. Only the exit code is the verdict. */
import { writeFile } from "node:fs/promises";
import type { GitHub } from "../../adapters/github/client.ts";
import type { Courtesy } from "../../adapters/github/comment.ts";
import type { ChangeSetKind, CheckResult } from "../../change-set/check-result.ts";
import type { CheckReport } from "../../commands/check.ts";
import { UserError } from "../../errors.ts";
import { createAnnotations } from "../../report/annotations.ts";
import { escapeTerminal } from "../../report/escape.ts";
import { renderJson } from "../../report/json.ts";
import { renderMarkdown } from "../../report/markdown.ts";
import { renderTerminal } from "../../report/terminal.ts";
import { highestRisk } from "../../risk/assessment.ts";
import { appendSummary, setOutputs } from "./action-files.ts";
import type { CheckInputs } from "./action-inputs.ts";
import type { RunnerOutput } from "./action-output.ts";
import { docsOfAction } from "../links.ts";

interface Judged {
  readonly number: number | null;
  readonly report: CheckReport;
}

interface Place {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inputs: CheckInputs;
  readonly github: GitHub;
  readonly output: RunnerOutput;
  /** Whether the event is about one pull request, which then may get a comment and labels. */
  readonly isPullRequest: boolean;
}

/** The runner refuses outputs above 1 MB. */
const LONGEST_OUTPUT = 900_000;

export async function publishCheck(judged: readonly Judged[], place: Place): Promise<void> {
  const docs = docsOfAction(place.environment);
  const contextOf = (report: CheckReport) => ({ ...report.context, docs, colour: false });
  const several = judged.length > 1;
  const pages = judged.map(
    ({ number, report }) => (several ? `## Pull request #${number}\n\n` : "") + renderMarkdown(report.result, contextOf(report)),
  );
  for (const { number, report } of judged) {
    if (several) print(`Pull request #${number}\n`);
    for (const annotation of createAnnotations(report.result)) place.output.annotate(annotation);
    print(renderTerminal(report.result, contextOf(report)));
  }
  const results = judged.map(({ report }) => report.result);
  await setOutputs(outputsOf(results));
  await appendSummary(pages.join("\n\n"));
  await writeFiles(judged, place.inputs);
  const [only] = judged;
  if (place.isPullRequest && only?.number !== undefined && only.number !== null) {
    await beCourteous({ ...place, number: only.number, result: only.report.result, body: pages[0] ?? "" });
  }
}

function print(text: string): void {
  process.stdout.write(text);
}

const WORST_FIRST: readonly ChangeSetKind[] = ["mixed", "standalone", "app-only", "neither"];

/** Outputs of one result; of a merge group: the gravest verdict and kind, all migrations, the results as a list. */
function outputsOf(results: readonly CheckResult[]): Readonly<Record<string, string>> {
  const migrations = results.flatMap(({ files }) =>
    files.filter(({ category, status }) => category === "migration" && status !== "removed"),
  );
  const overrides = results.flatMap(({ override }) => override ?? []);
  return {
    verdict: results.some(({ verdict }) => verdict === "fail") ? "fail" : "pass",
    blocking: String(results.some(({ blocking }) => blocking)),
    kind: WORST_FIRST.find((kind) => results.some((result) => result.kind === kind)) ?? "neither",
    complete: String(results.every(({ complete }) => complete)),
    "backup-risk": highestRisk(results.flatMap(({ backupRisk }) => backupRisk ?? [])) ?? "",
    migrations: JSON.stringify(migrations.map(({ path }) => path)),
    "edited-migrations": JSON.stringify(results.flatMap(({ editedMigrations }) => editedMigrations)),
    override: overrides.length === 0 ? "" : JSON.stringify(overrides.length === 1 ? overrides[0] : overrides),
    result: resultOutput(results),
  };
}

function resultOutput(results: readonly CheckResult[]): string {
  const whole = asDocument(results);
  if (Buffer.byteLength(whole) <= LONGEST_OUTPUT) return whole;
  const withoutStatements = results.map((result) => ({
    ...result,
    files: [],
    findings: result.findings.slice(0, 100),
    migrations: result.migrations.slice(0, 1000).map((migration) => ({ ...migration, statements: [], findings: [] })),
  }));
  return asDocument(withoutStatements);
}

/** The document of one result, or a list of the documents of a merge group. */
function asDocument(results: readonly CheckResult[]): string {
  const [first] = results;
  if (results.length === 1 && first !== undefined) return renderJson(first);
  return `[${results.map((result) => renderJson(result).trimEnd()).join(",\n")}]\n`;
}

async function writeFiles(judged: readonly Judged[], { jsonFile, sarifFile }: CheckInputs): Promise<void> {
  if (jsonFile !== null) await writeResult(jsonFile, asDocument(judged.map(({ report }) => report.result)));
  const [first] = judged;
  if (sarifFile === null || first === undefined) return;
  const { renderSarif } = await import("../../report/sarif.ts");
  await writeResult(sarifFile, renderSarif(first.report.result, { ...first.report.context, docs: null, colour: false }));
}

async function writeResult(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UserError(
      "usage",
      `${JSON.stringify(path)} could not be written (${reason}).`,
      "Give a path in a folder that exists, such as one below RUNNER_TEMP.",
    );
  }
}

interface Courteous extends Place {
  readonly number: number;
  readonly result: CheckResult;
  readonly body: string;
}

/** Comment and labels: nice to have. Where the token may not write them, the log says so and nothing fails. */
async function beCourteous({ github, inputs, number, result, body }: Courteous): Promise<void> {
  if (inputs.comment) {
    const { keepComment } = await import("../../adapters/github/comment.ts");
    const isQuiet = result.verdict === "pass" && result.findings.length === 0 && result.kind !== "standalone";
    report("comment", await keepComment(github, { number, body, create: !isQuiet }));
  }
  if (inputs.labels) {
    const { keepLabels } = await import("../../adapters/github/labels.ts");
    report("labels", await keepLabels(github, { number, kind: result.kind, backupRisk: result.backupRisk }));
  }
}

function report(what: string, courtesy: Courtesy): void {
  if (courtesy.because !== null) print(`No ${what}: ${escapeTerminal(courtesy.because)}\n`);
}
