import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCatalog, type Catalog } from "../../../src/risk/catalog/catalog.ts";
import { requiredBy, whatFalls } from "../../../src/risk/catalog/falls.ts";
import { connectTo, createDatabase, startPostgres, systemPostgres, type PostgresServer } from "../../support/postgres.ts";
import { describeCatalog } from "./describe-catalog.ts";
import { observeSchema } from "./observe-schema.ts";
import { apply, parseOne } from "./replay-script.ts";
import { agreeOnUnknownTypes } from "./schema-facts.ts";

const SCRIPTS = join(import.meta.dirname, "scripts");

/** The system's server is an older one on many machines; where there is none the same scripts run on 18 only. */
const system = systemPostgres();
const SERVERS = [
  { title: "PostgreSQL 18", options: { version: 18 } },
  ...(system === null ? [] : [{ title: "the system's PostgreSQL", options: { binaries: system } }]),
];

describe.each(SERVERS)("a catalog beside $title", ({ options }) => {
  let server: PostgresServer;
  let major: number;
  beforeAll(async () => {
    server = await startPostgres(options);
    major = Number(server.version.split(".")[0]);
  });
  afterAll(() => server.stop());

  it.each(readdirSync(SCRIPTS))("says after every statement of %s what pg_catalog says", async (file) => {
    const client = await connectTo(await createDatabase(server, file));
    const catalog = createCatalog({ complete: true });
    for (const statement of statementsOf(file)) {
      if (!(await runs(client, statement, major))) continue;
      apply(catalog, statement);
      const known = describeCatalog(catalog, major >= 18);
      const observed = agreeOnUnknownTypes(await observeSchema(client), known);
      expect(known, `after: ${statement}`).toEqual(observed);
    }
    await client.end();
  });

  it.each(readdirSync(SCRIPTS))("knows for everything in %s whether DROP needs CASCADE", async (file) => {
    const client = await connectTo(await createDatabase(server, `drops of ${file}`));
    const catalog = createCatalog({ complete: true });
    const wrong: string[] = [];
    for (const [index, statement] of statementsOf(file).entries()) {
      if (!(await runs(client, statement, major))) continue;
      apply(catalog, statement);
      if (index % 6 === 5) wrong.push(...(await wrongDrops(client, catalog)));
    }
    expect(wrong).toEqual([]);
    await client.end();
  });
});

function statementsOf(file: string): readonly string[] {
  return readFileSync(join(SCRIPTS, file), "utf8")
    .split(/;\n/)
    .filter((text) => text.trim() !== "");
}

/** Statements that an older server does not know are left out on both sides. */
async function runs(client: Client, statement: string, major: number): Promise<boolean> {
  try {
    await client.query(statement);
    return true;
  } catch (error) {
    if (major >= 18) throw new Error(`${statement}: ${String(error)}`, { cause: error });
    return false;
  }
}

/** 2BP01 dependent_objects_still_exist. */
async function wrongDrops(client: Client, catalog: Catalog): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const sql of dropsOf(catalog)) {
    const falls = whatFalls(catalog, parseOne(sql));
    const isPart = falls.some((fall) => fall.named && fall.part === "whole" && requiredBy(catalog, fall.object) !== null);
    const needsCascade = isPart || falls.some((fall) => !fall.automatic && fall.certain);
    await client.query("BEGIN");
    const code = await client.query(sql).then(
      () => null,
      (error: { code: string }) => error.code,
    );
    await client.query("ROLLBACK");
    const isRefused = code === "2BP01";
    if ((code === null || isRefused) && isRefused !== needsCascade) wrong.push(`${sql}: ${code ?? "runs"}`);
  }
  return wrong;
}

const KINDS: Readonly<Record<string, string>> = {
  table: "TABLE",
  view: "VIEW",
  "materialized-view": "MATERIALIZED VIEW",
  sequence: "SEQUENCE",
};

function dropsOf(catalog: Catalog): readonly string[] {
  return [...catalog.objects.map.values()].flatMap((object): readonly string[] => {
    const name = `"${object.schema}"."${object.name}"`;
    if (object.schema === "pg_temp") return [];
    if (object.kind === "relation") {
      const columns = object.relationKind === "table" ? object.columns : [];
      const drops = columns.map((column) => `ALTER TABLE ${name} DROP COLUMN "${column.name}"`);
      return [`DROP ${KINDS[object.relationKind] ?? "TABLE"} ${name}`, ...drops];
    }
    if (object.kind === "type") return object.extension === null ? [`DROP TYPE ${name}`] : [];
    if (object.kind === "index") return object.constraint === null ? [`DROP INDEX ${name}`] : [];
    if (object.kind === "routine") return [`DROP ROUTINE ${name}(${object.signature.join(", ")})`];
    if (object.kind === "schema") return [`DROP SCHEMA "${object.name}"`];
    if (object.kind === "extension") return [`DROP EXTENSION "${object.name}"`];
    return [];
  });
}
