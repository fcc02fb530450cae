import type { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { defaultTarget, type TargetOptions } from "../../../src/config/options.ts";
import { DEFAULT_BACKUP_OPTIONS } from "../../../src/config/backup-options.ts";
import { openBackups } from "../../../src/doors/backup-providers.ts";
import { useEnvironment } from "../../support/aws/environment.ts";
import { type FakeRds, startFakeRds } from "../../support/aws/fake-rds.ts";
import { addDatabase, failureOf, takenOf, takingOf } from "../../support/aws/taking.ts";
import { connectTo, type PostgresServer, startPostgres } from "../../support/postgres.ts";

let server: PostgresServer;
let client: Client;
let rds: FakeRds;
let restore: () => void;

beforeAll(async () => {
  server = await startPostgres();
  client = await connectTo(server.url);
  await client.query("CREATE ROLE rds_superuser");
  await client.query("CREATE TABLE orders (id int); INSERT INTO orders SELECT generate_series(1, 7)");
  await client.query("SELECT pg_stat_force_next_flush()");
});
beforeEach(async () => {
  rds = await startFakeRds();
  restore = useEnvironment(rds.url);
  return async () => {
    restore();
    await rds.close();
  };
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

/** Both rungs of a target whose URL leads to the test's own server. */
async function open() {
  const aws = { kind: "rds", identifier: "shop", region: "eu-west-1" } as const;
  const target: TargetOptions = {
    ...defaultTarget("production"),
    backup: { ...DEFAULT_BACKUP_OPTIONS, snapshot: aws, restorePoint: aws },
  };
  const { snapshot, restorePoint } = await openBackups(target, {
    environment: { ...process.env, DATABASE_URL: `${server.url}?sslmode=disable` },
    folder: "/nonexistent",
    runCommand: () => Promise.reject(new Error("No program is run.")),
    commandEnvironment: {},
  });
  if (snapshot === null || restorePoint === null) throw new Error("Nothing was opened.");
  return { snapshot, restorePoint };
}

const taking = takingOf({ affected: ["public.orders"] });

describe("backups by AWS, as a deploy opens them", () => {
  it.each(["snapshot", "restorePoint"] as const)("know what the server had written: %s", async (rung) => {
    addDatabase(rds.state, "rds", { extra: { EngineVersion: server.version }, restorableLag: [60_000, -60_000] });
    const outcome = await (await open())[rung](taking);
    const { taken, written } = takenOf({ outcome, progress: [] });
    expect(written?.rows.get("public.orders")).toEqual({ inserted: 7, updated: 0, deleted: 0 });
    expect(taken.position).toBe(written?.position);
    expect(taken.position).toMatch(/^[0-9A-F]+\/[0-9A-F]+$/);
    expect(taken.proof.because.join("\n")).toContain("could not be seen");
  });

  it("are refused for a server of another version", async () => {
    addDatabase(rds.state, "rds", { extra: { EngineVersion: "9.6.1" } });
    const outcome = await (await open()).snapshot(taking);
    expect(failureOf({ outcome, progress: [] })).toContain(`The server is PostgreSQL ${server.version}, but shop is 9.6.1.`);
  });
});
