/** TRUNCATE, LOCK, VACUUM, ANALYZE, CLUSTER. REINDEX: `index-changes.ts`. */
import type { ClusterStmt, LockStmt, TruncateStmt, VacuumStmt } from "libpg-query";
import { foreignKeysReaching } from "../catalog/foreign-keys.ts";
import { relationOf } from "../catalog/queries.ts";
import { nameOf, stored } from "./act-targets.ts";
import { LOCK_MODES } from "./lock-modes.ts";
import { isOptionOn } from "./options.ts";
import { readLocks } from "./reads.ts";
import { rowsOn, type Act, type Situation } from "./row.ts";
import { LINKED, PARCELS, READINGS, SEQUENCED, VIEWED } from "./setups.ts";
import { markedWith, tablesIn } from "./whole-database.ts";
import { familyOf, isPartitioned, lockAll, partitionsWith, targetNamed, targetOf, type Target } from "./target.ts";

const RESTARTED = "Its sequences start again, so numbers are given a second time.";

export const MAINTENANCE_ROWS = [
  ...rowsOn<TruncateStmt>(
    "TruncateStmt",
    [""],
    [
      {
        action: "truncate",
        summary:
          "All rows of the tables and their partitions are gone, with CASCADE also of tables whose foreign keys reference them.",
        source: "TRUNCATE: ACCESS EXCLUSIVE",
        effect: (act) => {
          const named = truncated(act);
          const all = act.body.behavior === "DROP_CASCADE" ? withReferencing(act.situation, named) : named;
          return {
            locks: lockAll("AccessExclusiveLock", all),
            dataLoss: "certain",
            lost: [
              ...all.map((target) => ({ target, column: null, as: "rows" as const })),
              ...(act.body.restart_seqs === true ? [{ target: null, column: null, because: RESTARTED }] : []),
            ],
            because: [
              ...all.map((target) => `All rows of ${target.name} are gone.`),
              ...(act.body.restart_seqs === true ? [RESTARTED] : []),
            ],
          };
        },
        witnesses: [
          { setup: PARCELS, statement: "TRUNCATE parcels" },
          { setup: LINKED, statement: "TRUNCATE carriers CASCADE" },
          { setup: READINGS, statement: "TRUNCATE readings" },
          { setup: `${SEQUENCED}ALTER SEQUENCE ticket_no OWNED BY tickets.id;`, statement: "TRUNCATE tickets RESTART IDENTITY" },
        ],
      },
    ],
  ),
  ...rowsOn<LockStmt>(
    "LockStmt",
    [""],
    [
      {
        action: "lock",
        summary: "The lock that it names, ACCESS EXCLUSIVE where it names none, until the transaction ends.",
        source: "LOCK",
        effect: (act) => {
          const mode = LOCK_MODES[(act.body.mode ?? 8) - 1] ?? "AccessExclusiveLock";
          const tables = (act.body.relations ?? []).flatMap((node) =>
            "RangeVar" in node
              ? locked(act.situation, targetNamed(act.situation.catalog, node.RangeVar), node.RangeVar.inh !== true)
              : [],
          );
          return {
            locks: lockAll(mode, tables),
            because: [`${tables.map((target) => target.name).join(", ")} is locked until the transaction ends.`],
          };
        },
        witnesses: [
          { setup: PARCELS, statement: "LOCK parcels" },
          { setup: PARCELS, statement: "LOCK TABLE parcels IN SHARE MODE" },
          { setup: VIEWED, statement: "LOCK parcel_brief" },
        ],
      },
    ],
  ),
  ...rowsOn<VacuumStmt>(
    "VacuumStmt",
    [""],
    [
      {
        action: "analyze",
        summary: "Samples are read while reads and writes go on.",
        source: "ANALYZE: SHARE UPDATE EXCLUSIVE",
        when: (act) => act.body.is_vacuumcmd !== true,
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", vacuumed(act)),
          because: ["Statistics are gathered while reads and writes go on."],
        }),
        witnesses: [{ setup: PARCELS, statement: "ANALYZE parcels" }],
      },
      {
        action: "vacuum-full",
        summary: "The table is rewritten while nobody can read or write it; it cannot run in a transaction block.",
        source: "VACUUM, FULL: ACCESS EXCLUSIVE",
        when: (act) => isOptionOn(act.body.options, "full"),
        effect: (act) => ({
          locks: lockAll("AccessExclusiveLock", vacuumed(act)),
          rewrites: stored(vacuumed(act)),
          scans: stored(vacuumed(act)),
          transactional: false,
          because: [`${listed(vacuumed(act))} is rewritten while nobody can read or write it.`],
        }),
        witnesses: [{ setup: PARCELS, statement: "VACUUM FULL parcels" }],
      },
      {
        action: "vacuum",
        summary: "Reads and writes go on; it cannot run in a transaction block.",
        source: "VACUUM: SHARE UPDATE EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", vacuumed(act)),
          scans: stored(vacuumed(act)),
          transactional: false,
          because: ["Dead rows are cleaned up while reads and writes go on."],
        }),
        witnesses: [{ setup: PARCELS, statement: "VACUUM parcels" }],
      },
    ],
  ),
  ...rowsOn<ClusterStmt>(
    "ClusterStmt",
    [""],
    [
      {
        action: "cluster",
        summary: "The table is rewritten in the index's order while nobody can read or write it.",
        source: "CLUSTER: ACCESS EXCLUSIVE; without a table, or of a partitioned one, not in a transaction block",
        effect: (act) => {
          const tables =
            act.target === null ? markedWith(act.situation, "clustered") : partitionsWith(act.situation.catalog, act.target);
          return {
            locks: lockAll("AccessExclusiveLock", tables),
            rewrites: stored(tables),
            scans: stored(tables),
            transactional: act.target !== null && !isPartitioned(act.target),
            because: [
              `${act.target === null ? "Every clustered table" : nameOf(act)} is rewritten while nobody can read or write it.`,
            ],
          };
        },
        witnesses: [{ setup: PARCELS, statement: "CLUSTER parcels USING parcels_pkey" }],
      },
    ],
  ),
];

function listed(targets: readonly Target[]): string {
  return targets.length === 0 ? "Every table" : targets.map((target) => target.name).join(", ");
}

/** LOCK of a view locks what it reads too. */
function locked(situation: Situation, target: Target, only: boolean): readonly Target[] {
  return readLocks(situation, target, { mode: "AccessShareLock", only }).map((lock) => lock.target);
}

function vacuumed(act: Act<VacuumStmt>): readonly Target[] {
  if ((act.body.rels ?? []).length === 0) return tablesIn(act.situation, null);
  return (act.body.rels ?? []).flatMap((node) => {
    const relation = "VacuumRelation" in node ? node.VacuumRelation.relation : undefined;
    return relation === undefined ? [] : partitionsWith(act.situation.catalog, targetNamed(act.situation.catalog, relation));
  });
}

function truncated(act: Act<TruncateStmt>): readonly Target[] {
  return (act.body.relations ?? []).flatMap((node) => {
    if (!("RangeVar" in node)) return [];
    return familyOf(act.situation.catalog, targetNamed(act.situation.catalog, node.RangeVar), node.RangeVar.inh !== true);
  });
}

/** All tables that reference one of these, through any number of foreign keys. */
function withReferencing(situation: Situation, targets: readonly Target[]): readonly Target[] {
  const found = new Map(targets.map((target) => [target.name, target]));
  const queue = [...targets];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next.relation === null) continue;
    for (const key of foreignKeysReaching(situation.catalog, next.relation)) {
      const table = key.relation === null ? null : relationOf(situation.catalog, key.relation);
      for (const target of table === null ? [] : familyOf(situation.catalog, targetOf(table))) {
        if (found.has(target.name)) continue;
        found.set(target.name, target);
        queue.push(target);
      }
    }
  }
  return [...found.values()];
}
