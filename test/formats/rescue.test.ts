import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { RescueDocument, RestoreEntry } from "../../src/backup/rescue/rescue-document.ts";
import { renderRescueJson } from "../../src/report/rescue-json.ts";
import { documentFile, withSections } from "../support/document.ts";
import { propertyTable } from "./property-table.ts";
import { CONFLICTS, QUIET_RESCUE } from "./rescue-samples.ts";
import { listProperties, readSchema } from "./schema-properties.ts";

function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null || Array.isArray(one)) return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

function keysOf<Union extends string>(all: Readonly<Record<Union, true>>): readonly string[] {
  return Object.keys(all);
}

const KINDS = keysOf<RestoreEntry["kind"]>({ table: true, rows: true, changes: true, column: true, values: true });

/** A value that the types gain or lose does not compile here. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  verb: keysOf<RescueDocument["verb"]>({ list: true, show: true, restore: true, drop: true }),
  outcome: keysOf<RescueDocument["outcome"]>({
    told: true,
    "would-restore": true,
    restored: true,
    dropped: true,
    conflicts: true,
    refused: true,
  }),
  "copies.kind": KINDS,
  "restores.kind": KINDS,
  "restores.state": keysOf<RestoreEntry["state"]>({
    "would-restore": true,
    restored: true,
    nothing: true,
    conflicts: true,
    refused: true,
    waits: true,
  }),
};

describe("the JSON Schema of rescue", () => {
  const schema = readSchema("rescue-1.schema.json");
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const properties = [...listProperties(schema)];

  it("takes a document of the type, and one of which nothing is known", () => {
    expect([isValid(CONFLICTS), isValid.errors]).toEqual([true, null]);
    expect([isValid(QUIET_RESCUE), isValid.errors]).toEqual([true, null]);
  });

  it("has the properties of the type, no more and no fewer, in the order in which they are printed", () => {
    const printed = JSON.parse(renderRescueJson(CONFLICTS)) as RescueDocument;
    expect(printed).toEqual(CONFLICTS);
    expect(properties.map(({ path }) => path)).toEqual([...listPaths(printed)]);
  });

  it("requires every property, and lets later versions add others", () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) expect(object.required).toEqual(Object.keys(object.properties ?? {}));
    expect(isValid({ ...CONFLICTS, added: true })).toBe(true);
  });

  it("describes every property in a sentence", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("names the values of every union of the types", () => {
    const enumerated = properties.filter(({ value }) => value.enum !== undefined);
    expect(enumerated.map(({ path, value }) => [path, value.enum])).toEqual(Object.entries(UNIONS));
  });

  it("is explained property by property", async () => {
    const text = withSections("formats.md", { rescue: propertyTable(properties) });
    await expect(text).toMatchFileSnapshot(documentFile("formats.md"));
  });
});
