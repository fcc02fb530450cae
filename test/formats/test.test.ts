import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { TEST_CASES, type TestDocument, type TestOutcome } from "../../src/release/application-test.ts";
import { readTest } from "../../src/release/approval/read-left.ts";
import { documentFile, withSections } from "../support/document.ts";
import { propertyTable } from "./property-table.ts";
import { listProperties, readSchema } from "./schema-properties.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;

const SAMPLE: TestDocument = {
  version: 1,
  case: "head-on-new",
  outcome: "passed",
  because: "The tests of the application of the release's commit, on the schema after the release, passed at the second try.",
  required: true,
  stops: false,
  digest: DIGEST,
  application: "0".repeat(40),
  flake: { output: "ECONNRESET at mailer", reason: "the mail server of the tests drops connections" },
  exitCode: 0,
  timedOut: false,
  durationMs: 1200,
  output: "pass 2",
  fingerprint: DIGEST,
};

const UNTESTED: TestDocument = {
  ...SAMPLE,
  outcome: "not-tested",
  stops: true,
  application: null,
  flake: null,
  exitCode: null,
  output: "",
  fingerprint: null,
};

/** A value that the type gains or loses does not compile here. */
const OUTCOMES: Readonly<Record<TestOutcome, true>> = { passed: true, failed: true, "not-tested": true };

describe("the JSON Schema of test", () => {
  const schema = readSchema("test-1.schema.json");
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const properties = [...listProperties(schema)];

  it.each([SAMPLE, UNTESTED])("takes a document of the type, as our own reader does", (sample) => {
    expect([isValid(sample), isValid.errors]).toEqual([true, null]);
    expect(readTest(new TextEncoder().encode(JSON.stringify(sample)))).toEqual({ document: sample });
  });

  it("has the properties of the type, no more and no fewer, in their order", () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(SAMPLE));
    expect(schema.required).toEqual(Object.keys(SAMPLE));
    expect(properties.map(({ path }) => path).filter((path) => path.includes("."))).toEqual(["flake.output", "flake.reason"]);
  });

  it("describes every property in a sentence", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("names the values of every union", () => {
    const enumerated = properties.flatMap(({ path, value }) => (value.enum === undefined ? [] : [[path, value.enum]]));
    expect(enumerated).toEqual([
      ["case", TEST_CASES],
      ["outcome", Object.keys(OUTCOMES)],
    ]);
  });

  it.each([{ version: 2 }, { case: "new-on-old" }, { outcome: "skipped" }, { digest: "0" }, { flake: {} }])(
    "refuses other values: %j",
    (wrong) => {
      expect(isValid({ ...SAMPLE, ...wrong })).toBe(false);
    },
  );
});

it("explains the document of test property by property", async () => {
  const text = withSections("testing.md", { test: propertyTable([...listProperties(readSchema("test-1.schema.json"))]) });
  await expect(text).toMatchFileSnapshot(documentFile("testing.md"));
});
