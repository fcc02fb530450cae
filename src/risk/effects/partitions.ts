/** ATTACH and DETACH PARTITION, CREATE TABLE … PARTITION OF. */
import type { CreateStmt, Node, PartitionBoundSpec } from "libpg-query";
import type { Constraint, Relation } from "../catalog/objects.ts";
import { childrenOf, constraintsOn, foreignKeysFrom, foreignKeysTo, relationOf } from "../catalog/queries.ts";
import { nameOf, self, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { referencedTargets } from "./falls.ts";
import { rowsOn, type Act, type TargetLock } from "./row.ts";
import { READINGS, READINGS_WITH_DEFAULT } from "./setups.ts";
import { familyOf, lockAll, targetNamed, targetOf, type Target } from "./target.ts";

const LOOSE = `${READINGS}
CREATE TABLE readings_2027 (taken_on date NOT NULL, sensor integer, val numeric);
INSERT INTO readings_2027 VALUES ('2027-02-01', 1, 1);
`;

export const PARTITION_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_AttachPartition"],
    [
      {
        action: "attach-partition",
        summary: "The new partition is checked row by row unless a CHECK proves the bound; the default partition is checked too.",
        source:
          "ALTER TABLE, ATTACH PARTITION: SHARE UPDATE EXCLUSIVE on the parent, ACCESS EXCLUSIVE on the partition and the default partition",
        effect: (act) => {
          const child = partOf(act);
          const rest = defaultPartition(act);
          const isDefault = boundOf(act)?.is_default === true;
          const proven = isDefault ? siblings(act).length === 0 : child !== null && hasMatchingCheck(act, child);
          return {
            locks: [
              ...lockAll("ShareUpdateExclusiveLock", self(act)),
              ...lockAll("AccessExclusiveLock", [...(child === null ? [] : familyOf(act.situation.catalog, child)), ...rest]),
              ...keyLocks(act, "ShareRowExclusiveLock"),
            ],
            scans: [...(child === null || proven ? [] : stored(familyOf(act.situation.catalog, child))), ...stored(rest)],
            because: [
              `${child?.name ?? "The table"} becomes a partition of ${nameOf(act)}${proven ? "" : "; every row of it is checked against its bound"}.`,
            ],
            undo: "DETACH PARTITION.",
          };
        },
        witnesses: [
          {
            setup: LOOSE,
            statement: "ALTER TABLE readings ATTACH PARTITION readings_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
          },
          {
            setup: `${READINGS_WITH_DEFAULT}CREATE TABLE readings_2027 (taken_on date NOT NULL, sensor integer, val numeric);`,
            statement: "ALTER TABLE readings ATTACH PARTITION readings_2027 FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DetachPartition"],
    [
      {
        action: "detach-partition-concurrently",
        summary: "The rows leave the parent's queries without blocking them; it cannot run in a transaction block.",
        source: "ALTER TABLE, DETACH PARTITION CONCURRENTLY",
        when: (act) => concurrently(act),
        effect: (act) => ({
          locks: [...lockAll("ShareUpdateExclusiveLock", self(act)), ...lockAll("AccessExclusiveLock", parts(act))],
          breaks: true,
          transactional: false,
          because: [
            `The rows of ${partOf(act)?.name ?? "the partition"} leave the queries of ${nameOf(act)}; the table keeps them.`,
          ],
          undo: "ATTACH PARTITION again.",
        }),
        witnesses: [{ setup: READINGS, statement: "ALTER TABLE readings DETACH PARTITION readings_2025 CONCURRENTLY" }],
      },
      {
        action: "detach-partition",
        summary: "The rows leave the parent's queries while nobody can read the parent; the table keeps them.",
        source: "ALTER TABLE, DETACH PARTITION: ACCESS EXCLUSIVE on the parent",
        effect: (act) => ({
          locks: [
            ...lockAll("AccessExclusiveLock", [...self(act), ...parts(act), ...defaultPartition(act)]),
            ...keyLocks(act, "AccessExclusiveLock"),
          ],
          scans: referencing(act),
          breaks: true,
          because: [
            `The rows of ${partOf(act)?.name ?? "the partition"} leave the queries of ${nameOf(act)}; the table keeps them.`,
          ],
          undo: "ATTACH PARTITION again.",
        }),
        witnesses: [{ setup: READINGS, statement: "ALTER TABLE readings DETACH PARTITION readings_2025" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DetachPartitionFinalize"],
    [
      {
        action: "detach-partition",
        summary: "Completes a DETACH CONCURRENTLY that was interrupted.",
        source: "ALTER TABLE, DETACH PARTITION FINALIZE",
        effect: (act) => ({
          locks: [...lockAll("ShareUpdateExclusiveLock", self(act)), ...lockAll("AccessExclusiveLock", parts(act))],
          breaks: true,
          because: [`The interrupted detaching of ${partOf(act)?.name ?? "the partition"} is completed.`],
        }),
        witnesses: [
          {
            setup: READINGS,
            statement: "ALTER TABLE readings DETACH PARTITION readings_2025 FINALIZE",
            fails: "cannot complete detaching partition",
          },
        ],
      },
    ],
  ),
];

/** The rows of CREATE TABLE that make a partition; those of other tables stand in `tables.ts`, behind these. */
export const PARTITION_OF_ROWS = rowsOn<CreateStmt>(
  "CreateStmt",
  [""],
  [
    {
      action: "create-partition",
      summary:
        "The parent is locked against everybody; creating the table first and attaching it is gentler. A default partition is read.",
      source: "CREATE TABLE, PARTITION OF: ACCESS EXCLUSIVE lock on the parent",
      when: (act) => act.body.partbound !== undefined && !(act.body.if_not_exists === true && act.target?.state === "known"),
      effect: (act) => {
        const parents = (act.body.inhRelations ?? []).flatMap((node) =>
          "RangeVar" in node ? [targetNamed(act.situation.catalog, node.RangeVar)] : [],
        );
        const rest = act.body.partbound?.is_default === true ? [] : parents.flatMap((parent) => defaultOf(act, parent));
        return {
          locks: [
            ...lockAll("AccessExclusiveLock", [...parents, ...rest]),
            ...parents.flatMap((parent) => keyLocksOf(act, parent, "ShareRowExclusiveLock")),
          ],
          scans: stored(rest),
          because: [`Nobody can read or write ${parents.map((parent) => parent.name).join(", ")} while the partition is added.`],
          undo: "DROP TABLE, as long as it is empty.",
        };
      },
      witnesses: [
        {
          setup: READINGS,
          statement: "CREATE TABLE readings_2027 PARTITION OF readings FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
        },
        {
          setup: READINGS_WITH_DEFAULT,
          statement: "CREATE TABLE readings_2027 PARTITION OF readings FOR VALUES FROM ('2027-01-01') TO ('2028-01-01')",
        },
      ],
    },
  ],
);

function command(act: Act<AlterAct>) {
  const { def } = act.body.command;
  return def !== undefined && "PartitionCmd" in def ? def.PartitionCmd : null;
}

function partOf(act: Act<AlterAct>): Target | null {
  const name = command(act)?.name;
  return name === undefined ? null : targetNamed(act.situation.catalog, name);
}

function parts(act: Act<AlterAct>): readonly Target[] {
  const child = partOf(act);
  return child === null ? [] : familyOf(act.situation.catalog, child);
}

function boundOf(act: Act<AlterAct>): PartitionBoundSpec | null {
  return command(act)?.bound ?? null;
}

function concurrently(act: Act<AlterAct>): boolean {
  return command(act)?.concurrent === true;
}

function siblings(act: Act<AlterAct>): readonly Relation[] {
  const relation = act.target?.relation ?? null;
  return relation === null ? [] : childrenOf(act.situation.catalog, relation);
}

function defaultPartition(act: Act<AlterAct>): readonly Target[] {
  return act.target === null ? [] : defaultOf(act, act.target);
}

function defaultOf(act: Act<unknown>, parent: Target): readonly Target[] {
  if (parent.relation === null) return [];
  const found = childrenOf(act.situation.catalog, parent.relation).filter((each) => each.partitionOf?.isDefault === true);
  return found.flatMap((each) => familyOf(act.situation.catalog, targetOf(each)));
}

/** Foreign keys of the parent and to it are made for (or taken from) the partition as well. */
function keyLocks(act: Act<AlterAct>, mode: "ShareRowExclusiveLock" | "AccessExclusiveLock"): readonly TargetLock[] {
  return act.target === null ? [] : keyLocksOf(act, act.target, mode);
}

function keyLocksOf(
  act: Act<unknown>,
  parent: Target,
  mode: "ShareRowExclusiveLock" | "AccessExclusiveLock",
): readonly TargetLock[] {
  if (parent.relation === null) return [];
  const { catalog } = act.situation;
  const from = foreignKeysFrom(catalog, parent.relation).flatMap((key) => referencedTargets(catalog, key));
  const to = foreignKeysTo(catalog, parent.relation).flatMap((key) => ownerOf(act, key));
  return [...lockAll("ShareRowExclusiveLock", from), ...lockAll(mode, to)];
}

/** A detached partition must hold no row that is referenced, so the referencing tables are read. */
function referencing(act: Act<AlterAct>): readonly Target[] {
  const relation = act.target?.relation ?? null;
  if (relation === null) return [];
  return stored(foreignKeysTo(act.situation.catalog, relation).flatMap((key) => ownerOf(act, key)));
}

function ownerOf(act: Act<unknown>, key: Constraint): readonly Target[] {
  const table = key.relation === null ? null : relationOf(act.situation.catalog, key.relation);
  return table === null ? [] : [targetOf(table)];
}

/**
 * A valid CHECK that compares the partition key with both ends of the bound. What is recognised is the usual recipe; any other
 * check is taken for no proof.
 */
function hasMatchingCheck(act: Act<AlterAct>, child: Target): boolean {
  const bound = boundOf(act);
  if (child.relation === null || bound === null) return false;
  const ends = [...(bound.lowerdatums ?? []), ...(bound.upperdatums ?? []), ...(bound.listdatums ?? [])]
    .filter((node) => !("ColumnRef" in node))
    .map(constantText);
  if (ends.length === 0 || ends.includes(null)) return false;
  return constraintsOn(act.situation.catalog, child.relation).some((each) => {
    if (each.constraintKind !== "check" || !each.validated || each.expression === null) return false;
    const text = JSON.stringify(each.expression);
    return ends.every((end) => end !== null && text.includes(end));
  });
}

function constantText(node: Node): string | null {
  if (!("A_Const" in node)) return null;
  const { sval, ival } = node.A_Const;
  if (sval !== undefined) return JSON.stringify(sval.sval ?? "");
  return ival === undefined ? null : `"ival":${JSON.stringify(ival)}`;
}
