/** UPDATE and DELETE: rows and values that are there, and what foreign keys do with them. */
import { isAll, isNone, rowsOf, written } from "./writes.ts";
import type { DeleteStmt, UpdateStmt } from "libpg-query";
import { deletedThroughKeys, updatedKeyOutcome } from "./key-checks.ts";
import { mergeOutcomes } from "./outcome.ts";
import { nameOf } from "./act-targets.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { CASCADING, PARCELS, READINGS } from "./setups.ts";
import { assignedColumns, overwrites, setsConstants } from "./updates.ts";
import { baseTargets } from "./write-locks.ts";

export const ROW_CHANGE_ROWS = [
  ...rowsOn<UpdateStmt>(
    "UpdateStmt",
    [""],
    [
      {
        action: "update",
        summary: "A condition that is never true: no row changes.",
        source: "UPDATE",
        when: (act) => isNone(act),
        effect: (act) => mergeOutcomes([written(act), { because: [`No row of ${nameOf(act)} matches, so nothing changes.`] }]),
        witnesses: [{ setup: PARCELS, statement: "UPDATE parcels SET label = 'same' WHERE false" }],
      },
      {
        action: "backfill",
        summary: "Only columns of this release, or NULLs, are written: no value that was there is gone.",
        source: "UPDATE",
        when: (act) => !overwrites(act),
        effect: (act) =>
          mergeOutcomes([
            written(act),
            updatedKeyOutcome(act),
            {
              because: [
                `${nameOf(act)}.${assignedColumns(act.body).join(", ")} is filled; no value that was there is overwritten.`,
              ],
            },
          ]),
        witnesses: [
          { setup: PARCELS, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
          { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN caption text; UPDATE parcels SET caption = label" },
        ],
      },
      {
        action: "update-all",
        summary: "A constant without a condition (or with one that is always true): the old values of all rows are gone.",
        source: "UPDATE",
        when: (act) => isAll(act) && setsConstants(act),
        effect: (act) => updated(act, "certain", "all rows"),
        witnesses: [
          { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
          { setup: PARCELS, statement: "UPDATE parcels SET label = 'same' WHERE true" },
        ],
      },
      {
        action: "update",
        summary: "The old values of the rows that match are gone, as far as they cannot be computed from the new ones.",
        source: "UPDATE",
        effect: (act) => updated(act, "possible", isAll(act) ? "all rows" : "the rows that match"),
        witnesses: [
          { setup: PARCELS, statement: "UPDATE parcels SET label = upper(label) WHERE qty > 10" },
          { setup: PARCELS, statement: "UPDATE parcels SET qty = qty + 1" },
        ],
      },
    ],
  ),
  ...rowsOn<DeleteStmt>(
    "DeleteStmt",
    [""],
    [
      {
        action: "delete",
        summary: "A condition that is never true: no row goes.",
        source: "DELETE",
        when: (act) => isNone(act),
        effect: (act) => mergeOutcomes([written(act), { because: [`No row of ${nameOf(act)} matches, so none is deleted.`] }]),
        witnesses: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 1 = 0" }],
      },
      {
        action: "delete-all",
        summary: "Without a condition (or with one that is always true) all rows are gone.",
        source: "DELETE",
        when: (act) => isAll(act),
        effect: (act) =>
          mergeOutcomes([
            { dataLoss: "certain", lost: rowsOf(act), because: [`All rows of ${nameOf(act)} are deleted.`] },
            written(act),
            deletedThroughKeys(act, "certain"),
          ]),
        witnesses: [
          { setup: PARCELS, statement: "DELETE FROM parcels" },
          { setup: PARCELS, statement: "DELETE FROM parcels WHERE 1 = 1" },
          { setup: CASCADING, statement: "DELETE FROM carriers" },
          { setup: READINGS, statement: "DELETE FROM readings" },
        ],
      },
      {
        action: "delete",
        summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE.",
        source: "DELETE; CREATE TABLE, ON DELETE CASCADE",
        effect: (act) =>
          mergeOutcomes([
            { dataLoss: "possible", lost: rowsOf(act), because: [`Rows of ${nameOf(act)} that match are deleted.`] },
            written(act),
            deletedThroughKeys(act, "possible"),
          ]),
        witnesses: [
          { setup: PARCELS, statement: "DELETE FROM parcels WHERE qty < 10" },
          { setup: CASCADING, statement: "DELETE FROM carriers WHERE id = 1" },
        ],
      },
    ],
  ),
];

function updated(act: Act<UpdateStmt>, dataLoss: "possible" | "certain", which: string): Outcome {
  const columns = assignedColumns(act.body);
  return mergeOutcomes([
    {
      dataLoss,
      lost: baseTargets(act).flatMap((target) => columns.map((column) => ({ target, column, as: "changes" as const }))),
      because: [`The values of ${columns.map((column) => `${nameOf(act)}.${column}`).join(", ")} are overwritten in ${which}.`],
    },
    written(act),
    updatedKeyOutcome(act),
  ]);
}
