/** How many rows tables hold, as the server last counted them. */
import type { DatabaseSession } from "../database-port.ts";

const READ = `
SELECT n.nspname || '.' || c.relname AS relation, c.reltuples::float8 AS rows
FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname !~ '^(pg_|information_schema$)'`;

/** By `schema.table`: the planner's estimate; null for a table that was never analysed. One round trip. Throws `DatabaseError`. */
export async function readRelationRows(session: DatabaseSession): Promise<ReadonlyMap<string, number | null>> {
  const [answer] = await session.batch(READ);
  return new Map(
    (answer?.rows ?? []).map((row): [string, number | null] => {
      const rows = Number(row["rows"]);
      return [String(row["relation"]), rows < 0 ? null : rows];
    }),
  );
}
