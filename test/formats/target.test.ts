import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { RescueCopy } from "../../src/backup/rescue/rescue-copy.ts";
import type { SessionInTheWay } from "../../src/deploy/state/in-the-way.ts";
import type { HistoryProblem } from "../../src/deploy/history.ts";
import type { StatusDocument } from "../../src/deploy/state/status-document.ts";
import type { SchemaDifference } from "../../src/fingerprint/diff.ts";
import type { InvalidIndex } from "../../src/fingerprint/invalid-indexes.ts";
import type { VerifyDocument } from "../../src/fingerprint/verify-document.ts";
import { renderStatusJson } from "../../src/report/status-json.ts";
import { renderVerifyJson } from "../../src/report/verify-json.ts";
import { documentFile, withSections } from "../support/document.ts";
import { listProperties, type Property, readSchema } from "./schema-properties.ts";
import { QUIET_STATUS, QUIET_VERIFY, STATUS, VERIFY } from "./target-samples.ts";

const DOCUMENTS = [
  { name: "verify", sample: VERIFY, quiet: QUIET_VERIFY, print: () => renderVerifyJson(VERIFY) },
  { name: "status", sample: STATUS, quiet: QUIET_STATUS, print: () => renderStatusJson(STATUS) },
].map((one) => ({ ...one, schema: readSchema(`${one.name}-1.schema.json`) }));

function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null) return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

function keysOf<Union extends string>(all: Readonly<Record<Union, true>>): readonly string[] {
  return Object.keys(all);
}

/** A value that the types gain or lose does not compile here. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  verdict: keysOf<VerifyDocument["verdict"]>({ pass: true, fail: true }),
  "against.kind": keysOf<NonNullable<VerifyDocument["against"]>["kind"]>({ target: true, file: true, digest: true }),
  "differences.change": keysOf<SchemaDifference["change"]>({ added: true, removed: true, changed: true }),
  "target.kind": keysOf<VerifyDocument["target"]["kind"]>({ independent: true, replica: true }),
  state: keysOf<StatusDocument["state"]>({ "up-to-date": true, pending: true, blocked: true }),
  "problems.kind": keysOf<HistoryProblem["kind"]>({
    edited: true,
    missing: true,
    "out-of-order": true,
    interrupted: true,
    failed: true,
    duplicate: true,
    unreadable: true,
    "not-baselined": true,
  }),
  "invalidIndexes.state": keysOf<InvalidIndex["state"]>({
    building: true,
    unattached: true,
    failed: true,
    "rebuild-failed": true,
  }),
  "rescueCopies.kind": keysOf<RescueCopy["kind"]>({ table: true, rows: true, changes: true, column: true, values: true }),
  "inTheWay.because": keysOf<SessionInTheWay["because"]>({ locks: true, age: true, "locks-and-age": true }),
};

describe.each(DOCUMENTS)("the JSON Schema of $name", ({ schema, sample, quiet, print }) => {
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const properties = [...listProperties(schema)];

  it("takes a document of the type, and one in which nothing is found", () => {
    expect([isValid(sample), isValid.errors]).toEqual([true, null]);
    expect([isValid(quiet), isValid.errors]).toEqual([true, null]);
  });

  it("has the properties of the type, no more and no fewer, in the order in which they are printed", () => {
    const printed = JSON.parse(print()) as object;
    expect(printed).toEqual(sample);
    expect(properties.map(({ path }) => path).sort()).toEqual([...listPaths(sample)].sort());
    expect(Object.keys(printed)).toEqual(Object.keys(schema.properties ?? {}));
  });

  it("requires every property, and lets later versions add others", () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) {
      expect(object.required).toEqual(Object.keys(object.properties ?? {}));
      expect(object.additionalProperties).toBeUndefined();
    }
    expect(isValid({ ...sample, added: true })).toBe(true);
  });

  it("describes every property in a sentence", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("names the values of every union of the types", () => {
    const enumerated = properties.filter(({ value }) => value.enum !== undefined);
    expect(enumerated.length).toBeGreaterThan(3);
    for (const { path, value } of enumerated) expect([path, value.enum]).toEqual([path, UNIONS[path]]);
  });

  it("refuses values that are not in the lists", () => {
    expect(isValid({ ...sample, version: 2 })).toBe(false);
    expect(isValid({ ...sample, target: { ...sample.target, kind: "other" } })).toBe(false);
  });
});

it("explains the documents of verify and status property by property", async () => {
  const sections = DOCUMENTS.map(({ name, schema }) => [name, renderTable([...listProperties(schema)])] as const);
  const text = withSections("verify-and-status.md", Object.fromEntries(sections));
  await expect(text).toMatchFileSnapshot(documentFile("verify-and-status.md"));
});

function renderTable(properties: readonly Property[]): string {
  const rows = properties.map(({ path, value, isList, isNullable, schema }) => {
    const type = [value.type].flat().find((one) => one !== "null");
    const one = value.enum?.map((item) => `\`${item}\``).join(", ") ?? type ?? `\`${JSON.stringify(value.const)}\``;
    return `| \`${path}\` | ${isList ? "list of " : ""}${one}${isNullable ? " or null" : ""} | ${schema.description ?? ""} |`;
  });
  return ["| property | holds | meaning |", "|---|---|---|", ...rows].join("\n");
}
