import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { connectTo, type PostgresServer, startPostgres, systemPostgres } from "../../support/postgres.ts";
import { makeServerFolder, SERVER_ENVIRONMENT, SERVER_USER } from "../../support/postgres-binaries.ts";
import { deploy, QUICK } from "./support/deploy.ts";

const binaries = systemPostgres();
const release = [
  { id: "1", statements: ["CREATE TABLE large AS SELECT generate_series(1, 1000) AS id"] },
  { id: "2", statements: ["SELECT pg_sleep(0.4)"] },
  { id: "3", statements: ["CREATE TABLE small ()"] },
];

async function findPort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** A replica that applies everything late. */
async function startLateReplica(primary: PostgresServer, bin: string): Promise<() => Promise<void>> {
  const folder = makeServerFolder("schema-release-replica-");
  const data = join(folder, "data");
  const options = { ...SERVER_USER, cwd: "/", env: SERVER_ENVIRONMENT };
  const copied = spawnSync(
    join(bin, "pg_basebackup"),
    ["-h", "127.0.0.1", "-p", String(primary.port), "-U", "postgres", "-D", data, "-R", "-c", "fast"],
    options,
  );
  if (copied.status !== 0) throw new Error(copied.stderr.toString());
  const port = await findPort();
  appendFileSync(
    join(data, "postgresql.auto.conf"),
    `\nport = ${port}\nunix_socket_directories = '${folder}'\nrecovery_min_apply_delay = '1500ms'\nmax_prepared_transactions = 5\n`,
  );
  const replica = spawn(join(bin, "postgres"), ["-D", data], { ...options, stdio: "ignore" });
  const ended = once(replica, "exit");
  return async () => {
    replica.kill("SIGQUIT");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}

describe.skipIf(binaries === null)("a replica that lags", () => {
  it("is waited for before the next migration, by name, when the settings say how far behind it may be", async () => {
    if (binaries === null) return;
    const primary = await startPostgres({ binaries, settings: { wal_level: "replica", max_wal_senders: "4" } });
    const stop = await startLateReplica(primary, binaries.bin);
    try {
      const client = await connectTo(primary.url);
      while (
        (await client.query("SELECT FROM pg_stat_replication WHERE state = 'streaming' AND replay_lsn IS NOT NULL")).rowCount ===
        0
      )
        await systemClock.sleep(20);
      const { outcome, events } = await deploy(primary.url, release, { settings: { ...QUICK, maxReplicaLagMs: 200 } });
      expect(outcome).toBe("applied");
      const notes = events.flatMap((event) => (event.kind === "note" ? [event.text] : []));
      expect(notes.join("\n")).toMatch(/^The replica walreceiver is \d+ ms behind, 200 ms are allowed\. Waiting for it\.$/m);
      const stopped = await deploy(
        primary.url,
        [
          ...release,
          { id: "4", statements: ["CREATE TABLE a ()", "SELECT pg_sleep(0.4)"] },
          { id: "5", statements: ["SELECT pg_sleep(0.4)"] },
          { id: "6", statements: ["CREATE TABLE b ()"] },
        ],
        {
          settings: { ...QUICK, maxReplicaLagMs: 200, concurrentTimeoutMs: 100 },
        },
      );
      expect(stopped.outcome).toBe("failed");
      expect(stopped.because).toContain("The replica walreceiver is");
      await client.end();
    } finally {
      await stop();
      await primary.stop();
    }
  });
});
