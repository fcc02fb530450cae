/** Objects that hold no rows of their own, as data. */
import type { DataLoss } from "../../assessment.ts";
import type { Example } from "../../by-tokens/row.ts";
import { SERVER_OBJECTS } from "./server-objects.ts";
import { PARCELS } from "./tables.ts";

export interface ObjectRow {
  readonly what: string;
  readonly action?: string;
  readonly summary: string;
  readonly source: string;
  readonly dataLoss?: DataLoss;
  readonly breaks?: boolean;
  readonly transactional?: boolean;
  /** `%` stands for the name. */
  readonly because: string;
  readonly examples: readonly Example[];
}

/** What is true of every object of a kind, whatever is known of it. DDL commits. */
export const OBJECTS: readonly ObjectRow[] = [
  ...SERVER_OBJECTS,
  {
    what: "drop-database",
    summary: "All tables of the database are gone with their rows.",
    source: "DROP DATABASE Statement",
    dataLoss: "certain",
    breaks: true,
    because: "All tables of % are lost.",
    examples: [{ statement: "DROP DATABASE IF EXISTS old" }, { statement: "DROP SCHEMA old" }],
  },
  {
    what: "replace-database",
    action: "drop-database",
    summary: "MariaDB drops the database that is there.",
    source: "MariaDB: CREATE DATABASE, OR REPLACE",
    dataLoss: "certain",
    breaks: true,
    because: "All tables of % are lost where it exists.",
    examples: [{ statement: "CREATE OR REPLACE DATABASE old" }],
  },
  {
    what: "create-database",
    summary: "A new, empty database.",
    source: "CREATE DATABASE Statement",
    because: "% is new.",
    examples: [{ statement: "CREATE DATABASE IF NOT EXISTS fresh CHARACTER SET utf8mb4" }],
  },
  {
    what: "alter-database",
    summary: "Tables that are there keep their character sets.",
    source: "ALTER DATABASE Statement",
    because: "Only tables that are made later are affected.",
    examples: [{ statement: "ALTER DATABASE old CHARACTER SET utf8mb4" }],
  },
  {
    what: "create-view",
    summary: "A new view.",
    source: "CREATE VIEW Statement",
    because: "% is new and holds no rows.",
    examples: [
      {
        setup: PARCELS,
        statement:
          "CREATE ALGORITHM = MERGE DEFINER = `a`@`%` SQL SECURITY INVOKER VIEW v (a) AS SELECT id FROM parcels WITH CHECK OPTION",
      },
    ],
  },
  {
    what: "replace-view",
    summary: "Code that reads the view may miss columns.",
    source: "CREATE VIEW Statement, OR REPLACE",
    breaks: true,
    because: "The view % may have other columns afterwards.",
    examples: [{ statement: "CREATE OR REPLACE VIEW v AS SELECT 1 AS a" }, { statement: "ALTER VIEW v AS SELECT 1 AS a" }],
  },
  {
    what: "drop-view",
    summary: "Code that reads it fails; no rows go.",
    source: "DROP VIEW Statement",
    breaks: true,
    because: "Code that reads the view % fails; it holds no rows.",
    examples: [{ statement: "DROP VIEW IF EXISTS v, w" }],
  },
  {
    what: "create-sequence",
    summary: "A new sequence.",
    source: "MariaDB: CREATE SEQUENCE",
    because: "% is new.",
    examples: [{ statement: "CREATE SEQUENCE s START WITH 1" }],
  },
  {
    what: "replace-sequence",
    action: "restart-sequence",
    summary: "Numbers may be given a second time.",
    source: "MariaDB: CREATE SEQUENCE, OR REPLACE",
    dataLoss: "possible",
    breaks: true,
    because: "Numbers of % may be given a second time.",
    examples: [{ statement: "CREATE OR REPLACE SEQUENCE s" }],
  },
  {
    what: "restart-sequence",
    summary: "Numbers may be given a second time.",
    source: "MariaDB: ALTER SEQUENCE, RESTART",
    dataLoss: "possible",
    breaks: true,
    because: "Numbers of % may be given a second time.",
    examples: [{ statement: "ALTER SEQUENCE s RESTART 1" }],
  },
  {
    what: "alter-sequence",
    summary: "Increment, limits and cache change.",
    source: "MariaDB: ALTER SEQUENCE",
    because: "Only the steps and limits of % change.",
    examples: [{ statement: "ALTER SEQUENCE s CACHE 100" }],
  },
  {
    what: "drop-sequence",
    summary: "Its last number is lost.",
    source: "MariaDB: DROP SEQUENCE",
    dataLoss: "certain",
    breaks: true,
    because: "The last number of % is lost.",
    examples: [{ statement: "DROP SEQUENCE s" }],
  },
  {
    what: "drop-function",
    summary: "Code that calls it fails.",
    source: "DROP PROCEDURE and DROP FUNCTION Statements",
    breaks: true,
    because: "Code that calls % fails.",
    examples: [{ statement: "DROP PROCEDURE IF EXISTS p" }],
  },
  {
    what: "alter-function",
    summary: "Characteristics change, the body stays.",
    source: "ALTER PROCEDURE Statement",
    because: "Only characteristics of % change.",
    examples: [{ statement: "ALTER PROCEDURE p SQL SECURITY INVOKER" }],
  },
  {
    what: "drop-trigger",
    summary: "What it did no longer happens.",
    source: "DROP TRIGGER Statement",
    breaks: true,
    because: "What the trigger % did no longer happens.",
    examples: [{ statement: "DROP TRIGGER IF EXISTS app.t" }],
  },
  {
    what: "drop-event",
    summary: "What it did no longer happens.",
    source: "DROP EVENT Statement",
    breaks: true,
    because: "What the event % did no longer happens.",
    examples: [{ statement: "DROP EVENT e" }],
  },
];
