/** The jobs that change nothing anywhere: preflight, plan, tests, and the page for the approver. */
import { listPaths } from "../../change-set/visible.ts";
import type { PlanNote } from "../plan-document.ts";
import { done, failed, type Job, type RecordFacts, SKIPPED, stopped, type Story } from "./facts.ts";

export type Telling = (facts: RecordFacts, job: Job) => Story;

const RERUN = "Its summary or its log says why. Mend that; then re-run the job, or start a new run where a file was changed.";

export const tellPreflight: Telling = ({ preflight }, { result }) => {
  if (result === "skipped") return SKIPPED;
  if (result === "cancelled") return cancelled("Cancelled before anything was looked at.");
  if (result === "success") return done(preflight?.because ?? "It may be tried.");
  if (preflight?.verdict !== "fail") return stopped("Preflight ended without an answer.", RERUN);
  return stopped(`Preflight said no. ${preflight.because}`, remedyOf(preflight.problems, "Mend it, and start a new run."));
};

export const tellPlan: Telling = ({ plan, reviews }, { result, outputs }) => {
  if (result === "skipped") return SKIPPED;
  if (result === "cancelled") return cancelled("Cancelled while it was planned.");
  if (result === "success") {
    if (outputs["pending"] === "true") return done(plan?.because ?? "It is planned.");
    return { kind: "nothing-pending", because: plan?.because ?? "Every target holds all migrations already.", next: null };
  }
  if (plan?.verdict === "refused")
    return stopped(`The plan was refused. ${plan.because}`, remedyOf(plan.problems, "Mend it, and start a new run."));
  const rejection = "unknown" in reviews ? undefined : reviews.find(({ state }) => state === "rejected");
  if (rejection !== undefined) return stopped(`${rejection.by} rejected the plan.`, "Start a new run when it may go out.");
  return failed("The plan could not be made.", RERUN);
};

export const tellTests: Telling = ({ tests }, { result }) => {
  if (result === "skipped") return SKIPPED;
  if (result === "cancelled") return cancelled("Cancelled while the application was tested with it.");
  if (result === "success") return done(describeTests(tests));
  const stopping = tests.filter(({ stops }) => stops);
  if (stopping.length === 0) return stopped("A test of the application with the release ended without an answer.", RERUN);
  const [first] = stopping;
  const because = `The tests with the application say no (${listPaths(stopping.map((test) => test.case))}). ${first?.because ?? ""}`;
  return stopped(because, "See the summary of that test; mend the migration or the application, and release again.");
};

export const tellSummary: Telling = (_, { result }) => {
  if (result === "skipped") return SKIPPED;
  if (result === "cancelled") return cancelled("Cancelled before anybody was asked to approve.");
  if (result === "success") return done("The page for whoever approves is written.");
  return stopped(
    "The page for whoever approves could not be made, so nobody was asked.",
    "The log of that job says why; mend it, and re-run the job.",
  );
};

function describeTests(tests: RecordFacts["tests"]): string {
  if (tests.length === 0) return "Nothing stopped it.";
  return `${tests.map((test) => `${test.case} ${test.outcome.replace("-", " ")}`).join(", ")}.`;
}

function cancelled(because: string): Story {
  return stopped(because, "Start a new run when it may go out.");
}

function remedyOf(problems: readonly PlanNote[], otherwise: string): string {
  const [first] = problems;
  if (first === undefined) return otherwise;
  return problems.length === 1 ? first.remedy : `${first.remedy} The summary of that job lists the others.`;
}
