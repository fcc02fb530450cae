/** Copies as the engine makes them, made again by the SQL that they carry, and restored. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Loss } from "../../../../src/risk/loss.ts";
import { type PostgresServer, startPostgres } from "../../../support/postgres.ts";
import { keepAndChange } from "../keep.ts";
import { openWorld, type RescueWorld } from "./world.ts";

let server: PostgresServer;
let world: RescueWorld;

beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());
beforeEach(async () => {
  world = await openWorld(server);
  await world.run(`CREATE TYPE mood AS ENUM ('ok', 'bad');
    CREATE TABLE people (id bigserial PRIMARY KEY, mail text NOT NULL UNIQUE, mood mood DEFAULT 'ok', size numeric(6,2),
      loud text GENERATED ALWAYS AS (upper(mail)) STORED);
    CREATE TABLE "Orders" (person bigint NOT NULL REFERENCES people ON DELETE CASCADE, n int, note jsonb, tags text[], PRIMARY KEY (person, n));
    INSERT INTO people (mail, mood, size) SELECT 'p' || i, CASE WHEN i % 2 = 0 THEN 'bad'::mood END, i * 1.25 FROM generate_series(1, 30) i;
    INSERT INTO "Orders" SELECT 1 + i % 30, i, jsonb_build_object('i', i), ARRAY['a', NULL, i::text] FROM generate_series(1, 90) i`);
});
afterEach(() => world.close());

const PEOPLE = "SELECT id, mail, mood, size, loud FROM people ORDER BY id";
const ORDERS = 'SELECT * FROM "Orders" ORDER BY person, n';

async function picture(): Promise<string> {
  return JSON.stringify([await world.ask(PEOPLE), await world.ask(ORDERS)]);
}

/** What the copies themselves say makes again what was lost; foreign keys and the like are the migrations'. */
async function makeAgain(): Promise<void> {
  const copies = await world.ask("SELECT definition FROM schema_release_rescue.copies WHERE definition <> '' ORDER BY id");
  for (const { definition } of copies) await world.run(String(definition));
}

interface Case {
  readonly name: string;
  readonly losses: readonly Loss[];
  readonly change: readonly string[];
  readonly back?: readonly string[];
  readonly restore?: { readonly through: string };
}

const CASES: readonly Case[] = [
  {
    name: "columns of a built-in type and of an enum that is dropped with it",
    losses: [
      { kind: "column", relation: "public.people", column: "size" },
      { kind: "column", relation: "public.people", column: "mood" },
    ],
    change: ["ALTER TABLE people DROP COLUMN size, DROP COLUMN mood", "DROP TYPE mood"],
    back: ["CREATE TYPE mood AS ENUM ('ok', 'bad')"],
  },
  {
    name: "tables that point at each other",
    losses: [
      { kind: "table", relation: "public.Orders" },
      { kind: "table", relation: "public.people" },
    ],
    change: ['DROP TABLE "Orders"', "DROP TABLE people"],
  },
  {
    name: "an emptied table, and those that follow it",
    losses: [
      { kind: "rows", relation: "public.people" },
      { kind: "rows", relation: "public.Orders" },
    ],
    change: ["TRUNCATE people CASCADE"],
  },
  {
    name: "rows that were changed twice, deleted, and deleted by a cascade",
    losses: [{ kind: "changes", relation: "public.people" }],
    change: [
      "UPDATE people SET size = 0 WHERE id < 20",
      "UPDATE people SET mood = 'ok', size = size + 1 WHERE id < 10",
      "DELETE FROM people WHERE id > 25 OR id = 3",
    ],
  },
  {
    name: "values of a type that holds less",
    losses: [{ kind: "values", relation: "public.people", column: "size" }],
    change: ["ALTER TABLE people ALTER COLUMN size TYPE int"],
    back: ["ALTER TABLE people ALTER COLUMN size TYPE numeric(6,2)"],
    restore: { through: "integer" },
  },
];

describe("restored from copies of the engine is all that there was:", () => {
  it.each(CASES)("$name", async ({ losses, change, back = [], restore = {} }) => {
    const before = await picture();
    await keepAndChange(world.url, change, { losses });
    for (const statement of back) await world.run(statement);
    if (!back.some((statement) => statement.startsWith("ALTER"))) await makeAgain();
    const answer = await world.restore({ apply: true, ...restore });
    expect(answer.restores.map(({ state, because, remedy, conflicts }) => ({ state, because, remedy, conflicts }))).toEqual(
      answer.restores.map(() => ({ state: "restored", because: null, remedy: null, conflicts: 0 })),
    );
    expect(await picture()).toBe(before);
    const second = await world.restore({ apply: true, ...restore });
    expect(second.restores.map(({ state }) => state)).toEqual(second.restores.map(() => "nothing"));
  });
});
