/** PgBouncer before a test's server, where the machine has it. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { makeServerFolder, SERVER_USER, writeOwned } from "./postgres-binaries.ts";
import { findFreePort, type PostgresServer } from "./postgres.ts";

export interface PgBouncer {
  /** Of the database `postgres` as `postgres`, through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Null where it is not installed: Debian and Ubuntu have it as the package `pgbouncer`. */
export function findPgBouncer(): string | null {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "pgbouncer")).find((path) => existsSync(path)) ?? null;
}

/** Further settings as in the section `[pgbouncer]`. */
export async function startPgBouncer(
  program: string,
  server: PostgresServer,
  settings: Readonly<Record<string, string>>,
): Promise<PgBouncer> {
  const folder = makeServerFolder("schema-release-pgbouncer-");
  const port = await findFreePort();
  const all = { listen_addr: "127.0.0.1", listen_port: String(port), auth_type: "any", unix_socket_dir: "", ...settings };
  const lines = Object.entries(all).map(([name, value]) => `${name} = ${value}`);
  const database = `postgres = host=127.0.0.1 port=${server.port} dbname=postgres user=postgres`;
  writeOwned(join(folder, "pgbouncer.ini"), `[databases]\n${database}\n[pgbouncer]\n${lines.join("\n")}\n`);
  const child = spawn(program, [join(folder, "pgbouncer.ini")], { ...SERVER_USER, cwd: "/", stdio: "ignore" });
  await waitUntilListening(child, port);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function waitUntilListening(child: ChildProcess, port: number): Promise<void> {
  while (!(await listens(port))) {
    if (child.exitCode !== null) throw new Error("PgBouncer did not start.");
    await setTimeout(10);
  }
}

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
