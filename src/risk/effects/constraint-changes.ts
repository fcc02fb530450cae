/** VALIDATE, DROP, ALTER CONSTRAINT. Adding one: `constraints.ts`. */
import type { Constraint } from "../catalog/objects.ts";
import { constraintNamed, foreignKeysTo, relationOf } from "../catalog/queries.ts";
import { family, lockSelf, nameOf, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { referencedTargets } from "./falls.ts";
import { rowsOn, type Act } from "./row.ts";
import { CARRIERS, LINKED, PARCELS } from "./setups.ts";
import { familyOf, isPartitioned, lockAll, targetOf, type Target } from "./target.ts";

export const CONSTRAINT_CHANGE_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_ValidateConstraint"],
    [
      {
        action: "validate-constraint",
        summary: "Rows are checked while reads and writes go on. A constraint that is valid already is left alone.",
        source: "ALTER TABLE, VALIDATE CONSTRAINT: SHARE UPDATE EXCLUSIVE, and ROW SHARE on the referenced table",
        effect: (act) => {
          const constraint = named(act);
          const valid = constraint?.validated === true;
          const foreign = constraint === null || constraint.constraintKind === "foreign";
          const recurses = constraint !== null && !foreign;
          const tables = recurses && !valid ? family(act) : act.target === null ? [] : [act.target];
          const notNull = constraint?.constraintKind === "not-null";
          return {
            locks: [
              ...lockAll("ShareUpdateExclusiveLock", tables),
              ...(constraint === null || valid
                ? []
                : lockAll("RowShareLock", referencedTargets(act.situation.catalog, constraint))),
            ],
            scans: valid ? [] : stored(notNull ? tables : recurses ? tables : tables.slice(0, 1)),
            because: [
              valid
                ? `The constraint ${act.body.command.name ?? ""} of ${nameOf(act)} is valid already.`
                : `Every row of ${nameOf(act)} is checked while reads and writes go on.`,
            ],
          };
        },
        witnesses: [
          {
            setup: `${PARCELS}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0) NOT VALID;`,
            statement: "ALTER TABLE parcels VALIDATE CONSTRAINT q",
          },
          {
            setup: `${CARRIERS}${PARCELS}UPDATE parcels SET qty = 1;
ALTER TABLE parcels ADD CONSTRAINT pc FOREIGN KEY (qty) REFERENCES carriers (id) NOT VALID;`,
            statement: "ALTER TABLE parcels VALIDATE CONSTRAINT pc",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DropConstraint"],
    [
      {
        action: "drop-constraint",
        summary: "DROP CONSTRAINT IF EXISTS of one that is not there changes nothing, but takes the lock.",
        source: "ALTER TABLE, DROP CONSTRAINT IF EXISTS",
        when: (act) => act.body.command.missing_ok === true && isKnownTable(act) && named(act) === null,
        effect: (act) => ({
          locks: lockSelf(act, "AccessExclusiveLock"),
          because: [`${nameOf(act)} has no constraint ${act.body.command.name ?? ""}, so nothing is dropped.`],
        }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP CONSTRAINT IF EXISTS never_there" }],
      },
      {
        action: "drop-constraint",
        summary: "A relaxation; of a foreign key both tables are locked, of a key also those whose foreign keys fall with it.",
        source: "ALTER TABLE, DROP CONSTRAINT: ACCESS EXCLUSIVE, of a foreign key on the referenced table too",
        effect: (act) => {
          const constraint = named(act);
          const foreign = constraint === null ? [] : referencedTargets(act.situation.catalog, constraint);
          const upserts = constraint !== null && ["primary", "unique", "exclusion"].includes(constraint.constraintKind);
          return {
            locks: lockAll("AccessExclusiveLock", [...family(act), ...foreign, ...dependentTables(act, constraint)]),
            because: [
              `${nameOf(act)} no longer enforces ${act.body.command.name ?? "the constraint"}.`,
              ...(upserts ? ["INSERT … ON CONFLICT that names its columns fails from then on."] : []),
            ],
            undo: "Add the constraint again, as long as no row violates it.",
          };
        },
        witnesses: [
          { setup: LINKED, statement: "ALTER TABLE parcels DROP CONSTRAINT parcels_carrier" },
          { setup: LINKED, statement: "ALTER TABLE carriers DROP CONSTRAINT carriers_pkey CASCADE" },
          {
            setup: `${PARCELS}ALTER TABLE parcels ADD CONSTRAINT q CHECK (qty > 0);`,
            statement: "ALTER TABLE parcels DROP CONSTRAINT q",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_AlterConstraint"],
    [
      {
        action: "alter-constraint",
        summary: "When the constraint is checked changes; it is not checked anew.",
        source: "ALTER TABLE, ALTER CONSTRAINT",
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", act.target !== null && isPartitioned(act.target) ? family(act) : self(act)),
          because: [`A constraint of ${nameOf(act)} is checked at another time.`],
          undo: "Alter the constraint back.",
        }),
        witnesses: [
          { setup: LINKED, statement: "ALTER TABLE parcels ALTER CONSTRAINT parcels_carrier DEFERRABLE INITIALLY DEFERRED" },
        ],
      },
    ],
  ),
];

function self(act: Act<AlterAct>): readonly Target[] {
  return act.target === null ? [] : [act.target];
}

function named(act: Act<AlterAct>): Constraint | null {
  const relation = act.target?.relation ?? null;
  return relation === null ? null : constraintNamed(act.situation.catalog, relation, act.body.command.name ?? "");
}

/** Seen being created, so that all of its constraints are known. */
function isKnownTable(act: Act<AlterAct>): boolean {
  const relation = act.target?.relation ?? null;
  return relation !== null && !relation.assumed && act.situation.catalog.uncertain === null;
}

/** Tables whose foreign keys need this key; they lose them with CASCADE. */
function dependentTables(act: Act<AlterAct>, constraint: Constraint | null): readonly Target[] {
  const relation = act.target?.relation ?? null;
  if (relation === null || constraint === null || act.body.command.behavior !== "DROP_CASCADE") return [];
  if (constraint.constraintKind !== "primary" && constraint.constraintKind !== "unique") return [];
  return foreignKeysTo(act.situation.catalog, relation)
    .filter((key) => usesKey(key, constraint))
    .flatMap((key) => {
      const table = key.relation === null ? null : relationOf(act.situation.catalog, key.relation);
      return table === null ? [] : familyOf(act.situation.catalog, targetOf(table));
    });
}

function usesKey(key: Constraint, constraint: Constraint): boolean {
  const columns = key.references?.columns ?? [];
  if (columns.length === 0) return constraint.constraintKind === "primary";
  return columns.length === constraint.columns.length && columns.every((column) => constraint.columns.includes(column));
}
