/** Rows of the approver's page about the change itself: what, at what risk, how long, with which application, and back again. */
import { count, cutMiddle } from "../change-set/visible.ts";
import { orderSeen, TEST_CASES, type TestCase, type TestDocument } from "../release/application-test.ts";
import type { ApprovalPage, ApprovalTarget } from "../release/approval-page.ts";
import { duration } from "./evidence-words.ts";
import { bold, closedLines, code, fileName, type Line, type Mark, type Row, worstOf } from "./approval-words.ts";
import {
  atMost,
  backupReasons,
  changesOf,
  copeSentences,
  durationSentences,
  isLongStall,
  showSeconds,
  waitSentences,
} from "./plan-words.ts";

const CHANGES = 5;
const FILES = 3;

export function changesRow({ plan }: ApprovalPage): Row {
  const { migrations } = plan;
  const unclear = migrations.flatMap(({ statements }) => statements).filter(({ understood }) => !understood).length;
  const files = migrations.slice(0, FILES).map(({ path }) => code(fileName(path)));
  const rest = migrations.length - files.length;
  const named = files.flatMap((file, index) => (index === 0 ? [file] : [", ", file]));
  return {
    mark: unclear > 0 ? "look" : "fact",
    name: "Changes",
    lines: [
      ...atMost(changesOf(migrations), CHANGES).map((change): Line => [change]),
      [`${count(migrations.length, "migration")}: `, ...named, rest > 0 ? ` and ${rest} more.` : "."],
      ...(unclear > 0
        ? [[bold(`${count(unclear, "statement")} nobody could understand: read the SQL below.`)] satisfies Line]
        : []),
    ],
  };
}

export function backupRow(page: ApprovalPage): Row {
  const { plan, checkedRisk } = page;
  const risk = plan.backupRisk ?? "nightly";
  const needed = plan.backup?.needed ?? "none";
  const reasons = plan.backup === null ? [] : backupReasons(plan.backup);
  const closed = closedLines(page, ["backup", "writers"]);
  const isDoubt = checkedRisk !== null && checkedRisk !== risk;
  const decided = needed === "none" ? [] : [...writerLines(page), ...backupLines(page)];
  return {
    mark: closed.length > 0 ? "stop" : risk === "nightly" && !isDoubt ? "fine" : "look",
    name: "Backup risk",
    lines: [
      [bold(risk), `: ${needed === "none" ? "nightly backups suffice." : atMost(reasons, 3).join(" ")}`],
      ...closed,
      ...decided,
      ...(plan.backup === null ? [] : [[cutMiddle(plan.backup.remains, 400)]]),
      ...(isDoubt ? [[bold(`The check of the pushed change said ${checkedRisk}, the plan says ${risk}`), DOUBT] as const] : []),
    ],
  };
}

const DOUBT = ": the plan knows what the targets hold, and counts.";

function writerLines({ plan, writersSuspended }: ApprovalPage): readonly Line[] {
  if (plan.backup?.needed !== "quiesce" || writersSuspended === null) return [];
  return [["Writers are suspended, on the record: ", bold(cutMiddle(writersSuspended, 300))]];
}

function backupLines({ production, dr, opensByHand }: ApprovalPage): readonly Line[] {
  const byHand: Line[] = opensByHand.includes("backup")
    ? [[bold("The gate backup is opened by hand: without a backup-command nothing is backed up.")]]
    : [];
  const deployed = [production, ...dr.filter(({ kind }) => kind === "independent")];
  return [...byHand, ...deployed.flatMap(commandLine)];
}

function commandLine({ name, backupCommand }: ApprovalTarget): readonly Line[] {
  if (backupCommand === null) return [];
  const words = cutMiddle(backupCommand.join(" "), 120);
  return [[`Before anything runs on ${name}, `, code(words), " takes a backup; without its identity nothing is changed."]];
}

const CASE_WORDS: Readonly<Record<TestCase, string>> = {
  "deployed-on-new": "The application that runs now, on the new schema",
  "head-on-new": "The new application, on the new schema",
  "head-on-old": "The new application, on the old schema",
};

const ORDER_WORDS = {
  either: "Application and schema may go out in either order.",
  "schema-first": "The schema must go out first, then the new application.",
  "application-first": "The new application must go out first, then the schema.",
  neither: "Neither order works as it was tested.",
  "not-known": "In which order they may go out was not tested.",
} as const;

export function applicationRow({ plan, tests }: ApprovalPage): Row {
  const { application } = plan;
  const seen = TEST_CASES.map((name) => testLine(name, tests.find((test) => test.case === name) ?? null));
  const order = orderSeen(tests);
  const demands = application.mustCopeWith.length === 0 && application.complete ? [] : copeSentences(application);
  const waits = application.waitsFor.length === 0 ? [] : waitSentences(application);
  return {
    mark: worstOf([...seen.map(({ mark }) => mark), demands.length > 0 ? "look" : "fine", ORDER_MARKS[order]]),
    name: "With the application",
    lines: [
      ...seen.map(({ line }) => line),
      [bold(ORDER_WORDS[order])],
      ...atMost(demands, 2).map((sentence): Line => [cutMiddle(sentence, 300)]),
      ...waits.map((sentence): Line => [cutMiddle(sentence, 300)]),
    ],
  };
}

const ORDER_MARKS = {
  either: "fine",
  "schema-first": "fine",
  "application-first": "look",
  neither: "stop",
  "not-known": "look",
} as const satisfies Readonly<Record<ReturnType<typeof orderSeen>, Mark>>;

function testLine(name: TestCase, test: TestDocument | null): { readonly mark: Mark; readonly line: Line } {
  const what = `${CASE_WORDS[name]}: `;
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

export function stallRow({ plan }: ApprovalPage): Row {
  const { estimate } = plan;
  if (estimate === null) return { mark: "look", name: "Stall to expect", lines: [["Nothing was estimated."]] };
  const isLong = isLongStall(estimate);
  const [first = "", ...rest] = durationSentences(estimate);
  const isUnknown = estimate.workSeconds === null;
  return {
    mark: isLong || isUnknown ? "look" : "fine",
    name: "Stall to expect",
    lines: [[isLong ? bold(first) : first], ...rest.map((sentence): Line => [sentence])],
  };
}

/** `at most 1.5 s`; what one query may wait. */
export function predictedStall({ plan }: ApprovalPage): string {
  const stall = plan.estimate?.stall ?? null;
  if (plan.estimate === null) return "nothing";
  if (stall === null) return "none";
  return stall.seconds === null
    ? `${showSeconds(stall.waitSeconds)} and work of unknown length`
    : `at most ${showSeconds(stall.seconds)}`;
}

export function wayBackRow({ wayBack, plan }: ApprovalPage): Row {
  const without = wayBack.filter(({ down }) => down === null);
  const lost = plan.backup?.needed === "none" || plan.backup === null ? [] : backupReasons(plan.backup);
  const shown = wayBack.slice(0, 3).flatMap(({ down }) => (down === null ? [] : [code(fileName(down))]));
  const listed = shown.flatMap((file, index) => (index === 0 ? [file] : [", ", file]));
  const isPartly = without.length > 0 && without.length < wayBack.length;
  const none: Line =
    plan.backup?.needed === "none"
      ? [bold("No down migration."), " Nothing is lost, so mend forwards with another migration."]
      : [bold("No down migration: restore the backup."), " What was written since then is lost with it."];
  return {
    mark: lost.length > 0 ? "look" : without.length > 0 ? "look" : "fine",
    name: "Way back",
    lines: [
      ...(without.length === wayBack.length ? [none] : [["By hand, newest first: ", ...listed, wayBack.length > 3 ? " …" : "."]]),
      ...(isPartly
        ? [
            [
              bold(`${count(without.length, "migration")} without a way back`),
              `: ${without
                .slice(0, 3)
                .map(({ path }) => fileName(path))
                .join(", ")}.`,
            ],
          ]
        : []),
      ...(lost.length > 0 && without.length < wayBack.length
        ? [["It brings the schema back, not what is lost: ", ...lost.slice(0, 2)]]
        : []),
      ["If smoke tests fail, the run ends red and says this again; nothing is undone unasked."],
    ],
  };
}
