/** ADD, DROP and RENAME of columns, defaults. */
import { columnOf } from "../../by-tokens/catalog.ts";
import { needsValue } from "../../by-tokens/definitions.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { AddColumn, AlterAct, RenameColumn, SetDefault } from "../acts.ts";
import { PARCELS } from "./tables.ts";
import { altered, isUncheckedSession, type Work } from "./work.ts";

export const ONLINE = "Online DDL Operations, Column Operations; MariaDB: InnoDB Online DDL Operations with ALGORITHM=INSTANT";

export const COLUMN_ROWS = [
  ...rowsOf<AddColumn>("add-column", [
    {
      action: "add-column",
      summary: "ADD COLUMN IF NOT EXISTS of a column that is there changes nothing.",
      source: "MariaDB: ALTER TABLE, ADD COLUMN IF NOT EXISTS",
      when: ({ act, target }) => act.ifNotExists && columnOf(target.table, act.column.name) !== null,
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INSTANT" },
          { because: [`${columnName(situation)} exists already, so nothing is added.`] },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN IF NOT EXISTS label INT" }],
    },
    {
      action: "add-generated-column",
      summary: "A generated column: STORED copies the table, VIRTUAL changes the dictionary only.",
      source: "Online DDL Operations, Generated Column Operations",
      when: ({ act }) => act.column.generated !== null,
      effect: (situation) => added(situation, { algorithm: situation.act.column.generated === "stored" ? "COPY" : "INSTANT" }),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN twice INT GENERATED ALWAYS AS (qty * 2) STORED" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN twice INT AS (qty * 2) VIRTUAL" },
      ],
    },
    {
      action: "add-required-column",
      summary: "NOT NULL without a default: existing rows get 0 or '', INSERTs that leave the column out fail in strict mode.",
      source: `${ONLINE}; Data Type Default Values: an implicit default is only used outside strict SQL mode`,
      when: ({ act }) => needsValue(act.column),
      effect: (situation) =>
        mergeOutcomes([
          {
            breaks: true,
            because: [
              `${columnName(situation)} is NOT NULL without a default: existing rows get an empty value, and the running code's INSERTs fail in strict SQL mode.`,
            ],
          },
          added(situation, columnWork(situation)),
        ]),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD size INT NOT NULL" }],
    },
    {
      action: "add-identity-column",
      summary: "An AUTO_INCREMENT column numbers every row while the table is rebuilt and writers wait.",
      source: `${ONLINE}: adding an auto-increment column rebuilds the table and does not permit concurrent DML`,
      when: ({ act }) => act.column.numbered,
      effect: (situation) => added(situation, { algorithm: "REBUILD", stalls: true }),
      examples: [
        {
          setup: "CREATE TABLE plain (a INT);",
          statement: "ALTER TABLE plain ADD id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY FIRST",
        },
      ],
    },
    {
      action: "add-column",
      summary:
        "A column with a constant default, or none, is added to the dictionary only; a default that is computed copies the table, and so does MySQL for a CHECK.",
      source: ONLINE,
      effect: (situation) => added(situation, columnWork(situation)),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier INT NOT NULL DEFAULT 3 AFTER qty" },
        {
          setup: PARCELS,
          statement: "ALTER TABLE parcels ADD seen_at DATETIME(6) NULL ON UPDATE CURRENT_TIMESTAMP(6), ADD (a INT, b JSON)",
        },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD token CHAR(36) DEFAULT (UUID())" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD rank_no INT CHECK (rank_no > 0)" },
      ],
    },
  ]),
  ...rowsOf<RenameColumn>("rename-column", [
    {
      action: "swap-column",
      summary: "Another column takes a name that running code uses: it reads and writes the wrong values without an error.",
      source: "ALTER TABLE Statement: RENAME COLUMN can swap two names in one statement",
      when: ({ act }) => act.swaps,
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INSTANT" },
          {
            dataLoss: "possible",
            lost: [{ target: situation.target, column: situation.act.to }],
            breaks: true,
            because: [
              `${situation.target.name}.${situation.act.column} takes the name ${situation.act.to}: running code writes into the wrong column without noticing.`,
            ],
            undo: "Rename both back; what was written since then stays where it was written.",
          },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO code, RENAME COLUMN code TO label" }],
    },
    {
      action: "rename-column",
      summary: "Code that names the old name fails.",
      source: `${ONLINE}: renaming a column`,
      effect: (situation) => renamed(situation, situation.act.column, situation.act.to),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" }],
    },
  ]),
  ...rowsOf<SetDefault>("set-default", [
    {
      action: "drop-default",
      summary: "INSERTs that leave the column out fail where it is NOT NULL.",
      source: `${ONLINE}: dropping a column default`,
      when: ({ act }) => act.default === "none",
      effect: (situation) => {
        const { act, target } = situation;
        const optional = columnOf(target.table, act.column)?.notNull === false;
        const because = `${target.name}.${act.column} has no default any more${optional ? "" : ": INSERTs that leave it out fail where it is NOT NULL"}.`;
        return altered(
          situation,
          { algorithm: "INSTANT" },
          { breaks: !optional, because: [because], undo: "Set the default again." },
        );
      },
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code DROP DEFAULT" }],
    },
    {
      action: "set-default",
      summary: "Only rows that are inserted later get it.",
      source: `${ONLINE}: setting a column default value`,
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INSTANT" },
          { because: [`Rows of ${situation.target.name} that are there keep their values.`], undo: "Set the old default again." },
        ),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ALTER qty SET DEFAULT 1, ALTER COLUMN label SET DEFAULT 'none'" },
      ],
    },
  ]),
];

/** For RENAME COLUMN, and CHANGE with a new name. */
export function renamed(situation: Situation<AlterAct>, from: string, to: string): Outcome {
  const { target } = situation;
  const fresh = columnOf(target.table, from)?.epoch === "release";
  const because = `${target.name}.${from} is called ${to} from then on${fresh ? "" : "; code that names it fails"}.`;
  return altered(situation, { algorithm: "INSTANT" }, { breaks: !fresh, because: [because], undo: "Rename it back." });
}

function columnName({ act, target }: Situation<AddColumn>): string {
  return `${target.name}.${act.column.name}`;
}

/** Key, check and default decide; MariaDB copies for a reference, which MySQL ignores in the definition of a column. */
function columnWork({ act, dialect, catalog }: Situation<AddColumn>): Work {
  const { column } = act;
  const refers = column.references !== null && dialect === "mariadb" && !isUncheckedSession(catalog);
  if (column.default === "expression" || refers) return { algorithm: "COPY" };
  if (column.primary) return { algorithm: "REBUILD" };
  if (column.checked && dialect === "mysql") return { algorithm: "COPY" };
  return column.unique ? { algorithm: "INPLACE", scans: true } : { algorithm: "INSTANT" };
}

function added(situation: Situation<AddColumn>, work: Work): Outcome {
  const { act } = situation;
  const unique = act.column.unique || act.column.primary;
  const ignored = act.column.references !== null && situation.dialect === "mysql";
  return altered(situation, work, {
    because: [
      `${columnName(situation)} is added${unique && !act.column.numbered ? " with a unique key" : ""}.`,
      ...(ignored ? ["MySQL ignores REFERENCES in the definition of a column: there will be no foreign key."] : []),
    ],
    undo: `Drop ${columnName(situation)}.`,
  });
}
