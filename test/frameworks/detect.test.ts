import { describe, expect, test } from "vitest";
import { DEFAULT_OPTIONS, type DatabaseOptions, type Options } from "../../src/config/options.ts";
import { added, detectIn, modified, removed, renamed } from "./memory-repository.ts";

function withDatabase(database: Partial<DatabaseOptions>): Options {
  return {
    ...DEFAULT_OPTIONS,
    databases: [
      {
        name: "shop",
        framework: "other",
        migrations: [],
        schema: [],
        dialect: null,
        writers: [],
        statistics: null,
        sqlCommand: null,
        statusCommand: null,
        deployCommand: null,
        historyTable: null,
        fingerprintIgnore: [],
        ...database,
      },
    ],
  };
}

describe("evidence", () => {
  test("a repository without migrations is asked nothing", () => {
    const { asked, sets } = detectIn({}, [modified("src/cart.ts", "a", "b"), added("README.md"), removed("assets/logo.png")]);
    expect(asked).toEqual([]);
    expect(sets).toEqual([]);
  });

  test("only folders above candidates are listed, never the whole tree", () => {
    const { asked } = detectIn({ "go.mod": "github.com/pressly/goose", "web/src/a.ts": "" }, [added("db/migrations/0001_x.sql")]);
    expect(asked.flatMap(({ folders }) => folders).filter((folder) => folder.startsWith("web"))).toEqual([]);
  });

  test("a marker at the base counts", () => {
    expect(detectIn({ "tern.conf": "" }, [added("migrations/001_x.sql")]).sets[0]?.framework.id).toBe("tern");
  });

  test("a marker that the head adds counts", () => {
    expect(detectIn({}, [added("migrations/001_x.sql"), added("tern.conf")]).sets[0]?.framework.id).toBe("tern");
  });

  test("a dependency that the head adds to a manifest counts", () => {
    const manifest = modified("Cargo.toml", "[dependencies]\n", '[dependencies]\nsqlx = "0.8"\n');
    expect(
      detectIn({ "Cargo.toml": "[dependencies]\n" }, [added("migrations/20260102030405_x.sql"), manifest]).sets[0]?.framework.id,
    ).toBe("sqlx");
  });

  test("a marker that the head removes still counts", () => {
    expect(detectIn({ "tern.conf": "" }, [added("migrations/001_x.sql"), removed("tern.conf")]).sets[0]?.framework.id).toBe(
      "tern",
    );
  });

  test("a folder most of whose files have unmistakable names is its own marker", () => {
    const found = detectIn({ "migrations/V1__a.sql": "", "migrations/V2__b.sql": "" }, [added("migrations/V3__c.sql")]);
    expect(found.sets[0]?.evidence).toBe("most files in migrations are named as Flyway names them");
  });

  test("one such name among many others is none", () => {
    const base = Object.fromEntries(["orders", "ports", "ships", "taxes"].map((name) => [`queries/${name}.sql`, ""]));
    expect(detectIn(base, [added("queries/V3__c.sql")]).sets).toEqual([]);
  });

  test("the text of a migration decides between tools of one folder and one language", () => {
    const manifest = '{ "dependencies": { "knex": "3", "typeorm": "1" } }';
    const found = detectIn({ "package.json": manifest }, [
      added("src/migrations/20260102030405-x.ts", "export async function up(knex: Knex) {}"),
    ]);
    expect(found.sets.map(({ framework }) => framework.id)).toEqual(["knex"]);
  });

  test("a dependency does not make files migrations that read differently", () => {
    const base = { "package.json": '{ "dependencies": { "knex": "3" } }' };
    expect(detectIn(base, [added("web/store/migrations/001-settings.ts", "export const up = (state) => state")]).sets).toEqual(
      [],
    );
  });

  test("a merged migration's text counts where the added one hides its own", () => {
    const base = { "package.json": '{ "dependencies": { "knex": "3" } }', "migrations/001-a.js": "exports.up = (knex) => {}" };
    expect(detectIn(base, [added("migrations/002-b.js", "module.exports = require('./x')")]).sets[0]?.framework.id).toBe("knex");
  });

  test("a folder that looks like migrations without a marker is reported and not enforced", () => {
    const found = detectIn({}, [added("store/migration/14_fix.go", "package migration")]);
    expect(found.sets).toEqual([]);
    expect(found.unmarked).toEqual([{ folder: "store/migration", framework: "other", paths: ["store/migration/14_fix.go"] }]);
  });

  test("a folder named for code of others hides nothing below a folder of migrations", () => {
    const path = "db/migration/vendor/V3__x.sql";
    const found = detectIn({ "db/migration/V1__a.sql": "", "flyway.conf": "" }, [added(path)]);
    expect(found.migrationAt(path)?.set.root).toBe("db/migration");
  });

  test("tests, vendored code and examples are left out before anything is recognised", () => {
    const paths = [
      "src/test/resources/db/migration/V1__x.sql",
      "vendor/a/db/migrate/20260102030405_x.rb",
      "examples/shop/prisma/migrations/20260102030405_x/migration.sql",
    ];
    expect(
      detectIn(
        {},
        paths.map((path) => added(path)),
      ).sets,
    ).toEqual([]);
  });
});

describe("several sets", () => {
  const base = {
    "packages/shared/prisma/schema.prisma": 'provider = "postgresql"',
    "packages/shared/clickhouse/migrations/0001_a.up.sql": "",
    "packages/shared/clickhouse/migrations/0001_a.down.sql": "",
  };

  test("two frameworks of one repository are told apart", () => {
    const found = detectIn(base, [
      added("packages/shared/prisma/migrations/20260102030405_x/migration.sql"),
      added("packages/shared/clickhouse/migrations/0002_b.up.sql"),
    ]);
    expect(found.sets.map(({ database, root }) => [database, root])).toEqual([
      ["prisma", "packages/shared/prisma/migrations"],
      ["golang-migrate", "packages/shared/clickhouse/migrations"],
    ]);
  });

  test("two sets of one framework are named after their roots", () => {
    const found = detectIn({}, [added("a/db/migration/V1__x.sql"), added("b/db/migration/V1__x.sql")]);
    expect(found.sets.map(({ database }) => database)).toEqual(["flyway:a/db/migration", "flyway:b/db/migration"]);
  });

  test("the apps of one Django project are one database", () => {
    const found = detectIn({ "manage.py": "" }, [added("a/migrations/0001_x.py"), added("b/migrations/0001_x.py")]);
    expect(found.sets.map(({ database }) => database)).toEqual(["django", "django"]);
  });

  test("both ends of a rename are read", () => {
    const found = detectIn({ "server/diesel.toml": "" }, [
      renamed("server/migrations/2026-01-02-030405_x/up.sql", "attic/x.sql"),
    ]);
    expect(found.migrationAt("server/migrations/2026-01-02-030405_x/up.sql")?.role).toBe("versioned");
    expect(found.migrationAt("attic/x.sql")).toBeNull();
  });
});

describe("the dialect", () => {
  test.each([
    [{ Gemfile: 'gem "rails"\ngem "mysql2"' }, "db/migrate/20260102030405_x.rb", "mysql"],
    [{ "drizzle.config.ts": 'dialect: "sqlite"' }, "drizzle/0001_x.sql", "sqlite"],
    [{ "go.mod": "github.com/pressly/goose github.com/go-sql-driver/mysql" }, "db/migrations/001_x.sql", "mysql"],
    [{ "API/API.csproj": "Microsoft.EntityFrameworkCore.Sqlite" }, "API/Migrations/20260102030405_X.cs", "sqlite"],
    [{}, "src/main/resources/db/migration/mariadb/V1__x.sql", "mariadb"],
    [{}, "src/main/resources/db/migration/V1__x.sql", "postgresql"],
  ])("of %j with %s is %s", (base, path, dialect) => {
    expect(detectIn(base, [added(path)]).sets[0]?.dialect).toBe(dialect);
  });
});

describe("merged migrations", () => {
  test("are all that the base has in the set, sub-folders included", () => {
    const base = {
      "db/migration/V1__a.sql": "",
      "db/migration/all/V2__b.sql": "",
      "db/migration/dev/R__users.sql": "",
      "db/migration/README.md": "",
    };
    const { merged } = detectIn(base, [added("db/migration/all/V3__c.sql")]);
    expect(Object.fromEntries(merged.map(({ path, id }) => [path, id]))).toEqual(
      Object.fromEntries([
        ["db/migration/V1__a.sql", "1"],
        ["db/migration/all/V2__b.sql", "2"],
        ["db/migration/dev/R__users.sql", "users"],
      ]),
    );
  });

  test("of a tool with a folder each are known by the folders' names, of which only the newest are opened", () => {
    const names = Array.from({ length: 60 }, (_, index) => `${20260101000000 + index}_x`);
    const base = {
      "prisma/schema.prisma": "",
      ...Object.fromEntries(names.map((name) => [`prisma/migrations/${name}/migration.sql`, ""])),
    };
    const { merged, asked } = detectIn(base, [added("prisma/migrations/20270101000000_y/migration.sql")]);
    expect(new Set(merged.map(({ id }) => id))).toEqual(new Set(names));
    expect(asked.flatMap(({ folders }) => folders).filter((folder) => folder.includes("migrations/")).length).toBeLessThan(25);
  });

  test("of one location do not reach into the other", () => {
    const base = { "a/db/migration/V1__a.sql": "", "b/db/migration/V1__b.sql": "" };
    expect(detectIn(base, [added("a/db/migration/V2__c.sql")]).merged.map(({ path }) => path)).toEqual([
      "a/db/migration/V1__a.sql",
    ]);
  });
});

describe("configured paths", () => {
  test("are migrations of the named framework wherever they lie", () => {
    const found = detectIn({}, [added("ops/sql/V3__c.sql")], withDatabase({ framework: "flyway", migrations: ["ops"] }));
    expect(found.migrationAt("ops/sql/V3__c.sql")).toMatchObject({
      role: "versioned",
      id: "3",
      set: { database: "shop", root: "ops", evidence: "configuration" },
    });
  });

  test("may be globs for folders", () => {
    const found = detectIn(
      {},
      [added("services/port/flow/V3__c.sql")],
      withDatabase({ framework: "flyway", migrations: ["services/*/flow"] }),
    );
    expect(found.migrationAt("services/port/flow/V3__c.sql")?.set.root).toBe("services/port/flow");
  });

  test("may be globs for files", () => {
    const found = detectIn(
      {},
      [added("sql/schema_version_3.sql"), added("sql/queries.sql")],
      withDatabase({ migrations: ["sql/schema_version_*.sql"] }),
    );
    expect(found.migrationAt("sql/schema_version_3.sql")?.id).toBe("3");
    expect(found.migrationAt("sql/queries.sql")).toBeNull();
  });

  test("name a set that would have been found without them", () => {
    const found = detectIn({}, [added("db/migration/V3__c.sql")], withDatabase({ framework: "flyway" }));
    expect(found.sets[0]?.database).toBe("shop");
  });

  test("may lie in a folder of tests", () => {
    const found = detectIn(
      {},
      [added("test/migrations/V3__c.sql")],
      withDatabase({ framework: "flyway", migrations: ["test/migrations"] }),
    );
    expect(found.migrationAt("test/migrations/V3__c.sql")?.role).toBe("versioned");
  });

  test("have companions of their own", () => {
    const found = detectIn({}, [added("sql/dump.txt")], withDatabase({ migrations: ["sql/m"], schema: ["sql/dump.txt"] }));
    expect(found.companionAt("sql/dump.txt")?.database).toBe("shop");
  });
});

describe("framework other", () => {
  const options = withDatabase({ migrations: ["internal/migrations", "internal/list/migrations.go"] });

  test.each([
    ["internal/migrations/20260102030405_x.go", "versioned", "20260102030405"],
    ["internal/migrations/v1_20/v245.go", "versioned", "245"],
    ["internal/migrations/007_x.sql", "versioned", "7"],
    ["internal/migrations/schema_version_12.sql", "versioned", "12"],
    ["internal/migrations/20260102030405_x.down.sql", "down", "20260102030405"],
    ["internal/migrations/20260102030405_x/old/parcel.go", "support", "20260102030405"],
    ["internal/migrations/20260102030405_x/up.sql", "versioned", "20260102030405"],
    ["internal/migrations/util.go", "appended", null],
    ["internal/list/migrations.go", "appended", null],
  ])("%s is %s with id %s", (path, role, id) => {
    const found = detectIn({}, [added(path)], options).migrationAt(path);
    expect([found?.role, found?.id]).toEqual([role, id]);
  });

  test.each([
    "internal/migrations/x_test.go",
    "internal/migrations/README.md",
    "internal/migrations/testdata/001.sql",
    "internal/list/other.go",
  ])("%s is none", (path) => {
    expect(detectIn({}, [added(path)], options).migrationAt(path)).toBeNull();
  });
});

describe("files beside migrations", () => {
  test("SQL that the tool will not pick up is unrecognised", () => {
    const found = detectIn({ "tern.conf": "", "migrations/001_a.sql": "" }, [added("migrations/fix.sql")]);
    expect(found.migrationAt("migrations/fix.sql")?.role).toBe("unrecognised");
  });

  test("code whose name starts like a version is unrecognised", () => {
    const found = detectIn({ Gemfile: "rails", "db/migrate/20260102030405_a.rb": "" }, [added("db/migrate/20260102-fix.rb")]);
    expect(found.migrationAt("db/migrate/20260102-fix.rb")?.role).toBe("unrecognised");
  });

  test("other code in the folder helps the migrations", () => {
    const base = { "go.mod": "github.com/pressly/goose", "db/migrations/001_a.go": "goose.AddMigration" };
    expect(
      detectIn(base, [modified("db/migrations/migration.go", "a", "b")]).companionAt("db/migrations/migration.go")?.what,
    ).toBe("helps the migrations beside it");
  });

  test("code in a folder that is not only for migrations stays what it is", () => {
    const base = { "go.mod": "github.com/pressly/goose", "db/001_a.sql": "-- +goose Up" };
    const found = detectIn(base, [modified("db/db.go", "a", "b")]);
    expect([found.migrationAt("db/db.go"), found.companionAt("db/db.go")]).toEqual([null, null]);
  });

  test("a dump of any name that teams use goes with a migration", () => {
    const found = detectIn({ "sqitch.plan": "" }, [added("deploy/x.sql"), modified("schema/schema.definition.sql", "a", "b")]);
    expect(found.companionAt("schema/schema.definition.sql")?.what).toBe("dump of the schema");
  });
});

describe("hostile input", () => {
  test.each([
    `${"db/migration/".repeat(200)}${"V1_".repeat(80)}.sql`,
    `${"migrations".repeat(25)}/`.repeat(14) + "x.sql",
    `${"deploy/".repeat(500)}${"_".repeat(250)}.sql`,
    `${"a".repeat(5000)}/V1__x.sql`,
  ])("a path like %.40s… costs little, however often it comes", (long) => {
    const changes = Array.from({ length: 200 }, (_, index) => added(`${index}/${long}`));
    expect(detectIn({}, changes).merged).toEqual([]);
  });

  test("thousands of sets in one change set cost linear time", { timeout: 10_000 }, () => {
    const changes = Array.from({ length: 6_000 }, (_, index) => added(`${index}/db/migration/V1__x.sql`));
    expect(detectIn({}, changes).sets).toHaveLength(6_000);
  });

  test("hundreds of folders do not hide the marker near the top of the repository", () => {
    const deep = Array.from({ length: 200 }, (_, index) => `f${index}`).join("/");
    const found = detectIn({ "services/shop/tern.conf": "" }, [added(`services/shop/${deep}/migrations/001_x.sql`)]);
    expect(found.sets[0]?.framework.id).toBe("tern");
    expect(found.asked.flatMap(({ folders }) => folders).length).toBeLessThan(200);
  });

  test("a folder far below the root does not hide a migration", () => {
    expect(detectIn({}, [added(`db/migration/${"a/".repeat(9)}V1__x.sql`)]).sets[0]?.root).toBe("db/migration");
  });

  test("line breaks in names do not hide a migration", () => {
    expect(detectIn({}, [added("db/migration/V1__a\nb.sql")]).sets).toHaveLength(1);
  });
});
