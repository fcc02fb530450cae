/** Reads table sizes from a server, in a session that can do nothing else. */
import type Pg from "pg";
import { UserError } from "../../errors.ts";
import type { RelationSize } from "../../risk/options.ts";

const QUERY = `
SELECT n.nspname || '.' || c.relname AS relation, greatest(c.reltuples, 0)::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;

interface Row {
  readonly relation: string;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * By `schema.table`; `rows` is the planner's estimate. Read-only, gives up after seconds, and waits for no lock. Throws `UserError` that
 * never holds the URL.
 */
export async function readRelationSizes(url: string): Promise<ReadonlyMap<string, RelationSize>> {
  const { default: pg } = await import("pg");
  const client = newClient(pg, url);
  try {
    await client.connect();
    await client.query("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '30s'");
    const { rows } = await client.query<Row>(QUERY);
    return new Map(rows.map(({ relation, rows: count, bytes }) => [relation, { rows: count, bytes }]));
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
    throw new UserError(
      "outside",
      `The database did not tell its table sizes${code}.`,
      "See that the server can be reached and that the role may connect; it needs no rights on tables.",
    );
  } finally {
    await client.end().catch(() => {
      // It was not connected.
    });
  }
}

function newClient(pg: typeof Pg, url: string): Pg.Client {
  try {
    const client = new pg.Client({ connectionString: url, application_name: "schema-release", connectionTimeoutMillis: 10_000 });
    client.on("error", () => {
      // A connection that breaks fails the query that waits for it.
    });
    return client;
  } catch {
    throw new UserError("usage", "The database's URL is not valid.", "It looks like postgresql://user@host:5432/database.");
  }
}
