import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { renderJson } from "../../src/report/json.ts";
import { documentFile, withSections } from "../support/document.ts";
import { CHECK, CLASSIFY, EMPTY_CHECK, UNIONS } from "./samples.ts";
import { propertyTable } from "./property-table.ts";
import { listProperties, readSchema } from "./schema-properties.ts";
import type { JsonSchema, Property } from "./schema-properties.ts";

const DOCUMENTS = [
  { name: "check", schema: readSchema("check-1.schema.json"), sample: CHECK },
  { name: "classify", schema: readSchema("classify-1.schema.json"), sample: CLASSIFY },
] as const;

function compile(schema: JsonSchema) {
  return new Ajv({ strict: true, allowUnionTypes: true, formats: { "date-time": true } }).compile(schema);
}

/** The paths of all properties of a value, of the first entry of each list. */
function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null) return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

describe.each(DOCUMENTS)("the JSON Schema of $name", ({ schema, sample }) => {
  const properties = [...listProperties(schema)];

  it("takes a document of the type", () => {
    expect(compile(schema)(sample)).toBe(true);
  });

  it("has the properties of the type, no more and no fewer", () => {
    expect(properties.map(({ path }) => path).sort()).toEqual([...listPaths(sample)].sort());
  });

  it("requires every property, and lets later versions add others", () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) {
      expect(object.required).toEqual(Object.keys(object.properties ?? {}));
      expect(object.additionalProperties).toBeUndefined();
    }
    expect(compile(schema)({ ...sample, added: true })).toBe(true);
  });

  it("describes every property in a sentence", () => {
    const undescribed = properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true);
    expect(undescribed).toEqual([]);
  });

  it("names the values of every union of the types", () => {
    const enumerated = properties.filter(({ path, value }) => value.enum !== undefined && path in UNIONS);
    expect(enumerated.length).toBeGreaterThan(3);
    for (const { path, value } of enumerated) expect([path, value.enum]).toEqual([path, UNIONS[path]]);
  });

  it.each(["version", "backupRisk", "migrations"])("refuses a document without %s", (key) => {
    expect(compile(schema)(Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key)))).toBe(false);
  });
});

describe("the JSON Schemas", () => {
  it("take what the report prints, in the same order", () => {
    const printed = JSON.parse(renderJson(CHECK)) as object;
    expect(compile(DOCUMENTS[0].schema)(printed)).toBe(true);
    expect(Object.keys(printed)).toEqual(Object.keys(DOCUMENTS[0].schema.properties ?? {}));
  });

  it("are explained property by property", async () => {
    const sections = DOCUMENTS.map(({ name, schema }) => [name, renderTable([...listProperties(schema)])] as const);
    const text = withSections("formats.md", Object.fromEntries(sections));
    await expect(text).toMatchFileSnapshot(documentFile("formats.md"));
  });

  it("of check takes null and nothing where the type has it", () => {
    expect(compile(DOCUMENTS[0].schema)(EMPTY_CHECK)).toBe(true);
  });

  it("refuse values that are not in the lists", () => {
    expect(compile(DOCUMENTS[0].schema)({ ...CHECK, kind: "both" })).toBe(false);
    expect(compile(DOCUMENTS[1].schema)({ ...CLASSIFY, backupRisk: "none" })).toBe(false);
    expect(compile(DOCUMENTS[1].schema)({ ...CLASSIFY, version: 2 })).toBe(false);
  });

  it("say the same of what both documents hold", () => {
    expect(DOCUMENTS[0].schema.definitions).toMatchObject(DOCUMENTS[1].schema.definitions ?? {});
  });

  it("between them name the values of every union", () => {
    const paths = new Set(DOCUMENTS.flatMap(({ schema }) => [...listProperties(schema)].map(({ path }) => path)));
    expect(Object.keys(UNIONS).filter((path) => !paths.has(path))).toEqual([]);
  });
});

/** `migrations` of check is the table of classify, so only the latter goes into it. */
function renderTable(properties: readonly Property[]): string {
  const isCheck = properties.some(({ path }) => path === "verdict");
  const shown = properties.filter(({ path }) => !isCheck || !path.startsWith("migrations."));
  return propertyTable(shown);
}
