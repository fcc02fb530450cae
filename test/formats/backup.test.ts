import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { BackupDocument, DrillDocument } from "../../src/backup/backup-document.ts";
import { readRecordedDump } from "../../src/release/read-recorded-dump.ts";
import { documentFile, withSections } from "../support/document.ts";
import { propertyTable } from "./property-table.ts";
import { listProperties, readSchema } from "./schema-properties.ts";

const DIGEST = `sha256:${"0".repeat(64)}`;
const AT = "2026-11-22T10:58:00.000Z";

const BACKUP: BackupDocument = {
  version: 1,
  outcome: "taken",
  because: "Its list has 12 entries; all of it was restored into a scratch database, which was dropped again.",
  remedy: null,
  release: { digest: DIGEST, database: "events", commit: "c".repeat(40) },
  target: "production",
  backupRisk: "snapshot",
  decision: {
    target: "production",
    rung: "snapshot",
    by: "pg_dump",
    because: "A dump is taken.",
    remains: "What is written behind it.",
    ladder: [{ rung: "snapshot", suffices: true, because: "A dump is taken." }],
    copies: [{ path: "db/V2.sql", relation: "public.events", what: "the column note", rows: 1, bytes: 1, seconds: 1 }],
    remedy: null,
  },
  backup: {
    kind: "pg_dump",
    rung: "snapshot",
    reference: "/var/backups/events.dump",
    startedAt: AT,
    finishedAt: AT,
    position: "0/153D668",
    bytes: 9825,
    proof: { how: "restored", because: ["It was restored."], restoreMs: 46, tables: [{ relation: "public.events", rows: 500 }] },
    restore: ["createdb restored"],
  },
  written: {
    at: AT,
    position: "0/153D668",
    tables: [{ relation: "public.events", rows: { inserted: 1, updated: 2, deleted: 3 } }],
  },
  startedAt: AT,
  finishedAt: AT,
  tool: "0.1.0",
};

const NOT_TAKEN: BackupDocument = { ...BACKUP, outcome: "failed", backupRisk: null, decision: null, backup: null, written: null };

const DRILL: DrillDocument = {
  version: 1,
  outcome: "differs",
  because: "It can be restored, but is not what was recorded.",
  remedy: "Take a new backup.",
  file: "events.dump",
  bytes: 9825,
  sha256: "0".repeat(64),
  restoreMs: 46,
  takenAt: AT,
  tables: [{ relation: "public.events", rows: 500, recorded: 501 }],
  differences: ['the table "public.events" has 500 rows, recorded are 501.'],
  seen: ["It was restored."],
  startedAt: AT,
  finishedAt: AT,
  tool: "0.1.0",
};

const UNSEEN: DrillDocument = { ...DRILL, outcome: "failed", bytes: null, sha256: null, restoreMs: null, takenAt: null };

/** A value that a type gains or loses does not compile here. */
const BACKUP_OUTCOMES: Readonly<Record<BackupDocument["outcome"], true>> = {
  taken: true,
  "not-needed": true,
  "left-to-deploy": true,
  failed: true,
};
const DRILL_OUTCOMES: Readonly<Record<DrillDocument["outcome"], true>> = {
  "as-recorded": true,
  restored: true,
  differs: true,
  failed: true,
};

const DOCUMENTS = [
  { name: "backup", sample: BACKUP, other: NOT_TAKEN, outcomes: BACKUP_OUTCOMES },
  { name: "drill", sample: DRILL, other: UNSEEN, outcomes: DRILL_OUTCOMES },
] as const;

function* listPaths(value: unknown, prefix = ""): Generator<string> {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (typeof one !== "object" || one === null) return;
  for (const [name, inner] of Object.entries(one)) {
    yield `${prefix}${name}`;
    yield* listPaths(inner, `${prefix}${name}.`);
  }
}

describe.each(DOCUMENTS)("the JSON Schema of $name", ({ name, sample, other, outcomes }) => {
  const schema = readSchema(`${name}-1.schema.json`);
  const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);
  const properties = [...listProperties(schema)];

  it("takes documents of the type", () => {
    expect([isValid(sample), isValid.errors]).toEqual([true, null]);
    expect([isValid(other), isValid.errors]).toEqual([true, null]);
  });

  it("has the properties of the type, no more and no fewer, in their order", () => {
    expect(Object.keys(schema.properties ?? {})).toEqual(Object.keys(sample));
    expect(properties.map(({ path }) => path)).toEqual([...listPaths(sample)]);
  });

  it("requires every property and describes it in a sentence", () => {
    const objects = [schema, ...Object.values(schema.definitions ?? {})].filter(({ type }) => type === "object");
    for (const object of objects) expect(object.required).toEqual(Object.keys(object.properties ?? {}));
    expect(properties.filter(({ schema: { description } }) => description?.endsWith(".") !== true)).toEqual([]);
  });

  it("names the outcomes, and refuses others", () => {
    expect(properties.find(({ path }) => path === "outcome")?.value.enum).toEqual(Object.keys(outcomes));
    for (const wrong of [{ outcome: "perhaps" }, { version: 2 }, { startedAt: "yesterday" }])
      expect(isValid({ ...sample, ...wrong })).toBe(false);
  });
});

describe("the JSON Schema of backup", () => {
  it("says the same of decisions and backups as those of plan and evidence", () => {
    const own = readSchema("backup-1.schema.json").definitions;
    const { targetBackup, rung, provider, rungAnswer, foreseenCopy, backupRisk } =
      readSchema("plan-1.schema.json").definitions ?? {};
    const { backup, proof, proofTable } = readSchema("evidence-1.schema.json").definitions ?? {};
    expect(own).toMatchObject({ targetBackup, rung, provider, rungAnswer, foreseenCopy, backupRisk, backup, proof, proofTable });
  });
});

describe("a record for a drill", () => {
  const read = (value: unknown) =>
    readRecordedDump(new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value)));

  it("is what backup wrote", () => {
    expect(read(BACKUP)).toEqual({ digest: DIGEST, backup: BACKUP.backup });
  });

  it.each([
    ["none was taken", NOT_TAKEN, /^It is the record of no backup/],
    ["it is of no file", { ...BACKUP, backup: { ...BACKUP.backup, kind: "rds" } }, /by rds, which is no file/],
    ["a property is missing", { ...BACKUP, release: {} }, /^release\.digest is missing\.$/],
    ["rows are no numbers", { ...BACKUP, backup: { ...BACKUP.backup, bytes: "9" } }, /^backup\.bytes /],
    ["it is of a later version", { ...BACKUP, version: 2 }, /version 2 of a record, made by a newer schema-release/],
    ["it is a list", [BACKUP], /no version 1/],
    ["it is no JSON", "\u001b[2J", /^The document is no JSON\.$/],
  ])("is refused where %s", (_, value, problem) => {
    expect(read(value)).toEqual({ problem: expect.stringMatching(problem), remedy: expect.stringContaining("backup --out") });
  });
});

it("explains both documents property by property", async () => {
  const table = (name: string): string => propertyTable([...listProperties(readSchema(`${name}-1.schema.json`))]);
  const text = withSections("backup-command.md", { backup: table("backup"), drill: table("drill") });
  await expect(text).toMatchFileSnapshot(documentFile("backup-command.md"));
});
