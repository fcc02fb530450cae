/** How a table is stored: logged, tablespace, access method, parameters. */
import { lockSelf, nameOf, self, stored } from "./act-targets.ts";
import type { AlterAct } from "./acts.ts";
import { optionsOf } from "./options.ts";
import { rowsOn, type Act, type Outcome } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { isPartitioned } from "./target.ts";

/** Storage parameters whose change takes ACCESS EXCLUSIVE; all others take SHARE UPDATE EXCLUSIVE. */
const EXCLUSIVE_PARAMETERS = new Set(["user_catalog_table", "security_barrier", "security_invoker", "check_option"]);

function exclusive(act: Act<AlterAct>, because: string, more: Outcome = {}): Outcome {
  return { locks: lockSelf(act, "AccessExclusiveLock"), because: [because], ...more };
}

function rewritten(act: Act<AlterAct>, because: string, more: Outcome = {}): Outcome {
  return exclusive(act, because, { rewrites: stored(self(act)), scans: stored(self(act)), ...more });
}

function persistence(act: Act<AlterAct>): string | null {
  return act.target?.relation?.persistence ?? null;
}

export const TABLE_STORAGE_ROWS = [
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetUnLogged"],
    [
      {
        action: "set-unlogged",
        summary: "The table is rewritten; from then on a crash empties it, and standbys do not have it.",
        source: "CREATE TABLE, UNLOGGED; ALTER TABLE, SET UNLOGGED",
        when: (act) => persistence(act) !== "unlogged",
        effect: (act) =>
          rewritten(
            act,
            `${nameOf(act)} is no longer in the write-ahead log: a crash empties it, standbys and restored backups lack its rows.`,
            {
              dataLoss: "possible",
              lost: self(act).map((target) => ({ target, column: null })),
              undo: "SET LOGGED, as long as the server has not crashed.",
            },
          ),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels SET UNLOGGED" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetLogged"],
    [
      {
        action: "set-logged",
        summary: "An unlogged table is rewritten into the write-ahead log.",
        source: "ALTER TABLE, SET LOGGED",
        when: (act) => persistence(act) === "unlogged" || persistence(act) === null,
        effect: (act) => rewritten(act, `${nameOf(act)} is rewritten into the write-ahead log while nobody can read it.`),
        witnesses: [
          {
            setup: "CREATE UNLOGGED TABLE cache_rows (id integer PRIMARY KEY); INSERT INTO cache_rows VALUES (1);",
            statement: "ALTER TABLE cache_rows SET LOGGED",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetLogged", "AT_SetUnLogged"],
    [
      {
        action: "set-logged",
        summary: "The table is so already; the lock is taken all the same.",
        source: "ALTER TABLE, SET LOGGED, SET UNLOGGED",
        effect: (act) => exclusive(act, `${nameOf(act)} is so already, so nothing is written.`),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels SET LOGGED" }],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetTableSpace"],
    [
      {
        action: "set-tablespace",
        summary: "The default tablespace, where the table is: nothing is copied.",
        source: "ALTER TABLE, SET TABLESPACE",
        when: (act) => act.body.command.name === "pg_default" || (act.target !== null && isPartitioned(act.target)),
        effect: (act) => exclusive(act, `No file of ${nameOf(act)} is copied, as far as it lies in the default tablespace.`),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels SET TABLESPACE pg_default" }],
      },
      {
        action: "set-tablespace",
        summary: "The table's files are copied while nobody can read or write it.",
        source: "ALTER TABLE, SET TABLESPACE",
        effect: (act) =>
          exclusive(act, `The files of ${nameOf(act)} are copied to another tablespace while nobody can read it.`, {
            rewrites: stored(self(act)),
            undo: "Move it back.",
          }),
        witnesses: [
          {
            setup: `${PARCELS}SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';`,
            statement: "ALTER TABLE parcels SET TABLESPACE elsewhere",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetAccessMethod"],
    [
      {
        action: "set-access-method",
        summary: "The method that the table has already: nothing is written.",
        source: "ALTER TABLE, SET ACCESS METHOD",
        when: (act) => (act.target?.relation?.accessMethod ?? "heap") === act.body.command.name,
        effect: (act) => exclusive(act, `${nameOf(act)} has this access method already.`),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels SET ACCESS METHOD heap" }],
      },
      {
        action: "set-access-method",
        summary: "The table is rewritten by the other access method.",
        source: "ALTER TABLE, SET ACCESS METHOD: rewrites the table",
        effect: (act) => rewritten(act, `${nameOf(act)} is rewritten by another access method while nobody can read it.`),
        witnesses: [
          {
            setup: `${PARCELS}CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;`,
            statement: "ALTER TABLE parcels SET ACCESS METHOD heap2",
          },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_SetRelOptions", "AT_ResetRelOptions", "AT_ReplaceRelOptions"],
    [
      {
        action: "set-storage-parameter",
        summary: "Concerns later writes and vacuums; a few parameters need the strongest lock.",
        source: "ALTER TABLE, SET (storage_parameter): SHARE UPDATE EXCLUSIVE for fillfactor, TOAST and autovacuum parameters",
        effect: (act) => {
          const strong = optionsOf(act.body.command.def).some((option) => EXCLUSIVE_PARAMETERS.has(option.name));
          return {
            locks: lockSelf(act, strong ? "AccessExclusiveLock" : "ShareUpdateExclusiveLock"),
            because: [`A setting of ${nameOf(act)} changes; rows stay as they are.`],
            undo: "Set the old value again.",
          };
        },
        witnesses: [
          { setup: PARCELS, statement: "ALTER TABLE parcels SET (fillfactor = 80)" },
          { setup: PARCELS, statement: "ALTER TABLE parcels SET (user_catalog_table = true)" },
        ],
      },
    ],
  ),
  ...rowsOn<AlterAct>(
    "alter",
    ["AT_ClusterOn", "AT_DropCluster"],
    [
      {
        action: "cluster-on",
        summary: "Marks the index for later CLUSTER; nothing is rewritten.",
        source: "ALTER TABLE, CLUSTER ON: SHARE UPDATE EXCLUSIVE",
        effect: (act) => ({
          locks: lockSelf(act, "ShareUpdateExclusiveLock"),
          because: [`The index for a later CLUSTER of ${nameOf(act)} is noted; no row moves.`],
        }),
        witnesses: [{ setup: PARCELS, statement: "ALTER TABLE parcels CLUSTER ON parcels_pkey" }],
      },
    ],
  ),
];
