import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { connectTo, createDatabase, startPostgres, startStandby, systemPostgres } from "./postgres.ts";

it("starts a server that speaks SQL, and leaves nothing behind when it is stopped", async () => {
  const server = await startPostgres();
  const client = await connectTo(server.url);
  const { rows } = await client.query("SELECT current_setting('server_version') AS version, current_setting('timezone') AS zone");
  expect(rows).toEqual([{ version: server.version, zone: "UTC" }]);
  await client.end();
  await server.stop();
  await server.stop();
  expect(existsSync(server.folder)).toBe(false);
  expect(await canConnect(server.port)).toBe(false);
});

it("runs several servers and several databases side by side", async () => {
  const servers = await Promise.all([startPostgres(), startPostgres({ settings: { work_mem: "3MB" } })]);
  const url = await createDatabase(servers[1], 'copy of "it"');
  const client = await connectTo(url);
  const { rows } = await client.query("SELECT current_database() AS name, current_setting('work_mem') AS memory");
  expect(rows).toEqual([{ name: 'copy of "it"', memory: "3MB" }]);
  await client.end();
  await Promise.all(servers.map((server) => server.stop()));
});

it("heeds nothing of the environment of whoever runs the tests", async () => {
  const before = { ...process.env };
  Object.assign(process.env, { PGOPTIONS: "-c work_mem=1MB", PGDATA: "/nowhere", PGPORT: "1", PGSSLMODE: "require" });
  try {
    const server = await startPostgres({ settings: { work_mem: "5MB" } });
    const client = await connectTo(server.url);
    expect((await client.query("SHOW work_mem")).rows).toEqual([{ work_mem: "5MB" }]);
    await client.end();
    await server.stop();
  } finally {
    for (const name of ["PGOPTIONS", "PGDATA", "PGPORT", "PGSSLMODE"]) delete process.env[name];
    Object.assign(process.env, before);
  }
});

it("says what the server said when it does not start", async () => {
  await expect(startPostgres({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(
    /invalid value for parameter "shared_buffers"/,
  );
});

it("ends the server of a process that was killed", async () => {
  const script = `require(${JSON.stringify(join(import.meta.dirname, "postgres.ts"))}).startPostgres()
    .then(({ port, folder }) => console.log(JSON.stringify({ port, folder }))); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "-e", script], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(child.stdout, "data");
  const { port, folder } = JSON.parse(String(line));
  expect(await canConnect(port)).toBe(true);
  child.kill("SIGKILL");
  while (existsSync(folder)) await setTimeout(10);
  expect(await canConnect(port)).toBe(false);
});

it("starts a replica of a running server that follows it, and lags when it is told to", async () => {
  const primary = await startPostgres();
  const client = await connectTo(primary.url);
  await client.query("CREATE TABLE followed AS SELECT 1 AS a");
  const standby = await startStandby(primary);
  const reader = await connectTo(standby.url);
  const count = async () => (await reader.query("SELECT pg_is_in_recovery() AS standby, count(*)::int AS n FROM followed")).rows;
  await client.query("INSERT INTO followed VALUES (2)");
  while (JSON.stringify(await count()) !== JSON.stringify([{ standby: true, n: 2 }])) await setTimeout(10);
  await reader.query("SELECT pg_wal_replay_pause()");
  while ((await reader.query("SELECT pg_get_wal_replay_pause_state() AS state")).rows[0]?.state !== "paused")
    await setTimeout(10);
  await client.query("INSERT INTO followed VALUES (3)");
  expect(await count()).toEqual([{ standby: true, n: 2 }]);
  await Promise.all([client.end(), reader.end()]);
  await Promise.all([standby.stop(), primary.stop()]);
});

const system = systemPostgres();

it.skipIf(system === null)("runs the system's own PostgreSQL too, which brings pg_dump", async () => {
  if (system === null) return;
  const server = await startPostgres({ binaries: system });
  const client = await connectTo(server.url);
  const { rows } = await client.query("SELECT split_part(current_setting('server_version'), ' ', 1) AS version");
  expect(rows).toEqual([{ version: server.version }]);
  await client.end();
  await server.stop();
});

async function canConnect(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).then((answer) => {
    socket.destroy();
    return answer === true;
  });
}
