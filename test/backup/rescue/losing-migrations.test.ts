import { expect, it } from "vitest";
import { affectedRelations, losingMigrations, type JudgedMigration } from "../../../src/backup/rescue/losing-migrations.ts";
import type { StatementAssessment } from "../../../src/risk/assessment.ts";
import { assess, LINKED } from "../../risk/effects/assess.ts";

function judged(id: string, sql: string): JudgedMigration {
  return { ...assess(LINKED, sql), id, path: `db/V${id}__x.sql` };
}

it("tells of each migration what it loses, each loss once, and its strongest locks", () => {
  const sql = "DELETE FROM parcels WHERE qty = 1; DELETE FROM parcels WHERE qty = 2; ALTER TABLE parcels DROP COLUMN label;";
  expect(losingMigrations([judged("2", sql)])).toEqual([
    {
      id: "2",
      path: "db/V2__x.sql",
      transactional: true,
      losses: [
        { kind: "changes", relation: "public.parcels" },
        { kind: "column", relation: "public.parcels", column: "label" },
      ],
      locks: [{ relation: "public.parcels", mode: "AccessExclusiveLock" }],
    },
  ]);
});

it("leaves migrations out that lose nothing", () => {
  expect(losingMigrations([judged("2", "ALTER TABLE parcels ADD COLUMN n integer")])).toEqual([]);
});

it("names relations that are lost or changed, and none that is only read", () => {
  const planned = [
    judged("2", "ALTER TABLE parcels ADD COLUMN n integer"),
    judged("3", "SELECT count(*) FROM carriers"),
    judged("4", "CREATE TABLE new_one (a integer)"),
  ];
  expect(affectedRelations(planned)).toEqual(["public.parcels"]);
  expect(affectedRelations([...planned, judged("5", "DROP TABLE carriers CASCADE")])).toEqual([
    "public.carriers",
    "public.parcels",
  ]);
});

it("takes for lost what an assessment that was read from a document does not tell", () => {
  const withoutLosses = ({ losses, ...statement }: StatementAssessment): StatementAssessment => {
    expect(losses).toBeDefined();
    return statement;
  };
  const [drop, add] = ["DROP TABLE parcels", "ALTER TABLE parcels ADD COLUMN n integer"].map((sql) => {
    const migration = judged("2", sql);
    return { ...migration, statements: migration.statements.map(withoutLosses) };
  });
  if (drop === undefined || add === undefined) throw new Error("Two statements, two migrations.");
  expect(losingMigrations([drop])[0]?.losses).toEqual([
    { kind: "other", relation: null, because: "public.parcels is dropped with all its rows." },
  ]);
  expect(losingMigrations([add])).toEqual([]);
});
