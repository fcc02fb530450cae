/** Losses beside a live server: what is gone once a statement has run is what was named, and nothing is named that stays. */
import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Loss } from "../../src/risk/loss.ts";
import { EFFECT_ROWS } from "../../src/risk/effects/table.ts";
import { CASCADING, INHERITED, LINKED, PARCELS, READINGS } from "../../src/risk/effects/setups.ts";
import { assess } from "../risk/effects/assess.ts";
import { connectTo, startPostgres, type PostgresServer } from "../support/postgres.ts";
import { findLosses, takeSnapshot, type Snapshot } from "./snapshot.ts";

const FAMILY = `CREATE TABLE base (id integer, q text, at timestamp); CREATE TABLE child (extra text) INHERITS (base);
CREATE TABLE own (q text) INHERITS (base);
INSERT INTO base VALUES (1, 'a', '2026-01-01 10:00'); INSERT INTO child VALUES (2, 'b', '2026-01-01 11:00', 'x'); INSERT INTO own VALUES (3, 'c', '2026-01-01 12:00');`;

const HOSTILE = `CREATE TABLE "we""ird; --" ("a b" integer, "c;d" text); INSERT INTO "we""ird; --" VALUES (1, 'x');
CREATE TABLE "d.e" (n integer); INSERT INTO "d.e" VALUES (1);`;

/** Beside the witnesses of the effect table. */
const CASES: readonly (readonly [about: string, setup: string, statement: string])[] = [
  ["CASCADE of a table that others inherit from", FAMILY, "DROP TABLE base CASCADE"],
  ["a column that children inherit", FAMILY, "ALTER TABLE base DROP COLUMN q"],
  ["a column of the parent only", FAMILY, "ALTER TABLE ONLY base DROP COLUMN q"],
  ["a type that children inherit", FAMILY, "ALTER TABLE base ALTER COLUMN at TYPE date"],
  ["rows of a parent and its children", FAMILY, "TRUNCATE base"],
  [
    "a row type",
    `${PARCELS}CREATE TABLE log (id integer, was parcels); INSERT INTO log SELECT 1, p FROM parcels p;`,
    "DROP TABLE parcels CASCADE",
  ],
  ["the key of partitions", READINGS, "ALTER TABLE readings DROP COLUMN val"],
  ["one partition", READINGS, "TRUNCATE readings_2025"],
  ["partitions through their root", READINGS, "DELETE FROM readings WHERE sensor < 100"],
  ["a table and its partition", READINGS, "DROP TABLE readings_2025, readings"],
  [
    "a rename first",
    PARCELS,
    "ALTER TABLE parcels RENAME TO p; ALTER TABLE p RENAME COLUMN label TO l; ALTER TABLE p DROP COLUMN l",
  ],
  [
    "two tables that change places",
    LINKED,
    "ALTER TABLE parcels RENAME TO x; ALTER TABLE carriers RENAME TO parcels; TRUNCATE x; ",
  ],
  ["another schema", `CREATE SCHEMA app; SET search_path = app, public; ${PARCELS}`, "SET search_path = app; DROP TABLE parcels"],
  ["hostile names", HOSTILE, 'ALTER TABLE "we""ird; --" DROP COLUMN "c;d"; DROP TABLE "d.e"'],
  ["keys that set NULL", CASCADING.replace("CASCADE", "SET NULL"), "DELETE FROM carriers WHERE id = 1"],
  [
    "an upsert",
    PARCELS,
    "INSERT INTO parcels (id, code) SELECT g, 'new' FROM generate_series(40, 60) g ON CONFLICT (id) DO UPDATE SET code = 'x'",
  ],
  ["a view that is written through", `${INHERITED}CREATE VIEW v AS SELECT * FROM base_rows;`, "UPDATE v SET q = 9"],
  [
    "what is new in the release",
    PARCELS,
    "CREATE TABLE n AS SELECT 1 AS a; ALTER TABLE parcels ADD COLUMN c text DEFAULT 'x'; UPDATE parcels SET c = 'y'; ALTER TABLE parcels DROP COLUMN c; DROP TABLE n",
  ],
];

/** Without those that drop what is no part of a database, or have to run alone. */
const WITNESSES = EFFECT_ROWS.flatMap((row) => row.witnesses.map((witness) => ({ ...witness, action: row.action }))).flatMap(
  ({ action, setup, statement, fails, versions = "" }) => {
    const { statements, transactional } = assess(setup, statement);
    if (fails !== undefined || !transactional || /15|16|17/.test(versions)) return [];
    return statements.some(({ losses = [] }) => losses.length > 0)
      ? [[`${action}: ${statement}`, setup, statement] as const]
      : [];
  },
);

describe("on PostgreSQL 18 a migration loses what is named:", () => {
  let server: PostgresServer;
  let client: Client;
  beforeAll(async () => {
    server = await startPostgres();
    client = await connectTo(server.url);
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it.each([...CASES, ...WITNESSES])("%s", async (_, setup, statement) => {
    const losses = assess(setup, statement, { historyComplete: true }).statements.flatMap((each) => each.losses ?? []);
    await client.query("BEGIN");
    try {
      await client.query(setup);
      const roots = await readRoots(client);
      const before = await takeSnapshot(client);
      await client.query(statement);
      const after = await takeSnapshot(client, before);
      const hidden = losses.some(({ kind }) => kind === "other");
      expect(losses.filter((loss) => !isSeen(loss, before, after))).toEqual([]);
      expect(hidden ? [] : unnamed(losses, { before, after, roots })).toEqual([]);
    } finally {
      await client.query("ROLLBACK");
    }
  });
});

interface Seen {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** By relation, itself included. */
  readonly roots: ReadonlyMap<string, Roots>;
}

interface Roots {
  readonly whole: readonly string[];
  readonly reach: readonly string[];
}

/** Whether what is named was there before, and is as its kind says. */
function isSeen(loss: Loss, before: Snapshot, after: Snapshot): boolean {
  if (loss.kind === "other") return loss.because !== "";
  const relation = before.relations.find(({ name, kind }) => name === loss.relation && (kind === "r" || kind === "p"));
  if (relation === undefined) return false;
  const now = after.relations.find(({ oid }) => oid === relation.oid);
  if (loss.kind === "table") return now === undefined;
  if (loss.kind === "rows") return now !== undefined && (after.rows.get(relation.oid) ?? 0) === 0;
  if (relation.kind === "p" || !("column" in loss)) return now !== undefined;
  const column = before.columns.find(({ oid, name }) => oid === relation.oid && name === loss.column);
  const later = after.columns.find(({ oid, number }) => oid === relation.oid && number === column?.number);
  return column !== undefined && (loss.kind === "column" ? later === undefined : later?.type !== column.type);
}

/** Tables and columns that are gone, rows and values that are, which no loss stands for. */
function unnamed(losses: readonly Loss[], { before, after, roots }: Seen): readonly string[] {
  const stands = (relation: string, column: string): boolean => {
    const { whole, reach } = roots.get(relation) ?? { whole: [relation], reach: [relation] };
    return losses.some((loss) => {
      if (loss.kind === "other") return false;
      if (loss.kind === "changes") return reach.includes(loss.relation);
      return whole.includes(loss.relation) && (!("column" in loss) || loss.column === column);
    });
  };
  const oids = new Set(after.relations.map(({ oid }) => oid));
  const gone = before.relations.filter(({ oid, kind }) => (kind === "r" || kind === "p") && !oids.has(oid));
  const fewer = before.columns.filter(
    ({ oid, number }) => oids.has(oid) && !after.columns.some((each) => each.oid === oid && each.number === number),
  );
  return [
    ...gone.filter(({ name }) => !stands(name, "")).map(({ name }) => name),
    ...fewer.filter(({ relation, name }) => !stands(relation.name, name)).map(({ relation, name }) => `${relation.name}.${name}`),
    ...findLosses(before, after).lost.filter((name) => !stands(name, "") && !stands(...splitColumn(name))),
  ];
}

function splitColumn(name: string): [relation: string, column: string] {
  const point = name.lastIndexOf(".");
  return [name.slice(0, point), name.slice(point + 1)];
}

/** Of each table what it is a partition of, and what changes it along: its partitioned table, what it references, what it inherits from. */
async function readRoots(client: Client): Promise<ReadonlyMap<string, Roots>> {
  const { rows } = await client.query<{ name: string } & Roots>(`
    WITH RECURSIVE edge (low, high, part) AS (
      SELECT inhrelid, inhparent, relispartition FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid
      UNION SELECT conrelid, confrelid, false FROM pg_constraint WHERE confdeltype IN ('c', 'n', 'd')),
    above (oid, over, part) AS (
      SELECT oid, oid, true FROM pg_class WHERE relkind IN ('r', 'p')
      UNION SELECT a.oid, e.high, a.part AND e.part FROM above a JOIN edge e ON e.low = a.over),
    named (oid, name) AS (SELECT c.oid, format('%s.%s', nspname, relname) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace)
    SELECT n.name, array_agg(o.name) AS reach, array_agg(o.name) FILTER (WHERE part) AS whole
    FROM above a JOIN named n ON n.oid = a.oid JOIN named o ON o.oid = a.over GROUP BY 1`);
  return new Map(rows.map((row) => [row.name, row]));
}
