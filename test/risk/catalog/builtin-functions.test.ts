import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtinVolatility, knownVolatility } from "../../../src/risk/catalog/builtin-functions.ts";
import { type PostgresServer, startPostgres } from "../../support/postgres.ts";

let server: PostgresServer;
let client: Client;

beforeAll(async () => {
  server = await startPostgres();
  client = new Client({ connectionString: server.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

interface Declared {
  readonly name: string;
  readonly volatility: "immutable" | "stable" | "volatile";
}

/** Functions that SQL can call, with the most volatile of their overloads. */
async function declared(): Promise<readonly Declared[]> {
  const { rows } = await client.query<Declared>(
    `SELECT proname AS name,
       CASE max(CASE provolatile WHEN 'v' THEN 2 WHEN 's' THEN 1 ELSE 0 END) WHEN 2 THEN 'volatile' WHEN 1 THEN 'stable' ELSE 'immutable' END
         AS volatility
     FROM pg_proc
     WHERE pronamespace = 'pg_catalog'::regnamespace
       AND NOT ('internal'::regtype = ANY (proargtypes::oid[]) OR prorettype = 'internal'::regtype)
     GROUP BY proname`,
  );
  return rows;
}

describe("the volatility of PostgreSQL's own functions", () => {
  it("is what the server declares", async () => {
    const wrong = (await declared()).filter(({ name, volatility }) => (builtinVolatility(name) ?? volatility) !== volatility);
    expect(wrong).toEqual([]);
  });

  it("is known of all that the server says not to be volatile, so that calling them alarms nobody", async () => {
    const unknown = (await declared()).filter(
      ({ name, volatility }) => volatility !== "volatile" && builtinVolatility(name) === null,
    );
    expect(unknown).toEqual([]);
  });

  it("is known of input and output functions of every type", async () => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT proname AS name FROM pg_type JOIN pg_proc p ON p.oid IN (typinput, typoutput) WHERE p.oid > 0
         AND NOT ('internal'::regtype = ANY (proargtypes::oid[]) OR prorettype = 'internal'::regtype)`,
    );
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter(({ name }) => builtinVolatility(name) === null)).toEqual([]);
  });

  it("is not that of a function of the same name in another schema, unless an extension brings it", () => {
    expect(knownVolatility({ schema: "app", name: "textin" })).toBeNull();
    expect(knownVolatility({ schema: "pg_catalog", name: "textin" })).toBe("immutable");
    expect(knownVolatility({ schema: "extensions", name: "uuid_generate_v4" })).toBe("volatile");
  });
});
