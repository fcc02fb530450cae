import { afterAll, describe, expect, it } from "vitest";
import { openServer } from "../../src/adapters/postgres/server.ts";
import { readOffers, type ServerOffers } from "../../src/backup/offers.ts";
import { connectTo, type PostgresOptions, type PostgresServer, startPostgres, startStandby } from "../support/postgres.ts";

const servers: PostgresServer[] = [];

afterAll(async () => {
  for (const server of servers.splice(0).reverse()) await server.stop();
});

async function start(settings: PostgresOptions["settings"] = {}): Promise<PostgresServer> {
  const server = await startPostgres({ settings: { wal_level: "replica", max_wal_senders: "3", ...settings } });
  servers.push(server);
  return server;
}

async function offersOf(url: string): Promise<ServerOffers> {
  const session = await openServer({ environment: { DATABASE_URL: url }, mustWrite: false }).connect("backup");
  try {
    return await readOffers(session);
  } finally {
    await session.close();
  }
}

/** The same server, by a role that was granted nothing. */
async function asModest({ url }: PostgresServer): Promise<string> {
  const client = await connectTo(url);
  await client.query("CREATE ROLE modest LOGIN");
  await client.end();
  const modest = new URL(url);
  modest.username = "modest";
  return modest.href;
}

describe("what a server offers", () => {
  it("is told to a role without privileges, too", async () => {
    const server = await start({ archive_mode: "on", archive_command: "true" });
    expect(await offersOf(await asModest(server))).toEqual({
      isReplica: false,
      cloud: null,
      archiving: { isOn: true, isConfigured: true, isFailing: false, lastArchivedAt: null },
      mayCreateRestorePoint: false,
    });
    expect(await offersOf(server.url)).toMatchObject({ mayCreateRestorePoint: true });
  });

  it("is no archive where the mode is on and nothing archives", async () => {
    const server = await start({ archive_mode: "on", archive_command: "" });
    expect(await offersOf(await asModest(server))).toMatchObject({ archiving: { isOn: true, isConfigured: false } });
  });

  it("is no archive where the mode is off, and a replica is one", async () => {
    const server = await start();
    expect(await offersOf(server.url)).toMatchObject({ isReplica: false, archiving: { isOn: false } });
    const standby = await startStandby(server);
    servers.push(standby);
    expect(await offersOf(standby.url)).toMatchObject({ isReplica: true });
  });

  it.each([
    ["rds", "rds.extensions"],
    ["cloudsql", "cloudsql.logical_decoding"],
    ["azure", "azure.extensions"],
  ])("looks like %s by its settings", async (cloud, setting) => {
    const server = await start({ [setting]: "on" });
    expect(await offersOf(server.url)).toMatchObject({ cloud });
  });

  it("looks like Aurora by its function, before it looks like RDS", async () => {
    const server = await start({ "rds.extensions": "on" });
    const client = await connectTo(server.url);
    await client.query("CREATE FUNCTION aurora_version() RETURNS text LANGUAGE sql AS 'SELECT 1::text'");
    await client.end();
    expect(await offersOf(server.url)).toMatchObject({ cloud: "aurora" });
  });
});
