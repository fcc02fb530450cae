import { describe, expect, it } from "vitest";
import {
  added,
  django,
  edited,
  findingsOf,
  flyway,
  gateInput,
  goose,
  judged,
  knex,
  liquibase,
  migration,
  prisma,
  rails,
  renamed,
  setOf,
  verdictsOf,
} from "../support/gate-input.ts";

const folder = "db/migration";
const flywayMerged = [1, 2, 3, 4, 5].map((id) => migration(`${folder}/V${id}__step.sql`));
const stamps = ["20200101120000", "20200301090000", "20200915101112", "20201101080000"];

describe("out-of-order-migration", () => {
  const rule = "out-of-order-migration";

  it("is silent about a migration that sorts last", () => {
    expect(verdictsOf(rule, gateInput([added(`${folder}/V6__new.sql`)], { merged: flywayMerged }))).toEqual([]);
  });

  it.each([
    [flyway, "error"],
    [goose, "error"],
    [rails, "warning"],
  ])("judges by what the tool does with it: %o", (framework, severity) => {
    const set = setOf(framework);
    const merged = [migration(`${folder}/7_merged.sql`, { set })];
    const input = gateInput([added(`${folder}/3_late.sql`, { set })], { merged });
    expect(verdictsOf(rule, input)).toEqual([`${severity} ${folder}/3_late.sql`]);
  });

  it("names the merged migration that runs before, and the way out", () => {
    const [finding] = findingsOf(rule, gateInput([added(`${folder}/V3.5__late.sql`)], { merged: flywayMerged }));
    expect(finding?.message).toBe(
      "version 3.5 (V3.5__late.sql) sorts before version 5 (V5__step.sql), which is merged already. Flyway refuses it where that one has run.",
    );
    expect(finding?.remedy).toBe("Give it an id above 5, so that it runs last everywhere.");
  });

  it("compares numbers as numbers, whatever their length", () => {
    const merged = [migration(`${folder}/V9__a.sql`)];
    expect(verdictsOf(rule, gateInput([added(`${folder}/V10__b.sql`)], { merged }))).toEqual([]);
    expect(verdictsOf(rule, gateInput([added(`${folder}/V90071992547409930__b.sql`)], { merged }))).toEqual([]);
  });

  it("does not compare with what the change set takes away", () => {
    const files = [
      added(`${folder}/V4__new.sql`),
      judged({
        path: `${folder}/V5__step.sql`,
        status: "removed",
        category: "migration",
        before: migration(`${folder}/V5__step.sql`),
      }),
    ];
    expect(
      verdictsOf(rule, gateInput(files, { merged: [...flywayMerged.slice(0, 3), migration(`${folder}/V5__step.sql`)] })),
    ).toEqual([]);
  });

  it("does not compare sets with one another", () => {
    const other = setOf(flyway, "billing/db/migration");
    const input = gateInput([added("billing/db/migration/V1__a.sql", { set: other })], { merged: flywayMerged });
    expect(verdictsOf(rule, input)).toEqual([]);
  });

  it("says nothing where names do not tell the order", () => {
    const set = setOf(django);
    const merged = [migration(`${folder}/0007_merged.py`, { set })];
    expect(verdictsOf(rule, gateInput([added(`${folder}/0003_late.py`, { set })], { merged }))).toEqual([]);
  });

  it("is an error below a merged id with a digit too many as well, since the tool sees no difference", () => {
    const merged = [...stamps.slice(0, 3), "202009171751500"].map((id) => migration(`${folder}/V${id}__x.sql`));
    const input = gateInput([added(`${folder}/V20210101000000__new.sql`)], { merged });
    expect(verdictsOf(rule, input)).toEqual([`error ${folder}/V20210101000000__new.sql`]);
  });

  it("leaves a merged migration under a new version to the rule about renames", () => {
    const input = gateInput([renamed(`${folder}/V5__step.sql`, `${folder}/V2.5__step.sql`)], { merged: flywayMerged });
    expect(verdictsOf(rule, input)).toEqual([]);
  });

  it("stays fast with thousands of migrations", () => {
    const merged = Array.from({ length: 20_000 }, (_, id) => migration(`${folder}/V${id}__step.sql`));
    const files = Array.from({ length: 3_000 }, (_, id) => added(`${folder}/V${id}.1__late.sql`));
    expect(verdictsOf(rule, gateInput(files, { merged }))).toHaveLength(3_000);
  });
});

describe("duplicate-migration-id", () => {
  const rule = "duplicate-migration-id";

  it("fires when a merged migration has the same id", () => {
    const input = gateInput([added(`${folder}/V5__other.sql`)], { merged: flywayMerged });
    expect(verdictsOf(rule, input)).toEqual([`error ${folder}/V5__other.sql`]);
    expect(findingsOf(rule, input)[0]?.message).toContain(
      `${folder}/V5__other.sql and ${folder}/V5__step.sql both have the id 5.`,
    );
  });

  it("fires when two new migrations have the same id", () => {
    const input = gateInput([added(`${folder}/V6__a.sql`), added(`${folder}/V6__b.sql`)], { merged: flywayMerged });
    expect(verdictsOf(rule, input)).toEqual([`error ${folder}/V6__b.sql`]);
  });

  it("is silent when versioned, undo and baseline share an id", () => {
    const files = [
      added(`${folder}/V6__a.sql`),
      added(`${folder}/U6__a.sql`, { role: "down" }),
      added(`${folder}/B6__a.sql`, { role: "baseline" }),
    ];
    expect(verdictsOf(rule, gateInput(files, { merged: flywayMerged }))).toEqual([]);
  });

  it("is silent about folders that hold variants for several vendors", () => {
    const merged = ["postgresql", "h2"].flatMap((vendor) => [1, 2].map((id) => migration(`${folder}/${vendor}/V${id}__a.sql`)));
    const files = ["postgresql", "h2"].map((vendor) => added(`${folder}/${vendor}/V3__b.sql`));
    expect(verdictsOf(rule, gateInput(files, { merged }))).toEqual([]);
  });

  it("still fires within one of these folders", () => {
    const merged = ["postgresql", "h2"].flatMap((vendor) => [1, 2].map((id) => migration(`${folder}/${vendor}/V${id}__a.sql`)));
    expect(verdictsOf(rule, gateInput([added(`${folder}/h2/V2__b.sql`)], { merged }))).toEqual([`error ${folder}/h2/V2__b.sql`]);
  });

  it("is silent about the files of one migration folder", () => {
    const set = setOf(prisma);
    const files = ["migration.sql", "data-migration.ts"].map((name) =>
      added(`${folder}/20240101_a/${name}`, { set, id: "20240101_a" }),
    );
    expect(verdictsOf(rule, gateInput(files))).toEqual([]);
  });

  it("is silent when the merged migration with that id is the one that is edited or moved", () => {
    const merged = flywayMerged;
    expect(verdictsOf(rule, gateInput([edited(`${folder}/V5__step.sql`)], { merged }))).toEqual([]);
    expect(verdictsOf(rule, gateInput([renamed(`${folder}/V5__step.sql`, `${folder}/late/V5__step.sql`)], { merged }))).toEqual(
      [],
    );
  });

  it("says nothing where a file has no id", () => {
    const set = setOf(liquibase);
    const files = ["a.xml", "b.xml"].map((name) => added(`${folder}/${name}`, { set, id: null, role: "appended" }));
    expect(verdictsOf(rule, gateInput(files))).toEqual([]);
  });
});

describe("odd-migration-id", () => {
  const rule = "odd-migration-id";
  const merged = stamps.map((id) => migration(`${folder}/V${id}__x.sql`));

  it("fires on fifteen digits among fourteen, and says what will happen", () => {
    const input = gateInput([added(`${folder}/V202009171751500__x.sql`)], { merged });
    const [finding] = findingsOf(rule, input);
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toBe(
      "version 202009171751500 (V202009171751500__x.sql) has 15 digits, while its neighbours have 14 digits. " +
        "It sorts above every later migration of the usual shape: those would then be out of order, which Flyway refuses.",
    );
  });

  it.each([
    ["V20201301000000__month_thirteen.sql", "is no date"],
    ["V20210230250000__hour_25.sql", "is no date"],
    ["V20750101000000__far.sql", "is dated 2075, while the last one merged is of 2020"],
  ])("fires on %s", (name, says) => {
    expect(findingsOf(rule, gateInput([added(`${folder}/${name}`)], { merged }))[0]?.message).toContain(says);
  });

  it.each(["V20210101000000__a.sql", "V20251231235959__a.sql", "V20210101000000.1__a.sql"])("is silent about %s", (name) => {
    expect(verdictsOf(rule, gateInput([added(`${folder}/${name}`)], { merged }))).toEqual([]);
  });

  it("leaves an id that sorts below its neighbours to the rule about order", () => {
    const input = gateInput([added(`${folder}/V2021__a.sql`)], { merged });
    expect(verdictsOf(rule, input)).toEqual([]);
    expect(verdictsOf("out-of-order-migration", input)).toHaveLength(1);
  });

  it.each([
    ["V6__a.sql", 0],
    ["V10__a.sql", 0],
    ["V60__a.sql", 1],
    ["V20240101000000__a.sql", 1],
  ])("counts %s among small numbers", (name, times) => {
    expect(verdictsOf(rule, gateInput([added(`${folder}/${name}`)], { merged: flywayMerged }))).toHaveLength(times);
  });

  it("knows that names without leading zeros sort above those with, as text", () => {
    const set = setOf(knex);
    const files = ["0001_a.js", "0002_b.js", "0003_c.js"].map((name) =>
      migration(`${folder}/${name}`, { set, id: name.slice(0, -3) }),
    );
    const odd = gateInput([added(`${folder}/4_d.js`, { set, id: "4_d" })], { merged: files });
    expect(findingsOf(rule, odd)[0]?.message).toContain("has 1 digit, while its neighbours have 4 digits");
    expect(verdictsOf(rule, gateInput([added(`${folder}/0004_d.js`, { set, id: "0004_d" })], { merged: files }))).toEqual([]);
  });

  it("is silent once the new shape is that of the last one merged", () => {
    const stamped = [...flywayMerged, migration(`${folder}/V20190712122100__first.sql`)];
    expect(verdictsOf(rule, gateInput([added(`${folder}/V20190724155000__next.sql`)], { merged: stamped }))).toEqual([]);
    expect(verdictsOf(rule, gateInput([added(`${folder}/V201907241550000__next.sql`)], { merged: stamped }))).toHaveLength(1);
    const long = [...merged, migration(`${folder}/V202009171751500__x.sql`)];
    expect(verdictsOf(rule, gateInput([added(`${folder}/V202009251643260__x.sql`)], { merged: long }))).toEqual([]);
  });

  it("says nothing without three neighbours that agree", () => {
    const two = merged.slice(0, 2);
    expect(verdictsOf(rule, gateInput([added(`${folder}/V202009171751500__x.sql`)], { merged: two }))).toEqual([]);
    const mixed = [...two, ...flywayMerged.slice(0, 2)];
    expect(verdictsOf(rule, gateInput([added(`${folder}/V202009171751500__x.sql`)], { merged: mixed }))).toEqual([]);
  });
});
