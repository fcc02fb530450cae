/** What a server offers for backups, by what it tells any role. Reads only. */
import { DatabaseError, type DatabaseSession, type Row } from "../database-port.ts";

export interface ServerOffers {
  readonly isReplica: boolean;
  /** Whose server it looks like: there are ready-made backups. Null: nobody's in particular. */
  readonly cloud: "rds" | "aurora" | "cloudsql" | "azure" | null;
  /** Null where the role may not see it. */
  readonly archiving: Archiving | null;
  /** Whether the role may call `pg_create_restore_point`. */
  readonly mayCreateRestorePoint: boolean;
}

export interface Archiving {
  readonly isOn: boolean;
  /** Whether there is something that archives; without it the server keeps its WAL and waits. */
  readonly isConfigured: boolean;
  /** Whether the last attempt to archive failed. */
  readonly isFailing: boolean;
  /** ISO 8601, UTC; null where nothing was archived yet. */
  readonly lastArchivedAt: string | null;
}

/** A cloud's own settings are listed by `pg_settings`; a placeholder of one is not, and answers when it is asked for. */
const FACTS = `
SELECT pg_is_in_recovery() AS replica,
  to_regprocedure('pg_catalog.aurora_version()') IS NOT NULL OR to_regproc('aurora_version') IS NOT NULL AS aurora,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'rds.%') OR current_setting('rds.extensions', true) IS NOT NULL AS rds,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'cloudsql.%') OR current_setting('cloudsql.logical_decoding', true) IS NOT NULL AS cloudsql,
  EXISTS (SELECT FROM pg_settings WHERE name LIKE 'azure.%') OR current_setting('azure.extensions', true) IS NOT NULL AS azure,
  current_setting('archive_mode', true) AS "archiveMode",
  has_function_privilege('pg_catalog.pg_create_restore_point(text)', 'EXECUTE') AS "mayCreate"`;

/** That something archives, in any supported version: libraries came with PostgreSQL 15. Any role may see both. */
export const ARCHIVES_SOMEHOW =
  "coalesce(current_setting('archive_command', true), '') <> '' OR coalesce(current_setting('archive_library', true), '') <> ''";

const ARCHIVER = `
SELECT ${ARCHIVES_SOMEHOW} AS configured,
  to_char(last_archived_time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastArchivedAt",
  coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) AS failing FROM pg_stat_archiver`;

/** Throws `DatabaseError` only where the connection is of no use any more. */
export async function readOffers(session: DatabaseSession): Promise<ServerOffers> {
  const [facts] = await session.query(FACTS);
  const isOn = facts?.["archiveMode"] === "on" || facts?.["archiveMode"] === "always";
  return {
    isReplica: facts?.["replica"] === true,
    cloud: cloudOf(facts),
    archiving: await readArchiving(session, isOn),
    mayCreateRestorePoint: facts?.["mayCreate"] === true,
  };
}

function cloudOf(facts: Row | undefined): ServerOffers["cloud"] {
  if (facts?.["aurora"] === true) return "aurora";
  if (facts?.["rds"] === true) return "rds";
  if (facts?.["cloudsql"] === true) return "cloudsql";
  return facts?.["azure"] === true ? "azure" : null;
}

async function readArchiving(session: DatabaseSession, isOn: boolean): Promise<Archiving | null> {
  try {
    const [row] = await session.query(ARCHIVER);
    const last = row?.["lastArchivedAt"];
    return {
      isOn,
      isConfigured: row?.["configured"] === true,
      isFailing: row?.["failing"] === true,
      lastArchivedAt: typeof last === "string" ? last : null,
    };
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "statement") return null;
    throw error;
  }
}
