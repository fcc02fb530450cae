/** Watches a statement in a transaction that stays open: its locks are all there to be read, and nothing of it lasts. */
import { DatabaseError, type Client } from "pg";
import { LockWatch, readState } from "./locks.ts";
import { failed, type Observation } from "./observation.ts";
import { findLosses, findNewFiles, isMoved, takeSnapshot, type Snapshot } from "./snapshot.ts";
import type { Room } from "./room.ts";
import { splitStatements } from "./split.ts";

/** "Must not run inside a transaction block", and the same of COMMIT in a procedure or DO block. */
const REFUSED_IN_TRANSACTION: ReadonlySet<string | undefined> = new Set(["25001", "2D000"]);

export interface SeenInTransaction {
  /** Null when it refuses to run in a transaction, or ended it. */
  readonly observation: Observation | null;
  /** Whether the room is as it was: nothing was committed, and no sequence moved, which no rollback undoes. */
  readonly clean: boolean;
}

/** Leaves the session as it was. */
export async function observeInTransaction(room: Room, statement: string): Promise<SeenInTransaction> {
  const { actor, watcher, before } = room;
  // Where an index can serve, it shall: what is read from end to end then had to be.
  await actor.query("SET enable_seqscan = off; SET enable_indexonlyscan = off");
  await actor.query("BEGIN");
  const seen = await watch(room, statement);
  await actor.query("ROLLBACK");
  await actor.query("DISCARD ALL");
  // Else the next transaction would count these scans as its own.
  await actor.query("SELECT pg_stat_force_next_flush()");
  const clean = seen !== "ended" && !(await isMoved(watcher, before));
  return { observation: typeof seen === "string" ? null : seen, clean };
}

async function watch({ actor, pid, watcher, before }: Room, statement: string): Promise<Observation | "refused" | "ended"> {
  const locks = new LockWatch(before.relations);
  try {
    for (const part of splitStatements(statement)) {
      await actor.query(part);
      await locks.look(watcher, pid);
    }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return REFUSED_IN_TRANSACTION.has(error.code) ? "refused" : failed(error, true);
  }
  if ((await readState(watcher, pid)) === "idle") return "ended";
  const scans = await readScans(actor, before);
  await actor.query("RESET SESSION AUTHORIZATION; RESET ALL");
  const after = await takeSnapshot(actor, before);
  const { rewrites, emptied } = findNewFiles(before, after, statement);
  return {
    locks: locks.strongest,
    rewrites,
    // The indexes of a new, empty file are built from nothing.
    scans: scans.filter((name) => !emptied.includes(name)),
    ...findLosses(before, after),
    transactional: true,
    error: null,
  };
}

/** Sequential scans, and index scans that fetched every row. */
async function readScans(actor: Client, before: Snapshot): Promise<string[]> {
  const { rows } = await actor.query<{ oid: number; scans: number; fetched: number }>(
    `SELECT oid::int, pg_stat_get_xact_numscans(oid)::int AS scans, pg_stat_get_xact_tuples_fetched(oid)::int AS fetched
     FROM unnest($1::oid[]) AS of (oid)`,
    [before.relations.map(({ oid }) => oid)],
  );
  const read = rows.filter(({ oid, scans, fetched }) => scans > 0 || fetched >= Math.max(before.rows.get(oid) ?? Infinity, 5));
  return before.relations.filter(({ oid }) => read.some((row) => row.oid === oid)).map(({ name }) => name);
}
