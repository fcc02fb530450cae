import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRelationSizes } from "../../../src/adapters/postgres/relation-sizes.ts";
import { formatStatistics, parseStatistics } from "../../../src/risk/statistics.ts";
import { connectTo, type PostgresServer, startPostgres } from "../../support/postgres.ts";

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
  const client = await connectTo(server.url);
  await client.query("CREATE TABLE parcels (id bigint PRIMARY KEY, code text)");
  await client.query("INSERT INTO parcels SELECT g, 'code ' || g FROM generate_series(1, 10000) g");
  await client.query("ANALYZE parcels");
  await client.query('CREATE SCHEMA audit; CREATE TABLE audit."Events" (id bigint)');
  await client.end();
}, 60_000);

afterAll(() => server.stop());

describe("table sizes", () => {
  it("are those of the server, by schema and name, without its own tables", async () => {
    const sizes = await readRelationSizes(server.url);
    expect([...sizes.keys()].sort()).toEqual(["audit.Events", "public.parcels"]);
    expect(sizes.get("public.parcels")?.rows).toBe(10_000);
    expect(sizes.get("public.parcels")?.bytes).toBeGreaterThan(500_000);
    expect(sizes.get("audit.Events")?.rows).toBe(0);
  });

  it("survive being written and read", async () => {
    const sizes = await readRelationSizes(server.url);
    expect(parseStatistics(formatStatistics(sizes), "x")).toEqual(sizes);
  });

  it.each([
    ["postgresql://someone:secret@127.0.0.1:1/none", "outside"],
    ["postgresql://someone:secret@:/:/", "usage"],
  ])("are refused for the server %s without telling its password", async (url) => {
    const error: unknown = await readRelationSizes(url).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UserError" });
    expect(String(error)).not.toContain("secret");
  });
});
