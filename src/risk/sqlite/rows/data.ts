/** INSERT, REPLACE, UPDATE, DELETE, and queries. */
import type { Delete, Insert, Update } from "../../by-tokens/data-acts.ts";
import { deleted, overwritten, overwrittenBy, updated, type Data } from "../../by-tokens/data-outcomes.ts";
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf, type Outcome, type Situation } from "../../by-tokens/row.ts";
import type { Select } from "../acts.ts";
import { calledOutcome, locked, readBy } from "./common.ts";
import { PARCELS } from "./tables.ts";

/** The schema itself, which only PRAGMA writable_schema makes writable. */
function isSchemaTable({ act }: Situation<Data>): boolean {
  return /^sqlite_(temp_)?(master|schema)$/i.test(act.table.name);
}

function schemaWritten(): Outcome {
  return {
    understood: false,
    dataLoss: "possible",
    breaks: true,
    because: ["The schema is written as text, past SQLite's checks: it may lose or corrupt anything."],
  };
}

const SCHEMA_SOURCE = "PRAGMA writable_schema: misuse of this pragma can easily result in a corrupt database file";

export const DATA_ROWS = [
  ...rowsOf<Insert>("insert", [
    {
      action: "write-schema",
      summary: "The schema is written as text.",
      source: SCHEMA_SOURCE,
      when: isSchemaTable,
      effect: schemaWritten,
      examples: [{ statement: "INSERT INTO sqlite_master (type) VALUES ('table')" }],
    },
    {
      action: "upsert",
      summary: "Rows that conflict with new ones are deleted (OR REPLACE).",
      source: "REPLACE; The ON CONFLICT Clause, REPLACE",
      when: ({ act }) => act.mode === "replace",
      effect: (situation) =>
        mergeOutcomes([
          overwritten(situation, `Rows of ${situation.target.name} that conflict with new ones are deleted.`),
          written(situation),
        ]),
      examples: [
        { setup: PARCELS, statement: "INSERT OR REPLACE INTO parcels (id, code) VALUES (1, 'a')" },
        { setup: PARCELS, statement: "REPLACE INTO parcels SELECT 1, 'a', 2, 'b'" },
      ],
    },
    {
      action: "upsert",
      summary: "Rows that conflict with new ones are overwritten (ON CONFLICT DO UPDATE).",
      source: "UPSERT",
      when: ({ act }) => act.mode === "upsert" && act.overwritten.length > 0,
      effect: (situation) =>
        mergeOutcomes([
          overwritten(situation, `Rows of ${situation.target.name} that are there already are overwritten.`),
          written(situation),
        ]),
      examples: [
        {
          setup: PARCELS,
          statement:
            "INSERT INTO parcels (id, code) VALUES (1, 'a') ON CONFLICT (id) DO UPDATE SET code = excluded.code WHERE qty > 1",
        },
      ],
    },
    {
      action: "insert",
      summary: "Rows are added; nothing that is there changes.",
      source: "INSERT",
      effect: (situation) =>
        mergeOutcomes([
          written(situation),
          {
            because: [`Rows are added to ${situation.target.name}; those that are there stay.`],
            undo: "Delete the rows that were added.",
          },
        ]),
      examples: [
        { setup: PARCELS, statement: "INSERT OR IGNORE INTO parcels (id, code) VALUES (1, 'a'), (2, date('now')) RETURNING id" },
        { setup: PARCELS, statement: "INSERT INTO parcels DEFAULT VALUES" },
        { setup: PARCELS, statement: "WITH a AS (SELECT 1) INSERT INTO parcels SELECT * FROM parcels ON CONFLICT DO NOTHING" },
      ],
    },
  ]),
  ...rowsOf<Update>("update", [
    {
      action: "write-schema",
      summary: "The schema is written as text.",
      source: SCHEMA_SOURCE,
      when: isSchemaTable,
      effect: schemaWritten,
      examples: [{ statement: "UPDATE sqlite_schema SET sql = 'x' WHERE name = 'parcels'" }],
    },
    {
      action: "backfill",
      summary: "Only columns of this release, or NULLs, are written, or no row: no value that was there is gone.",
      source: "UPDATE",
      when: (situation) => overwrittenBy(situation).length === 0,
      effect: (situation) =>
        mergeOutcomes([written(situation), { because: [`No value of ${situation.target.name} that was there is overwritten.`] }]),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'none' WHERE label IS NULL" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD a TEXT; UPDATE parcels SET a = label" },
      ],
    },
    {
      action: "update-all",
      summary: "Without a condition (or with one that is always true) the old values of all rows are gone.",
      source: "UPDATE",
      when: ({ act }) => act.rows === "all",
      effect: (situation) => mergeOutcomes([updated(situation, "certain"), written(situation)]),
      examples: [
        { setup: PARCELS, statement: "UPDATE parcels SET label = 'same'" },
        { setup: PARCELS, statement: "UPDATE OR FAIL parcels SET (label, qty) = ('a', 1) WHERE true" },
      ],
    },
    {
      action: "update",
      summary: "The old values of the rows that match are gone.",
      source: "UPDATE",
      effect: (situation) => mergeOutcomes([updated(situation, "possible"), written(situation)]),
      examples: [{ setup: PARCELS, statement: "UPDATE parcels SET label = c.title FROM carriers c WHERE c.id = parcels.id" }],
    },
  ]),
  ...rowsOf<Delete>("delete", [
    {
      action: "write-schema",
      summary: "The schema is written as text.",
      source: SCHEMA_SOURCE,
      when: isSchemaTable,
      effect: schemaWritten,
      examples: [{ statement: "DELETE FROM sqlite_master WHERE name = 'parcels'" }],
    },
    {
      action: "delete-all",
      summary: "Without a condition (or with one that is always true) all rows are gone.",
      source: "DELETE",
      when: ({ act }) => act.rows === "all",
      effect: (situation) =>
        mergeOutcomes([deleted(situation, "certain", `All rows of ${situation.target.name} are deleted.`), written(situation)]),
      examples: [
        { setup: PARCELS, statement: "DELETE FROM parcels" },
        { setup: PARCELS, statement: "DELETE FROM parcels WHERE 1" },
      ],
    },
    {
      action: "delete",
      summary: "The condition is true of no row.",
      source: "DELETE",
      when: ({ act }) => act.rows === "none",
      effect: (situation) => mergeOutcomes([written(situation), { because: ["The condition is true of no row."] }]),
      examples: [{ setup: PARCELS, statement: "DELETE FROM parcels WHERE 0" }],
    },
    {
      action: "delete",
      summary: "Rows that match are gone, with those that reference them by ON DELETE CASCADE where foreign keys are on.",
      source: "DELETE; SQLite Foreign Key Support",
      effect: (situation) =>
        mergeOutcomes([
          deleted(situation, "possible", `Rows of ${situation.target.name} that match are deleted.`),
          written(situation),
        ]),
      examples: [{ setup: PARCELS, statement: "DELETE FROM parcels AS p WHERE p.qty < 10 RETURNING *" }],
    },
  ]),
  ...rowsOf<Select>("select", [
    {
      action: "select",
      summary: "Reads.",
      source: "SELECT",
      effect: ({ act }) => mergeOutcomes([calledOutcome(act.calls), { because: ["It only reads."] }]),
      examples: [{ statement: "SELECT count(*) FROM parcels" }, { statement: "SELECT load_extension('x')" }],
    },
  ]),
];

function written(situation: Situation<Data>): Outcome {
  const { target, act } = situation;
  return mergeOutcomes([locked(target), readBy(situation, act.kind === "insert" ? act.query : null), calledOutcome(act.calls)]);
}
