import { describe, expect, it } from "vitest";
import { parseStatistics } from "../../src/risk/statistics.ts";
import { classifyIn } from "./memory-source.ts";

const CREATE = "CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);";
const DROP = "ALTER TABLE parcels DROP COLUMN weight;";

describe("the framework of a file", () => {
  it("is told by its name and folder, and the earlier migrations are found", async () => {
    const files = {
      "db/migration/V1__a.sql": CREATE,
      "db/migration/V2__b.sql": DROP,
      "db/migration/V10__c.sql": "DROP TABLE parcels;",
    };
    const { result } = await classifyIn(files, ["db/migration/V2__b.sql"]);
    expect(result.migrations).toMatchObject([
      { path: "db/migration/V2__b.sql", framework: "flyway", id: "2", dialect: "postgresql", backupRisk: "snapshot" },
    ]);
    expect(result.migrations[0]?.statements[0]).toMatchObject({
      dataLoss: "certain",
      locks: [{ relation: "public.parcels", mode: "AccessExclusiveLock" }],
    });
  });

  it("is found in folders of tests and examples too, since the file was named", async () => {
    const files = { "examples/shop/db/migration/V1__a.sql": CREATE, "examples/shop/db/migration/V2__b.sql": DROP };
    const { result } = await classifyIn(files, ["examples/shop/db/migration/V2__b.sql"]);
    expect(result.migrations).toMatchObject([{ framework: "flyway", id: "2" }]);
    expect(result.migrations[0]?.statements[0]?.dataLoss).toBe("certain");
  });

  it("is null for loose files, of which those before it in its folder are history", async () => {
    const files = {
      "sql/001_a.sql": CREATE,
      "sql/002_b.sql": DROP,
      "sql/003_c.sql": "DROP TABLE parcels;",
      "sql/notes.sql": "DROP TABLE parcels;",
    };
    const { result } = await classifyIn(files, ["sql/002_b.sql"]);
    expect(result.migrations).toMatchObject([{ framework: null, id: null, backupRisk: "snapshot" }]);
    expect(result.migrations[0]?.statements[0]).toMatchObject({ dataLoss: "certain", understood: true });
  });

  it("can be told", async () => {
    const files = {
      "sql/1_a.sql": `-- +goose Up\n${CREATE}\n-- +goose Down\nDROP TABLE parcels;`,
      "sql/2_b.sql": `-- +goose Up\n${DROP}`,
    };
    const { result } = await classifyIn(files, ["sql/2_b.sql"], { framework: "goose" });
    expect(result.migrations).toMatchObject([{ framework: "goose", id: "2" }]);
    expect(result.migrations[0]?.statements).toHaveLength(1);
  });

  it("that is not known is refused with those that are", async () => {
    await expect(classifyIn({ "a.sql": "" }, ["a.sql"], { framework: "flywya" })).rejects.toMatchObject({
      code: "usage",
      exitCode: 2,
    });
  });
});

describe("several files", () => {
  const files = { "db/migration/V1__a.sql": CREATE, "db/migration/V2__b.sql": DROP };
  const both = ["db/migration/V2__b.sql", "db/migration/V1__a.sql"];

  it("run in their order, and the earlier exist already for the later", async () => {
    const { result } = await classifyIn(files, both);
    expect(result.migrations.map(({ id, backupRisk }) => [id, backupRisk])).toEqual([
      ["1", "nightly"],
      ["2", "snapshot"],
    ]);
    expect(result.backupRisk).toBe("snapshot");
  });

  it("may be one release: then what one creates is new to the next", async () => {
    const { result } = await classifyIn(files, both, { oneRelease: true });
    expect(result.migrations.map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "nightly"]);
  });

  it("of several sets are judged each in its own", async () => {
    const other = { ...files, "other/db/migration/V1__x.sql": DROP };
    const { result } = await classifyIn(other, ["other/db/migration/V1__x.sql", "db/migration/V2__b.sql"]);
    expect(result.migrations.map(({ path }) => path)).toEqual(["other/db/migration/V1__x.sql", "db/migration/V2__b.sql"]);
  });
});

describe("a file that undoes a migration", () => {
  const files = {
    "db/migration/V1__a.sql": CREATE,
    "db/migration/V2__b.sql": "ALTER TABLE parcels ADD COLUMN note text;",
    "db/migration/U2__b.sql": "ALTER TABLE parcels DROP COLUMN note;",
    "db/migration/V3__c.sql": "ALTER TABLE parcels DROP COLUMN note;",
  };

  it("is judged behind that migration, and named", async () => {
    const { result, undo } = await classifyIn(files, ["db/migration/U2__b.sql"]);
    expect(undo).toEqual(["db/migration/U2__b.sql"]);
    expect(result.migrations.map(({ id, backupRisk }) => [id, backupRisk])).toEqual([["2", "snapshot"]]);
    expect(result.migrations[0]?.statements[0]).toMatchObject({ dataLoss: "certain", understood: true });
  });

  it("did not run for the migrations that follow", async () => {
    const { result } = await classifyIn(files, Object.keys(files).toSorted());
    expect(result.migrations.map(({ path, statements }) => [path.slice(13), statements[0]?.dataLoss])).toEqual([
      ["V1__a.sql", "none"],
      ["V2__b.sql", "none"],
      ["U2__b.sql", "certain"],
      ["V3__c.sql", "certain"],
    ]);
  });

  it("is known by its name where the framework is not", async () => {
    const loose = {
      "x/1_a.up.sql": CREATE,
      "x/1_a.down.sql": "DROP TABLE parcels;",
      "x/2_b.up.sql": DROP,
      "x/2_b.down.sql": "SELECT 1;",
    };
    const { result, undo } = await classifyIn(loose, ["x/2_b.up.sql", "x/1_a.down.sql"], { framework: "other" });
    expect(undo).toEqual(["x/1_a.down.sql"]);
    expect(result.migrations.map(({ path, statements }) => [path, statements[0]?.dataLoss])).toEqual([
      ["x/1_a.down.sql", "certain"],
      ["x/2_b.up.sql", "certain"],
    ]);
  });
});

describe("a migration that is no SQL", () => {
  it("is not understood, hence a snapshot", async () => {
    const files = { "db/migrate/20240101000000_create_parcels.rb": "class CreateParcels < ActiveRecord::Migration[7.0]\nend" };
    const { result } = await classifyIn(files, Object.keys(files));
    expect(result.migrations).toMatchObject([{ framework: "rails", backupRisk: "snapshot", backwardCompatible: false }]);
    expect(result.migrations[0]?.statements).toMatchObject([{ understood: false, dataLoss: "possible" }]);
    expect(result.migrations[0]?.statements[0]?.because[0]).toContain("is no SQL (.rb)");
  });
});

describe("the configuration of the work tree", () => {
  const files = {
    ".github/schema-release.yml": `databases:
  - name: events
    framework: flyway
    migrations: [sql]
    statistics: db/sizes.json
    writers:
      - { name: recorder, writes: [parcels], max-blocked-seconds: 10 }
severities:
  no-lock-timeout: "off"
`,
    "db/sizes.json": JSON.stringify({ version: 1, relations: [{ relation: "public.parcels", rows: 10, bytes: 8192 }] }),
    "sql/V1__a.sql": CREATE,
    "sql/V2__b.sql": "CREATE INDEX parcels_weight ON parcels (weight);",
    "sql/V3__c.sql": DROP,
  };

  it("names writers, which a loss of theirs must wait for", async () => {
    const { result } = await classifyIn(files, ["sql/V3__c.sql"]);
    expect(result).toMatchObject({ backupRisk: "quiesce", migrations: [{ framework: "flyway" }] });
    expect(result.migrations[0]?.statements[0]?.because).toContain(
      "The writer recorder would go on writing into public.parcels.",
    );
    expect(result.migrations[0]?.findings.map(({ rule }) => rule)).toEqual(["drop-column"]);
  });

  it("names table sizes, by which a lock is long or short", async () => {
    expect((await classifyIn(files, ["sql/V2__b.sql"])).result.backupRisk).toBe("nightly");
    const sizes = parseStatistics(
      JSON.stringify({ version: 1, relations: [{ relation: "public.parcels", rows: 1e9, bytes: 1e11 }] }),
      "x",
    );
    expect((await classifyIn(files, ["sql/V2__b.sql"], { sizes })).result.backupRisk).toBe("quiesce");
  });

  it("that names statistics which are not there is an error", async () => {
    const without = Object.fromEntries(Object.entries(files).filter(([path]) => path !== "db/sizes.json"));
    await expect(classifyIn(without, ["sql/V2__b.sql"])).rejects.toMatchObject({ code: "configuration" });
  });
});
