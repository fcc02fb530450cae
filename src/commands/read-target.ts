/** What is on a target now: history, sizes, schema. Changes nothing there. */
import type { TargetOptions } from "../config/options.ts";
import { DatabaseError, type DatabaseServer, type DatabaseSession, type RunCommand } from "../database-port.ts";
import type { HistoryState } from "../deploy/history.ts";
import { readUnfinished, type UnfinishedMigration } from "../deploy/state/unfinished.ts";
import type { Fingerprint } from "../fingerprint/fingerprint.ts";
import { readFingerprint } from "../fingerprint/read-fingerprint.ts";
import type { Sha256 } from "../release/release.ts";
import type { RelationSize } from "../risk/options.ts";
import type { Sizes } from "../risk/statistics.ts";
import type { OpenedDatabase } from "./open-database.ts";

/** A target with the way to its server. */
export interface ReachableTarget {
  readonly options: TargetOptions;
  readonly server: DatabaseServer;
  /** What the team's own tool gets to find the server: `DATABASE_URL`, `PG*`. */
  readonly environment: Readonly<Record<string, string>>;
}

export interface ReadTarget {
  readonly name: string;
  readonly options: TargetOptions;
  readonly hostHash: string;
  /** Such as `18.4`. */
  readonly serverVersion: string;
  readonly majorVersion: number;
  readonly history: HistoryState;
  readonly sizes: Sizes;
  readonly fingerprint: Fingerprint;
  /** Migrations that a deploy has begun and not ended; null where the role may not ask. */
  readonly unfinished: readonly UnfinishedMigration[] | null;
}

export interface ReadingTarget {
  readonly opened: OpenedDatabase;
  readonly run: RunCommand;
  readonly sha256: Sha256;
}

/** Throws `DatabaseError`, and `UserError` of the team's own tool. */
export async function readTarget(
  { options, server, environment }: ReachableTarget,
  { opened, run, sha256 }: ReadingTarget,
): Promise<ReadTarget> {
  const session = await server.connect("plan");
  try {
    await session.batch("SET default_transaction_read_only = on; SET lock_timeout = '2s'; SET statement_timeout = '60s'");
    const { serverVersion, majorVersion } = await readVersion(session);
    const { native, command, database } = opened;
    const history = native === null ? await command.readHistory(run, environment, session) : await native.readHistory(session);
    const scope = { ignore: database.fingerprintIgnore, historyTables: [history.table] };
    const fingerprint = await readFingerprint(session, scope, sha256);
    const sizes = await readSizes(session);
    const unfinished = await mayRead(() => readUnfinished(session, database.name));
    const { name } = options;
    return { name, options, hostHash: server.hostHash, serverVersion, majorVersion, history, sizes, fingerprint, unfinished };
  } finally {
    await session.close();
  }
}

/** SQLSTATE insufficient_privilege. */
const MAY_NOT = "42501";

async function mayRead<Answer>(read: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === MAY_NOT) return null;
    throw error;
  }
}

async function readVersion(session: DatabaseSession): Promise<{ serverVersion: string; majorVersion: number }> {
  const [row] = await session.query(
    "SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number",
  );
  const [version = ""] = String(row?.["version"]).split(" ");
  return { serverVersion: version, majorVersion: Math.floor(Number(row?.["number"]) / 10_000) };
}

/** A partitioned table is as large as all its parts. */
const SIZES = `
SELECT n.nspname || '.' || c.relname AS relation,
  greatest(c.reltuples, 0)::float8 AS rows,
  CASE WHEN c.relkind = 'p'
    THEN (SELECT coalesce(sum(pg_total_relation_size(part.relid)), 0) FROM pg_partition_tree(c.oid) part WHERE part.isleaf)
    ELSE pg_total_relation_size(c.oid) END::float8 AS bytes
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`;

async function readSizes(session: DatabaseSession): Promise<Sizes> {
  const rows = await session.query(SIZES);
  return new Map(
    rows.map(({ relation, rows: count, bytes }): [string, RelationSize] => [
      String(relation),
      { rows: Number(count), bytes: Number(bytes) },
    ]),
  );
}

/** Per relation the larger one: what is planned here may run where tables are larger. */
export function largerSizes(a: Sizes, b: Sizes | null): Sizes {
  if (b === null) return a;
  const all = new Map(a);
  for (const [relation, size] of b) if ((all.get(relation)?.bytes ?? -1) < size.bytes) all.set(relation, size);
  return all;
}
