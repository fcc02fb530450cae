import { describe, expect, it } from "vitest";
import { MYSQL_ROWS } from "../../src/risk/mysql/language.ts";
import { SQLITE_ROWS } from "../../src/risk/sqlite/language.ts";
import type { StatementAssessment } from "../../src/risk/assessment.ts";
import { EFFECT_ROWS } from "../../src/risk/effects/table.ts";
import { unreadMigration } from "../../src/risk/unread.ts";
import { readRecorded, setupOf } from "../postgres/recorded.ts";
import { assess, LINKED, PARCELS, read } from "./effects/assess.ts";
import { assessMigrations } from "../../src/risk/assess-migrations.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { migration as assessMysql } from "./mysql/judge.ts";
import { migration as assessSqlite } from "./sqlite/judge.ts";

const parsers = await loadParsers(["postgresql"]);

/** What is said of a statement that would be a lie: a loss that nobody names, or one of something that loses nothing. */
function lies({ kind, dataLoss, understood, losses }: StatementAssessment): readonly string[] {
  const named = losses ?? [];
  if (!understood && !named.some((loss) => loss.kind === "other")) return [`${kind}: not understood, but nothing other is lost`];
  if (dataLoss !== "none" && named.length === 0) return [`${kind}: loses what nobody names`];
  return dataLoss === "none" && understood && named.length > 0 ? [`${kind}: loses nothing, but ${named.length} are named`] : [];
}

/** `kind relation.column` of each loss of all statements; of others the reason. */
function lost(setup: string, sql: string, options: Parameters<typeof assess>[2] = {}): readonly string[] {
  return assess(setup, sql, options).statements.flatMap(({ losses = [] }) => losses.map(shown));
}

function shown(loss: NonNullable<StatementAssessment["losses"]>[number]): string {
  if (loss.kind === "other") return `other ${loss.relation ?? "-"}: ${loss.because}`;
  return `${loss.kind} ${loss.relation}${"column" in loss ? `.${loss.column}` : ""}`;
}

describe("a statement names what it loses exactly where it loses something", () => {
  it("for every witness of the effect table", () => {
    const witnesses = EFFECT_ROWS.flatMap((row) => row.witnesses);
    const found = witnesses.flatMap(({ setup, statement }) => assess(setup, statement).statements.flatMap(lies));
    expect(found).toEqual([]);
  });

  it("for every statement that was observed on servers", () => {
    const found = [...readRecorded().values()].flatMap((file) =>
      file.cases.flatMap((each) =>
        assess(setupOf(file, each), each.sql).statements.flatMap((statement) =>
          lies(statement).map((lie) => `${each.id}: ${lie}`),
        ),
      ),
    );
    expect(found).toEqual([]);
  });

  it("for every example of MySQL and SQLite, always as other", () => {
    const statements = [
      ...MYSQL_ROWS.flatMap((row) => row.examples).flatMap((each) => assessMysql(each.setup ?? "", each.statement).statements),
      ...SQLITE_ROWS.flatMap((row) => row.examples).flatMap((each) => assessSqlite(each.setup ?? "", each.statement).statements),
    ];
    expect(statements.length).toBeGreaterThan(200);
    expect(statements.flatMap(lies)).toEqual([]);
    expect(statements.flatMap(({ losses = [] }) => losses).filter(({ kind }) => kind !== "other")).toEqual([]);
  });

  it("for code that is not SQL", () => {
    const of = { path: "db/migrate/1_x.rb", dialect: "postgresql", framework: "rails", id: "1" } as const;
    const [statement] = unreadMigration(of, { because: "It is Ruby.", remedy: null, severity: "note" }, {}).statements;
    expect(statement?.losses).toEqual([{ kind: "other", relation: null, because: "It is Ruby." }]);
  });
});

describe("losses are called as before the release", () => {
  it("where the migration renames the table, its schema or the column first", () => {
    const sql = `ALTER TABLE parcels RENAME TO packets; ALTER TABLE packets RENAME COLUMN label TO caption;
      CREATE SCHEMA attic; ALTER TABLE packets SET SCHEMA attic;
      ALTER TABLE attic.packets DROP COLUMN caption; DELETE FROM attic.packets; DROP TABLE attic.packets;`;
    expect(lost(PARCELS, sql)).toEqual(["column public.parcels.label", "changes public.parcels", "table public.parcels"]);
  });

  it("where two tables change places", () => {
    const sql = "ALTER TABLE a RENAME TO a_old; ALTER TABLE b RENAME TO a; DROP TABLE a; TRUNCATE a_old;";
    expect(lost("CREATE TABLE a (id integer); CREATE TABLE b (id integer);", sql)).toEqual(["table public.b", "rows public.a"]);
  });

  it("but are other where nobody saw how the renamed table or column was called", () => {
    const swap = "ALTER TABLE a RENAME TO a_old; ALTER TABLE b RENAME TO a; DROP TABLE a;";
    expect(lost("", swap).at(-1)).toBe("other public.a: What public.a was called before it was renamed is not known.");
    const column = "ALTER TABLE a RENAME COLUMN x TO z; ALTER TABLE a RENAME COLUMN y TO x; ALTER TABLE a DROP COLUMN x;";
    expect(lost("", column)).toEqual(["other public.a: The values of public.a.x are lost."]);
    expect(lost("", "ALTER TABLE a ADD COLUMN n integer; ALTER TABLE a DROP COLUMN x;")).toEqual(["column public.a.x"]);
  });

  it("where an earlier migration of the release renames the table or the column", () => {
    const release = [
      "ALTER TABLE parcels RENAME TO packets; ALTER TABLE carriers RENAME COLUMN title TO name;",
      "DROP TABLE packets; ALTER TABLE carriers DROP COLUMN name;",
    ].map((sql) => read(sql));
    const [, second] = assessMigrations({ history: [read(LINKED)], release, options: { writers: [] }, parsers });
    const losses = second?.statements.flatMap((statement) => statement.losses ?? []);
    expect(losses?.map(shown)).toEqual(["table public.parcels", "column public.carriers.title"]);
  });

  it("but are other where points in a name make it ambiguous", () => {
    const setup = 'CREATE SCHEMA "a.b"; CREATE TABLE "a.b".c (id integer); CREATE TABLE "d.e" (id integer);';
    expect(lost(setup, 'DROP TABLE "a.b".c; DROP TABLE "d.e"')).toEqual([
      "other a.b.c: a.b.c cannot be told from others of that name, because of the points in it.",
      "table public.d.e",
    ]);
    expect(lost("", 'DROP TABLE "a.b".c')[0]).toMatch(/^other a\.b\.c: /);
  });
});

describe("losses of", () => {
  const readings = `CREATE TABLE readings (taken date, v integer) PARTITION BY RANGE (taken);
    CREATE TABLE r25 PARTITION OF readings FOR VALUES FROM ('2025-01-01') TO ('2026-01-01') PARTITION BY RANGE (taken);
    CREATE TABLE r25a PARTITION OF r25 FOR VALUES FROM ('2025-01-01') TO ('2025-07-01');`;
  const inherited = `CREATE TABLE base (id integer, q text, t timestamp); CREATE TABLE child () INHERITS (base);
    CREATE TABLE own (q text) INHERITS (base);`;

  it.each([
    ["a partitioned table, those of its partitions", readings, "DROP TABLE readings; ", ["table public.readings"]],
    ["one partition, its own", readings, "TRUNCATE r25", ["rows public.r25"]],
    ["several partitions, each once", readings, "TRUNCATE readings, r25a, r25", ["rows public.readings"]],
    ["a column of a partitioned table", readings, "ALTER TABLE readings DROP COLUMN v", ["column public.readings.v"]],
    [
      "an inherited column, those of children too",
      inherited,
      "ALTER TABLE base DROP COLUMN q",
      ["column public.base.q", "column public.child.q"],
    ],
    ["a column of the parent only", inherited, "ALTER TABLE ONLY base DROP COLUMN q", ["column public.base.q"]],
    [
      "an inherited column's type",
      inherited,
      "ALTER TABLE base ALTER COLUMN t TYPE date",
      ["values public.base.t", "values public.child.t", "values public.own.t"],
    ],
    [
      "a parent with its children",
      inherited,
      "DROP TABLE base CASCADE",
      ["table public.base", "table public.child", "table public.own"],
    ],
    ["rows that other rows are deleted with", LINKED, "DELETE FROM carriers WHERE id = 1", ["changes public.carriers"]],
    ["truncating with CASCADE", LINKED, "TRUNCATE carriers CASCADE", ["rows public.carriers", "rows public.parcels"]],
    [
      "several columns of one statement",
      PARCELS,
      "ALTER TABLE parcels DROP COLUMN qty, DROP COLUMN label",
      ["column public.parcels.qty", "column public.parcels.label"],
    ],
    [
      "a view that is written through, those of its table",
      `${PARCELS} CREATE VIEW v AS SELECT * FROM parcels;`,
      "DELETE FROM v",
      ["changes public.parcels"],
    ],
    ["what is new in the release, none", "", "CREATE TABLE n (a integer); DELETE FROM n; DROP TABLE n;", []],
    [
      "a column that is new in the release, none",
      PARCELS,
      "ALTER TABLE parcels ADD COLUMN n integer; ALTER TABLE parcels DROP COLUMN n",
      [],
    ],
    ["what the file rolls back itself, none", PARCELS, "BEGIN; DROP TABLE parcels; ROLLBACK;", []],
    ["a body that is read", PARCELS, "DO $$ BEGIN DELETE FROM parcels; END $$", ["changes public.parcels"]],
    [
      "a materialised view, none",
      `${PARCELS} CREATE MATERIALIZED VIEW m AS SELECT id FROM parcels;`,
      "DROP MATERIALIZED VIEW m",
      [],
    ],
  ] as const)("%s", (_, setup, sql, expected) => {
    expect(lost(setup, sql)).toEqual(expected);
  });

  it.each([
    ["a sequence", "CREATE SEQUENCE s; SELECT nextval('s');", "DROP SEQUENCE s"],
    ["numbers that start again", "CREATE TABLE t (id serial);", "TRUNCATE t RESTART IDENTITY"],
    ["large objects", "", "SELECT lo_unlink(4711)"],
    ["an attribute of a type", "CREATE TYPE a AS (x text, y text); CREATE TABLE t (v a);", "ALTER TYPE a DROP ATTRIBUTE x"],
    [
      "an attribute whose type falls",
      "CREATE TYPE e AS ENUM ('x'); CREATE TYPE a AS (x e); CREATE TABLE t (v a);",
      "DROP TYPE e CASCADE",
    ],
    ["all that a role owns", "CREATE TABLE t (a integer); CREATE ROLE r; ALTER TABLE t OWNER TO r;", "DROP OWNED BY r"],
    ["a schema that nobody saw", PARCELS, "DROP SCHEMA unseen CASCADE"],
    [
      "SQL that is put together",
      PARCELS,
      "DO $$ BEGIN DELETE FROM parcels; EXECUTE format('DROP TABLE %I', (SELECT relname FROM pg_class LIMIT 1)); END $$",
    ],
    ["a function that nobody knows", PARCELS, "SELECT tidy_up()"],
    ["rows of another server", "CREATE FOREIGN TABLE f (a integer) SERVER s;", "DELETE FROM f"],
    [
      "a view that a rule writes for",
      "CREATE TABLE t (a integer); CREATE VIEW v AS SELECT a FROM t; CREATE RULE r AS ON DELETE TO v DO INSTEAD DELETE FROM t;",
      "DELETE FROM v",
    ],
    ["the server's own tables", "", "DELETE FROM pg_catalog.pg_description"],
    ["a statement that is no SQL", PARCELS, "DROP TABEL parcels"],
    [
      "a table that another one takes the name of",
      PARCELS,
      "CREATE TABLE n (LIKE parcels); ALTER TABLE parcels RENAME TO o; ALTER TABLE n RENAME TO parcels",
    ],
  ])("%s are other", (_, setup, sql) => {
    expect(lost(setup, sql).join("\n")).toMatch(/^other /m);
  });
});
