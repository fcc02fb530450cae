import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareTypes, isRebuilt, type TypeComparison } from "../../../src/risk/catalog/compare-types.ts";
import type { Node, TypeName } from "libpg-query";
import { columnOf, indexesOn, resolveRelation } from "../../../src/risk/catalog/queries.ts";
import { canonicalType } from "../../../src/risk/catalog/resolve-type.ts";
import type { Catalog } from "../../../src/risk/catalog/catalog.ts";
import { connectTo, startPostgres, systemPostgres, type PostgresServer } from "../../support/postgres.ts";
import { catalogOf, parseOne } from "./replay-script.ts";

/** Types with values that show what a conversion does to them. */
const SAMPLES: Readonly<Record<string, readonly string[]>> = {
  smallint: ["7", "-3"],
  integer: ["7", "70000", "16777217"],
  bigint: ["7", "9007199254740993"],
  numeric: ["1.5", "123456.789012345678901", "99999999999999999999"],
  "numeric(8,2)": ["1.25", "999999.99"],
  "numeric(8,0)": ["12"],
  "numeric(10,2)": ["1.25", "99999999.99"],
  "numeric(9,4)": ["1.2345"],
  real: ["1.5", "0.1", "3e38"],
  "double precision": ["1.5", "0.1", "1e300", "0.12345678901234567"],
  money: ["1.25"],
  oid: ["5", "3000000000"],
  boolean: ["true"],
  text: ["7", "abc", "a longer text than all limits", "007", "ab  "],
  varchar: ["abc", "a longer text than all limits"],
  "varchar(5)": ["abc", "abcde"],
  "varchar(9)": ["abc", "abcdefghi"],
  "char(5)": ["abc", "abcde"],
  "char(9)": ["abc", "abcdefghi"],
  bpchar: ["abc"],
  name: ["abc"],
  citext: ["ABC"],
  date: ["2026-01-02"],
  timestamp: ["2026-01-02 03:04:05.678901"],
  "timestamp(3)": ["2026-01-02 03:04:05.678"],
  timestamptz: ["2026-01-02 03:04:05.678901+05"],
  "timestamptz(0)": ["2026-01-02 03:04:05+00"],
  time: ["03:04:05.678901"],
  "time(2)": ["03:04:05.67"],
  timetz: ["03:04:05.678901+05"],
  interval: ["1 year 2 months 3 days 04:05:06.789123"],
  "interval day to second(2)": ["3 days 04:05:06.78"],
  "interval year to month": ["1 year 2 months"],
  inet: ["10.0.0.1/8", "10.0.0.0/8"],
  cidr: ["10.0.0.0/8"],
  macaddr: ["08:00:2b:01:02:03"],
  macaddr8: ["08:00:2b:ff:fe:01:02:03", "08:00:2b:01:02:03:04:05"],
  json: ['{"b": 1, "a":  2, "a": 3}'],
  jsonb: ['{"a": 1}', "5"],
  xml: ["<a/>"],
  uuid: ["5b30857f-0bfa-48b5-ac0b-5c64e28078d1"],
  bytea: ["\\x0102"],
  "bit(4)": ["1010"],
  "bit(8)": ["10101010"],
  "varbit(4)": ["101"],
  "varbit(8)": ["10101010"],
  varbit: ["10101010101"],
  point: ["(1,2)"],
  box: ["(1,2),(3,4)"],
  polygon: ["((1,2),(3,4),(5,0))"],
  mood: ["sad"],
  plain_domain: ["abc"],
  short_domain: ["abc", "abcde"],
  checked_domain: ["abc"],
  narrowed_domain: ["abc"],
  "integer[]": ["{1,2}"],
  "bigint[]": ["{1,9007199254740993}"],
  "text[]": ["{a,b}", "{a longer text than all limits}"],
  "varchar(5)[]": ["{abc}"],
  "varchar(9)[]": ["{abcdefghi}"],
  "varchar[]": ["{abc}"],
  "plain_domain[]": ["{abc}"],
  array_domain: ["{abc}"],
};

const SETUP = `
  CREATE EXTENSION citext;
  CREATE TYPE mood AS ENUM ('sad', 'abc');
  CREATE DOMAIN plain_domain AS text;
  CREATE DOMAIN short_domain AS varchar(5);
  CREATE DOMAIN array_domain AS text[];
  CREATE DOMAIN checked_domain AS text CHECK (VALUE <> '');
  CREATE DOMAIN narrowed_domain AS checked_domain;`;

/** The value as text after a cast to the type; null where there is no such cast. */
const READ_AS = `
  CREATE FUNCTION read_as(type text) RETURNS text LANGUAGE plpgsql AS $$
  DECLARE value text;
  BEGIN
    EXECUTE format('SELECT (c::%s)::text FROM t', type) INTO value;
    RETURN value;
  EXCEPTION WHEN OTHERS THEN RETURN NULL;
  END $$;`;

/** Casts that came with PostgreSQL 18. */
const NEW_CASTS = /^(?:smallint|integer|bigint) .*bytea|^bytea .*(?:smallint|integer|bigint)/;

/** What a live server did with one value. */
interface Observed {
  /** `cast`: there is none; `index`: the new type can have no such index; `value`: this value makes it fail. */
  readonly failed: "cast" | "index" | "value" | null;
  readonly rewritten: boolean;
  /** Null: the type has no index. */
  readonly indexRebuilt: boolean | null;
  /** Null: the new type cannot be cast back. */
  readonly changed: boolean | null;
}

const SERVERS = [
  { title: "PostgreSQL 18", binaries: null },
  ...[systemPostgres()].flatMap((binaries) => (binaries === null ? [] : { title: "the system's PostgreSQL", binaries })),
];

describe.each(SERVERS)("a comparison of types beside $title", ({ binaries }) => {
  let server: PostgresServer;
  let client: Client;
  beforeAll(async () => {
    server = await startPostgres(binaries === null ? {} : { binaries });
    client = await connectTo(server.url);
    await client.query(`${SETUP} ${READ_AS} SET TimeZone = 'Europe/Berlin'; SET extra_float_digits = 3`);
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it.each(Object.keys(SAMPLES))("foresees what becomes of %s in every other type", async (from) => {
    const catalog = catalogOf(`${SETUP} SET TimeZone = 'Europe/Berlin'; CREATE TABLE t (c ${from}); CREATE INDEX i ON t (c)`);
    const wrong: string[] = [];
    const samples = SAMPLES[from] ?? [];
    for (const sample of binaries === null ? samples : samples.slice(0, 1)) {
      await client.query(`DROP TABLE IF EXISTS t; CREATE TABLE t (c ${from})`);
      await client.query(`INSERT INTO t VALUES ($1)`, [sample]);
      await client.query(`CREATE INDEX i ON t (c)`).catch(() => undefined);
      for (const to of Object.keys(SAMPLES)) {
        for (const using of binaries === null ? ["", ` USING c::${to}`] : [""]) {
          const observed = await observe(client, { from, to, using });
          const problems = differences(predict(catalog, `ALTER TABLE t ALTER c TYPE ${to}${using}`), observed);
          wrong.push(...problems.map((problem) => `${from} ${sample} -> ${to}${using}: ${problem}`));
        }
      }
    }
    expect(wrong.filter((each) => binaries === null || !NEW_CASTS.test(each))).toEqual([]);
  });
});

interface Row {
  readonly t: number;
  readonly i: number | null;
  readonly value: string | null;
}

function look(type: string): string {
  return `SELECT (SELECT relfilenode FROM pg_class WHERE relname = 't') AS t,
    (SELECT relfilenode FROM pg_class WHERE relname = 'i') AS i, read_as('${type}') AS value`;
}

/** One round trip a change: some thousands are watched. */
async function observe(client: Client, { from, to, using }: { from: string; to: string; using: string }): Promise<Observed> {
  try {
    const answers: unknown = await client.query(
      `BEGIN; ${look(from)}; ALTER TABLE t ALTER c TYPE ${to}${using}; ${look(from)}; ROLLBACK`,
    );
    const [, before, , after] = answers as { rows: Row[] }[];
    const [old] = before?.rows ?? [];
    const [now] = after?.rows ?? [];
    if (old === undefined || now === undefined) throw new Error("no answer");
    const indexRebuilt = old.i === null ? null : old.i !== now.i;
    const changed = now.value === null ? null : now.value.trimEnd() !== old.value?.trimEnd();
    return { failed: null, rewritten: old.t !== now.t, indexRebuilt, changed };
  } catch (error) {
    await client.query("ROLLBACK");
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { failed: FAILURES[code] ?? "value", rewritten: false, indexRebuilt: null, changed: null };
  }
}

/** 42804 datatype_mismatch, 42846 cannot_coerce, 42704 undefined_object (no operator class). */
const FAILURES: Readonly<Record<string, Observed["failed"]>> = { "42804": "cast", "42846": "cast", "42704": "index" };

type Prediction = TypeComparison & { readonly rebuilds: boolean };

function predict(catalog: Catalog, sql: string): Prediction {
  const { to, collation, using } = readChange(sql);
  const table = resolveRelation(catalog, { schema: null, name: "t" });
  if (table.state !== "known") throw new Error("no table");
  const column = columnOf(catalog, table.value, "c");
  const type = canonicalType(catalog, to);
  if (column.state !== "known" || type === null) throw new Error("no column or type");
  const comparison = compareTypes(catalog, column.value, { to: type, collation, using });
  return { ...comparison, rebuilds: indexesOn(catalog, table.value).some((index) => isRebuilt(index, comparison)) };
}

function readChange(sql: string): { to: TypeName; collation: string | null; using: Node | null } {
  const tree = parseOne(sql);
  const [node] = "AlterTableStmt" in tree ? (tree.AlterTableStmt.cmds ?? []) : [];
  const def = node !== undefined && "AlterTableCmd" in node ? node.AlterTableCmd.def : undefined;
  if (def === undefined || !("ColumnDef" in def)) throw new Error(`no type in ${sql}`);
  return { to: def.ColumnDef.typeName ?? {}, collation: null, using: def.ColumnDef.raw_default ?? null };
}

/** A prediction must hold for every value: what it calls free may not happen, what it calls certain must. */
function differences(predicted: Prediction, observed: Observed): readonly string[] {
  if (predicted.impossible !== (observed.failed === "cast"))
    return [`impossible: ${predicted.impossible}, failed: ${observed.failed}`];
  if (observed.failed === "cast" || observed.failed === "index") return [];
  if (observed.failed === "value") return predicted.mayFail ? [] : ["a value makes it fail"];
  const problems: string[] = [];
  if (predicted.rewrite !== observed.rewritten) problems.push(`rewrite: ${predicted.rewrite}`);
  if (observed.indexRebuilt === true && !predicted.rebuilds) problems.push("the index is rebuilt");
  if (observed.indexRebuilt === false && predicted.rebuilds) problems.push("the index is not rebuilt");
  if (predicted.lossy === "none" && observed.changed === true) problems.push("the value changed");
  if (predicted.lossy === "certain" && observed.changed === false) problems.push("the value did not change");
  if (!predicted.known) problems.push("not known");
  return problems;
}
