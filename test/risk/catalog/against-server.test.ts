import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCatalog } from "../../../src/risk/catalog/catalog.ts";
import { connectTo, createDatabase, startPostgres, systemPostgres, type PostgresServer } from "../../support/postgres.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { observeSchema } from "./observe-schema.ts";
import { apply } from "./replay-script.ts";
import { agreeOnUnknownTypes } from "./schema-facts.ts";

const SCRIPTS = join(import.meta.dirname, "scripts");

/** The system's server is an older one on many machines; on others the same scripts run on 18 only. */
const SERVERS = [
  { title: "PostgreSQL 18", options: { version: 18 } },
  ...(systemPostgres() === null ? [] : [{ title: "the system's PostgreSQL", options: { binaries: systemPostgres() } }]),
];

describe.each(SERVERS)("a catalog beside $title", ({ options }) => {
  let server: PostgresServer;
  beforeAll(async () => {
    const { binaries } = options as { binaries?: NonNullable<ReturnType<typeof systemPostgres>> };
    server = await startPostgres(binaries === undefined ? { version: 18 } : { binaries });
  });
  afterAll(() => server.stop());

  it.each(readdirSync(SCRIPTS))("says after every statement of %s what pg_catalog says", async (file) => {
    const url = await createDatabase(server, file);
    const client = await connectTo(url);
    const statements = readFileSync(join(SCRIPTS, file), "utf8")
      .split(/;\n/)
      .filter((text) => text.trim() !== "");
    await compareAfterEach(client, statements, Number(server.version.split(".")[0]));
    await client.end();
  });
});

/** Statements that this server refuses (those of a later version) are left out on both sides. */
async function compareAfterEach(client: Client, statements: readonly string[], major: number): Promise<void> {
  const catalog = createCatalog({ complete: true });
  for (const statement of statements) {
    if (!(await runs(client, statement, major))) continue;
    apply(catalog, statement);
    const known = describeCatalog(catalog, major >= 18);
    const observed = agreeOnUnknownTypes(await observeSchema(client), known);
    expect(known, `after: ${statement}`).toEqual(observed);
  }
}

async function runs(client: Client, statement: string, major: number): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if (major >= 18) throw new Error(`${statement}: ${String(error)}`, { cause: error });
    return false;
  }
}
