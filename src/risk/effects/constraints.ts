/** ADD CONSTRAINT, also inline in ADD COLUMN and CREATE TABLE. */
import type { Constraint as ConstraintNode } from "libpg-query";
import { columnNumbered, resolveIndex } from "../catalog/queries.ts";
import { defaultOf } from "./add-column.ts";
import { family, lockSelf, nameOf, self, stored } from "./act-targets.ts";
import type { ConstraintAct } from "./acts.ts";
import { isProvenNotNull } from "./not-null.ts";
import { rowsOn, type Act, type Outcome, type TargetLock } from "./row.ts";
import { CARRIERS, PARCELS } from "./setups.ts";
import { familyOf, isPartitioned, lockAll, targetNamed, type Target } from "./target.ts";

const SOURCE = "ALTER TABLE, ADD table_constraint";

function label(act: Act<ConstraintAct>, kind: string): string {
  const { conname } = act.body.constraint;
  return conname === undefined ? `The new ${kind} of ${nameOf(act)}` : `The ${kind} ${conname} of ${nameOf(act)}`;
}

/** A constraint on a column that this statement adds: nobody writes the column yet. */
function isOnNewColumn(act: Act<ConstraintAct>): boolean {
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
          because: [`${label(act, "foreign key")} locks ${referencedOf(act).name} against writes for a moment.`],
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
  ...rowsOn<ConstraintAct>(
    "constraint",
    ["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"],
    [
      {
        action: "add-constraint-using-index",
        summary: "An index that is there becomes the constraint; a primary key still reads the table where a column may be NULL.",
        source: "ALTER TABLE, ADD table_constraint_using_index",
        when: (act) => act.body.constraint.indexname !== undefined,
        effect: (act) => usingIndex(act),
        witnesses: [
          {
            setup: `${PARCELS}CREATE UNIQUE INDEX parcels_code ON parcels (code);`,
            statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE USING INDEX parcels_code",
          },
          {
            setup:
              "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a'); CREATE UNIQUE INDEX loose_id ON loose (id);",
            statement: "ALTER TABLE loose ADD CONSTRAINT loose_pk PRIMARY KEY USING INDEX loose_id",
          },
        ],
      },
      {
        action: "add-primary-key",
        summary: "A unique index is built, and NOT NULL checked, while nobody can read or write the table.",
        source: `${SOURCE}: PRIMARY KEY builds an index under ACCESS EXCLUSIVE`,
        when: (act) => act.body.constraint.contype === "CONSTR_PRIMARY",
        effect: (act) => indexed(act, "primary key"),
        witnesses: [
          {
            setup: "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a');",
            statement: "ALTER TABLE loose ADD PRIMARY KEY (id)",
          },
        ],
      },
      {
        action: "add-unique",
        summary: "A unique index is built while nobody can read or write the table.",
        source: `${SOURCE}: UNIQUE builds an index under ACCESS EXCLUSIVE`,
        when: (act) => act.body.constraint.contype === "CONSTR_UNIQUE",
        effect: (act) => indexed(act, "unique constraint"),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE (code)" }],
      },
      {
        action: "add-exclusion",
        summary: "An index is built and every row compared while nobody can read or write the table; there is no gentler form.",
        source: `${SOURCE}: EXCLUDE builds an index under ACCESS EXCLUSIVE`,
        effect: (act) => indexed(act, "exclusion constraint"),
        witnesses: [
          {
            setup:
              "CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange); INSERT INTO bookings VALUES (1, '[2026-01-01, 2026-01-02)');",
            statement: "ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)",
          },
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
  return pktable === undefined
    ? { name: "the referenced table", relation: null, state: "unknown", isNew: false }
    : targetNamed(act.situation.catalog, pktable);
}

/** ADD COLUMN has its own, stronger lock on the table itself. */
function foreignKeyLocks(act: Act<ConstraintAct>): readonly TargetLock[] {
  const referenced = familyOf(act.situation.catalog, referencedOf(act), !isPartitioned(referencedOf(act)));
  return lockAll("ShareRowExclusiveLock", act.body.place === "new-table" ? referenced : [...family(act), ...referenced]);
}

/** An index of a partitioned table is built on every partition; their lock depends on the version. */
function indexed(act: Act<ConstraintAct>, kind: string): Outcome {
  const tables = family(act);
  const partitioned = act.target !== null && isPartitioned(act.target);
  const built = partitioned ? tables : tables.slice(0, 1);
  const below = (act.situation.postgresVersion ?? 17) >= 18 ? "AccessExclusiveLock" : "ShareLock";
  return {
    locks: [
      ...lockSelf(act, "AccessExclusiveLock"),
      ...(partitioned || below === "AccessExclusiveLock" ? lockAll(below, tables.slice(1)) : []),
    ],
    scans: stored(built),
    breaks: !isOnNewColumn(act),
    because: [`${label(act, kind)} builds an index while nobody can read or write ${nameOf(act)}, and refuses what violates it.`],
    undo: "Drop the constraint.",
  };
}

function usingIndex(act: Act<ConstraintAct>): Outcome {
  const primary = act.body.constraint.contype === "CONSTR_PRIMARY";
  const reads = primary && !keysAreNotNull(act);
  return {
    locks: lockSelf(act, "AccessExclusiveLock"),
    scans: reads ? stored(family(act)) : [],
    breaks: reads,
    because: [
      `${label(act, primary ? "primary key" : "unique constraint")} takes over the index ${act.body.constraint.indexname ?? ""}${reads ? ", but every row is read for NULLs" : ""}.`,
    ],
    undo: "Drop the constraint (the index falls with it).",
  };
}

/** Whether the index's columns are known to hold no NULL. */
function keysAreNotNull(act: Act<ConstraintAct>): boolean {
  const { catalog } = act.situation;
  const relation = act.target?.relation ?? null;
  if (relation === null) return false;
  const index = resolveIndex(catalog, { schema: relation.schema, name: act.body.constraint.indexname ?? "" });
  if (index.state !== "known") return false;
  const columns = index.value.keys.map((key) => (key.column === null ? null : columnNumbered(relation, key.column)));
  return columns.every((column) => column !== null && (column.notNull || isProvenNotNull(catalog, relation, column)));
}
