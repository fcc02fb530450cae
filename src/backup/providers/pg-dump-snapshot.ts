/** The exported snapshot that a dump is made of, and the session that keeps it. */
import type { Clock, DatabaseSession } from "../../database-port.ts";
import { type DumpTable, findTables } from "./pg-dump-tables.ts";

export interface ExportedSnapshot {
  /** For `pg_dump --snapshot`. */
  readonly id: string;
  /** Read just before the snapshot, so that all up to it is in the dump. */
  readonly position: string;
  /** `pg_snapshot_xmin`, 64 bits in decimal digits. */
  readonly xmin: string;
  /** Time of the server, ISO 8601, UTC. */
  readonly at: string;
}

/** A session that waits in a transaction must not be ended for that; and it may not hold anything up. */
const STAY = ["idle_in_transaction_session_timeout", "idle_session_timeout", "transaction_timeout", "statement_timeout"];

/** Settings that the server has, so that older ones are served. A session whose other end is gone ends all the same. */
const PREPARE = `
SELECT set_config(name, CASE name WHEN 'search_path' THEN '' WHEN 'row_security' THEN 'off' WHEN 'lock_timeout' THEN '60s'
  ELSE '0' END, false)
FROM pg_settings WHERE name = ANY ($1::text[])`;

const POSITION = `SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END::text AS position`;

/** The older function is there since PostgreSQL 8.3, and still. */
const EXPORT = `
SELECT pg_export_snapshot() AS id, txid_snapshot_xmin(txid_current_snapshot())::text AS xmin,
  to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

/** Leaves the session in the snapshot's transaction, which can only read. Works on a replica, too (from PostgreSQL 10 on). */
export async function exportSnapshot(session: DatabaseSession): Promise<ExportedSnapshot> {
  await session.query(PREPARE, [[...STAY, "lock_timeout", "search_path", "row_security"]]);
  const [before] = await session.query(POSITION);
  await session.batch("BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const [row] = await session.query(EXPORT);
  if (row === undefined || before === undefined) throw new Error("The server exported no snapshot.");
  return { id: String(row["id"]), xmin: String(row["xmin"]), at: String(row["at"]), position: String(before["position"]) };
}

export interface CountedTable extends DumpTable {
  readonly rows: number;
  /** Of an append-only table the rows that transactions before the snapshot's `xmin` wrote; null of others. */
  readonly older: number | null;
}

export interface Counting {
  readonly appendOnly: readonly string[];
  readonly affected: readonly string[];
  readonly clock: Clock;
  readonly onProgress: (text: string) => void;
}

/** From here on it is worth to be said beforehand. */
const SLOW_MS = 1000;

/** Exact, in the snapshot. Each table is read once. */
export async function countTables(
  session: DatabaseSession,
  { xmin }: ExportedSnapshot,
  { appendOnly, affected, clock, onProgress }: Counting,
): Promise<readonly CountedTable[]> {
  const declared = new Set(appendOnly);
  const older = `count(*) FILTER (WHERE age(xmin) > age('${shortTransactionId(xmin)}'::xid))::text`;
  const counted: CountedTable[] = [];
  for (const table of await findTables(session, [...appendOnly, ...affected])) {
    const isDeclared = declared.has(table.relation);
    const started = clock.monotonic();
    const [row] = await session.query(
      `SELECT count(*)::text AS rows, ${isDeclared ? older : "NULL"} AS older FROM ${table.name}`,
    );
    const took = Math.round(clock.monotonic() - started);
    if (isDeclared && took >= SLOW_MS)
      onProgress(
        `Reading ${JSON.stringify(table.relation)} took ${took} ms; for its delta it is read again, under the migration's lock.`,
      );
    counted.push({ ...table, rows: Number(row?.["rows"]), older: isDeclared ? Number(row?.["older"]) : null });
  }
  return counted;
}

/** Of a 64-bit transaction id what rows are marked with. Those below 3 mean something else; they are before the first that is one. */
export function shortTransactionId(full: string): string {
  const short = BigInt(full) % 4_294_967_296n;
  return String(short < 3n ? 3n : short);
}
