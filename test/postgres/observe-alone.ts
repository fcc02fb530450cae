/** Watches statements that cannot run in a transaction block: each is stopped by the lock of another session and looked at. */
import { setTimeout } from "node:timers/promises";
import { DatabaseError, type Client } from "pg";
import { connectTo, type PostgresServer } from "../support/postgres.ts";
import { LockWatch, readState } from "./locks.ts";
import { failed, type Observation } from "./observation.ts";
import { findLosses, findNewFiles, takeSnapshot, type Relation } from "./snapshot.ts";
import { leaveRoom, openRoom, type Room } from "./room.ts";
import { splitStatements } from "./split.ts";

const COPY = "witness_copy";

interface Block {
  readonly relation: Relation;
  readonly mode: "ACCESS SHARE" | "SHARE UPDATE EXCLUSIVE" | "ACCESS EXCLUSIVE";
}

/**
 * Runs a statement in copies of a room: once for each table and each mode in which another session holds a lock on it. Waiting
 * for ACCESS SHARE shows the strongest lock, which may come last; for SHARE UPDATE EXCLUSIVE the locks of maintenance; for ACCESS
 * EXCLUSIVE the first lock of whatever is left. Nobody may be connected to the room's database.
 */
export async function observeAlone(server: PostgresServer, room: Room, statement: string): Promise<Observation> {
  const tables = room.before.relations.filter(({ kind }) => ["r", "p", "m"].includes(kind));
  const run = (block: Block | null): Promise<Observation> => observeInCopy(server, room, { statement, block });
  const locks = new LockWatch([]);
  let first: Observation | null = null;
  for (const mode of ["ACCESS SHARE", "SHARE UPDATE EXCLUSIVE", "ACCESS EXCLUSIVE"] as const) {
    for (const relation of tables) {
      if (mode === "ACCESS EXCLUSIVE" && relation.name in locks.strongest) continue;
      const seen = await run({ relation, mode });
      // What it did outside the database, such as dropping another one, may fail the second time.
      first ??= seen;
      for (const [name, lock] of Object.entries(seen.locks)) locks.add(name, lock);
    }
  }
  return { ...(first ?? (await run(null))), locks: locks.strongest };
}

async function observeInCopy(
  server: PostgresServer,
  { database: template }: Room,
  { statement, block }: { readonly statement: string; readonly block: Block | null },
): Promise<Observation> {
  const copy = await openRoom(server, { database: COPY, setup: "", template });
  const blocker = await connectTo(copy.url);
  try {
    const { actor, pid, watcher, before } = copy;
    const locks = new LockWatch(before.relations);
    const scansBefore = await readScanCounts(watcher, before.relations);
    if (block !== null) await holdLock(blocker, block);
    const outcome = runAll(actor, statement);
    await untilStopped(watcher, { pid, outcome });
    await locks.look(watcher, pid);
    await blocker.end();
    const error = await outcome;
    if (error !== null) return failed(error, false);
    const scansAfter = await readScanCounts(watcher, before.relations);
    const scanned = before.relations.filter(({ oid }) => (scansAfter.get(oid) ?? 0) > (scansBefore.get(oid) ?? 0));
    await watcher.query("BEGIN");
    const after = await takeSnapshot(watcher, before);
    return {
      locks: locks.strongest,
      rewrites: findNewFiles(before, after, statement).rewrites,
      scans: scanned.map(({ name }) => name),
      ...findLosses(before, after),
      transactional: false,
      error: null,
    };
  } finally {
    await Promise.all([leaveRoom(copy), blocker.end()]);
    const admin = await connectTo(server.url);
    await admin.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`);
    await admin.end();
  }
}

/** Runs the statements one by one; answers what stopped them. */
async function runAll(actor: Client, statement: string): Promise<DatabaseError | null> {
  try {
    for (const part of splitStatements(statement)) await actor.query(part);
    await actor.query("SELECT pg_stat_force_next_flush()");
    return null;
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
}

/** Returns when the session waits for a lock or is done; nothing announces the former, so it is polled. */
async function untilStopped(watcher: Client, run: { pid: number; outcome: Promise<unknown> }): Promise<void> {
  const pause = Symbol("pause");
  while ((await Promise.race([run.outcome, setTimeout(2, pause)])) === pause) {
    if ((await readState(watcher, run.pid)) === "waiting") return;
  }
}

async function holdLock(client: Client, { relation, mode }: Block): Promise<void> {
  await client.query("BEGIN");
  await client.query(relation.kind === "m" ? lockByUse(relation, mode) : `LOCK TABLE ONLY ${relation.quoted} IN ${mode} MODE`);
}

/** LOCK takes no materialized view, but some statements do the same to one. */
function lockByUse({ quoted }: Relation, mode: Block["mode"]): string {
  switch (mode) {
    case "ACCESS SHARE":
      return `SELECT FROM ${quoted} LIMIT 0`;
    case "SHARE UPDATE EXCLUSIVE":
      return `COMMENT ON MATERIALIZED VIEW ${quoted} IS NULL`;
    case "ACCESS EXCLUSIVE":
      return `ALTER MATERIALIZED VIEW ${quoted} OWNER TO CURRENT_USER`;
  }
}

/** Sequential scans and vacuums since the counters began. */
async function readScanCounts(watcher: Client, relations: readonly Relation[]): Promise<Map<number, number>> {
  const { rows } = await watcher.query<{ oid: number; scans: number }>(
    `SELECT oid::int, (pg_stat_get_numscans(oid) + pg_stat_get_vacuum_count(oid))::int AS scans
     FROM unnest($1::oid[]) AS of (oid)`,
    [relations.map(({ oid }) => oid)],
  );
  return new Map(rows.map(({ oid, scans }) => [oid, scans]));
}
