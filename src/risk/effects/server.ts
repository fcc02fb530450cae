/** Databases, tablespaces, server settings, logical replication: what lies outside one database's tables. */
import type {
  AlterSubscriptionStmt,
  DropSubscriptionStmt,
  AlterDatabaseStmt,
  AlterPublicationStmt,
  CreatePublicationStmt,
  CreateSubscriptionStmt,
  DropdbStmt,
  Node,
} from "libpg-query";
import { plainRows } from "./harmless.ts";
import { optionsOf } from "./options.ts";
import { markedWith } from "./whole-database.ts";
import { rowsOn, type Act } from "./row.ts";
import { PARCELS } from "./setups.ts";
import { lockAll, targetNamed, type Target } from "./target.ts";

const SUBSCRIBED = `${PARCELS}
CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1 port=1' PUBLICATION p WITH (connect = false);
`;

export const SERVER_ROWS = [
  ...rowsOn<DropdbStmt>(
    "DropdbStmt",
    [""],
    [
      {
        action: "drop-database",
        summary: "Everything in the database is gone; it cannot run in a transaction block.",
        source: "DROP DATABASE",
        effect: (act) => ({
          dataLoss: "certain",
          breaks: true,
          transactional: false,
          because: [`The database ${act.body.dbname ?? ""} is dropped with everything in it.`],
        }),
        witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "DROP DATABASE gone_soon" }],
      },
    ],
  ),
  ...rowsOn<AlterDatabaseStmt>(
    "AlterDatabaseStmt",
    [""],
    [
      {
        action: "alter-database",
        summary: "A limit or attribute of the database; moving it to another tablespace cannot run in a transaction block.",
        source: "ALTER DATABASE",
        effect: (act) => ({
          transactional: !optionsOf(act.body.options).some((option) => option.name === "tablespace"),
          because: [`An attribute of the database ${act.body.dbname ?? ""} changes.`],
        }),
        witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "ALTER DATABASE gone_soon CONNECTION LIMIT 50" }],
      },
    ],
  ),
  ...plainRows([
    {
      action: "create-database",
      kinds: ["CreatedbStmt", "CreateTableSpaceStmt"],
      summary: "New, and made outside of transactions.",
      source: "CREATE DATABASE, CREATE TABLESPACE: cannot be executed inside a transaction block",
      outcome: { transactional: false },
      witnesses: [{ setup: "", statement: "CREATE DATABASE brand_new" }],
    },
    {
      action: "drop-tablespace",
      kinds: ["DropTableSpaceStmt"],
      summary: "Only an empty one can be dropped, outside of transactions.",
      source: "DROP TABLESPACE",
      outcome: { transactional: false },
      witnesses: [
        {
          setup: "SET allow_in_place_tablespaces = on; CREATE TABLESPACE elsewhere LOCATION '';",
          statement: "DROP TABLESPACE elsewhere",
        },
      ],
    },
    {
      action: "alter-database",
      kinds: ["AlterDatabaseSetStmt", "AlterDatabaseRefreshCollStmt", "AlterTableSpaceOptionsStmt"],
      summary: "Settings of later sessions, or of the planner.",
      source: "ALTER DATABASE … SET, ALTER TABLESPACE",
      witnesses: [{ setup: "CREATE DATABASE gone_soon;", statement: "ALTER DATABASE gone_soon SET statement_timeout = '30s'" }],
    },
    {
      action: "alter-system",
      kinds: ["AlterSystemStmt"],
      summary: "A setting of the whole server, written outside of transactions.",
      source: "ALTER SYSTEM: not allowed inside a transaction block",
      outcome: { transactional: false },
      witnesses: [{ setup: "", statement: "ALTER SYSTEM SET log_min_duration_statement = '1s'" }],
    },
    {
      action: "drop-publication",
      kinds: ["DropStmt"],
      variants: ["OBJECT_PUBLICATION"],
      summary: "Subscribers no longer get changes.",
      source: "DROP PUBLICATION",
      outcome: { breaks: true },
      witnesses: [{ setup: `${PARCELS}CREATE PUBLICATION p FOR TABLE parcels;`, statement: "DROP PUBLICATION p" }],
    },
  ]),
  ...rowsOn<AlterSubscriptionStmt>(
    "AlterSubscriptionStmt",
    ["*"],
    [
      {
        action: "alter-subscription",
        summary: "What is fetched from the publisher changes; fetching what it publishes now cannot run in a transaction block.",
        source: "ALTER SUBSCRIPTION, REFRESH PUBLICATION: cannot be executed inside a transaction block",
        effect: (act) => ({
          transactional: !isRefresh(act),
          because: [`Which changes the subscription ${act.body.subname ?? ""} fetches, or how, changes.`],
          undo: "Alter it back.",
        }),
        witnesses: [{ setup: SUBSCRIBED, statement: "ALTER SUBSCRIPTION s DISABLE" }],
      },
    ],
  ),
  ...rowsOn<DropSubscriptionStmt>(
    "DropSubscriptionStmt",
    [""],
    [
      {
        action: "drop-subscription",
        summary: "Changes of the publisher no longer arrive; one that has a slot cannot be dropped in a transaction block.",
        source: "DROP SUBSCRIPTION: cannot be executed inside a transaction block if it is associated with a replication slot",
        effect: (act) => ({
          breaks: true,
          transactional: act.situation.slotless.has(act.body.subname ?? ""),
          because: [`Changes that the subscription ${act.body.subname ?? ""} fetched no longer arrive.`],
        }),
        witnesses: [{ setup: `${SUBSCRIBED}ALTER SUBSCRIPTION s SET (slot_name = NONE);`, statement: "DROP SUBSCRIPTION s" }],
      },
    ],
  ),
  ...rowsOn<CreateSubscriptionStmt>(
    "CreateSubscriptionStmt",
    [""],
    [
      {
        action: "create-subscription",
        summary: "Changes of the publisher arrive from then on; making the slot cannot run in a transaction block.",
        source: "CREATE SUBSCRIPTION",
        effect: (act) => ({
          transactional: optionsOf(act.body.options).some(
            (option) => /^(connect|create_slot)$/.test(option.name) && String(option.value) === "false",
          ),
          because: ["Changes of the publisher are written to tables of this database from then on."],
        }),
        witnesses: [
          {
            setup: PARCELS,
            statement: "CREATE SUBSCRIPTION s CONNECTION 'host=127.0.0.1' PUBLICATION p WITH (connect = false)",
          },
        ],
      },
    ],
  ),
  ...rowsOn<CreatePublicationStmt>(
    "CreatePublicationStmt",
    [""],
    [
      {
        action: "create-publication",
        summary: "Changes are published; UPDATE and DELETE of a published table without replica identity fail.",
        source: "CREATE PUBLICATION: SHARE UPDATE EXCLUSIVE",
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", published(act, act.body.pubobjects)),
          because: ["Changes are published from then on."],
          undo: "DROP PUBLICATION.",
        }),
        witnesses: [{ setup: PARCELS, statement: "CREATE PUBLICATION p FOR TABLE parcels" }],
      },
    ],
  ),
  ...rowsOn<AlterPublicationStmt>(
    "AlterPublicationStmt",
    [""],
    [
      {
        action: "alter-publication",
        summary: "What is published changes.",
        source: "ALTER PUBLICATION",
        effect: (act) => ({
          locks: lockAll("ShareUpdateExclusiveLock", changedTables(act)),
          breaks: act.body.action === "AP_DropObjects",
          because: ["What subscribers get changes."],
          undo: "Alter it back.",
        }),
        witnesses: [{ setup: `${PARCELS}CREATE PUBLICATION p;`, statement: "ALTER PUBLICATION p ADD TABLE parcels" }],
      },
    ],
  ),
];

/** SET TABLE takes others out. */
function changedTables(act: Act<AlterPublicationStmt>): readonly Target[] {
  const before = act.body.action === "AP_SetObjects" ? markedWith(act.situation, `publication ${act.body.pubname ?? ""}`) : [];
  return [...published(act, act.body.pubobjects), ...before];
}

const REFRESHING = new Set(
  ["SET_PUBLICATION", "ADD_PUBLICATION", "DROP_PUBLICATION"].map((kind) => `ALTER_SUBSCRIPTION_${kind}`),
);

function isRefresh(act: Act<AlterSubscriptionStmt>): boolean {
  if (act.body.kind === "ALTER_SUBSCRIPTION_REFRESH") return true;
  const refresh = optionsOf(act.body.options).find((option) => option.name === "refresh");
  return REFRESHING.has(act.body.kind ?? "") && String(refresh?.value ?? "true") !== "false";
}

function published(act: Act<unknown>, objects: readonly Node[] | undefined): readonly Target[] {
  return (objects ?? []).flatMap((node) => {
    const relation = "PublicationObjSpec" in node ? node.PublicationObjSpec.pubtable?.relation : undefined;
    return relation === undefined ? [] : [targetNamed(act.situation.catalog, relation)];
  });
}
