/** ALTER TABLE on columns and constraints; indexes. */
import { columnOf } from "../../by-tokens/catalog.ts";
import { remainsOfColumn } from "../../by-tokens/copies.ts";
import { needsValue } from "../../by-tokens/definitions.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { AddColumn, ChangeConstraint, CreateIndex, DropColumn, RenameColumn } from "../acts.ts";
import { locked } from "./common.ts";
import { PARCELS } from "./tables.ts";

export const COLUMN_ROWS = [
  ...rowsOf<AddColumn>("add-column", [
    {
      action: "add-required-column",
      summary: "NOT NULL without a default: SQLite refuses it, and running code would not fill it.",
      source: "ALTER TABLE ADD COLUMN: if NOT NULL is specified, the column must have a default other than NULL",
      when: ({ act }) => needsValue(act.column),
      effect: (situation) => ({
        ...added(situation),
        breaks: true,
        because: [`${situation.target.name}.${situation.act.column.name} is NOT NULL without a default: SQLite refuses it.`],
      }),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN size INTEGER NOT NULL" }],
    },
    {
      action: "add-generated-column",
      summary: "Computed when it is read.",
      source: "Generated Columns: only VIRTUAL ones can be added",
      when: ({ act }) => act.column.generated !== null,
      effect: (situation) => added(situation),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD twice INTEGER AS (qty * 2) VIRTUAL" }],
    },
    {
      action: "add-column",
      summary: "Only the schema's text changes; a CHECK reads all rows.",
      source: "ALTER TABLE ADD COLUMN: the execution time is independent of the amount of data",
      effect: (situation) => ({ ...added(situation), scans: situation.act.column.checked ? [situation.target] : [] }),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD COLUMN tier INTEGER NOT NULL DEFAULT 3" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD tier TEXT CHECK (tier <> '')" },
      ],
    },
  ]),
  ...rowsOf<DropColumn>("drop-column", [
    {
      action: "drop-generated-column",
      summary: "The values of a generated column can be computed again; its readers fail.",
      source: "ALTER TABLE DROP COLUMN; Generated Columns",
      when: ({ act, target }) => (columnOf(target.table, act.column)?.generated ?? null) !== null,
      effect: ({ act, target }) => ({
        ...locked(target),
        rewrites: [target],
        breaks: true,
        because: [`${target.name}.${act.column} is generated from other columns, so no information is lost with it.`],
        undo: "Add it again with the same expression.",
      }),
      examples: [
        {
          setup: `${PARCELS} ALTER TABLE parcels ADD twice INTEGER AS (qty * 2);`,
          statement: "ALTER TABLE parcels DROP COLUMN twice",
        },
      ],
    },
    {
      action: "drop-column",
      summary: "The values are lost while all rows are rewritten.",
      source: "ALTER TABLE DROP COLUMN (3.35): rewrites the table content to purge the data",
      effect: (situation) => dropped(situation),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP COLUMN label" },
        { statement: "ALTER TABLE elsewhere DROP [a b]" },
      ],
    },
  ]),
  ...rowsOf<RenameColumn>("rename-column", [
    {
      action: "rename-column",
      summary: "Code that names the old name fails; indexes, triggers and views follow.",
      source: "ALTER TABLE RENAME COLUMN",
      effect: ({ act, target }) => {
        const fresh = columnOf(target.table, act.column)?.epoch === "release";
        const because = `${target.name}.${act.column} is called ${act.to} from then on${fresh ? "" : "; code that names it fails"}.`;
        return { ...locked(target), breaks: !fresh, because: [because], undo: "Rename it back." };
      },
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels RENAME label TO caption" },
        { setup: PARCELS, statement: "ALTER TABLE parcels RENAME COLUMN label TO caption" },
      ],
    },
  ]),
  ...rowsOf<ChangeConstraint>("set-not-null", [
    {
      action: "set-not-null",
      summary: "All rows are read; NULLs make it fail, and later the running code's writes.",
      source: "ALTER TABLE ALTER COLUMN SET NOT NULL (3.53)",
      effect: ({ act, target }) => ({
        ...locked(target),
        scans: [target],
        breaks: true,
        because: [`NULLs in ${target.name}.${act.name} make it fail, and later the running code's writes.`],
        undo: "DROP NOT NULL.",
      }),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET NOT NULL" }],
    },
  ]),
  ...rowsOf<ChangeConstraint>("drop-not-null", [
    {
      action: "drop-not-null",
      summary: "Only new rows may be NULL.",
      source: "ALTER TABLE ALTER COLUMN DROP NOT NULL (3.53)",
      effect: ({ act, target }) => ({
        ...locked(target),
        because: [`${target.name}.${act.name} may be NULL from then on.`],
        undo: "SET NOT NULL.",
      }),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER code DROP NOT NULL" }],
    },
  ]),
  ...rowsOf<ChangeConstraint>("add-check", [
    {
      action: "add-check",
      summary: "All rows are read; those that break it make it fail, and later the running code's writes.",
      source: "ALTER TABLE ADD CONSTRAINT (3.53)",
      effect: ({ target }) => ({
        ...locked(target),
        scans: [target],
        breaks: true,
        because: [`Rows of ${target.name} that break the check make it fail, and later the running code's writes.`],
        undo: "DROP CONSTRAINT.",
      }),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT positive CHECK (qty > 0)" }],
    },
  ]),
  ...rowsOf<ChangeConstraint>("drop-constraint", [
    {
      action: "drop-constraint",
      summary: "Nothing checks it any more; no value changes.",
      source: "ALTER TABLE DROP CONSTRAINT (3.53)",
      effect: ({ act, target }) => ({
        ...locked(target),
        because: [`Nothing checks ${act.name} of ${target.name} any more.`],
        undo: "Add it again.",
      }),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels DROP CONSTRAINT positive" }],
    },
  ]),
  ...rowsOf<CreateIndex>("create-index", [
    {
      action: "add-unique",
      summary: "All rows are read; equal values make it fail, and later the running code's writes.",
      source: "CREATE INDEX, Unique Indexes",
      when: ({ act }) => act.unique,
      effect: ({ act, target }) => ({
        ...locked(target),
        scans: [target],
        breaks: true,
        because: [`Equal values in ${named(act, target.name)} make it fail, and later the running code's writes.`],
        undo: "Drop the index.",
      }),
      examples: [{ setup: PARCELS, statement: "CREATE UNIQUE INDEX IF NOT EXISTS u ON parcels (code) WHERE qty > 0" }],
    },
    {
      action: "create-index",
      summary: "All rows are read while others cannot write.",
      source: "CREATE INDEX",
      effect: ({ act, target }) => ({
        ...locked(target),
        scans: [target],
        stalls: [target],
        because: [`An index on ${named(act, target.name)} is built.`],
        undo: "Drop the index.",
      }),
      examples: [{ setup: PARCELS, statement: "CREATE INDEX by_qty ON parcels (qty DESC, lower(label))" }],
    },
  ]),
];

function named(act: CreateIndex, table: string): string {
  return act.columns.length === 0 ? table : act.columns.map((column) => `${table}.${column}`).join(", ");
}

function added({ act, target }: Situation<AddColumn>): Outcome {
  const name = `${target.name}.${act.column.name}`;
  return { ...locked(target), because: [`${name} is added without touching the rows.`], undo: `Drop ${name}.` };
}

function dropped({ act, target, catalog }: Situation<DropColumn>): Outcome {
  const name = `${target.name}.${act.column}`;
  const fresh = target.isNew || columnOf(target.table, act.column)?.epoch === "release";
  const remains = target.table === null ? "certain" : remainsOfColumn(catalog, target.table, act.column);
  const sentences = {
    none: `The values of ${name} were copied to another column before.`,
    possible: `Values of ${name} may be missing in the copy that was made before.`,
    certain: `The values of ${name} are lost.`,
  };
  return mergeOutcomes([
    { ...locked(target), rewrites: [target], stalls: [target], breaks: !fresh },
    {
      dataLoss: remains,
      lost: [{ target, column: act.column }],
      because: [fresh ? `${name} was added in this release.` : sentences[remains]],
      undo: null,
    },
  ]);
}
