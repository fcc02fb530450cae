/** Scratch databases: made to restore into, dropped in any case. */
import { type Clock, DatabaseError, type DatabaseSession } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { type Limit, withSession } from "./pg-dump-limit.ts";
import type { DumpServer } from "./pg-dump-world.ts";

export const SCRATCH_PREFIX = "schema_release_scratch_";

export interface ScratchFacts {
  /** `server_version_num` */
  readonly version: number;
  /** Scratch databases of others, to which nobody is connected. */
  readonly leftOvers: readonly string[];
}

const READ = `
SELECT current_setting('server_version_num')::int AS version, pg_is_in_recovery() AS replica,
  (SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user) AS may_create,
  ARRAY(SELECT d.datname::text FROM pg_database d WHERE starts_with(d.datname::text, $1)
    AND NOT EXISTS (SELECT FROM pg_stat_activity a WHERE a.datid = d.oid) ORDER BY 1) AS left_overs`;

/** Throws `UserError` where no scratch database could be made; better before a dump of hours than after it. */
export async function readScratch(scratch: DumpServer, limit: Limit): Promise<ScratchFacts> {
  const [row] = await withSession({ server: scratch.server, purpose: "scratch", limit }, (session) =>
    session.query(READ, [SCRATCH_PREFIX]),
  );
  if (row?.["replica"] === true)
    throw new UserError("outside", "The server for scratch databases is a replica, which can only be read.", NAME_ANOTHER);
  if (row?.["may_create"] !== true)
    throw new UserError(
      "outside",
      "The role may make no scratch database to restore the dump into, and a dump that was never restored is not proven.",
      `Let it, by ALTER ROLE … CREATEDB. Or: ${NAME_ANOTHER}`,
    );
  const leftOvers = row["left_overs"];
  return { version: Number(row["version"]), leftOvers: Array.isArray(leftOvers) ? leftOvers.map(String) : [] };
}

const NAME_ANOTHER =
  "Name another server by `scratch-url-env` of the target's `backup.snapshot.pg-dump`, such as a container beside the job.";

/** For who cleans up by hand. */
export function sayLeftOvers(leftOvers: readonly string[]): string {
  const commands = leftOvers.map((name) => `DROP DATABASE ${quoteDatabase(name)};`).join(" ");
  return `An earlier run left what it restored behind, with the data of that dump. If no other run is at work: ${commands}`;
}

export interface Making {
  readonly scratch: DumpServer;
  /** `ENCODING … LC_COLLATE …` */
  readonly locale: string;
  readonly connections: number;
  readonly limit: Limit;
  readonly onProgress: (text: string) => void;
}

/** Makes one for `use` and drops it behind it, also where that failed or was told to end. */
export async function withScratch<T>(making: Making, use: (name: string) => Promise<T>): Promise<T> {
  const { scratch, limit, onProgress } = making;
  const name = scratchName(limit.clock);
  try {
    await withSession({ server: scratch.server, purpose: "scratch", limit }, async (session) => {
      await session.batch(`CREATE DATABASE ${name} TEMPLATE template0 ${making.locale} CONNECTION LIMIT ${making.connections}`);
      await session.batch(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    });
    return await use(name);
  } finally {
    await dropScratch(scratch, name, onProgress);
  }
}

/** Digits of chance: the name is unique, nothing depends on its being secret. */
function scratchName(clock: Clock): string {
  return `${SCRATCH_PREFIX}${Array.from({ length: 12 }, () => Math.floor(clock.random() * 36).toString(36)).join("")}`;
}

/** Sessions of it that are left (those of a program that was killed, say) are ended. Never throws: says what is left. */
async function dropScratch({ server }: DumpServer, name: string, onProgress: (text: string) => void): Promise<void> {
  let session: DatabaseSession | null = null;
  try {
    session = await server.connect("scratch");
    await session.batch("SET statement_timeout = '60s'");
    await session.batch(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  } catch (error) {
    if (!(error instanceof DatabaseError) && !(error instanceof UserError)) throw error;
    onProgress(
      `The scratch database ${name} could not be dropped and holds the data of the dump. ${error.message} Do it by hand: DROP DATABASE ${quoteDatabase(name)};`,
    );
  } finally {
    await session?.close();
  }
}

function quoteDatabase(name: string): string {
  return /^[a-z0-9_]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`;
}

/** Also for programs: the database in which `pg_restore` works. */
export async function scratchEnvironment({ environment }: DumpServer, name: string): Promise<Readonly<Record<string, string>>> {
  return { ...(await environment()), PGDATABASE: name };
}
