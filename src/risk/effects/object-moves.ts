/** SET SCHEMA and OWNER TO, and renames of what is no table. */
import { renamed } from "./renames.ts";
import type { AlterObjectSchemaStmt, AlterOwnerStmt, RenameStmt } from "libpg-query";
import { lockSelf, nameOf } from "./act-targets.ts";
import { nodeName, shownName } from "./object-names.ts";
import { rowsOn } from "./row.ts";
import { ENUMERATED, FUNCTIONS, PARCELS } from "./setups.ts";

const RELATIONS = ["OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW", "OBJECT_FOREIGN_TABLE"];

export const OBJECT_MOVE_ROWS = [
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_SCHEMA"],
    [
      {
        action: "rename-schema",
        summary: "Code that names the schema, or finds it on its search path, fails.",
        source: "ALTER SCHEMA, RENAME TO",
        effect: (act) => renamed(act, "The schema"),
        witnesses: [{ setup: "CREATE SCHEMA old;", statement: "ALTER SCHEMA old RENAME TO older" }],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    [
      "OBJECT_TYPE",
      "OBJECT_DOMAIN",
      "OBJECT_SEQUENCE",
      "OBJECT_FUNCTION",
      "OBJECT_PROCEDURE",
      "OBJECT_ROUTINE",
      "OBJECT_AGGREGATE",
      "OBJECT_COLLATION",
      "OBJECT_ROLE",
      "OBJECT_DATABASE",
    ],
    [
      {
        action: "rename-object",
        summary: "Code that names it fails.",
        source: "ALTER TYPE, ALTER FUNCTION, ALTER SEQUENCE, …, RENAME TO",
        effect: (act) => renamed(act, WORDS[act.variant] ?? "The object"),
        witnesses: [
          { setup: ENUMERATED, statement: "ALTER TYPE parcel_state RENAME TO job_state" },
          { setup: FUNCTIONS, statement: "ALTER FUNCTION add_vat(numeric) RENAME TO with_vat" },
          { setup: "CREATE SEQUENCE s1;", statement: "ALTER SEQUENCE s1 RENAME TO s2" },
        ],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["*"],
    [
      {
        action: "rename-internal-object",
        summary: "Objects that queries do not name: statistics, publications, operator classes, text search configurations, …",
        source: "ALTER …, RENAME TO",
        effect: () => ({ because: ["Only a name changes that queries do not use."], undo: "Rename it back." }),
        witnesses: [
          {
            setup: "CREATE DOMAIN positive AS integer CONSTRAINT p CHECK (VALUE > 0);",
            statement: "ALTER DOMAIN positive RENAME CONSTRAINT p TO q",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterObjectSchemaStmt>("AlterObjectSchemaStmt", RELATIONS, [
    {
      action: "set-schema",
      summary: "Code that names it with its schema, or finds it on its search path, fails.",
      source: "ALTER TABLE, SET SCHEMA",
      effect: (act) => ({
        locks: lockSelf(act, "AccessExclusiveLock"),
        breaks: true,
        because: [`${nameOf(act)} moves to the schema ${act.body.newschema ?? ""}; code that does not look there fails.`],
        undo: "Move it back.",
      }),
      witnesses: [{ setup: `${PARCELS}CREATE SCHEMA depot;`, statement: "ALTER TABLE parcels SET SCHEMA depot" }],
    },
  ]),
  ...rowsOn<AlterObjectSchemaStmt>(
    "AlterObjectSchemaStmt",
    ["*"],
    [
      {
        action: "set-schema",
        summary: "Code that names it with its schema, or finds it on its search path, fails.",
        source: "ALTER FUNCTION, ALTER TYPE, ALTER EXTENSION, …, SET SCHEMA",
        effect: (act) => ({
          breaks: true,
          because: [`${shownName(nodeName(act.body.object)) || nameOf(act)} moves to the schema ${act.body.newschema ?? ""}.`],
          undo: "Move it back.",
        }),
        witnesses: [{ setup: `${FUNCTIONS}CREATE SCHEMA depot;`, statement: "ALTER FUNCTION add_vat(numeric) SET SCHEMA depot" }],
      },
    ],
  ),
  ...rowsOn<AlterOwnerStmt>(
    "AlterOwnerStmt",
    ["*"],
    [
      {
        action: "change-owner",
        summary: "Who may alter or drop it changes, and with it what SECURITY DEFINER functions may do.",
        source: "ALTER …, OWNER TO",
        effect: (act) => ({ because: [`The owner of ${shownName(nodeName(act.body.object))} changes.`], undo: "Give it back." }),
        witnesses: [{ setup: FUNCTIONS, statement: "ALTER FUNCTION add_vat(numeric) OWNER TO CURRENT_USER" }],
      },
    ],
  ),
];

const WORDS: Readonly<Record<string, string>> = {
  OBJECT_TYPE: "The type",
  OBJECT_DOMAIN: "The domain",
  OBJECT_SEQUENCE: "The sequence",
  OBJECT_FUNCTION: "The function",
  OBJECT_PROCEDURE: "The procedure",
  OBJECT_ROLE: "The role",
  OBJECT_DATABASE: "The database",
};
