import { describe, expect, it } from "vitest";
import { added, modified, renamed } from "../frameworks/memory-repository.ts";
import { checkIn } from "./memory-source.ts";

const FOLDER = "db/migration";
const BASE = {
  [`${FOLDER}/V1__a.sql`]: "CREATE TABLE parcels (id bigint PRIMARY KEY, weight integer);",
  "src/app.ts": "1",
};
const DROP = "ALTER TABLE parcels DROP COLUMN weight;";

describe("check of a change set with migrations", () => {
  it("judges them behind what is merged, and passes a release of its own whatever its risk", async () => {
    const { result } = await checkIn(BASE, [added(`${FOLDER}/V2__b.sql`, DROP)]);
    expect(result).toMatchObject({ verdict: "pass", kind: "standalone", backupRisk: "snapshot" });
    expect(result.migrations).toMatchObject([
      { path: `${FOLDER}/V2__b.sql`, framework: "flyway", id: "2", backwardCompatible: false },
    ]);
    expect(result.migrations[0]?.statements[0]).toMatchObject({ dataLoss: "certain", actions: ["drop-column"] });
    expect(result.migrations[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ["drop-column", "warning"],
      ["no-lock-timeout", "note"],
    ]);
  });

  it("takes them as one release, so what one creates is new to the next", async () => {
    const changes = [
      added(`${FOLDER}/V2__b.sql`, "CREATE TABLE crates (id bigint);"),
      added(`${FOLDER}/V3__c.sql`, "DROP TABLE crates;"),
    ];
    const { result } = await checkIn(BASE, changes);
    expect(result).toMatchObject({ backupRisk: "nightly" });
    expect(result.migrations.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it("plans the split by what is compatible", async () => {
    const change = modified("src/app.ts", "1", "2");
    const breaking = await checkIn(BASE, [added(`${FOLDER}/V2__b.sql`, DROP), change]);
    expect(breaking.context.split?.order).toBe("application-first");
    const adding = await checkIn(BASE, [added(`${FOLDER}/V2__b.sql`, "ALTER TABLE parcels ADD COLUMN note text;"), change]);
    expect(adding.context.split).toMatchObject({ order: "schema-first" });
    expect(adding.context.split?.advice[0]).toContain("the application that runs now works with the new schema");
  });

  it("fails what cannot work at all", async () => {
    const base = {
      "migrations/1_a.sql": "-- +goose Up\nCREATE TABLE parcels (id bigint);",
      "go.mod": "require github.com/pressly/goose/v3 v3.0.0",
    };
    const { result } = await checkIn(base, [
      added("migrations/2_b.sql", "-- +goose Up\nCREATE INDEX CONCURRENTLY ON parcels (id);"),
    ]);
    expect(result).toMatchObject({ verdict: "fail", kind: "standalone", backupRisk: "nightly" });
    expect(result.migrations[0]?.findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule)).toEqual([
      "concurrently-in-transaction",
    ]);
  });

  it("takes severities of the base's configuration for rules about migrations", async () => {
    const base = { ...BASE, ".github/schema-release.yml": 'severities:\n  drop-column: error\n  no-lock-timeout: "off"\n' };
    const { result } = await checkIn(base, [added(`${FOLDER}/V2__b.sql`, DROP)]);
    expect(result).toMatchObject({ verdict: "fail" });
    expect(result.migrations[0]?.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["drop-column", "error"]]);
  });

  it("counts an edited migration as part of the release, not of its history", async () => {
    const path = `${FOLDER}/V1__a.sql`;
    const { result } = await checkIn(BASE, [
      modified(path, BASE[path] ?? "", "CREATE TABLE parcels (id bigint);\nDROP TABLE parcels;"),
    ]);
    expect(result.migrations[0]).toMatchObject({ path, backupRisk: "nightly" });
  });

  it("finds a moved migration's history", async () => {
    const text = { before: DROP, after: DROP };
    const base = { ...BASE, [`${FOLDER}/V2__b.sql`]: DROP };
    const { result } = await checkIn(base, [renamed(`${FOLDER}/V2__b.sql`, `${FOLDER}/V3__b.sql`, text)]);
    expect(result.migrations[0]).toMatchObject({ id: "3", backupRisk: "snapshot" });
    expect(result.migrations[0]?.statements[0]?.dataLoss).toBe("certain");
  });

  it("does not understand what is no SQL, and reads no history for it", async () => {
    const base = { "db/migrate/20240101000000_a.rb": "class A < ActiveRecord::Migration[7.0]\nend", Gemfile: 'gem "rails"' };
    const { result, read } = await checkIn(base, [
      added("db/migrate/20240102000000_b.rb", "class B < ActiveRecord::Migration[7.0]\nend"),
    ]);
    expect(result).toMatchObject({ backupRisk: "snapshot" });
    expect(result.migrations[0]?.statements).toMatchObject([{ understood: false }]);
    expect(read.filter((oid) => oid.includes("class A"))).toHaveLength(1);
  });

  it("leaves down migrations out", async () => {
    const base = { "migrations/1_a.up.sql": BASE[`${FOLDER}/V1__a.sql`] ?? "", "migrations/1_a.down.sql": "DROP TABLE parcels;" };
    const changes = [
      added("migrations/2_b.up.sql", "ALTER TABLE parcels ADD COLUMN note text;"),
      added("migrations/2_b.down.sql", "ALTER TABLE parcels DROP COLUMN note;"),
    ];
    const { result } = await checkIn(base, changes);
    expect(result.migrations.map(({ path }) => path)).toEqual(["migrations/2_b.up.sql"]);
    expect(result.backupRisk).toBe("nightly");
  });

  it("judges what a list of migrations has gained, behind what it held", async () => {
    const before = "--liquibase formatted sql\n--changeset a:1\nCREATE TABLE parcels (id bigint, weight integer);\n";
    const path = "db/changelog/changes.sql";
    const { result } = await checkIn({ [path]: before }, [modified(path, before, `${before}--changeset a:2\n${DROP}\n`)]);
    expect(result.migrations[0]?.statements.map(({ kind, dataLoss }) => [kind, dataLoss])).toEqual([["drop-column", "certain"]]);
  });

  it("reads a history of hundreds of files once", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${FOLDER}/V${index + 1}__x.sql`, `CREATE TABLE t${index} (id bigint);`]),
    );
    const { result, read } = await checkIn(many, [added(`${FOLDER}/V500__drop.sql`, "DROP TABLE t7;")]);
    expect(result.migrations[0]?.statements[0]?.dataLoss).toBe("certain");
    expect(new Set(read).size).toBe(read.length);
  });
});
