/** How much a database writes to tables, by the server's own counters. Read only, one look. */
import type { DatabaseSession } from "../database-port.ts";
import type { WrittenRows } from "./data-at-risk.ts";
import { readWritten } from "./written-so-far.ts";

export interface LiveRates {
  /** When counting began: ISO 8601, UTC. Null where the server does not say it, as on a replica. */
  readonly since: string | null;
  /** From then until now. */
  readonly seconds: number | null;
  /** Rows inserted, updated and deleted since then, those of partitions included; null: no such table, or one without counters. */
  readonly rows: ReadonlyMap<string, number | null>;
}

/**
 * Counting began when the database's counters were reset, or when those of the whole server were: a crash does that, a regular restart does
 * not (see "The Cumulative Statistics System"). Somebody may have reset one of the server's views alone, so the oldest of them counts.
 */
const SINCE = `
SELECT to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS since,
  extract(epoch FROM clock_timestamp() - since)::float8 AS seconds
FROM (SELECT CASE WHEN NOT pg_is_in_recovery() THEN greatest(
    (SELECT stats_reset FROM pg_stat_database WHERE datname = current_database()),
    least((SELECT stats_reset FROM pg_stat_bgwriter), (SELECT stats_reset FROM pg_stat_archiver))) END AS since) s`;

/** `relations` as `schema.name`. Throws `DatabaseError`. */
export async function readRates(session: DatabaseSession, relations: readonly string[]): Promise<LiveRates> {
  const nothing = new Map(relations.map((relation) => [relation, null]));
  if (relations.length === 0) return { since: null, seconds: null, rows: nothing };
  const [began] = await session.query(SINCE);
  const { since, seconds } = began ?? {};
  // Counters of a replica say what it wrote itself: nothing.
  if (typeof since !== "string" || typeof seconds !== "number") return { since: null, seconds: null, rows: nothing };
  const { rows } = await readWritten(session, relations);
  return { since, seconds, rows: new Map([...rows].map(([relation, written]) => [relation, total(written)])) };
}

function total(written: WrittenRows | null): number | null {
  return written === null ? null : written.inserted + written.updated + written.deleted;
}
