/** Which locks a session has or waits for, read from another session. */
import type { Client } from "pg";
import type { Relation } from "./snapshot.ts";

/** As `pg_locks` spells them, weakest first. */
export const LOCK_MODES: readonly string[] = [
  "AccessShareLock",
  "RowShareLock",
  "RowExclusiveLock",
  "ShareUpdateExclusiveLock",
  "ShareLock",
  "ShareRowExclusiveLock",
  "ExclusiveLock",
  "AccessExclusiveLock",
];

/** Collects the strongest lock that one session had on each relation, over several looks. */
export class LockWatch {
  readonly strongest: Record<string, string> = {};
  readonly #names: ReadonlyMap<number, string>;

  /** Only locks on these relations count, under the names they had. */
  constructor(relations: readonly Relation[]) {
    this.#names = new Map(relations.map(({ oid, name }) => [oid, name]));
  }

  async look(watcher: Client, pid: number): Promise<void> {
    const { rows } = await watcher.query<{ oid: number; mode: string }>(
      `SELECT relation::int AS oid, mode FROM pg_locks WHERE pid = $1 AND locktype = 'relation'
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      [pid],
    );
    for (const { oid, mode } of rows) {
      const name = this.#names.get(oid);
      if (name !== undefined) this.add(name, mode);
    }
  }

  add(name: string, mode: string): void {
    if (LOCK_MODES.indexOf(mode) > LOCK_MODES.indexOf(this.strongest[name] ?? "")) this.strongest[name] = mode;
  }
}

export async function readPid(client: Client): Promise<number> {
  return (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows[0]?.pid ?? 0;
}

/** `idle`, `idle in transaction`, `active` or, when it waits for a lock, `waiting`. */
export async function readState(watcher: Client, pid: number): Promise<string> {
  const { rows } = await watcher.query<{ state: string }>(
    "SELECT CASE wait_event_type WHEN 'Lock' THEN 'waiting' ELSE state END AS state FROM pg_stat_activity WHERE pid = $1",
    [pid],
  );
  return rows[0]?.state ?? "gone";
}
