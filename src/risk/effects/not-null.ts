/** NOT NULL and what proves it. */
import type { Node } from "libpg-query";
import type { Catalog } from "../catalog/catalog.ts";
import type { Column, Relation } from "../catalog/objects.ts";
import { constraintsOn } from "../catalog/queries.ts";
import { fieldsOf } from "../catalog/tree.ts";
import { columnNamed, family, nameOf, stored } from "./act-targets.ts";
import type { AlterAct, ConstraintAct } from "./acts.ts";
import { rowsOn, type Act } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { lockAll } from "./target.ts";
import { stringsOf } from "../catalog/names.ts";

const SOURCE = "ALTER TABLE, SET NOT NULL: a valid CHECK constraint that proves it spares the scan";

export const NOT_NULL_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetNotNull"],
    [
      {
        action: "set-not-null-proven",
        summary: "No NULL can be there: the column is NOT NULL already, or a valid CHECK says so. No row is read.",
        source: SOURCE,
        when: (act) => isProven(act),
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", family(act)),
          because: [
            `A constraint of ${nameOf(act)} already keeps NULL out of ${act.body.command.name ?? ""}, so no row is read.`,
          ],
          undo: "DROP NOT NULL.",
        }),
        witnesses: [
          {
            setup: `${PARCELS}ALTER TABLE parcels ADD CONSTRAINT label_there CHECK (label IS NOT NULL);`,
            statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL",
          },
          { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code SET NOT NULL" },
        ],
      },
      {
        action: "set-not-null",
        summary: "Every row is read while nobody can read or write the table; NULLs that running code writes fail.",
        source: SOURCE,
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", family(act)),
          scans: stored(family(act)),
          breaks: true,
          because: [
            `Every row of ${nameOf(act)} is read for NULLs in ${act.body.command.name ?? ""} while nobody can read it; a NULL written by running code fails.`,
          ],
          undo: "DROP NOT NULL.",
        }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL" }],
      },
    ],
  ),
  ...rowsOn<ConstraintAct>(
    "constraint",
    ["CONSTR_NOTNULL"],
    [
      {
        action: "add-not-null-not-valid",
        summary: "Existing rows are not checked; new ones are.",
        source: "ALTER TABLE, ADD table_constraint NOT VALID (PostgreSQL 18: also for NOT NULL)",
        when: (act) => act.body.constraint.skip_validation === true,
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", family(act)),
          breaks: true,
          because: [`Existing rows of ${nameOf(act)} are not checked, but a NULL written by running code fails.`],
          undo: "Drop the constraint.",
        }),
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT l_nn NOT NULL label NOT VALID", versions: "18" },
        ],
      },
      {
        action: "set-not-null",
        summary: "Every row is read while nobody can read or write the table.",
        source: "ALTER TABLE, ADD table_constraint (PostgreSQL 18: NOT NULL column_name)",
        effect: (act) => {
          const proven = constraintProven(act);
          return {
            locks: lockAll("AccessExclusiveLock", family(act)),
            scans: proven ? [] : stored(family(act)),
            breaks: !proven,
            because: [
              `NULL is kept out of a column of ${nameOf(act)}${proven ? ", as another constraint already does" : "; every row is read"}.`,
            ],
            undo: "Drop the constraint.",
          };
        },
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT l_nn NOT NULL label", versions: "18" }],
      },
    ],
  ),
];

function constraintProven(act: Act<ConstraintAct>): boolean {
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, stringsOf(act.body.constraint.keys)[0]);
  if (relation === null || column === null) return false;
  return isProvenNotNull(act.situation.catalog, relation, column);
}

function isProven(act: Act<AlterAct>): boolean {
  const relation = act.target?.relation ?? null;
  const column = columnNamed(act, act.body.command.name);
  if (relation === null || column === null) return false;
  return isProvenNotNull(act.situation.catalog, relation, column);
}

/** Whether a valid constraint of the table says that the column is never NULL. */
export function isProvenNotNull(catalog: Catalog, relation: Relation, column: Column): boolean {
  const constraints = constraintsOn(catalog, relation);
  const own = constraints.filter((each) => each.constraintKind === "not-null" && each.columns.includes(column.number));
  if (column.notNull) return own.every((each) => each.validated);
  return constraints.some(
    (each) =>
      each.constraintKind === "check" &&
      each.validated &&
      each.enforced &&
      each.expression !== null &&
      saysNotNull(each.expression, column.name),
  );
}

/** `column IS NOT NULL`, alone or as a part of an AND. */
function saysNotNull(expression: Node, column: string): boolean {
  const stack: Node[] = [expression];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ("BoolExpr" in node && node.BoolExpr.boolop === "AND_EXPR") stack.push(...(node.BoolExpr.args ?? []));
    if (!("NullTest" in node) || node.NullTest.nulltesttype !== "IS_NOT_NULL") continue;
    const { arg } = node.NullTest;
    if (arg !== undefined && "ColumnRef" in arg && fieldsOf(arg.ColumnRef).at(-1) === column) return true;
  }
  return false;
}
