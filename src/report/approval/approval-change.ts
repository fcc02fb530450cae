/** Rows of the approver's page about the change itself: what, and how long. */
import { count, cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import { bold, code, fileName, type Line, type Row } from "./approval-words.ts";
import { atMost, changesOf, durationSentences, isLongStall, showSeconds } from "../plan-words.ts";

const CHANGES = 5;
const FILES = 3;

export function changesRow({ plan: { migrations } }: ApprovalPage): Row {
  const unclear = migrations.flatMap(({ statements }) => statements).filter(({ understood }) => !understood).length;
  const files = migrations.map(({ path }) => path);
  return {
    mark: unclear > 0 ? "look" : "fact",
    name: "Changes",
    lines: [
      ...atMost(changesOf(migrations), CHANGES).map((change): Line => [change]),
      [`${count(migrations.length, "migration")}: `, ...fileList(files, FILES)],
      ...(unclear > 0 ? [[bold(`Nobody understood ${count(unclear, "statement")} of it: read the SQL below.`)]] : []),
    ],
  };
}

/** What the plan found odd. */
export function notesRow({ plan: { notes } }: ApprovalPage): Row | null {
  if (notes.length === 0) return null;
  return {
    mark: "look",
    name: "The plan warns",
    lines: atMost(
      notes.map(({ message }) => cutMiddle(message, 300)),
      3,
    ).map((message): Line => [message]),
  };
}

export function stallRow({ plan }: ApprovalPage): Row {
  const { estimate } = plan;
  if (estimate === null) return { mark: "look", name: "Stall to expect", lines: [["Nothing was estimated."]] };
  const isLong = isLongStall(estimate);
  const isUnknown = estimate.workSeconds === null;
  const [first = "", ...more] = durationSentences(estimate);
  // When it gives up hardly matters where little is blocked.
  const rest = isLong || isUnknown ? more : more.slice(0, 1);
  return {
    mark: isLong || isUnknown ? "look" : "fine",
    name: "Stall to expect",
    lines: [[isLong ? bold(first) : first], ...rest.map((sentence): Line => [sentence])],
  };
}

/** `at most 1.5 s`: what one query may wait. */
export function predictedStall({ plan: { estimate } }: ApprovalPage): string {
  if (estimate === null) return "not known";
  const { stall } = estimate;
  if (stall === null) return "none";
  if (stall.seconds !== null) return `at most ${showSeconds(stall.seconds)}`;
  return `${showSeconds(stall.waitSeconds)} and work of a length that is not known`;
}

/** Names of files, and how many more there are. */
export function fileList(paths: readonly string[], limit: number): Line {
  const files = paths.slice(0, limit).flatMap((path, index): Line => [index === 0 ? "" : ", ", code(fileName(path))]);
  const rest = paths.length - limit;
  return [...files, rest > 0 ? ` and ${rest} more.` : "."];
}
