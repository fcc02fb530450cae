import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { configurationShape } from "../../src/config/configuration-shape.ts";
import type { KnownIds } from "../../src/config/configuration-shape.ts";
import { parseConfiguration } from "../../src/config/parse-configuration.ts";
import { FRAMEWORK_IDS } from "../../src/frameworks/frameworks.ts";
import { GATE_RULE_DESCRIPTIONS } from "../../src/rules/gate-rules.ts";
import { documentFile, formatJson, withSections } from "../support/document.ts";
import { toJsonSchema } from "./json-schema.ts";
import { renderReference } from "./reference.ts";

const KNOWN: KnownIds = { frameworks: FRAMEWORK_IDS, rules: GATE_RULE_DESCRIPTIONS.map(({ id }) => id) };
const SHAPE = configurationShape(KNOWN);
const JSON_SCHEMA = toJsonSchema(SHAPE, "Configuration of schema-release, .github/schema-release.yml");

describe("the published configuration", () => {
  it("has a JSON Schema made from its shape", async () => {
    await expect(await formatJson(JSON_SCHEMA)).toMatchFileSnapshot(documentFile("configuration.schema.json"));
  });

  it("has a reference made from its shape", async () => {
    const rules = [...GATE_RULE_DESCRIPTIONS].sort((a, b) => Number(canBeOff(a.id)) - Number(canBeOff(b.id)));
    const text = withSections("configuration.md", {
      keys: renderReference(SHAPE),
      rules: rules.map(({ id, severity, summary }) => `- \`${id}\` (${severity}): ${summary}`).join("\n"),
    });
    await expect(text).toMatchFileSnapshot(documentFile("configuration.md"));
  });

  it.each(["configuration.md", "adoption.md", "frameworks.md", "../README.md"])(
    "is valid wherever %s shows it",
    async (document) => {
      const validate = new Ajv({ strict: true }).compile(JSON_SCHEMA);
      const examples = listExamples(readFileSync(documentFile(document), "utf8"));
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        await expect(parseConfiguration(example, KNOWN)).resolves.toHaveProperty("options");
        expect(validate(parse(example))).toBe(true);
      }
    },
  );
});

function canBeOff(rule: string): boolean {
  return SHAPE.keys.severities.shape.rows[rule]?.values.includes("off") === true;
}

/** The YAML of a document that begins with a key of the configuration, or with the line for editors. */
function listExamples(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/```yaml\n([^`]*)```/g)].map((match) => match[1] ?? "");
  const keys = Object.keys(SHAPE.keys);
  return blocks.filter((block) => keys.some((key) => block.startsWith(`${key}:`)) || block.startsWith("# yaml-language-server"));
}
