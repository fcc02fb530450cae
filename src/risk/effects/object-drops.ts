/** DROP of schemas, types, extensions, functions, and of all that a role owns. */
import { falling, names } from "./drops.ts";
import type { DropOwnedStmt, DropStmt } from "libpg-query";
import { whatFallsWith } from "../catalog/falls.ts";
import { outcomeOfFalls } from "./falls.ts";
import { ownedBy } from "./owners.ts";
import { mergeOutcomes } from "./outcome.ts";
import { isMadeAgain } from "./remake.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { COMPOSITES, ENUMERATED, FUNCTIONS, PARCELS } from "./setups.ts";

export const OBJECT_DROP_ROWS = [
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_SCHEMA"],
    [
      {
        action: "drop-schema",
        summary: "CASCADE takes every table in it, and what needs them elsewhere.",
        source: "DROP SCHEMA",
        effect: (act) => container(act, "the schema"),
        witnesses: [
          {
            setup: "CREATE SCHEMA old; CREATE TABLE old.t (id integer); INSERT INTO old.t VALUES (1);",
            statement: "DROP SCHEMA old CASCADE",
          },
          { setup: "CREATE SCHEMA empty_one;", statement: "DROP SCHEMA empty_one" },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_TYPE", "OBJECT_DOMAIN"],
    [
      {
        action: "drop-type",
        summary: "CASCADE drops every column of the type, with its values.",
        source: "DROP TYPE, DROP DOMAIN",
        effect: (act) => container(act, "the type"),
        witnesses: [
          { setup: ENUMERATED, statement: "DROP TYPE parcel_state CASCADE" },
          { setup: COMPOSITES, statement: "DROP TYPE address CASCADE" },
          { setup: "CREATE TYPE unused AS ENUM ('a');", statement: "DROP TYPE unused" },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_EXTENSION"],
    [
      {
        action: "drop-extension",
        summary: "CASCADE drops every column of the extension's types, and what uses its functions.",
        source: "DROP EXTENSION",
        effect: (act) => container(act, "the extension"),
        witnesses: [
          {
            setup:
              "CREATE EXTENSION citext; CREATE TABLE mails (id integer PRIMARY KEY, addr citext); INSERT INTO mails VALUES (1, 'a');",
            statement: "DROP EXTENSION citext CASCADE",
          },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_FUNCTION", "OBJECT_PROCEDURE", "OBJECT_ROUTINE", "OBJECT_AGGREGATE"],
    [
      {
        action: "drop-function",
        summary:
          "Callers fail, unless it is made again in the same file; CASCADE takes defaults, triggers, views and indexes that call it.",
        source: "DROP FUNCTION",
        effect: (act) => callable(act),
        witnesses: [
          { setup: FUNCTIONS, statement: "DROP FUNCTION add_vat(numeric)" },
          {
            setup:
              "CREATE FUNCTION mk() RETURNS text LANGUAGE sql AS 'SELECT ''x''::text'; CREATE TABLE widgets (id integer PRIMARY KEY, k text DEFAULT mk());",
            statement: "DROP FUNCTION mk() CASCADE",
          },
        ],
      },
    ],
  ),
  ...rowsOn<DropOwnedStmt>(
    "DropOwnedStmt",
    [""],
    [
      {
        action: "drop-owned",
        summary: "Everything in this database that the role owns is dropped, whatever it is; its privileges go too.",
        source: "DROP OWNED",
        effect: (act) => {
          const owned = ownedBy(act.situation, act.body.roles);
          const falls = owned.flatMap((relation) => whatFallsWith(act.situation.catalog, relation));
          const found = outcomeOfFalls(act.situation.catalog, falls);
          return mergeOutcomes([
            found,
            {
              // What is not known to belong to the role may do so.
              dataLoss: "certain",
              breaks: true,
              because: ["Everything that the role owns in this database is dropped, tables with their rows included."],
            },
          ]);
        },
        witnesses: [
          {
            setup: `${PARCELS}CREATE ROLE tmp_dropper; ALTER TABLE parcels OWNER TO tmp_dropper;`,
            statement: "DROP OWNED BY tmp_dropper CASCADE",
          },
        ],
      },
    ],
  ),
];

/** Schemas, types, extensions: what is in them or made of them falls with CASCADE. */
function container(act: Act<DropStmt>, what: string): Outcome {
  const falls = falling(act);
  const cascade = act.body.behavior === "DROP_CASCADE";
  const shown = names(act).map((name) => (name.schema === null ? name.name : `${name.schema}.${name.name}`));
  const fresh = falls.length > 0 && falls.filter((fall) => fall.named).every((fall) => fall.object.epoch === "release");
  const found = cascade ? outcomeOfFalls(act.situation.catalog, falls) : {};
  const known = falls.some((fall) => fall.named && !("assumed" in fall.object && fall.object.assumed));
  return mergeOutcomes([
    found,
    {
      // Without CASCADE it fails as long as anything is in it. With it, what the history does not know may fall.
      dataLoss: cascade && !known ? (act.variant === "OBJECT_SCHEMA" ? "certain" : "possible") : "none",
      breaks: !fresh && !shown.every((name) => isMadeAgain(act.situation, "OBJECT_TYPE", name)),
      because: shown.map(
        (name) => `Dropping ${what} ${name}${cascade ? " takes all that needs it" : " fails as long as anything needs it"}.`,
      ),
    },
  ]);
}

function callable(act: Act<DropStmt>): Outcome {
  const shown = names(act);
  const again = shown.every((name) => isMadeAgain(act.situation, act.variant, name.name));
  const falls = falling(act);
  const fresh = falls.length > 0 && falls.every((fall) => fall.object.epoch === "release");
  const found = act.body.behavior === "DROP_CASCADE" ? outcomeOfFalls(act.situation.catalog, falls) : {};
  return mergeOutcomes([
    { ...found, breaks: found.breaks === true && falls.some((fall) => !fall.named) },
    {
      breaks: !again && !fresh,
      because: shown.map((name) => `The function ${name.name} is dropped${again ? " and made again" : ": what calls it fails"}.`),
      undo: "Create it again.",
    },
  ]);
}
