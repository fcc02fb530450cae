import { describe, expect, test } from "vitest";
import type { FileChange } from "../../src/change-set/change.ts";
import { blobsToCompareEdits, findEditedMigrations } from "../../src/change-set/edited.ts";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import { added, modified, oidOf, removed, renamed, textOf, type Texts } from "../frameworks/memory-repository.ts";
import { judgeIn } from "./judged.ts";

const BASE: Texts = {
  Gemfile: "rails",
  "diesel.toml": "",
  "prisma/schema.prisma": "",
  ".gmrc": "",
  "pom.xml": "liquibase",
  "alembic.ini": "",
};
const IN_CODE: Options = {
  ...DEFAULT_OPTIONS,
  databases: [
    {
      name: "shop",
      framework: "other",
      migrations: ["internal/migrations", "internal/list/migrations.go"],
      schema: [],
      dialect: null,
      writers: [],
      statistics: null,
      sqlCommand: null,
      statusCommand: null,
      deployCommand: null,
      historyTable: null,
      fingerprintIgnore: [],
    },
  ],
};

function editsOf(changes: readonly FileChange[], options: Options = DEFAULT_OPTIONS): readonly string[] {
  return findEditedMigrations(judgeIn(BASE, changes, options), textOf).map(
    ({ path, how, isCosmetic }) => `${how}${isCosmetic ? " cosmetic" : ""} ${path}`,
  );
}

const SAME = { before: "x", after: "x" };

describe("counts as an edit of a merged migration", () => {
  test.each<[string, FileChange, string]>([
    ["other content", modified("db/migration/V1__a.sql", "a", "b"), "content db/migration/V1__a.sql"],
    [
      "other content of a down file",
      modified("migrations/2026-01-02-030405_x/down.sql", "a", "b"),
      "content migrations/2026-01-02-030405_x/down.sql",
    ],
    ["its removal", removed("db/migration/V1__a.sql"), "removed db/migration/V1__a.sql"],
    ["another version", renamed("db/migration/V1__a.sql", "db/migration/V2__a.sql", SAME), "identity db/migration/V1__a.sql"],
    [
      "another description, which Flyway validates",
      renamed("db/migration/V1__a.sql", "db/migration/V1__b.sql", SAME),
      "identity db/migration/V1__a.sql",
    ],
    [
      "another folder name",
      renamed("prisma/migrations/20260102030405_a/migration.sql", "prisma/migrations/20260102030405_b/migration.sql", SAME),
      "identity prisma/migrations/20260102030405_a/migration.sql",
    ],
    [
      "a name that the tool now runs",
      renamed("db/migration/V20260102_a.sql", "db/migration/V20260102__a.sql", SAME),
      "identity db/migration/V20260102_a.sql",
    ],
    ["a move out of the set", renamed("db/migration/V1__a.sql", "attic/a.sql", SAME), "removed db/migration/V1__a.sql"],
    [
      "a changelog's other path",
      renamed("src/main/resources/db/changelog/a.xml", "src/main/resources/db/changelog/b/a.xml", SAME),
      "identity src/main/resources/db/changelog/a.xml",
    ],
    [
      "lines removed from a changelog",
      modified("src/main/resources/migrations.xml", "a\nb\n", "a\nc\n"),
      "content src/main/resources/migrations.xml",
    ],
    [
      "how it runs",
      modified("migrations/2026-01-02-030405_x/metadata.toml", "a", "b"),
      "content migrations/2026-01-02-030405_x/metadata.toml",
    ],
    [
      "a move with other content",
      renamed("a/db/migration/V1__a.sql", "b/db/migration/V1__a.sql", { before: "a", after: "b" }),
      "content a/db/migration/V1__a.sql",
    ],
    [
      "only its looks",
      modified("db/migration/V1__a.sql", "select 1;", "select 1; -- one\n"),
      "content cosmetic db/migration/V1__a.sql",
    ],
  ])("%s", (_, change, expected) => {
    expect(editsOf([change, added("db/migration/V9__z.sql")])).toEqual([expected]);
  });

  test("a frozen model of a migration in code", () => {
    expect(editsOf([modified("internal/migrations/20260102030405_x/old/port.go", "a", "b")], IN_CODE)).toHaveLength(1);
  });

  test("a list in code of which lines were removed", () => {
    expect(editsOf([modified("internal/list/migrations.go", "a\nb\n}\n", "a\n}\n")], IN_CODE)).toHaveLength(1);
  });

  test("a list whose texts cannot be read", () => {
    const files = judgeIn(BASE, [modified("src/main/resources/migrations.xml", "a", "a\nb")]);
    expect(findEditedMigrations(files, () => null)).toHaveLength(1);
  });
});

describe("is no edit", () => {
  test.each<[string, readonly FileChange[]]>([
    ["a new migration", [added("db/migration/V1__a.sql")]],
    ["a repeatable one", [modified("db/migration/R__views.sql", "a", "b")]],
    ["a callback", [modified("db/migration/afterMigrate.sql", "a", "b")]],
    ["what graphile-migrate means to be edited", [modified("migrations/current.sql", "a", "b")]],
    ["a move to another folder", [renamed("db/migration/V1__a.sql", "db/migration/all/V1__a.sql", SAME)]],
    [
      "a move to another root",
      [renamed("server/migrations/2026-01-02-030405_x/up.sql", "migrations/2026-01-02-030405_x/up.sql", SAME)],
    ],
    [
      "a move that is shown as removal and addition",
      [removed("db/migration/V1__a.sql", "x"), added("db/migration/all/V1__a.sql", "x")],
    ],
    [
      "another slug of the same number, which Rails does not record",
      [renamed("db/migrate/20260102030405_a.rb", "db/migrate/20260102030405_b.rb", SAME)],
    ],
    [
      "another name of the same revision",
      [renamed("migrations/versions/0a1b2c3d4e5f_a.py", "migrations/versions/0a1b2c3d4e5f_b.py", SAME)],
    ],
    ["a changelog that grew", [modified("src/main/resources/migrations.xml", "a\nb\n</x>\n", "a\nb\nc\n</x>\n")]],
    ["another mode of the same content", [modified("db/migration/V1__a.sql", "a", "a")]],
    ["a down file added to a merged migration", [added("migrations/2026-01-02-030405_x/down.sql")]],
    ["a companion", [modified("db/schema.rb", "a", "b")]],
  ])("%s", (_, changes) => {
    expect(editsOf([...changes, added("db/migrate/20270102030405_z.rb")])).toEqual([]);
  });

  test("a list in code that grew", () => {
    expect(editsOf([modified("internal/list/migrations.go", "a\n}\n", "a\nb\n}\n")], IN_CODE)).toEqual([]);
  });
});

test("only blobs of merged migrations that changed are asked for", () => {
  const files = judgeIn(BASE, [
    modified("db/migration/V1__a.sql", "a", "b"),
    modified("db/migration/R__v.sql", "c", "d"),
    modified("src/a.ts", "e", "f"),
  ]);
  expect(blobsToCompareEdits(files)).toEqual([oidOf("a"), oidOf("b")]);
});
