/** CREATE, DROP, TRUNCATE and RENAME of tables. */
import { childrenOf, columnOf, shownName, targetNamed, type Table, type Target } from "../../by-tokens/catalog.ts";
import { remainsOfTable } from "../../by-tokens/copies.ts";
import { needsValue } from "../../by-tokens/definitions.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { AnyAct } from "../../by-tokens/definitions.ts";
import type { CreateTable, DropTable, NamedTable, RenameTable } from "../acts.ts";
import { calledOutcome } from "./calls.ts";
import { exclusive } from "./work.ts";

export const PARCELS =
  "CREATE TABLE parcels (id INT PRIMARY KEY, code VARCHAR(20) NOT NULL, qty INT UNSIGNED, label VARCHAR(50), weight DECIMAL(8,2), state ENUM('new','sent'), KEY by_label (label));";

export const TABLE_ROWS = [
  ...rowsOf<CreateTable>("create-table", [
    {
      action: "create-table",
      summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing.",
      source: "CREATE TABLE Statement, IF NOT EXISTS",
      when: ({ act, target }) => act.ifNotExists && !act.temporary && target.state === "known",
      effect: ({ target }) => ({ transactional: false, because: [`${target.name} exists already, so nothing is created.`] }),
      examples: [{ setup: PARCELS, statement: "CREATE TABLE IF NOT EXISTS parcels (other INT)" }],
    },
    {
      action: "drop-table",
      summary: "MariaDB's CREATE OR REPLACE TABLE drops the table that is there, with all rows.",
      source: "MariaDB: CREATE TABLE, OR REPLACE",
      when: ({ act, target }) => act.orReplace && !act.temporary && target.state !== "absent",
      effect: (situation) =>
        mergeOutcomes([droppedTable(situation), { breaks: false, because: ["A table of the same name takes its place."] }]),
      examples: [{ setup: PARCELS, statement: "CREATE OR REPLACE TABLE parcels (id INT)" }],
    },
    {
      action: "create-table",
      summary: "A new table; tables that its foreign keys reference are locked for a moment.",
      source: "CREATE TABLE Statement; Metadata Locking: tables related by a foreign key are locked too",
      effect: (situation) => {
        const { act, target, catalog } = situation;
        const parents = act.definition.foreignKeys.map(({ references }) => targetNamed(catalog, references.table));
        const read = (act.query?.rows ?? []).map(({ table }) => targetNamed(catalog, table));
        return mergeOutcomes([
          { transactional: false, because: [`${target.name} is new.`], undo: "DROP TABLE, as long as it is empty." },
          { locks: parents.map((parent) => ({ target: parent, mode: "EXCLUSIVE" })) },
          { locks: read.map((each) => ({ target: each, mode: "SHARED_READ" })), scans: read },
          calledOutcome(situation, act.query?.calls ?? []),
        ]);
      },
      examples: [
        {
          statement:
            "CREATE TABLE pallets (id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY, name VARCHAR(100) NOT NULL) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4",
        },
        {
          setup: PARCELS,
          statement:
            "CREATE TABLE lines (id INT PRIMARY KEY, parcel INT, FOREIGN KEY (parcel) REFERENCES parcels (id) ON DELETE CASCADE)",
        },
        { setup: PARCELS, statement: "CREATE TABLE parcels_copy AS SELECT * FROM parcels" },
        { setup: PARCELS, statement: "CREATE TABLE parcels_new LIKE parcels" },
      ],
    },
  ]),
  ...rowsOf<DropTable>("drop-table", [
    {
      action: "drop-table",
      summary: "DROP TEMPORARY TABLE drops nothing that others see.",
      source: "DROP TABLE Statement, TEMPORARY",
      when: ({ act, target }) => act.temporary || target.table?.temporary === true,
      effect: ({ target }) => ({ because: [`${target.name} is a temporary table.`] }),
      examples: [{ statement: "DROP TEMPORARY TABLE IF EXISTS scratch" }],
    },
    {
      action: "drop-table",
      summary: "The table is known not to exist.",
      source: "DROP TABLE Statement, IF EXISTS",
      when: ({ target }) => target.state === "absent",
      effect: ({ target }) => ({ transactional: false, because: [`${target.name} does not exist, so nothing is dropped.`] }),
      examples: [{ setup: `${PARCELS} DROP TABLE parcels;`, statement: "DROP TABLE IF EXISTS parcels" }],
    },
    {
      action: "drop-table",
      summary: "The table is gone with all rows; it cannot be rolled back.",
      source: "DROP TABLE Statement; Statements That Cause an Implicit Commit",
      effect: (situation) => droppedTable(situation),
      examples: [
        { setup: PARCELS, statement: "DROP TABLE parcels" },
        { statement: "DROP TABLE IF EXISTS elsewhere, other.things CASCADE" },
      ],
    },
  ]),
  ...rowsOf<NamedTable>("truncate", [
    {
      action: "truncate",
      summary: "All rows are gone at once; it cannot be rolled back.",
      source: "TRUNCATE TABLE Statement; Statements That Cause an Implicit Commit",
      effect: ({ target }) => ({
        ...exclusive(target),
        dataLoss: "certain",
        lost: [{ target, column: null }],
        breaks: true,
        because: [
          target.isNew
            ? `${target.name} is new in this release.`
            : `All rows of ${target.name} are deleted, and numbering begins anew.`,
        ],
      }),
      examples: [{ setup: PARCELS, statement: "TRUNCATE TABLE parcels" }, { statement: "TRUNCATE parcels" }],
    },
  ]),
  ...rowsOf<RenameTable>("rename-table", [
    {
      action: "swap-table",
      summary: "Another table takes a name that running code uses: what the old one holds is not found there any more.",
      source: "RENAME TABLE Statement: renaming several tables is done left to right, for instance to swap two names",
      when: (situation) => situation.act.kind === "rename-table" && takesPlace(situation) !== null,
      effect: (situation) => placeTaken(situation),
      examples: [
        {
          setup: `${PARCELS} CREATE TABLE parcels_new LIKE parcels;`,
          statement: "RENAME TABLE parcels TO parcels_old, parcels_new TO parcels",
        },
      ],
    },
    {
      action: "rename-table",
      summary: "Code that names the old name fails.",
      source: "RENAME TABLE Statement; ALTER TABLE Statement, RENAME",
      effect: ({ act, target, isMadeLater }) => ({
        ...exclusive(target),
        breaks: true,
        because: [
          `${target.name} is called ${shownName(act.to)} from then on${act.table !== null && isMadeLater("table", act.table.name) ? "; another table takes its name later" : "; code that names it fails"}.`,
        ],
        undo: "Rename it back.",
      }),
      examples: [
        { setup: PARCELS, statement: "RENAME TABLE parcels TO packets" },
        { setup: PARCELS, statement: "ALTER TABLE parcels RENAME TO packets" },
      ],
    },
  ]),
];

export function droppedTable(situation: Situation<CreateTable> | Situation<DropTable>): Outcome {
  const { target, catalog, act } = situation;
  const again = situation.isMadeLater("table", act.table.name);
  const children = childrenOf(catalog, act.table).map((table) => table.name.name);
  return mergeOutcomes([
    {
      ...exclusive(target),
      breaks: true,
      because: [
        ...(target.isNew ? [`${target.name} is new in this release.`] : []),
        ...(again && !target.isNew ? [`${target.name} is made again later; until then code that names it fails.`] : []),
        ...(children.length > 0
          ? [`${children.join(", ")} references it: the server refuses unless foreign_key_checks is off.`]
          : []),
      ],
    },
    lossOfTable(situation, target),
  ]);
}

/** MySQL commits each statement: what is written between a copy and the drop is in no copy, so a loss stays possible. */
function lossOfTable({ catalog }: Pick<Situation<AnyAct>, "catalog">, target: Target): Outcome {
  if (target.isNew) return {};
  if (target.table?.kind === "view") return { because: [`${target.name} is a view and holds no rows.`] };
  const remains = target.table === null ? null : remainsOfTable(catalog, target.table);
  if (remains === null)
    return {
      dataLoss: "certain",
      lost: [{ target, column: null }],
      because: [`All rows of ${target.name} are lost${target.state === "unknown" ? ", if it exists" : ""}.`],
    };
  const gone = [...remains.lost].filter(([, state]) => state === "certain").map(([column]) => column);
  if (gone.length > 0) {
    return {
      dataLoss: "certain",
      lost: gone.map((column) => ({ target, column })),
      because: [
        `${target.name} was copied before, but the values of ${gone.map((column) => `${target.name}.${column}`).join(", ")} were not and are lost.`,
      ],
    };
  }
  return {
    dataLoss: "possible",
    lost: [{ target, column: null }],
    because: [`${target.name} was copied to another table before; what is written between the copy and the drop is lost.`],
  };
}

/** The table that had the new name, where running code used it. */
function takesPlace({ act, catalog }: Situation<RenameTable>): { before: Table | null } | null {
  const before = formerOf(catalog, act);
  if (before !== null) return { before };
  if (!act.swaps) return null;
  const { table, used } = targetNamed(catalog, act.to);
  return used ? { before: table } : null;
}

function formerOf(catalog: Situation<RenameTable>["catalog"], act: RenameTable): Table | null {
  const key = `${(act.to.schema ?? catalog.database ?? "").toLowerCase()}\0${act.to.name.toLowerCase()}`;
  return catalog.former.get(key) ?? null;
}

function placeTaken(situation: Situation<RenameTable>): Outcome {
  const { act, target } = situation;
  const before = takesPlace(situation)?.before ?? null;
  const name = shownName(act.to);
  const missing = differences(before, target.table);
  return {
    ...exclusive(target),
    dataLoss: "possible",
    breaks: missing.length > 0 ? "always" : false,
    because: [
      `${target.name} takes the name ${name}: rows of the former ${name} that are not in it, or are written between the copy and the swap, are not found there any more.`,
      ...missing,
    ],
    undo: "Rename both back; what was written since then stays in the table that goes.",
  };
}

/** What running code misses in a table that takes another's place. */
export function differences(before: Table | null, after: Table | null): readonly string[] {
  if (before === null || after === null || !before.complete || !after.complete) return [];
  const name = before.name.name;
  const missing = before.columns
    .filter((column) => columnOf(after, column.name) === null)
    .map((column) => `${name}.${column.name} is missing in it.`);
  const required = after.columns
    .filter((column) => columnOf(before, column.name) === null && needsValue(column))
    .map((column) => `${name}.${column.name} needs a value that running code does not give.`);
  return [...missing, ...required];
}
