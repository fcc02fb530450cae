import { describe, expect, it } from "vitest";
import { findGateFiles } from "../../src/change-set/gate-files.ts";
import { DEFAULT_OPTIONS } from "../../src/config/options.ts";
import { runGateRules } from "../../src/rules/gate-rules.ts";
import { refuseOverride } from "../../src/rules/override-refused.ts";
import type { GateInput } from "../../src/rules/rule.ts";
import {
  added,
  edited,
  findingsOf,
  flyway,
  gateInput,
  goose,
  judged,
  migration,
  renamed,
  setOf,
  verdictsOf,
} from "../support/gate-input.ts";

const folder = "db/migration";

function withSeverities(severities: GateInput["options"]["severities"]): Partial<GateInput> {
  return { options: { ...DEFAULT_OPTIONS, severities } };
}

describe("the rules of the gate", () => {
  const mixed = [added(`${folder}/V1__a.sql`), judged({ path: "src/app.ts" })];

  it("take the severity that the base's configuration wants", () => {
    const input = gateInput([added(`${folder}/V1__a.sql`)], {
      merged: [migration(`${folder}/V7__a.sql`)],
      ...withSeverities({ "out-of-order-migration": "note" }),
    });
    expect(verdictsOf("out-of-order-migration", input)).toEqual([`note ${folder}/V1__a.sql`]);
  });

  it("can be switched off, except those that are the gate itself", () => {
    const off = withSeverities({ "mixed-change-set": "off", "incomplete-change-set": "off", "gate-changed": "off" });
    const changeSet = { ...gateInput(mixed).changeSet, complete: false };
    const input = gateInput(mixed, { kind: "mixed", gateFiles: ["src/app.ts"], ...off, changeSet });
    expect(runGateRules(input).map(({ rule, severity }) => [rule, severity])).toEqual([
      ["incomplete-change-set", "error"],
      ["mixed-change-set", "error"],
    ]);
  });

  it("find nothing in a change set without files", () => {
    expect(runGateRules(gateInput([], { kind: "neither" }))).toEqual([]);
  });

  it("keep line feeds and other tricks of a path out of their sentences", () => {
    const path = `${folder}/V1__a\n::error::x\u202E.sql`;
    const input = gateInput([added(path), judged({ path: "src/\u001B[31m.ts" })], {
      kind: "mixed",
      merged: [migration(`${folder}/V7__a.sql`)],
    });
    const findings = runGateRules(input);
    expect(findings.length).toBeGreaterThan(1);
    for (const { message } of findings) expect(message).toMatch(/^[ -~]+$/);
  });
});

describe("mixed-change-set", () => {
  it("names some files of both sides and counts all", () => {
    const files = [
      added(`${folder}/V1__a.sql`),
      ...Array.from({ length: 6 }, (_, index) => judged({ path: `src/${index}.ts` })),
      judged({ path: "README.md", category: "neutral" }),
    ];
    const [finding] = findingsOf("mixed-change-set", gateInput(files, { kind: "mixed" }));
    expect(finding?.severity).toBe("error");
    expect(finding?.message).toMatch(
      /^1 migration file \(db\/migration\/V1__a\.sql\) and 6 files of the application \(src\/0\.ts, src\/1\.ts, src\/2\.ts and 3 more\) would be released together\./,
    );
  });

  it.each(["standalone", "app-only", "neither"] as const)("is silent about a change set that is %s", (kind) => {
    expect(findingsOf("mixed-change-set", gateInput([added(`${folder}/V1__a.sql`)], { kind }))).toEqual([]);
  });
});

describe("incomplete-change-set", () => {
  it("passes on why the list may be incomplete", () => {
    const changeSet = { ...gateInput([]).changeSet, complete: false, incompleteBecause: "GitHub lists 3,000 files at most." };
    const [finding] = findingsOf("incomplete-change-set", gateInput([], { changeSet }));
    expect(finding).toMatchObject({ severity: "error", message: "GitHub lists 3,000 files at most." });
  });

  it("is silent when the list is complete", () => {
    expect(findingsOf("incomplete-change-set", gateInput([]))).toEqual([]);
  });
});

describe("unrecognised-migration", () => {
  const rule = "unrecognised-migration";

  it.each([
    ["V12_add.sql", "V12__add.sql"],
    ["v12__add colour.SQL", "V12__add_colour.sql"],
    ["V1.2-add.sql", "V1.2__add.sql"],
    ["V12.sql", "V12__description.sql"],
    ["R_views.sql", "R__views.sql"],
  ])("gives Flyway's %s its right name", (name, right) => {
    const [finding] = findingsOf(rule, gateInput([added(`${folder}/${name}`, { role: "unrecognised", id: null })]));
    expect(finding?.severity).toBe("error");
    expect(finding?.message).toContain(`Flyway will not pick up ${name}`);
    expect(finding?.remedy).toBe(`Rename it to ${right}. If it is no migration, move it out of the folder.`);
  });

  it("shows a neighbour where the tool has no single form", () => {
    const set = setOf(goose);
    const merged = [migration(`${folder}/00001_first.sql`, { set })];
    const input = gateInput([added(`${folder}/second.sql`, { set, role: "unrecognised", id: null })], { merged });
    expect(findingsOf(rule, input)[0]?.remedy).toContain("Name it like its neighbours, such as 00001_first.sql.");
  });

  it("is silent about one that was there before", () => {
    expect(findingsOf(rule, gateInput([edited(`${folder}/V12_add.sql`, { role: "unrecognised" })]))).toEqual([]);
  });

  it("is silent when such a file gets its right name, and takes it for a new migration", () => {
    const before = migration(`${folder}/V12_add.sql`, { role: "unrecognised", id: null });
    const path = `${folder}/V12__add.sql`;
    const file = judged({
      path,
      previousPath: before.path,
      status: "renamed",
      category: "migration",
      before,
      after: migration(path),
    });
    const input = gateInput([file], { merged: [migration(`${folder}/V20__a.sql`), before] });
    expect(runGateRules(input).map(({ rule: each }) => each)).toEqual(["out-of-order-migration"]);
  });
});

describe("missing-down-migration", () => {
  const rule = "missing-down-migration";
  const set = setOf(goose);
  const pairs = [1, 2, 3].flatMap((id) => [
    migration(`${folder}/${id}_a.up.sql`, { set }),
    migration(`${folder}/${id}_a.down.sql`, { set, role: "down" }),
  ]);
  const up = added(`${folder}/4_a.up.sql`, { set });

  it("fires when the neighbours have one", () => {
    const input = gateInput([up], { merged: pairs });
    expect(verdictsOf(rule, input)).toEqual([`warning ${folder}/4_a.up.sql`]);
    expect(findingsOf(rule, input)[0]?.message).toContain("3 of the last 3 merged ones have one");
  });

  it("is silent when it comes along", () => {
    expect(verdictsOf(rule, gateInput([up, added(`${folder}/4_a.down.sql`, { set, role: "down" })], { merged: pairs }))).toEqual(
      [],
    );
  });

  it("is silent where few have one, or no one has", () => {
    expect(verdictsOf(rule, gateInput([up]))).toEqual([]);
    const ups = [5, 6, 7, 8].map((id) => migration(`${folder}/${id}_a.up.sql`, { set }));
    expect(verdictsOf(rule, gateInput([added(`${folder}/9_a.up.sql`, { set })], { merged: [...pairs, ...ups] }))).toEqual([]);
  });

  it("looks at the last ten, since habits change", () => {
    const later = Array.from({ length: 10 }, (_, index) => migration(`${folder}/${index + 10}_a.up.sql`, { set }));
    expect(verdictsOf(rule, gateInput([added(`${folder}/99_a.up.sql`, { set })], { merged: [...pairs, ...later] }))).toEqual([]);
  });

  it("does not ask for the down of a merged migration that is renamed", () => {
    const files = [renamed(`${folder}/8_a.up.sql`, `${folder}/9_a.up.sql`, { set })];
    expect(verdictsOf(rule, gateInput(files, { merged: pairs }))).toEqual([]);
  });
});

describe("schema-without-migration", () => {
  const rule = "schema-without-migration";
  const dump = judged({ path: "db/structure.sql", status: "modified", category: "schema", now: "new" });

  it("fires when a dump changes alone", () => {
    expect(verdictsOf(rule, gateInput([dump, judged({ path: "src/app.ts" })]))).toEqual(["warning db/structure.sql"]);
  });

  it("is silent when a migration changes too", () => {
    expect(verdictsOf(rule, gateInput([dump, added(`${folder}/V1__a.sql`)]))).toEqual([]);
  });

  it("tells databases apart", () => {
    const other = judged({ path: "billing/schema.sql", status: "modified", category: "schema", now: "new" });
    const billing = { ...other, checked: { ...other.checked, database: "billing" } };
    expect(verdictsOf(rule, gateInput([billing, added(`${folder}/V1__a.sql`)]))).toEqual(["warning billing/schema.sql"]);
  });

  it("is silent about the tool's configuration and about files that only move", () => {
    const configuration = judged({ path: "db/flyway.conf", status: "modified", category: "schema", now: "new" });
    const moved = judged({ path: "db/b.sql", previousPath: "db/a.sql", status: "renamed", category: "schema" });
    expect(verdictsOf(rule, gateInput([configuration, moved]))).toEqual([]);
  });
});

describe("unmarked-migrations", () => {
  it("names no tool where none fits", () => {
    const unmarked = [{ folder: "sql/migrations", framework: "other", paths: ["sql/migrations/001_a.sql"] }];
    expect(findingsOf("unmarked-migrations", gateInput([], { unmarked }))[0]?.message).toBe(
      "sql/migrations looks like migrations, but no file shows which tool runs them, " +
        "so 1 changed file there did not count as a migration (sql/migrations/001_a.sql).",
    );
  });

  it("shows the configuration that would make them count", () => {
    const unmarked = [{ folder: 'db/"odd"', framework: "goose", paths: ['db/"odd"/001_a.sql'] }];
    const [finding] = findingsOf("unmarked-migrations", gateInput([], { unmarked }));
    expect(finding).toMatchObject({ severity: "note", path: 'db/"odd"/001_a.sql' });
    expect(finding?.remedy.split("\n").slice(1)).toEqual([
      "databases:",
      "  - name: main",
      "    framework: goose",
      String.raw`    migrations: ["db/\"odd\""]`,
    ]);
  });

  it("is silent when every folder is known", () => {
    expect(findingsOf("unmarked-migrations", gateInput([added(`${folder}/V1__a.sql`)]))).toEqual([]);
  });
});

describe("gate-changed", () => {
  const rule = "gate-changed";
  const configuration = ".github/schema-release.yml";
  const workflow = ".github/workflows/ci.yml";
  const gateFiles = [configuration, workflow];

  it("says which configuration was in force", () => {
    const input = gateInput([judged({ path: configuration, status: "modified", category: "neutral" })], { gateFiles });
    expect(verdictsOf(rule, input)).toEqual([`warning ${configuration}`]);
    expect(findingsOf(rule, input)[0]?.message).toContain("used the configuration of the base branch");
  });

  it("says that a configuration under another ending stops every check once it is merged", () => {
    const path = ".github/schema-release.yaml";
    const file = judged({ path, category: "neutral" });
    const own = findGateFiles([file.change], () => null, configuration);
    expect(own).toEqual([path]);
    expect(findGateFiles([{ ...file.change, status: "removed", after: null }], () => null, configuration)).toEqual([]);
    expect(findingsOf(rule, gateInput([file], { gateFiles: own }))).toMatchObject([
      { path, message: expect.stringContaining("would not be read"), remedy: "Rename it to .github/schema-release.yml." },
    ]);
  });

  it("says that a workflow which calls the check changes, also when it is moved away", () => {
    const moved = judged({ path: "old/ci.yml", previousPath: workflow, status: "renamed", category: "neutral" });
    const input = gateInput([moved], { gateFiles });
    expect(verdictsOf(rule, input)).toEqual(["warning old/ci.yml"]);
    expect(findingsOf(rule, input)[0]?.message).toContain(".github/workflows/ci.yml calls this check and changes.");
  });

  it("is silent about other files", () => {
    expect(verdictsOf(rule, gateInput([judged({ path: "ci.yml" })], { gateFiles }))).toEqual([]);
  });
});

describe("override-refused", () => {
  it("says why the label does not count and what would", () => {
    const finding = refuseOverride({ label: "schema-release: override", because: "ada set it and wrote the change." });
    expect(finding.message).toBe('The label "schema-release: override" did not open the gate. ada set it and wrote the change.');
    expect(finding).toMatchObject({ rule: "override-refused", severity: "warning", path: null });
    expect(refuseOverride({ label: "x", because: "y", remedy: "Give a reason." }).remedy).toBe("Give a reason.");
  });
});

describe("ids and sets", () => {
  it("are compared within one framework only", () => {
    const other = setOf(goose);
    const input = gateInput([added(`${folder}/5_a.sql`, { set: other })], {
      merged: [migration(`${folder}/V5__a.sql`, { set: setOf(flyway) })],
    });
    expect(verdictsOf("duplicate-migration-id", input)).toEqual([]);
  });
});
