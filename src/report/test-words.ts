/** A test of the application in words, whatever the medium. */
import type { TestCase, TestDocument, TestOutcome } from "../release/application-test.ts";

export const CASE_TITLES: Readonly<Record<TestCase, string>> = {
  "deployed-on-new": "The application that runs now, on the new schema",
  "head-on-new": "The new application, on the new schema",
  "head-on-old": "The new application, on the old schema",
};

const OUTCOMES: Readonly<Record<TestOutcome, string>> = { passed: "passed", failed: "failed", "not-tested": "not tested" };

export function verdictOf({ case: name, outcome }: TestDocument): string {
  return `${CASE_TITLES[name]}: ${OUTCOMES[outcome]}`;
}

/** What it means for the release, one sentence; null where nothing needs to be said. */
export function consequenceOf({ outcome, required, stops }: TestDocument): string | null {
  if (outcome === "passed") return null;
  if (stops) return "The release stops here.";
  return required
    ? "The release goes on, since the configuration lets an untested one (test.untested)."
    : "The release goes on: this case is not required (test.required).";
}

/** Facts on one line, none where nothing ran. */
export function factsOf({ application, durationMs, timedOut, exitCode }: TestDocument): readonly string[] {
  if (application === null) return [];
  const ended = timedOut ? "time limit" : exitCode === null ? "ended by a signal" : `exit code ${exitCode}`;
  return [`application ${application.slice(0, 12)}`, `${(durationMs / 1000).toFixed(1)} s`, ended];
}
