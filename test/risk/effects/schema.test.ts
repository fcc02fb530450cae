import { describe, expect, it } from "vitest";
import { assessMigrations } from "../../../src/risk/assess-migrations.ts";
import { loadParsers } from "../../../src/sql/parsers.ts";
import { assess, assessLast, LINKED, locksOf, PARCELS, read } from "./assess.ts";

const parsers = await loadParsers(["postgresql"]);

describe("what the release created raises no alarm", () => {
  it("for a table, its columns, keys and indexes", () => {
    const all = assess(
      "",
      `CREATE TABLE hubs (id integer, n text); ALTER TABLE hubs ADD PRIMARY KEY (id); ALTER TABLE hubs ALTER COLUMN n SET NOT NULL;
       CREATE UNIQUE INDEX hubs_n ON hubs (n); ALTER TABLE hubs DROP COLUMN n; ALTER TABLE hubs RENAME TO places;`,
    );
    expect(all).toMatchObject({ backupRisk: "nightly", backwardCompatible: true, transactional: true });
    expect(all.statements.flatMap((each) => [...each.locks, ...each.rewrites, ...each.scans])).toEqual([]);
  });

  it("but its foreign key locks the table that it references", () => {
    expect(locksOf(assessLast(PARCELS, "CREATE TABLE labels (parcel_id integer REFERENCES parcels)"))).toEqual([
      "public.parcels ShareRowExclusive",
    ]);
  });

  it("nor for a column that was added and dropped again", () => {
    const last = assessLast(PARCELS, "ALTER TABLE parcels ADD COLUMN x integer; ALTER TABLE parcels DROP COLUMN x");
    expect(last).toMatchObject({ dataLoss: "none", backwardCompatible: true });
  });
});

describe("a dropped column", () => {
  it("takes the locks of what falls with it", () => {
    expect(locksOf(assessLast(LINKED, "ALTER TABLE parcels DROP COLUMN carrier_id"))).toEqual([
      "public.carriers AccessExclusive",
      "public.parcels AccessExclusive",
    ]);
    const viewed = `${PARCELS} CREATE VIEW brief AS SELECT code FROM parcels;`;
    expect(locksOf(assessLast(viewed, "ALTER TABLE parcels DROP COLUMN code CASCADE"))).toEqual([
      "public.brief AccessExclusive",
      "public.parcels AccessExclusive",
    ]);
  });

  it("that is added again under its name loses the values, and running code finds it", () => {
    const all = assess(PARCELS, "ALTER TABLE parcels DROP COLUMN qty; ALTER TABLE parcels ADD COLUMN qty bigint;");
    expect(all.backwardCompatible).toBe(true);
    expect(all.statements[0]?.dataLoss).toBe("certain");
    const required = "ALTER TABLE parcels DROP COLUMN qty, ADD COLUMN qty bigint NOT NULL;";
    expect(assess(PARCELS, required).backwardCompatible).toBe(false);
    expect(assess(PARCELS, "ALTER TABLE parcels DROP COLUMN qty, ADD COLUMN qty jsonb;").backwardCompatible).toBe(false);
  });

  it("that is generated loses no information", () => {
    const setup = "CREATE TABLE g (a integer, b integer GENERATED ALWAYS AS (a * 2) STORED);";
    expect(assessLast(setup, "ALTER TABLE g DROP COLUMN b")).toMatchObject({ dataLoss: "none", backwardCompatible: false });
  });
});

describe("values that were copied before", () => {
  const move =
    "ALTER TABLE parcels ADD COLUMN caption text; UPDATE parcels SET caption = label; ALTER TABLE parcels DROP COLUMN label;";

  it("may be lost where nobody says that the file is one transaction", () => {
    expect(assessLast(PARCELS, move).dataLoss).toBe("possible");
  });

  it("are not lost where writers are kept out from the copy to the loss", () => {
    expect(assessLast(PARCELS, move, { wrapped: true }).dataLoss).toBe("none");
    expect(assess(PARCELS, `BEGIN; ${move} COMMIT;`).statements.at(-2)?.dataLoss).toBe("none");
    expect(assessLast(PARCELS, move, { wrapped: false }).dataLoss).toBe("possible");
  });

  it("may be lost where they were copied before the table was locked", () => {
    const sql = "CREATE TABLE kept AS SELECT * FROM parcels; DROP TABLE parcels;";
    expect(assessLast(PARCELS, sql, { wrapped: true }).dataLoss).toBe("possible");
    expect(assessLast(PARCELS, `LOCK TABLE parcels; ${sql}`, { wrapped: true }).dataLoss).toBe("none");
  });

  it.each([
    ["some rows", "CREATE TABLE kept AS SELECT * FROM parcels WHERE qty > 1; DROP TABLE parcels;"],
    ["the first rows", "CREATE TABLE kept AS SELECT * FROM parcels LIMIT 10; DROP TABLE parcels;"],
    ["no rows", "CREATE TABLE kept AS SELECT * FROM parcels WITH NO DATA; DROP TABLE parcels;"],
    ["other columns", "CREATE TABLE kept AS SELECT id FROM parcels; ALTER TABLE parcels DROP COLUMN label;"],
    ["into a table of the session", "CREATE TEMP TABLE kept AS SELECT * FROM parcels; DROP TABLE parcels;"],
  ])("are lost where the copy holds %s", (_, sql) => {
    expect(assessLast(PARCELS, sql, { wrapped: true }).dataLoss).toBe("certain");
  });

  const table = "LOCK TABLE parcels; CREATE TABLE kept AS SELECT * FROM parcels;";

  it.each([
    ["dropped", "DROP TABLE parcels; DROP TABLE kept"],
    ["emptied before", "TRUNCATE kept; DROP TABLE parcels"],
    ["deleted from", "DELETE FROM kept WHERE id > 1; DROP TABLE parcels"],
    ["overwritten", "UPDATE kept SET label = NULL; DROP TABLE parcels"],
    ["cut", "ALTER TABLE kept DROP COLUMN label; DROP TABLE parcels"],
    ["renamed and dropped", "ALTER TABLE kept RENAME TO k; DROP TABLE parcels; DROP TABLE k"],
    ["dropped by a block", "DROP TABLE parcels; DO $$ BEGIN DROP TABLE kept; END $$"],
    [
      "moved and dropped with its schema",
      "CREATE SCHEMA old; ALTER TABLE kept SET SCHEMA old; DROP TABLE parcels; DROP SCHEMA old CASCADE",
    ],
  ])("are lost where the copy itself is %s", (_, sql) => {
    const all = assess(PARCELS, `${table} ${sql};`, { wrapped: true });
    expect(all.backupRisk).toBe("snapshot");
    expect(all.statements.map(({ dataLoss }) => dataLoss)).toContain("certain");
  });

  it.each([
    ["the column with the copy is dropped", "ALTER TABLE parcels DROP COLUMN caption;"],
    ["the column with the copy is overwritten", "UPDATE parcels SET caption = 'x';"],
    [
      "the column with the copy is renamed and dropped",
      "ALTER TABLE parcels RENAME COLUMN caption TO c; ALTER TABLE parcels DROP COLUMN c;",
    ],
  ])("are lost where %s", (_, sql) => {
    expect(assess(PARCELS, `${move} ${sql}`, { wrapped: true }).backupRisk).toBe("snapshot");
  });

  it.each([
    [
      "is read, indexed and takes the table's name",
      `${table} DROP TABLE parcels; CREATE INDEX ON kept (id); SELECT count(*) FROM kept; ALTER TABLE kept RENAME TO parcels;`,
    ],
    ["is filled where it is NULL", `${move} UPDATE parcels SET caption = 'none' WHERE caption IS NULL;`],
  ])("are not lost where the copy %s", (_, sql) => {
    expect(assess(PARCELS, sql, { wrapped: true }).statements.map(({ dataLoss }) => dataLoss)).not.toContain("certain");
    expect(assess(PARCELS, sql, { wrapped: true }).backupRisk).toBe("nightly");
  });

  it("are lost where a later migration of the release drops the copy", () => {
    const release = [`BEGIN; ${table} DROP TABLE parcels; COMMIT;`, "DROP TABLE kept;"].map((sql) => read(sql));
    const assessed = (inTurn: boolean) =>
      assessMigrations({ history: [read(PARCELS)], release, options: { writers: [] }, parsers, inTurn });
    expect(assessed(false)[0]?.backupRisk).toBe("snapshot");
    expect(assessed(true).map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "snapshot"]);
  });

  it("may be lost where the copy has another type that rounds them", () => {
    const setup = "CREATE TABLE p (id integer, price numeric(8,2));";
    const sql = "ALTER TABLE p ADD COLUMN whole integer; UPDATE p SET whole = price; ALTER TABLE p DROP COLUMN price;";
    expect(assessLast(setup, sql, { wrapped: true }).dataLoss).toBe("possible");
  });

  it("may be out of sight where a copy takes the table's name", () => {
    const all = assess(
      PARCELS,
      `CREATE TABLE parcels_new (LIKE parcels INCLUDING ALL); INSERT INTO parcels_new SELECT * FROM parcels;
       ALTER TABLE parcels RENAME TO parcels_old; ALTER TABLE parcels_new RENAME TO parcels;`,
    );
    expect(all.statements[2]).toMatchObject({ kind: "swap-table", dataLoss: "possible" });
    expect(all.backwardCompatible).toBe(false);
  });
});

describe("a relation that was renamed within the release", () => {
  it("is listed under the name that running code knows", () => {
    expect(
      locksOf(assessLast(PARCELS, "ALTER TABLE parcels RENAME TO packets; ALTER TABLE packets ADD COLUMN x integer")),
    ).toEqual(["public.parcels AccessExclusive"]);
  });

  it("breaks no code where a view takes its name", () => {
    expect(
      assess(PARCELS, "ALTER TABLE parcels RENAME TO packets; CREATE VIEW parcels AS SELECT * FROM packets;").backwardCompatible,
    ).toBe(true);
  });
});

describe("IF EXISTS", () => {
  it("of a table that is not known loses what would be lost, without saying that it is locked", () => {
    const last = assessLast(PARCELS, "DROP TABLE IF EXISTS nothing_here");
    expect(last).toMatchObject({ dataLoss: "certain", locks: [], backwardCompatible: true });
  });

  it("changes nothing where all of the history is known", () => {
    const last = assessLast(PARCELS, "DROP TABLE IF EXISTS nothing_here", { historyComplete: true });
    expect(last).toMatchObject({ dataLoss: "none", backupRisk: "nightly" });
  });

  it("of a trigger that a known table does not have takes no lock", () => {
    expect(assessLast(PARCELS, "DROP TRIGGER IF EXISTS t ON parcels")).toMatchObject({ locks: [], backwardCompatible: true });
  });
});

describe("CASCADE", () => {
  it.each([
    ["a type", "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE t (m mood);", "DROP TYPE mood CASCADE", "public.t"],
    ["a schema", "CREATE SCHEMA s; CREATE TABLE s.t (id integer);", "DROP SCHEMA s CASCADE", "s.t"],
    ["an extension", "CREATE EXTENSION citext; CREATE TABLE t (m citext);", "DROP EXTENSION citext CASCADE", "public.t"],
    ["a domain", "CREATE DOMAIN d AS text; CREATE TABLE t (m d);", "DROP DOMAIN d CASCADE", "public.t"],
  ])("takes the columns or tables of %s", (...[, setup, sql, table]) => {
    const last = assessLast(setup, sql);
    expect(last.dataLoss).toBe("certain");
    expect(locksOf(last)).toEqual([`${table} AccessExclusive`]);
  });

  it("of a schema that is not known is taken for a loss", () => {
    expect(assessLast("", "DROP SCHEMA old CASCADE").dataLoss).toBe("certain");
    expect(assessLast("", "DROP TYPE old CASCADE").dataLoss).toBe("possible");
  });
});

it("DROP OWNED takes what the role is known to own, and maybe more", () => {
  const setup = `${PARCELS} CREATE ROLE dropper; ALTER TABLE parcels OWNER TO dropper;`;
  const last = assessLast(setup, "DROP OWNED BY dropper");
  expect(last.dataLoss).toBe("certain");
  expect(locksOf(last)).toEqual(["public.parcels AccessExclusive"]);
  expect(assessLast(PARCELS, "DROP OWNED BY somebody").dataLoss).toBe("certain");
});

describe("what PostgreSQL refuses for certain changes nothing", () => {
  it.each([
    ["a table that a foreign key references", LINKED, "DROP TABLE carriers"],
    [
      "a column that a view uses",
      `${PARCELS} CREATE VIEW v AS SELECT code FROM parcels;`,
      "ALTER TABLE parcels DROP COLUMN code",
    ],
    ["an index on what changes by itself", PARCELS, "CREATE INDEX i ON parcels ((now()))"],
    ["a second primary key", PARCELS, "ALTER TABLE parcels ADD PRIMARY KEY (code)"],
  ])("%s", (_, setup, sql) => {
    expect(assessLast(setup, sql)).toMatchObject({ dataLoss: "none", locks: [] });
  });

  it("but is judged as if it succeeded where the history is not certain", () => {
    expect(assessLast(`${LINKED} SOMETHING ELSE;`, "DROP TABLE carriers").dataLoss).toBe("certain");
  });

  it("and a key may be replaced in one statement", () => {
    const last = assessLast(PARCELS, "ALTER TABLE parcels DROP CONSTRAINT parcels_pkey, ADD PRIMARY KEY (code)");
    expect(locksOf(last)).toEqual(["public.parcels AccessExclusive"]);
  });

  it("a new value of an enum cannot be used before the transaction ends", () => {
    const setup = "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (id integer, m mood);";
    const sql = "ALTER TYPE mood ADD VALUE 'fine'; UPDATE t SET m = 'fine';";
    expect(assessLast(setup, sql).because.join()).toContain("PostgreSQL refuses this");
    expect(assessLast(setup, sql, { wrapped: false }).dataLoss).toBe("certain");
  });
});

it("every kind of ALTER TABLE … is understood", () => {
  const setup = `${LINKED} CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER tr BEFORE UPDATE ON parcels FOR EACH ROW EXECUTE FUNCTION f(); CREATE INDEX i ON parcels (code);`;
  const forms = `ALTER COLUMN qty SET STATISTICS 5; ALTER COLUMN qty SET (n_distinct = 3); ALTER COLUMN label SET STORAGE MAIN;
    ALTER COLUMN label SET COMPRESSION lz4; SET (fillfactor = 70); RESET (fillfactor); CLUSTER ON i; SET WITHOUT CLUSTER;
    SET UNLOGGED; SET TABLESPACE fast; SET ACCESS METHOD heap; OWNER TO x; REPLICA IDENTITY FULL; ENABLE ROW LEVEL SECURITY;
    FORCE ROW LEVEL SECURITY; DISABLE TRIGGER tr; ENABLE ALWAYS TRIGGER tr; DISABLE RULE r; SET SCHEMA other; RENAME TO y;
    RENAME qty TO z; RENAME CONSTRAINT parcels_pkey TO k; ALTER CONSTRAINT parcels_carrier_id_fkey DEFERRABLE;
    VALIDATE CONSTRAINT q; INHERIT p; NO INHERIT p; OF ty; NOT OF; ADD CONSTRAINT c NOT NULL label; ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY;
    ALTER COLUMN id DROP IDENTITY IF EXISTS; ALTER COLUMN qty SET EXPRESSION AS (1); ATTACH PARTITION x DEFAULT; DETACH PARTITION x CONCURRENTLY`;
  for (const form of forms.split(";"))
    expect(assessLast(setup, `ALTER TABLE parcels ${form}`)).toMatchObject({ understood: true });
});

it("a table that is made again loses its rows, and breaks code where a column is missing", () => {
  const again = (columns: string) => assess(PARCELS, `DROP TABLE IF EXISTS parcels; CREATE TABLE parcels (${columns});`);
  expect(again("id integer, code text, label text, qty integer")).toMatchObject({
    backwardCompatible: true,
    backupRisk: "snapshot",
  });
  expect(again("id integer, code text")).toMatchObject({ backwardCompatible: false });
});

it("the sentences tell what falls of other objects, and no parts that fall with their own table", () => {
  const setup = "CREATE TABLE a (id serial PRIMARY KEY, b integer UNIQUE); CREATE VIEW v AS SELECT id FROM a;";
  expect(assessLast(setup, "DROP TABLE a CASCADE").because).toEqual([
    "public.a is dropped with all its rows.",
    "The view public.v falls with it.",
  ]);
  expect(assessLast(setup, "ALTER TABLE a DROP COLUMN b").because).toEqual([
    "The values of public.a.b are lost.",
    "The constraint a_b_key on public.a falls with it.",
  ]);
});
