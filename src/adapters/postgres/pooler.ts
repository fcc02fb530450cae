/** Whether somebody stands between us and the server who gives our session's state to others. */
import type { Client } from "pg";
import { readReport } from "./statement-errors.ts";

/**
 * `none`: we speak to the server. `session`: a pooler that keeps a connection for us as long as ours lives, which will do. `shared`: one
 * that lends each transaction or statement any of its connections. `unknown`: one that did not let a second session work in time.
 */
export type Pooling = "none" | "session" | "shared" | "unknown";

/** More than a pool has idle connections, as a rule: one that lends them in turn has lent the first session's again by then. */
const ROUNDS = 24;
const LIMIT_MS = 6000;
const READ_PID = "SELECT pg_catalog.pg_backend_pid() AS pid";

/**
 * A pooler cannot tell us the server's process id when we connect, since it has not chosen a connection yet. Of one that shares, a second
 * session gets the connection that the first just used, or the first gets another one later.
 */
export async function findPooling(first: Client, pid: number, openSecond: () => Promise<Client>): Promise<Pooling> {
  if (Reflect.get(first, "processID") === pid) return "none";
  const second = await openSecond();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Pooling>((resolve) => {
    timer = setTimeout(() => resolve("unknown"), LIMIT_MS);
  });
  try {
    return await Promise.race([compare(first, second), late]);
  } finally {
    clearTimeout(timer);
    second.connection.stream.destroy();
  }
}

async function compare(first: Client, second: Client): Promise<Pooling> {
  const before = await readPid(first);
  try {
    await second.query("BEGIN");
  } catch (error) {
    // PgBouncer in statement mode takes no transactions.
    if (readReport(error) === null) throw error;
    return "shared";
  }
  if ((await readPid(second)) === before || (await readPid(first)) !== before) return "shared";
  await second.query("ROLLBACK");
  for (let round = 0; round < ROUNDS; round++) if ((await readPid(second)) === before) return "shared";
  return (await readPid(first)) === before ? "session" : "shared";
}

async function readPid(client: Client): Promise<number> {
  const { rows } = await client.query<{ readonly pid: number }>(READ_PID);
  return rows[0]?.pid ?? 0;
}
