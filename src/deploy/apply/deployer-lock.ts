/**
 * The lock that lets one deployer at a time apply migrations of a database. It is an advisory lock of the session, tried again and again:
 * a session that waits in `pg_advisory_lock` deadlocks with CREATE INDEX CONCURRENTLY.
 */
import type { DatabaseSession, Row } from "../../database-port.ts";
import { numberAt, textAt } from "./values.ts";

/** First halves of the keys, arbitrary but ours: `SRe1` of who deploys, `SRe2` of who says it has a pulse, `SRe3` of pulses. */
const DEPLOYS = 0x53526531;
const HAS_PULSE = 0x53526532;
const PULSE = 0x53526533;

/** Of all our sessions, as `connect` names them. */
export const OUR_APPLICATION = "schema-release";

export interface Deployer {
  readonly pid: number;
  readonly application: string;
  /** Its process is gone: the idle session that accompanies it is, and the server has not noticed for this one, busy as it is. */
  readonly orphaned: boolean;
}

/** Second half of the key: FNV-1a of the name, as a signed integer. */
export function deployerKey(database: string): number {
  let hash = 0x811c9dc5;
  for (const character of database) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

export async function tryDeployerLock(session: DatabaseSession, database: string): Promise<boolean> {
  const [answer] = await session.batch(`SELECT pg_catalog.pg_try_advisory_lock(${DEPLOYS}, ${deployerKey(database)}) AS held`);
  return answer?.rows[0]?.["held"] === true;
}

/**
 * Lets others see that this deployer lives: the companion session, which is idle and so ends at once with its process, holds a lock in the
 * name of the other's pid. A deployer that announced a pulse and has none is an orphan of the server.
 */
export async function announcePulse(session: DatabaseSession, companion: DatabaseSession): Promise<void> {
  await companion.batch(`SELECT pg_catalog.pg_advisory_lock_shared(${PULSE}, ${session.pid})`);
  await session.batch(`SELECT pg_catalog.pg_advisory_lock_shared(${HAS_PULSE}, ${session.pid})`);
}

/** Null when nobody holds the lock. */
export async function readDeployer(session: DatabaseSession, database: string): Promise<Deployer | null> {
  const [answer] = await session.batch(`
    WITH held AS (
      SELECT pid, classid::bigint AS class, objid::bigint AS object FROM pg_catalog.pg_locks
      WHERE locktype = 'advisory' AND objsubid = 2 AND granted
        AND database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()))
    SELECT holder.pid::int AS pid, coalesce(activity.application_name, '') AS application,
      EXISTS (SELECT FROM held WHERE class = ${HAS_PULSE} AND object = holder.pid AND pid = holder.pid)
        AND NOT EXISTS (SELECT FROM held WHERE class = ${PULSE} AND object = holder.pid) AS orphaned
    FROM held AS holder LEFT JOIN pg_catalog.pg_stat_activity AS activity USING (pid)
    WHERE class = ${DEPLOYS} AND object = ${deployerKey(database) >>> 0}`);
  const row = answer?.rows[0];
  return row === undefined ? null : toDeployer(row);
}

function toDeployer(row: Row): Deployer {
  const application = textAt(row, "application") ?? "";
  const orphaned = row["orphaned"] === true && application.startsWith(OUR_APPLICATION);
  return { pid: numberAt(row, "pid"), application, orphaned };
}

/** False where the role may not. */
export async function endSession(session: DatabaseSession, pid: number): Promise<boolean> {
  try {
    const [answer] = await session.batch(`SELECT pg_catalog.pg_terminate_backend(${pid}) AS ended`);
    return answer?.rows[0]?.["ended"] === true;
  } catch {
    return false;
  }
}
