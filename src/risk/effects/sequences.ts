/** Sequences: what they give next. The sequences themselves are not listed as locked. */
import type { AlterSeqStmt, CreateSeqStmt } from "libpg-query";
import { stringsOf, writtenName } from "../catalog/names.ts";
import { nameOf } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { optionsOf, type Option } from "./options.ts";
import { rowsOn, type Act, type TargetLock } from "./row.ts";
import { PARCELS, SEQUENCED } from "./setups.ts";
import { lockAll, targetNamed } from "./target.ts";

export const SEQUENCE_ROWS = [
  ...rowsOn<CreateSeqStmt>(
    "CreateSeqStmt",
    [""],
    [
      {
        action: "create-sequence",
        summary: "A new sequence; the table that it belongs to is looked at.",
        source: "CREATE SEQUENCE",
        effect: (act) => ({
          locks: ownerLocks(act, act.body.options),
          because: [`${nameOf(act)} is new.`],
          undo: "DROP SEQUENCE.",
        }),
        witnesses: [
          { setup: PARCELS, statement: "CREATE SEQUENCE parcel_no" },
          { setup: PARCELS, statement: "CREATE SEQUENCE parcel_no OWNED BY parcels.qty" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterSeqStmt>(
    "AlterSeqStmt",
    [""],
    [
      {
        action: "restart-sequence",
        summary: "Numbers are given a second time.",
        source: "ALTER SEQUENCE, RESTART",
        when: (act) => optionsOf(act.body.options).some((option) => option.name === "restart"),
        effect: (act) => ({
          locks: ownerLocks(act, act.body.options),
          dataLoss: "possible",
          lost: act.target === null ? [] : [{ target: act.target, column: null }],
          breaks: true,
          because: [`${nameOf(act)} starts again: new rows collide with old ones or take the numbers of deleted ones.`],
        }),
        witnesses: [{ setup: SEQUENCED, statement: "ALTER SEQUENCE ticket_no RESTART WITH 1" }],
      },
      {
        action: "alter-sequence",
        summary: "Concerns the numbers that are given later.",
        source: "ALTER SEQUENCE",
        effect: (act) => ({
          locks: ownerLocks(act, act.body.options),
          breaks: isNarrowed(act),
          because: [`${nameOf(act)} gives other numbers from then on${isNarrowed(act) ? ", and may run out of them" : ""}.`],
          undo: "Alter it back.",
        }),
        witnesses: [
          { setup: SEQUENCED, statement: "ALTER SEQUENCE ticket_no INCREMENT BY 10" },
          { setup: SEQUENCED, statement: "ALTER SEQUENCE ticket_no OWNED BY tickets.id" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-sequence",
    ["*"],
    [
      {
        action: "alter-sequence",
        summary: "Owner, logging or another property of the sequence changes.",
        source: "ALTER SEQUENCE, OWNER TO, SET LOGGED",
        effect: (act) => ({ because: [`A property of ${nameOf(act)} changes.`] }),
        witnesses: [{ setup: SEQUENCED, statement: "ALTER SEQUENCE ticket_no OWNER TO CURRENT_USER" }],
      },
    ],
  ),
];

/** Options that end the numbers sooner, or begin them again: AS a smaller type, MAXVALUE, MINVALUE, CYCLE. */
function isNarrowed(act: Act<AlterSeqStmt>): boolean {
  return optionsOf(act.body.options).some((option) => {
    if (option.name === "as") return option.value === "int4" || option.value === "int2";
    if (option.name === "cycle") return option.value === "true";
    return (option.name === "maxvalue" || option.name === "minvalue") && option.value !== null;
  });
}

/** OWNED BY looks at the table. */
function ownerLocks(act: Act<unknown>, options: AlterSeqStmt["options"]): readonly TargetLock[] {
  const owned = optionsOf(options).find((option: Option) => option.name === "owned_by");
  const arg = owned?.element.arg;
  const parts = arg !== undefined && "List" in arg ? stringsOf(arg.List.items) : [];
  if (parts.length < 2) return [];
  return lockAll("AccessShareLock", [targetNamed(act.situation.catalog, writtenName(parts.slice(0, -1)))]);
}
