import type { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { softDrop } from "../../src/commands/soft-drop.ts";
import type { SoftDropFile, SoftDropReport } from "../../src/expansion/soft-drop-files.ts";
import { placeOf, renderSoftDrop } from "../../src/report/soft-drop-page.ts";
import { connectTo, startPostgres, type PostgresServer } from "../support/postgres.ts";
import { classifyIn, workTreeOf } from "./memory-source.ts";

const CREATE = `CREATE TABLE carriers (id bigint PRIMARY KEY, title text);
CREATE TABLE parcels (id bigint PRIMARY KEY, carrier_id bigint REFERENCES carriers, weight integer NOT NULL, label text);
CREATE VIEW brief AS SELECT id, weight FROM parcels;
INSERT INTO carriers VALUES (1, 'one'), (2, 'two');
INSERT INTO parcels VALUES (1, 1, 10, 'a'), (2, 2, 20, 'b');`;

type Files = Readonly<Record<string, string>>;

function dropIn(files: Files, path: string, framework: string | null = null): Promise<SoftDropReport> {
  const named = { given: path, path, bytes: new TextEncoder().encode(files[path] ?? "") };
  return softDrop({ files: workTreeOf(files), named, configuration: null, framework, now: "20261123031500" });
}

/** The files of one release, as they are run. */
function sqlOf({ files }: SoftDropReport, kind: SoftDropFile["kind"], side = /\.up\.sql$/): string {
  return files.flatMap((file) => (file.kind === kind && side.test(file.path) ? [file.text] : [])).join("\n");
}

describe("a migration that drops is offered as files of several releases", () => {
  const files = {
    "m/000001_a.up.sql": CREATE,
    "m/000001_a.down.sql": "DROP TABLE parcels;",
    "m/000002_b.up.sql": "ALTER TABLE parcels DROP COLUMN label;",
  };

  it("with the ids that come next and the way down that the framework has", async () => {
    const report = await dropIn(files, "m/000002_b.up.sql");
    expect(report.files.map(placeOf)).toEqual([
      "release-1/m/000003_rename_parcels_label.up.sql",
      "release-1/m/000003_rename_parcels_label.down.sql",
      "release-2/m/000004_drop_parcels_label.up.sql",
      "release-2/m/000004_drop_parcels_label.down.sql",
    ]);
    expect(report).toMatchObject({ lines: [1], left: [], isAll: true, beside: null });
  });

  it("of which classify says that the first loses nothing and breaks code, and the second loses data", async () => {
    const { files: made } = await dropIn(files, "m/000002_b.up.sql");
    const world: Record<string, string> = { "m/000001_a.up.sql": CREATE };
    const judged = [];
    for (const { path, text } of made.filter((file) => file.path.endsWith(".up.sql"))) {
      world[path] = text;
      judged.push((await classifyIn(world, [path])).result);
    }
    expect(judged.map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "snapshot"]);
    const findings = judged.map(({ migrations }) => migrations.flatMap((each) => each.findings.map(({ rule }) => rule)));
    expect(findings).toEqual([["rename-column"], ["drop-column"]]);
    expect(judged[0]?.migrations[0]).toMatchObject({ backwardCompatible: false });
  });

  it("and says what else the migration does", async () => {
    const sql = "ALTER TABLE parcels DROP COLUMN label;\nALTER TABLE parcels ADD COLUMN note text;\nDROP TABLE never_there;";
    const report = await dropIn({ ...files, "m/000002_b.up.sql": sql }, "m/000002_b.up.sql");
    expect(report).toMatchObject({ lines: [1, 3], isAll: false });
    expect(renderSoftDrop(report, { given: "m/000002_b.up.sql", out: "/tmp/x" })).toContain("stand for line 1, 3 of");
  });

  it.each([
    ["of nothing that drops", { "m/1_a.up.sql": CREATE }, "m/1_a.up.sql", "It drops no table and no column."],
    [
      "of no SQL",
      { "db/migrate/20240101120000_x.rb": "remove_column :parcels, :weight" },
      "db/migrate/20240101120000_x.rb",
      "is no SQL (.rb)",
    ],
    [
      "of what undoes",
      { "m/1_a.up.sql": CREATE, "m/1_a.down.sql": "DROP TABLE parcels;" },
      "m/1_a.down.sql",
      "It undoes a migration.",
    ],
    [
      "of what can only be left",
      { "m/1_a.up.sql": CREATE, "m/2_b.up.sql": "ALTER TABLE ONLY parcels DROP COLUMN label;" },
      "m/2_b.up.sql",
      "Line 1: ONLY",
    ],
  ] as const)("but not %s", async (_, world, path, because) => {
    await expect(dropIn(world, path)).rejects.toMatchObject({ code: "usage", message: expect.stringContaining(because) });
  });

  it("shown or written, without letting a name speak to the terminal", async () => {
    const path = "m/000002_\u001b[31m.up.sql";
    const report = await dropIn({ "m/000001_a.up.sql": CREATE, [path]: "DROP TABLE parcels;" }, path, "golang-migrate");
    const shown = renderSoftDrop(report, { given: path, out: null });
    expect(shown).not.toContain("\u001b");
    expect(shown).toContain('ALTER TABLE "parcels" RENAME TO "parcels_to_be_dropped_2026_11";');
    expect(renderSoftDrop(report, { given: path, out: "later" })).toContain("later/release-2/m/000004_drop_parcels.up.sql");
  });
});

describe("on a live server", () => {
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

  async function values(sql: string): Promise<unknown> {
    return (await client.query({ text: sql, rowMode: "array" })).rows;
  }

  it("a column can be left out, then is out of the way with its values, comes back, and is gone in the end", async () => {
    const world = { "m/000001_a.up.sql": CREATE, "m/000002_b.up.sql": "ALTER TABLE parcels DROP COLUMN weight CASCADE;" };
    const report = await dropIn(world, "m/000002_b.up.sql");
    expect([...new Set(report.files.map(({ kind }) => kind))]).toEqual(["relax", "rename", "drop"]);
    await client.query(CREATE);
    await client.query(sqlOf(report, "relax"));
    await client.query("INSERT INTO parcels (id) VALUES (3); INSERT INTO parcels (id, weight) VALUES (4, 40)");
    await client.query(sqlOf(report, "rename"));
    await expect(client.query("SELECT weight FROM parcels")).rejects.toMatchObject({ code: "42703" });
    await client.query("INSERT INTO parcels (id) VALUES (5)");
    const kept = [
      [1, 10],
      [2, 20],
      [3, null],
      [4, 40],
      [5, null],
    ].map(([id, weight]) => [String(id), weight]);
    expect(await values("SELECT id, weight FROM brief ORDER BY 1")).toEqual(kept);
    await client.query(sqlOf(report, "rename", /\.down\.sql$/));
    expect(await values("SELECT id, weight FROM parcels ORDER BY 1")).toEqual(kept);
    await client.query(sqlOf(report, "rename"));
    await client.query(sqlOf(report, "drop"));
    expect(
      await values("SELECT attname FROM pg_attribute WHERE attrelid = 'parcels'::regclass AND attnum > 0 AND NOT attisdropped"),
    ).toEqual([["id"], ["carrier_id"], ["label"]]);
    await client.query("DROP TABLE parcels CASCADE; DROP TABLE carriers");
  });

  it("a table is out of the way with its rows, comes back, and is gone in the end", async () => {
    const world = { "m/000001_a.up.sql": CREATE, "m/000002_b.up.sql": "DROP TABLE parcels CASCADE;" };
    const report = await dropIn(world, "m/000002_b.up.sql");
    await client.query(CREATE);
    await client.query(sqlOf(report, "rename"));
    await expect(client.query("SELECT FROM parcels")).rejects.toMatchObject({ code: "42P01" });
    expect(await values("SELECT count(*) FROM parcels_to_be_dropped_2026_11")).toEqual([["2"]]);
    await client.query(sqlOf(report, "rename", /\.down\.sql$/));
    expect(await values("SELECT count(*) FROM parcels")).toEqual([["2"]]);
    await client.query(sqlOf(report, "rename"));
    await client.query(sqlOf(report, "drop"));
    expect(await values("SELECT relname FROM pg_class WHERE relname ~ 'parcels|brief'")).toEqual([]);
  });
});
