import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { EFFECT_ROWS } from "../../src/risk/effects/table.ts";
import { ACT_RULES, MIGRATION_RULES } from "../../src/rules/migration-rules.ts";
import { CASES } from "../rules/migration/cases.ts";
import type { RuleCase } from "../rules/migration/rule-case.ts";
import { findings } from "../rules/migration/run.ts";
import { documentFile, withSections } from "../support/document.ts";
import { cell, factsOf, yesNo } from "./effect-facts.ts";

describe("the page of a rule", () => {
  it.each(CASES)("$rule is made of its case, its finding and the effect table", async (each) => {
    await expect(renderPage(each)).toMatchFileSnapshot(documentFile(`rules/${each.rule}.md`));
  });

  it("is there for each rule, and for no other", () => {
    const pages = readdirSync(documentFile("rules")).filter((name) => name !== "README.md");
    expect(pages.sort()).toEqual(MIGRATION_RULES.map(({ id }) => `${id}.md`).sort());
  });

  it("stands in the list of all", async () => {
    const rows = MIGRATION_RULES.map(
      ({ id, severity, confidence, summary }) => `| [\`${id}\`](${id}.md) | ${severity} | ${confidence} | ${summary} |`,
    );
    const table = ["| rule | severity | confidence | finds |", "|---|---|---|---|", ...rows].join("\n");
    await expect(withSections("rules/README.md", { rules: table })).toMatchFileSnapshot(documentFile("rules/README.md"));
  });
});

describe("the page of the effects", () => {
  it("is the effect table", async () => {
    const rows = EFFECT_ROWS.flatMap((row) => {
      const facts = factsOf(row);
      if (facts === null) return [];
      const work =
        [...(facts.rewrites ? ["rewrites"] : []), ...(facts.scans && !facts.rewrites ? ["reads"] : [])].join(", ") || "–";
      const locks = facts.locks.join(", ") || "–";
      const cells = [
        `\`${row.action}\``,
        row.summary,
        `\`${facts.statement}\``,
        locks,
        work,
        facts.dataLoss,
        yesNo(facts.compatible),
        yesNo(facts.transactional),
        row.source,
      ];
      return [`| ${cells.map(cell).join(" | ")} |`];
    });
    const head =
      "| action | what happens, and when | witness | locks | table | loss | compatible | in a transaction | source |\n|---|---|---|---|---|---|---|---|---|";
    await expect(withSections("effects.md", { effects: [head, ...rows].join("\n") })).toMatchFileSnapshot(
      documentFile("effects.md"),
    );
  });
});

function renderPage(each: RuleCase): string {
  const { rule, why, setup, bad, good, framework, dialect = "postgresql" } = each;
  const description = MIGRATION_RULES.find(({ id }) => id === rule);
  const found = findings({
    ...(setup === undefined ? {} : { setup }),
    files: [bad],
    framework: framework ?? "flyway",
    dialect,
  }).find((finding) => finding.rule === rule);
  const [first = "", ...sql] = found?.remedy.split("\n") ?? [];
  const blocks = [
    `# ${rule}`,
    description?.summary ?? "",
    `Severity: ${description?.severity ?? ""} · Confidence: ${description?.confidence ?? ""}${framework === undefined ? "" : ` · Example for ${framework}`}${dialect === "postgresql" ? "" : ` · For ${dialect}`}`,
    why,
    ...(setup === undefined ? [] : ["Before:", fence(setup)]),
    "Bad:",
    fence(bad),
    `> ${found?.message ?? ""}\n>\n> ${first}`,
    ...(sql.length === 0 ? [] : [fence(sql.join("\n"))]),
    good.length === 1 ? "Good:" : "Good, each in a migration of its own:",
    ...good.map(fence),
    ...factTable(rule),
    `To keep it as it is, say why directly before the statement: \`-- schema-release:ignore ${rule} reason\`.`.replace(
      /.*ignore-(?:nothing|without-reason).*/,
      "It cannot be ignored itself.",
    ),
    "All rules: [README.md](README.md). What the words mean: [risk.md](../risk.md).",
  ];
  return `${blocks.join("\n\n")}\n`;
}

function fence(sql: string): string {
  return `\`\`\`sql\n${sql}\n\`\`\``;
}

/** From the effect table, for the rule's actions. */
function factTable(rule: string): readonly string[] {
  const actions = new Set(ACT_RULES.find(({ id }) => id === rule)?.actions ?? []);
  const rows = EFFECT_ROWS.filter(({ action }) => actions.has(action)).flatMap((row) => {
    const facts = factsOf(row);
    if (facts === null) return [];
    const cells = [
      `\`${row.action}\``,
      row.summary,
      facts.locks.join(", ") || "–",
      yesNo(facts.rewrites),
      yesNo(facts.scans || facts.rewrites),
      facts.dataLoss,
    ];
    return [`| ${cells.map(cell).join(" | ")} |`];
  });
  if (rows.length === 0) return [];
  return [
    [
      "| action | what happens, and when | locks | rewrites | reads all | loses data |",
      "|---|---|---|---|---|---|",
      ...rows,
    ].join("\n"),
  ];
}
