/** What ALTER TABLE changes of triggers, rules and inheritance. */
import { family, lockSelf, nameOf, self } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { isRangeVar } from "./acts.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { INHERITED, PARCELS, TRIGGERED } from "./setups.ts";
import { lockAll, targetNamed, type Target } from "./target.ts";

function exclusive(act: Act<AlterAct>, because: string, more: Outcome = {}): Outcome {
  return { locks: lockSelf(act, "AccessExclusiveLock"), because: [because], ...more };
}

export const TABLE_SETTING_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser", "AT_EnableReplicaTrig"],
    [
      {
        action: "disable-trigger",
        summary: "What the triggers did stops; ALL also suspends foreign keys.",
        source: "ALTER TABLE, DISABLE TRIGGER: SHARE ROW EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("ShareRowExclusiveLock", switched(act)),
          breaks: true,
          because: [
            act.body.command.subtype === "AT_DisableTrigAll"
              ? `No trigger of ${nameOf(act)} fires any more, and its foreign keys are not enforced.`
              : `What triggers of ${nameOf(act)} did for running code stops.`,
          ],
          undo: "ENABLE TRIGGER; what was written meanwhile is not looked at again.",
        }),
        witnesses: [
          { setup: TRIGGERED, statement: "ALTER TABLE parcels DISABLE TRIGGER parcels_stamp" },
          { setup: TRIGGERED, statement: "ALTER TABLE parcels DISABLE TRIGGER ALL" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_EnableTrig", "AT_EnableTrigAll", "AT_EnableTrigUser", "AT_EnableAlwaysTrig"],
    [
      {
        action: "enable-trigger",
        summary: "Triggers fire again for what is written from then on.",
        source: "ALTER TABLE, ENABLE TRIGGER: SHARE ROW EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("ShareRowExclusiveLock", switched(act)),
          because: [`Triggers of ${nameOf(act)} fire from then on.`],
          undo: "DISABLE TRIGGER.",
        }),
        witnesses: [{ setup: TRIGGERED, statement: "ALTER TABLE parcels ENABLE TRIGGER parcels_stamp" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_EnableRule", "AT_EnableAlwaysRule", "AT_EnableReplicaRule", "AT_DisableRule"],
    [
      {
        action: "alter-rule",
        summary: "How queries on the table are rewritten changes.",
        source: "ALTER TABLE, DISABLE/ENABLE RULE",
        effect: (act) => exclusive(act, `How queries on ${nameOf(act)} are rewritten changes.`, { breaks: true }),
        witnesses: [
          {
            setup: `${PARCELS}CREATE RULE quiet AS ON DELETE TO parcels DO INSTEAD NOTHING;`,
            statement: "ALTER TABLE parcels DISABLE RULE quiet",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_AddInherit"],
    [
      {
        action: "inherit",
        summary: "Queries of the parent return the child's rows from then on.",
        source: "ALTER TABLE, INHERIT: SHARE UPDATE EXCLUSIVE on the parent",
        effect: (act) => ({
          locks: [...lockSelf(act, "AccessExclusiveLock"), ...lockAll("ShareUpdateExclusiveLock", parentOf(act))],
          breaks: true,
          because: [`Queries of the parent return the rows of ${nameOf(act)} from then on.`],
          undo: "NO INHERIT.",
        }),
        witnesses: [
          {
            setup: "CREATE TABLE base_rows (id integer); CREATE TABLE child_rows (id integer);",
            statement: "ALTER TABLE child_rows INHERIT base_rows",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DropInherit"],
    [
      {
        action: "no-inherit",
        summary: "Queries of the parent no longer return the child's rows; the child keeps them.",
        source: "ALTER TABLE, NO INHERIT",
        effect: (act) => ({
          locks: [...lockSelf(act, "AccessExclusiveLock"), ...lockAll("AccessShareLock", parentOf(act))],
          breaks: true,
          because: [`Queries of the parent no longer return the rows of ${nameOf(act)}.`],
          undo: "INHERIT again.",
        }),
        witnesses: [{ setup: INHERITED, statement: "ALTER TABLE child_rows NO INHERIT base_rows" }],
      },
    ],
  ),
];

function parentOf(act: Act<AlterAct>): readonly Target[] {
  const { def } = act.body.command;
  if (def === undefined) return [];
  const range: unknown = "RangeVar" in def ? def.RangeVar : def;
  return isRangeVar(range) ? [targetNamed(act.situation.catalog, range)] : [];
}

/** A single trigger is switched on the partitions too, ALL and USER only on the table itself. */
function switched(act: Act<AlterAct>): readonly Target[] {
  return /(?:All|User)$/.test(act.body.command.subtype ?? "") ? self(act) : family(act);
}
