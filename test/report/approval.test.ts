import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import type { ApprovalPage } from "../../src/release/approval/approval-page.ts";
import { renderApprovalMarkdown } from "../../src/report/approval/approval-markdown.ts";
import { renderApprovalTerminal } from "../../src/report/approval/approval-terminal.ts";
import { byteLength } from "../../src/report/bytes.ts";
import { BY_DUMP, BY_NOTHING, BY_RESCUE_COPY, DUMP } from "../release/backup-samples.ts";
import { CLOSED, DROPPING, HARMLESS, HOSTILE, PROTECTED, RISKY, TEXTS, testDocument } from "./approval-sample.ts";

const PAGES: Readonly<Record<string, ApprovalPage>> = { harmless: HARMLESS, risky: RISKY, closed: CLOSED };

const markdown = (page: ApprovalPage): string => renderApprovalMarkdown(page, { texts: TEXTS, docs: null });
const terminal = (page: ApprovalPage): string => renderApprovalTerminal(page, { colour: false });
const html = (text: string): string =>
  micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

/** What stands before the picture. */
function screenOf(page: ApprovalPage): string {
  return markdown(page).split("```mermaid")[0] ?? "";
}

function rowOf(page: ApprovalPage, name: string): string {
  return (
    screenOf(page)
      .split("\n")
      .find((line) => line.includes(`| <b>${name}</b> |`)) ?? ""
  );
}

describe.each(Object.entries(PAGES))("the approver's page of a release that is %s", (name, page) => {
  it("reads well as Markdown", async () => {
    await expect(markdown(page)).toMatchFileSnapshot(`__snapshots__/approval-${name}.md`);
  });

  it("reads well in a terminal", async () => {
    await expect(terminal(page)).toMatchFileSnapshot(`__snapshots__/approval-${name}.terminal.txt`);
  });

  it("fits one screen before the picture, and folds the rest", () => {
    const screen = screenOf(page);
    const lines = screen.split("\n").flatMap((line) => line.split("<br>"));
    expect(lines.length).toBeLessThanOrEqual(50);
    expect(lines.filter((line) => line.length > 330)).toEqual([]);
    expect(screen).not.toContain("<details>");
    expect(html(screen).match(/<tr>/g)?.length).toBeLessThanOrEqual(13);
    expect(html(screen).match(/<td/g)?.length).toBe(3 * ((html(screen).match(/<tr>/g)?.length ?? 0) - 1));
  });
});

describe("the approver's page", () => {
  it("tells by its heading whether to approve", () => {
    expect(markdown(HARMLESS)).toMatch(/^## 🟢 Ready to approve: adds the column weight/);
    expect(markdown(RISKY)).toMatch(/^## 🟠 Approve after a look at \d points: drops the column size/);
    expect(markdown(CLOSED)).toMatch(/^## 🔴 Do not approve: production will stay closed. .*there is no backup/);
  });

  it("shows what changes first, then what is wrong, then what wants a look, then what is in order", () => {
    const marks = [...screenOf(CLOSED).matchAll(/^\| (\S+) \|/gm)].map(([, mark]) => mark).slice(1);
    const [, ...rest] = marks.filter((mark) => mark !== ":-:");
    const order = ["🔴", "🟠", "🟢", "⚪"];
    expect(rest.map((mark) => order.indexOf(mark ?? ""))).toEqual(
      rest.map((mark) => order.indexOf(mark ?? "")).toSorted((a, b) => a - b),
    );
    expect(screenOf(CLOSED).indexOf("<b>Changes</b>")).toBeLessThan(screenOf(CLOSED).indexOf("🔴 | <b>"));
  });

  it("names what is approved in full", () => {
    for (const page of Object.values(PAGES)) {
      for (const told of [screenOf(page), terminal(page)]) {
        expect(told).toContain(page.release.digest);
        expect(told).toContain(page.stagingSha256);
      }
    }
  });

  it("says plainly that nothing is backed up when the gate is opened by hand", () => {
    const page: ApprovalPage = { ...RISKY, opensByHand: ["backup"] };
    expect(rowOf(page, "Backup risk")).toContain("<b>Nothing will be backed up:</b>");
    expect(rowOf(page, "After your yes")).not.toContain("backup");
    expect(markdown(page)).not.toContain("backup, deploy");
  });

  it("says which other gates Production's deploy opens by hand", () => {
    const row = rowOf({ ...HARMLESS, opensByHand: ["fingerprint"] }, "Now on production");
    expect(row).toMatch(/^\| 🟠.*<b>Its deploy opens by hand: fingerprint<\/b>, where closed\./);
  });

  it("names who suspends the writers of a release that needs it", () => {
    const plan = {
      ...RISKY.plan,
      backup: { needed: "quiesce" as const, because: [], remains: "Little.", targets: [], forecast: [] },
    };
    const row = rowOf({ ...RISKY, plan, writersSuspended: "ada disabled the rule recorder" }, "Backup risk");
    expect(row).toContain("Writers are suspended, on the record: <b>ada disabled the rule recorder</b>");
  });

  it.each([
    ["failed smoke tests", { smoke: { passed: false, exitCode: 1, timedOut: false, durationMs: 900, output: "" } }],
    ["no smoke tests", { smoke: null }],
    ["a failed deploy", { outcome: "failed" as const }],
  ])("does not call Staging fine with %s", (_, more) => {
    expect(rowOf({ ...HARMLESS, staging: { ...HARMLESS.staging, ...more } }, "On staging")).toMatch(/^\| 🔴/);
  });

  it("does not claim that locks were as predicted where nobody could see them", () => {
    const unseen = HARMLESS.staging.migrations.map((one) => ({ ...one, locks: null }));
    const row = rowOf({ ...HARMLESS, staging: { ...HARMLESS.staging, migrations: unseen } }, "On staging");
    expect(row).toMatch(/^\| 🟠/);
    expect(row).toContain("could not be compared");
  });

  it("says that Staging held the release before, so that nothing was seen", () => {
    const held = HARMLESS.staging.migrations.map((one) => ({ ...one, outcome: "already-applied" as const, durationMs: null }));
    const staging = { ...HARMLESS.staging, outcome: "nothing-to-do" as const, migrations: held };
    expect(rowOf({ ...HARMLESS, staging }, "On staging")).toMatch(/^\| 🟠.*It held 1 migration of the release before this run/);
  });

  it("says that a newer release went to Staging first", () => {
    const staging = { ...HARMLESS.staging, overtaken: true };
    expect(rowOf({ ...HARMLESS, staging }, "On staging")).toMatch(/^\| 🟠.*A newer release went there first/);
  });

  it("says once that nothing was tested", () => {
    const because = "No test command is configured.";
    const tests = HARMLESS.tests.map((test) => ({ ...test, outcome: "not-tested" as const, because }));
    const row = rowOf({ ...HARMLESS, tests }, "With the application");
    expect(row.match(/No test command/g)).toHaveLength(1);
    expect(row).toMatch(/^\| 🟠/);
    expect(row).toContain("In which order they may go out was not tested.");
    expect(markdown({ ...HARMLESS, tests })).toContain("With the application<br/>not tested");
  });

  it("asks for a look at what the running application must cope with where that was not tested", () => {
    const [, ...others] = RISKY.tests;
    const tests = [
      testDocument("deployed-on-new", RISKY.release.digest, { outcome: "not-tested", because: "Unknown." }),
      ...others,
    ];
    expect(rowOf({ ...RISKY, tests }, "With the application")).toMatch(/^\| 🟠/);
    expect(rowOf(RISKY, "With the application")).toMatch(/^\| 🟢/);
  });

  it("says what is not understood", () => {
    const blind = { ...DROPPING, statements: DROPPING.statements.map((one) => ({ ...one, understood: false })) };
    const row = rowOf({ ...RISKY, plan: { ...RISKY.plan, migrations: [blind] } }, "Changes");
    expect(row).toContain("<b>Nobody understood 1 statement of it: read the SQL below.</b>");
  });

  it("says that the protection could not be read rather than that there is some", () => {
    const row = rowOf({ ...HARMLESS, environment: null }, "Who may approve");
    expect(row).toMatch(/^\| 🟠/);
    expect(row).toContain("could not be read");
    expect(row).not.toContain("ada");
  });

  it("does not mind administrators who could go past the rule, but self-review", () => {
    const row = (more: object) => rowOf({ ...HARMLESS, environment: { ...PROTECTED, ...more } }, "Who may approve");
    expect(row({ adminsMayBypass: true })).toMatch(/^\| 🟢.*the deploy then stays closed/);
    expect(row({ preventsSelfReview: false })).toMatch(/^\| 🟠.*does not prevent self-review/);
  });

  it("says what brings back what is lost: a rescue copy, the backup, nothing; or that nothing is lost", () => {
    const wayBack = RISKY.wayBack.map(({ path }) => ({ path, down: null }));
    const wayOf = (backup: TargetBackup | null): string =>
      rowOf({ ...RISKY, wayBack, production: { ...RISKY.production, backup } }, "Way back");
    expect(wayOf(BY_RESCUE_COPY)).toContain("then `schema-release rescue restore` puts the values back");
    expect(wayOf(BY_DUMP)).toContain("only by restoring the backup: <b>all that was written since then is lost with it.</b>");
    expect(wayOf(BY_DUMP)).toContain("Restoring it took 48.2 s on staging.");
    expect(wayOf({ ...BY_NOTHING, rung: "none" })).toContain(
      "<b>Nothing brings back what is lost: </b>The values of public.parcels.size are lost.",
    );
    expect(rowOf({ ...RISKY, opensByHand: ["backup"] }, "Way back")).toContain("<b>Nothing brings back what is lost: </b>");
    expect(rowOf({ ...HARMLESS, wayBack }, "Way back")).toContain("Nothing is lost, so mend forwards");
  });

  it("shows what Production gets, the forecast, and what was written on Staging", () => {
    const row = rowOf(RISKY, "Backup risk");
    expect(row).toContain("<b>production and dr-west: a dump by pg\\_dump.</b>");
    expect(row).toContain("In the 3 min until the change on production about 61 rows will be written to public.parcels");
    expect(row).toContain("On staging: a dump by pg\\_dump, 700 MB in 1 min 0 s, restored once in 48.2 s.");
    expect(row).toContain("public.parcels about 37 rows, public.events 418 rows (in a delta)");
    expect(row).not.toContain("otherwise");
  });

  it("says where Staging did not try the backup that Production gets", () => {
    const production = { ...RISKY.production, backup: BY_RESCUE_COPY, forecast: null };
    expect(rowOf({ ...RISKY, production }, "Backup risk")).toContain("<b>staging was backed up otherwise</b>");
    const staging = { ...RISKY.staging, backup: null, dataAtRisk: null };
    expect(rowOf({ ...RISKY, staging }, "Backup risk")).toContain("<b>Nothing was backed up on staging</b>");
    const said: Evidence["backup"] = { ...DUMP, proof: { ...DUMP.proof, how: "said", restoreMs: null } };
    expect(rowOf({ ...RISKY, staging: { ...RISKY.staging, backup: said } }, "Backup risk")).toContain(
      "not proven by anybody else",
    );
  });

  it("tells before or with which step a backup is made", () => {
    expect(rowOf(RISKY, "After your yes")).toContain("all gates once more, a proven backup, migrations,");
    expect(markdown(RISKY)).toContain("Production<br/>backup, deploy, smoke tests");
    const copied = { ...RISKY, production: { ...RISKY.production, backup: BY_RESCUE_COPY } };
    expect(rowOf(copied, "After your yes")).toContain("all gates once more, migrations with their rescue copies,");
    expect(markdown(copied)).toContain("Production<br/>deploy with rescue copies, smoke tests");
  });

  it("does not promise a backup for a target that nobody decided about", () => {
    const page: ApprovalPage = { ...RISKY, dr: RISKY.dr.map((one) => ({ ...one, backup: null })) };
    expect(rowOf(page, "Backup risk")).toContain("dr-west: which backup suffices is decided when it is deployed.");
    expect(markdown(page)).toContain("DR dr-west<br/>deploy, smoke tests");
  });

  it("repeats what the plan warned of", () => {
    const notes = [{ message: "production holds 3 tables but its history is empty.", remedy: "Record that." }];
    expect(rowOf({ ...HARMLESS, plan: { ...HARMLESS.plan, notes } }, "The plan warns")).toContain("its history is empty");
  });

  it("stays below the limit of a summary, the screen first", () => {
    const migrations = Array.from({ length: 900 }, (_, index) => ({
      ...DROPPING,
      path: `db/V${index}__${"x".repeat(150)}.sql`,
      changes: [`drops the table t${index}`],
    }));
    const texts = new Map(migrations.map(({ path }) => [path, "SELECT 1;\n".repeat(1500)]));
    const page = { ...RISKY, plan: { ...RISKY.plan, migrations }, wayBack: migrations.map(({ path }) => ({ path, down: null })) };
    const text = renderApprovalMarkdown(page, { texts, docs: null });
    expect(byteLength(text)).toBeLessThanOrEqual(900_000);
    expect(text).toContain("and 895 more");
    expect(text).toContain("is too long to be shown here");
    expect(text).toContain("What is approved");
  });

  it("shows colour only when told", () => {
    const coloured = renderApprovalTerminal(CLOSED, { colour: true });
    expect(terminal(CLOSED)).not.toContain("\u001B");
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(terminal(CLOSED));
  });
});

const EVIL = [
  "::error::x",
  "a ##[add-mask]b",
  "| <img src=x onerror=alert(1)> [x](javascript:y) @all #12 GH-7 www.evil.example https://evil.example",
  "``` `` ` ~~~",
  '"] --> evil["x"]; click s0b0 "https://evil.example" %% `**x**` $$x$$ #35; fa:fa-x',
  "</b></summary></details></code></pre><script>x</script><!--",
  "\u001B[31mred\u001B[0m\u0007",
  "\u202Eright to left",
  "one\ntwo\r\nthree\u2028four",
  "\n\n```\n::error::x\n\n</details>\n\n# heading",
  "\uDCFFbyte",
  "\\",
  "*bold* _it_ ~~no~~ $x$",
  "1. x",
  "- x",
  "end",
  " ",
  "",
];
const hostile = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: "binary", maxLength: 8 })), { maxLength: 4 })
    .map((parts) => parts.join("")),
);
const INVISIBLE = /(?!\n|\uFE0F)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** What is no text but one of a few words. */
const KEPT = new Set(
  "verdict needed backupRisk dialect severity confidence blocks dataLoss rule kind case outcome gate answer checkedRisk rung by how".split(
    " ",
  ),
);

/** A page of which every text is hostile, whoever wrote it. */
function poison(evil: string, page: ApprovalPage): ApprovalPage {
  return JSON.parse(JSON.stringify(page), (key, value: unknown) =>
    typeof value === "string" && !KEPT.has(key) ? evil : value,
  ) as ApprovalPage;
}

function commandsIn(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r]/).filter((line) => line.trimStart().startsWith("::") || line.includes("##["));
}

function elementsOf(page: ApprovalPage, evil: string): Readonly<Record<string, number>> {
  const text = renderApprovalMarkdown(page, { texts: new Map([[evil, `${evil}\n${evil}`]]), docs: null });
  expect(text).not.toMatch(INVISIBLE);
  expect(commandsIn(text)).toEqual([]);
  const elements: Record<string, number> = {};
  for (const [, name = ""] of html(text).matchAll(/<([a-zA-Z!/][^\s>]*)/g)) elements[name] = (elements[name] ?? 0) + 1;
  for (const code of ["pre", "/pre", "code", "/code"]) delete elements[code];
  return elements;
}

/** Elements that hold the page together; of others there are fewer where a text is empty. */
const FRAME = ["h2", "table", "tr", "td", "th", "b", "/b", "br"];

describe("a page full of hostile names", () => {
  it("shows them as what they are", async () => {
    const text = renderApprovalMarkdown(HOSTILE, { texts: new Map(), docs: null });
    await expect(text).toMatchFileSnapshot("__snapshots__/approval-hostile.md");
    expect(html(text)).not.toMatch(/<(?:img|h1|script)\b/);
    expect(html(text).match(/href="[^"]*"/g)).toEqual([`href="${HOSTILE.staging.runUrl ?? ""}"`]);
  });
});

describe.each(Object.entries(PAGES))("hostile text on a page that is %s", (_, page) => {
  it("is inert in the terminal", () => {
    fc.assert(
      fc.property(hostile, (evil) => {
        const text = terminal(poison(evil, page));
        expect(text).not.toMatch(INVISIBLE);
        expect(commandsIn(text)).toEqual([]);
      }),
      { examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });

  it("makes no element in Markdown that ordinary text would not make", () => {
    const plain = elementsOf(poison("plain", page), "plain");
    fc.assert(
      fc.property(hostile, (evil) => {
        const elements = elementsOf(poison(evil, page), evil);
        expect(elements["details"]).toBe(elements["/details"]);
        for (const name of FRAME) expect([name, elements[name]]).toEqual([name, plain[name]]);
        for (const [name, times] of Object.entries(elements)) expect([name, times <= (plain[name] ?? 0)]).toEqual([name, true]);
      }),
      { numRuns: 30, examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });

  it("adds no line to the picture", () => {
    const picture = (evil: string): readonly string[] =>
      (/```mermaid\n([\s\S]*?)\n```\n/.exec(markdown(poison(evil, page)))?.[1] ?? "").split("\n");
    const plain = picture("plain");
    fc.assert(
      fc.property(hostile, (evil) => {
        const lines = picture(evil);
        expect(lines.map((line) => line.replace(/\[".*"\]$/, ""))).toEqual(plain.map((line) => line.replace(/\[".*"\]$/, "")));
        const labels = lines.flatMap((line) => /\["(.*)"\]$/.exec(line)?.[1]?.split("<br/>") ?? []);
        for (const label of labels) expect(label).toMatch(/^[\p{L}\p{N}(·][\p{L}\p{N} .,_/()·-]*$/u);
      }),
      { examples: EVIL.map((evil) => [evil] as [string]) },
    );
  });
});
