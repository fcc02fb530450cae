/** Indexes, keys, foreign keys, checks. */
import { rowsOf, type Situation } from "../../by-tokens/row.ts";
import type { AddKey, ChangeKey, DropKey } from "../acts.ts";
import { PARCELS } from "./tables.ts";
import { altered, type Work } from "./work.ts";

const ONLINE = "Online DDL Operations, Index Operations";

export const KEY_ROWS = [
  ...rowsOf<AddKey>("add-key", [
    {
      action: "add-unique",
      summary: "MariaDB's ALTER IGNORE TABLE deletes the rows that break the new key.",
      source: "MariaDB: ALTER TABLE, IGNORE",
      when: ({ act }) => act.ignore && isUnique(act),
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "COPY" },
          {
            dataLoss: "possible",
            lost: [{ target: situation.target, column: null }],
            breaks: true,
            because: [`Rows of ${situation.target.name} that are equal in the columns of the key are deleted without an error.`],
          },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER IGNORE TABLE parcels ADD UNIQUE (label)" }],
    },
    {
      action: "add-primary-key",
      summary: "The table is rebuilt in the order of the key; fails where values repeat.",
      source: `${ONLINE} and Primary Key Operations`,
      when: ({ act }) => act.key.kind === "primary",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "REBUILD" },
          {
            breaks: true,
            because: [
              `${situation.target.name} gets a primary key: the statement fails where values repeat or are NULL, and so do later INSERTs.`,
            ],
            undo: "DROP PRIMARY KEY.",
          },
        ),
      examples: [{ setup: "CREATE TABLE plain (a INT NOT NULL);", statement: "ALTER TABLE plain ADD PRIMARY KEY (a)" }],
    },
    {
      action: "add-unique",
      summary: "Fails where values repeat; afterwards running code cannot write equal ones.",
      source: ONLINE,
      when: ({ act }) => isUnique(act),
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INPLACE", scans: true },
          {
            breaks: true,
            because: [`Equal values in ${named(situation)} make the statement fail, and later the running code's writes.`],
            undo: "Drop the index.",
          },
        ),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD UNIQUE KEY u (label)" },
        { setup: PARCELS, statement: "CREATE UNIQUE INDEX u ON parcels (label(10) DESC) ALGORITHM=INPLACE LOCK=NONE" },
      ],
    },
    {
      action: "create-index",
      summary: "The rows are read while reads and writes go on; FULLTEXT and SPATIAL make writers wait.",
      source: ONLINE,
      effect: (situation) =>
        altered(situation, indexWork(situation), {
          because: [`An index on ${named(situation)} is built.`],
          undo: "Drop the index.",
        }),
      examples: [
        { setup: PARCELS, statement: "CREATE INDEX by_qty ON parcels (qty)" },
        { setup: PARCELS, statement: "ALTER TABLE parcels ADD FULLTEXT INDEX words (label)" },
        { setup: PARCELS, statement: "CREATE OR REPLACE INDEX by_label ON parcels (label, qty)" },
      ],
    },
  ]),
  ...rowsOf<DropKey>("drop-key", [
    {
      action: "drop-primary-key",
      summary: "All rows are copied, unless another primary key is added in the same statement.",
      source: "Online DDL Operations, Primary Key Operations",
      when: ({ act }) => act.what === "primary",
      effect: (situation) => {
        return altered(
          situation,
          { algorithm: situation.act.again ? "REBUILD" : "COPY" },
          { because: [`The primary key of ${situation.target.name} goes; values may repeat.`], undo: "Add it again." },
        );
      },
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP PRIMARY KEY, ADD PRIMARY KEY (id, code)" },
        { setup: PARCELS, statement: "DROP INDEX `PRIMARY` ON parcels" },
      ],
    },
    {
      action: "drop-index",
      summary: "Queries that used it are slower; a unique one no longer keeps equal values out.",
      source: ONLINE,
      when: ({ act }) => act.what === "index",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INPLACE" },
          {
            because: [`The index ${situation.act.name} of ${situation.target.name} is dropped; no value goes with it.`],
            undo: "Create it again.",
          },
        ),
      examples: [
        { setup: PARCELS, statement: "DROP INDEX by_label ON parcels" },
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP KEY by_label, ADD KEY by_label (label, qty)" },
      ],
    },
    {
      action: "drop-constraint",
      summary: "Foreign keys and checks go; no value changes.",
      source: "Online DDL Operations, Foreign Key Operations",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INPLACE" },
          {
            because: [`The constraint ${situation.act.name} of ${situation.target.name} is dropped; nothing checks it any more.`],
            undo: "Add it again.",
          },
        ),
      examples: [
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP FOREIGN KEY fk_carrier" },
        { setup: PARCELS, statement: "ALTER TABLE parcels DROP CHECK positive, DROP CONSTRAINT other" },
      ],
    },
  ]),
  ...rowsOf<ChangeKey>("rename-key", [
    {
      action: "rename-index",
      summary: "Only index hints name it.",
      source: ONLINE,
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INSTANT" },
          { because: [`Only the name of an index of ${situation.target.name} changes.`], undo: "Rename it back." },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels RENAME INDEX by_label TO labels" }],
    },
  ]),
  ...rowsOf<ChangeKey>("alter-key", [
    {
      action: "alter-index",
      summary: "The optimiser sees the index or does not; it is kept up to date in either case.",
      source: "Invisible Indexes; MariaDB: Ignored Indexes",
      effect: (situation) =>
        altered(
          situation,
          { algorithm: "INSTANT" },
          { because: [`Whether queries use the index ${situation.act.name} changes.`], undo: "Set it back." },
        ),
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER INDEX by_label INVISIBLE" }],
    },
  ]),
  ...rowsOf<ChangeKey>("toggle-check", [
    {
      action: "alter-constraint",
      summary: "ENFORCED checks every row while the table is copied.",
      source: "ALTER TABLE Statement, ALTER CHECK; CHECK Constraints",
      effect: (situation) => {
        const enforced = situation.act.to === "enforced";
        return altered(
          situation,
          { algorithm: enforced ? "COPY" : "INSTANT" },
          {
            breaks: enforced,
            because: [
              `The check ${situation.act.name} of ${situation.target.name} is ${enforced ? "enforced: rows that break it make this fail, and later writes" : "not enforced any more"}.`,
            ],
          },
        );
      },
      examples: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER CHECK positive NOT ENFORCED" }],
    },
  ]),
];

function isUnique({ key }: AddKey): boolean {
  return key.kind === "unique" || key.kind === "primary";
}

function named({ act, target }: Situation<AddKey>): string {
  return act.key.columns.length === 0 ? target.name : act.key.columns.map((column) => `${target.name}.${column}`).join(", ");
}

/** The first FULLTEXT index of a table without FTS_DOC_ID rebuilds it; which one is the first is not known. */
function indexWork({ act }: Situation<AddKey>): Work {
  const waits = act.key.kind === "fulltext" || act.key.kind === "spatial" || act.key.kind === "vector";
  return { algorithm: "INPLACE", scans: true, stalls: waits };
}
