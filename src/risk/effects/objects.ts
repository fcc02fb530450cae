/** Objects without rows: schemas, extensions, types, operators, text search, casts, …: made, altered, dropped. */
import type { AlterExtensionContentsStmt, AlterTableMoveAllStmt, DropStmt } from "libpg-query";
import { whatFalls } from "../catalog/falls.ts";
import { needsOf } from "../catalog/queries.ts";
import { outcomeOfFalls } from "./falls.ts";
import { plainRows } from "./harmless.ts";
import { nodeName } from "./object-names.ts";
import { rowsOn } from "./row.ts";
import { markedWith } from "./whole-database.ts";
import { PARCELS } from "./setups.ts";
import { lockAll, targetNamed, targetOf } from "./target.ts";

export const OBJECT_ROWS = [
  ...plainRows([
    {
      action: "create-object",
      kinds: ["CreateSchemaStmt"],
      summary: "A new schema, with what is created in it.",
      source: "CREATE SCHEMA",
      witnesses: [{ setup: "", statement: "CREATE SCHEMA IF NOT EXISTS staging_area" }],
    },
    {
      action: "create-extension",
      kinds: ["CreateExtensionStmt"],
      summary: "New functions and types.",
      source: "CREATE EXTENSION",
      witnesses: [{ setup: "", statement: "CREATE EXTENSION citext" }],
    },
    {
      action: "create-type",
      kinds: ["CreateEnumStmt", "CompositeTypeStmt", "CreateDomainStmt", "CreateRangeStmt", "DefineStmt"],
      summary: "A new type, operator, aggregate, collation or text search object.",
      source: "CREATE TYPE, CREATE DOMAIN, CREATE OPERATOR, CREATE AGGREGATE, CREATE COLLATION",
      witnesses: [
        { setup: "", statement: "CREATE TYPE mood AS ENUM ('fine')" },
        { setup: "", statement: "CREATE DOMAIN positive AS integer CHECK (VALUE > 0)" },
      ],
    },
    {
      action: "create-object",
      kinds: [
        "CreateCastStmt",
        "CreateConversionStmt",
        "CreateOpClassStmt",
        "CreateOpFamilyStmt",
        "CreateTransformStmt",
        "CreatePLangStmt",
        "CreateAmStmt",
        "CreateFdwStmt",
        "CreateForeignServerStmt",
        "ImportForeignSchemaStmt",
      ],
      summary: "A new object that nothing uses yet.",
      source: "CREATE CAST, CREATE OPERATOR CLASS, CREATE LANGUAGE, CREATE SERVER, IMPORT FOREIGN SCHEMA, …",
      witnesses: [{ setup: "", statement: "CREATE FOREIGN DATA WRAPPER dummy" }],
    },
    {
      action: "create-event-trigger",
      kinds: ["CreateEventTrigStmt", "AlterEventTrigStmt"],
      summary: "Later DDL of everybody runs it.",
      source: "CREATE EVENT TRIGGER",
      witnesses: [
        {
          setup: "CREATE FUNCTION et() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';",
          statement: "CREATE EVENT TRIGGER et1 ON ddl_command_start EXECUTE FUNCTION et()",
        },
      ],
    },
    {
      action: "update-extension",
      kinds: ["AlterExtensionStmt"],
      summary: "The extension's own update script runs: its functions may behave differently.",
      source: "ALTER EXTENSION, UPDATE",
      outcome: { breaks: true },
      witnesses: [{ setup: "CREATE EXTENSION citext VERSION '1.5';", statement: "ALTER EXTENSION citext UPDATE TO '1.6'" }],
    },
    {
      action: "alter-object",
      kinds: [
        "AlterTypeStmt",
        "AlterCollationStmt",
        "AlterOperatorStmt",
        "AlterOpFamilyStmt",
        "AlterStatsStmt",
        "AlterTSConfigurationStmt",
        "AlterTSDictionaryStmt",
        "AlterFdwStmt",
        "AlterForeignServerStmt",
      ],
      summary: "A property of an object without rows changes.",
      source: "ALTER TYPE (base), ALTER COLLATION, ALTER OPERATOR, ALTER STATISTICS, ALTER TEXT SEARCH …, ALTER SERVER",
      witnesses: [
        { setup: `${PARCELS}CREATE STATISTICS s ON code, qty FROM parcels;`, statement: "ALTER STATISTICS s SET STATISTICS 50" },
      ],
    },
  ]),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_STATISTIC_EXT"],
    [
      {
        action: "drop-statistics",
        summary: "Plans may become worse; nothing else uses it.",
        source: "DROP STATISTICS: SHARE UPDATE EXCLUSIVE on the table",
        effect: (act) => ({
          locks: whatFalls(act.situation.catalog, { DropStmt: act.body }).flatMap((fall) =>
            needsOf(act.situation.catalog, fall.object.oid).flatMap((need) =>
              need.kind === "relation" ? lockAll("ShareUpdateExclusiveLock", [targetOf(need)]) : [],
            ),
          ),
          because: ["Plans may become worse; nothing else uses extended statistics."],
          undo: "CREATE STATISTICS again.",
        }),
        witnesses: [{ setup: `${PARCELS}CREATE STATISTICS s ON code, qty FROM parcels;`, statement: "DROP STATISTICS s" }],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["*"],
    [
      {
        action: "drop-object",
        summary: "What uses it fails: a cast, operator, collation, event trigger, server, …; CASCADE takes it along.",
        source: "DROP CAST, DROP OPERATOR, DROP COLLATION, DROP EVENT TRIGGER, DROP SERVER, …",
        effect: (act) => ({
          ...outcomeOfFalls(act.situation.catalog, whatFalls(act.situation.catalog, { DropStmt: act.body })),
          breaks: true,
        }),
        witnesses: [{ setup: "CREATE COLLATION plain_c (locale = 'C');", statement: "DROP COLLATION plain_c" }],
      },
    ],
  ),
  ...rowsOn<AlterExtensionContentsStmt>(
    "AlterExtensionContentsStmt",
    [""],
    [
      {
        action: "alter-extension-contents",
        summary: "The object belongs to the extension from then on, or no longer.",
        source: "ALTER EXTENSION, ADD, DROP",
        effect: (act) => ({
          locks:
            act.body.objtype === "OBJECT_TABLE" || act.body.objtype === "OBJECT_VIEW"
              ? lockAll("ShareUpdateExclusiveLock", [targetNamed(act.situation.catalog, nodeName(act.body.object))])
              : [],
          because: ["What belongs to an extension changes."],
        }),
        witnesses: [
          {
            setup: "CREATE EXTENSION citext; CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS 'SELECT 1';",
            statement: "ALTER EXTENSION citext ADD FUNCTION f()",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterTableMoveAllStmt>(
    "AlterTableMoveAllStmt",
    [""],
    [
      {
        action: "set-tablespace",
        summary: "Every table of a tablespace is copied while nobody can read or write it.",
        source: "ALTER TABLE ALL IN TABLESPACE, SET TABLESPACE",
        effect: (act) => {
          const tables = markedWith(act.situation, `tablespace ${act.body.orig_tablespacename ?? ""}`);
          return {
            locks: lockAll("AccessExclusiveLock", tables),
            rewrites: tables,
            because: [
              `Every relation of the tablespace ${act.body.orig_tablespacename ?? ""} is copied while nobody can use it.`,
            ],
            undo: "Move them back.",
          };
        },
        witnesses: [
          {
            setup: "SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';",
            statement: "ALTER TABLE ALL IN TABLESPACE elsewhere SET TABLESPACE pg_default",
          },
        ],
      },
    ],
  ),
];
