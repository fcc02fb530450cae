/** The release as a picture: what is done, where the reader stands, what is to come. */
import { count } from "../../change-set/visible.ts";
import { TEST_CASES } from "../../release/application-test.ts";
import type { ApprovalPage, ApprovalTarget } from "../../release/approval/approval-page.ts";
import { backupRow, backupStep } from "./approval-backup.ts";
import { applicationRow } from "./approval-tests.ts";
import { stagingRow } from "./approval-release.ts";
import type { Mark } from "./approval-words.ts";
import { duration, OUTCOME_WORDS, surprisesOf } from "../evidence-words.ts";
import { type Box, type BoxKind, flowchart } from "../mermaid.ts";

const KINDS: Readonly<Record<Mark, BoxKind>> = { stop: "stop", look: "look", fine: "done", fact: "done" };

/** Lines of a fenced block. */
export function approvalPicture(page: ApprovalPage): readonly string[] {
  const { plan, production, dr, closed } = page;
  const isVain = closed.some(({ target }) => target === production.name);
  return flowchart([
    [
      {
        kind: KINDS[backupRow({ ...page, closed: [] }).mark],
        lines: ["Plan", count(plan.migrations.length, "migration"), `risk ${plan.backupRisk ?? "nightly"}`],
      },
    ],
    [testBox(page)],
    [stagingBox(page)],
    [isVain ? { kind: "stop", lines: ["Approval", "would be in vain"] } : { kind: "here", lines: ["Approval", "you are here"] }],
    [targetBox("Production", { target: production, page })],
    dr.map((target) => targetBox("DR", { target, page })),
  ]);
}

function testBox(page: ApprovalPage): Box {
  const outcomes = TEST_CASES.map((name) => page.tests.find((test) => test.case === name)?.outcome ?? "not-tested");
  const passed = outcomes.filter((outcome) => outcome === "passed").length;
  const isTested = outcomes.some((outcome) => outcome !== "not-tested");
  return {
    kind: KINDS[applicationRow(page).mark],
    lines: ["With the application", isTested ? `${passed} of ${outcomes.length} passed` : "not tested"],
  };
}

function stagingBox(page: ApprovalPage): Box {
  const { staging } = page;
  const surprises = surprisesOf(staging).length;
  const smoke = staging.smoke === null ? "no smoke tests" : `smoke tests ${staging.smoke.passed ? "passed" : "failed"}`;
  return {
    kind: KINDS[stagingRow(page).mark],
    lines: [
      titleOf("Staging", staging.target.name),
      `${OUTCOME_WORDS[staging.outcome]} in ${duration(staging.durationMs)}`,
      ...(surprises > 0 ? [count(surprises, "surprise")] : []),
      smoke,
    ],
  };
}

function targetBox(stage: string, { target, page }: { target: ApprovalTarget; page: ApprovalPage }): Box {
  const title = titleOf(stage, target.name);
  if (page.closed.some((one) => one.target === target.name)) return { kind: "stop", lines: [title, "will stay closed"] };
  if (target.kind === "replica") return { kind: "next", lines: [title, "replays it"] };
  const step = backupStep(target, page);
  const steps = [
    ...(step === "backup" ? [step] : []),
    step === "rescue copies" ? `deploy with ${step}` : "deploy",
    ...(target.smokes ? ["smoke tests"] : []),
    "verify",
  ];
  return { kind: "next", lines: [title, steps.join(", ")] };
}

/** The stage, with the target's name where that says more. */
function titleOf(stage: string, name: string): string {
  return name.toLowerCase() === stage.toLowerCase() ? stage : `${stage} ${name}`;
}
