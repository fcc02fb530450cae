/** DROP COLUMN: the values go, and all that hangs on the column. */
import { whatFallsWithColumn } from "../catalog/falls.ts";
import { canonicalType } from "../catalog/resolve-type.ts";
import type { Column } from "../catalog/objects.ts";
import { columnNamed, columnWithChildren, family, isColumnAbsent, lockSelf, nameOf } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { defaultOf } from "./add-column.ts";
import { outcomeOfFalls } from "./falls.ts";
import { mergeOutcomes } from "./outcome.ts";
import { columnMadeAgain } from "./remake.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { LINKED, PARCELS, VIEWED } from "./setups.ts";
import { familyOf, lockAll } from "./target.ts";

const SOURCE = "ALTER TABLE, DROP COLUMN";

export const DROP_COLUMN_ROWS = rowsOn<AlterAct>(
  "alter",
  ["AT_DropColumn"],
  [
    {
      action: "drop-column",
      summary: "DROP COLUMN IF EXISTS of a column that is not there changes nothing, but takes the lock.",
      source: SOURCE,
      when: (act) => act.body.command.missing_ok === true && isColumnAbsent(act, act.body.command.name),
      effect: (act) => ({
        locks: lockSelf(act, "AccessExclusiveLock"),
        because: [`${columnName(act)} does not exist, so nothing is dropped.`],
      }),
      witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN IF EXISTS never_there" }],
    },
    {
      action: "drop-column",
      summary: "A column that this release added holds nothing that anybody wrote.",
      source: SOURCE,
      when: (act) => columnNamed(act, act.body.command.name)?.epoch === "release",
      effect: (act) => ({
        locks: lockAll("AccessExclusiveLock", family(act)),
        because: [`${columnName(act)} was added in this release.`],
      }),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN extra integer; ALTER TABLE parcels DROP COLUMN extra" },
      ],
    },
    {
      action: "drop-generated-column",
      summary: "The values of a generated column can be computed again; its readers fail.",
      source: `${SOURCE}; Generated Columns`,
      when: (act) => (columnNamed(act, act.body.command.name)?.generated ?? null) !== null,
      effect: (act) => ({
        ...mergeOutcomes([dropped(act), { breaks: true }]),
        dataLoss: "none",
        lost: [],
        because: [`${columnName(act)} is generated from other columns, so no information is lost with it.`],
        undo: `Add ${columnName(act)} again with the same expression.`,
      }),
      witnesses: [
        {
          setup: `${PARCELS}ALTER TABLE parcels ADD COLUMN gross numeric GENERATED ALWAYS AS (weight * 2) STORED;`,
          statement: "ALTER TABLE parcels DROP COLUMN gross",
        },
      ],
    },
    {
      action: "drop-column",
      summary: "The values are lost, indexes and constraints of the column fall, views and other dependents fall with CASCADE.",
      source: SOURCE,
      effect: (act) => dropped(act),
      witnesses: [
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN label" },
        { setup: LINKED, statement: "ALTER TABLE parcels DROP COLUMN carrier_id" },
        { setup: VIEWED, statement: "ALTER TABLE parcels DROP COLUMN code CASCADE" },
      ],
    },
  ],
);

function columnName(act: Act<AlterAct>): string {
  return `${nameOf(act)}.${act.body.command.name ?? ""}`;
}

function dropped(act: Act<AlterAct>): Outcome {
  const { target, situation } = act;
  const name = act.body.command.name ?? "";
  const column = columnNamed(act, name);
  // Children are locked even after ONLY, since the column is their own from then on.
  const tables = act.target === null ? [] : familyOf(act.situation.catalog, act.target);
  const falls =
    target === null || target.relation === null || column === null
      ? []
      : whatFallsWithColumn(situation.catalog, target.relation, column);
  const again = isUsableAgain(act, column);
  return mergeOutcomes([
    {
      locks: lockAll("AccessExclusiveLock", tables),
      dataLoss: act.target?.relation?.relationKind === "foreign-table" ? "none" : "certain",
      lost: columnWithChildren(act, name, true).map((each) => ({ target: each, column: name, as: "column" as const })),
      breaks: !again,
      because: [lossSentence(act), ...remakeSentence(act, again)],
      undo: null,
    },
    outcomeOfFalls(
      situation.catalog,
      falls.filter((fall) => !fall.named),
    ),
  ]);
}

function lossSentence(act: Act<AlterAct>): string {
  if (act.target?.relation?.relationKind === "foreign-table")
    return `${columnName(act)} is dropped; its values stay where they are.`;
  return `The values of ${columnName(act)} are lost.`;
}

function remakeSentence(act: Act<AlterAct>, again: boolean): readonly string[] {
  return again ? [`${columnName(act)} is added again, without the values.`] : [];
}

/** Added again so that code that reads and writes it finds it: of the same class of type, with a value for those that leave it out. */
function isUsableAgain(act: Act<AlterAct>, column: Column | null): boolean {
  const found = columnMadeAgain(act.situation, nameOf(act), {
    name: act.body.command.name ?? "",
    statement: act.body.statement,
  });
  if (found === null) return false;
  const required = (found.constraints ?? []).some((node) => "Constraint" in node && node.Constraint.contype === "CONSTR_NOTNULL");
  if (required && defaultOf(found) === null) return false;
  const type = found.typeName === undefined ? null : canonicalType(act.situation.catalog, found.typeName);
  const before = column?.type ?? null;
  return before === null || type === null || classOf(before.name) === classOf(type.name);
}

function classOf(type: string): string {
  if (/^(int[248]|numeric|float[48]|money)$/.test(type)) return "number";
  if (/^(text|varchar|bpchar|citext|name)$/.test(type)) return "text";
  if (/^(timestamp|timestamptz|date)$/.test(type)) return "time";
  return type;
}
