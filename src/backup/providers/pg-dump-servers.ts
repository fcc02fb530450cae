/** What the servers of a dump are, asked before anything is begun. */
import { DatabaseError, type DatabaseSession, type Row } from "../../database-port.ts";
import { quoteLiteral } from "../../deploy/apply/values.ts";
import { UserError } from "../../errors.ts";
import { type Limit, withSession } from "./pg-dump-limit.ts";
import type { DumpServer } from "./pg-dump-world.ts";

export interface SourceFacts {
  /** `server_version_num` */
  readonly version: number;
  readonly database: string;
  readonly isReplica: boolean;
  /** Of the whole database with its indexes. */
  readonly databaseBytes: number;
  /** What its rows take; a dump is rarely larger. */
  readonly rowBytes: number;
  /** `LOCALE …` of `CREATE DATABASE`, for one in which the same is equal and in the same order. */
  readonly locale: string;
  /** Tells a cluster from others; null where the role may not ask. */
  readonly cluster: string | null;
}

const QUIET = "SET search_path = ''; SET statement_timeout = 0; SET lock_timeout = '500ms'";

const READ = `
SELECT current_setting('server_version_num')::int AS version, current_database() AS database, pg_is_in_recovery() AS replica,
  pg_database_size(current_database())::float8 AS database_bytes,
  pg_encoding_to_char(d.encoding) AS encoding, d.datcollate AS collate, d.datctype AS ctype, to_jsonb(d) AS all
FROM pg_database d WHERE d.datname = current_database()`;

const ROW_BYTES = `
SELECT coalesce(sum(pg_relation_size(c.oid)), 0)::float8 AS bytes FROM pg_class c
WHERE c.relkind IN ('r', 'm', 't') AND c.relpersistence <> 't' AND c.oid >= 16384`;

export async function readSource(source: DumpServer, limit: Limit): Promise<SourceFacts> {
  return withSession({ server: source.server, purpose: "backup", limit }, async (session) => {
    await session.batch(QUIET);
    const [row] = await session.query(READ);
    if (row === undefined) throw new Error("The server does not know its own database.");
    const databaseBytes = Number(row["database_bytes"]);
    return {
      version: Number(row["version"]),
      database: String(row["database"]),
      isReplica: row["replica"] === true,
      databaseBytes,
      rowBytes: await readRowBytes(session, databaseBytes),
      locale: localeOf(row),
      cluster: await readCluster(session),
    };
  });
}

/** Sizes are read under weak locks, so one that is locked away makes it the whole database's. */
async function readRowBytes(session: DatabaseSession, otherwise: number): Promise<number> {
  try {
    const [row] = await session.query(ROW_BYTES);
    return Number(row?.["bytes"]);
  } catch (error) {
    if (error instanceof DatabaseError && error.code === "55P03") return otherwise;
    throw error;
  }
}

async function readCluster(session: DatabaseSession): Promise<string | null> {
  try {
    const [row] = await session.query("SELECT system_identifier::text AS id FROM pg_control_system()");
    return row === undefined ? null : String(row["id"]);
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "statement") return null;
    throw error;
  }
}

const PROVIDERS: Readonly<Record<string, string>> = { i: "icu", b: "builtin" };

/** PostgreSQL 15 keeps the locale of ICU in `daticulocale`, 17 that of every provider in `datlocale`. */
function localeOf(row: Row): string {
  const all: Readonly<Record<string, unknown>> = isRecord(row["all"]) ? row["all"] : {};
  const provider = PROVIDERS[String(all["datlocprovider"])];
  const locale = all["datlocale"] ?? all["daticulocale"];
  const rules = all["daticurules"];
  return [
    `ENCODING ${quoteLiteral(String(row["encoding"]))}`,
    `LC_COLLATE ${quoteLiteral(String(row["collate"]))}`,
    `LC_CTYPE ${quoteLiteral(String(row["ctype"]))}`,
    ...(provider === undefined ? [] : [`LOCALE_PROVIDER ${provider}`]),
    ...(provider === undefined || typeof locale !== "string"
      ? []
      : [`${provider === "icu" ? "ICU_LOCALE" : "BUILTIN_LOCALE"} ${quoteLiteral(locale)}`]),
    ...(provider === "icu" && typeof rules === "string" ? [`ICU_RULES ${quoteLiteral(rules)}`] : []),
  ].join(" ");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

const POLL_MS = 500;
const LONGEST_WAIT_S = 300;

export interface Replaying {
  readonly target: DumpServer;
  readonly replica: DumpServer;
  readonly limit: Limit;
  readonly onProgress: (text: string) => void;
}

/** What was committed without waiting for the disk is not written yet, but is behind this position. */
const INSERTED = "SELECT pg_current_wal_insert_lsn()::text AS position";

/** An empty message in the WAL, on which its writer waits: what is before it is sent along. Else it may take the server a quarter of a minute. */
const FLUSH = "SET synchronous_commit = local; SELECT pg_logical_emit_message(true, 'schema_release', '')";

async function readInserted(session: DatabaseSession): Promise<string> {
  const [row] = await session.query(INSERTED);
  await session.batch(FLUSH).catch(() => {});
  return String(row?.["position"]);
}

/**
 * Waits until the replica has replayed what the target has committed by now: five minutes, or half of the time there is.
 * Throws `UserError` that says how far behind it is.
 */
export async function waitForReplica({ target, replica, limit, onProgress }: Replaying): Promise<void> {
  const { clock } = limit;
  const position = await withSession({ server: target.server, purpose: "backup", limit }, readInserted);
  const ends = clock.monotonic() + Math.min(LONGEST_WAIT_S, limit.remainingSeconds() / 2) * 1000;
  await withSession({ server: replica.server, purpose: "backup", limit }, async (session) => {
    let told = -Infinity;
    for (;;) {
      const lag = await readLag(session, position);
      if (lag.bytes <= 0) return;
      const behind = `The replica is ${lag.bytes} bytes of WAL behind${lag.seconds === null ? "" : `, its last transaction ${lag.seconds} s old`}`;
      if (clock.monotonic() >= ends)
        throw new UserError(
          "outside",
          `${behind}, so a dump of it would lack what was written before this backup began.`,
          "Wait until it has caught up (see whether its replay is paused or held up by long queries), or dump from the target itself.",
        );
      if (clock.monotonic() - told >= 20_000) onProgress(`${behind}; waiting for it.`);
      if (clock.monotonic() - told >= 20_000) told = clock.monotonic();
      await clock.sleep(POLL_MS, limit.signal);
      limit.check();
    }
  });
}

async function readLag(session: DatabaseSession, position: string) {
  const [row] = await session.query(
    `SELECT pg_wal_lsn_diff($1::pg_lsn, pg_last_wal_replay_lsn())::float8 AS bytes,
       extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp())::int AS seconds`,
    [position],
  );
  const seconds = row?.["seconds"];
  return { bytes: Number(row?.["bytes"]), seconds: typeof seconds === "number" ? seconds : null };
}

/** Throws `UserError` unless it is a physical replica of the target, in the same database. */
export function checkReplica(replica: SourceFacts, target: SourceFacts): void {
  const problem = !replica.isReplica
    ? "The server that is configured as replica to dump from is none: it does not replay another's WAL."
    : replica.cluster !== null && target.cluster !== null && replica.cluster !== target.cluster
      ? "The replica to dump from is one of another server than the target."
      : replica.database !== target.database
        ? `The replica's URL names the database ${JSON.stringify(replica.database)}, the target's ${JSON.stringify(target.database)}.`
        : null;
  if (problem !== null)
    throw new UserError(
      "outside",
      problem,
      "Correct the URL of the replica, or leave `from-url-env` out to dump from the target itself.",
    );
}
