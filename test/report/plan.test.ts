import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { PlanDocument } from "../../src/release/plan-document.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { renderPlanMarkdown } from "../../src/report/plan-markdown.ts";
import { renderPlanTerminal } from "../../src/report/plan-terminal.ts";
import { showSeconds } from "../../src/report/plan-words.ts";
import { PLAN, PLANNED_MIGRATION, REFUSED } from "../formats/plan-sample.ts";

const PLANNED: PlanDocument = { ...PLAN, problems: [] };
const MIGRATION = PLANNED_MIGRATION;
const SQL = new Map([[MIGRATION.path, "-- The weight moved to parcel_sizes.\nALTER TABLE parcels\n\tDROP COLUMN weight;\n"]]);

const EMPTY: PlanDocument = {
  ...PLANNED,
  verdict: "nothing-pending",
  because: "Nothing is pending: production holds every migration of this revision.",
  backupRisk: "nightly",
  backup: { needed: "none", because: [], remains: "Nothing can be lost.", targets: [], forecast: [] },
  notes: [],
  migrations: [],
  estimate: null,
  application: { mustCopeWith: [], waitsFor: [], complete: true },
};

const UNKNOWN: PlanDocument = {
  ...PLANNED,
  estimate: {
    ...PLAN.estimate,
    workSeconds: null,
    stall: { ...PLAN.estimate.stall, workSeconds: null, seconds: null, locks: 3, waitSeconds: 3 },
  },
  application: { mustCopeWith: [], waitsFor: [], complete: false },
};

const markdown = (plan: PlanDocument): string => renderPlanMarkdown(plan, { texts: SQL, docs: null });
const terminal = (plan: PlanDocument): string => renderPlanTerminal(plan, { colour: false });

describe("the page for the approver", () => {
  it.each([
    ["planned", PLANNED],
    ["refused", REFUSED],
    ["nothing-pending", EMPTY],
    ["not-known", UNKNOWN],
  ])("of a plan that is %s", async (name, plan) => {
    await expect(markdown(plan)).toMatchFileSnapshot(`__snapshots__/plan-${name}.md`);
    await expect(terminal(plan)).toMatchFileSnapshot(`__snapshots__/plan-${name}.terminal.txt`);
  });

  it("has what decides before the first fold, and within a screen", () => {
    const [screen = ""] = markdown(PLANNED).split("<details>");
    for (const row of ["Changes", "Backup", "Stall and duration", "must already cope with", "The new application", "Where"])
      expect(screen).toContain(row);
    expect(screen).toContain(PLAN.digest);
    expect(screen.split("\n").length).toBeLessThan(30);
  });

  it("tells first what is taken away, and last what hardly matters", () => {
    const changes = ["changes the owner of a", "creates the table b", "drops the table c", "creates the table b"];
    expect(terminal({ ...PLANNED, migrations: [{ ...MIGRATION, changes }] })).toContain(
      "  - Drops the table c.\n  - Creates the table b, 2 times.\n  - Changes the owner of a.\n",
    );
  });

  it("stays readable with hundreds of migrations", () => {
    const migrations = Array.from({ length: 400 }, (_, index) => ({
      ...MIGRATION,
      path: `db/V${index}__x.sql`,
      changes: [`drops the table t${index}`],
    }));
    const texts = new Map(migrations.map(({ path }) => [path, "SELECT 1;\n".repeat(2000)]));
    const page = renderPlanMarkdown({ ...PLANNED, migrations }, { texts, docs: null });
    expect(page).toContain("and 392 more");
    expect(Buffer.byteLength(page)).toBeLessThan(250_000);
  });

  it.each([
    [0, "no time"],
    [0.11, "0.2 s"],
    [9.99, "10 s"],
    [61, "61 s"],
    [121, "3 min"],
    [7300, "3 h"],
  ])("shows %d seconds as %s", (seconds, shown) => {
    expect(showSeconds(seconds)).toBe(shown);
  });
});

const EVIL = [
  "::error::x",
  "a ##[add-mask]b",
  "| <img src=x onerror=alert(1)> [x](javascript:y) @all #12 GH-7 www.evil.example https://evil.example",
  "``` `` ` ~~~",
  "</summary></details></code></pre><script>x</script><!--",
  "\u001B[31mred\u001B[0m\u0007",
  "\u202Eright to left",
  "one\ntwo\r\nthree\u2028four",
  "\n\n::error::x\n\n</details>\n\n# heading",
  "\uDCFFbyte",
  "\\",
  "*bold* _it_ ~~no~~ $x$",
  "",
];
const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
);
const INVISIBLE = /(?!\n|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** A plan of which every text is hostile, whatever made it. */
function poison(evil: string, plan: PlanDocument): PlanDocument {
  return JSON.parse(JSON.stringify(plan), (key, value: unknown) => {
    const kept = ["verdict", "needed", "backupRisk", "dialect", "severity", "confidence", "blocks", "dataLoss", "rule", "kind"];
    return typeof value === "string" && !kept.includes(key) ? evil : value;
  }) as PlanDocument;
}

function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));
}

function elementsOf(plan: PlanDocument, evil: string): Readonly<Record<string, number>> {
  const page = renderPlanMarkdown(plan, { texts: new Map([[evil, `${evil}\n${evil}`]]), docs: null });
  expect(page).not.toMatch(INVISIBLE);
  expect(commandsIn(page)).toEqual([]);
  const html = micromark(page, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  const elements: Record<string, number> = {};
  for (const [, name = ""] of html.matchAll(/<([a-zA-Z!/][^\s>]*)/g)) elements[name] = (elements[name] ?? 0) + 1;
  for (const code of ["pre", "/pre", "code", "/code"]) delete elements[code];
  return elements;
}

describe.each([
  ["planned", PLANNED],
  ["refused", REFUSED],
])("hostile text in a plan that is %s", (_, plan) => {
  it("is inert in the terminal", () => {
    fc.assert(
      fc.property(hostile, (evil) => {
        const text = terminal(poison(evil, plan));
        expect(text).not.toMatch(INVISIBLE);
        expect(commandsIn(text)).toEqual([]);
      }),
      { examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });

  it("makes no element in Markdown that ordinary text would not make", () => {
    const plain = elementsOf(poison("plain", plan), "plain");
    fc.assert(
      fc.property(hostile, (evil) => {
        expect(elementsOf(poison(evil, plan), evil)).toEqual(plain);
      }),
      { numRuns: 60, examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });

  it("leaves JSON valid and true to the name", () => {
    fc.assert(
      fc.property(hostile, (evil) => {
        const text = renderPlanJson(poison(evil, plan));
        expect(JSON.parse(text)).toEqual(poison(evil, plan));
        expect(text).not.toMatch(INVISIBLE);
        expect(commandsIn(text)).toEqual([]);
      }),
    );
  });
});
