/** CREATE TABLE in its forms. Foreign keys of a new table are acts of their own; partitions: `partitions.ts`. */
import type { CreateForeignTableStmt, CreateStmt, CreateTableAsStmt } from "libpg-query";
import { resolveRelation } from "../catalog/queries.ts";
import { dynamic, queryOutcome } from "./calls.ts";
import { mergeOutcomes } from "./outcome.ts";
import { rowsOn, type Act } from "./row.ts";
import { INHERITED, PARCELS } from "./setups.ts";
import { lockAll, targetNamed, type Target } from "./target.ts";

export const TABLE_ROWS = [
  ...rowsOn<CreateStmt>(
    "CreateStmt",
    [""],
    [
      {
        action: "create-table",
        summary: "CREATE TABLE IF NOT EXISTS of a table that is there changes nothing, whatever columns it asks for.",
        source:
          "CREATE TABLE, IF NOT EXISTS: no guarantee that the existing relation is like the one that would have been created",
        when: (act) => act.body.if_not_exists === true && act.target?.state === "known",
        effect: (act) => ({ because: [`${act.target?.name ?? "The table"} exists already, so nothing is created.`] }),
        witnesses: [{ setup: PARCELS, statement: "CREATE TABLE IF NOT EXISTS parcels (other integer)" }],
      },
      {
        action: "create-table",
        summary:
          "A new table; tables that it is made LIKE are read in the catalog, those that it INHERITS are locked for other DDL.",
        source: "CREATE TABLE; INHERITS takes SHARE UPDATE EXCLUSIVE on the parents",
        effect: (act) => ({
          locks: [...lockAll("AccessShareLock", likes(act)), ...lockAll("ShareUpdateExclusiveLock", parents(act))],
          because: [`${act.target?.name ?? "The table"} is new.`],
          undo: "DROP TABLE, as long as it is empty.",
        }),
        witnesses: [
          { setup: PARCELS, statement: "CREATE TABLE pallets (id integer PRIMARY KEY, w numeric)" },
          { setup: PARCELS, statement: "CREATE TABLE parcels_new (LIKE parcels INCLUDING ALL)" },
          { setup: INHERITED, statement: "CREATE TABLE more_rows () INHERITS (base_rows)" },
        ],
      },
    ],
  ),
  ...rowsOn<CreateForeignTableStmt>(
    "CreateForeignTableStmt",
    [""],
    [
      {
        action: "create-table",
        summary: "A new table whose rows are elsewhere.",
        source: "CREATE FOREIGN TABLE",
        effect: () => ({ because: ["The foreign table is new."], undo: "DROP FOREIGN TABLE." }),
        witnesses: [
          {
            setup: "CREATE FOREIGN DATA WRAPPER dummy; CREATE SERVER nowhere FOREIGN DATA WRAPPER dummy;",
            statement: "CREATE FOREIGN TABLE far (id integer) SERVER nowhere",
          },
        ],
      },
    ],
  ),
  ...rowsOn<CreateTableAsStmt>(
    "CreateTableAsStmt",
    [""],
    [
      {
        action: "create-table-as",
        summary: "Reads what its query reads, into a new table or materialised view.",
        source: "CREATE TABLE AS, CREATE MATERIALIZED VIEW",
        effect: (act) => {
          const into = intoOf(act);
          if (act.body.if_not_exists === true && into !== null && resolveRelation(act.situation.catalog, into).state === "known")
            return { because: ["It exists already, so nothing is created."] };
          const { query } = act.body;
          const prepared =
            query !== undefined && "ExecuteStmt" in query ? act.situation.prepared.get(query.ExecuteStmt.name ?? "") : query;
          const read = prepared === undefined ? dynamic("EXECUTE") : queryOutcome(act.situation, prepared);
          const name = into === null ? "The new table" : targetNamed(act.situation.catalog, into).name;
          const empty = act.body.into?.skipData === true;
          const own = { because: [`${name} is new${empty ? "" : " and filled by a query"}.`], undo: "Drop it." };
          return mergeOutcomes([own, empty ? { ...read, scans: [] } : read]);
        },
        witnesses: [
          { setup: PARCELS, statement: "CREATE TABLE parcels_copy AS TABLE parcels" },
          { setup: PARCELS, statement: "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM parcels" },
          { setup: PARCELS, statement: "CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM parcels WITH NO DATA" },
        ],
      },
    ],
  ),
];

function likes(act: Act<CreateStmt>): readonly Target[] {
  return (act.body.tableElts ?? []).flatMap((node) => {
    const relation = "TableLikeClause" in node ? node.TableLikeClause.relation : undefined;
    return relation === undefined ? [] : [targetNamed(act.situation.catalog, relation)];
  });
}

function parents(act: Act<CreateStmt>): readonly Target[] {
  return (act.body.inhRelations ?? []).flatMap((node) =>
    "RangeVar" in node ? [targetNamed(act.situation.catalog, node.RangeVar)] : [],
  );
}

function intoOf(act: Act<CreateTableAsStmt>) {
  return act.body.into?.rel ?? null;
}
