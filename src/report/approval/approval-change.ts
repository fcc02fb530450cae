/** Rows of the approver's page about the change itself: what, at what risk, how long, and back again. */
import { count, cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage, ApprovalTarget } from "../../release/approval/approval-page.ts";
import { bold, closedLines, code, fileName, type Line, type Row } from "./approval-words.ts";
import { atMost, backupReasons, changesOf, durationSentences, isLongStall, showSeconds } from "../plan-words.ts";

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
  if (opensByHand.includes("backup"))
    return [[bold("Nothing will be backed up:"), " the gate backup is opened by hand for this release."]];
  const taking = [production, ...dr.filter(({ kind }) => kind === "independent")].filter(
    ({ backupCommand }) => backupCommand !== null,
  );
  if (taking.length === 0) return [];
  const commands = taking.flatMap((target, index): Line => [index === 0 ? "" : ", ", ...commandOf(target)]);
  return [["Before anything runs, a backup is taken by ", ...commands, "; without its identity nothing is changed."]];
}

function commandOf({ name, backupCommand }: ApprovalTarget): Line {
  return [code(cutMiddle((backupCommand ?? []).join(" "), 120)), ` for ${cutMiddle(name, 60)}`];
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

export function wayBackRow({ wayBack, plan }: ApprovalPage): Row {
  const needed = plan.backup?.needed ?? "none";
  const without = wayBack.filter(({ down }) => down === null);
  const lost = plan.backup === null ? [] : backupReasons(plan.backup);
  return {
    mark: markOfWayBack(needed, without.length / wayBack.length),
    name: "Way back",
    lines: [
      ...(without.length === wayBack.length ? [NO_WAY[needed]] : downLines(wayBack)),
      ...(needed !== "none" && without.length < wayBack.length
        ? [[`It brings the schema back, not what is lost: ${cutMiddle(lost.slice(0, 2).join(" "), 300)}`]]
        : []),
    ],
  };
}

/** Many teams write no down migrations at all: where nothing is lost that is no point to look at every time. */
function markOfWayBack(needed: keyof typeof NO_WAY, shareWithout: number): Row["mark"] {
  if (needed !== "none") return "look";
  if (shareWithout === 1) return "fact";
  return shareWithout > 0 ? "look" : "fine";
}

const RESTORE: Line = [bold("No down migration: restore the backup."), " What was written since then is lost with it."];
const NO_WAY = {
  none: [bold("No down migration."), " Nothing is lost, so mend forwards with another migration."],
  snapshot: RESTORE,
  quiesce: RESTORE,
} as const satisfies Readonly<Record<string, Line>>;

const DOWNS = 3;

/** By hand, since nothing is undone unasked. */
function downLines(wayBack: ApprovalPage["wayBack"]): readonly Line[] {
  const downs = wayBack.flatMap(({ down }) => down ?? []);
  const isOwn = wayBack.every(({ path, down }) => down === null || down === path);
  const without = wayBack.filter(({ down }) => down === null).map(({ path }) => path);
  return [
    [isOwn ? "By hand, newest first, the down part of " : "By hand, newest first: ", ...fileList(downs, DOWNS)],
    ...(without.length === 0 ? [] : [[bold("Without a way back: "), ...fileList(without, DOWNS)]]),
  ];
}

function fileList(paths: readonly string[], limit: number): Line {
  const files = paths.slice(0, limit).flatMap((path, index): Line => [index === 0 ? "" : ", ", code(fileName(path))]);
  const rest = paths.length - limit;
  return [...files, rest > 0 ? ` and ${rest} more.` : "."];
}
