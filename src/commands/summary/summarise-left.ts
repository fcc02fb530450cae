/** What earlier jobs of a release left behind, read without trust and held against each other. */
import { listPaths, showPath } from "../../change-set/visible.ts";
import { UserError } from "../../errors.ts";
import { TEST_CASES, type TestDocument } from "../../release/application-test.ts";
import type { Evidence } from "../../release/evidence.ts";
import type { PlanDocument } from "../../release/plan-document.ts";
import type { StagedTarget } from "../../release/preflight-document.ts";
import { readEvidence } from "../../release/read-evidence.ts";
import { type PreflightFacts, type ReadDocument, readPreflight, readTest } from "../../release/approval/read-left.ts";
import { readPlan } from "../../release/approval/read-plan.ts";
import { readRelease } from "../../release/read-release.ts";
import type { Release, Sha256 } from "../../release/release.ts";

export interface LeftBehind {
  readonly preflight: PreflightFacts;
  readonly plan: PlanDocument;
  readonly release: Release;
  readonly tests: readonly TestDocument[];
  readonly staging: Evidence;
  /** Of the bytes of its file, hexadecimal. */
  readonly stagingSha256: string;
  readonly production: StagedTarget;
  readonly dr: readonly StagedTarget[];
}

/** The answer is no: one sentence, and what to do. */
export interface Refused {
  readonly refused: string;
  readonly remedy: string;
}

const TEST_FILES = TEST_CASES.map((name) => `test-${name}.json`);
const EVIDENCE_FILE = /^evidence-.*\.json$/;

/** Throws `UserError` that lists every file that is missing. */
export function readLeft(left: ReadonlyMap<string, Uint8Array>, sha256: Sha256): LeftBehind | Refused {
  refuseMissing(left);
  try {
    return belongTogether(readAllOf(left, sha256));
  } catch (error) {
    if (error instanceof Unfit) return { refused: error.message, remedy: error.remedy };
    throw error;
  }
}

function refuseMissing(left: ReadonlyMap<string, Uint8Array>): void {
  const names = ["preflight.json", "plan.json", "release.json", ...TEST_FILES];
  const missing = names.filter((name) => !left.has(name));
  if (![...left.keys()].some((name) => EVIDENCE_FILE.test(name))) missing.push("evidence-STAGING.json");
  if (missing.length === 0) return;
  throw new UserError(
    "usage",
    `${missing.length === 1 ? "A file of an earlier job is" : "Files of earlier jobs are"} missing: ${listPaths(missing, missing.length)}.`,
    `Put them into the folder after --in: ${missing.map((name) => SOURCES[name] ?? TESTED).join("; ")}. In a workflow re-run all jobs.`,
  );
}

const TESTED = "`test` writes test-CASE.json (--out)";
const SOURCES: Readonly<Record<string, string>> = {
  "preflight.json": "`preflight` writes preflight.json (--out)",
  "plan.json": "`plan` writes plan.json (--plan-file)",
  "release.json": "`plan` writes release.json (--out)",
  "evidence-STAGING.json": "`deploy` to Staging writes its evidence (--evidence)",
};

/** A file that makes no page. */
class Unfit extends Error {
  override readonly name = "Unfit";
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

const AS_WRITTEN = "Take the files as the earlier jobs wrote them, or run the release anew.";

function readAllOf(left: ReadonlyMap<string, Uint8Array>, sha256: Sha256): LeftBehind {
  const bytesOf = (name: string): Uint8Array => left.get(name) ?? new Uint8Array();
  const preflight = demand("preflight.json", readPreflight(bytesOf("preflight.json")));
  const read = readRelease(bytesOf("release.json"), sha256);
  if ("problem" in read) throw new Unfit(`release.json: ${read.problem}`, read.remedy);
  const plan = demand("plan.json", readPlan(bytesOf("plan.json")));
  const tests = TEST_FILES.map((name) => demand(name, readTest(bytesOf(name))));
  const { staging, production, dr } = preflight;
  if (staging === null || production === null)
    throw new Unfit(
      `The configuration has no target of the stage ${staging === null ? "staging" : "production"}, so there is nothing to approve.`,
      "Add it under `targets:` with its `stage`.",
    );
  const found = evidenceOf(staging.name, left);
  return {
    preflight,
    plan,
    release: read.release,
    tests,
    staging: found.evidence,
    stagingSha256: sha256(found.bytes),
    production,
    dr,
  };
}

function demand<T>(name: string, read: ReadDocument<T>): T {
  if ("problem" in read) throw new Unfit(`${name}: ${read.problem}`, AS_WRITTEN);
  return read.document;
}

/** The one that is of the target, whatever its file is called. */
function evidenceOf(target: string, left: ReadonlyMap<string, Uint8Array>) {
  const all = [...left]
    .filter(([name]) => EVIDENCE_FILE.test(name))
    .map(([name, bytes]) => ({ name, bytes, read: readEvidence(bytes) }));
  const of = all.flatMap(({ bytes, read }) =>
    "evidence" in read && read.evidence.target.name === target ? [{ bytes, ...read }] : [],
  );
  const [first, second] = of;
  if (first !== undefined && second === undefined) return first;
  const odd = all.flatMap(({ name, read }) => ("problem" in read ? [`${showPath(name)}: ${read.problem}`] : []));
  const what =
    second === undefined ? `None of the evidence is of ${showPath(target)}.` : `There are two records of ${showPath(target)}.`;
  throw new Unfit([what, ...odd].join(" "), "Put the evidence of this release's deploy to Staging there, and no other of it.");
}

/** All of one release of one commit; throws `Unfit`. */
function belongTogether(left: LeftBehind): LeftBehind {
  const { preflight, plan, release, tests, staging } = left;
  const differing = [
    ...(preflight.verdict === "pass" ? [] : [`preflight.json says no: ${showPath(preflight.because)}`]),
    ...(preflight.database === release.database && preflight.commit === release.commit
      ? []
      : [of("preflight.json", preflight.commit)]),
    ...(isPlanOf(plan, release) ? [] : [of("plan.json", plan.digest)]),
    ...tests.flatMap((test, index) => testProblem(test, { name: TEST_FILES[index] ?? "", index, release })),
    ...(isEvidenceOf(staging, release) ? [] : [of(`the evidence of ${showPath(staging.target.name)}`, staging.release.digest)]),
  ];
  if (differing.length === 0) return left;
  throw new Unfit(
    `The files are not of one release (${release.digest}, commit ${release.commit.slice(0, 12)}): ${differing.join("; ")}.`,
    "Run the release anew, so that every job is about the same one.",
  );
}

function of(name: string, identity: string | null): string {
  return `${name} is of another (${showPath(identity ?? "none")})`;
}

function isPlanOf(plan: PlanDocument, release: Release): boolean {
  return (
    plan.verdict === "planned" &&
    plan.digest === release.digest &&
    plan.database === release.database &&
    plan.commit === release.commit &&
    plan.backupRisk === release.backupRisk &&
    identity(plan.migrations) === identity(release.migrations)
  );
}

function identity(migrations: Release["migrations"] | PlanDocument["migrations"]): string {
  return JSON.stringify(migrations.map(({ id, path, sha256, backupRisk }) => [id, path, sha256, backupRisk]));
}

function testProblem(
  test: TestDocument,
  { name, index, release }: { name: string; index: number; release: Release },
): readonly string[] {
  if (test.digest !== release.digest) return [of(name, test.digest)];
  return test.case === TEST_CASES[index] ? [] : [`${name} is of the case ${test.case}`];
}

function isEvidenceOf({ release: { digest, database, commit, backupRisk } }: Evidence, release: Release): boolean {
  return (
    digest === release.digest && database === release.database && commit === release.commit && backupRisk === release.backupRisk
  );
}
