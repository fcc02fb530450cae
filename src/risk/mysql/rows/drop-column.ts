/** DROP COLUMN: the values go. */
import { columnOf, lacksColumn, type Column } from "../../by-tokens/catalog.ts";
import { remainsOfColumn } from "../../by-tokens/copies.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { DropColumn } from "../acts.ts";
import { ONLINE } from "./columns.ts";
import { PARCELS } from "./tables.ts";
import { altered, type Algorithm } from "./work.ts";

export const DROP_COLUMN_ROWS = rowsOf<DropColumn>("drop-column", [
  {
    action: "drop-column",
    summary: "DROP COLUMN IF EXISTS of a column that is not there changes nothing.",
    source: "MariaDB: ALTER TABLE, DROP COLUMN IF EXISTS",
    when: ({ act, target }) => act.ifExists && lacksColumn(target.table, act.column),
    effect: (situation) =>
      altered(
        situation,
        { algorithm: "INSTANT" },
        { because: [`${droppedName(situation)} does not exist, so nothing is dropped.`] },
      ),
    examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN IF EXISTS never_there" }],
  },
  {
    action: "drop-generated-column",
    summary: "The values of a generated column can be computed again; its readers fail.",
    source: "Online DDL Operations, Generated Column Operations",
    when: ({ act, target }) => (columnOf(target.table, act.column)?.generated ?? null) !== null,
    effect: (situation) =>
      altered(
        situation,
        {
          algorithm:
            situation.target.table !== null && columnOf(situation.target.table, situation.act.column)?.generated === "stored"
              ? "REBUILD"
              : "INSTANT",
        },
        {
          breaks: true,
          because: [`${droppedName(situation)} is generated from other columns, so no information is lost with it.`],
          undo: "Add it again with the same expression.",
        },
      ),
    examples: [
      {
        setup: `${PARCELS} ALTER TABLE parcels ADD twice INT AS (qty * 2);`,
        statement: "ALTER TABLE parcels DROP COLUMN twice",
      },
    ],
  },
  {
    action: "drop-column",
    summary: "The values are lost, and indexes lose the column; it cannot be rolled back.",
    source: `${ONLINE}; ALTER TABLE Statement: columns that are dropped are removed from indexes`,
    effect: (situation) => dropped(situation),
    examples: [
      { setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN weight" },
      { setup: PARCELS, statement: "ALTER TABLE parcels DROP label, ADD label TEXT" },
      { statement: "ALTER TABLE `elsewhere` DROP `anything`" },
    ],
  },
]);

function droppedName({ act, target }: Situation<DropColumn>): string {
  return `${target.name}.${act.column}`;
}

function dropped(situation: Situation<DropColumn>): Outcome {
  const { act, target, catalog } = situation;
  const column = columnOf(target.table, act.column);
  const name = droppedName(situation);
  const remains = target.table === null ? "certain" : remainsOfColumn(catalog, target.table, act.column);
  const copied = remains !== "certain";
  const fresh = target.isNew || column?.epoch === "release";
  return altered(
    situation,
    { algorithm: dropAlgorithm(situation, column) },
    {
      dataLoss: copied ? "possible" : "certain",
      lost: [{ target, column: act.column }],
      breaks: !fresh,
      because: fresh
        ? [`${name} was added in this release.`]
        : [
            copied
              ? `The values of ${name} were copied before; what is written between the copy and the drop is lost.`
              : `The values of ${name} are lost.`,
            ...(act.again ? [`${name} is added again, without the values.`] : []),
          ],
      undo: null,
    },
  );
}

/** Dropping a column that is part of an index rebuilds the table; whether it is one is known only of known tables. */
function dropAlgorithm({ target, act }: Situation<DropColumn>, column: Column | null): Algorithm {
  if (target.table === null || column === null || !target.table.complete) return null;
  return target.table.keys.some((key) => key.columns.includes(act.column.toLowerCase())) ? null : "INSTANT";
}
