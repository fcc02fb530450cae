import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import type { BackupOutcome, TakingBackup } from "../../../src/backup/provider.ts";
import { makeRestorePoint } from "../../../src/backup/providers/restore-point.ts";
import { makeServerFolder } from "../../support/postgres-binaries.ts";
import {
  connectTo,
  type PostgresServer,
  startPostgres,
  startRecovery,
  startStandby,
  takeBaseBackup,
} from "../../support/postgres.ts";

const servers: PostgresServer[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(archiveCommand: string): Promise<PostgresServer> {
  const server = await startPostgres({
    settings: { wal_level: "replica", archive_mode: "on", archive_command: archiveCommand, max_wal_senders: "3" },
  });
  servers.push(server);
  return server;
}

function archiveFolder(): string {
  const folder = makeServerFolder("schema-release-archive-");
  folders.push(folder);
  return folder;
}

function ask(changes: Partial<TakingBackup> = {}): TakingBackup & { readonly told: readonly string[] } {
  const told: string[] = [];
  return {
    release: { digest: `sha256:${"ab".repeat(32)}`, database: "shop", commit: "c".repeat(40) },
    target: "production",
    affected: ["public.events"],
    since: systemClock.now(),
    waitSeconds: 20,
    clock: { ...systemClock, sleep: (_, signal) => systemClock.sleep(20, signal) },
    signal: new AbortController().signal,
    onProgress: (text) => told.push(text),
    told,
    ...changes,
  };
}

const take = (url: string, taking: TakingBackup): Promise<BackupOutcome> =>
  makeRestorePoint({ server: openServer({ environment: { DATABASE_URL: url } }) })(taking);

describe("a restore point", () => {
  it("is where recovery stops: what was there before it is there, what came after is gone", async () => {
    const archive = archiveFolder();
    const server = await start(`cp %p ${archive}/%f`);
    const client = await connectTo(server.url);
    await client.query("CREATE TABLE events (id int PRIMARY KEY)");
    const base = join(archive, "base");
    await takeBaseBackup(server, base);
    await client.query("INSERT INTO events SELECT generate_series(1, 10); SELECT pg_stat_force_next_flush()");
    const taking = ask();
    const outcome = await take(server.url, taking);
    if ("failed" in outcome) throw new Error(outcome.failed);
    await client.query(
      "INSERT INTO events SELECT generate_series(11, 20); DELETE FROM events WHERE id < 5; SELECT pg_switch_wal()",
    );
    await client.end();
    const { taken, written } = outcome;
    expect(taken).toMatchObject({ kind: "restore-point", rung: "restore-point", proof: { how: "state", restoreMs: null } });
    expect(taken.reference).toMatch(/^schema_release_abababababab_\d+$/);
    expect(taken.position).toMatch(/^[\dA-F]+\/[\dA-F]+$/);
    expect(written?.rows.get("public.events")).toMatchObject({ inserted: 10 });
    expect(taking.told.at(-1)).toContain("can be restored to schema_release_");
    const recovered = await startRecovery(base, {
      settings: {
        restore_command: `cp ${archive}/%f %p`,
        recovery_target_name: taken.reference,
        recovery_target_action: "promote",
        wal_level: "replica",
      },
    });
    servers.push(recovered);
    const after = await connectTo(recovered.url);
    const { rows } = await after.query("SELECT count(*)::int AS rows, min(id) AS first, max(id) AS last FROM events");
    await after.end();
    expect(rows).toEqual([{ rows: 10, first: 1, last: 10 }]);
  });

  it("is none where the archive does not advance: off, failing, hanging", async () => {
    const off = await startPostgres();
    servers.push(off);
    expect(await take(off.url, ask())).toMatchObject({ failed: expect.stringContaining("archive_mode") as string });
    const failing = await start("false");
    expect(await take(failing.url, ask())).toMatchObject({ failed: expect.stringContaining("fails to archive") as string });
    const hanging = await start("sleep 60");
    const taking = ask({ waitSeconds: 1 });
    expect(await take(hanging.url, taking)).toMatchObject({
      failed: expect.stringContaining("within 1 s") as string,
      remedy: expect.stringContaining("pg_stat_archiver") as string,
    });
  });

  it("is none where nothing archives, and that is not waited for", async () => {
    const empty = await start("");
    expect(await take(empty.url, ask())).toMatchObject({
      failed: expect.stringContaining("neither `archive_command` nor `archive_library` is set") as string,
    });
  });

  it("is not waited for when the deploy is told to end", async () => {
    const hanging = await start("sleep 60");
    const stop = new AbortController();
    const outcome = take(hanging.url, ask({ signal: stop.signal, onProgress: () => stop.abort() }));
    expect(await outcome).toMatchObject({ failed: expect.stringContaining("told to end") as string });
  });

  it("is made on a primary by a role that may", async () => {
    const archive = archiveFolder();
    const server = await start(`cp %p ${archive}/%f`);
    const client = await connectTo(server.url);
    await client.query("CREATE TABLE events (id int); CREATE ROLE modest LOGIN");
    const url = new URL(server.url);
    url.username = "modest";
    const refused = await take(url.href, ask());
    expect(refused).toMatchObject({ failed: "The deploying role may not make restore points." });
    if (!("failed" in refused)) return;
    await client.query(/GRANT .* TO "modest"/.exec(refused.remedy)?.[0] ?? "");
    await client.end();
    expect(await take(url.href, ask())).toHaveProperty("taken");
    const standby = await startStandby(server);
    servers.push(standby);
    const replica = makeRestorePoint({
      server: openServer({ environment: { DATABASE_URL: standby.url }, mustWrite: false }),
    });
    expect(await replica(ask())).toMatchObject({ failed: expect.stringContaining("this is a replica") as string });
  });
});
