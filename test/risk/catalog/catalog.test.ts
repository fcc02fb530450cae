import { describe, expect, it } from "vitest";
import { createCatalog, forkCatalog, type Catalog } from "../../../src/risk/catalog/catalog.ts";
import { listValues } from "../../../src/risk/catalog/enum-values.ts";
import { whatFalls } from "../../../src/risk/catalog/falls.ts";
import type { Column, Relation } from "../../../src/risk/catalog/objects.ts";
import { hasValidNotNullProof } from "../../../src/risk/catalog/proofs.ts";
import {
  columnOf,
  columnsOfType,
  constraintsOn,
  foreignKeysTo,
  indexesOn,
  isNewInRelease,
  lookUp,
  ownedByExtension,
  ownedBySchema,
  partitionsBelow,
  resolveIndex,
  resolveRelation,
  sequencesOf,
  tablesUsingDomain,
  viewsReading,
} from "../../../src/risk/catalog/queries.ts";
import { parseName } from "../../../src/risk/catalog/names.ts";
import { replayAll, resetSession, type Body } from "../../../src/risk/catalog/replay.ts";
import { canonicalType, typeName, userTypeOf } from "../../../src/risk/catalog/resolve-type.ts";
import { apply, catalogOf, parse, parseOne } from "./replay-script.ts";

function table(catalog: Catalog, name: string): Relation {
  const answer = resolveRelation(catalog, parseName(name) ?? { schema: null, name });
  if (answer.state !== "known") throw new Error(`${name} is ${answer.state}`);
  return answer.value;
}

function column(catalog: Catalog, of: string, name: string): Column {
  const answer = columnOf(catalog, table(catalog, of), name);
  if (answer.state !== "known") throw new Error(`${name} is ${answer.state}`);
  return answer.value;
}

function stateOf(catalog: Catalog, name: string): string {
  return resolveRelation(catalog, parseName(name) ?? { schema: null, name }).state;
}

function readBody(body: string): Body {
  return { trees: parse(body.replaceAll(/^BEGIN|END$/g, "")), dynamic: false };
}

function fallsOf(catalog: Catalog, sql: string): readonly string[] {
  return whatFalls(catalog, parseOne(sql)).map((fall) => {
    const loss = fall.dataLost ? " with its data" : "";
    return `${fall.name}${fall.part === "default" ? " default" : ""}${fall.automatic ? "" : " by CASCADE"}${loss}`;
  });
}

describe("what is not known", () => {
  it("is unknown where the history may have begun before the first file", () => {
    expect(stateOf(catalogOf("", { complete: false }), "parcels")).toBe("unknown");
  });

  it("is absent where the whole history was seen", () => {
    expect(stateOf(catalogOf("CREATE TABLE other (id int)"), "parcels")).toBe("absent");
  });

  it("is known to be free after a drop, a rename or a move", () => {
    const sql = "DROP TABLE a; ALTER TABLE b RENAME TO b2; ALTER TABLE c SET SCHEMA s; DROP TABLE IF EXISTS d";
    const catalog = catalogOf(sql, { complete: false });
    expect(["a", "b", "c", "d"].map((name) => stateOf(catalog, name))).toEqual(["absent", "absent", "absent", "absent"]);
    expect(["b2", "s.c", "e"].map((name) => stateOf(catalog, name))).toEqual(["known", "known", "unknown"]);
  });

  it("is assumed to exist once a statement mentions it, with columns that may be more than those mentioned", () => {
    const catalog = catalogOf("ALTER TABLE parcels ADD COLUMN region text; ALTER TABLE parcels DROP COLUMN code", {
      complete: false,
    });
    const parcels = table(catalog, "parcels");
    expect([parcels.assumed, parcels.columnsComplete, parcels.epoch]).toEqual([true, false, "existing"]);
    const states = ["region", "code", "label"].map((name) => columnOf(catalog, parcels, name).state);
    expect(states).toEqual(["known", "absent", "unknown"]);
  });

  it("keeps what needed it when its definition is seen later", () => {
    const catalog = catalogOf("CREATE VIEW v AS SELECT a FROM t; CREATE TABLE t (a int, b int)", { complete: false });
    expect(viewsReading(catalog, table(catalog, "t")).map(({ view }) => view.name)).toEqual(["v"]);
  });

  it("is never absent once a block may have changed the schema", () => {
    const catalog = catalogOf("CREATE TABLE t (a int); DO $$ BEGIN EXECUTE 'CREATE TABLE ' || 'x'; END $$");
    expect(catalog.uncertain).toMatch(/DO block/);
    expect([stateOf(catalog, "x"), stateOf(catalog, "t")]).toEqual(["unknown", "known"]);
    expect(columnOf(catalog, table(catalog, "t"), "b").state).toBe("unknown");
  });

  it("is certain again of what a readable block does", () => {
    const catalog = catalogOf("CREATE TABLE t (a int)");
    apply(catalog, "DO $$BEGIN ALTER TABLE t ADD COLUMN b int; END$$", { epoch: "existing", readBody });
    expect([catalog.uncertain, column(catalog, "t", "b").name]).toEqual([null, "b"]);
  });

  it("stays uncertain after a function of the history that changes the schema was called", () => {
    const define = "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS 'BEGIN DROP TABLE t; END';";
    expect(catalogOf(define).uncertain).toBeNull();
    expect(catalogOf(`${define} SELECT f()`).uncertain).toMatch(/f\(\)/);
  });
});

describe("what is new in the release", () => {
  const release = { epoch: "release" } as const;

  it("is what the release created, under any later name, with its columns, indexes and constraints", () => {
    const catalog = catalogOf("CREATE TABLE old (id int)");
    apply(catalog, "CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE t RENAME TO t2; ALTER TABLE t2 SET SCHEMA s", release);
    apply(catalog, "ALTER TABLE old ADD COLUMN fresh int; CREATE INDEX i ON old (fresh)", release);
    const moved = table(catalog, "s.t2");
    expect([moved, ...constraintsOn(catalog, moved), ...indexesOn(catalog, moved)].every(isNewInRelease)).toBe(true);
    expect(isNewInRelease(table(catalog, "old"))).toBe(false);
    expect(isNewInRelease(column(catalog, "old", "fresh"))).toBe(true);
    expect(isNewInRelease(column(catalog, "old", "id"))).toBe(false);
  });

  it("is not a table that IF NOT EXISTS may have found", () => {
    const create = "CREATE TABLE IF NOT EXISTS t (id int)";
    const unsure = catalogOf("", { complete: false });
    apply(unsure, create, release);
    const sure = catalogOf("");
    apply(sure, create, release);
    const dropped = catalogOf("DROP TABLE IF EXISTS t", { complete: false });
    apply(dropped, create, release);
    expect([unsure, sure, dropped].map((catalog) => isNewInRelease(table(catalog, "t")))).toEqual([false, true, true]);
  });

  it("is not a table that CREATE TABLE would be refused for", () => {
    const catalog = catalogOf("CREATE TABLE t (id int)");
    apply(catalog, "CREATE TABLE t (other text)", release);
    expect([isNewInRelease(table(catalog, "t")), table(catalog, "t").columns[0]?.name]).toEqual([false, "id"]);
  });

  it("tells new values of an enum from old ones", () => {
    const catalog = catalogOf("CREATE TYPE e AS ENUM ('a')");
    apply(catalog, "ALTER TYPE e ADD VALUE 'b'", release);
    const type = lookUp(catalog, "type", { schema: null, name: "e" });
    expect(type?.kind === "type" && listValues(type.values)).toEqual([
      { value: "a", epoch: "existing" },
      { value: "b", epoch: "release" },
    ]);
  });
});

describe("a fork", () => {
  it("goes its own way and leaves the original as it was", () => {
    const catalog = catalogOf("CREATE TABLE t (a int); CREATE INDEX i ON t (a)");
    const fork = forkCatalog(catalog);
    apply(fork, "ALTER TABLE t ADD COLUMN b int; CREATE INDEX j ON t (b); DROP INDEX i");
    apply(catalog, "CREATE TABLE u (a int REFERENCES t)");
    expect(table(catalog, "t").columns.map(({ name }) => name)).toEqual(["a"]);
    expect(indexesOn(catalog, table(catalog, "t")).map(({ name }) => name)).toEqual(["i"]);
    expect(indexesOn(fork, table(fork, "t")).map(({ name }) => name)).toEqual(["j"]);
    expect([foreignKeysTo(catalog, table(catalog, "t")).length, foreignKeysTo(fork, table(fork, "t")).length]).toEqual([1, 0]);
  });
});

describe("a session", () => {
  it("takes back what it rolls back", () => {
    const trees = parse(
      "BEGIN; CREATE TABLE a (); SAVEPOINT s; CREATE TABLE b (); ROLLBACK TO s; CREATE TABLE c (); COMMIT; BEGIN; DROP TABLE a; ROLLBACK",
    );
    const catalog = replayAll(createCatalog({ complete: true }), trees, { epoch: "existing" });
    expect(["a", "b", "c"].map((name) => stateOf(catalog, name))).toEqual(["known", "absent", "known"]);
  });

  it("may roll back to the same savepoint twice", () => {
    const trees = parse("BEGIN; SAVEPOINT s; CREATE TABLE a (); ROLLBACK TO s; CREATE TABLE b (); ROLLBACK TO s; COMMIT");
    const catalog = replayAll(createCatalog({ complete: true }), trees, { epoch: "existing" });
    expect(["a", "b"].map((name) => stateOf(catalog, name))).toEqual(["absent", "absent"]);
  });

  it("leaves the catalog uncertain when a statement was not understood", () => {
    expect(replayAll(createCatalog({ complete: true }), [null], { epoch: "existing" }).uncertain).not.toBeNull();
  });

  it("looks names up along its search path, which ends with it", () => {
    const catalog = catalogOf("CREATE SCHEMA a; SET search_path TO a, public; CREATE TABLE t (id int)");
    expect([stateOf(catalog, "t"), table(catalog, "t").schema]).toEqual(["known", "a"]);
    resetSession(catalog);
    expect([stateOf(catalog, "t"), stateOf(catalog, "a.t")]).toEqual(["absent", "known"]);
    apply(catalog, `SELECT pg_catalog.set_config('search_path', '"a", public', false)`);
    expect(stateOf(catalog, "t")).toBe("known");
    apply(catalog, "ALTER DATABASE d SET search_path = a");
    resetSession(catalog);
    expect(catalog.searchPath).toEqual(["a"]);
  });

  it("finds temporary tables first and forgets them at its end", () => {
    const catalog = catalogOf("CREATE TABLE t (a int); CREATE TEMP TABLE t (b int)");
    expect(table(catalog, "t").persistence).toBe("temporary");
    resetSession(catalog);
    expect(table(catalog, "t").persistence).toBe("permanent");
  });
});

describe("what falls", () => {
  const SETUP = `
    CREATE TYPE state AS ENUM ('new');
    CREATE DOMAIN label AS text;
    CREATE TABLE carriers (id serial PRIMARY KEY, name label);
    CREATE TABLE parcels (id int PRIMARY KEY, carrier int REFERENCES carriers, st state, twice int GENERATED ALWAYS AS (carrier * 2) STORED);
    CREATE INDEX parcels_st ON parcels (st);
    CREATE VIEW sent AS SELECT id FROM parcels WHERE st = 'new';
    CREATE VIEW sent_twice AS SELECT id FROM sent;
    CREATE MATERIALIZED VIEW counted AS SELECT count(id) FROM parcels;`;

  it("with a table: its parts silently, foreign keys and views by CASCADE, and its data", () => {
    expect(fallsOf(catalogOf(SETUP), "DROP TABLE carriers CASCADE")).toEqual([
      "public.carriers with its data",
      "public.carriers_id_seq",
      "carriers_id_not_null on public.carriers",
      "public.carriers_pkey",
      "carriers_pkey on public.carriers",
      "parcels_carrier_fkey on public.parcels by CASCADE",
    ]);
  });

  it("with a type: the columns that have it, and what reads them", () => {
    expect(fallsOf(catalogOf(SETUP), "DROP TYPE state CASCADE")).toEqual([
      "public.state",
      "public.parcels.st by CASCADE with its data",
      "public.parcels_st by CASCADE",
      "public.sent by CASCADE",
      "public.sent_twice by CASCADE",
    ]);
  });

  it("with a column: a generated one is derived, its own values are lost", () => {
    expect(fallsOf(catalogOf(SETUP), "ALTER TABLE parcels DROP COLUMN carrier CASCADE")).toEqual([
      "public.parcels.carrier with its data",
      "parcels_carrier_fkey on public.parcels",
      "public.parcels.twice by CASCADE",
    ]);
  });

  it("with a function: only the default that calls it", () => {
    const catalog = catalogOf(
      "CREATE FUNCTION mk() RETURNS text LANGUAGE sql AS 'SELECT 1'; CREATE TABLE t (id int, k text DEFAULT mk())",
    );
    expect(fallsOf(catalog, "DROP FUNCTION mk() CASCADE")).toEqual(["public.mk()", "public.t.k default by CASCADE"]);
  });

  it("with a schema: everything in it", () => {
    const catalog = catalogOf(
      "CREATE SCHEMA s; CREATE TABLE s.t (id int); CREATE FUNCTION s.f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'",
    );
    expect(fallsOf(catalog, "DROP SCHEMA s CASCADE")).toEqual(["s", "s.t by CASCADE with its data", "s.f(integer) by CASCADE"]);
    expect(ownedBySchema(catalog, "s").map(({ name }) => name)).toEqual(["t", "f"]);
  });

  it("with an extension: columns of its types, even of one whose CREATE EXTENSION nobody saw", () => {
    const seen = catalogOf("CREATE EXTENSION citext; CREATE TABLE t (id int, a citext)");
    expect(fallsOf(seen, "DROP EXTENSION citext CASCADE")).toEqual([
      "citext",
      "public.citext",
      "public.t.a by CASCADE with its data",
    ]);
    const unseen = catalogOf("CREATE TABLE t (id int, a citext)", { complete: false });
    expect(fallsOf(unseen, "DROP EXTENSION citext CASCADE")).toContain("public.t.a by CASCADE with its data");
    expect(ownedByExtension(seen, "citext").map(({ name }) => name)).toEqual(["citext"]);
  });

  it("with a partitioned table: its partitions with their data", () => {
    const catalog = catalogOf("CREATE TABLE p (k int) PARTITION BY LIST (k); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)");
    expect(fallsOf(catalog, "DROP TABLE p")).toEqual(["public.p with its data", "public.p1 with its data"]);
  });

  it("with a type of a partition key: the whole table", () => {
    const catalog = catalogOf("CREATE TYPE e AS ENUM ('a'); CREATE TABLE p (k e, v int) PARTITION BY LIST (k)");
    expect(fallsOf(catalog, "DROP TYPE e CASCADE")).toEqual(["public.e", "public.p by CASCADE with its data"]);
  });

  it("with an attribute of a composite: values, where a column has the type", () => {
    const setup = "CREATE TYPE addr AS (street text, city text);";
    const drop = "ALTER TYPE addr DROP ATTRIBUTE city";
    expect(fallsOf(catalogOf(setup), drop)).toEqual(["public.addr.city"]);
    expect(fallsOf(catalogOf(`${setup} CREATE TABLE t (a addr)`), drop)).toEqual(["public.addr.city with its data"]);
  });

  it("is no loss for temporary tables, views and sequences", () => {
    const catalog = catalogOf(`${SETUP} CREATE TEMP TABLE tmp (a int); CREATE SEQUENCE q`);
    const drops = ["DROP TABLE tmp", "DROP MATERIALIZED VIEW counted", "DROP VIEW sent CASCADE", "DROP SEQUENCE q"];
    expect(drops.flatMap((sql) => fallsOf(catalog, sql)).filter((fall) => fall.endsWith("data"))).toEqual([]);
  });
});

describe("what is asked of relations", () => {
  it("finds partitions of partitions", () => {
    const catalog = catalogOf(`
      CREATE TABLE p (k int) PARTITION BY LIST (k);
      CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1) PARTITION BY LIST (k);
      CREATE TABLE p11 PARTITION OF p1 DEFAULT;
      ALTER TABLE p DETACH PARTITION p1`);
    expect(partitionsBelow(catalog, table(catalog, "p"))).toEqual([]);
    apply(catalog, "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1)");
    expect(partitionsBelow(catalog, table(catalog, "p")).map(({ name }) => name)).toEqual(["p1", "p11"]);
  });

  it("finds views of a column and views of these views, and says where it is not sure", () => {
    const catalog = catalogOf(
      "CREATE TABLE t (a int, b int); CREATE VIEW v AS SELECT a FROM t; CREATE VIEW w AS SELECT * FROM v",
    );
    const readers = viewsReading(catalog, table(catalog, "t"), column(catalog, "t", "a"));
    expect(readers.map(({ view, depth, certain }) => [view.name, depth, certain])).toEqual([
      ["v", 0, true],
      ["w", 1, true],
    ]);
    expect(viewsReading(catalog, table(catalog, "t"), column(catalog, "t", "b"))).toEqual([]);
    const unsure = catalogOf("ALTER TABLE t ADD COLUMN a int; CREATE VIEW v AS SELECT * FROM t", { complete: false });
    expect(viewsReading(unsure, table(unsure, "t"), column(unsure, "t", "a"))[0]?.certain).toBe(false);
  });

  it("finds columns of a type through domains, composites and arrays", () => {
    const catalog = catalogOf(`
      CREATE TYPE e AS ENUM ('a');
      CREATE DOMAIN d AS e;
      CREATE TYPE c AS (x d);
      CREATE TABLE t (one e, two d[], three c, four text)`);
    const type = lookUp(catalog, "type", { schema: null, name: "e" });
    const found = type?.kind === "type" ? columnsOfType(catalog, type).map((each) => each.column.name) : [];
    expect(found).toEqual(["one", "two", "three"]);
    const domain = userTypeOf(catalog, column(catalog, "t", "two").type);
    expect(domain === null ? [] : tablesUsingDomain(catalog, domain).map(({ name }) => name)).toEqual(["t"]);
  });

  it("finds indexes by a column that their expression or predicate mentions", () => {
    const catalog = catalogOf("CREATE TABLE t (a text, b int, c int); CREATE INDEX i ON t (lower(a)) INCLUDE (c) WHERE b > 0");
    const names = ["a", "b", "c"].map((name) => indexesOn(catalog, table(catalog, "t"), column(catalog, "t", name)).length);
    expect([names, resolveIndex(catalog, { schema: null, name: "i" }).state]).toEqual([[1, 1, 1], "known"]);
  });

  it("finds the sequence of a serial column", () => {
    const catalog = catalogOf("CREATE TABLE t (id serial, n int)");
    expect(sequencesOf(catalog, table(catalog, "t"), column(catalog, "t", "id")).map(({ name }) => name)).toEqual(["t_id_seq"]);
    expect(column(catalog, "t", "id").default?.volatility).toBe("volatile");
  });

  it("tells how volatile a default is", () => {
    const catalog = catalogOf(`
      CREATE FUNCTION fixed() RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1';
      CREATE FUNCTION moving() RETURNS int LANGUAGE sql AS 'SELECT 1';
      CREATE TABLE t (a int DEFAULT 1, b timestamptz DEFAULT now(), c uuid DEFAULT gen_random_uuid(), d int DEFAULT fixed() + 1,
        e int DEFAULT moving(), f int DEFAULT somewhere.else(), g timestamptz DEFAULT CURRENT_TIMESTAMP, h date DEFAULT 'today'::date)`);
    const volatilities = table(catalog, "t").columns.map((each) => each.default?.volatility);
    expect(volatilities).toEqual(["constant", "stable", "volatile", "immutable", "volatile", "unknown", "stable", "constant"]);
  });
});

describe("a proof that no NULL is there", () => {
  it.each([
    ["CHECK (a IS NOT NULL)", true],
    ["CHECK (a IS NOT NULL AND a > 0)", true],
    ["CHECK (NOT a IS NULL)", true],
    ["CHECK ((a IS NOT NULL AND b > 0) OR (a IS NOT NULL AND b < 0))", true],
    ["PRIMARY KEY (a)", true],
    ["CHECK (a > 0)", false],
    ["CHECK (a IS NOT NULL OR b IS NOT NULL)", false],
    ["CHECK (b IS NOT NULL)", false],
    ["CHECK (a IS NOT NULL) NOT VALID", false],
    ["CHECK (a IS NOT NULL) NOT ENFORCED", false],
    ["UNIQUE (a)", false],
  ])("%s: %s", (constraint, expected) => {
    const catalog = catalogOf(`CREATE TABLE t (a int, b int); ALTER TABLE t ADD ${constraint}`);
    expect(hasValidNotNullProof(catalog, table(catalog, "t"), column(catalog, "t", "a"))).toBe(expected);
  });

  it("holds after VALIDATE and after the column was renamed", () => {
    const catalog = catalogOf(`
      CREATE TABLE t (a int);
      ALTER TABLE t ADD CONSTRAINT there CHECK (a IS NOT NULL) NOT VALID;
      ALTER TABLE t VALIDATE CONSTRAINT there;
      ALTER TABLE t RENAME COLUMN a TO b`);
    expect(hasValidNotNullProof(catalog, table(catalog, "t"), column(catalog, "t", "b"))).toBe(true);
  });

  it("is not given by a NOT NULL that is NOT VALID", () => {
    const catalog = catalogOf("CREATE TABLE t (a int); ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID");
    expect(hasValidNotNullProof(catalog, table(catalog, "t"), column(catalog, "t", "a"))).toBe(false);
    apply(catalog, "ALTER TABLE t VALIDATE CONSTRAINT n");
    expect(hasValidNotNullProof(catalog, table(catalog, "t"), column(catalog, "t", "a"))).toBe(true);
  });
});

describe("the name of a type", () => {
  it.each([
    ["int", "integer"],
    ["int8", "bigint"],
    ["serial", "integer"],
    ["varchar(40)", "character varying(40)"],
    ["char", "character(1)"],
    ['"char"', '"char"'],
    ["decimal(8)", "numeric(8,0)"],
    ["timestamp(3) with time zone", "timestamp(3) with time zone"],
    ["time", "time without time zone"],
    ["interval day to second(2)", "interval day to second(2)"],
    ["interval(3)", "interval(3)"],
    ["_text", "text[]"],
    ["int[][]", "integer[]"],
    ["float(20)", "real"],
    ["geometry(Point,4326)", "public.geometry(point,4326)"],
    ["s.mine", "s.mine"],
  ])("%s is %s", (written, expected) => {
    const tree = parseOne(`SELECT NULL::${written}`);
    const [target] = "SelectStmt" in tree ? (tree.SelectStmt.targetList ?? []) : [];
    const value = target !== undefined && "ResTarget" in target ? target.ResTarget.val : undefined;
    const name = value !== undefined && "TypeCast" in value ? value.TypeCast.typeName : undefined;
    const type = name === undefined ? null : canonicalType(catalogOf(""), name);
    expect(type === null ? null : typeName(type)).toBe(expected);
  });
});
