/** Databases, tablespaces, server settings, logical replication: what lies outside one database's tables. */
import type {
  AlterDatabaseStmt,
  AlterPublicationStmt,
  CreatePublicationStmt,
  CreateSubscriptionStmt,
  DropdbStmt,
  Node,
} from "libpg-query";
import { plainRows } from "./harmless.ts";
import { optionsOf } from "./options.ts";
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
    {
      action: "alter-subscription",
      kinds: ["AlterSubscriptionStmt"],
      variants: [
        "ALTER_SUBSCRIPTION_REFRESH",
        "ALTER_SUBSCRIPTION_SET_PUBLICATION",
        "ALTER_SUBSCRIPTION_ADD_PUBLICATION",
        "ALTER_SUBSCRIPTION_DROP_PUBLICATION",
      ],
      summary: "Fetches what is published now, outside of transactions.",
      source: "ALTER SUBSCRIPTION, REFRESH PUBLICATION: cannot be executed inside a transaction block",
      outcome: { transactional: false },
      witnesses: [
        {
          setup: SUBSCRIBED,
          statement: "ALTER SUBSCRIPTION s REFRESH PUBLICATION",
          fails: "ALTER SUBSCRIPTION ... REFRESH",
        },
      ],
    },
    {
      action: "alter-subscription",
      kinds: ["AlterSubscriptionStmt"],
      summary: "Whether and how the publisher's changes are fetched changes.",
      source: "ALTER SUBSCRIPTION",
      witnesses: [{ setup: SUBSCRIBED, statement: "ALTER SUBSCRIPTION s DISABLE" }],
    },
    {
      action: "drop-subscription",
      kinds: ["DropSubscriptionStmt"],
      summary: "Changes of the publisher no longer arrive; with its slot it cannot be dropped in a transaction block.",
      source: "DROP SUBSCRIPTION",
      outcome: { breaks: true, transactional: false },
      witnesses: [{ setup: SUBSCRIBED, statement: "DROP SUBSCRIPTION s", fails: "could not connect to publisher" }],
    },
  ]),
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
          locks: lockAll("ShareUpdateExclusiveLock", published(act, act.body.pubobjects)),
          breaks: act.body.action === "AP_DropObjects",
          because: ["What subscribers get changes."],
          undo: "Alter it back.",
        }),
        witnesses: [{ setup: `${PARCELS}CREATE PUBLICATION p;`, statement: "ALTER PUBLICATION p ADD TABLE parcels" }],
      },
    ],
  ),
];

function published(act: Act<unknown>, objects: readonly Node[] | undefined): readonly Target[] {
  return (objects ?? []).flatMap((node) => {
    const relation = "PublicationObjSpec" in node ? node.PublicationObjSpec.pubtable?.relation : undefined;
    return relation === undefined ? [] : [targetNamed(act.situation.catalog, relation)];
  });
}
