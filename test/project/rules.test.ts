import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GATE_RULES, GATE_RULE_DESCRIPTIONS } from "../../src/rules/gate-rules.ts";
import type { RuleDescription } from "../../src/rules/rule.ts";
import { documentFile, withSections } from "../support/document.ts";

/** Files of the folder that hold no rule: types, the list, and what several rules share. */
const NO_RULES = new Set([
  "finding",
  "rule",
  "gate-rules",
  "migration-set",
  "merged-edits",
  "id-shape",
  "migration-rule",
  "migration-rules",
  "run-migration-rules",
  "ignores",
  "file-transactions",
  "sql-words",
]);

const RULE_FOLDER = new URL("../../src/rules/", import.meta.url);

function ruleFiles(): readonly string[] {
  const names = readdirSync(RULE_FOLDER).filter((name) => name.endsWith(".ts"));
  return names.map((name) => name.slice(0, -3)).filter((name) => !NO_RULES.has(name));
}

function isRule(value: unknown): value is RuleDescription {
  return typeof value === "object" && value !== null && "id" in value && "summary" in value;
}

describe("the rules of the gate", () => {
  const ids = GATE_RULE_DESCRIPTIONS.map(({ id }) => id);
  const page = readFileSync(documentFile("rules.md"), "utf8");

  it("are all in the list, one file each", () => {
    expect([...ids].sort()).toEqual([...ruleFiles()].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ruleFiles())("%s exports one rule, whose id is its file's name", async (name) => {
    const exports = (await import(new URL(`${name}.ts`, RULE_FOLDER).href)) as Readonly<Record<string, unknown>>;
    const rules = Object.values(exports).filter(isRule);
    expect(rules.map(({ id }) => id)).toEqual([name]);
  });

  it.each(GATE_RULE_DESCRIPTIONS)("$id says in one sentence what it finds", ({ id, summary, severity, confidence }) => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z][^.\n]{10,120}\.$/);
    expect(["error", "warning", "note"]).toContain(severity);
    expect(["high", "medium", "low"]).toContain(confidence);
  });

  it("have a section each in the docs, in the order of the list", () => {
    const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(ids);
  });

  it.each(ids)("%s is documented with what, why, example, remedy and severity", (id) => {
    const section = page.split(/^## /m).find((text) => text.startsWith(`${id}\n`)) ?? "";
    const parts = [...section.matchAll(/^\*\*(\w+)\.\*\* /gm)].map(([, part]) => part);
    expect(parts).toEqual(["What", "Why", "Example", "Remedy", "Severity"]);
  });

  it.each(GATE_RULE_DESCRIPTIONS)("$id has the documented severity", ({ id, severity }) => {
    const section = page.split(/^## /m).find((text) => text.startsWith(`${id}\n`)) ?? "";
    const documented = /^\*\*Severity\.\*\* (\w+)/m.exec(section)?.[1]?.toLowerCase();
    expect(documented).toBe(severity);
  });

  it("are listed in the docs' table, which is made of the rules themselves", async () => {
    const rows = GATE_RULE_DESCRIPTIONS.map(({ id, severity, summary }) => `| [\`${id}\`](#${id}) | ${severity} | ${summary} |`);
    const table = ["| rule | severity | finds |", "|---|---|---|", ...rows].join("\n");
    await expect(withSections("rules.md", { rules: table })).toMatchFileSnapshot(documentFile("rules.md"));
  });

  it("are tested, each by its id", () => {
    const folder = new URL("../rules/", import.meta.url);
    const tests = readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(new URL(name, folder), "utf8"));
    expect(ids.filter((id) => !tests.some((text) => text.includes(`describe("${id}"`)))).toEqual([]);
    expect(GATE_RULES.length).toBeGreaterThan(10);
  });
});
