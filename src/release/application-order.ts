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
  return statements
    .filter(({ backwardCompatible, understood }) => !backwardCompatible && understood)
    .map((statement) => {
      const finding = findings.find((one) => one.line !== null && isAbout(one, statement) && BREAKS.test(one.message));
      const because = statement.because.find((reason) => BREAKS.test(reason)) ?? statement.because[0];
      const message = finding?.message ?? because ?? "The running application may fail on the new schema.";
      return { path, line: statement.line, message, first: finding === undefined ? null : firstRelease(finding) };
    });
}

/** What a sentence about locks, rewrites or backups does not say. */
const BREAKS = /\b(?:application|code)\b/i;

function isAbout({ line, severity }: Finding, statement: StatementAssessment): boolean {
  return severity !== "note" && line !== null && line >= statement.line && line <= statement.endLine;
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
