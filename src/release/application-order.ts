/** In which order the application and a schema release may go out. */
import type { Finding } from "../rules/finding.ts";
import type { StatementAssessment } from "../risk/assessment.ts";
import type { ApplicationDemand, ApplicationOrder, PlannedMigration } from "./plan-document.ts";

/** From what breaks code that runs now, and from what is made new. */
export function orderWithApplication(migrations: readonly PlannedMigration[]): ApplicationOrder {
  return {
    mustCopeWith: migrations.flatMap(demandsOf),
    waitsFor: migrations.flatMap(({ path, changes }) => changes.filter(isNew).map((change) => ({ path, change }))),
    complete: migrations.every(({ statements }) => statements.every(({ understood }) => understood)),
  };
}

function demandsOf({ path, statements, findings }: PlannedMigration): readonly ApplicationDemand[] {
  const byLine = new Map<number, Finding>();
  for (const finding of findings) {
    const { line, severity, message } = finding;
    if (line !== null && severity !== "note" && BREAKS.test(message) && !byLine.has(line)) byLine.set(line, finding);
  }
  return statements
    .filter(({ backwardCompatible, understood }) => !backwardCompatible && understood)
    .map((statement) => {
      const finding = findingAt(statement, byLine);
      const because = statement.because.find((reason) => BREAKS.test(reason)) ?? statement.because[0];
      const message = finding?.message ?? because ?? "The running application may fail on the new schema.";
      return { path, line: statement.line, message, first: finding === null ? null : firstRelease(finding) };
    });
}

/** What a sentence about locks, rewrites or backups does not say. */
const BREAKS = /\b(?:application|code)\b/i;

/** The first within the statement's lines. */
function findingAt({ line, endLine }: StatementAssessment, byLine: ReadonlyMap<number, Finding>): Finding | null {
  for (let at = line; at <= endLine; at++) {
    const finding = byLine.get(at);
    if (finding !== undefined) return finding;
  }
  return null;
}

/** The sentence of a remedy that speaks of an earlier release. */
function firstRelease({ remedy }: Finding): string | null {
  const [line = ""] = remedy.split("\n");
  const sentence = /^(?:First release|Release first)\b[^.:]*[.:]?/.exec(line)?.[0];
  return sentence === undefined ? null : sentence.replace(/[.:]?$/, ".");
}

/** What an application could not use before. */
function isNew(change: string): boolean {
  return (
    /^(?:creates|adds the (?:column|value))\b/.test(change) && !/^creates the (?:partition|trigger|policy|role)\b/.test(change)
  );
}
