/** From a target to a connection that may be used: hosts in turn, ways of encryption in turn, then what the server is. */
import type { Client } from "pg";
import { DatabaseError } from "../../database-port.ts";
import { type ConnectionTarget, type Host, isRemote } from "./connection-target.ts";
import { explainConnection } from "./connection-errors.ts";
import { greet, refuseServer, type ServerFacts } from "./greeting.ts";
import { openClient } from "./open-client.ts";
import type { Passwords } from "./passwords.ts";
import { findPooling, type Pooling } from "./pooler.ts";
import { endClient } from "./session.ts";
import { readReport } from "./statement-errors.ts";
import { type Encryption, encryptionsOf } from "./tls.ts";

export interface ConnectRequest {
  readonly target: ConnectionTarget;
  readonly passwords: Passwords;
  readonly applicationName: string;
  readonly mustWrite: boolean;
  /** Hosts (`name:port`) whose pooler is known to keep a connection for each session; grows. */
  readonly keptSessions: Set<string>;
}

export interface Connected {
  readonly client: Client;
  readonly pid: number;
  readonly host: Host;
  readonly encryption: Encryption;
}

/** Throws `UserError` or `DatabaseError`. */
export async function connect(request: ConnectRequest): Promise<Connected> {
  const { settings, hosts } = request.target;
  const ordered = settings.get("load_balance_hosts") === "random" ? shuffle(hosts) : hosts;
  const wanted = settings.get("target_session_attrs") ?? "any";
  const failures: DatabaseError[] = [];
  for (const attribute of wanted === "prefer-standby" ? [wanted, "any"] : [wanted]) {
    failures.length = 0;
    for (const host of ordered) {
      const answer = await tryHost(host, attribute, request);
      if (!(answer instanceof DatabaseError)) return answer;
      failures.push(answer);
      // As libpq: a server that refuses us speaks for the others, one that starts does not.
      if (answer.code !== null && answer.code !== "57P03") throw answer;
    }
  }
  const [first] = failures;
  if (first === undefined || failures.length === 1) throw first ?? new Error("There is no host.");
  const messages = [...new Set(failures.map(({ message }) => message))].join(" ");
  throw new DatabaseError(`None of the ${failures.length} hosts will do. ${messages}`, { kind: "connection", hint: first.hint });
}

/** Network and server failures are answers, so that the next host is tried; mistakes in the settings are thrown. */
async function tryHost(host: Host, attribute: string, request: ConnectRequest): Promise<Connected | DatabaseError> {
  const { target, passwords } = request;
  const encryptions = encryptionsOf(host, target);
  for (const [at, encryption] of encryptions.entries()) {
    const open = (): Promise<Client> => openOne({ host, encryption, request });
    try {
      const client = await open();
      const refusal = await examine({ client, open, attribute, host, request });
      if (!(refusal instanceof DatabaseError)) return { client, pid: refusal.pid, host, encryption };
      await endClient(client);
      return refusal;
    } catch (error) {
      if (at < encryptions.length - 1 && mayTryOther(error)) continue;
      const tried = { encrypted: encryption !== false, remote: isRemote(host), ...passwords.tried() };
      const explained = explainConnection(error, tried, passwords.mask());
      if (explained instanceof DatabaseError) return explained;
      throw explained;
    }
  }
  throw new Error("There is no way to encrypt.");
}

interface Way {
  readonly host: Host;
  readonly encryption: Encryption;
  readonly request: ConnectRequest;
}

async function openOne({ host, encryption, request }: Way): Promise<Client> {
  const { target, passwords, applicationName } = request;
  return openClient(await import("pg"), { target, host, encryption, applicationName, password: () => passwords.read(host) });
}

/** libpq goes on after a failed handshake and after a refusal by pg_hba.conf; a wrong password is wrong either way. */
function mayTryOther(error: unknown): boolean {
  if (error instanceof DatabaseError) return false;
  const report = readReport(error);
  if (report !== null) return report.code === "28000";
  const code = error instanceof Error && "code" in error ? error.code : "";
  return !["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"].includes(String(code));
}

interface Examined {
  readonly client: Client;
  readonly open: () => Promise<Client>;
  readonly attribute: string;
  readonly host: Host;
  readonly request: ConnectRequest;
}

async function examine({ client, open, attribute, host, request }: Examined): Promise<ServerFacts | DatabaseError> {
  try {
    const facts = await greet(client);
    const refusal = refuseServer(facts, attribute, request.mustWrite);
    if (refusal !== null) return refusal;
    const place = `${host.name}:${host.port}`;
    const pooling = request.keptSessions.has(place) ? "session" : await findPooling(client, facts.pid, open);
    if (pooling === "session") request.keptSessions.add(place);
    return POOLING[pooling] ?? facts;
  } catch (error) {
    client.connection.stream.destroy();
    throw error;
  }
}

const POOLING: Readonly<Record<Pooling, DatabaseError | null>> = {
  none: null,
  session: null,
  shared: pooled("A pooler (such as PgBouncer in transaction or statement mode) lends our session's connection to others"),
  unknown: pooled("A pooler stands before the database server and did not serve a second session in time"),
};

/** Locks, settings and the way to cancel belong to a session. */
function pooled(message: string): DatabaseError {
  return new DatabaseError(`${message}; locks and settings of a deploy would not hold.`, {
    kind: "connection",
    hint: "Connect to the server itself, or to a pool in session mode that has three connections to spare.",
  });
}

function shuffle<T>(items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
