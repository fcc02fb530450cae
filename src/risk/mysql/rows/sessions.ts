/** Maintenance, locks, settings, transactions. */
import { mergeOutcomes } from "../../by-tokens/outcome.ts";
import { rowsOf } from "../../by-tokens/row.ts";
import type { NamedTable, Session } from "../acts.ts";
import { calledOutcome } from "./calls.ts";
import { PARCELS } from "./tables.ts";
import { exclusive } from "./work.ts";

export const SESSION_ROWS = [
  ...rowsOf<NamedTable>("lock-table", [
    {
      action: "lock",
      summary: "Others wait until the tables are unlocked.",
      source: "LOCK TABLES and UNLOCK TABLES Statements",
      effect: ({ act, target }) => ({
        locks: [{ target, mode: act.mode === "read" ? "SHARED_READ_ONLY" : "SHARED_NO_READ_WRITE" }],
        transactional: false,
        because: [`Others cannot ${act.mode === "read" ? "write" : "read or write"} ${target.name} until it is unlocked.`],
      }),
      examples: [{ setup: PARCELS, statement: "LOCK TABLES parcels WRITE, parcels AS p READ" }],
    },
  ]),
  ...rowsOf<NamedTable>("analyze-table", [
    {
      action: "analyze",
      summary: "Reads, and writes statistics.",
      source: "ANALYZE TABLE, CHECK TABLE, CHECKSUM TABLE Statements",
      effect: ({ target }) => ({
        locks: [{ target, mode: "SHARED_READ" }],
        scans: [target],
        transactional: false,
        because: [`${target.name} is read.`],
      }),
      examples: [{ setup: PARCELS, statement: "ANALYZE TABLE parcels" }],
    },
  ]),
  ...rowsOf<NamedTable>("optimize-table", [
    {
      action: "vacuum-full",
      summary: "The table is rebuilt in place while reads and writes go on.",
      source: "OPTIMIZE TABLE Statement; Online DDL Operations, Table Operations",
      effect: ({ target }) => ({
        ...exclusive(target),
        rewrites: [target],
        because: [`${target.name} is rebuilt in place; reads and writes go on meanwhile.`],
      }),
      examples: [{ setup: PARCELS, statement: "OPTIMIZE LOCAL TABLE parcels" }],
    },
  ]),
  ...rowsOf<NamedTable>("repair-table", [
    {
      action: "repair-table",
      summary: "Rows that cannot be repaired are lost.",
      source: "REPAIR TABLE Statement: make a backup before, since the operation might cause data loss",
      effect: ({ target }) => ({
        ...exclusive(target),
        dataLoss: "possible",
        lost: [{ target, column: null }],
        rewrites: [target],
        because: [`Rows of ${target.name} that cannot be repaired are lost.`],
      }),
      examples: [{ setup: PARCELS, statement: "REPAIR TABLE parcels QUICK" }],
    },
  ]),
  ...rowsOf<Session>("session", [
    {
      action: "transaction-control",
      summary: "Begins or ends a transaction; DDL commits whatever is open.",
      source: "START TRANSACTION, COMMIT, and ROLLBACK Statements",
      when: ({ act }) => /^(begin|commit|rollback|rollback-to|compound)$/.test(act.what),
      effect: ({ act }) => ({
        transactional: act.what === "rollback-to",
        because: ["It begins or ends a transaction, which DDL commits in any case."],
      }),
      examples: [{ statement: "START TRANSACTION READ ONLY" }, { statement: "COMMIT" }, { statement: "ROLLBACK AND NO CHAIN" }],
    },
    {
      action: "alter-system",
      summary: "A setting of the whole server changes.",
      source: "SET Syntax for Variable Assignment",
      when: ({ act }) => act.what === "set-global",
      effect: (situation) =>
        mergeOutcomes([
          calledOutcome(situation, situation.act.calls),
          { breaks: true, because: [`${situation.act.name} changes for the whole server.`] },
        ]),
      examples: [{ statement: "SET GLOBAL max_connections = 5" }, { statement: "SET @@global.event_scheduler = ON" }],
    },
    {
      action: "set",
      summary: "Concerns this session only.",
      source: "SET Syntax for Variable Assignment; USE Statement",
      effect: (situation) =>
        mergeOutcomes([calledOutcome(situation, situation.act.calls), { because: ["It concerns this session only."] }]),
      examples: [
        { statement: "SET SESSION sql_mode = '', foreign_key_checks = 0" },
        { statement: "USE app" },
        { statement: "UNLOCK TABLES" },
      ],
    },
  ]),
];
