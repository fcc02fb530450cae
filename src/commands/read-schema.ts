/** The schema of a target, and how far it got in its WAL. Changes nothing there. */
import type { DatabaseSession, RunCommand } from "../database-port.ts";
import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import { readFingerprint } from "../fingerprint/read-fingerprint.ts";
import type { Sha256 } from "../release/release.ts";
import type { OpenedDatabase } from "./open-database.ts";
import type { ReachableTarget } from "./read-target.ts";

export interface SchemaReader {
  readonly opened: OpenedDatabase;
  readonly run: RunCommand;
  readonly sha256: Sha256;
}

/**
 * `position`: as far as a replica has replayed, or as far as the WAL of a primary goes: `16/B374D848`. With `synchronous_commit = off`
 * what is committed may not be written yet, so what is written (`pg_current_wal_lsn`) would not do.
 */
export interface ServerFacts {
  readonly serverVersion: string;
  readonly isReplica: boolean;
  readonly position: string;
}

export interface ReadSchema extends ServerFacts {
  readonly fingerprint: Fingerprint;
}

/** Of an open session of `target`. Throws `DatabaseError`, and `UserError` of the team's own tool. */
export async function readSchema(
  session: DatabaseSession,
  target: ReachableTarget,
  { opened, run, sha256 }: SchemaReader,
): Promise<ReadSchema> {
  const facts = await readFacts(session);
  const { native, command, database } = opened;
  const history =
    native === null ? await command.readHistory(run, target.environment, session) : await native.readHistory(session);
  const scope = { ignore: database.fingerprintIgnore, historyTables: [history.table] };
  return { ...facts, fingerprint: await readFingerprint(session, scope, sha256) };
}

export async function readFacts(session: DatabaseSession): Promise<ServerFacts> {
  const [answer] = await session.batch(`
    SELECT pg_catalog.current_setting('server_version') AS version, pg_catalog.pg_is_in_recovery() AS replica,
      CASE WHEN pg_catalog.pg_is_in_recovery() THEN coalesce(pg_catalog.pg_last_wal_replay_lsn(), '0/0')
        ELSE pg_catalog.pg_current_wal_insert_lsn() END::text AS position`);
  const row = answer?.rows[0];
  const [serverVersion = ""] = String(row?.["version"]).split(" ");
  return { serverVersion, isReplica: row?.["replica"] === true, position: String(row?.["position"]) };
}

/** Runs `use` with a session that can change nothing, and ends it. */
export async function withReader<T>(
  target: ReachableTarget,
  purpose: string,
  use: (session: DatabaseSession) => Promise<T>,
): Promise<T> {
  const session = await target.server.connect(purpose);
  try {
    await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
    return await use(session);
  } finally {
    await session.close();
  }
}
