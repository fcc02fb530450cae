/** PRIMARY KEY, UNIQUE, EXCLUDE: constraints with an index. */
import { isOnNewColumn, label } from "./constraints.ts";
import { columnNumbered, resolveIndex } from "../catalog/queries.ts";
import { family, lockSelf, nameOf, stored } from "./act-targets.ts";
import type { ConstraintAct } from "./acts.ts";
import { isProvenNotNull } from "./not-null.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { isPartitioned, lockAll } from "./target.ts";

const SOURCE = "ALTER TABLE, ADD table_constraint";

export const KEY_CONSTRAINT_ROWS = [
  ...rowsOn<ConstraintAct>(
    "constraint",
    ["CONSTR_PRIMARY", "CONSTR_UNIQUE", "CONSTR_EXCLUSION"],
    [
      {
        action: "add-constraint-using-index",
        summary: "An index that is there becomes the constraint; a primary key still reads the table where a column may be NULL.",
        source: "ALTER TABLE, ADD table_constraint_using_index",
        when: (act) => act.body.constraint.indexname !== undefined,
        effect: (act) => usingIndex(act),
        witnesses: [
          {
            setup: `${PARCELS}CREATE UNIQUE INDEX parcels_code ON parcels (code);`,
            statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE USING INDEX parcels_code",
          },
          {
            setup:
              "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a'); CREATE UNIQUE INDEX loose_id ON loose (id);",
            statement: "ALTER TABLE loose ADD CONSTRAINT loose_pk PRIMARY KEY USING INDEX loose_id",
          },
        ],
      },
      {
        action: "add-primary-key",
        summary: "A unique index is built, and NOT NULL checked, while nobody can read or write the table.",
        source: `${SOURCE}: PRIMARY KEY builds an index under ACCESS EXCLUSIVE`,
        when: (act) => act.body.constraint.contype === "CONSTR_PRIMARY",
        effect: (act) => indexed(act, "primary key"),
        witnesses: [
          {
            setup: "CREATE TABLE loose (id integer, b text); INSERT INTO loose VALUES (1, 'a');",
            statement: "ALTER TABLE loose ADD PRIMARY KEY (id)",
          },
        ],
      },
      {
        action: "add-unique",
        summary: "A unique index is built while nobody can read or write the table.",
        source: `${SOURCE}: UNIQUE builds an index under ACCESS EXCLUSIVE`,
        when: (act) => act.body.constraint.contype === "CONSTR_UNIQUE",
        effect: (act) => indexed(act, "unique constraint"),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ADD CONSTRAINT code_once UNIQUE (code)" }],
      },
      {
        action: "add-exclusion",
        summary: "An index is built and every row compared while nobody can read or write the table; there is no gentler form.",
        source: `${SOURCE}: EXCLUDE builds an index under ACCESS EXCLUSIVE`,
        effect: (act) => indexed(act, "exclusion constraint"),
        witnesses: [
          {
            setup:
              "CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange); INSERT INTO bookings VALUES (1, '[2026-01-01, 2026-01-02)');",
            statement: "ALTER TABLE bookings ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&)",
          },
        ],
      },
    ],
  ),
];

/** An index of a partitioned table is built on every partition; their lock depends on the version. */
function indexed(act: Act<ConstraintAct>, kind: string): Outcome {
  const tables = family(act);
  const partitioned = act.target !== null && isPartitioned(act.target);
  const built = partitioned ? tables : tables.slice(0, 1);
  const below = (act.situation.postgresVersion ?? 17) >= 18 ? "AccessExclusiveLock" : "ShareLock";
  return {
    locks: [
      ...lockSelf(act, "AccessExclusiveLock"),
      ...(partitioned || below === "AccessExclusiveLock" ? lockAll(below, tables.slice(1)) : []),
    ],
    scans: stored(built),
    breaks: !isOnNewColumn(act),
    because: [`${label(act, kind)} builds an index while nobody can read or write ${nameOf(act)}, and refuses what violates it.`],
    undo: "Drop the constraint.",
  };
}

function usingIndex(act: Act<ConstraintAct>): Outcome {
  const primary = act.body.constraint.contype === "CONSTR_PRIMARY";
  const reads = primary && !keysAreNotNull(act);
  return {
    locks: lockSelf(act, "AccessExclusiveLock"),
    scans: reads ? stored(family(act)) : [],
    breaks: reads,
    because: [
      `${label(act, primary ? "primary key" : "unique constraint")} takes over the index ${act.body.constraint.indexname ?? ""}${reads ? ", but every row is read for NULLs" : ""}.`,
    ],
    undo: "Drop the constraint (the index falls with it).",
  };
}

/** Whether the index's columns are known to hold no NULL. */
function keysAreNotNull(act: Act<ConstraintAct>): boolean {
  const { catalog } = act.situation;
  const relation = act.target?.relation ?? null;
  if (relation === null) return false;
  const index = resolveIndex(catalog, { schema: relation.schema, name: act.body.constraint.indexname ?? "" });
  if (index.state !== "known") return false;
  const columns = index.value.keys.map((key) => (key.column === null ? null : columnNumbered(relation, key.column)));
  return columns.every((column) => column !== null && (column.notNull || isProvenNotNull(catalog, relation, column)));
}
