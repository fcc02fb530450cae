/** Indexes that the server does not use: remains of a CREATE INDEX CONCURRENTLY that failed, or builds under way. */
import type { DatabaseSession } from "../database-port.ts";

export interface InvalidIndex {
  /** As written in SQL: `public."Orders_idx"`. */
  readonly index: string;
  readonly table: string;
  /** The server's own `CREATE INDEX`. */
  readonly definition: string;
  /**
   * `building`: a session is at it. `unattached`: of a partitioned table, and not every partition has its part. `failed`: nobody is at it.
   * `rebuild-failed`: the same of a REINDEX CONCURRENTLY, whose new index ends in `_ccnew`, its old one in `_ccold`.
   */
  readonly state: "building" | "unattached" | "failed" | "rebuild-failed";
  /** Of the session that builds it. */
  readonly pid: number | null;
  /** What to do, one or two sentences. */
  readonly remedy: string;
}

const READ = `
SELECT format('%I.%I', n.nspname, c.relname) AS index, format('%I.%I', tn.nspname, t.relname) AS "table",
  pg_catalog.pg_get_indexdef(x.indexrelid) AS definition, p.pid::int AS pid,
  CASE WHEN p.pid IS NOT NULL THEN 'building' WHEN c.relkind = 'I' THEN 'unattached'
    WHEN c.relname ~ '_cc(new|old)[0-9]*$' THEN 'rebuild-failed' ELSE 'failed' END AS state
FROM pg_catalog.pg_index x
  JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_catalog.pg_class t ON t.oid = x.indrelid JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_catalog.pg_stat_progress_create_index p ON p.datname = pg_catalog.current_database()
    AND (p.index_relid = x.indexrelid OR p.index_relid = 0 AND p.relid = x.indrelid)
WHERE NOT (x.indisvalid AND x.indisready AND x.indislive) AND n.nspname !~ '^pg_'
ORDER BY 1`;

/** One round trip; reads catalogs only. Throws `DatabaseError`. */
export async function readInvalidIndexes(session: DatabaseSession): Promise<readonly InvalidIndex[]> {
  const [answer] = await session.batch(READ);
  return (answer?.rows ?? []).map((row) => {
    const index = String(row["index"]);
    const state = STATES.find((known) => known === row["state"]) ?? "failed";
    const pid = typeof row["pid"] === "number" ? row["pid"] : null;
    const table = String(row["table"]);
    return { index, table, definition: String(row["definition"]), state, pid, remedy: REMEDIES[state](index) };
  });
}

const STATES = ["building", "unattached", "failed", "rebuild-failed"] as const;

const REMEDIES: Readonly<Record<InvalidIndex["state"], (index: string) => string>> = {
  building: () => "Wait until its session has ended.",
  unattached: (index) => `Make the index on every partition and attach it: ALTER INDEX ${index} ATTACH PARTITION …;`,
  failed: (index) => `DROP INDEX CONCURRENTLY ${index}; then make it again. A deploy that made it does that itself.`,
  "rebuild-failed": (index) => `DROP INDEX CONCURRENTLY ${index}; then REINDEX again.`,
};
