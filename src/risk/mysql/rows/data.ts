/** INSERT, REPLACE, LOAD DATA, UPDATE, DELETE, and statements that only look. */
import { targetNamed } from "../../by-tokens/catalog.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { Delete, Insert, Update } from "../../by-tokens/data-acts.ts";
import { deleted, overwritten, overwrittenBy, updated, type Data } from "../../by-tokens/data-outcomes.ts";
import type { Select } from "../acts.ts";
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
        mergeOutcomes([
          overwritten(situation, `Rows of ${situation.target.name} with the same key are deleted and written anew.`),
          written(situation),
        ]),
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
      effect: (situation) =>
        mergeOutcomes([
          overwritten(situation, `Rows of ${situation.target.name} that are there already are overwritten.`),
          written(situation),
        ]),
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
          written(situation),
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
        mergeOutcomes([written(situation), { because: [`No value of ${situation.target.name} that was there is overwritten.`] }]),
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
      effect: (situation) => mergeOutcomes([updated(situation, "certain"), written(situation)]),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'same' WHERE 1 = 1" },
      ],
    },
    {
      action: "update",
      summary: "The old values of the rows that match are gone.",
      source: UPDATE_SOURCE,
      effect: (situation) => mergeOutcomes([updated(situation, "possible"), written(situation)]),
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
      effect: (situation) =>
        mergeOutcomes([deleted(situation, "certain", `All rows of ${situation.target.name} are deleted.`), written(situation)]),
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
      effect: (situation) => mergeOutcomes([written(situation), { because: ["The condition is true of no row."] }]),
      examples: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 1 = 0" }],
    },
    {
      action: "delete",
      summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE.",
      source: "DELETE Statement; FOREIGN KEY Constraints, Referential Actions",
      effect: (situation) =>
        mergeOutcomes([
          deleted(situation, "possible", `Rows of ${situation.target.name} that match are deleted.`),
          written(situation),
        ]),
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

function written(situation: Situation<Data>): Outcome {
  const { target, act, catalog } = situation;
  const sources = act.kind === "insert" ? (act.query?.rows ?? []) : [];
  const read = sources.map(({ table }) => targetNamed(catalog, table));
  const locks = [{ target, mode: "SHARED_WRITE" }, ...read.map((each) => ({ target: each, mode: "SHARED_READ" }))];
  return mergeOutcomes([{ locks, scans: read }, calledOutcome(situation, act.calls)]);
}
