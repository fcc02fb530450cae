import { describe, expect, it } from "vitest";
import { sqlRecipe } from "../../src/commands/sql-command/sql-command-recipes.ts";

const identify = (text: string) => sqlRecipe("alembic").identify?.(text);

describe("what Alembic's file says of itself", () => {
  it.each([
    ["the first", "revision = 'a1'\ndown_revision = None\n", { id: "a1", previous: [] }],
    ["the next", 'revision = "b2"  # of two\ndown_revision = "a1"\n', { id: "b2", previous: ["a1"] }],
    ["with types", "revision: str = 'b2'\ndown_revision: Union[str, None] = 'a1'\n", { id: "b2", previous: ["a1"] }],
    ["a merge", "revision = 'c3'\ndown_revision = ('a1', \"b2\")\n", { id: "c3", previous: ["a1", "b2"] }],
    ["a tuple of one", "revision = 'c3'\ndown_revision = ('a1',)\n", { id: "c3", previous: ["a1"] }],
    ["Windows' line ends", "revision = 'b2'\r\ndown_revision = 'a1'\r\n", { id: "b2", previous: ["a1"] }],
  ])("is read: %s", (_what, text, own) => {
    expect(identify(text)).toEqual(own);
  });

  it.each([
    ["said twice", "revision = 'a1'\nrevision = 'b2'\ndown_revision = None\n"],
    ["computed", "revision = name()\ndown_revision = None\n"],
    ["an option", "revision = '--autogenerate'\ndown_revision = None\n"],
    ["a range of its own", "revision = 'a1:b2'\ndown_revision = None\n"],
    ["on several lines", "revision = 'a1'\ndown_revision = (\n 'a1',\n)\n"],
    ["not said", "down_revision = None\n"],
    ["empty", "revision = ''\ndown_revision = None\n"],
  ])("is not guessed where it is %s", (_what, text) => {
    expect(identify(text)).toBeNull();
  });

  it("takes time in proportion to the text", () => {
    expect(identify("revision:".repeat(100_000))).toBeNull();
    expect(identify(`revision = ${"(".repeat(100_000)}\ndown_revision = None`)).toBeNull();
  });
});

describe("a tool's own record", () => {
  const isOwn = (framework: string, statement: string) => sqlRecipe(framework).bookkeeping?.test(statement) === true;

  it.each([
    ["alembic", "UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1'"],
    ["alembic", "INSERT INTO alembic_version (version_num) VALUES ('a1') RETURNING alembic_version.version_num"],
    ["ef-core", `INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")\nVALUES ('20240101000000_A', '9.0.1')`],
  ])("of %s is left out: %s", (framework, statement) => {
    expect(isOwn(framework, statement)).toBe(true);
  });

  it.each([
    "UPDATE alembic_version SET version_num='b2'",
    "UPDATE parcels SET version_num='b2' WHERE parcels.version_num = 'a1'",
    "UPDATE alembic_version SET version_num=drop_all() WHERE alembic_version.version_num = 'a1'",
    "DELETE FROM alembic_version",
  ])("is not anything else: %s", (statement) => {
    expect(isOwn("alembic", statement)).toBe(false);
  });
});
