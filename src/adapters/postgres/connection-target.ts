/** Connection settings made definite: hosts, login and limits. Knows libpq's defaults. */
import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { UserError } from "../../errors.ts";
import type { Environment } from "../process/environment.ts";
import { readConnectionSettings } from "./connection-parameters.ts";
import type { ConnectionSettings } from "./connection-string.ts";

export interface Host {
  /** Name, address, or folder of a Unix socket (begins with `/`). Certificates are checked against it. */
  readonly name: string;
  /** Address to connect to where it is not to be looked up; null otherwise. */
  readonly address: string | null;
  readonly port: number;
}

export interface ConnectionTarget {
  readonly hosts: readonly Host[];
  readonly database: string;
  readonly user: string;
  readonly settings: ConnectionSettings;
  /** For each host. */
  readonly timeoutMs: number;
  readonly home: string;
}

/** libpq waits for ever; a deploy should say early that it cannot reach its server. */
const DEFAULT_TIMEOUT_S = 15;

/** Variables of which any says where a server is. */
const WHERE = ["host", "hostaddr", "port", "dbname", "service"];

/** Null where nothing says where the server is. */
export function readTarget(url: string, environment: Environment): ConnectionTarget | null {
  const settings = readConnectionSettings(url, environment);
  if (url === "" && !WHERE.some((keyword) => settings.has(keyword))) return null;
  const user = settings.get("user") ?? userInfo().username;
  const timeout = Number(settings.get("connect_timeout") ?? DEFAULT_TIMEOUT_S);
  return {
    hosts: readHosts(settings),
    user,
    database: settings.get("dbname") ?? user,
    settings,
    // As libpq: nothing and less is for ever, one second is taken for two.
    timeoutMs: timeout <= 0 ? 0 : Math.max(timeout, 2) * 1000,
    home: environment["HOME"] ?? userInfo().homedir,
  };
}

/** One for each of the list `host` (or `hostaddr`); one port serves all, else there are as many. */
function readHosts(settings: ConnectionSettings): readonly Host[] {
  const names = settings.get("host")?.split(",") ?? [];
  const addresses = settings.get("hostaddr")?.split(",") ?? [];
  const ports = settings.get("port")?.split(",") ?? [];
  const count = Math.max(names.length, addresses.length, 1);
  if (names.length > 0 && addresses.length > 0 && names.length !== addresses.length)
    throw new UserError("usage", `There are ${names.length} hosts but ${addresses.length} in hostaddr.`, "Give as many of each.");
  if (ports.length > 1 && ports.length !== count)
    throw new UserError("usage", `There are ${count} hosts but ${ports.length} ports.`, "Give one port, or one for each host.");
  return Array.from({ length: count }, (_, at) => {
    const port = readPort(ports[at] ?? ports[0] ?? "");
    const address = addresses[at] ?? "";
    if (address !== "" && isIP(address) === 0)
      throw new UserError("usage", "The connection parameter hostaddr is no IP address.", "Give names as host.");
    const name = names[at] ?? "";
    if (name.startsWith("@"))
      throw new UserError("usage", "Abstract Unix sockets are not supported.", "Name the folder of the socket.");
    return { name: name === "" ? address || defaultHost(port) : name, address: address === "" ? null : address, port };
  });
}

function readPort(text: string): number {
  const port = text === "" ? 5432 : Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new UserError("usage", "The database's port is no number from 1 to 65535.", "PostgreSQL's own is 5432.");
}

/** The folder that the server's package puts its socket in; libpq knows one from its build. */
function defaultHost(port: number): string {
  const folders = ["/var/run/postgresql", "/tmp"];
  return folders.find((folder) => existsSync(join(folder, `.s.PGSQL.${port}`))) ?? "localhost";
}

export function isSocket(host: Host): boolean {
  return host.address === null && host.name.startsWith("/");
}

/** Whether what is sent to it leaves the machine. */
export function isRemote(host: Host): boolean {
  if (isSocket(host)) return false;
  const where = (host.address ?? host.name).toLowerCase();
  return where !== "localhost" && where !== "::1" && !(isIP(where) === 4 && where.startsWith("127."));
}

/** `host:port/database`, all hosts where there are several. */
export function showTarget({ hosts, database }: ConnectionTarget): string {
  const shown = hosts.map(({ name, port }) => `${isIP(name) === 6 ? `[${name}]` : name.toLowerCase()}:${port}`);
  return `${shown.join(",")}/${database}`;
}
