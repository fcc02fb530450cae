/** The sessions of a deploy: one that applies, and a companion that watches it and shows others that this process lives. */
import { DatabaseError, type DatabaseServer, type DatabaseSession } from "../../database-port.ts";
import { announcePulse } from "./deployer-lock.ts";
import { quoteLiteral, textAt } from "./values.ts";

export interface Sessions {
  readonly main: DatabaseSession;
  /** Null where the server has no place for a second one. */
  readonly companion: DatabaseSession | null;
  /** Sets what a session of ours starts every migration with: nothing an earlier one set, and its own protection. */
  readonly reset: readonly string[];
  close(): Promise<void>;
}

/** Throws `DatabaseError` where the main one cannot be had. */
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
const TIMEOUTS: Readonly<Record<string, string>> = {
  statement_timeout: "0",
  idle_in_transaction_session_timeout: "60s",
  // PostgreSQL 14 and 17.
  idle_session_timeout: "0",
  transaction_timeout: "0",
};

const SETTINGS = `
  SELECT name, setting, source FROM pg_catalog.pg_settings
  WHERE source = 'session' OR name IN ('synchronous_commit', ${Object.keys(TIMEOUTS).map(quoteLiteral).join(", ")})`;

/** What the connection was given when it was opened, such as how the server notices that this process is gone, is said again. */
async function prepareSession(session: DatabaseSession): Promise<readonly string[]> {
  const [answer] = await session.batch(SETTINGS);
  const given = new Map<string, string>();
  for (const row of answer?.rows ?? []) {
    const name = textAt(row, "name") ?? "";
    const setting = textAt(row, "setting") ?? "";
    const timeout = TIMEOUTS[name];
    if (timeout !== undefined) given.set(name, timeout);
    // A crash must not take back what we said was applied.
    else if (name === "synchronous_commit" && setting === "off") given.set(name, "local");
    else if (row["source"] === "session") given.set(name, setting);
  }
  const reset = [
    "RESET SESSION AUTHORIZATION",
    "RESET ROLE",
    "RESET ALL",
    ...[...given].map(([name, value]) => `SET ${name} = ${quoteLiteral(value)}`),
  ];
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
