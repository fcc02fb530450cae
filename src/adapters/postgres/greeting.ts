/** The first thing that is said on a connection: who the server is, and that it shall not outlive us. One round trip. */
import type { Client } from "pg";
import { DatabaseError } from "../../database-port.ts";

export interface ServerFacts {
  /** As the server says, whatever a pooler says. */
  readonly pid: number;
  readonly standby: boolean;
  readonly readOnly: boolean;
}

/**
 * So that the server ends a session whose other end is gone (PostgreSQL 14 and later look for that while a statement runs), or which stays
 * in a transaction without doing anything. What the role, the database or PGOPTIONS set themselves is left.
 */
const SETTINGS: Readonly<Record<string, string>> = {
  client_connection_check_interval: "2s",
  idle_in_transaction_session_timeout: "60s",
  tcp_keepalives_idle: "10",
  tcp_keepalives_interval: "5",
  tcp_keepalives_count: "3",
  tcp_user_timeout: "30s",
};

const READ_FACTS = `SELECT pg_catalog.pg_backend_pid() AS pid, pg_catalog.pg_is_in_recovery() AS standby,
  pg_catalog.current_setting('transaction_read_only') = 'on' AS "readOnly"`;

const SET = `SELECT pg_catalog.set_config(s.name, v.value, false)
FROM (VALUES ${Object.entries(SETTINGS)
  .map(([name, value]) => `('${name}', '${value}')`)
  .join(", ")}) AS v (name, value)
JOIN pg_catalog.pg_settings s ON s.name = v.name AND s.source NOT IN ('client', 'user', 'database', 'database user')`;

export async function greet(client: Client): Promise<ServerFacts> {
  try {
    return await readFacts(client, `${READ_FACTS}; ${SET}`);
  } catch {
    // Some servers' machines cannot look whether we are there, and then do not take the setting.
    return readFacts(client, READ_FACTS);
  }
}

async function readFacts(client: Client, text: string): Promise<ServerFacts> {
  const answer: unknown = await client.query(text);
  const [first = answer]: unknown[] = Array.isArray(answer) ? answer : [];
  const rows: unknown = first !== null && typeof first === "object" && "rows" in first ? first.rows : null;
  const row: unknown = Array.isArray(rows) ? rows[0] : null;
  if (row === null || typeof row !== "object" || !("pid" in row && "standby" in row && "readOnly" in row))
    throw new DatabaseError("What listens at the database's port does not answer as PostgreSQL does.", {
      kind: "connection",
      hint: "See that host and port are those of a PostgreSQL 12 or later.",
    });
  return { pid: Number(row.pid), standby: row.standby === true, readOnly: row.readOnly === true };
}

/** Of `target_session_attrs`. `prefer-standby` takes any once no host is a standby. */
const WANTED: Readonly<Record<string, (facts: ServerFacts) => boolean>> = {
  "read-write": ({ standby, readOnly }) => !standby && !readOnly,
  "read-only": ({ standby, readOnly }) => standby || readOnly,
  primary: ({ standby }) => !standby,
  standby: ({ standby }) => standby,
  "prefer-standby": ({ standby }) => standby,
};

/** Null when the server will do. */
export function refuseServer(facts: ServerFacts, wanted: string, mustWrite: boolean): DatabaseError | null {
  if (mustWrite && facts.standby)
    return refusal(
      "The database server is a read replica",
      "Connect to the primary (the writer's endpoint); a replica follows it by itself.",
    );
  if (mustWrite && facts.readOnly)
    return refusal(
      "Sessions of the database server are read-only",
      "See default_transaction_read_only of the server, the database and the role; a full disk sets it on Amazon RDS.",
    );
  if (WANTED[wanted]?.(facts) ?? true) return null;
  return refusal(
    `The database server is not what target_session_attrs=${wanted} asks for`,
    "Name a host that is, or change target_session_attrs.",
  );
}

function refusal(message: string, hint: string): DatabaseError {
  return new DatabaseError(`${message}.`, { kind: "connection", hint });
}
