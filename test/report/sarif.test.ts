import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { CheckResult } from "../../src/change-set/check-result.ts";
import { PLAIN_CONTEXT } from "../../src/report/context.ts";
import { renderSarif } from "../../src/report/sarif.ts";
import { GATE_RULE_DESCRIPTIONS } from "../../src/rules/gate-rules.ts";
import { MIXED, OPENED, RISKY, checkedFile, finding, result } from "./results.ts";

const TEXT = {
  type: "object",
  required: ["text"],
  additionalProperties: false,
  properties: { text: { type: "string", minLength: 1 } },
};
const COUNT = { type: "integer", minimum: 1 };

/** The part of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) that is used here, with what GitHub asks for beyond it. */
const SARIF = {
  type: "object",
  required: ["version", "runs"],
  additionalProperties: false,
  properties: {
    $schema: { type: "string" },
    version: { const: "2.1.0" },
    runs: {
      type: "array",
      maxItems: 1,
      items: {
        type: "object",
        required: ["tool", "results"],
        additionalProperties: false,
        properties: {
          tool: {
            type: "object",
            required: ["driver"],
            additionalProperties: false,
            properties: {
              driver: {
                type: "object",
                required: ["name", "rules"],
                additionalProperties: false,
                properties: {
                  name: { type: "string", minLength: 1 },
                  semanticVersion: { type: "string", pattern: String.raw`^\d+\.\d+\.\d+` },
                  rules: {
                    type: "array",
                    uniqueItems: true,
                    items: {
                      type: "object",
                      required: ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
                      additionalProperties: false,
                      properties: {
                        id: { type: "string", minLength: 1, maxLength: 255 },
                        shortDescription: TEXT,
                        fullDescription: TEXT,
                        help: TEXT,
                        helpUri: { type: "string", pattern: "^https://" },
                        defaultConfiguration: {
                          type: "object",
                          additionalProperties: false,
                          properties: { level: { enum: ["none", "note", "warning", "error"] } },
                        },
                        properties: {
                          type: "object",
                          properties: {
                            precision: { enum: ["very-high", "high", "medium", "low"] },
                            tags: { type: "array", maxItems: 10, uniqueItems: true, items: { type: "string" } },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
          automationDetails: {
            type: "object",
            additionalProperties: false,
            properties: { id: { type: "string", pattern: "/$" } },
          },
          properties: { type: "object" },
          results: {
            type: "array",
            maxItems: 5000,
            items: {
              type: "object",
              required: ["ruleId", "ruleIndex", "message", "locations", "partialFingerprints"],
              additionalProperties: false,
              properties: {
                ruleId: { type: "string" },
                ruleIndex: { type: "integer", minimum: 0 },
                level: { enum: ["none", "note", "warning", "error"] },
                message: TEXT,
                locations: {
                  type: "array",
                  minItems: 1,
                  maxItems: 1,
                  items: {
                    type: "object",
                    required: ["physicalLocation"],
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: "object",
                        required: ["artifactLocation", "region"],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: "object",
                            additionalProperties: false,
                            properties: { uri: { type: "string", minLength: 1 }, uriBaseId: { const: "%SRCROOT%" } },
                          },
                          region: {
                            type: "object",
                            required: ["startLine"],
                            additionalProperties: false,
                            properties: { startLine: COUNT, startColumn: COUNT },
                          },
                        },
                      },
                    },
                  },
                },
                partialFingerprints: {
                  type: "object",
                  additionalProperties: { type: "string", pattern: String.raw`^[0-9a-f]{16}:\d+$` },
                },
                properties: { type: "object" },
              },
            },
          },
        },
      },
    },
  },
};

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string }[] } };
  readonly results: readonly SarifResult[];
}

const isSarif = new Ajv({ strict: false }).compile<{ readonly runs: readonly SarifRun[] }>(SARIF);

function sarif(of: CheckResult, docs: string | null = null): SarifRun {
  const log: unknown = JSON.parse(renderSarif(of, { ...PLAIN_CONTEXT, docs }));
  if (!isSarif(log)) throw new Error(JSON.stringify(isSarif.errors));
  const [run] = log.runs;
  if (run === undefined) throw new Error("no run");
  return run;
}

function urisOf(of: CheckResult): readonly (string | undefined)[] {
  return sarif(of).results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri);
}

function fingerprintsOf(of: CheckResult): readonly string[] {
  return sarif(of).results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
}

describe("SARIF", () => {
  it.each([
    ["a mixed change set", MIXED],
    ["a risky migration", RISKY],
    ["an override", OPENED],
    ["nothing", result()],
  ])("is valid for %s", (_, of) => {
    expect(
      sarif(of)
        .tool.driver.rules.slice(0, GATE_RULE_DESCRIPTIONS.length)
        .map(({ id }) => id),
    ).toEqual(GATE_RULE_DESCRIPTIONS.map(({ id }) => id));
  });

  it("describes the rule of every result, those about statements too", () => {
    const { results, tool } = sarif(RISKY);
    expect(results.map(({ ruleId }) => ruleId)).toEqual(["missing-down-migration", "drop-column"]);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it("keeps the severities and the places", () => {
    const [mixed, changed] = sarif(MIXED).results;
    expect([mixed?.level, changed?.level]).toEqual(["error", "warning"]);
    expect(sarif(RISKY).results[1]?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3, startColumn: 1 });
  });

  it("puts a finding about the whole change set on its first file, since one without a place is refused", () => {
    expect(urisOf(MIXED)[0]).toBe("db/migration/V12__rename_colour.sql");
    expect(urisOf(result({ findings: [finding("incomplete-change-set")] }))).toEqual([".github/schema-release.yml"]);
  });

  it("encodes paths byte by byte", () => {
    const findings = ["a b/größe.sql", "50%#?.sql", "\uDCFF.sql"].map((path) => finding("edited-migration", { path }));
    expect(urisOf(result({ findings }))).toEqual(["a%20b/gr%C3%B6%C3%9Fe.sql", "50%25%23%3F.sql", "%FF.sql"]);
  });

  it("gives a finding the same fingerprint whatever its wording and line, and each its own", () => {
    const before = result({ findings: [finding("edited-migration", { path: "a.sql", message: "old", line: 1 })] });
    const after = result({ findings: [finding("edited-migration", { path: "a.sql", message: "new", line: 9 })] });
    expect(fingerprintsOf(after)).toEqual(fingerprintsOf(before));
    const several = ["a.sql", "a.sql", "b.sql"].map((path, index) => finding("edited-migration", { path, line: index + 1 }));
    expect(new Set(fingerprintsOf(result({ findings: several }))).size).toBe(3);
  });

  it("keeps the gravest of more results than code scanning shows", () => {
    const notes = Array.from({ length: 6000 }, (_, index) => finding("gate-changed", { severity: "note", path: `${index}` }));
    const { results } = sarif(result({ files: [checkedFile("a")], findings: [...notes, finding("mixed-change-set")] }));
    expect(results).toHaveLength(5000);
    expect(results[0]?.ruleId).toBe("mixed-change-set");
  });

  it("leads to the page of the rule where its address is known", () => {
    const [rule] = sarif(MIXED, "https://example.com/rules").tool.driver.rules;
    expect(rule?.helpUri).toBe("https://example.com/rules#incomplete-change-set");
  });
});
