/** A real PostgreSQL for tests and the demo, which is gone when the process that asked for it is. */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { Client } from "pg";
import {
  embeddedBinaries,
  initialise,
  makeServerFolder,
  run,
  writeOwned,
  SERVER_ENVIRONMENT,
  SERVER_USER,
  type PostgresBinaries,
} from "./postgres-binaries.ts";

export { systemPostgres, type PostgresBinaries } from "./postgres-binaries.ts";

export interface PostgresServer {
  /** Of the database `postgres` as superuser `postgres`, over TCP on the loopback address; there is no password. */
  readonly url: string;
  readonly port: number;
  /** Such as `18.4`. */
  readonly version: string;
  /** Holds `data`, `log` and the Unix socket; belongs to the server's user; removed by `stop`. */
  readonly folder: string;
  /** Ends the server at once (connections are cut) and removes its folder. May be called twice. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Major version of the npm binaries: 18 is always there, 15 to 17 once `npm run test:matrix` fetched them. */
  readonly version?: number;
  /** An installation to use instead, such as `systemPostgres()`. */
  readonly binaries?: PostgresBinaries;
  /** Further server settings, such as `{ wal_level: "logical" }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Fast rather than durable; no autovacuum, so that locks and counters are those of the test alone. */
const SETTINGS = {
  autovacuum: "off",
  fsync: "off",
  full_page_writes: "off",
  listen_addresses: "127.0.0.1",
  log_timezone: "UTC",
  max_connections: "60",
  max_prepared_transactions: "5",
  shared_buffers: "16MB",
  synchronous_commit: "off",
  timezone: "UTC",
};

/**
 * Ends the server when the pipe to it closes: by `stop`, or because the process that holds the other end is gone,
 * however it went. Deaf to the terminal's signals, which would come before the tests have ended. What did not start leaves its log.
 */
const GUARD = `trap '' INT TERM HUP
folder=$1; shift
exec 3<&0
"$@" 3<&- >"$folder/log" 2>&1 & server=$!
{ read -r line <&3; kill -QUIT "$server"; } 2>/dev/null & watch=$!
wait "$server"
kill -KILL "$watch" 2>/dev/null
test -e "$folder/data/postmaster.opts" && rm -rf "$folder"`;

/** Starts a server on a free port of the loopback address, in about 0.2 s. Throws the server's log when it does not come up. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const binaries = options.binaries ?? embeddedBinaries(options.version ?? 18);
  const { template } = binaries;
  return startOn(options, (data) => {
    if (template === null) initialise(binaries.bin, data);
    else run("cp", ["-R", template, data]);
  });
}

/**
 * Starts a physical replica of a running server (which must have the same `version` or `binaries`): it streams, and answers queries.
 * `pg_wal_replay_pause()` makes it lag.
 */
export async function startStandby(primary: PostgresServer, options: PostgresOptions = {}): Promise<PostgresServer> {
  const client = await connectTo(primary.url);
  const settings = {
    primary_conninfo: `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`,
    wal_receiver_status_interval: "1s",
    ...options.settings,
  };
  try {
    return await startOn({ ...options, settings }, async (data) => {
      await client.query("SELECT pg_backup_start('standby', true)");
      run("cp", ["-R", join(primary.folder, "data"), data]);
      const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
      writeOwned(join(data, "backup_label"), rows[0]?.labelfile ?? "");
      writeOwned(join(data, "standby.signal"), "");
      rmSync(join(data, "postmaster.pid"));
      rmSync(join(data, "postmaster.opts"));
    });
  } finally {
    await client.end();
  }
}

/** Copies the data of a running server into `to`, as a base backup to recover from. */
export async function takeBaseBackup(server: PostgresServer, to: string): Promise<void> {
  const client = await connectTo(server.url);
  try {
    await client.query("SELECT pg_backup_start('base', true)");
    run("cp", ["-R", join(server.folder, "data"), to]);
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
    writeOwned(join(to, "backup_label"), rows[0]?.labelfile ?? "");
    rmSync(join(to, "postmaster.pid"));
    rmSync(join(to, "postmaster.opts"));
  } finally {
    await client.end();
  }
}

/** Starts a server on a copy of a base backup that recovers as `settings` say (`restore_command`, `recovery_target_*`) and is then promoted. */
export function startRecovery(baseBackup: string, options: PostgresOptions): Promise<PostgresServer> {
  return startOn(options, (data) => {
    run("cp", ["-R", baseBackup, data]);
    writeOwned(join(data, "recovery.signal"), "");
  });
}

async function startOn(options: PostgresOptions, makeData: (data: string) => void | Promise<void>): Promise<PostgresServer> {
  const binaries = options.binaries ?? embeddedBinaries(options.version ?? 18);
  for (let attempt = 1; ; attempt++) {
    const folder = makeServerFolder("schema-release-server-");
    try {
      await makeData(join(folder, "data"));
      return await launch(binaries, folder, { ...SETTINGS, ...options.settings });
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      // Another process may have taken the port between our looking and the server's listening.
      if (attempt === 5 || !String(error).includes("Address already in use")) throw error;
    }
  }
}

/** A connected client that heeds nothing of `PG*` in the environment. The caller ends it. */
export async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, ssl: false, options: "-c lc_messages=C" });
  // A server that is stopped cuts its connections; what was under way has its own error then.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Creates a database, as a copy of `template` where one is given (to which nobody may be connected); answers its URL. */
export async function createDatabase(server: { readonly url: string }, name: string, template = "template1"): Promise<string> {
  const client = await connectTo(server.url);
  try {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)} STRATEGY file_copy`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(server.url);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function launch(
  binaries: PostgresBinaries,
  folder: string,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresServer> {
  const data = join(folder, "data");
  const port = await findFreePort();
  const set = { ...settings, port: String(port), unix_socket_directories: folder };
  const guard = spawn(
    "/bin/sh",
    [
      "-c",
      GUARD,
      "guard",
      folder,
      join(binaries.bin, "postgres"),
      "-D",
      data,
      ...Object.entries(set).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
    ],
    { ...SERVER_USER, cwd: "/", env: SERVER_ENVIRONMENT, detached: true, stdio: ["pipe", "ignore", "ignore"] },
  );
  await waitUntilReady(guard, folder);
  guard.unref();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    version: binaries.version,
    folder,
    stop: () => end(guard),
  };
}

async function end(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) return;
  const gone = once(guard, "exit");
  guard.ref();
  guard.stdin?.destroy();
  await gone;
}

/** The server writes its state into a file of its own; polled, since nothing announces it. */
async function waitUntilReady(guard: ChildProcess, folder: string): Promise<void> {
  const status = join(folder, "data/postmaster.pid");
  const deadline = Date.now() + 60_000;
  while (!/\n(?:ready|standby) *\n$/.test(readText(status))) {
    if (guard.exitCode !== null || guard.signalCode !== null || Date.now() > deadline) {
      const log = readText(join(folder, "log"));
      await end(guard);
      throw new Error(`PostgreSQL did not start:\n${log}`);
    }
    await setTimeout(10);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** A port of the loopback address that nobody listened at a moment ago. */
export async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No port on the loopback address.");
  return address.port;
}
