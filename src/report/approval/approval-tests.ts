/** The row of the approver's page about the application: what its tests showed, and in which order it and the schema may go out. */
import { count, cutMiddle } from "../../change-set/visible.ts";
import { orderSeen, TEST_CASES, type TestCase, type TestDocument } from "../../release/application-test.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import type { ApplicationOrder } from "../../release/plan-document.ts";
import { bold, type Line, type Mark, type Row, worstOf } from "./approval-words.ts";
import { duration } from "../evidence-words.ts";
import { atMost, copeSentences, waitSentences } from "../plan-words.ts";
import { CASE_TITLES } from "../test-words.ts";

const ORDER_WORDS = {
  either: "Application and schema may go out in either order.",
  "schema-first": "The schema must go out first, then the new application.",
  "application-first": "The new application must go out first, then the schema.",
  neither: "Neither order works as it was tested.",
  "not-known": "In which order they may go out was not tested.",
} as const;

export function applicationRow({ plan, tests }: ApprovalPage): Row {
  const { application } = plan;
  const order = orderSeen(tests);
  const seen = testLines(tests);
  const isTried = tests.some((test) => test.case === "deployed-on-new" && test.outcome === "passed");
  const demands = isTried ? triedLines(application) : openLines(application);
  const waits = order === "not-known" && application.waitsFor.length > 0 ? waitSentences(application) : [];
  return {
    mark: worstOf([...seen.map(({ mark }) => mark), demands.length > 0 && !isTried ? "look" : "fine", ORDER_MARKS[order]]),
    name: "With the application",
    lines: [
      ...seen.map(({ line }) => line),
      [bold(ORDER_WORDS[order])],
      ...demands.map((sentence): Line => [sentence]),
      ...waits.map((sentence): Line => [cutMiddle(sentence, 300)]),
    ],
  };
}

/** What rules say that the running application would not survive, where it was not tried. */
function openLines(application: ApplicationOrder): readonly string[] {
  if (application.mustCopeWith.length === 0 && application.complete) return [];
  return atMost(
    copeSentences(application).map((sentence) => cutMiddle(sentence, 300)),
    2,
  );
}

/** A test says more than a rule, yet only of what it runs. */
function triedLines({ mustCopeWith }: ApplicationOrder): readonly string[] {
  const places = new Set(mustCopeWith.map(({ message }) => message)).size;
  if (places === 0) return [];
  return [`${count(places, "change")} that could break the running application did not in its tests: see the findings below.`];
}

interface Judged {
  readonly mark: Mark;
  readonly line: Line;
}

/** A line a case, or one where all went the same way. */
function testLines(tests: readonly TestDocument[]): readonly Judged[] {
  const cases = TEST_CASES.map((name) => ({ name, test: tests.find((test) => test.case === name) ?? null }));
  const [first] = tests;
  if (cases.every(({ test }) => test?.outcome === "passed" && test.flake === null)) {
    const longest = Math.max(...tests.map(({ durationMs }) => durationMs));
    return [{ mark: "fine", line: [`${ALL_PASSED} (${duration(longest)} at most).`] }];
  }
  if (first !== undefined && cases.every(({ test }) => test?.outcome === "not-tested" && test.because === first.because)) {
    const mark = tests.some(({ stops }) => stops) ? "stop" : "look";
    return [{ mark, line: [bold("Not tested."), ` ${cutMiddle(first.because, 300)}`] }];
  }
  return cases.map(({ name, test }) => testLine(name, test));
}

const ALL_PASSED = "Passed: the application that runs now and the new one on the new schema, the new one on the old schema";

const ORDER_MARKS = {
  either: "fine",
  "schema-first": "fine",
  "application-first": "look",
  neither: "stop",
  "not-known": "look",
} as const satisfies Readonly<Record<ReturnType<typeof orderSeen>, Mark>>;

function testLine(name: TestCase, test: TestDocument | null): Judged {
  const what = `${CASE_TITLES[name]}: `;
  if (test === null) return { mark: "look", line: [what, bold("not tested.")] };
  const why = ` ${cutMiddle(test.because, 200)}`;
  const mark = test.stops ? "stop" : "look";
  switch (test.outcome) {
    case "passed": {
      const flake = test.flake === null ? "" : ` at the second try (known flake: ${cutMiddle(test.flake.reason, 120)})`;
      return { mark: "fine", line: [what, `passed${flake} in ${duration(test.durationMs)}.`] };
    }
    case "failed":
      // Being unable to go back is no failure where nobody asks for it; the order says what it means.
      return { mark: name === "head-on-old" && !test.stops ? "fine" : mark, line: [what, bold("failed."), why] };
    case "not-tested":
      return { mark, line: [what, bold("not tested."), why] };
  }
}
