/** Whether the session's role may make rescue copies at all. */
import type { DatabaseSession } from "../../database-port.ts";
import { RESCUE_SCHEMA } from "./storage.ts";

const QUERY = `
SELECT current_database() AS database, current_user AS role,
  has_database_privilege(current_database(), 'TEMPORARY') AS temporary, current_setting('track_counts')::boolean AS counted,
  CASE WHEN n.oid IS NULL THEN has_database_privilege(current_database(), 'CREATE') ELSE has_schema_privilege(n.oid, 'CREATE') END AS make,
  coalesce(pg_has_role((SELECT c.relowner FROM pg_class c WHERE c.relnamespace = n.oid AND c.relname = 'copies'), 'USAGE'), true) AS own
FROM (SELECT) one LEFT JOIN pg_namespace n ON n.nspname = '${RESCUE_SCHEMA}'`;

/** One sentence where it may not; null otherwise. */
export async function mayKeep(session: DatabaseSession): Promise<string | null> {
  const [row] = await session.query(QUERY);
  const [database, role] = [JSON.stringify(row?.["database"] ?? ""), JSON.stringify(row?.["role"] ?? "")];
  if (row?.["make"] !== true)
    return `The role may not make the schema ${RESCUE_SCHEMA}: GRANT CREATE ON DATABASE ${database} TO ${role}.`;
  if (row["temporary"] !== true)
    return `The role may not make temporary tables: GRANT TEMPORARY ON DATABASE ${database} TO ${role}.`;
  if (row["own"] !== true) return `The rescue copies of ${database} belong to another role, of which ${role} is no member.`;
  if (row["counted"] !== true)
    return "The setting track_counts is off, so the server could not tell whether every changed row was caught: switch it on.";
  return null;
}
