/** What ALTER COLUMN sets besides type and constraints: defaults, identity, expressions, storage, statistics. */
import { columnNamed, family, nameOf, self, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { optionNames } from "./options.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { IDENTIFIED, PARCELS, READINGS } from "./setups.ts";
import { lockAll } from "./target.ts";

const GROSS = `${PARCELS}ALTER TABLE parcels ADD COLUMN gross numeric GENERATED ALWAYS AS (weight * 2) STORED;`;

function columnName(act: Act<AlterAct>): string {
  return `${nameOf(act)}.${act.body.command.name ?? ""}`;
}

function exclusive(act: Act<AlterAct>, more: Outcome): Outcome {
  return { locks: lockAll("AccessExclusiveLock", family(act)), ...more };
}

export const COLUMN_SETTING_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_ColumnDefault"],
    [
      {
        action: "drop-default",
        summary: "INSERTs that leave the column out get NULL, or fail where it is NOT NULL.",
        source: "ALTER TABLE, SET/DROP DEFAULT: affects subsequent INSERTs only",
        when: (act) => act.body.command.def === undefined,
        effect: (act) => exclusive(act, droppedDefault(act)),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN qty DROP DEFAULT" }],
      },
      {
        action: "set-default",
        summary: "Only rows that are inserted later get the default.",
        source: "ALTER TABLE, SET/DROP DEFAULT",
        effect: (act) =>
          exclusive(act, {
            because: [`${columnName(act)} gets another default for new rows; existing rows stay.`],
            undo: "Set the old default again.",
          }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET DEFAULT 'none'" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DropNotNull"],
    [
      {
        action: "drop-not-null",
        summary: "A relaxation: old code meets NULL only once something writes it.",
        source: "ALTER TABLE, DROP NOT NULL",
        effect: (act) =>
          exclusive(isNullableNow(act) ? { ...act, body: { ...act.body, only: true } } : act, {
            because: [`${columnName(act)} may be NULL from now on.`],
            undo: "SET NOT NULL again, as long as no NULL was written.",
          }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code DROP NOT NULL" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetExpression"],
    [
      {
        action: "set-expression",
        summary: "A stored generated column is computed anew for every row, a virtual one only changes its meaning.",
        source: "ALTER TABLE, SET EXPRESSION (PostgreSQL 17)",
        effect: (act) => {
          const tables = stored(family(act));
          const virtual = columnNamed(act, act.body.command.name)?.generated === "virtual";
          return exclusive(act, {
            rewrites: virtual ? [] : tables,
            scans: virtual ? [] : tables,
            because: [`The values of ${columnName(act)} are computed by another expression.`],
            undo: "Set the old expression again.",
          });
        },
        witnesses: [
          { setup: GROSS, statement: "ALTER TABLE parcels ALTER COLUMN gross SET EXPRESSION AS (weight * 3)", versions: "17-18" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DropExpression"],
    [
      {
        action: "drop-expression",
        summary: "Stored values stay, but new rows are no longer computed.",
        source: "ALTER TABLE, DROP EXPRESSION",
        effect: (act) =>
          exclusive(act, {
            breaks: true,
            because: [`${columnName(act)} is no longer computed: code that relies on it writes NULL.`],
          }),
        witnesses: [{ setup: GROSS, statement: "ALTER TABLE parcels ALTER COLUMN gross DROP EXPRESSION" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetStatistics", "AT_SetOptions", "AT_ResetOptions"],
    [
      {
        action: "set-statistics",
        summary: "Concerns the next ANALYZE only.",
        source: "ALTER TABLE, SET STATISTICS and SET (attribute_option): SHARE UPDATE EXCLUSIVE lock",
        effect: (act) => ({
          // Attribute options are the named table's own.
          locks: lockAll("ShareUpdateExclusiveLock", act.variant === "AT_SetStatistics" ? family(act) : self(act)),
          because: [`The statistics of ${columnName(act)} are gathered differently from the next ANALYZE on.`],
        }),
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code SET STATISTICS 500" },
          { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN code SET (n_distinct = 5)" },
          { setup: READINGS, statement: "ALTER TABLE readings ALTER COLUMN val SET (n_distinct = 5)" },
          { setup: READINGS, statement: "ALTER TABLE readings ALTER COLUMN val SET STATISTICS 50" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetStorage", "AT_SetCompression", "AT_AlterColumnGenericOptions"],
    [
      {
        action: "set-storage",
        summary: "Concerns values that are written later; existing ones stay as they are.",
        source: "ALTER TABLE, SET STORAGE, SET COMPRESSION",
        effect: (act) =>
          exclusive(act, { because: [`New values of ${columnName(act)} are stored differently; existing rows stay.`] }),
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET STORAGE EXTERNAL" },
          { setup: PARCELS, statement: "ALTER TABLE parcels ALTER COLUMN label SET COMPRESSION pglz" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_AddIdentity"],
    [
      {
        action: "add-identity",
        summary: "A new sequence starts at 1 beside the numbers that are there.",
        source: "ALTER TABLE, ADD GENERATED AS IDENTITY",
        effect: (act) =>
          exclusive(act, {
            breaks: true,
            because: [`${columnName(act)} is numbered by a new sequence from its start: rows inserted without it may collide.`],
            undo: "DROP IDENTITY.",
          }),
        witnesses: [
          {
            setup: "CREATE TABLE crates (id bigint NOT NULL PRIMARY KEY, n integer); INSERT INTO crates VALUES (1, 1);",
            statement: "ALTER TABLE crates ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetIdentity"],
    [
      {
        action: "restart-sequence",
        summary: "Numbers are given a second time.",
        source: "ALTER TABLE, SET sequence_option, RESTART",
        when: (act) => identityOptions(act).includes("restart"),
        effect: (act) =>
          exclusive(act, {
            dataLoss: "possible",
            lost: act.target === null ? [] : [{ target: act.target, column: act.body.command.name ?? "" }],
            breaks: true,
            because: [
              `The numbers of ${columnName(act)} start again: new rows collide with old ones or take the numbers of deleted ones.`,
            ],
          }),
        witnesses: [{ setup: IDENTIFIED, statement: "ALTER TABLE crates ALTER COLUMN id RESTART WITH 1" }],
      },
      {
        action: "set-identity",
        summary: "SET GENERATED ALWAYS refuses the numbers that old code writes itself; other options concern later numbers.",
        source: "ALTER TABLE, SET GENERATED { ALWAYS | BY DEFAULT }",
        effect: (act) =>
          exclusive(act, {
            breaks: identityOptions(act).includes("generated"),
            because: [`How ${columnName(act)} is numbered changes for new rows.`],
          }),
        witnesses: [
          { setup: IDENTIFIED, statement: "ALTER TABLE crates ALTER COLUMN id SET GENERATED BY DEFAULT" },
          { setup: IDENTIFIED, statement: "ALTER TABLE crates ALTER COLUMN id SET INCREMENT BY 10" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_DropIdentity"],
    [
      {
        action: "drop-identity",
        summary: "New rows are not numbered any more; the sequence goes.",
        source: "ALTER TABLE, DROP IDENTITY",
        effect: (act) =>
          exclusive(act, {
            breaks: true,
            because: [`${columnName(act)} is no longer numbered: INSERTs that leave it out fail.`],
            undo: "ADD GENERATED AS IDENTITY again, and set the sequence behind the highest number.",
          }),
        witnesses: [{ setup: IDENTIFIED, statement: "ALTER TABLE crates ALTER COLUMN id DROP IDENTITY" }],
      },
    ],
  ),
];

function droppedDefault(act: Act<AlterAct>): Outcome {
  const column = columnNamed(act, act.body.command.name);
  const none = column !== null && column.default === null;
  const harmless = none || (column?.epoch === "release" && !column.notNull);
  return {
    breaks: !harmless,
    because: [
      harmless
        ? `${columnName(act)} has no default that running code relies on.`
        : `INSERTs that leave ${columnName(act)} out get no default any more.`,
    ],
    undo: "Set the default again.",
  };
}

function identityOptions(act: Act<AlterAct>): readonly string[] {
  const { def } = act.body.command;
  return def === undefined ? [] : optionNames(def);
}

/** PostgreSQL 18 looks no further than the named table where there is no NOT NULL to drop. */
function isNullableNow(act: Act<AlterAct>): boolean {
  const column = columnNamed(act, act.body.command.name);
  return (act.situation.postgresVersion ?? 0) >= 18 && column !== null && !column.notNull;
}
