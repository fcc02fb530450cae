import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readPreflight } from "../../src/release/approval/read-left.ts";
import type { JobResult, RecordOutcome, StageRecord } from "../../src/release/release-record.ts";
import { renderPreflightJson } from "../../src/report/preflight-json.ts";
import { renderRecordJson } from "../../src/report/record-json.ts";
import { documentFile, withSections } from "../support/document.ts";
import { propertyTable } from "./property-table.ts";
import { listProperties, readSchema } from "./schema-properties.ts";
import { BARE_PREFLIGHT, BARE_RECORD, PREFLIGHT, RECORD } from "./workflow-samples.ts";

const DOCUMENTS = [
  {
    name: "preflight",
    schema: readSchema("preflight-1.schema.json"),
    sample: PREFLIGHT,
    bare: BARE_PREFLIGHT,
    printed: [renderPreflightJson(PREFLIGHT), renderPreflightJson(BARE_PREFLIGHT)],
  },
  {
    name: "record",
    schema: readSchema("record-1.schema.json"),
    sample: RECORD,
    bare: BARE_RECORD,
    printed: [renderRecordJson(RECORD), renderRecordJson(BARE_RECORD)],
  },
] as const;

/** A value that a union gains or loses does not compile here. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  verdict: ["pass", "fail"],
  "staging.kind": ["independent", "replica"],
  "production.kind": ["independent", "replica"],
  "dr.kind": ["independent", "replica"],
  outcome: keysOf<RecordOutcome>({ released: true, stopped: true, failed: true, waiting: true, "nothing-pending": true }),
  "stages.stage": keysOf<StageRecord["stage"]>({
    preflight: true,
    plan: true,
    test: true,
    staging: true,
    summary: true,
    production: true,
    dr: true,
  }),
  "stages.result": keysOf<JobResult>({ success: true, failure: true, cancelled: true, skipped: true }),
};

function keysOf<Union extends string>(every: Readonly<Record<Union, true>>): readonly string[] {
  return Object.keys(every);
}

/** The paths of all properties of a value, of the first entry of each list. Evidence has a schema of its own. */
function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null || prefix === "stages.evidence.evidence.") return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

describe.each(DOCUMENTS)("the JSON Schema of $name", ({ schema, sample, bare, printed }) => {
  const properties = [...listProperties(schema)];
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

  it("takes documents of the type, and what is printed of them in their order", () => {
    for (const document of [sample, bare, ...printed.map((text): unknown => JSON.parse(text))])
      expect([isValid(document), isValid.errors]).toEqual([true, null]);
    for (const text of printed) expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(schema.properties ?? {}));
  });

  it("has the properties of the type, no more and no fewer, and requires them all", () => {
    expect(properties.map(({ path }) => path).sort()).toEqual([...listPaths(sample)].sort());
    const objects = [schema, ...Object.values(schema.definitions ?? {})];
    for (const object of objects) expect(object.required).toEqual(Object.keys(object.properties ?? {}));
  });

  it("describes every property in a sentence, and names the values of every union", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
    const enumerated = properties.filter(({ value }) => value.enum !== undefined);
    expect(enumerated.length).toBeGreaterThan(2);
    for (const { path, value } of enumerated) expect([path, value.enum]).toEqual([path, UNIONS[path]]);
  });

  it("refuses another version", () => {
    expect(isValid({ ...sample, version: 2 })).toBe(false);
  });
});

it("What preflight prints is read by the jobs behind it.", () => {
  const { version, deployed, problems, notes, ...read } = PREFLIGHT;
  expect([version, deployed.commit.length, problems.length, notes.length]).toEqual([1, 40, 1, 1]);
  expect(readPreflight(new TextEncoder().encode(renderPreflightJson(PREFLIGHT)))).toEqual({ document: read });
});

it("The documents of preflight and record are explained property by property.", async () => {
  const sections = DOCUMENTS.map(({ name, schema }) => [name, propertyTable([...listProperties(schema)])] as const);
  const text = withSections("formats.md", Object.fromEntries(sections));
  await expect(text).toMatchFileSnapshot(documentFile("formats.md"));
});
