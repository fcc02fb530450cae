/** What a server has written so far: read at the backup, and again under the migration's lock. */
import type { DatabaseSession, Row } from "../database-port.ts";
import { quoteLiteral } from "../deploy/apply/values.ts";
import type { WrittenRows, WrittenSoFar } from "./data-at-risk.ts";

/**
 * Statistics of a transaction are a picture of its first look unless they are dropped. A position that the role may not see, or that the
 * server has not (Aurora's readers), is not told, and the transaction goes on; so it is asked in a block that catches just that.
 */
const ASK_POSITION = `
DO LANGUAGE plpgsql $ask$
BEGIN
  PERFORM pg_catalog.pg_stat_clear_snapshot(), pg_catalog.set_config('schema_release.position', '', true);
  BEGIN
    IF pg_catalog.pg_is_in_recovery()
    THEN PERFORM pg_catalog.set_config('schema_release.position', pg_catalog.pg_last_wal_replay_lsn()::text, true);
    ELSE PERFORM pg_catalog.set_config('schema_release.position', pg_catalog.pg_current_wal_lsn()::text, true);
    END IF;
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_function OR object_not_in_prerequisite_state THEN
    NULL;
  END;
END $ask$`;

/**
 * A crash drops all counters, `pg_stat_reset` those of a database; a crash does not start the postmaster again, but the counters of the
 * background writer. A regular restart keeps them, but is worth knowing.
 */
const MOMENT = `
SELECT pg_catalog.to_char(pg_catalog.clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
  nullif(pg_catalog.current_setting('schema_release.position', true), '') AS position,
  pg_catalog.concat_ws(' ', extract(epoch FROM pg_catalog.pg_postmaster_start_time()),
    (SELECT extract(epoch FROM stats_reset) FROM pg_catalog.pg_stat_database WHERE datname = pg_catalog.current_database()),
    (SELECT extract(epoch FROM stats_reset) FROM pg_catalog.pg_stat_bgwriter)) AS counting`;

/**
 * A partitioned table has the rows of its parts, and a parent those of its children. A replica counts nothing but its own, which says
 * nothing.
 */
function rowsOf(relations: readonly string[]): string {
  const names = relations.map((relation) => quoteLiteral(relation)).join(", ");
  return `
WITH RECURSIVE parts AS (
  SELECT n.nspname || '.' || c.relname AS relation, c.oid
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname || '.' || c.relname = ANY (ARRAY[${names}]::text[]) AND NOT pg_catalog.pg_is_in_recovery()
  UNION SELECT parts.relation, i.inhrelid FROM parts JOIN pg_catalog.pg_inherits i ON i.inhparent = parts.oid)
SELECT relation, sum(s.n_tup_ins)::float8 AS inserted, sum(s.n_tup_upd)::float8 AS updated, sum(s.n_tup_del)::float8 AS deleted
FROM parts JOIN pg_catalog.pg_stat_all_tables s ON s.relid = parts.oid GROUP BY relation`;
}

/** `relations` as `schema.name`, unquoted. One round trip; takes no lock that could wait. Throws `DatabaseError`. */
export async function readWritten(session: DatabaseSession, relations: readonly string[]): Promise<WrittenSoFar> {
  const [, asked, counted] = await session.batch([ASK_POSITION, MOMENT, rowsOf(relations)].join(";\n"));
  const [moment] = asked?.rows ?? [];
  const rows = new Map<string, WrittenRows | null>(relations.map((relation) => [relation, null]));
  for (const row of counted?.rows ?? []) rows.set(String(row["relation"]), toRows(row));
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
