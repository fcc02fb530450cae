import { describe, expect, test } from "vitest";
import { blobsToCompare } from "../../src/change-set/categorise.ts";
import type { FileChange } from "../../src/change-set/change.ts";
import type { Category } from "../../src/change-set/check-result.ts";
import { DEFAULT_OPTIONS, type Options } from "../../src/config/options.ts";
import { added, modified, oidOf, removed, renamed, type Texts } from "../frameworks/memory-repository.ts";
import { judgeIn } from "./judged.ts";

const RAILS: Texts = { Gemfile: 'gem "rails"' };
const MIGRATION = "db/migrate/20260102030405_x.rb";

function categoryOf(change: FileChange, options: Partial<Options> = {}, base: Texts = RAILS): Category | undefined {
  return judgeIn(base, [change], { ...DEFAULT_OPTIONS, ...options })[0]?.checked.category;
}

describe("a migration and its company", () => {
  const files = judgeIn(RAILS, [
    added(MIGRATION),
    modified("db/schema.rb", "a", "b"),
    modified("app/models/port.rb", "a", "b"),
    modified("README.md", "a", "b"),
  ]);

  test("each has its category", () => {
    expect(files.map(({ checked }) => checked.category)).toEqual(["migration", "schema", "app", "neutral"]);
  });

  test("each has a reason that names the evidence", () => {
    expect(files.map(({ checked }) => checked.because)).toEqual([
      "migration (Rails Active Record; Gemfile names Rails Active Record)",
      "dump of the schema",
      "application code or configuration",
      "documentation",
    ]);
  });

  test("migrations and companions name framework and database, others none", () => {
    expect(files.map(({ checked }) => [checked.framework, checked.database])).toEqual([
      ["rails", "rails"],
      ["rails", "rails"],
      [null, null],
      [null, null],
    ]);
  });
});

describe("both ends of a rename", () => {
  test("a migration that becomes application code is both", () => {
    const [file] = judgeIn(RAILS, [renamed(MIGRATION, "app/jobs/x.rb")]);
    expect([file?.checked.category, file?.categoryBefore]).toEqual(["app", "migration"]);
  });

  test("a migration that becomes documentation is a migration", () => {
    expect(categoryOf(renamed(MIGRATION, "docs/x.md"))).toBe("migration");
  });

  test("application code that becomes a test is application code, and says where from", () => {
    const [file] = judgeIn(RAILS, [renamed("app/x.rb", "test/x.rb")]);
    expect(file?.checked).toMatchObject({ category: "app", because: "was app/x.rb: application code or configuration" });
  });

  test("a file is read as a migration on each side by itself", () => {
    const [file] = judgeIn(RAILS, [renamed(MIGRATION, "db/migrate/20260102030406_x.rb")]);
    expect([file?.before?.id, file?.after?.id]).toEqual(["20260102030405", "20260102030406"]);
  });

  test("an added file was nothing before, a removed one is nothing after", () => {
    const files = judgeIn(RAILS, [added(MIGRATION), removed("db/migrate/20260102030406_y.rb")]);
    expect(files.map(({ before, after, categoryBefore }) => [before?.id, after?.id, categoryBefore])).toEqual([
      [undefined, "20260102030405", null],
      ["20260102030406", undefined, "migration"],
    ]);
  });
});

describe("configuration", () => {
  const categories = DEFAULT_OPTIONS.categories;

  test.each<[Category, string]>([
    ["neutral", "app/models/port.rb"],
    ["app", "README.md"],
    ["schema", "app/models/port.rb"],
    ["app", MIGRATION],
    ["migration", "ops/fix.sh"],
  ])("%s for %s decides before anything else", (category, path) => {
    expect(categoryOf(added(path), { categories: { ...categories, [category]: [path] } })).toBe(category);
  });

  test("an earlier category wins over a later one", () => {
    expect(categoryOf(added("a/x.rb"), { categories: { ...categories, app: ["a"], neutral: ["a/*.rb"] } })).toBe("app");
  });

  test("lock files are what the configuration says", () => {
    expect(categoryOf(modified("Gemfile.lock", "a", "b"))).toBe("app");
    expect(categoryOf(modified("Gemfile.lock", "a", "b"), { lockfiles: "neutral" })).toBe("neutral");
  });

  test.each(["hc/api/models.py", "app/models/port.rb", "src/Entity/Port.php", "server/port.entity.ts", "ent/schema/port.go"])(
    "the model %s is what the configuration says",
    (path) => {
      expect(categoryOf(modified(path, "a", "b"))).toBe("app");
      expect(categoryOf(modified(path, "a", "b"), { models: "schema" })).toBe("schema");
    },
  );
});

describe("Drizzle's declarations", () => {
  const base: Texts = { "drizzle.config.ts": "" };
  const table = 'import { pgTable } from "drizzle-orm/pg-core";\nexport const ports = pgTable("ports", {\n';
  const judge = (after: string, others: readonly FileChange[] = [added("drizzle/0001_x.sql")]): Category | undefined =>
    judgeIn(base, [modified("src/db/schema.ts", `${table}});\n`, after), ...others])[0]?.checked.category;

  test("go with the migration made from them", () =>
    expect(judge(`${table}  name: text("name").notNull(),\n});\n`)).toBe("schema"));
  test("are application code when they give rows a value", () =>
    expect(judge(`${table}  name: text("name").default("x"),\n});\n`)).toBe("app"));
  test("are application code without a migration", () => expect(judge(`${table}  name: text("name"),\n});\n`, [])).toBe("app"));
  test("are application code when the file is no Drizzle schema", () =>
    expect(judge("export const x = z.object({});")).toBe("app"));
});

describe("blobs to compare", () => {
  test("are those of changed manifests only", () => {
    const changes = [modified("package.json", "{}", '{"a":1}'), modified("src/a.ts", "a", "b"), added("web/package.json", "{}")];
    expect(blobsToCompare(changes)).toEqual([oidOf("{}"), oidOf('{"a":1}')]);
  });

  test("are not asked for manifests of tests", () =>
    expect(blobsToCompare([modified("test/app/package.json", "{}", "[]")])).toEqual([]));
});
