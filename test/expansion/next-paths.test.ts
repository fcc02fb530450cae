import { describe, expect, it } from "vitest";
import { folderOfIds, nextPaths } from "../../src/expansion/next-paths.ts";

const now = "20261123031500";

function next(
  path: string,
  neighbours: readonly string[] = [],
  words: readonly string[] = ["rename_w", "drop_w"],
): readonly string[] {
  return nextPaths({ path, neighbours, words, now });
}

describe("the next files of a migration are named as it is:", () => {
  it.each([
    [
      "Flyway",
      "db/migration/V7__drop_weight.sql",
      ["V1__a.sql", "V12__z.sql", "R__views.sql"],
      ["db/migration/V13__rename_w.sql", "db/migration/V14__drop_w.sql"],
    ],
    [
      "Flyway with minor versions",
      "db/V2.9__x.sql",
      ["V2.10__y.sql", "V1.11__z.sql"],
      ["db/V2.11__rename_w.sql", "db/V2.12__drop_w.sql"],
    ],
    ["Flyway with underscores", "db/V1_2__x.sql", [], ["db/V1_3__rename_w.sql", "db/V1_4__drop_w.sql"]],
    [
      "times that are past",
      "db/20240101120000_x.sql",
      ["20250101120000_y.sql"],
      ["db/20261123031500_rename_w.sql", "db/20261123031501_drop_w.sql"],
    ],
    [
      "times that are ahead",
      "db/20240101120000_x.sql",
      ["20270101120000_y.sql"],
      ["db/20270101120001_rename_w.sql", "db/20270101120002_drop_w.sql"],
    ],
    [
      "golang-migrate",
      "migrations/000009_x.up.sql",
      ["000009_x.down.sql"],
      ["migrations/000010_rename_w.up.sql", "migrations/000011_drop_w.up.sql"],
    ],
    [
      "folders of Prisma",
      "prisma/migrations/20240101120000_x/migration.sql",
      ["20240101120000_x", "migration_lock.toml"],
      ["prisma/migrations/20261123031500_rename_w/migration.sql", "prisma/migrations/20261123031501_drop_w/migration.sql"],
    ],
    [
      "folders of Diesel",
      "migrations/2024-01-01-120000_x/up.sql",
      ["2024-01-01-120000_x"],
      ["migrations/2026-11-23-031500_rename_w/up.sql", "migrations/2026-11-23-031501_drop_w/up.sql"],
    ],
    ["hyphens", "migrations/0007-x.sql", ["0007-x.sql"], ["migrations/0008-rename-w.sql", "migrations/0009-drop-w.sql"]],
    [
      "numbers alone",
      "conf/evolutions/default/9.sql",
      ["8.sql"],
      ["conf/evolutions/default/10.sql", "conf/evolutions/default/11.sql"],
    ],
    ["the repository's root", "7_x.sql", [], ["8_rename_w.sql", "9_drop_w.sql"]],
    ["no id", "sql/drop-weight.sql", ["2_x.sql"], ["sql/drop-weight_rename_w.sql", "sql/drop-weight_drop_w.sql"]],
  ] as const)("%s", (_, path, neighbours, expected) => {
    expect(next(path, neighbours)).toEqual(expected);
  });
});

it("looks for ids where the migrations of a set stand beside one another", () => {
  expect(folderOfIds("db/migration/V7__x.sql")).toBe("db/migration");
  expect(folderOfIds("prisma/migrations/20240101120000_x/migration.sql")).toBe("prisma/migrations");
  expect(folderOfIds("V7__x.sql")).toBe("");
});

it("takes linear time for a hostile name", () => {
  const name = `1${"_1".repeat(5_000)}${".up".repeat(5_000)}!`;
  expect(next(name)).toHaveLength(2);
});
