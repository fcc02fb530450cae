/** INSERT, REPLACE, LOAD DATA, UPDATE, DELETE, and statements that only look. */
import { childrenOf, columnOf, targetNamed, type Catalog } from "../../by-tokens/catalog.ts";
import type { TableName } from "../../by-tokens/cursor.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Loss, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { Delete, Insert, Select, Update } from "../acts.ts";
import { calledOutcome } from "./calls.ts";
import { PARCELS } from "./tables.ts";

const UPDATE_SOURCE = "UPDATE Statement";

export const DATA_ROWS = [
  ...rowsOf<Insert>("insert", [
    {
      action: "upsert",
      summary: "REPLACE deletes the rows that are there, with all columns it does not name.",
      source: "REPLACE Statement; LOAD DATA Statement, REPLACE",
      when: ({ act }) => act.mode === "replace",
      effect: (situation) =>
        overwriting(situation, `Rows of ${situation.target.name} with the same key are deleted and written anew.`),
      examples: [
        { setup: PARCELS, statement: "REPLACE INTO parcels (id, code) VALUES (1, 'a')" },
        { statement: "LOAD DATA LOCAL INFILE 'x.csv' REPLACE INTO TABLE elsewhere" },
      ],
    },
    {
      action: "upsert",
      summary: "ON DUPLICATE KEY UPDATE overwrites the rows that are there.",
      source: "INSERT ... ON DUPLICATE KEY UPDATE Statement",
      when: ({ act }) => act.mode === "upsert" && act.overwritten.length > 0,
      effect: (situation) => overwriting(situation, `Rows of ${situation.target.name} that are there already are overwritten.`),
      examples: [
        {
          setup: PARCELS,
          statement: "INSERT INTO parcels (id, code) VALUES (1, 'a') ON DUPLICATE KEY UPDATE code = VALUES(code)",
        },
      ],
    },
    {
      action: "insert",
      summary: "Rows are added; with IGNORE those that do not fit are left out or cut. Nothing that is there changes.",
      source: "INSERT Statement",
      effect: (situation) =>
        mergeOutcomes([
          written(situation, situation.act.calls),
          {
            because: [`Rows are added to ${situation.target.name}; those that are there stay.`],
            undo: "Delete the rows that were added.",
          },
        ]),
      examples: [
        { setup: PARCELS, statement: "INSERT INTO parcels (id, code) VALUES (1, 'a'), (2, NOW())" },
        { setup: PARCELS, statement: "INSERT IGNORE INTO parcels SET id = 1, code = 'a'" },
        {
          setup: PARCELS,
          statement: "INSERT INTO parcels (id, code) SELECT id, UPPER(code) FROM parcels ON DUPLICATE KEY UPDATE id = id",
        },
      ],
    },
  ]),
  ...rowsOf<Update>("update", [
    {
      action: "backfill",
      summary: "Only columns of this release, or NULLs, are written, or no row: no value that was there is gone.",
      source: UPDATE_SOURCE,
      when: (situation) => overwrittenBy(situation).length === 0,
      effect: (situation) =>
        mergeOutcomes([
          written(situation, situation.act.calls),
          { because: [`No value of ${situation.target.name} that was there is overwritten.`] },
        ]),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
        { setup: PARCELS, statement: "UPDATE parcels SET label = COALESCE(label, code)" },
      ],
    },
    {
      action: "update-all",
      summary: "Without a condition (or with one that is always true) the old values of all rows are gone.",
      source: UPDATE_SOURCE,
      when: ({ act }) => act.rows === "all",
      effect: (situation) => updated(situation, "certain"),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'same' WHERE 1 = 1" },
      ],
    },
    {
      action: "update",
      summary: "The old values of the rows that match are gone.",
      source: UPDATE_SOURCE,
      effect: (situation) => updated(situation, "possible"),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'x' WHERE qty > 10" },
        { setup: PARCELS, statement: "UPDATE parcels p JOIN carriers c ON c.id = p.id SET p.label = c.title" },
      ],
    },
  ]),
  ...rowsOf<Delete>("delete", [
    {
      action: "delete-all",
      summary: "Without a condition (or with one that is always true) all rows are gone.",
      source: "DELETE Statement",
      when: ({ act }) => act.rows === "all",
      effect: (situation) => deleted(situation, "certain", `All rows of ${situation.target.name} are deleted.`),
      examples: [
        { setup: PARCELS, statement: "DELETE FROM parcels" },
        { setup: PARCELS, statement: "DELETE FROM parcels WHERE true OR id > 5" },
      ],
    },
    {
      action: "delete",
      summary: "The condition is true of no row.",
      source: "DELETE Statement",
      when: ({ act }) => act.rows === "none",
      effect: (situation) =>
        mergeOutcomes([written(situation, situation.act.calls), { because: ["The condition is true of no row."] }]),
      examples: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 1 = 0" }],
    },
    {
      action: "delete",
      summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE.",
      source: "DELETE Statement; FOREIGN KEY Constraints, Referential Actions",
      effect: (situation) => deleted(situation, "possible", `Rows of ${situation.target.name} that match are deleted.`),
      examples: [
        { setup: PARCELS, statement: "DELETE FROM parcels WHERE qty < 10" },
        { setup: PARCELS, statement: "DELETE p FROM parcels p LEFT JOIN carriers c ON c.id = p.id WHERE c.id IS NULL" },
        {
          setup: `${PARCELS} CREATE TABLE lines (id INT, parcel INT, FOREIGN KEY (parcel) REFERENCES parcels (id) ON DELETE CASCADE);`,
          statement: "DELETE FROM parcels ORDER BY id LIMIT 10",
        },
      ],
    },
  ]),
  ...rowsOf<Select>("select", [
    {
      action: "select",
      summary: "Reads; what the functions do that it calls counts.",
      source: "SELECT Statement; DO Statement",
      effect: (situation) => mergeOutcomes([calledOutcome(situation, situation.act.calls), { because: ["It only reads."] }]),
      examples: [{ statement: "SELECT COUNT(*) FROM parcels" }, { statement: "WITH a AS (SELECT 1) SELECT * FROM a" }],
    },
  ]),
];

function written(situation: Situation<Insert> | Situation<Update> | Situation<Delete>, calls: readonly string[]): Outcome {
  const { target, act, catalog } = situation;
  const query = act.kind === "insert" ? (act.query?.rows ?? null) : null;
  const read = query === null ? [] : [targetNamed(catalog, query.table)];
  const locks = [{ target, mode: "SHARED_WRITE" }, ...read.map((each) => ({ target: each, mode: "SHARED_READ" }))];
  return mergeOutcomes([{ locks, scans: read }, calledOutcome(situation, calls)]);
}

function overwriting(situation: Situation<Insert>, because: string): Outcome {
  const { target, act } = situation;
  const columns = act.mode === "upsert" ? act.overwritten : [];
  const lost: readonly Loss[] = columns.length === 0 ? [{ target, column: null }] : columns.map((column) => ({ target, column }));
  const through = act.mode === "replace" ? cascades(situation.catalog, act.table, new Set()) : [];
  return mergeOutcomes([
    { dataLoss: "possible", lost: [...lost, ...through], because: [because, ...cascadeSentences(through)] },
    written(situation, act.calls),
  ]);
}

function overwrittenBy({ act, target }: Situation<Update>): readonly string[] {
  if (target.isNew || act.rows === "none") return [];
  return act.assignments
    .filter(
      ({ column, keeps }) =>
        !keeps && !act.nulls.includes(column.toLowerCase()) && columnOf(target.table, column)?.epoch !== "release",
    )
    .map(({ column }) => column);
}

function updated(situation: Situation<Update>, dataLoss: "possible" | "certain"): Outcome {
  const { target, act } = situation;
  const columns = overwrittenBy(situation);
  const which = dataLoss === "certain" ? "all rows" : "the rows that match";
  return mergeOutcomes([
    {
      dataLoss,
      lost: columns.map((column) => ({ target, column })),
      because: [`The values of ${columns.map((column) => `${target.name}.${column}`).join(", ")} are overwritten in ${which}.`],
    },
    written(situation, act.calls),
  ]);
}

function deleted(situation: Situation<Delete>, dataLoss: "possible" | "certain", because: string): Outcome {
  const { target, act, catalog } = situation;
  const through = target.isNew ? [] : cascades(catalog, act.table, new Set());
  return mergeOutcomes([
    {
      dataLoss,
      lost: [{ target, column: null }, ...through],
      because: [target.isNew ? `${target.name} is new in this release.` : because, ...cascadeSentences(through)],
    },
    written(situation, act.calls),
  ]);
}

/** Rows and values of other tables that go with deleted rows. */
function cascades(catalog: Catalog, name: TableName, seen: Set<number>): readonly Loss[] {
  return childrenOf(catalog, name).flatMap((child) => {
    if (seen.has(child.id)) return [];
    seen.add(child.id);
    const target = targetNamed(catalog, child.name);
    return child.foreignKeys.flatMap(({ references, columns }) => {
      if (references.table.name.toLowerCase() !== name.name.toLowerCase()) return [];
      if (references.onDelete === "cascade") return [{ target, column: null }, ...cascades(catalog, child.name, seen)];
      return references.onDelete === "set-null" ? columns.map((column) => ({ target, column })) : [];
    });
  });
}

function cascadeSentences(through: readonly Loss[]): readonly string[] {
  const names = [...new Set(through.map(({ target }) => target.name))];
  return names.length === 0 ? [] : [`Rows of ${names.join(", ")} that reference them go or change with them (ON DELETE).`];
}
