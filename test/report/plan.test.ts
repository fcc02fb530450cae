import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { ForecastAtRisk } from "../../src/backup/data-at-risk.ts";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import type { PlanDocument } from "../../src/release/plan-document.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { renderPlanMarkdown } from "../../src/report/plan-markdown.ts";
import { renderPlanTerminal } from "../../src/report/plan-terminal.ts";
import { showSeconds } from "../../src/report/plan-words.ts";
import { PLAN, PLANNED_MIGRATION, REFUSED } from "../formats/plan-sample.ts";
import { BY_DUMP, BY_NOTHING, BY_RESCUE_COPY, FORECAST } from "../release/backup-samples.ts";

const PLANNED: PlanDocument = {
  ...PLAN,
  problems: [],
  notes: [],
  backup: { ...PLAN.backup, targets: [BY_RESCUE_COPY], forecast: [] },
};
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

const RATES: ForecastAtRisk = {
  ...FORECAST,
  windowSeconds: null,
  tables: FORECAST.tables.map((table) => ({ ...table, rows: null })),
};

/** Two that get a dump, one that nothing suffices for, one that holds the release already. */
const MANY: PlanDocument = {
  ...PLANNED,
  targets: ["staging", "production", "dr", "archive"].flatMap((name) => PLAN.targets.map((state) => ({ ...state, name }))),
  backup: {
    ...PLAN.backup,
    targets: [
      { ...BY_DUMP, target: "staging", ladder: BY_DUMP.ladder.slice(1) },
      BY_DUMP,
      { ...BY_NOTHING, target: "dr" },
      {
        ...BY_NOTHING,
        target: "archive",
        rung: "none",
        because: "It holds the release already.",
        remains: "Nothing.",
        ladder: [],
        remedy: null,
      },
    ],
    forecast: [{ ...RATES, target: "staging", tables: RATES.tables.map((table) => ({ ...table, rowsPerSecond: 0.01 })) }, RATES],
  },
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
    ["many-targets", MANY],
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

  const backupRow = (plan: PlanDocument): readonly string[] =>
    markdown(plan)
      .split("\n")
      .filter((line) => line.startsWith("| **Backup** |"))
      .flatMap((line) => line.split("<br>"));

  it("says of one target in four lines what is lost, what is done about it, what is kept, and what stays at risk", () => {
    const lines = backupRow(PLANNED);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain("The values of parcels.weight are lost.");
    expect(lines[1]).toContain("**🟠 production: rescue copies.**");
    expect(lines[2]).toContain("of public.parcels the column size with the key id (about 120,000 rows, 6 MB, 0.4 s)");
    expect(lines[3]).toMatch(/^Stays at risk: /);
  });

  it("says once what is true of several targets, and folds the rungs away", () => {
    const lines = backupRow(MANY);
    expect(lines.filter((line) => line.includes("a dump by pg\\_dump"))).toHaveLength(1);
    expect(lines.join()).toContain("**🟠 staging and production: a dump");
    expect(lines.join()).toContain("on production about 1,800 rows an hour are written to public.parcels");
    expect(lines.findIndex((line) => line.includes("🔴 dr: no backup that suffices"))).toBe(1);
    const [screen = "", ...folds] = markdown(MANY).split("<details>");
    expect(screen).not.toContain("restore point |");
    expect(folds.find((fold) => fold.includes("Backup, rung by rung"))).toContain("| restore point | no |");
  });

  it("makes one answer of targets of which only the numbers differ, and tells whose they are", () => {
    const [copy] = BY_RESCUE_COPY.copies;
    if (copy === undefined) throw new Error("the sample has no copy");
    const small = { ...copy, rows: 100, bytes: 8192, seconds: 0.01 };
    const targets: readonly TargetBackup[] = [
      BY_RESCUE_COPY,
      { ...BY_RESCUE_COPY, target: "staging", because: BY_RESCUE_COPY.because.replace("0.4 s", "0.1 s"), copies: [small] },
    ];
    const lines = backupRow({ ...PLANNED, backup: { ...PLAN.backup, targets, forecast: [] } });
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain("**🟠 production and staging: rescue copies (numbers of production).**");
    expect(lines[2]).toContain("(about 120,000 rows, 6 MB, 0.4 s)");
  });

  it("tells of several copies what each takes, and how long all of them do", () => {
    const [copy] = BY_RESCUE_COPY.copies;
    if (copy === undefined) throw new Error("the sample has no copy");
    const copies = [copy, { ...copy, relation: "public.a", rows: null, bytes: null }, copy, copy];
    const backup = { ...PLAN.backup, targets: [{ ...BY_RESCUE_COPY, copies }], forecast: [] };
    expect(backupRow({ ...PLANNED, backup })[2]).toMatch(
      /6 MB\); of public\.a the column size with the key id; .*6 MB\); 1 more copy; all in 1\.6 s\.$/,
    );
  });

  it("calls it a thing to look at where the configuration accepts that nothing is backed up", () => {
    const because = "The configuration accepts to release without a backup here: the data can be made anew.";
    const accepted: TargetBackup = { ...BY_NOTHING, rung: "none", because, remedy: null };
    const lines = backupRow({ ...PLANNED, backup: { ...PLAN.backup, targets: [accepted], forecast: [] } });
    expect(lines[1]).toBe(`**🟠 production: no backup at all.** ${because}`);
    expect(lines[2]).toMatch(/^Stays at risk: All that this release loses\./);
  });

  it("says what comes behind suspended writers", () => {
    const ladder = [...BY_DUMP.ladder, { rung: "quiesce" as const, suffices: true, because: "The writers are suspended first." }];
    const targets: readonly TargetBackup[] = [{ ...BY_DUMP, rung: "quiesce", ladder }];
    expect(backupRow({ ...PLANNED, backup: { ...PLAN.backup, targets, forecast: [] } })[1]).toContain(
      "**🔴 production: suspended writers, then a dump by pg\\_dump.**",
    );
  });

  it("goes by the risk alone where nobody decided it target by target", () => {
    const former: PlanDocument = { ...PLANNED, backup: { ...PLAN.backup, targets: [], forecast: [] } };
    expect(backupRow(former)[0]).toContain("**🟠 Take a coordinated backup right before the deploy.**");
    expect(markdown(former)).not.toContain("rung by rung");
    expect(terminal(former)).not.toContain("rung by rung");
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
    const kept = [
      "verdict",
      "needed",
      "backupRisk",
      "dialect",
      "severity",
      "confidence",
      "blocks",
      "dataLoss",
      "rule",
      "kind",
      "rung",
      "by",
    ];
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
  ["planned for many targets", MANY],
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
