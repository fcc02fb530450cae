import { describe, expect, it } from "vitest";
import { runGateRules } from "../../src/rules/gate-rules.ts";
import {
  added,
  django,
  edited,
  findingsOf,
  flyway,
  gateInput,
  judged,
  knex,
  liquibase,
  migration,
  prisma,
  rails,
  removed,
  renamed,
  setOf,
  verdictsOf,
} from "../support/gate-input.ts";

const folder = "db/migration";
const cosmetic = { was: "create table a (b int);", now: "-- a table\ncreate table a (b  int);" };

describe("edited-migration", () => {
  const rule = "edited-migration";

  it("is an error where the tool keeps a checksum, comments included", () => {
    expect(verdictsOf(rule, gateInput([edited(`${folder}/V1__a.sql`)]))).toEqual([`error ${folder}/V1__a.sql`]);
    expect(verdictsOf(rule, gateInput([edited(`${folder}/V1__a.sql`, cosmetic)]))).toEqual([`error ${folder}/V1__a.sql`]);
  });

  it("is an error without a checksum too, since databases drift apart", () => {
    const [finding] = findingsOf(rule, gateInput([edited(`${folder}/1_a.sql`, { set: setOf(rails) })]));
    expect(finding?.severity).toBe("error");
    expect(finding?.message).toContain("Rails keeps no checksum");
    expect(finding?.remedy).toBe("Undo the edit and make the change in a new migration.");
  });

  it("is a warning where only looks changed and nobody keeps a checksum", () => {
    const input = gateInput([edited(`${folder}/1_a.sql`, { set: setOf(rails), ...cosmetic })]);
    expect(verdictsOf(rule, input)).toEqual([`warning ${folder}/1_a.sql`]);
  });

  it("counts an edit whose texts are not known", () => {
    const input = gateInput([edited(`${folder}/1_a.sql`, { set: setOf(rails), ...cosmetic })], { text: () => null });
    expect(verdictsOf(rule, input)).toEqual([`error ${folder}/1_a.sql`]);
  });

  it("judges appended files by their removed lines", () => {
    const told = { role: "appended", set: setOf(liquibase), id: null, was: "one\ntwo\n" } as const;
    expect(verdictsOf(rule, gateInput([edited(`${folder}/a.xml`, { ...told, now: "one\ntwo\nthree\n" })]))).toEqual([]);
    const [finding] = findingsOf(rule, gateInput([edited(`${folder}/a.xml`, { ...told, now: "one\nthree\n" })]));
    expect(finding?.severity).toBe("error");
    expect(finding?.message).toContain("lines of it are changed or removed");
  });

  it.each(["repeatable", "callback", "declarative", "unrecognised"] as const)("leaves %s files alone", (role) => {
    const files = [edited(`${folder}/a.sql`, { role }), removed(`${folder}/b.sql`, { role })];
    expect(runGateRules(gateInput(files))).toEqual([]);
  });

  it("warns of an edited down migration, which is not applied by itself", () => {
    expect(verdictsOf(rule, gateInput([edited(`${folder}/U1__a.sql`, { role: "down" })]))).toEqual([
      `warning ${folder}/U1__a.sql`,
    ]);
  });

  it("is silent about new migrations and about moves that keep the identity", () => {
    const files = [added(`${folder}/V2__b.sql`), renamed(`${folder}/V1__a.sql`, `${folder}/old/V1__a.sql`)];
    expect(verdictsOf(rule, gateInput(files))).toEqual([]);
  });
});

describe("renamed-migration", () => {
  const rule = "renamed-migration";

  it.each([
    { framework: flyway, from: "V1__a.sql", to: "V2__a.sql", fires: true },
    { framework: flyway, from: "V1__a.sql", to: "V1__other.sql", fires: true },
    { framework: rails, from: "1_a.rb", to: "1_other.rb", fires: false },
    { framework: rails, from: "1_a.rb", to: "2_a.rb", fires: true },
    { framework: knex, from: "1_a.js", to: "1_b.js", fires: true },
    { framework: knex, from: "1_a.js", to: "moved/1_a.js", fires: false },
    { framework: liquibase, from: "1_a.xml", to: "moved/1_a.xml", fires: true },
  ])("asks $framework.title what the identity is, from $from to $to", ({ framework, from, to, fires }) => {
    const files = [renamed(`${folder}/${from}`, `${folder}/${to}`, { set: setOf(framework) })];
    expect(verdictsOf(rule, gateInput(files))).toEqual(fires ? [`error ${folder}/${to}`] : []);
  });

  it("names the old and the new place", () => {
    const files = [renamed(`${folder}/V1__a.sql`, `${folder}/V2__a.sql`)];
    expect(findingsOf(rule, gateInput(files))[0]?.message).toContain(
      `${folder}/V1__a.sql is merged and is now ${folder}/V2__a.sql.`,
    );
  });

  it("knows a folder's name as the identity", () => {
    const set = setOf(prisma);
    const ends = [
      migration(`${folder}/1_a/migration.sql`, { set, id: "1_a" }),
      migration(`${folder}/1_b/migration.sql`, { set, id: "1_b" }),
    ];
    const [before = null, after = null] = ends;
    const path = after?.path ?? "";
    const file = judged({ path, previousPath: before?.path ?? "", status: "renamed", category: "migration", before, after });
    expect(verdictsOf(rule, gateInput([file]))).toEqual([`error ${path}`]);
  });
});

describe("removed-migration", () => {
  const rule = "removed-migration";

  it("fires when a merged migration goes", () => {
    const input = gateInput([removed(`${folder}/V1__a.sql`)]);
    expect(verdictsOf(rule, input)).toEqual([`error ${folder}/V1__a.sql`]);
    expect(findingsOf(rule, input)[0]?.message).toContain("version 1 (V1__a.sql) is merged and is removed.");
  });

  it("fires when it becomes something else", () => {
    const before = migration(`${folder}/0001_a.py`, { set: setOf(django) });
    const file = judged({ path: "attic/a.txt", previousPath: before.path, status: "renamed", category: "neutral", before });
    expect(verdictsOf(rule, gateInput([file]))).toEqual(["error attic/a.txt"]);
  });

  it("takes a removed and an added file of one identity for a move, which is neither new nor late", () => {
    const files = [removed(`${folder}/V1__a.sql`), added(`${folder}/2019/V1__a.sql`)];
    const merged = [1, 2, 3].map((id) => migration(`${folder}/V${id}__a.sql`));
    expect(runGateRules(gateInput(files, { merged }))).toEqual([]);
  });
});
