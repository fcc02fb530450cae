/** What a server has written so far: read at the backup, and again under the migration's lock. */
import type { DatabaseSession, Row } from "../database-port.ts";
import type { WrittenRows, WrittenSoFar } from "./data-at-risk.ts";

/**
 * Statistics of a transaction are a picture of its first look unless they are dropped. A replica has counters of its own, which say nothing.
 * A crash resets counters, and so does `pg_stat_reset`; a regular restart keeps them, but is worth knowing.
 */
const MOMENT = `
SELECT pg_stat_clear_snapshot(),
  to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END::text AS position,
  pg_is_in_recovery() AS replica,
  concat_ws(' ', pg_postmaster_start_time()::text,
    (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database())::text,
    (SELECT stats_reset FROM pg_stat_bgwriter)::text) AS counting`;

/** A partitioned table has the rows of its parts, and a parent those of its children. */
const ROWS = `
WITH RECURSIVE parts AS (
  SELECT n.nspname || '.' || c.relname AS relation, c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY ($1)
  UNION SELECT parts.relation, i.inhrelid FROM parts JOIN pg_inherits i ON i.inhparent = parts.oid)
SELECT relation, sum(s.n_tup_ins)::float8 AS inserted, sum(s.n_tup_upd)::float8 AS updated, sum(s.n_tup_del)::float8 AS deleted
FROM parts JOIN pg_stat_all_tables s ON s.relid = parts.oid GROUP BY relation`;

/** `relations` as `schema.name`, unquoted. Throws `DatabaseError`. */
export async function readWritten(session: DatabaseSession, relations: readonly string[]): Promise<WrittenSoFar> {
  const [moment] = await session.query(MOMENT);
  const isReplica = moment?.["replica"] === true;
  const counted = isReplica ? [] : await session.query(ROWS, [relations]);
  const rows = new Map<string, WrittenRows | null>(relations.map((relation) => [relation, null]));
  for (const row of counted) rows.set(String(row["relation"]), toRows(row));
  const position = moment?.["position"];
  return {
    at: String(moment?.["at"]),
    position: typeof position === "string" ? position : null,
    counting: String(moment?.["counting"]),
    rows,
  };
}

function toRows({ inserted, updated, deleted }: Row): WrittenRows {
  return { inserted: Number(inserted), updated: Number(updated), deleted: Number(deleted) };
}
