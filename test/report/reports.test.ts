import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/change-set/check-result.ts";
import type { MigrationAssessment } from "../../src/risk/assessment.ts";
import { createAnnotations, formatAnnotation, renderGithub } from "../../src/report/annotations.ts";
import { byteLength } from "../../src/report/bytes.ts";
import { PLAIN_CONTEXT, type ReportContext } from "../../src/report/context.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { renderTerminal } from "../../src/report/terminal.ts";
import {
  APP_ONLY,
  MIXED,
  OPENED,
  REPORTED,
  RISKY,
  STANDALONE,
  assessment,
  checkedFile,
  finding,
  migrationFile,
  result,
  splitOf,
  statement,
} from "./results.ts";

const OVERRIDE = "schema-release: override";

function contextOf(of: CheckResult): ReportContext {
  return { ...PLAIN_CONTEXT, split: of.kind === "mixed" ? splitOf(of) : null, overrideLabel: OVERRIDE };
}

/** A migration of risk `snapshot` with this one reason. */
function risky(because: string): Partial<MigrationAssessment> {
  return { backupRisk: "snapshot", statements: [statement({ backupRisk: "snapshot", because: [because] })] };
}

const TYPICAL = { mixed: MIXED, risky: RISKY, reported: REPORTED, opened: OPENED, standalone: STANDALONE, "app-only": APP_ONLY };

describe.each(Object.entries(TYPICAL))("the report of a result that is %s", (name, typical) => {
  it("reads well in a terminal", async () => {
    await expect(renderTerminal(typical, contextOf(typical))).toMatchFileSnapshot(`__snapshots__/${name}.terminal.txt`);
  });

  it("reads well as Markdown", async () => {
    await expect(renderMarkdown(typical, contextOf(typical))).toMatchFileSnapshot(`__snapshots__/${name}.md`);
  });
});

describe("the terminal", () => {
  it("passes quietly: three lines at most", () => {
    for (const quiet of [STANDALONE, APP_ONLY, result()]) {
      expect(renderTerminal(quiet, contextOf(quiet)).trimEnd().split("\n").length).toBeLessThanOrEqual(3);
    }
  });

  it("has no line of prose above 100 columns", () => {
    for (const typical of Object.values(TYPICAL)) {
      const lines = renderTerminal(typical, contextOf(typical)).split("\n");
      expect(lines.filter((line) => line.length > 100 && !/^ {3}(?:git|from=)/.test(line))).toEqual([]);
    }
  });

  it("shows colour only when told", () => {
    const context = contextOf(MIXED);
    const plain = renderTerminal(MIXED, context);
    const coloured = renderTerminal(MIXED, { ...context, colour: true });
    expect(plain).not.toContain("\u001B");
    expect(coloured).toContain("\u001B[1;31mFAIL\u001B[0m");
    expect(coloured.replaceAll(/\u001B\[[\d;]*m/g, "")).toBe(plain);
  });

  it("names a few files of a side and counts the rest", () => {
    const files = [migrationFile("db/V1__a.sql"), ...Array.from({ length: 3000 }, (_, index) => checkedFile(`src/${index}.ts`))];
    const text = renderTerminal({ ...MIXED, files, findings: [] }, PLAIN_CONTEXT);
    expect(text).toContain("Application release (3000 files)");
    expect(text).toContain("and 2992 more");
    expect(text.split("\n").length).toBeLessThan(25);
  });

  it("says once what is true of several migrations in a row", () => {
    const migrations = [
      assessment("db/V1__a.sql", risky("It was not classified.")),
      assessment("db/V2__b.sql", risky("It was not classified.")),
      assessment("db/V3__c.sql", risky("Values are lost.")),
    ];
    const text = renderTerminal(result({ kind: "standalone", backupRisk: "snapshot", migrations }), PLAIN_CONTEXT);
    expect(
      text
        .split("\n")
        .slice(-7, -1)
        .map((line) => line.trim()),
    ).toEqual([
      "Backup risk: snapshot, take a coordinated backup before it runs",
      "snapshot  db/V1__a.sql",
      "snapshot  db/V2__b.sql",
      "It was not classified.",
      "snapshot  db/V3__c.sql",
      "Values are lost.",
    ]);
  });

  it("names beside a mix what else fails", () => {
    const text = renderTerminal({ ...MIXED, findings: [...MIXED.findings, finding("edited-migration")] }, PLAIN_CONTEXT);
    expect(text.split("\n")[0]).toBe(
      "FAIL  1 migration file and 11 files of the application in one change set; also edited-migration",
    );
  });

  it("says first that a list is not complete", () => {
    const text = renderTerminal({ ...MIXED, complete: false }, PLAIN_CONTEXT);
    expect(text.split("\n")[0]).toBe("FAIL  the list of changed files is not known to be complete");
  });

  it("names the rules that fail a change set which is no mix", () => {
    const findings = [finding("edited-migration"), finding("edited-migration", { path: "a" }), finding("removed-migration")];
    const text = renderTerminal({ ...STANDALONE, verdict: "fail", blocking: true, findings }, PLAIN_CONTEXT);
    expect(text.split("\n")[0]).toBe("FAIL  edited-migration, removed-migration (3 errors)");
  });
});

describe("Markdown", () => {
  it("stays below the limit of a comment and whole, however much there is", () => {
    const long = "x".repeat(5_000);
    const files = [
      ...Array.from({ length: 300 }, (_, index) => migrationFile(`db/V${index}__${long}.sql`)),
      ...Array.from({ length: 300 }, (_, index) => checkedFile(`src/${index}.ts`, { because: `${index} ${long}` })),
    ];
    const findings = Array.from({ length: 300 }, (_, index) =>
      finding("edited-migration", { message: `${index} ${long}`, remedy: `a:\n${long}` }),
    );
    const big = { ...MIXED, files, findings };
    const text = renderMarkdown(big, contextOf(big));
    expect(byteLength(text)).toBeLessThanOrEqual(60_000);
    expect(text).toContain("too long for this place");
    expect((text.match(/^`{3,}/gm) ?? []).length % 2).toBe(0);
    expect((text.match(/<details>/g) ?? []).length).toBe((text.match(/<\/details>/g) ?? []).length);
  });

  it("links a rule to its page when it knows where that is", () => {
    const text = renderMarkdown(MIXED, { ...contextOf(MIXED), docs: "https://example.com/rules" });
    expect(text).toContain("[**mixed-change-set**](https://example.com/rules#mixed-change-set)");
  });
});

describe("annotations", () => {
  const many = Array.from({ length: 13 }, (_, index) =>
    finding(index < 11 ? "edited-migration" : "removed-migration", { path: `db/${index}.sql` }),
  );

  it("stand on the line of the finding, titled by the rule", () => {
    const [annotation] = createAnnotations({ ...RISKY, findings: [], blocking: true });
    expect(annotation).toMatchObject({
      level: "warning",
      file: "db/migration/V12__rename_colour.sql",
      line: 3,
      column: 1,
      title: "drop-column",
    });
  });

  it("are ten of a level at most, the last of which counts the others", () => {
    const annotations = createAnnotations({ ...MIXED, findings: [...many, finding("gate-changed", { severity: "note" })] });
    expect(annotations.filter(({ level }) => level === "error")).toHaveLength(10);
    expect(annotations.filter(({ level }) => level === "notice")).toHaveLength(1);
    expect(annotations[9]).toMatchObject({
      file: null,
      title: "4 more errors",
      message: "edited-migration: 2, removed-migration: 2. The job summary and the log have all of them.",
    });
  });

  it("are no errors where the result does not block", () => {
    expect(createAnnotations({ ...REPORTED, findings: many }).map(({ level }) => level)).toEqual(
      Array.from({ length: 10 }, () => "warning"),
    );
  });

  it("are written as commands with every separator encoded", () => {
    const line = formatAnnotation({
      level: "error",
      file: "a:b,c%d.sql",
      line: 3,
      column: null,
      title: "x",
      message: "100%\nnext",
    });
    expect(line).toBe("::error file=a%3Ab%2Cc%25d.sql,line=3,title=x::100%25%0Anext");
  });

  it("come before the text for people in the log of a workflow", () => {
    const lines = renderGithub(MIXED, contextOf(MIXED)).split("\n");
    expect(lines[0]).toMatch(/^::error title=mixed-change-set::/);
    expect(lines[1]).toMatch(/^::warning file=\.github\/schema-release\.yml,title=gate-changed::/);
    expect(lines[2]).toMatch(/^FAIL /);
    expect(lines.slice(2).filter((line) => line.trimStart().startsWith("::"))).toEqual([]);
  });
});

describe("JSON", () => {
  it("has the documented fields in their order", () => {
    const document = JSON.parse(renderJson(RISKY)) as CheckResult;
    expect(document).toEqual(RISKY);
    expect(Object.keys(document).join(" ")).toBe(
      "version verdict blocking mode override kind complete base head backupRisk files editedMigrations findings migrations",
    );
    expect(Object.keys(document.findings[0] ?? {})[0]).toBe("path");
  });

  it("holds no field that is not part of the document", () => {
    const more = { ...RISKY, secret: "x", files: RISKY.files.map((file) => ({ ...file, secret: "x" })) };
    expect(renderJson(more)).not.toContain("secret");
  });
});
