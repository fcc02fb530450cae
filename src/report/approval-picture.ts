/** The release as a picture: what is done, where the reader stands, what is to come. */
import { count } from "../change-set/visible.ts";
import { TEST_CASES } from "../release/application-test.ts";
import type { ApprovalPage, ApprovalTarget } from "../release/approval-page.ts";
import { duration, isGood, OUTCOME_WORDS, surprisesOf } from "./evidence-words.ts";
import { type Box, flowchart } from "./mermaid.ts";

/** Lines of a fenced block. */
export function approvalPicture(page: ApprovalPage): readonly string[] {
  const { plan, production, dr } = page;
  const risk = plan.backupRisk ?? "nightly";
  return flowchart([
    [{ kind: risk === "nightly" ? "done" : "look", lines: ["Plan", count(plan.migrations.length, "migration"), `risk ${risk}`] }],
    [testBox(page)],
    [stagingBox(page)],
    [
      {
        kind: page.closed.length > 0 ? "stop" : "here",
        lines: ["Approval", page.closed.length > 0 ? "in vain" : "you are here"],
      },
    ],
    [targetBox("Production", { target: production, page })],
    dr.map((target) => targetBox("DR", { target, page })),
  ]);
}

function testBox({ tests }: ApprovalPage): Box {
  const outcomes = TEST_CASES.map((name) => tests.find((test) => test.case === name)?.outcome ?? "not-tested");
  const passed = outcomes.filter((outcome) => outcome === "passed").length;
  const stops = tests.some((test) => test.stops);
  const tested = outcomes.some((outcome) => outcome !== "not-tested");
  return {
    kind: stops ? "stop" : passed === outcomes.length ? "done" : "look",
    lines: ["With the application", tested ? `${passed} of ${outcomes.length} passed` : "not tested"],
  };
}

function stagingBox({ staging }: ApprovalPage): Box {
  const surprises = surprisesOf(staging).length;
  const isDone = isGood(staging.outcome) && staging.smoke?.passed === true;
  const smoke = staging.smoke === null ? "no smoke tests" : `smoke tests ${staging.smoke.passed ? "passed" : "failed"}`;
  return {
    kind: isDone ? (surprises > 0 ? "look" : "done") : "stop",
    lines: [
      `Staging ${staging.target.name === "staging" ? "" : staging.target.name}`.trim(),
      `${OUTCOME_WORDS[staging.outcome]} in ${duration(staging.durationMs)}`,
      ...(surprises > 0 ? [count(surprises, "surprise")] : []),
      smoke,
    ],
  };
}

function targetBox(title: string, { target, page }: { target: ApprovalTarget; page: ApprovalPage }): Box {
  const isClosed = page.closed.some((one) => one.target === target.name);
  const name = target.name === title.toLowerCase() ? title : `${title} ${target.name}`;
  if (isClosed) return { kind: "stop", lines: [name, "stays closed"] };
  if (target.kind === "replica") return { kind: "next", lines: [name, "replays it"] };
  const backup = page.plan.backup?.needed !== "none" && target.backupCommand !== null ? ["backup"] : [];
  return { kind: "next", lines: [name, [...backup, "deploy", "verify", ...(target.smokes ? ["smoke tests"] : [])].join(", ")] };
}
