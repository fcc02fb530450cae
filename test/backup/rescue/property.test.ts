import fc from "fast-check";
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "../../../src/adapters/clock.ts";
import { openServer } from "../../../src/adapters/postgres/server.ts";
import { restoreCopies } from "../../../src/backup/rescue/restore/restore-copies.ts";
import type { KeptCopy } from "../../../src/backup/rescue/read-copies.ts";
import { DEFAULT_APPLY_SETTINGS } from "../../../src/deploy/settings.ts";
import type { Loss } from "../../../src/risk/loss.ts";
import { connectTo, createDatabase, type PostgresServer, startPostgres } from "../../support/postgres.ts";
import { keepAndChange } from "./keep.ts";

let server: PostgresServer;
let url: string;
let client: Client;
let runs = 0;

beforeAll(async () => {
  server = await startPostgres();
  url = await createDatabase(server, "property");
  client = await connectTo(url);
  await client.query(
    `CREATE TYPE mood AS ENUM ('glad', 'sad', 'it''s "so" so'); CREATE DOMAIN positive AS int CHECK (VALUE > 0)`,
  );
});
afterAll(async () => {
  await client.end();
  await server.stop();
});

/** Types with an expression of a number `n` that makes a value of it, null now and then. */
const TYPES = [
  ["text", "'v' || n || repeat('x', n % 5)"],
  ["numeric(12,3)", "n / 7.0"],
  ["timestamptz", "timestamptz '2026-01-01 00:00:00.123456+00' + n * interval '1 s'"],
  ["jsonb", "jsonb_build_object('n', n, 'a', jsonb_build_array(n, null))"],
  ["mood", "(enum_range(NULL::mood))[1 + n % 3]"],
  ["positive", "n + 1"],
  ["bytea", "decode(md5(n::text), 'hex')"],
  ["text[]", "ARRAY['a,' || n, NULL, '\"']"],
  ["double precision", "n / 3.0::float8"],
] as const;

const KEYS = [
  { columns: "a int, b text", key: "a, b", values: "n, 'b' || n % 3" },
  { columns: "a int", key: "a", values: "n" },
  { columns: "a uuid", key: "a", values: "md5(n::text)::uuid" },
] as const;

const KINDS = ["column", "table", "rows", "delete", "update", "values"] as const;

const scenario = fc.record({
  kind: fc.constantFrom(...KINDS),
  type: fc.constantFrom(...TYPES),
  key: fc.constantFrom(...KEYS),
  isPartitioned: fc.boolean(),
  hasGenerated: fc.boolean(),
  hasChildren: fc.boolean(),
  /** Columns that were there once: numbers of columns are not their places. */
  dropped: fc.nat(2),
  name: fc.constantFrom("plain", 'od"d', "d'ou.ble", "ünï\\code", "Upper Case"),
  writers: fc.integer({ min: 1, max: 3 }),
  condition: fc.integer({ min: 2, max: 5 }),
});
type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never;

interface Made extends Scenario {
  readonly schema: string;
  readonly table: string;
  readonly shadow: string;
  readonly value: string;
  readonly keyNames: string;
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

async function make(given: Scenario): Promise<Made> {
  const schema = `s${String((runs += 1))}`;
  // Only text can be cut, and only by a change that says so.
  const type = given.kind === "values" ? TYPES[0] : given.type;
  const table = `${schema}.${quote(given.name)}`;
  const shadow = `${schema}.shadow`;
  const value = quote(`val ${given.name}`);
  const old = Array.from({ length: given.dropped }, (_, index) => `gone_${String(index)} int`);
  const columns = [...old.slice(0, 1), given.key.columns, ...old.slice(1), `${value} ${type[0]}`].join(", ");
  const generated = given.hasGenerated ? ", made text GENERATED ALWAYS AS ('g') STORED" : "";
  await client.query(`CREATE SCHEMA ${schema};
    CREATE TABLE ${table} (${columns}${generated}, PRIMARY KEY (${given.key.key})) ${given.isPartitioned ? "PARTITION BY HASH (a)" : ""};
    ${old.map((_, index) => `ALTER TABLE ${table} DROP COLUMN gone_${String(index)};`).join(" ")}
    CREATE TABLE ${shadow} (${given.key.columns}, ${value} ${type[0]}, PRIMARY KEY (${given.key.key}))`);
  if (given.isPartitioned)
    for (const part of [0, 1])
      await client.query(
        `CREATE TABLE ${schema}.part_${String(part)} PARTITION OF ${table} FOR VALUES WITH (MODULUS 2, REMAINDER ${String(part)})`,
      );
  const made = { ...given, type, schema, table, shadow, value, keyNames: given.key.key };
  await client.query(write(made, "generate_series(1, 60)"));
  if (hasChildren(made))
    await client.query(`CREATE TABLE ${schema}.child (id int PRIMARY KEY, ${given.key.columns}, FOREIGN KEY (${given.key.key}) REFERENCES ${table} ON DELETE CASCADE);
      INSERT INTO ${schema}.child SELECT row_number() OVER (), ${given.key.key} FROM ${table}`);
  return made;
}

function hasChildren({ hasChildren: isWanted, kind }: Scenario): boolean {
  return isWanted && kind === "delete";
}

async function countChildren(made: Made): Promise<number | null> {
  return hasChildren(made) ? (await client.query(`SELECT FROM ${made.schema}.child`)).rowCount : 0;
}

/** One transaction: what the table gets, its shadow gets. */
function write({ table, shadow, value, keyNames, key, type }: Made, numbers: string): string {
  const rows = `SELECT ${key.values}, CASE WHEN n % 11 = 0 THEN NULL ELSE ${type[1]} END FROM ${numbers} AS n`;
  const upsert = (into: string): string =>
    `INSERT INTO ${into} (${keyNames}, ${value}) ${rows} ON CONFLICT (${keyNames}) DO UPDATE SET ${value} = EXCLUDED.${value}`;
  return `BEGIN; ${upsert(table)}; ${upsert(shadow)}; COMMIT`;
}

/** Writes until it is told to end, or until the change leaves nothing to write to. */
async function keepWriting(made: Made, number: number, isOver: () => boolean): Promise<number> {
  const session = await connectTo(url);
  let written = 0;
  try {
    for (let n = number; !isOver(); n += 7) {
      const shift = { ...made, type: [made.type[0], made.type[1].replaceAll(/\bn\b/g, `(n + ${String(n)})`)] as never };
      await session.query(write(shift, `generate_series(${String(1 + (n % 80))}, ${String(4 + (n % 80))})`));
      written += 1;
    }
  } catch {
    await session.query("ROLLBACK").catch(() => undefined);
  } finally {
    await session.end();
  }
  return written;
}

function changeOf({ kind, table, value, condition, schema, name, keyNames }: Made): {
  readonly statements: readonly string[];
  readonly losses: readonly Loss[];
} {
  const relation = `${schema}.${name}`;
  const column = `val ${name}`;
  const some = `abs(hashtext(${keyNames.split(",")[0] ?? ""}::text)) % ${String(condition)} = 0`;
  switch (kind) {
    case "column":
      return { statements: [`ALTER TABLE ${table} DROP COLUMN ${value}`], losses: [{ kind, relation, column }] };
    case "values":
      return {
        statements: [`ALTER TABLE ${table} ALTER COLUMN ${value} TYPE varchar(3) USING ${value}::varchar(3)`],
        losses: [{ kind, relation, column }],
      };
    case "table":
      return { statements: [`DROP TABLE ${table}`], losses: [{ kind, relation }] };
    case "rows":
      return { statements: [`TRUNCATE ${table}`], losses: [{ kind, relation }] };
    case "delete":
      return { statements: [`DELETE FROM ${table} WHERE ${some}`], losses: [{ kind: "changes", relation }] };
    case "update":
      return {
        statements: [`UPDATE ${table} SET ${value} = NULL WHERE ${some}`],
        losses: [{ kind: "changes", relation }],
      };
  }
}

async function putBack({ kind, table, value, schema }: Made, copies: readonly KeptCopy[]): Promise<void> {
  if (kind === "column" || kind === "table") await client.query(copies[0]?.definition ?? "");
  if (kind === "values") await client.query(`ALTER TABLE ${table} ALTER COLUMN ${value} TYPE text`);
  const session = await openServer({ environment: { DATABASE_URL: url } }).connect("restore");
  try {
    const { outcome, because, restores } = await restoreCopies(session, {
      copies,
      apply: true,
      skipConflicts: true,
      triggers: null,
      into: null,
      through: kind === "values" ? "varchar(3)" : null,
      showValues: false,
      settings: DEFAULT_APPLY_SETTINGS,
      clock: systemClock,
    });
    expect({
      schema,
      outcome,
      because,
      states: restores.map((one) => `${one.state} ${one.because ?? ""} ${one.remedy ?? ""}`),
    }).toMatchObject({ outcome: "restored", because: [] });
  } finally {
    await session.close();
  }
}

describe("whatever the schema and whoever writes", () => {
  it("every value that was committed before the change is there again after a restore", { timeout: 120_000 }, async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(scenario, async (given) => {
        const made = await make(given);
        let isOver = false;
        const writers = Array.from({ length: given.writers }, (_, number) => keepWriting(made, number, () => isOver));
        await expect
          .poll(async () => (await client.query(`SELECT FROM ${made.shadow}`)).rowCount, { interval: 5 })
          .toBeGreaterThan(60);
        const { statements, losses } = changeOf(made);
        const all = await keepAndChange(url, statements, { losses });
        isOver = true;
        written += (await Promise.all(writers)).reduce((sum, count) => sum + count, 0);
        await putBack(
          made,
          all.filter((copy) => copy.schema === made.schema),
        );
        const { keyNames, value, table, shadow } = made;
        const { rows } = await client.query(
          `SELECT * FROM (SELECT ${keyNames}, ${value}::text FROM ${shadow} EXCEPT SELECT ${keyNames}, ${value}::text FROM ${table}) missing LIMIT 3`,
        );
        expect({ kind: made.kind, table, missing: rows }).toEqual({ kind: made.kind, table, missing: [] });
        expect(await countChildren(made)).toBe(hasChildren(made) ? 60 : 0);
      }),
      { numRuns: 36, endOnFailure: true },
    );
    expect(written).toBeGreaterThan(36);
  });
});
