/** One attempt at one host in one way of encryption. Knows `pg`; gives it everything, so that it looks into no environment itself. */
import { connect as connectTcp, type NetConnectOpts, Socket } from "node:net";
import type { Client, ClientConfig } from "pg";
import type Pg from "pg";
import { guardAuthentication } from "./authentication.ts";
import { type ConnectionTarget, type Host, isSocket } from "./connection-target.ts";
import type { Encryption } from "./tls.ts";

export interface Attempt {
  readonly target: ConnectionTarget;
  readonly host: Host;
  readonly encryption: Encryption;
  /** Asked only when the server wants one. Throws where there is none. */
  readonly password: () => Promise<string>;
  readonly applicationName: string;
}

/** Throws whatever `pg`, Node or the server says; whoever calls knows what it means. */
export async function openClient({ default: pg }: { readonly default: typeof Pg }, attempt: Attempt): Promise<Client> {
  const { target, host, encryption, applicationName } = attempt;
  const guard = guardAuthentication(target.settings, encryption !== false);
  const config: ClientConfig & { readonly sslnegotiation: string; readonly enableChannelBinding: boolean } = {
    host: host.name,
    port: host.port,
    user: target.user,
    database: target.database,
    application_name: applicationName,
    password: () => guard.mayTell() ?? attempt.password(),
    connectionTimeoutMillis: target.timeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // A copy: `pg` keeps what it is given, and hides the key in it.
    ssl: encryption === false ? false : { ...encryption },
    sslnegotiation: encryption !== false && target.settings.get("sslnegotiation") === "direct" ? "direct" : "postgres",
    enableChannelBinding: guard.bindChannel,
    types: { getTypeParser: (oid, format) => (TIMES.has(oid) ? String : pg.types.getTypeParser(oid, format)) },
    ...readOptions(target),
    ...(!isSocket(host) && { stream: () => makeSocket(host) }),
  };
  const client = new pg.Client(config);
  // A connection that breaks fails the query that waits for it, or the next one.
  client.on("error", () => {});
  guard.watch(client.connection);
  try {
    await client.connect();
    guard.check();
    return client;
  } catch (error) {
    client.connection.stream.destroy();
    throw guard.refusal() ?? error;
  }
}

/** date, time, timestamp, timestamptz, interval, timetz: a `Date` would lose microseconds and their time zone. */
const TIMES = new Set([1082, 1083, 1114, 1184, 1186, 1266]);

/** Settings for the server. Only what was said is sent: poolers refuse what they do not know. */
function readOptions({ settings }: ConnectionTarget): { readonly options?: string } {
  const path = settings.get("search_path");
  const parts = [
    settings.get("options") ?? "",
    path === undefined ? "" : `-c search_path=${path.replaceAll(/[\\\s]/g, String.raw`\$&`)}`,
  ];
  const options = parts.filter((part) => part !== "").join(" ");
  return options === "" ? {} : { options };
}

/** How long one of several addresses of a name may take before the next is tried. Node's own quarter of a second is short for a continent. */
const ADDRESS_MS = 2500;

/** Connects to the host's address where it has one, whatever name `pg` gives it to check certificates against. */
function makeSocket(host: Host): Socket {
  const socket = new Socket();
  const connect = socket.connect.bind(socket);
  socket.connect = () => connect(endpointOf(host));
  return socket;
}

/** A bare connection to the same place, for what is no session. */
export function openSocket(host: Host): Socket {
  return connectTcp(endpointOf(host));
}

function endpointOf(host: Host): NetConnectOpts {
  if (isSocket(host)) return { path: `${host.name}/.s.PGSQL.${host.port}` };
  return { host: host.address ?? host.name, port: host.port, autoSelectFamilyAttemptTimeout: ADDRESS_MS };
}
