/** What a role must be allowed for a release, asked of the server before anything runs. Only what is certain to be needed. */
import type { DatabaseSession } from "../database-port.ts";

/** Relations as `schema.name`, unquoted; those that do not exist are left to the migrations. */
export interface WantedPrivileges {
  /** Whether schemas will be made. */
  readonly createSchemas: boolean;
  /** Schemas that objects will be made in. One that does not exist has to be made. */
  readonly createIn: readonly string[];
  /** Relations that ALTER, DROP and the like will be asked of, which only their owner may. */
  readonly own: readonly string[];
  /** Relations that will be read and added to, such as a history table. */
  readonly insertInto: readonly string[];
}

const QUERY = `
WITH wanted AS (SELECT * FROM (VALUES ($1::bool, $2::text[], $3::text[], $4::text[])) AS v (schemas, create_in, own, insert_into)),
relations AS (
  SELECT n.nspname || '.' || c.relname AS name, format('%I.%I', n.nspname, c.relname) AS quoted, c.oid, c.relowner, c.relkind
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace, wanted w
  WHERE n.nspname || '.' || c.relname = ANY (w.own || w.insert_into)),
database AS (SELECT current_database() AS name, has_database_privilege(current_database(), 'CREATE') AS may_create)
SELECT format('create schemas in the database %s', name) AS what, format('GRANT CREATE ON DATABASE %I TO %I', name, current_user) AS remedy
FROM database, wanted
WHERE NOT may_create AND (schemas OR EXISTS (SELECT FROM unnest(create_in) s WHERE to_regnamespace(quote_ident(s)) IS NULL))
UNION ALL
SELECT format('create objects in the schema %s', n.nspname), format('GRANT USAGE, CREATE ON SCHEMA %I TO %I', n.nspname, current_user)
FROM pg_catalog.pg_namespace n, wanted w
WHERE n.nspname = ANY (w.create_in) AND NOT (has_schema_privilege(n.oid, 'CREATE') AND has_schema_privilege(n.oid, 'USAGE'))
UNION ALL
SELECT format('change %s, which belongs to %s', name, pg_get_userbyid(relowner)), format('GRANT %I TO %I', pg_get_userbyid(relowner), current_user)
FROM relations, wanted WHERE name = ANY (own) AND NOT pg_has_role(relowner, 'USAGE')
UNION ALL
SELECT format('read and add to %s', name), format('GRANT SELECT, INSERT ON %s TO %I', quoted, current_user)
FROM relations, wanted
WHERE name = ANY (insert_into) AND relkind IN ('r', 'p', 'v', 'f')
  AND NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT'))
ORDER BY 1`;

/** A sentence for each thing that the session's role may not do, with the statement that lets it. Empty when nothing is missing. */
export async function missingPrivileges(session: DatabaseSession, wanted: WantedPrivileges): Promise<readonly string[]> {
  const { createSchemas, createIn, own, insertInto } = wanted;
  const rows = await session.query(QUERY, [createSchemas, createIn, own, insertInto]);
  return rows.map(({ what, remedy }) => `The role may not ${String(what)}: ${String(remedy)}.`);
}
