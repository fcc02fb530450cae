import { describe, expect, it } from "vitest";
import type { MigrationFile, Role } from "../../src/frameworks/framework.ts";
import { frameworkById } from "../../src/frameworks/frameworks.ts";
import { filesOfWayBack, wayBackOf } from "../../src/release/approval/way-back.ts";

function file(path: string, role: Role, { id, framework = "flyway" }: { id: string | null; framework?: string }): MigrationFile {
  const found = frameworkById(framework)?.framework;
  if (found === undefined) throw new Error(`no framework ${framework}`);
  const root = path.slice(0, path.lastIndexOf("/"));
  return { path, role, id, set: { framework: found, database: "events", root, dialect: "postgresql", evidence: "" } };
}

/** Of one migration with this text and no other file. */
function downOf(path: string, text: string): string | null | undefined {
  return wayBackOf([file(path, "versioned", { id: "2" })], { paths: [path], texts: new Map([[path, text]]) })[0]?.down;
}

describe("the way back of a migration", () => {
  const V2 = file("db/V2__a.sql", "versioned", { id: "2" });
  const V3 = file("db/V3__b.sql", "versioned", { id: "3" });
  const U2 = file("db/U2__a.sql", "down", { id: "2" });

  it("is the down file of the same set and id, newest migration first", () => {
    const files = filesOfWayBack([V2, V3, U2, file("other/U3__b.sql", "down", { id: "3" })], [V2.path, V3.path]);
    expect(files.map(({ path }) => path)).toEqual([V2.path, V3.path, U2.path]);
    const texts = new Map([[U2.path, "DROP TABLE a;\n"]]);
    expect(wayBackOf(files, { paths: [V2.path, V3.path], texts })).toEqual([
      { path: V3.path, down: null },
      { path: V2.path, down: U2.path },
    ]);
  });

  it("is none where the down file undoes nothing", () => {
    const texts = new Map([[U2.path, "-- There is no way back.\n\n"]]);
    expect(wayBackOf([V2, U2], { paths: [V2.path], texts })).toEqual([{ path: V2.path, down: null }]);
  });

  it("is none for a file that the set does not know", () => {
    expect(wayBackOf([], { paths: ["x.sql"], texts: new Map() })).toEqual([{ path: "x.sql", down: null }]);
  });

  it("is the down file that db-migrate keeps in a folder of its own", () => {
    const up = file("migrations/20260101000000-a.js", "versioned", { id: "20260101000000-a", framework: "db-migrate" });
    const down = {
      ...file("migrations/sqls/20260101000000-a-down.sql", "support", { id: up.id, framework: "db-migrate" }),
      set: up.set,
    };
    const side = { ...down, path: "migrations/sqls/20260101000000-a-up.sql" };
    const files = filesOfWayBack([up, side, down], [up.path]);
    expect(files.map(({ path }) => path)).toEqual([up.path, down.path]);
    expect(wayBackOf(files, { paths: [up.path], texts: new Map([[down.path, "DROP TABLE a;"]]) })[0]?.down).toBe(down.path);
  });

  it.each([
    ["dbmate", "a.sql", "-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\nDROP TABLE a;\n"],
    ["goose", "a.sql", "-- +goose Up\nCREATE TABLE a ();\n-- +goose Down\nDROP TABLE a;\n"],
    ["sql-migrate", "a.sql", "-- +migrate Up\nCREATE TABLE a ();\n-- +migrate Down\nDROP TABLE a;\n"],
    ["tern", "a.sql", "CREATE TABLE a ();\n---- create above / drop below ----\nDROP TABLE a;\n"],
    ["Play", "1.sql", "# --- !Ups\nCREATE TABLE a ();\n# --- !Downs\nDROP TABLE a;\n"],
    ["node-pg-migrate", "a.sql", "-- Up Migration\nCREATE TABLE a ();\n-- Down Migration\nDROP TABLE a;\n"],
    ["Liquibase", "a.sql", "--liquibase formatted sql\n--changeset ada:1\nCREATE TABLE a ();\n--rollback DROP TABLE a;\n"],
    ["knex", "a.js", "exports.up = f;\nexports.down = function (knex) { return knex.schema.dropTable('a'); };\n"],
    [
      "Kysely",
      "a.ts",
      "export async function up() {}\nexport async function down(db) { await db.schema.dropTable('a').execute(); }\n",
    ],
    [
      "TypeORM",
      "a.ts",
      "class A { async up() {}\n  public async down(queryRunner) { await queryRunner.query('DROP TABLE a'); } }\n",
    ],
    ["Alembic", "a.py", "def upgrade():\n    pass\n\ndef downgrade():\n    op.drop_table('a')\n"],
    ["Rails", "a.rb", "class A < ActiveRecord::Migration[8.0]\n  def change\n    create_table :a\n  end\nend\n"],
    ["Laravel", "a.php", "<?php\npublic function down(): void { Schema::drop('a'); }\n"],
    ["Entity Framework", "a.cs", 'protected override void Down(MigrationBuilder b) { b.DropTable("a"); }\n'],
  ])("is a part of the file with %s", (_, name, text) => {
    expect(downOf(name, text)).toBe(name);
  });

  it.each([
    ["a down part without a statement", "a.sql", "-- migrate:up\nCREATE TABLE a ();\n-- migrate:down\n-- none\n"],
    ["no down part", "a.sql", "-- migrate:up\nCREATE TABLE a ();\n"],
    ["a rollback that is empty", "a.sql", "--changeset ada:1\nCREATE TABLE a ();\n--rollback empty\n"],
    ["a program without one", "a.js", "exports.up = f;\n// drop it down\n"],
  ])("is none with %s", (_, name, text) => {
    expect(downOf(name, text)).toBeNull();
  });

  it("takes a linear look at a long file", () => {
    expect(downOf("a.sql", `${"\n".repeat(200_000)}-- x\n`)).toBeNull();
    expect(downOf("a.py", " ".repeat(200_000))).toBeNull();
  });
});
