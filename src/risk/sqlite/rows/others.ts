/** Views, triggers, PRAGMA, VACUUM, transactions: what holds no rows of its own. */
import { rowsOf, type Example, type RowSpec } from "../../by-tokens/row.ts";
import type { ObjectAct, Pragma, Transaction } from "../acts.ts";
import { locked } from "./common.ts";
import { PARCELS } from "./tables.ts";

interface ObjectRow {
  readonly what: string;
  readonly action?: string;
  readonly summary: string;
  readonly source: string;
  readonly breaks?: true;
  readonly transactional?: false;
  /** `%` stands for the name. */
  readonly because: string;
  readonly examples: readonly Example[];
}

const OBJECTS: readonly ObjectRow[] = [
  {
    what: "drop-index",
    summary: "Queries that used it are slower; a unique one no longer keeps equal values out.",
    source: "DROP INDEX",
    because: "The index % is dropped; no value goes with it.",
    examples: [{ statement: "DROP INDEX IF EXISTS `by_qty`" }],
  },
  {
    what: "create-view",
    summary: "A new view.",
    source: "CREATE VIEW",
    because: "The view % is new and holds no rows.",
    examples: [{ statement: "CREATE VIEW IF NOT EXISTS v (a) AS SELECT 1" }],
  },
  {
    what: "drop-view",
    summary: "Code that reads it fails; no rows go.",
    source: "DROP VIEW",
    breaks: true,
    because: "Code that reads the view % fails; it holds no rows.",
    examples: [{ statement: "DROP VIEW v" }],
  },
  {
    what: "create-trigger",
    summary: "Runs with each write of running code from then on.",
    source: "CREATE TRIGGER",
    because: "The trigger % runs with later writes.",
    examples: [
      {
        setup: PARCELS,
        statement:
          "CREATE TEMP TRIGGER t AFTER UPDATE OF qty, label ON parcels FOR EACH ROW WHEN new.qty > 1 BEGIN UPDATE parcels SET label = 'x' WHERE id = new.id; END",
      },
    ],
  },
  {
    what: "drop-trigger",
    summary: "What it did no longer happens.",
    source: "DROP TRIGGER",
    breaks: true,
    because: "What the trigger % did no longer happens.",
    examples: [{ statement: "DROP TRIGGER IF EXISTS main.t" }],
  },
  {
    what: "create-virtual-table",
    action: "create-table",
    summary: "A new virtual table, whose module keeps its rows.",
    source: "CREATE VIRTUAL TABLE",
    because: "% is new.",
    examples: [{ statement: "CREATE VIRTUAL TABLE words USING fts5(text, content='parcels')" }],
  },
  {
    what: "vacuum",
    action: "vacuum-full",
    summary: "The whole file is written anew while nobody else can write.",
    source: "VACUUM: fails if there is an open transaction",
    transactional: false,
    because: "The whole database file is written anew; others cannot write meanwhile.",
    examples: [{ statement: "VACUUM" }, { statement: "VACUUM main" }],
  },
  {
    what: "vacuum-into",
    action: "vacuum",
    summary: "A copy of the database is written to another file.",
    source: "VACUUM INTO",
    transactional: false,
    because: "The database stays as it is; a copy is written.",
    examples: [{ statement: "VACUUM INTO 'copy.db'" }],
  },
  {
    what: "attach",
    summary: "Another file is opened or made.",
    source: "ATTACH DATABASE; it is not undone by ROLLBACK",
    transactional: false,
    because: "Another database file is opened; it is made where it does not exist.",
    examples: [{ statement: "ATTACH DATABASE 'other.db' AS other" }],
  },
  {
    what: "detach",
    summary: "Another file is closed.",
    source: "DETACH DATABASE",
    transactional: false,
    because: "Another database file is closed; nothing in it changes.",
    examples: [{ statement: "DETACH other" }],
  },
  {
    what: "analyze",
    summary: "Reads, and writes statistics.",
    source: "ANALYZE",
    because: "Only statistics are written.",
    examples: [{ statement: "ANALYZE main.parcels" }],
  },
  {
    what: "reindex",
    summary: "Indexes are built anew.",
    source: "REINDEX",
    because: "Indexes are built anew from the rows.",
    examples: [{ statement: "REINDEX parcels" }],
  },
  {
    what: "explain",
    summary: "Shows a plan; the statement is not run.",
    source: "EXPLAIN",
    because: "The statement is explained, not run.",
    examples: [{ statement: "EXPLAIN QUERY PLAN DELETE FROM parcels" }],
  },
];

function objectRow(row: ObjectRow): RowSpec<ObjectAct> {
  return {
    action: row.action ?? row.what,
    summary: row.summary,
    source: row.source,
    when: ({ act }) => act.what === row.what,
    effect: ({ act, target, isMadeLater }) => ({
      ...(act.table === null ? {} : locked(target)),
      breaks: row.breaks === true && !isMadeLater(row.what.replace("drop-", ""), act.name),
      transactional: row.transactional ?? true,
      because: [row.because.replace("%", act.name)],
    }),
    examples: row.examples,
  };
}

/** Settings of the connection or the file that change no rows. Others are not understood. */
const HARMLESS = new Set(
  (
    "analysis_limit application_id auto_vacuum automatic_index busy_timeout cache_size cache_spill case_sensitive_like cell_size_check checkpoint_fullfsync " +
    "collation_list compile_options data_version database_list defer_foreign_keys encoding foreign_key_check freelist_count full_column_names fullfsync " +
    "function_list hard_heap_limit incremental_vacuum index_info index_list index_xinfo integrity_check journal_size_limit legacy_alter_table locking_mode " +
    "max_page_count mmap_size module_list optimize page_count page_size parser_trace pragma_list query_only quick_check read_uncommitted recursive_triggers " +
    "reverse_unordered_selects schema_version secure_delete short_column_names shrink_memory soft_heap_limit stats synchronous table_info table_list " +
    "table_xinfo temp_store threads trusted_schema user_version vdbe_trace wal_autocheckpoint wal_checkpoint foreign_key_list cell_size_check"
  ).split(" "),
);

/** Those that mean something else, or nothing, within a transaction. */
const NOT_IN_TRANSACTION = /^(foreign_keys|journal_mode|synchronous|locking_mode|auto_vacuum|page_size|wal_checkpoint)$/;

export const OTHER_ROWS = [
  ...rowsOf<ObjectAct>("object", OBJECTS.map(objectRow)),
  ...rowsOf<Pragma>("pragma", [
    {
      action: "unknown",
      summary: "PRAGMA writable_schema lets statements write the schema as text.",
      source: "PRAGMA writable_schema",
      when: ({ act }) =>
        (act.name === "writable_schema" || act.name === "ignore_check_constraints") &&
        act.value !== null &&
        !/^(0|off|no|false)$/.test(act.value),
      effect: ({ act }) => ({
        understood: false,
        dataLoss: "possible",
        breaks: true,
        because: [`With ${act.name} SQLite no longer checks what is written.`],
      }),
      examples: [{ statement: "PRAGMA writable_schema = ON" }],
    },
    {
      action: "set",
      summary: "Asks or sets something of the connection or the file; no row changes.",
      source: "PRAGMA Statements; PRAGMA foreign_keys is a no-op within a transaction",
      when: ({ act }) =>
        HARMLESS.has(act.name) || /^(foreign_keys|journal_mode|writable_schema|ignore_check_constraints)$/.test(act.name),
      effect: ({ act }) => ({
        transactional: act.value === null || !NOT_IN_TRANSACTION.test(act.name),
        because: [
          act.name === "foreign_keys" && act.value !== null
            ? "Foreign keys are checked or not in this connection; within a transaction this does nothing."
            : "No row changes.",
        ],
      }),
      examples: [
        { statement: "PRAGMA foreign_keys=OFF" },
        { statement: "PRAGMA main.user_version = 5" },
        { statement: "PRAGMA table_info(parcels)" },
      ],
    },
    {
      action: "unknown",
      summary: "A PRAGMA that SQLite's manual does not know: an extension may do anything.",
      source: "PRAGMA Statements",
      effect: ({ act }) => ({
        understood: false,
        dataLoss: "possible",
        breaks: true,
        transactional: false,
        because: [`What PRAGMA ${act.name} does is not known.`],
      }),
      examples: [{ statement: "PRAGMA rekey = 'x'" }],
    },
  ]),
  ...rowsOf<Transaction>("transaction", [
    {
      action: "savepoint",
      summary: "Marks a place to roll back to.",
      source: "SAVEPOINT",
      when: ({ act }) => ["savepoint", "release", "rollback-to"].includes(act.what),
      effect: () => ({ because: ["It changes no data by itself."] }),
      examples: [
        { statement: "SAVEPOINT a" },
        { statement: "RELEASE SAVEPOINT a" },
        { statement: "ROLLBACK TRANSACTION TO SAVEPOINT a" },
      ],
    },
    {
      action: "transaction-control",
      summary: "Begins or ends a transaction.",
      source: "Transaction: BEGIN fails within a transaction",
      effect: () => ({ transactional: false, because: ["It begins or ends a transaction."] }),
      examples: [
        { statement: "BEGIN IMMEDIATE TRANSACTION" },
        { statement: "COMMIT" },
        { statement: "END" },
        { statement: "ROLLBACK" },
      ],
    },
  ]),
];
