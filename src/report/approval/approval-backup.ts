/** Row of the approver's page about the backup: what is lost, what Production gets, what stays at risk, what Staging showed. */
import { cutMiddle, listPaths } from "../../change-set/visible.ts";
import type { ApprovalPage, ApprovalTarget } from "../../release/approval/approval-page.ts";
import { bold, closedLines, type Line, type Row } from "./approval-words.ts";
import { hasRisk, isProven, rowsWords, shortBackupWords, tablesInOrder } from "../evidence-backup.ts";
import { duration } from "../evidence-words.ts";
import { answerHead, answerReason, answersOf, copySentence, remainsSentence, type SharedAnswer } from "../plan-backup.ts";
import { atMost, reasonsLine } from "../plan-words.ts";

export function backupRow(page: ApprovalPage): Row {
  const { plan, checkedRisk } = page;
  const risk = plan.backupRisk ?? "nightly";
  const needed = plan.backup?.needed ?? "none";
  const reasons = plan.backup === null ? "" : reasonsLine(plan.backup, 3);
  const closed = closedLines(page, ["backup", "writers"]);
  const isDoubt = checkedRisk !== null && checkedRisk !== risk;
  const answers = answersOnPage(page);
  const decided = needed === "none" && answers.length === 0 ? [] : [...writerLines(page), ...backupLines(page, answers)];
  const general = answers.length > 0 || plan.backup === null ? [] : [[cutMiddle(plan.backup.remains, 400)]];
  const isFine = risk === "nightly" && answers.length === 0 && !isDoubt;
  return {
    mark: closed.length > 0 ? "stop" : isFine ? "fine" : "look",
    name: "Backup risk",
    lines: [
      [bold(risk), `: ${needed === "none" ? "nightly backups suffice." : reasons}`],
      ...closed,
      ...decided,
      ...general,
      ...(isDoubt ? [[bold(`The check of the pushed change said ${checkedRisk}, the plan says ${risk}`), DOUBT] as const] : []),
    ],
  };
}

const DOUBT = ": the plan knows what the targets hold, and counts.";

function writerLines({ plan, writersSuspended }: ApprovalPage): readonly Line[] {
  if (plan.backup?.needed !== "quiesce" || writersSuspended === null) return [];
  return [["Writers are suspended, on the record: ", bold(cutMiddle(writersSuspended, 300))]];
}

/** Targets that the approval lets the release go to, those without an answer left out. */
function answersOnPage({ production, dr }: ApprovalPage): readonly SharedAnswer[] {
  const targets = independentOf([production, ...dr]);
  return answersOf({
    targets: targets.flatMap(({ backup }) => backup ?? []),
    forecast: targets.flatMap(({ forecast }) => forecast ?? []),
  });
}

function independentOf(targets: readonly ApprovalTarget[]): readonly ApprovalTarget[] {
  return targets.filter(({ kind }) => kind === "independent");
}

function backupLines(page: ApprovalPage, answers: readonly SharedAnswer[]): readonly Line[] {
  if (page.opensByHand.includes("backup"))
    return [[bold("Nothing will be backed up:"), " the gate backup is opened by hand for this release."]];
  const undecided = independentOf([page.production, ...page.dr]).filter(({ backup }) => backup === null);
  const told = answers.filter(({ backup }) => backup.rung !== null).flatMap(answerLines);
  const open: readonly Line[] =
    answers.length === 0 || undecided.length === 0
      ? []
      : [[`${listPaths(undecided.map(({ name }) => name))}: which backup suffices is decided when it is deployed.`]];
  return [...told, ...open, ...stagingLines(page)];
}

function answerLines(answer: SharedAnswer): readonly Line[] {
  const more = [copySentence(answer), remainsSentence(answer)].filter((one) => one !== null);
  return [[bold(answerHead(answer)), ` ${answerReason(answer)}`], ...more.map((sentence): Line => [sentence])];
}

const TABLES = 3;

/** The fact beside the forecast: what Staging's backup was, how it was proven, what was written meanwhile. */
function stagingLines({ staging, production }: ApprovalPage): readonly Line[] {
  const { backup, dataAtRisk, target } = staging;
  const expected = production.backup;
  const name = cutMiddle(target.name, 60);
  if (backup === null) {
    const isTried = expected === null || expected.rung === null || expected.rung === "none";
    return isTried ? [] : [[bold(`Nothing was backed up on ${name}`), ", so the backup itself was not tried."]];
  }
  const restored = backup.proof.restoreMs === null ? "" : `, restored once in ${duration(backup.proof.restoreMs)}`;
  const doubt = isProven(backup) ? "" : ", not proven by anybody else";
  const taken = `On ${name}: ${shortBackupWords(backup)}${restored}${doubt}.`;
  const written = hasRisk(dataAtRisk)
    ? ` Written between that and the change (${duration(dataAtRisk.windowMs)}): ${atMost(
        tablesInOrder(dataAtRisk).map(
          (table) => `${cutMiddle(table.relation, 130)} ${rowsWords(table)}${table.delta === null ? "" : " (in a delta)"}`,
        ),
        TABLES,
      ).join(", ")}.`
    : "";
  const isOther = expected !== null && expected.rung !== "none" && expected.rung !== null && backup.kind !== kindOf(expected);
  return [
    [`${taken}${written}`],
    ...(isOther ? [[bold(`${name} was backed up otherwise`), ", so this backup itself was not tried."]] : []),
  ];
}

function kindOf({ by }: NonNullable<ApprovalTarget["backup"]>): string {
  return by ?? "rescue-copy";
}

/** What a target's deploy does before its migrations, or with them; null where nothing is backed up. */
export function backupStep({ backup }: ApprovalTarget, { opensByHand }: ApprovalPage): "backup" | "rescue copies" | null {
  if (backup === null || backup.rung === null || backup.rung === "none" || opensByHand.includes("backup")) return null;
  return backup.by === null ? "rescue copies" : "backup";
}
