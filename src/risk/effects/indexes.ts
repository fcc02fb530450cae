/** CREATE INDEX and DROP INDEX. Locks are those on the table; an index's own lock is not listed. */
import type { IndexStmt, DropStmt } from "libpg-query";
import { stringsOf, writtenName } from "../catalog/names.ts";
import type { Index } from "../catalog/objects.ts";
import { relationOf, resolveIndex, resolveRelation } from "../catalog/queries.ts";
import { nameOf, stored } from "./act-targets.ts";
import { rowsOn, type Act, type Situation, type TargetLock } from "./row.ts";
import { PARCELS, READINGS } from "./setups.ts";
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

export function indexNamed(situation: Situation, name: WrittenName | RangeVar): Index | null {
  const answer = resolveIndex(situation.catalog, name);
  return answer.state === "known" ? answer.value : null;
}

export function tableOf(situation: Situation, index: Index): readonly Target[] {
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
