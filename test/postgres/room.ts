/** A database in which a setup was run, with the two sessions that watch statements in it. */
import type { Client } from "pg";
import { connectTo, createDatabase } from "../support/postgres.ts";
import { readPid } from "./locks.ts";
import { readBefore, type Snapshot } from "./snapshot.ts";
import { splitStatements } from "./split.ts";

export interface Room {
  readonly database: string;
  readonly url: string;
  /** Runs what is watched, and the server process that serves it. */
  readonly actor: Client;
  readonly pid: number;
  /** Looks at it from outside. */
  readonly watcher: Client;
  readonly before: Snapshot;
}

/** Creates the database, as a copy of `template` where one is given, and runs the setup in it. */
export async function openRoom(
  server: { readonly url: string },
  wanted: { readonly database: string; readonly setup: string; readonly template?: string },
): Promise<Room> {
  const url = await createDatabase(server, wanted.database, wanted.template);
  const [actor, watcher] = await Promise.all([connectTo(url), connectTo(url)]);
  try {
    for (const part of splitStatements(wanted.setup)) await watcher.query(part);
    await watcher.query("DISCARD ALL");
    return { database: wanted.database, url, actor, pid: await readPid(actor), watcher, before: await readBefore(watcher) };
  } catch (error) {
    await Promise.all([actor.end(), watcher.end()]);
    throw error;
  }
}

export async function leaveRoom({ actor, watcher }: Room): Promise<void> {
  await Promise.all([actor.end(), watcher.end()]);
}
