import { describe, expect, it } from "vitest";
import { assess, findings } from "./run.ts";

const PARCELS = "CREATE TABLE parcels (id bigint PRIMARY KEY, weight int, code varchar(20));";

describe.each(["mysql", "mariadb", "sqlite"] as const)("migrations of %s", (dialect) => {
  const of = (...files: readonly string[]) => ({ setup: PARCELS, files, dialect });

  it("have findings by the same rules, without SQL of PostgreSQL", () => {
    const found = findings(of("ALTER TABLE parcels DROP COLUMN weight;"));
    expect(found.map(({ rule }) => rule)).toContain("drop-column");
    for (const { remedy } of found) expect(remedy).not.toMatch(/lock_timeout|ctid|CONCURRENTLY|\n/);
  });

  it("say what is not understood", () => {
    expect(findings(of("FROBNICATE parcels;")).map(({ rule }) => rule)).toEqual(["not-understood"]);
  });

  it("are judged in turn: what one creates exists for the next", () => {
    const files = ["CREATE TABLE crates (id bigint);", "DROP TABLE crates;"];
    expect(assess(of(...files)).map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "snapshot"]);
    expect(assess({ ...of(...files), together: true }).map(({ backupRisk }) => backupRisk)).toEqual(["nightly", "nightly"]);
  });

  it("are no errors where the tool has a transaction, which their DDL ends or takes part in", () => {
    const files = ["-- +goose Up\nALTER TABLE parcels ADD COLUMN note text;\nUPDATE parcels SET note = 'x' WHERE note IS NULL;"];
    const found = findings({ setup: `-- +goose Up\n${PARCELS}`, files, dialect, framework: "goose" });
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(found.map(({ rule }) => rule)).not.toContain("mixed-transaction-modes");
  });

  it("are ignored by the same comments", () => {
    expect(
      findings(of("-- schema-release:ignore drop-table it was never used in production\nDROP TABLE parcels;")).map(
        ({ rule }) => rule,
      ),
    ).toEqual([]);
  });
});
