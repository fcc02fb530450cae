import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { KINDS } from "./kinds.ts";
import { watchChange } from "./take.ts";

let server: PostgresServer;
let databases = 0;

beforeAll(async () => {
  server = await startPostgres({ settings: { wal_level: "logical" } });
}, 60_000);

afterAll(() => server.stop());

const fresh = (): Promise<string> => createDatabase(server, `fingerprint_${(databases += 1)}`);

describe("a fingerprint sees", () => {
  it.each(KINDS.map((one) => [one.what, one] as const))("%s", async (_, { setup, change, sees }) => {
    const { objects } = await watchChange(await fresh(), setup, change);
    expect(objects.map(({ change: how, kind, name }) => `${how} ${kind} ${name}`)).toEqual(sees);
  });
});
