/** Whether a database is one that nobody uses: what runs on it may do to it what it likes. */
import { count } from "../../change-set/visible.ts";
import type { DatabaseServer } from "../../database-port.ts";
import { UserError } from "../../errors.ts";

/** What somebody made, besides what belongs to extensions. */
const OBJECTS = `
SELECT kind, name, count(*) OVER () AS total FROM (
  SELECT 1 AS rank, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind,
    n.nspname || '.' || c.relname AS name, 'pg_catalog.pg_class'::regclass AS catalog, c.oid
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'f', 'v', 'm', 'S') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 2, 'function', n.nspname || '.' || p.proname, 'pg_catalog.pg_proc'::regclass, p.oid
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 3, 'type', n.nspname || '.' || t.typname, 'pg_catalog.pg_type'::regclass, t.oid
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'e', 'r') AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  UNION ALL
  SELECT 4, 'schema', n.nspname, 'pg_catalog.pg_namespace'::regclass, n.oid
  FROM pg_catalog.pg_namespace n
  WHERE n.nspname NOT IN ('information_schema', 'public') AND n.nspname !~ '^pg_'
) AS o
WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = o.catalog AND d.objid = o.oid AND d.deptype = 'e')
ORDER BY rank, name LIMIT 3`;

/** Throws `UserError` where it is in use; `variable`: what said where it is. */
export async function refuseUsedDatabase(server: DatabaseServer, variable: string): Promise<void> {
  const session = await server.connect("test");
  try {
    const rows = await session.query(OBJECTS);
    if (rows.length === 0) return;
    const shown = rows.map(({ kind, name }) => `${String(kind)} ${String(name)}`).join(", ");
    const more = Number(rows[0]?.["total"]) - rows.length;
    throw new UserError(
      "usage",
      `The database of ${variable} is not empty: it holds ${shown}${more > 0 ? ` and ${count(more, "more object")}` : ""}.`,
      "Tests change what they find, so give an empty database that nobody needs, such as a service container of the job.",
    );
  } finally {
    await session.close();
  }
}
