/** Reads table sizes from a server, in a session that can do nothing else. */
import { DatabaseError } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { RelationSize } from "../../risk/options.ts";
import { openServer } from "./server.ts";

const LIMITS = "SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '30s'";

const QUERY = `
SELECT n.nspname || '.' || c.relname AS relation, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;

/**
 * By `schema.table`; `rows` is the planner's estimate. Read-only, gives up after seconds, and waits for no lock. What the URL leaves open
 * `PG*` say. Throws `UserError` that never holds the URL.
 */
export async function readRelationSizes(url: string): Promise<ReadonlyMap<string, RelationSize>> {
  const server = openServer({ environment: { ...process.env, DATABASE_URL: url }, mustWrite: false });
  try {
    const session = await server.connect("sizes");
    try {
      await session.batch(LIMITS);
      const rows = await session.query(QUERY);
      return new Map(rows.map((row) => [String(row["relation"]), { rows: Number(row["rows"]), bytes: Number(row["bytes"]) }]));
    } finally {
      await session.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new UserError(
      "outside",
      `The database did not tell its table sizes. ${error.message}`,
      error.hint ?? "See that the server can be reached and that the role may connect; it needs no rights on tables.",
    );
  }
}
