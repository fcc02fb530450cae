import { describe, expect, it } from "vitest";
import { sha256 } from "../../src/adapters/sha256.ts";
import {
  summarise,
  type ApprovalFactsPort,
  type SummaryReport,
  type SummaryRequest,
} from "../../src/commands/summary/summarise.ts";
import type { TargetBackup } from "../../src/backup/ladder.ts";
import type { Evidence } from "../../src/release/evidence.ts";
import { writeEvidence } from "../../src/release/write-evidence.ts";
import { writeRelease } from "../../src/release/write-release.ts";
import { renderPlanJson } from "../../src/report/plan-json.ts";
import { HARMLESS, PROTECTED, RISKY } from "../report/approval-sample.ts";
import { BY_DUMP, BY_NOTHING } from "../release/backup-samples.ts";
import { FILES, leftBehind, PREFLIGHT, STAGING } from "./left-behind.ts";
import { memory } from "./memory-source.ts";

const GITHUB: ApprovalFactsPort = {
  approvers: (environment) => Promise.resolve(environment === "production" ? ["bob", "bob"] : ["eve"]),
  authors: () => Promise.resolve(["mona"]),
};

/** The plan with another decision for each target. */
function planWith(decide: (backup: TargetBackup) => TargetBackup): string {
  const { backup } = RISKY.plan;
  if (backup === null) throw new Error("the plan has no backup");
  return renderPlanJson({ ...RISKY.plan, backup: { ...backup, targets: backup.targets.map(decide) } });
}

function request(more: Partial<SummaryRequest> = {}): SummaryRequest {
  return {
    files: memory(FILES),
    configuration: null,
    left: leftBehind(),
    github: GITHUB,
    checkedRisk: null,
    reason: null,
    startedBy: "mona",
    opensByHand: [],
    writersSuspended: null,
    now: Date.parse("2026-11-22T12:00:00Z"),
    sha256,
    ...more,
  };
}

async function reportOf(more: Partial<SummaryRequest> = {}): Promise<SummaryReport> {
  const report = await summarise(request(more));
  if ("refused" in report) throw new Error(report.refused);
  return report;
}

describe("summary", () => {
  it("gathers the page from what earlier jobs left", async () => {
    const { page, texts, approvalsBefore } = await reportOf();
    expect(page.release.digest).toBe(RISKY.release.digest);
    expect(page.plan).toEqual(RISKY.plan);
    expect(page.tests).toEqual(RISKY.tests);
    expect(page.staging).toEqual(STAGING);
    expect(page.stagingSha256).toBe(sha256(writeEvidence(STAGING)));
    expect(page.takenUntil).toBe("2026-11-23T11:00:05.000Z");
    expect(page.production).toEqual({
      name: "production",
      kind: "independent",
      environment: "production",
      backup: BY_DUMP,
      forecast: expect.objectContaining({ target: "production", windowSeconds: 121.3 }) as object,
      smokes: true,
    });
    expect(page.dr).toMatchObject([
      { name: "dr-west", backup: { ...BY_DUMP, target: "dr-west" }, forecast: null, smokes: false },
    ]);
    expect(page.wayBack).toEqual([
      { path: "db/migration/V13__drop_size.sql", down: null },
      { path: "db/migration/V12__add_weight.sql", down: "db/migration/U12__add_weight.sql" },
    ]);
    expect(page.closed).toEqual([]);
    expect(texts.get("db/migration/V13__drop_size.sql")).toContain("DROP COLUMN size");
    expect(approvalsBefore).toEqual(["bob", "bob"]);
  });

  it("tells whose approval counts for this risk", async () => {
    const { page } = await reportOf();
    expect(page.mayApprove).toMatchObject({ logins: ["ada"], members: [], authors: ["mona"] });
    expect(page.mayApprove.refused).toMatchObject([{ login: "bob" }]);
  });

  it("knows no approvals outside of a workflow run", async () => {
    const { approvalsBefore, page } = await reportOf({ github: null });
    expect(approvalsBefore).toEqual([]);
    expect(page.mayApprove.authors).toEqual([]);
  });

  it("hands on that earlier approvals are not known", async () => {
    const unknown = { unknown: "403" };
    const { approvalsBefore } = await reportOf({ github: { ...GITHUB, approvers: () => Promise.resolve(unknown) } });
    expect(approvalsBefore).toEqual(unknown);
  });

  it("finds Staging's evidence among others by its target", async () => {
    const old = writeEvidence({ ...STAGING, target: { ...STAGING.target, name: "production" } });
    const { page } = await reportOf({ left: leftBehind({ "evidence-a.json": old }) });
    expect(page.staging.target.name).toBe("staging");
  });
});

describe("what keeps Production closed whoever approves", () => {
  const closedBy = async (more: Partial<SummaryRequest>) =>
    (await reportOf(more)).page.closed.map(({ target, gate }) => `${target}: ${gate}`);
  const withoutBackup = (...names: readonly string[]) => ({
    left: leftBehind({
      "plan.json": planWith((one) => (names.includes(one.target) ? { ...BY_NOTHING, target: one.target } : one)),
    }),
  });
  const staging = (more: Partial<Evidence>) => ({
    left: leftBehind({ "evidence-staging.json": writeEvidence({ ...STAGING, ...more }) }),
  });
  const protectedBy = (more: object) => ({
    left: leftBehind({ "preflight.json": { ...PREFLIGHT, environments: [{ ...PROTECTED, ...more }] } }),
  });

  it.each<[string, Partial<SummaryRequest>, readonly string[]]>([
    ["no backup that suffices", withoutBackup("production"), ["production: backup"]],
    ["no backup of DR that suffices", withoutBackup("dr-west"), ["dr-west: backup"]],
    [
      "failed smoke tests",
      staging({ smoke: { ...SMOKE, passed: false } }),
      ["production: staging-evidence", "dr-west: staging-evidence"],
    ],
    ["no smoke tests", staging({ smoke: null }), ["production: staging-evidence", "dr-west: staging-evidence"]],
    ["evidence that is too old", { now: Date.parse("2026-11-24T12:00:00Z") }, ["production: staging-evidence"]],
    ["an environment that is missing", protectedBy({ exists: false, reviewers: [] }), ["production: environment"]],
    ["an environment without reviewers", protectedBy({ reviewers: [] }), ["production: environment"]],
    ["reviewers who may not approve this risk", protectedBy({ reviewers: ["bob"] }), ["production: approval"]],
    [
      "an author of whom nothing is known",
      { github: { ...GITHUB, authors: () => Promise.resolve({ unknown: "No account." }) } },
      ["production: approval", "dr-west: approval"],
    ],
    [
      "one reviewer, who wrote the change",
      { github: { ...GITHUB, authors: () => Promise.resolve(["Ada", "bob"]) } },
      ["production: approval", "dr-west: approval"],
    ],
  ])("is %s", async (_, more, closed) => {
    expect(await closedBy(more)).toEqual(closed);
  });

  it("is not a backup whose gate is opened by hand", async () => {
    expect(await closedBy({ ...withoutBackup("production", "dr-west"), opensByHand: ["backup"] })).toEqual([]);
  });

  it("is not what nobody decided: the deploy asks the target itself", async () => {
    const { backup } = RISKY.plan;
    const former = { ...RISKY.plan, backup: { needed: backup?.needed, because: backup?.because, remains: backup?.remains } };
    const { page } = await reportOf({ left: leftBehind({ "plan.json": former }) });
    expect(page.closed).toEqual([]);
    expect(page.production).toMatchObject({ backup: null, forecast: null });
  });

  it("is not a team, whose members nobody knows here", async () => {
    expect(await closedBy(protectedBy({ reviewers: ["@octo/dba"] }))).toEqual([]);
    const { page } = await reportOf(protectedBy({ reviewers: ["@octo/dba"] }));
    expect(page.mayApprove).toMatchObject({ logins: [], members: ["ada", "grace"], teams: ["@octo/dba"], anyMember: false });
  });

  it("is not known of an environment that preflight did not read", async () => {
    const { page } = await reportOf({ left: leftBehind({ "preflight.json": { ...PREFLIGHT, environments: [] } }) });
    expect(page.environment).toBeNull();
    expect(page.closed).toEqual([]);
  });
});

const SMOKE = { passed: true, exitCode: 0, timedOut: false, durationMs: 900, output: "" } as const;

describe("files that are missing", () => {
  it("are all named, with who writes them", async () => {
    const missing = leftBehind({
      "plan.json": undefined,
      "test-head-on-old.json": undefined,
      "evidence-staging.json": undefined,
    });
    await expect(summarise(request({ left: missing }))).rejects.toMatchObject({
      exitCode: 2,
      message: "Files of earlier jobs are missing: plan.json, test-head-on-old.json and evidence-STAGING.json.",
      hint: expect.stringContaining("`plan` writes plan.json (--plan-file)") as string,
    });
  });
});

describe("files of several releases", () => {
  const refusal = async (more: Partial<SummaryRequest>): Promise<string> => {
    const report = await summarise(request(more));
    if (!("refused" in report)) throw new Error("It was not refused.");
    return report.refused;
  };
  const [test] = HARMLESS.tests;

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    [
      "a plan of another release",
      { "plan.json": renderPlanJson(HARMLESS.plan) },
      /not of one release .*plan\.json is of another/,
    ],
    [
      "another release than all the rest",
      { "release.json": writeRelease(HARMLESS.release) },
      /plan\.json is of another.*evidence/,
    ],
    ["a plan that says another risk", { "plan.json": { ...RISKY.plan, backupRisk: "nightly" } }, /plan\.json is of another/],
    [
      "a plan of other files",
      { "plan.json": { ...RISKY.plan, migrations: HARMLESS.plan.migrations } },
      /plan\.json is of another/,
    ],
    [
      "evidence of another release",
      { "evidence-staging.json": writeEvidence(HARMLESS.staging) },
      /the evidence of staging is of another/,
    ],
    [
      "evidence of another commit",
      { "evidence-staging.json": writeEvidence({ ...STAGING, release: { ...STAGING.release, commit: "0".repeat(40) } }) },
      /the evidence of staging is of another/,
    ],
    ["a test of another release", { "test-deployed-on-new.json": test }, /test-deployed-on-new\.json is of another/],
    [
      "a test of another case",
      { "test-head-on-old.json": RISKY.tests[0] },
      /test-head-on-old\.json is of the case deployed-on-new/,
    ],
    [
      "another commit's preflight",
      { "preflight.json": { ...PREFLIGHT, commit: "0".repeat(40) } },
      /preflight\.json is of another/,
    ],
    [
      "a preflight that said no",
      { "preflight.json": { ...PREFLIGHT, verdict: "fail", because: "No." } },
      /preflight\.json says no: No\./,
    ],
    [
      "evidence of another target only",
      { "evidence-staging.json": writeEvidence({ ...STAGING, target: { ...STAGING.target, name: "x" } }) },
      /None of the evidence is of staging\./,
    ],
    ["two records of Staging", { "evidence-b.json": writeEvidence(STAGING) }, /There are two records of staging\./],
    [
      "an altered release",
      { "release.json": writeRelease(RISKY.release).replace("0.1.0", "0.1.1") },
      /^release\.json: The seal is broken/,
    ],
    [
      "a plan with something missing",
      { "plan.json": { ...RISKY.plan, migrations: [{}] } },
      /^plan\.json: migrations\[0\]\.path is missing\./,
    ],
    ["a test that is no JSON", { "test-head-on-old.json": "<html>" }, /^test-head-on-old\.json: The document is no JSON\./],
    ["a preflight of a later version", { "preflight.json": { ...PREFLIGHT, version: 2 } }, /^preflight\.json: This is version 2/],
    [
      "no target of the stage production",
      { "preflight.json": { ...PREFLIGHT, production: null } },
      /no target of the stage production/,
    ],
  ])("make no page: %s", async (_, changed, refused) => {
    expect(await refusal({ left: leftBehind(changed) })).toMatch(refused);
  });

  it("make no page where the checked-out SQL is not what is released", async () => {
    const path = "db/migration/V13__drop_size.sql";
    expect(await refusal({ files: memory({ ...FILES, [path]: "SELECT 1;\n" }) })).toBe(
      `${path} is not what the release holds: its SHA-256 differs.`,
    );
    const { [path]: _, ...without } = FILES;
    expect(await refusal({ files: memory(without) })).toBe(`${path} is not checked out.`);
  });
});
