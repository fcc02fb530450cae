/** Indexes: CREATE, DROP, ALTER, REINDEX. Locks are those on the table; an index's own lock is not listed. */
import type { IndexStmt, DropStmt, ReindexStmt, RenameStmt } from "libpg-query";
import { stringsOf, writtenName } from "../catalog/names.ts";
import type { Index } from "../catalog/objects.ts";
import { relationOf, resolveIndex, resolveRelation } from "../catalog/queries.ts";
import { nameOf, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { isOptionOn } from "./options.ts";
import { rowsOn, type Act, type Situation, type TargetLock } from "./row.ts";
import { PARCELS, READINGS } from "./setups.ts";
import { tablesIn } from "./whole-database.ts";
import { familyOf, isPartitioned, lockAll, partitionsWith, targetOf, type Target } from "./target.ts";
import type { WrittenName } from "../catalog/names.ts";
import type { RangeVar } from "libpg-query";

const INDEXED = `${PARCELS}CREATE INDEX parcels_code ON parcels (code);`;

function tables(act: Act<IndexStmt>): readonly Target[] {
  if (act.target === null) return [];
  return act.body.relation?.inh === true ? partitionsWith(act.situation.catalog, act.target) : [act.target];
}

export const INDEX_ROWS = [
  ...rowsOn<IndexStmt>(
    "IndexStmt",
    [""],
    [
      {
        action: "create-index-if-not-exists",
        summary: "CREATE INDEX IF NOT EXISTS of an index that is there builds nothing, but takes the lock.",
        source: "CREATE INDEX, IF NOT EXISTS",
        when: (act) => act.body.if_not_exists === true && isThere(act),
        effect: (act) => ({
          locks: lockAll(
            act.body.concurrent === true ? "ShareUpdateExclusiveLock" : "ShareLock",
            act.target === null ? [] : [act.target],
          ),
          transactional: act.body.concurrent !== true,
          because: [`The index ${act.body.idxname ?? ""} exists already, so none is built.`],
        }),
        witnesses: [{ setup: INDEXED, statement: "CREATE INDEX IF NOT EXISTS parcels_code ON parcels (code)" }],
      },
      {
        action: "create-index-concurrently",
        summary: "Reads and writes go on while the index is built; it cannot run in a transaction block.",
        source: "CREATE INDEX, Building Indexes Concurrently: SHARE UPDATE EXCLUSIVE",
        when: (act) => act.body.concurrent === true,
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", tables(act)),
          scans: stored(tables(act)),
          breaks: act.body.unique === true,
          transactional: false,
          because: [
            `${nameOf(act)} can be read and written while the index is built; a failure leaves an invalid index.`,
            ...uniqueSentence(act),
          ],
          undo: "DROP INDEX CONCURRENTLY.",
        }),
        witnesses: [{ setup: PARCELS, statement: "CREATE INDEX CONCURRENTLY parcels_label ON parcels (label)" }],
      },
      {
        action: "create-unique-index",
        summary: "Writers wait while the index is built; duplicates that running code writes fail.",
        source: "CREATE INDEX, UNIQUE: SHARE lock",
        when: (act) => act.body.unique === true,
        effect: (act) => ({
          locks: lockAll("ShareLock", tables(act)),
          scans: stored(tables(act)),
          breaks: true,
          because: [`Nobody can write to ${nameOf(act)} while the index is built.`, ...uniqueSentence(act)],
          undo: "DROP INDEX.",
        }),
        witnesses: [{ setup: PARCELS, statement: "CREATE UNIQUE INDEX parcels_code_once ON parcels (code)" }],
      },
      {
        action: "create-index",
        summary: "Writers wait while the index is built, of all partitions unless ONLY.",
        source: "CREATE INDEX: locks out writes (SHARE lock)",
        effect: (act) => ({
          locks: lockAll("ShareLock", tables(act)),
          scans: stored(tables(act)),
          because: [`Nobody can write to ${nameOf(act)} while the index is built.`],
          undo: "DROP INDEX.",
        }),
        witnesses: [
          { setup: PARCELS, statement: "CREATE INDEX parcels_label ON parcels (label)" },
          { setup: READINGS, statement: "CREATE INDEX readings_sensor ON readings (sensor)" },
          { setup: READINGS, statement: "CREATE INDEX readings_sensor ON ONLY readings (sensor)" },
        ],
      },
    ],
  ),
  ...rowsOn<DropStmt>(
    "DropStmt",
    ["OBJECT_INDEX"],
    [
      {
        action: "drop-index-concurrently",
        summary: "Waits for the transactions that use the table, without blocking others.",
        source: "DROP INDEX, CONCURRENTLY",
        when: (act) => act.body.concurrent === true,
        effect: (act) => ({
          locks: droppedLocks(act, "ShareUpdateExclusiveLock"),
          breaks: droppedIndexes(act).some((index) => index.unique && index.constraint === null),
          transactional: false,
          because: ["Queries that used the index become slower; nothing is blocked."],
          undo: "CREATE INDEX CONCURRENTLY.",
        }),
        witnesses: [{ setup: INDEXED, statement: "DROP INDEX CONCURRENTLY parcels_code" }],
      },
      {
        action: "drop-index",
        summary: "Nobody can use the table for a moment, and waits queue behind it.",
        source: "DROP INDEX: ACCESS EXCLUSIVE lock on the table",
        effect: (act) => ({
          locks: droppedLocks(act, "AccessExclusiveLock"),
          breaks: droppedIndexes(act).some((index) => index.unique && index.constraint === null),
          because: [
            "Queries that used the index become slower, and its table is locked for a moment.",
            ...(droppedIndexes(act).some((index) => index.unique)
              ? ["The index is unique: INSERT … ON CONFLICT on its columns fails from then on, and duplicates are let in."]
              : []),
          ],
          undo: "CREATE INDEX again.",
        }),
        witnesses: [{ setup: INDEXED, statement: "DROP INDEX parcels_code" }],
      },
    ],
  ),
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

function uniqueSentence(act: Act<IndexStmt>): readonly string[] {
  return act.body.unique === true ? [`Duplicates that running code writes to ${nameOf(act)} are refused.`] : [];
}

function isThere(act: Act<IndexStmt>): boolean {
  const schema = act.target?.relation?.schema;
  if (schema === undefined || act.body.idxname === undefined) return false;
  const name = { schema, name: act.body.idxname };
  return (
    resolveIndex(act.situation.catalog, name).state === "known" || resolveRelation(act.situation.catalog, name).state === "known"
  );
}

function droppedIndexes(act: Act<DropStmt>): readonly Index[] {
  return (act.body.objects ?? []).flatMap((node) => {
    const parts = "List" in node ? stringsOf(node.List.items) : [];
    const found = indexNamed(act.situation, writtenName(parts));
    return found === null ? [] : [found];
  });
}

function indexNamed(situation: Situation, name: WrittenName | RangeVar): Index | null {
  const answer = resolveIndex(situation.catalog, name);
  return answer.state === "known" ? answer.value : null;
}

function tableOf(situation: Situation, index: Index): readonly Target[] {
  const relation = relationOf(situation.catalog, index.table);
  return relation === null ? [] : [targetOf(relation)];
}

/** Of a partitioned index all partitions are locked with the table. */
function droppedLocks(act: Act<DropStmt>, mode: "AccessExclusiveLock" | "ShareUpdateExclusiveLock"): readonly TargetLock[] {
  const found = droppedIndexes(act).flatMap((index) => (index.epoch === "release" ? [] : tableOf(act.situation, index)));
  return lockAll(
    mode,
    found.flatMap((table) => (isPartitioned(table) ? familyOf(act.situation.catalog, table) : [table])),
  );
}

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
