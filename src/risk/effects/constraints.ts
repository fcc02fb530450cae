/** FOREIGN KEY and CHECK, also inline in ADD COLUMN and CREATE TABLE. */
import type { Constraint as ConstraintNode } from "libpg-query";
import { defaultOf } from "./add-column.ts";
import { family, nameOf, self, stored } from "./act-targets.ts";
import type { ConstraintAct } from "./acts.ts";
import { rowsOn, type Act, type TargetLock } from "./row.ts";
import { CARRIERS, PARCELS } from "./setups.ts";
import { familyOf, isPartitioned, lockAll, targetNamed, type Target } from "./target.ts";

const SOURCE = "ALTER TABLE, ADD table_constraint";

export function label(act: Act<ConstraintAct>, kind: string): string {
  const { conname } = act.body.constraint;
  return conname === undefined ? `The new ${kind} of ${nameOf(act)}` : `The ${kind} ${conname} of ${nameOf(act)}`;
}

/** A constraint on a column that this statement adds: nobody writes the column yet. */
export function isOnNewColumn(act: Act<ConstraintAct>): boolean {
  return act.body.place === "new-column";
}

export const CONSTRAINT_ROWS = [
  ...rowsOn<ConstraintAct>(
    "constraint",
    ["CONSTR_FOREIGN"],
    [
      {
        action: "add-foreign-key-not-valid",
        summary: "Existing rows are not checked; new ones are. Both tables are locked against writers for a moment.",
        source: `${SOURCE} NOT VALID, and NOT ENFORCED (PostgreSQL 18)`,
        when: (act) => isUnchecked(act.body.constraint),
        effect: (act) => ({
          locks: foreignKeyLocks(act),
          breaks: isEnforced(act.body.constraint),
          because: [
            `${label(act, "foreign key")} is not checked for existing rows; both tables are locked against writes for a moment.`,
          ],
          undo: "Drop the constraint.",
        }),
        witnesses: [
          {
            setup: `${CARRIERS}${PARCELS}`,
            statement: "ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id) NOT VALID",
          },
        ],
      },
      {
        action: "add-foreign-key",
        summary: "A new table's (or new, empty column's) foreign key has no rows to check, but locks the referenced table.",
        source: `CREATE TABLE, REFERENCES; ${SOURCE}: SHARE ROW EXCLUSIVE lock also on the referenced table`,
        when: (act) => act.body.place === "new-table" || isEmptyColumn(act),
        effect: (act) => ({
          locks: foreignKeyLocks(act),
          because: referencedOf(act).isNew
            ? []
            : [`${label(act, "foreign key")} locks ${referencedOf(act).name} against writes for a moment.`],
          undo: "Drop the constraint.",
        }),
        witnesses: [
          {
            setup: CARRIERS,
            statement: "CREATE TABLE routes (id integer PRIMARY KEY, carrier_id integer REFERENCES carriers (id))",
          },
          {
            setup: `${CARRIERS}${PARCELS}`,
            statement: "ALTER TABLE parcels ADD COLUMN carrier_id integer REFERENCES carriers (id)",
          },
        ],
      },
      {
        action: "add-foreign-key",
        summary: "Every row is checked while neither table can be written.",
        source: `${SOURCE}: SHARE ROW EXCLUSIVE lock on both tables; rows are checked`,
        effect: (act) => ({
          locks: foreignKeyLocks(act),
          scans: act.target?.isNew === true ? [] : [...stored(family(act)), ...stored([referencedOf(act)])],
          breaks: !isOnNewColumn(act),
          because: [
            `${label(act, "foreign key")} is checked for every row while nobody can write to ${nameOf(act)} or ${referencedOf(act).name}.`,
          ],
          undo: "Drop the constraint.",
        }),
        witnesses: [
          {
            setup: `${CARRIERS}${PARCELS}UPDATE parcels SET qty = 1;`,
            statement: "ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id)",
          },
        ],
      },
    ],
  ),
  ...rowsOn<ConstraintAct>(
    "constraint",
    ["CONSTR_CHECK"],
    [
      {
        action: "add-check-not-valid",
        summary: "Existing rows are not checked; new ones are.",
        source: `${SOURCE} NOT VALID, and NOT ENFORCED (PostgreSQL 18)`,
        when: (act) => isUnchecked(act.body.constraint),
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", checkedTables(act)),
          breaks: isEnforced(act.body.constraint),
          because: [`${label(act, "check")} is not checked for existing rows; what running code writes must satisfy it.`],
          undo: "Drop the constraint.",
        }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID" }],
      },
      {
        action: "add-check",
        summary: "Every row is checked while nobody can read or write the table.",
        source: `${SOURCE}: ACCESS EXCLUSIVE lock; rows are checked`,
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", checkedTables(act)),
          scans: stored(act.body.constraint.is_no_inherit === true ? self(act) : family(act)),
          breaks: !isOnNewColumn(act),
          because: [`${label(act, "check")} is checked for every row while nobody can read ${nameOf(act)}.`],
          undo: "Drop the constraint.",
        }),
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0)" },
          { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier integer DEFAULT 1 CHECK (tier > 0)" },
        ],
      },
    ],
  ),
];

/** NO INHERIT leaves the children alone; PostgreSQL 18 locks them all the same. */
function checkedTables(act: Act<ConstraintAct>): readonly Target[] {
  const alone = act.body.constraint.is_no_inherit === true && (act.situation.postgresVersion ?? 17) < 18;
  return alone ? self(act) : family(act);
}

/** NOT VALID or NOT ENFORCED: no row is read. */
export function isUnchecked(constraint: ConstraintNode): boolean {
  return constraint.skip_validation === true || !isEnforced(constraint);
}

/** Trees leave out what is false; only CHECK and FOREIGN KEY can be NOT ENFORCED. */
function isEnforced(constraint: ConstraintNode): boolean {
  return constraint.is_enforced === true || (constraint.contype !== "CONSTR_CHECK" && constraint.contype !== "CONSTR_FOREIGN");
}

function isEmptyColumn(act: Act<ConstraintAct>): boolean {
  return act.body.place === "new-column" && act.body.column !== null && defaultOf(act.body.column) === null;
}

function referencedOf(act: Act<ConstraintAct>): Target {
  const { pktable } = act.body.constraint;
  if (pktable === undefined) return { name: "the referenced table", relation: null, state: "unknown", isNew: false };
  const target = targetNamed(act.situation.catalog, pktable);
  // A new table that references itself is not there yet.
  return act.body.place === "new-table" && target.name === act.target?.name ? { ...target, isNew: true } : target;
}

/** ADD COLUMN has its own, stronger lock on the table itself. */
function foreignKeyLocks(act: Act<ConstraintAct>): readonly TargetLock[] {
  const referenced = familyOf(act.situation.catalog, referencedOf(act), !isPartitioned(referencedOf(act)));
  return lockAll("ShareRowExclusiveLock", act.body.place === "new-table" ? referenced : [...family(act), ...referenced]);
}
