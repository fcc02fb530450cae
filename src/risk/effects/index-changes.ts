/** Indexes that are there: altered, attached, renamed, built anew. Their tables are mostly left alone. */
import { indexNamed, tableOf } from "./indexes.ts";
import type { ReindexStmt, RenameStmt } from "libpg-query";
import { stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { isOptionOn } from "./options.ts";
import { rowsOn, type Act, type TargetLock } from "./row.ts";
import { PARCELS, READINGS } from "./setups.ts";
import { tablesIn } from "./whole-database.ts";
import { isPartitioned, lockAll, partitionsWith, type Target } from "./target.ts";

const INDEXED = `${PARCELS}CREATE INDEX parcels_code ON parcels (code);`;

export const INDEX_CHANGE_ROWS = [
  ...rowsOn<AlterAct>(
    "alter-index",
    ["AT_SetRelOptions", "AT_ResetRelOptions", "AT_SetStatistics"],
    [
      {
        action: "set-storage-parameter",
        summary: "Concerns the index alone and what is built later.",
        source: "ALTER INDEX, SET (storage_parameter): SHARE UPDATE EXCLUSIVE on the index",
        effect: () => ({ because: ["A setting of an index changes; its table is not locked."] }),
        witnesses: [{ setup: INDEXED, statement: "ALTER INDEX parcels_code SET (fillfactor = 80)" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-index",
    ["AT_SetTableSpace"],
    [
      {
        action: "set-tablespace",
        summary: "The index's file is copied while queries that use the index wait.",
        source: "ALTER INDEX, SET TABLESPACE",
        effect: () => ({
          because: ["The index is copied to another tablespace; queries that use it wait."],
          undo: "Move it back.",
        }),
        witnesses: [{ setup: INDEXED, statement: "ALTER INDEX parcels_code SET TABLESPACE pg_default" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-index",
    ["AT_AttachPartition"],
    [
      {
        action: "attach-index",
        summary: "An index of a partition becomes a part of the partitioned index.",
        source: "ALTER INDEX, ATTACH PARTITION",
        effect: (act) => ({
          locks: attachLocks(act),
          because: ["A partition's index is attached; tables can be read and written."],
        }),
        witnesses: [
          {
            setup: `${READINGS}CREATE INDEX readings_s ON ONLY readings (sensor); CREATE INDEX readings_2025_s ON readings_2025 (sensor);`,
            statement: "ALTER INDEX readings_s ATTACH PARTITION readings_2025_s",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter-index",
    ["AT_ChangeOwner", "AT_GenericOptions"],
    [
      {
        action: "alter-index",
        summary: "Concerns the index's entry in the catalog.",
        source: "ALTER INDEX",
        effect: () => ({ because: ["A property of an index changes; its table is not locked."] }),
        witnesses: [{ setup: INDEXED, statement: "ALTER INDEX parcels_code OWNER TO postgres" }],
      },
    ],
  ),
  ...rowsOn<RenameStmt>(
    "RenameStmt",
    ["OBJECT_INDEX"],
    [
      {
        action: "rename-index",
        summary: "Nobody names an index in a query.",
        source: "ALTER INDEX, RENAME: SHARE UPDATE EXCLUSIVE on the index",
        effect: () => ({ because: ["Only the index's name changes."], undo: "Rename it back." }),
        witnesses: [{ setup: INDEXED, statement: "ALTER INDEX parcels_code RENAME TO code_parcels" }],
      },
    ],
  ),
  ...rowsOn<ReindexStmt>(
    "ReindexStmt",
    ["REINDEX_OBJECT_INDEX", "REINDEX_OBJECT_TABLE"],
    [
      {
        action: "reindex-concurrently",
        summary: "Reads and writes go on; it cannot run in a transaction block.",
        source: "REINDEX, Rebuilding Indexes Concurrently",
        when: (act) => isOptionOn(act.body.params, "concurrently"),
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", reindexed(act)),
          scans: stored(reindexed(act)),
          transactional: false,
          because: ["Indexes are built anew while reads and writes go on; a failure leaves invalid indexes."],
        }),
        witnesses: [{ setup: INDEXED, statement: "REINDEX INDEX CONCURRENTLY parcels_code" }],
      },
      {
        action: "reindex",
        summary: "Writers wait, and so do queries that would use the index; partitioned ones cannot run in a transaction block.",
        source: "REINDEX: SHARE lock on the table, ACCESS EXCLUSIVE on the index",
        effect: (act) => ({
          locks: lockAll("ShareLock", reindexed(act)),
          scans: stored(reindexed(act)),
          transactional: !reindexed(act).some((target) => isPartitioned(target)),
          because: ["Indexes are built anew: writers wait, and so do queries that would use them."],
        }),
        witnesses: [
          { setup: INDEXED, statement: "REINDEX INDEX parcels_code" },
          { setup: INDEXED, statement: "REINDEX TABLE parcels" },
        ],
      },
    ],
  ),
  ...rowsOn<ReindexStmt>(
    "ReindexStmt",
    ["REINDEX_OBJECT_SCHEMA", "REINDEX_OBJECT_SYSTEM", "REINDEX_OBJECT_DATABASE"],
    [
      {
        action: "reindex",
        summary: "Every table in turn, each in a transaction of its own.",
        source: "REINDEX SCHEMA, DATABASE, SYSTEM: cannot be executed inside a transaction block",
        effect: (act) => {
          const tables = tablesIn(act.situation, act.variant === "REINDEX_OBJECT_SCHEMA" ? (act.body.name ?? "") : null);
          const concurrently = isOptionOn(act.body.params, "concurrently");
          return {
            locks: lockAll(concurrently ? "ShareUpdateExclusiveLock" : "ShareLock", tables),
            scans: tables,
            transactional: false,
            because: [`All indexes are built anew, table after table${concurrently ? "" : "; writers of each wait meanwhile"}.`],
          };
        },
        witnesses: [{ setup: PARCELS, statement: "REINDEX SCHEMA public" }],
      },
    ],
  ),
];

function attachLocks(act: Act<AlterAct>): readonly TargetLock[] {
  const { relation } = act.body.statement;
  const { def } = act.body.command;
  const child = def !== undefined && "PartitionCmd" in def ? def.PartitionCmd.name : undefined;
  return [relation, child].flatMap((name) => {
    const index = name === undefined ? null : indexNamed(act.situation, name);
    return index === null ? [] : lockAll("AccessShareLock", tableOf(act.situation, index));
  });
}

function reindexed(act: Act<ReindexStmt>): readonly Target[] {
  const { relation } = act.body;
  if (relation === undefined) return [];
  if (act.variant === "REINDEX_OBJECT_INDEX") {
    const index = indexNamed(act.situation, relation);
    return index === null ? [] : tableOf(act.situation, index).flatMap((table) => partitionsWith(act.situation.catalog, table));
  }
  return act.target === null ? [] : partitionsWith(act.situation.catalog, act.target);
}
