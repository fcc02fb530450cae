/** What the server says before the history is read: where the table is, what there is, and values of Flyway's own placeholders. */
import type { DatabaseSession } from "../../../database-port.ts";
import { textAt } from "../../apply/values.ts";
import type { FlywaySettings } from "./settings.ts";
import { quote } from "./table.ts";

export interface ServerFacts {
  /** Null where the session has none, and none is set. */
  readonly schema: string | null;
  /** Flyway's `schemas`, the default one first unless it is among them. */
  readonly schemas: readonly string[];
  readonly missingSchemas: readonly string[];
  /** Schemas that hold something, as Flyway sees it: extensions do not count. */
  readonly filledSchemas: readonly string[];
  /** Of the history table; empty where there is none. */
  readonly columns: readonly string[];
  readonly searchPath: string;
  /** `defaultSchema`, `user`, `database`, `timestamp`. */
  readonly placeholders: ReadonlyMap<string, string>;
}

export async function readServer(session: DatabaseSession, settings: FlywaySettings): Promise<ServerFacts> {
  const said = settings.defaultSchema ?? settings.schemas[0] ?? null;
  const [row] = await session.query(LOOK, [said, settings.schemas, settings.table]);
  const schema = textAt(row, "schema");
  const schemas = schema === null || settings.schemas.includes(schema) ? settings.schemas : [schema, ...settings.schemas];
  const present = listAt(textAt(row, "present"));
  const placeholders = new Map<string, string>();
  for (const name of ["defaultSchema", "user", "database", "timestamp"]) {
    const value = name === "defaultSchema" ? schema : textAt(row, name);
    if (value !== null) placeholders.set(name, value);
  }
  return {
    schema,
    schemas,
    missingSchemas: schemas.filter((each) => !present.includes(each)),
    filledSchemas: listAt(textAt(row, "filled")),
    columns: listAt(textAt(row, "columns")),
    searchPath: textAt(row, "search_path") ?? "",
    placeholders,
  };
}

function listAt(json: string | null): readonly string[] {
  const list: unknown = JSON.parse(json ?? "[]");
  return Array.isArray(list) ? list.map(String) : [];
}

/**
 * Puts the default schema first in `search_path`, as Flyway does for each migration; null where it is there already. `SET` asks for no
 * snapshot, so that a migration may still begin with SET TRANSACTION.
 */
export function setSearchPath({ schema, searchPath }: ServerFacts): string | null {
  if (schema === null || searchPath === schema || searchPath.startsWith(`${schema},`)) return null;
  const others = (searchPath.match(/"(?:[^"]|"")*"|[^",\s][^",]*/g) ?? [])
    .map((name) => (name.startsWith('"') ? name : quote(name.trim().toLowerCase())))
    .filter((name) => name !== '""');
  return `SET search_path = ${[quote(schema), ...others].join(", ")}`;
}

/** `$1`: default schema or null, `$2`: schemas, `$3`: table. What makes a schema filled is Flyway's own question (`PostgreSQLSchema.doEmpty`). */
const LOOK = `WITH place AS (SELECT coalesce($1::text, current_schema()::text) AS schema),
  found AS (
    SELECT n.oid, n.nspname::text AS name FROM pg_catalog.pg_namespace n, place p WHERE n.nspname = p.schema OR n.nspname = ANY ($2::text[])
  )
SELECT p.schema, current_setting('search_path') AS search_path, current_user::text AS user, current_database()::text AS database,
  to_char(localtimestamp, 'YYYY-MM-DD HH24:MI:SS') AS timestamp,
  (SELECT json_agg(name)::text FROM found) AS present,
  (SELECT json_agg(name)::text FROM found f WHERE
    EXISTS (SELECT FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
      WHERE c.relnamespace = f.oid AND d.objid IS NULL AND c.relkind IN ('r', 'v', 'S', 't'))
    OR EXISTS (SELECT FROM pg_catalog.pg_type t LEFT JOIN pg_catalog.pg_depend d ON d.objid = t.oid AND d.deptype = 'e'
      WHERE t.typnamespace = f.oid AND d.objid IS NULL AND t.typcategory NOT IN ('A', 'C'))
    OR EXISTS (SELECT FROM pg_catalog.pg_proc c LEFT JOIN pg_catalog.pg_depend d ON d.objid = c.oid AND d.deptype = 'e'
      WHERE c.pronamespace = f.oid AND d.objid IS NULL)) AS filled,
  (SELECT json_agg(a.attname)::text FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
      JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = p.schema AND c.relname = $3 AND c.relkind IN ('r', 'p', 'v', 'f') AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM place p`;
