/** Transactions, settings, cursors, messages: what concerns this session. */
import type { TransactionStmt, VariableSetStmt } from "libpg-query";
import { plainRows } from "./harmless.ts";
import { rowsOn } from "./row.ts";
import { PARCELS } from "./setups.ts";

export const SESSION_ROWS = [
  ...plainRows([
    {
      action: "transaction-control",
      kinds: ["TransactionStmt"],
      variants: ["TRANS_STMT_BEGIN", "TRANS_STMT_START", "TRANS_STMT_COMMIT", "TRANS_STMT_ROLLBACK"],
      summary: "The file controls its own transactions, so it must not be wrapped in another one.",
      source: "BEGIN, COMMIT, ROLLBACK",
      outcome: { transactional: false },
      witnesses: [{ setup: PARCELS, statement: "BEGIN; ALTER TABLE parcels ADD COLUMN a integer; COMMIT" }],
    },
    {
      action: "transaction-control",
      kinds: ["TransactionStmt"],
      variants: ["TRANS_STMT_PREPARE", "TRANS_STMT_COMMIT_PREPARED", "TRANS_STMT_ROLLBACK_PREPARED"],
      summary: "Two-phase commit ends the transaction that a runner holds; a prepared one keeps its locks.",
      source: "PREPARE TRANSACTION, COMMIT PREPARED",
      outcome: { transactional: false },
      witnesses: [{ setup: PARCELS, statement: "ROLLBACK PREPARED 'never'", fails: "does not exist" }],
    },
  ]),
  ...rowsOn<TransactionStmt>(
    "TransactionStmt",
    ["*"],
    [
      {
        action: "savepoint",
        summary: "A part of the transaction can be taken back.",
        source: "SAVEPOINT, RELEASE SAVEPOINT, ROLLBACK TO SAVEPOINT",
        effect: (act) => ({ because: [`The savepoint ${act.body.savepoint_name ?? ""} is set, kept or returned to.`] }),
        witnesses: [{ setup: PARCELS, statement: "SAVEPOINT s; RELEASE SAVEPOINT s" }],
      },
    ],
  ),
  ...rowsOn<VariableSetStmt>(
    "VariableSetStmt",
    ["*"],
    [
      {
        action: "set",
        summary: "A setting of this session or transaction.",
        source: "SET, RESET",
        effect: (act) => ({ because: [`${act.body.name ?? "All settings"} is set for this session.`] }),
        witnesses: [
          { setup: PARCELS, statement: "SET lock_timeout = '2s'" },
          { setup: PARCELS, statement: "SET LOCAL statement_timeout = '30s'" },
        ],
      },
    ],
  ),
  ...plainRows([
    {
      action: "set",
      kinds: ["ConstraintsSetStmt", "VariableShowStmt"],
      summary: "Concerns this transaction alone.",
      source: "SET CONSTRAINTS, SHOW",
      witnesses: [
        { setup: PARCELS, statement: "SET CONSTRAINTS ALL DEFERRED" },
        { setup: PARCELS, statement: "SHOW lock_timeout" },
      ],
    },
    {
      action: "session",
      kinds: [
        "ListenStmt",
        "UnlistenStmt",
        "NotifyStmt",
        "LoadStmt",
        "CheckPointStmt",
        "DeallocateStmt",
        "ClosePortalStmt",
        "FetchStmt",
      ],
      summary: "Concerns this session, or tells others something.",
      source: "LISTEN, NOTIFY, LOAD, CHECKPOINT, DEALLOCATE, CLOSE, FETCH",
      witnesses: [
        { setup: PARCELS, statement: "NOTIFY schema_changed, 'v2'" },
        { setup: PARCELS, statement: "LISTEN schema_changed" },
        { setup: PARCELS, statement: "CHECKPOINT" },
        { setup: PARCELS, statement: "DEALLOCATE ALL" },
      ],
    },
    {
      action: "discard",
      kinds: ["DiscardStmt"],
      variants: ["DISCARD_ALL"],
      summary: "Resets the session; it cannot run in a transaction block.",
      source: "DISCARD ALL",
      outcome: { transactional: false },
      witnesses: [{ setup: PARCELS, statement: "DISCARD ALL" }],
    },
    {
      action: "discard",
      kinds: ["DiscardStmt"],
      summary: "Forgets plans, sequences or temporary tables of the session.",
      source: "DISCARD",
      witnesses: [{ setup: PARCELS, statement: "DISCARD PLANS" }],
    },
  ]),
];
