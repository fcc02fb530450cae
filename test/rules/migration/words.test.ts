import { describe, expect, it } from "vitest";
import { PARCELS } from "./rule-case.ts";
import { findings } from "./run.ts";

function remedyOf(sql: string, rule: string, setup = PARCELS): readonly string[] {
  const found = findings({ setup, files: [sql] }).find((finding) => finding.rule === rule);
  return found?.remedy.split("\n").slice(1) ?? [];
}

describe("the SQL of a remedy", () => {
  it("is the statement itself where one word makes the difference", () => {
    expect(
      remedyOf("create  unique index parcels_code\n  on parcels (lower(code)) where id > 1", "index-not-concurrent"),
    ).toEqual(["create unique index CONCURRENTLY parcels_code on parcels (lower(code)) where id > 1;"]);
  });

  it("keeps commas, quotes and parentheses of a CHECK, among other sub-commands", () => {
    const sql = `ALTER TABLE parcels ADD COLUMN a int, ADD CONSTRAINT ok CHECK (code IN ('a,b', 'c)d') AND weight > 0), ADD COLUMN b int`;
    expect(remedyOf(sql, "check-validates")).toEqual([
      "ALTER TABLE parcels ADD CONSTRAINT ok CHECK (code IN ('a,b', 'c)d') AND weight > 0) NOT VALID;",
      "ALTER TABLE parcels VALIDATE CONSTRAINT ok;",
    ]);
  });

  it("names an unnamed foreign key as PostgreSQL would", () => {
    expect(
      remedyOf(
        "ALTER TABLE parcels ADD FOREIGN KEY (weight) REFERENCES carriers (id) ON DELETE CASCADE",
        "foreign-key-validates",
      ),
    ).toEqual([
      "ALTER TABLE parcels ADD CONSTRAINT parcels_weight_fkey FOREIGN KEY (weight) REFERENCES carriers (id) ON DELETE CASCADE NOT VALID;",
      "ALTER TABLE parcels VALIDATE CONSTRAINT parcels_weight_fkey;",
    ]);
  });

  it("is right behind letters that take several bytes", () => {
    const setup = `CREATE TABLE "größen" (id bigint PRIMARY KEY, "Wert" integer);`;
    expect(remedyOf(`ALTER TABLE "größen" ADD CONSTRAINT ok CHECK ("Wert" > 0)`, "check-validates", setup)[0]).toBe(
      `ALTER TABLE "größen" ADD CONSTRAINT ok CHECK ("Wert" > 0) NOT VALID;`,
    );
  });

  it("quotes reserved words and spells out what cannot be seen", () => {
    const setup = `CREATE TABLE "order" (id bigint, "a\u202Eb" text);`;
    expect(remedyOf(`ALTER TABLE "order" DROP COLUMN "a\u202Eb"`, "drop-column", setup).at(-1)).toBe(
      `ALTER TABLE "order" DROP COLUMN "a\\u202Eb";`,
    );
  });

  it("takes type and default apart", () => {
    expect(
      remedyOf("ALTER TABLE parcels ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE", "volatile-default").slice(
        0,
        2,
      ),
    ).toEqual([
      "ALTER TABLE parcels ADD COLUMN token uuid;",
      "ALTER TABLE parcels ALTER COLUMN token SET DEFAULT gen_random_uuid();",
    ]);
  });

  it("keeps a placeholder of the migration tool as it stands", () => {
    expect(remedyOf("CREATE INDEX parcels_code ON parcels (code) WHERE weight > ${least}", "index-not-concurrent")).toEqual([
      "CREATE INDEX CONCURRENTLY parcels_code ON parcels (code) WHERE weight > ${least};",
    ]);
  });
});
