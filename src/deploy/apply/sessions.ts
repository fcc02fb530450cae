/** The sessions of a deploy: one that applies, and a companion that watches it and shows others that this process lives. */
import { DatabaseError, type DatabaseServer, type DatabaseSession } from "../../database-port.ts";
import { announcePulse } from "./deployer-lock.ts";

export interface Sessions {
  readonly main: DatabaseSession;
  /** Null where the server has no place for a second one. */
  readonly companion: DatabaseSession | null;
  /** Sets what a session of ours starts every migration with: nothing an earlier one set, and its own protection. */
  readonly reset: readonly string[];
  close(): Promise<void>;
}

/**
 * Throws `DatabaseError` where the main one cannot be had. What a server does not know is left out: `client_connection_check_interval`
 * (PostgreSQL 14, not on every system) makes it notice within a second that this process is gone, whatever it runs for it.
 */
export async function openSessions(server: DatabaseServer): Promise<Sessions> {
  const companionOpening = server.connect("watch").catch(() => null);
  const main = await server.connect("deploy").catch(async (error: unknown) => {
    await (await companionOpening)?.close();
    throw error;
  });
  const companion = await companionOpening;
  const close = async (): Promise<void> => {
    await Promise.all([main.close(), companion?.close()]);
  };
  try {
    const reset = await prepareSession(main);
    if (companion !== null) {
      // It is idle by trade. Not every version knows the setting.
      await canSet(companion, "SET idle_session_timeout = 0");
      await announcePulse(main, companion);
    }
    return { main, companion, reset, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** An application's own timeouts, set for the role or the database, shall not end a migration; what is ours is said where it runs. */
const RESET: readonly string[] = [
  "RESET SESSION AUTHORIZATION",
  "RESET ROLE",
  "RESET ALL",
  "SET statement_timeout = 0",
  "SET idle_session_timeout = 0",
  "SET idle_in_transaction_session_timeout = '60s'",
  "SET transaction_timeout = 0",
  "SET client_connection_check_interval = '1s'",
];

/** A crash must not take back what we said was applied. */
const DURABLE = "SET synchronous_commit = local";

async function prepareSession(session: DatabaseSession): Promise<readonly string[]> {
  const known = new Set<string>();
  const [answer] = await session.batch(
    "SELECT name, setting FROM pg_catalog.pg_settings WHERE name IN ('idle_session_timeout', 'transaction_timeout', 'synchronous_commit')",
  );
  for (const row of answer?.rows ?? []) known.add(String(row["name"]));
  const isDurable = answer?.rows.every((row) => row["name"] !== "synchronous_commit" || row["setting"] !== "off") ?? true;
  if (await canSet(session, "SET client_connection_check_interval = '1s'")) known.add("client_connection_check_interval");
  const isOptional = /^SET (?<name>idle_session_timeout|transaction_timeout|client_connection_check_interval) /;
  const reset = [...RESET, ...(isDurable ? [] : [DURABLE])].filter((statement) => {
    const name = isOptional.exec(statement)?.groups?.["name"];
    return name === undefined || known.has(name);
  });
  await session.batch(reset.join("; "));
  return reset;
}

async function canSet(session: DatabaseSession, statement: string): Promise<boolean> {
  try {
    await session.batch(statement);
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.kind === "statement") return false;
    throw error;
  }
}
