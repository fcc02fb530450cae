import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { PROVIDERS, RUNGS } from "../../src/backup/ladder.ts";
import type { PlanDocument, PlanProblem } from "../../src/release/plan-document.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { PLAN, REFUSED } from "./plan-sample.ts";
import { listProperties, readSchema } from "./schema-properties.ts";

const SCHEMA = readSchema("plan-1.schema.json");
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(SCHEMA);

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
  verdict: keysOf<PlanDocument["verdict"]>({ planned: true, "nothing-pending": true, refused: true }),
  "backup.needed": keysOf<NonNullable<PlanDocument["backup"]>["needed"]>({ none: true, snapshot: true, quiesce: true }),
  "backup.targets.rung": RUNGS,
  "backup.targets.by": PROVIDERS,
  "backup.targets.ladder.rung": RUNGS,
  "problems.kind": keysOf<PlanProblem["kind"]>({
    edited: true,
    missing: true,
    "out-of-order": true,
    interrupted: true,
    failed: true,
    duplicate: true,
    unreadable: true,
    "not-baselined": true,
    "targets-differ": true,
  }),
  "migrations.estimate.stall.blocks": ["writes", "reads and writes"],
};

describe("the JSON Schema of plan", () => {
  const properties = [...listProperties(SCHEMA)];

  it("takes a document of the type, and one of a refusal", () => {
    expect([isValid(PLAN), isValid.errors]).toEqual([true, null]);
    expect([isValid(REFUSED), isValid.errors]).toEqual([true, null]);
  });

  it("has the properties of the type, no more and no fewer, in the order in which they are printed", () => {
    const printed = JSON.parse(renderPlanJson(PLAN)) as object;
    expect(isValid(printed)).toBe(true);
    expect(printed).toEqual(PLAN);
    expect(properties.map(({ path }) => path).sort()).toEqual([...listPaths(PLAN)].sort());
    expect(Object.keys(printed)).toEqual(Object.keys(SCHEMA.properties ?? {}));
  });

  it("requires every property, and lets later versions add others", () => {
    const objects = [SCHEMA, ...Object.values(SCHEMA.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) {
      expect(object.required).toEqual(Object.keys(object.properties ?? {}));
      expect(object.additionalProperties).toBeUndefined();
    }
    expect(isValid({ ...PLAN, added: true })).toBe(true);
  });

  it("describes every property in a sentence", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("names the values of every union of the types", () => {
    const enums = new Map(properties.map(({ path, value }) => [path, value.enum]));
    for (const [path, values] of Object.entries(UNIONS)) expect([path, enums.get(path)]).toEqual([path, values]);
  });

  it("says the same of statements, locks and findings as the one of classify", () => {
    const { finding, statement, lock, backupRisk } = readSchema("classify-1.schema.json").definitions ?? {};
    expect(SCHEMA.definitions).toMatchObject({ finding, statement, lock, backupRisk });
  });

  it.each(["verdict", "digest", "migrations"])("refuses a document without %s", (key) => {
    expect(isValid(Object.fromEntries(Object.entries(PLAN).filter(([other]) => other !== key)))).toBe(false);
  });
});
