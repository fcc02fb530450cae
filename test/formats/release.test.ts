import { Ajv } from "ajv";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { BackupRecord } from "../../src/backup/backup-record.ts";
import type { TableAtRisk } from "../../src/backup/data-at-risk.ts";
import { PROVIDERS } from "../../src/backup/ladder.ts";
import type { RescueCopy } from "../../src/backup/rescue/rescue-copy.ts";
import type { MigrationObservation } from "../../src/deploy/observation.ts";
import { canonicalJson } from "../../src/release/canonical-json.ts";
import type { Outcome } from "../../src/release/evidence.ts";
import { GATES, type GateAnswer } from "../../src/release/gate.ts";
import { writeEvidence } from "../../src/release/write-evidence.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { BACKUP_RISKS } from "../../src/risk/assessment.ts";
import { ADD, BARE, DROP, EVIDENCE, FAILED, RELEASE } from "../release/samples.ts";
import { documentFile, withSections } from "../support/document.ts";
import { PLAN } from "./plan-sample.ts";
import { propertyTable } from "./property-table.ts";
import { listProperties, readSchema } from "./schema-properties.ts";

/** Evidence that has every property that the type has: of each list the first entry that is complete. */
const COMPLETE = {
  ...EVIDENCE,
  gates: [{ ...FAILED.gates[1], remedy: "Take one." }],
  migrations: [{ ...EVIDENCE.migrations[0], failure: FAILED.migrations[0]?.failure }],
};

const DOCUMENTS = [
  { name: "release", schema: readSchema("release-1.schema.json"), sample: RELEASE, isClosed: true },
  { name: "evidence", schema: readSchema("evidence-1.schema.json"), sample: COMPLETE, isClosed: false },
] as const;

function compile({ schema }: (typeof DOCUMENTS)[number]) {
  return new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Readonly<Record<string, unknown>>;
}

/** The paths of all properties of a value, of the first entry of each list. Names of placeholders are no properties. */
function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null || prefix === "placeholders.") return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

describe.each(DOCUMENTS)("the JSON Schema of $name", (document) => {
  const { schema, sample } = document;
  const properties = [...listProperties(schema)];
  const isValid = compile(document);

  it("takes a document of the type", () => {
    expect([isValid(sample), isValid.errors]).toEqual([true, null]);
  });

  it("has the properties of the type, no more and no fewer", () => {
    expect(properties.map(({ path }) => path).sort()).toEqual([...listPaths(sample)].sort());
  });

  it("requires every property", () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) expect(object.required).toEqual(Object.keys(object.properties ?? {}));
    for (const key of Object.keys(sample)) {
      expect(isValid(Object.fromEntries(Object.entries(sample).filter(([other]) => other !== key)))).toBe(false);
    }
  });

  it("describes every property in a sentence", () => {
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("refuses another version", () => {
    expect(isValid({ ...sample, version: 2 })).toBe(false);
  });
});

describe("release.json", () => {
  it("is as its JSON Schema says, property by property and in its order", () => {
    const written = parse(writeRelease(RELEASE));
    expect(compile(DOCUMENTS[0])(written)).toBe(true);
    expect(Object.keys(written)).toEqual(Object.keys(DOCUMENTS[0].schema.properties ?? {}));
    const migration = DOCUMENTS[0].schema.definitions?.["migration"];
    expect(Object.keys(RELEASE.migrations[0] ?? {})).toEqual(Object.keys(migration?.properties ?? {}));
  });
});

describe("evidence", () => {
  it.each([
    ["a success", EVIDENCE],
    ["a failure", FAILED],
    ["a refusal", BARE],
  ])("of %s is as its JSON Schema says", (_, evidence) => {
    const isValid = compile(DOCUMENTS[1]);
    const written = parse(writeEvidence(evidence));
    expect([isValid(written), isValid.errors]).toEqual([true, null]);
    expect(Object.keys(written)).toEqual(Object.keys(DOCUMENTS[1].schema.properties ?? {}));
    expect(isValid({ ...written, added: true })).toBe(true);
  });

  it("names the values of every union of the types", () => {
    const enums = new Map([...listProperties(DOCUMENTS[1].schema)].map(({ path, value }) => [path, value.enum]));
    const unions: Readonly<Record<string, readonly string[]>> = {
      outcome: keysOf<Outcome>({ applied: true, "nothing-to-do": true, refused: true, failed: true, interrupted: true }),
      "release.backupRisk": BACKUP_RISKS,
      "gates.gate": GATES,
      "gates.answer": keysOf<GateAnswer["answer"]>({ open: true, closed: true, "opened-by-hand": true, "not-asked": true }),
      "backup.kind": [...PROVIDERS, "rescue-copy"],
      "backup.rung": keysOf<BackupRecord["rung"]>({ "rescue-copy": true, "restore-point": true, snapshot: true }),
      "backup.proof.how": keysOf<BackupRecord["proof"]["how"]>({
        restored: true,
        listed: true,
        state: true,
        said: true,
        transaction: true,
      }),
      "dataAtRisk.tables.how": keysOf<TableAtRisk["how"]>({ exact: true, estimate: true, "none-possible": true, unknown: true }),
      "rescueCopies.kind": keysOf<RescueCopy["kind"]>({ table: true, rows: true, changes: true, column: true, values: true }),
      "migrations.outcome": keysOf<MigrationObservation["outcome"]>({
        applied: true,
        "already-applied": true,
        failed: true,
        interrupted: true,
        "not-run": true,
      }),
    };
    for (const [path, values] of Object.entries(unions)) expect([path, enums.get(path)]).toEqual([path, values]);
  });
});

describe("the document of the formats", () => {
  it("explains plan, releases and evidence property by property, and shows how a digest is made", async () => {
    const [release, evidence] = DOCUMENTS.map(({ schema }) => propertyTable([...listProperties(schema)]));
    const inPlan = [...listProperties(readSchema("plan-1.schema.json"))].filter(
      ({ path }) => !/^migrations\.(?:statements|findings)\./.test(path),
    );
    expect(inPlan.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(PLAN)));
    const text = withSections("formats.md", {
      plan: propertyTable(inPlan),
      release: release ?? "",
      evidence: evidence ?? "",
      "digest-example": digestExample(),
    });
    await expect(text).toMatchFileSnapshot(documentFile("formats.md"));
  });

  it("has an example whose digest anybody can recompute from its text", () => {
    const section = readFileSync(documentFile("formats.md"), "utf8").split("<!-- digest-example -->")[1] ?? "";
    const [, json = "", digest = ""] = /```json\n(.*)\n```[^`]*`(sha256:[0-9a-f]{64})`/s.exec(section) ?? [];
    expect(json).toContain(DROP.path);
    expect(`sha256:${createHash("sha256").update(json).digest("hex")}`).toBe(digest);
    expect(digest).toBe(RELEASE.digest);
  });
});

function digestExample(): string {
  const { database, framework, placeholders, digest } = RELEASE;
  const migrations = [ADD, DROP].map(({ id, path, sha256 }) => ({ id, path, sha256 }));
  const json = canonicalJson({ database, framework, placeholders: { ...placeholders }, migrations });
  return [
    "```json",
    json,
    "```",
    "",
    "These bytes, in UTF-8 and without a line break at the end, have the digest",
    `\`${digest}\`.`,
  ].join("\n");
}

function keysOf<Union extends string>(every: Readonly<Record<Union, true>>): readonly string[] {
  return Object.keys(every);
}
