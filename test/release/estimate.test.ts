import { describe, expect, it } from "vitest";
import { DEFAULT_APPLY_SETTINGS } from "../../src/deploy/settings.ts";
import { type EstimateInput, estimateMigration, estimateRelease } from "../../src/release/estimate.ts";
import type { MigrationAssessment, RelationLock, StatementAssessment } from "../../src/risk/assessment.ts";

const MB = 1_000_000;
const INPUT: EstimateInput = {
  sizes: new Map([
    ["public.a", { rows: 1000, bytes: 200 * MB }],
    ["public.b", { rows: 1000, bytes: 100 * MB }],
  ]),
  settings: DEFAULT_APPLY_SETTINGS,
  isBoundless: () => false,
};

const exclusive = (relation: string): RelationLock => ({ relation, mode: "AccessExclusiveLock" });

function statement(more: Partial<StatementAssessment>): StatementAssessment {
  return {
    line: 1,
    column: 1,
    endLine: 1,
    kind: "add-column",
    actions: ["add-column"],
    locks: [],
    rewrites: [],
    scans: [],
    dataLoss: "none",
    backwardCompatible: true,
    transactional: true,
    backupRisk: "nightly",
    because: [],
    understood: true,
    ...more,
  };
}

function migration(statements: readonly StatementAssessment[], transactional = true): MigrationAssessment {
  return {
    path: "V1__x.sql",
    dialect: "postgresql",
    framework: null,
    id: null,
    backupRisk: "nightly",
    transactional,
    backwardCompatible: true,
    positions: "file",
    statements,
    findings: [],
  };
}

describe("the longest stall", () => {
  it("of one lock without work is lock_timeout", () => {
    const { stall, workSeconds } = estimateMigration(migration([statement({ locks: [exclusive("public.a")] })]), INPUT);
    expect([stall?.seconds, stall?.locks, stall?.blocks, workSeconds]).toEqual([1, 1, "reads and writes", 0]);
  });

  it("adds up over the locks of one transaction, from the one that blocks on", () => {
    const statements = [
      statement({ locks: [exclusive("public.a")] }),
      statement({ locks: [exclusive("public.a"), exclusive("public.b")] }),
    ];
    const { stall } = estimateMigration(migration(statements), INPUT);
    expect([stall?.relation, stall?.locks, stall?.seconds]).toEqual(["public.a", 2, 2]);
  });

  it("does not add up where each statement stands alone", () => {
    const statements = [statement({ locks: [exclusive("public.a")] }), statement({ locks: [exclusive("public.b")] })];
    expect(estimateMigration(migration(statements, false), INPUT).stall?.seconds).toBe(1);
  });

  it("holds all work behind the lock, a rewrite dearer than a scan, each table once a statement", () => {
    const rewrite = statement({ locks: [exclusive("public.a")], rewrites: ["public.a"], scans: ["public.a"] });
    const scan = statement({ locks: [exclusive("public.a")], scans: ["public.b"] });
    const { stall, workSeconds } = estimateMigration(migration([rewrite, scan]), INPUT);
    expect([workSeconds, stall?.workSeconds, stall?.seconds]).toEqual([11, 11, 12]);
  });

  it("is not that of work before the lock", () => {
    const statements = [statement({ scans: ["public.b"] }), statement({ locks: [exclusive("public.a")] })];
    const { stall, workSeconds } = estimateMigration(migration(statements), INPUT);
    expect([workSeconds, stall?.seconds]).toEqual([1, 1]);
  });

  it("of an index build keeps out writers only", () => {
    const build = statement({ locks: [{ relation: "public.b", mode: "ShareLock" }], scans: ["public.b"] });
    expect(estimateMigration(migration([build]), INPUT).stall).toMatchObject({ blocks: "writes", seconds: 2 });
  });

  it("is none where nothing that an application does has to wait", () => {
    const beside = statement({ locks: [{ relation: "public.b", mode: "ShareUpdateExclusiveLock" }], scans: ["public.b"] });
    const { stall, workSeconds } = estimateMigration(migration([beside], false), INPUT);
    expect([stall, workSeconds]).toEqual([null, 1]);
  });
});

describe("what is not known", () => {
  it("is the size of a table nobody measured, and is worse than any number", () => {
    const statements = [
      statement({ locks: [exclusive("public.a")], rewrites: ["public.a"] }),
      statement({ locks: [exclusive("public.c")], rewrites: ["public.c"] }),
    ];
    const known = estimateMigration(migration(statements.slice(0, 1), false), INPUT);
    const unknown = estimateMigration(migration(statements.slice(1), false), INPUT);
    expect([unknown.workSeconds, unknown.unknown]).toEqual([null, ["the size of public.c"]]);
    const release = estimateRelease(
      [
        { path: "V1__a.sql", estimate: known },
        { path: "V2__c.sql", estimate: unknown },
      ],
      INPUT,
    );
    expect([release.workSeconds, release.stall?.path, release.stall?.seconds]).toEqual([null, "V2__c.sql", null]);
    expect(release.restsOn.at(-1)).toBe("Not known: the size of public.c.");
  });

  it("is the work of a statement that is not understood, or that runs a query", () => {
    const strange = estimateMigration(migration([statement({ line: 7, understood: false })]), INPUT);
    expect([strange.workSeconds, strange.unknown]).toEqual([null, ["the statement in line 7, which is not understood"]]);
    const query = estimateMigration(migration([statement({ line: 3 })]), { ...INPUT, isBoundless: () => true });
    expect([query.workSeconds, query.unknown]).toEqual([null, ["how much the statement in line 3 reads and writes"]]);
  });

  it("is not how much an UPDATE writes: at most all rows of its table", () => {
    const update = statement({ actions: ["update"], locks: [{ relation: "public.b", mode: "RowExclusiveLock" }] });
    expect(estimateMigration(migration([update]), INPUT).workSeconds).toBe(5);
  });
});

it("a migration is given up after all attempts and the pauses between them", () => {
  const settings = { ...DEFAULT_APPLY_SETTINGS, maxAttempts: 3, retryPauseMs: { first: 1000, most: 1500 } };
  expect(estimateRelease([], { ...INPUT, settings }).givesUpAfterSeconds).toBe(6);
});

it("60,000 tables in one transaction take no quadratic time", () => {
  const statements = Array.from({ length: 60_000 }, (_, index) => statement({ locks: [exclusive(`public.t${index}`)] }));
  expect(estimateMigration(migration(statements), INPUT).stall?.seconds).toBe(60_000);
}, 2000);
