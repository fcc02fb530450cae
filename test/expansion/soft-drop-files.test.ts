import { describe, expect, it } from "vitest";
import { findDrops, type Drop, type LeftDrop } from "../../src/expansion/find-drops.ts";
import { downOf, softDropFiles, type SoftDropFile, type SoftDropInput } from "../../src/expansion/soft-drop-files.ts";
import { assessMigrations } from "../../src/risk/assess-migrations.ts";
import { loadParsers } from "../../src/sql/parsers.ts";
import { read } from "../risk/effects/assess.ts";

const parsers = await loadParsers(["postgresql"]);

const PARCELS = `CREATE TABLE carriers (id integer PRIMARY KEY, title text);
CREATE TABLE parcels (id integer PRIMARY KEY, code text NOT NULL, weight integer, state text NOT NULL DEFAULT 'new',
  twice integer GENERATED ALWAYS AS (weight * 2) STORED);`;

/** What is found in a migration behind a history. */
function find(sql: string, setup = PARCELS): { readonly drops: readonly Drop[]; readonly left: readonly LeftDrop[] } {
  const drops: Drop[] = [];
  const left: LeftDrop[] = [];
  assessMigrations({
    history: [read(setup)],
    release: [read(sql)],
    options: { writers: [] },
    parsers,
    onStatement: ({ statement, situation }) => {
      if (situation === null) return;
      const found = findDrops(statement, situation.catalog);
      drops.push(...found.drops);
      left.push(...found.left);
    },
  });
  return { drops, left };
}

function files(sql: string, more: Partial<SoftDropInput> = {}, setup = PARCELS): readonly SoftDropFile[] {
  const { drops } = find(sql, setup);
  return softDropFiles({
    path: "db/V7__x.sql",
    framework: "flyway",
    drops,
    neighbours: ["V7__x.sql"],
    downPath: null,
    now: "20261123031500",
    ...more,
  });
}

/** Statements of a file, without comments and the limit. */
function statements({ text }: SoftDropFile): readonly string[] {
  return text.split("\n").filter((line) => line !== "" && !/^(?:--|SET lock_timeout)/.test(line));
}

describe("a drop in two releases", () => {
  it("renames a column, then drops it", () => {
    const [rename, drop, ...more] = files("ALTER TABLE parcels DROP COLUMN weight;");
    if (rename === undefined || drop === undefined) throw new Error("There are two.");
    expect(rename).toMatchObject({ release: 1, kind: "rename", path: "db/V8__rename_parcels_weight.sql" });
    expect(drop).toMatchObject({ release: 2, kind: "drop", path: "db/V9__drop_parcels_weight.sql" });
    expect(statements(rename)).toEqual(['ALTER TABLE "parcels" RENAME COLUMN "weight" TO "weight_to_be_dropped_2026_11";']);
    expect(statements(drop)).toEqual(['ALTER TABLE "parcels" DROP COLUMN "weight_to_be_dropped_2026_11";']);
    expect(more).toEqual([]);
  });

  it("renames a table, and drops it as it was to be dropped", () => {
    const [rename, drop] = files("DROP TABLE IF EXISTS public.parcels CASCADE;").map(statements);
    expect(rename).toEqual(['ALTER TABLE IF EXISTS "public"."parcels" RENAME TO "parcels_to_be_dropped_2026_11";']);
    expect(drop).toEqual(['DROP TABLE IF EXISTS "public"."parcels_to_be_dropped_2026_11" CASCADE;']);
  });

  it("makes a column optional in a release before, which nothing fills where code leaves it out", () => {
    const all = files("ALTER TABLE parcels DROP COLUMN code, DROP COLUMN state;");
    expect(all.map(({ release, kind }) => `${release} ${kind}`)).toEqual(["1 relax", "2 rename", "3 drop"]);
    const relaxing = 'ALTER TABLE "parcels" ALTER COLUMN "code" DROP NOT NULL;';
    expect(all.map(statements)).toEqual([
      [relaxing],
      [
        relaxing,
        'ALTER TABLE "parcels" RENAME COLUMN "code" TO "code_to_be_dropped_2026_11";',
        'ALTER TABLE "parcels" RENAME COLUMN "state" TO "state_to_be_dropped_2026_11";',
      ],
      [
        'ALTER TABLE "parcels" DROP COLUMN "code_to_be_dropped_2026_11";',
        'ALTER TABLE "parcels" DROP COLUMN "state_to_be_dropped_2026_11";',
      ],
    ]);
  });

  it("says where the migrations do not tell whether a column has to be written", () => {
    const [rename] = files("ALTER TABLE elsewhere DROP COLUMN w;", {}, "");
    expect(rename?.kind).toBe("rename");
    expect(rename?.text).toContain("-- The migrations do not tell whether the column is NOT NULL without a default");
  });

  it("takes names that are free and short enough for the server", () => {
    const long = "ä".repeat(31);
    const setup = `CREATE TABLE t ("${long}" integer, w integer, w_to_be_dropped_2026_11 integer);`;
    const [rename] = files(`ALTER TABLE t DROP COLUMN w, DROP COLUMN "${long}";`, {}, setup).map(statements);
    expect(rename).toEqual([
      'ALTER TABLE "t" RENAME COLUMN "w" TO "w_to_be_dropped_2026_11_2";',
      `ALTER TABLE "t" RENAME COLUMN "${long}" TO "${"ä".repeat(20)}_to_be_dropped_2026_11";`,
    ]);
  });

  it("quotes hostile names, and puts none into a comment or a file's name", () => {
    const setup = 'CREATE TABLE "x""; DROP TABLE y; --/../" ("a b" integer);';
    const [rename] = files('ALTER TABLE "x""; DROP TABLE y; --/../" DROP COLUMN "a b";', {}, setup);
    expect(rename?.path).toBe("db/V8__rename_x_drop_table_y_a_b.sql");
    expect(rename === undefined ? [] : statements(rename)).toEqual([
      'ALTER TABLE "x""; DROP TABLE y; --/../" RENAME COLUMN "a b" TO "a b_to_be_dropped_2026_11";',
    ]);
  });
});

describe("what is left as it is:", () => {
  it.each([
    ["a generated column", "ALTER TABLE parcels DROP COLUMN twice", "generated from others"],
    [
      "a statement that does more",
      "ALTER TABLE parcels DROP COLUMN weight, ADD COLUMN w integer",
      "write the drops as statements",
    ],
    ["ONLY", "ALTER TABLE ONLY parcels DROP COLUMN weight", "ONLY leaves"],
    ["what the migration makes", "CREATE TABLE n (a integer); DROP TABLE n", "makes the table itself"],
    [
      "a column that the migration makes",
      "ALTER TABLE parcels ADD COLUMN n integer; ALTER TABLE parcels DROP COLUMN n",
      "makes the column itself",
    ],
    ["what is not there", "ALTER TABLE parcels DROP COLUMN nowhere", "does not exist by then"],
    ["a name with a line break", 'DROP TABLE "a\n-- migrate:down"', "line break"],
    ["a placeholder", "DROP TABLE ${table}", "placeholders"],
    ["what may not be there", "ALTER TABLE elsewhere DROP COLUMN IF EXISTS w", "no IF EXISTS"],
  ])("%s", (_, sql, because) => {
    const { drops, left } = find(sql);
    expect(drops).toEqual([]);
    expect(left.map((each) => each.because).join()).toContain(because);
  });

  it("a partition, which is better detached", () => {
    const setup =
      "CREATE TABLE r (d date) PARTITION BY RANGE (d); CREATE TABLE r1 PARTITION OF r FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');";
    expect(find("DROP TABLE r1", setup).left).toMatchObject([{ line: 1, because: expect.stringContaining("DETACH PARTITION") }]);
  });
});

describe("the way down", () => {
  const drop = "ALTER TABLE parcels DROP COLUMN weight;";
  const back = 'ALTER TABLE "parcels" RENAME COLUMN "weight_to_be_dropped_2026_11" TO "weight";';

  it.each([
    ["dbmate", "-- migrate:up", "-- migrate:down"],
    ["goose", "-- +goose Up", "-- +goose Down"],
    ["sql-migrate", "-- +migrate Up", "-- +migrate Down"],
    ["tern", "", "---- create above / drop below ----"],
    ["node-pg-migrate", "-- Up Migration", "-- Down Migration"],
  ])("stands in the same file for %s, as it reads it", (framework, up, down) => {
    const [rename, dropping] = files(drop, { framework, path: "db/20240101120000_x.sql" });
    expect(rename?.text.startsWith(up)).toBe(true);
    expect(rename?.text.split(`${down}\n`)[1]).toBe(`SET lock_timeout = '2s';\n${back}\n`);
    expect(dropping?.text.split(`${down}\n`)[1]).toMatch(/^-- Nothing brings back/);
  });

  it("is a file of its own where the framework has one", () => {
    const all = files(drop, { framework: "golang-migrate", path: "m/07_x.up.sql", downPath: "m/07_x.down.sql" });
    expect(all.map(({ path }) => path)).toEqual([
      "m/08_rename_parcels_weight.up.sql",
      "m/08_rename_parcels_weight.down.sql",
      "m/09_drop_parcels_weight.up.sql",
      "m/09_drop_parcels_weight.down.sql",
    ]);
    expect(all[1]?.text).toContain(back);
  });

  it("is a comment in Liquibase's formatted SQL", () => {
    const [rename, dropping] = files(drop, { framework: "liquibase" });
    expect(rename?.text).toMatch(/^--liquibase formatted sql\n\n--changeset soft-drop:rename_parcels_weight\n/);
    expect(rename?.text).toContain(`--rollback ${back}`);
    expect(dropping?.text).toContain("--rollback empty");
  });

  it("lies where the migration's own way down does", () => {
    expect(downOf("m/1_x.up.sql", () => false)).toBe("m/1_x.down.sql");
    expect(downOf("m/1_x/up.sql", () => false)).toBe("m/1_x/down.sql");
    expect(downOf("db/V1__x.sql", (path) => path === "db/U1__x.sql")).toBe("db/U1__x.sql");
    expect(downOf("db/V1__x.sql", () => false)).toBe(null);
  });
});
