/** Row of the approver's page about the way back: what brings the schema back, and what brings back what is lost. */
import { cutMiddle } from "../../change-set/visible.ts";
import type { ApprovalPage } from "../../release/approval/approval-page.ts";
import { backupStep } from "./approval-backup.ts";
import { fileList } from "./approval-change.ts";
import { bold, code, type Line, type Row } from "./approval-words.ts";
import { duration } from "../evidence-words.ts";
import { backupReasons } from "../plan-words.ts";

export function wayBackRow(page: ApprovalPage): Row {
  const { wayBack, plan } = page;
  const isLossless = (plan.backup?.needed ?? "none") === "none";
  const without = wayBack.filter(({ down }) => down === null).length;
  return {
    mark: isLossless ? markOfWayBack(without / wayBack.length) : "look",
    name: "Way back",
    lines: [...schemaLines(page, isLossless), ...(isLossless ? [] : lossLines(page))],
  };
}

/** Many teams write no down migrations at all: where nothing is lost that is no point to look at every time. */
function markOfWayBack(shareWithout: number): Row["mark"] {
  if (shareWithout === 1) return "fact";
  return shareWithout > 0 ? "look" : "fine";
}

function schemaLines({ wayBack }: ApprovalPage, isLossless: boolean): readonly Line[] {
  if (wayBack.some(({ down }) => down !== null)) return downLines(wayBack);
  return [[bold("No down migration."), ...(isLossless ? [" Nothing is lost, so mend forwards with another migration."] : [])]];
}

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

/** What is lost comes back from the backup, or not at all. */
function lossLines(page: ApprovalPage): readonly Line[] {
  const { plan, production } = page;
  const step = backupStep(production, page);
  if (step === "rescue copies")
    return [
      [
        "What is lost is kept: make the column or table again, then ",
        code("schema-release rescue restore"),
        " puts the values back and overwrites none that was written since.",
      ],
    ];
  if (step === "backup" || production.backup === null) return [[...RESTORE, restoreTime(page)]];
  const lost = plan.backup === null ? [] : backupReasons(plan.backup);
  return [[bold("Nothing brings back what is lost: "), cutMiddle(lost.slice(0, 2).join(" "), 300)]];
}

const RESTORE: Line = [
  "What is lost comes back only by restoring the backup: ",
  bold("all that was written since then is lost with it."),
];

/** As long as it took on Staging; Production may be larger. */
function restoreTime({ staging: { backup, target } }: ApprovalPage): string {
  const time = backup?.proof.restoreMs ?? null;
  return time === null ? "" : ` Restoring it took ${duration(time)} on ${cutMiddle(target.name, 60)}.`;
}
