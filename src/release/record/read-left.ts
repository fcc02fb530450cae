/** What the jobs of a run left, as bytes -> facts; whatever is missing, broken or of something else is said and passed over. */
import { showPath } from "../../change-set/visible.ts";
import { TEST_CASES } from "../application-test.ts";
import { choice, flag, list, parseDocument, type Reader, record, table, text, Wrong } from "../document.ts";
import type { PlanNote } from "../plan-document.ts";
import type { StagedTarget } from "../preflight-document.ts";
import { readEvidence } from "../read-evidence.ts";
import { readDocument } from "../approval/read-left.ts";
import { readRelease } from "../read-release.ts";
import type { Release, Sha256 } from "../release.ts";
import type { Stage } from "../stage.ts";
import type { Job, Jobs, LeftEvidence, LeftPlan, LeftPreflight, LeftTest, RecordFacts } from "./facts.ts";

/** By the name of the file. */
export type LeftFiles = ReadonlyMap<string, Uint8Array>;

export interface Left {
  readonly facts: Omit<RecordFacts, "reviews">;
  /** Null where it is missing or was altered. */
  readonly release: Release | null;
  readonly notes: readonly string[];
}

const JOB = record<Job>({ result: choice(["success", "failure", "cancelled", "skipped"]), outputs: table(text) });

/** GitHub's `toJSON(needs)`; throws `Wrong`. */
export function readJobs(json: string): Jobs {
  const { value } = parseDocument(new TextEncoder().encode(json));
  return new Map(Object.entries(table(JOB)(value, "")));
}

const NOTES = list(record<PlanNote>({ message: text, remedy: text }));

const PREFLIGHT = record<LeftPreflight>({ verdict: choice(["pass", "fail"]), because: text, problems: NOTES });
const PLAN = record<LeftPlan>({ verdict: choice(["planned", "nothing-pending", "refused"]), because: text, problems: NOTES });

const TEST = record<LeftTest>({
  case: choice(TEST_CASES),
  outcome: choice(["passed", "failed", "not-tested"]),
  because: text,
  stops: flag,
});

const STAGED = record<StagedTarget>({ name: text, kind: choice(["independent", "replica"]), environment: text });

export function readLeft(files: LeftFiles, jobs: Jobs, sha256: Sha256): Left {
  const notes: string[] = [];
  const read = <T>(name: string, { what, reader }: { what: string; reader: Reader<T> }): T | null => {
    const bytes = files.get(name);
    if (bytes === undefined) return null;
    const found = readDocument(bytes, { what, reader });
    if ("document" in found) return found.document;
    notes.push(`${showPath(name)} could not be read: ${found.problem}`);
    return null;
  };
  const preflight = read("preflight.json", { what: "what preflight says", reader: PREFLIGHT });
  const plan = read("plan.json", { what: "a plan", reader: PLAN });
  const tests = [...files.keys()]
    .filter((name) => name.startsWith("test-"))
    .flatMap((name) => read(name, { what: "a test of the application", reader: TEST }) ?? []);
  const targets = readTargets(jobs, notes);
  const facts = {
    jobs,
    targets,
    preflight,
    plan,
    tests: TEST_CASES.flatMap((name) => tests.filter((test) => test.case === name)),
    evidence: readAllEvidence(files, { jobs, targets, notes, sha256 }),
  };
  return { facts, release: readPlanned(files, { jobs, notes, sha256 }), notes };
}

/** Which targets the jobs deployed to: of preflight's outputs, which no artifact can change. */
function readTargets(jobs: Jobs, notes: string[]): Readonly<Record<Stage, readonly StagedTarget[]>> {
  const outputs = jobs.get("preflight")?.outputs ?? {};
  const one = (stage: "staging" | "production"): readonly StagedTarget[] => {
    const name = outputs[stage] ?? "";
    return name === "" ? [] : [{ name, kind: "independent", environment: outputs[`${stage}-environment`] ?? "" }];
  };
  return { staging: one("staging"), production: one("production"), dr: readDr(outputs["dr"] ?? "", notes) };
}

function readDr(json: string, notes: string[]): readonly StagedTarget[] {
  if (json === "") return [];
  try {
    return list(STAGED)(parseDocument(new TextEncoder().encode(json)).value, "dr");
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    notes.push(`Which targets of DR there are is not known: ${error.message}.`);
    return [];
  }
}

interface Reading {
  readonly jobs: Jobs;
  readonly notes: string[];
  readonly sha256: Sha256;
}

function readPlanned(files: LeftFiles, { jobs, notes, sha256 }: Reading): Release | null {
  const bytes = files.get("release.json");
  if (bytes === undefined) {
    if (jobs.get("plan")?.outputs["pending"] === "true") notes.push("release.json is missing among the artifacts.");
    return null;
  }
  const read = readRelease(bytes, sha256);
  if ("problem" in read) {
    notes.push(`release.json could not be read: ${read.problem}`);
    return null;
  }
  const digest = jobs.get("plan")?.outputs["digest"] ?? "";
  if (digest !== "" && digest !== read.release.digest) {
    notes.push("release.json was passed over. It is of another release.");
    return null;
  }
  return read.release;
}

type EvidenceReading = Reading & Pick<RecordFacts, "targets">;

function readAllEvidence(files: LeftFiles, reading: EvidenceReading): readonly LeftEvidence[] {
  const names = [...files.keys()].filter((name) => name.startsWith("evidence-")).toSorted();
  return names.flatMap((file) => {
    const bytes = files.get(file) ?? new Uint8Array();
    const read = readEvidence(bytes);
    const left = "evidence" in read ? { file, sha256: reading.sha256(bytes), evidence: read.evidence } : null;
    const doubt = left === null ? ("problem" in read ? `It could not be read: ${read.problem}` : null) : findDoubt(left, reading);
    if (doubt !== null) reading.notes.push(`${showPath(file)} was passed over. ${doubt}`);
    return left === null || doubt !== null ? [] : [left];
  });
}

/** Why evidence may not be what the job of this very attempt left, one sentence; null where it is taken. */
function findDoubt({ evidence, sha256 }: LeftEvidence, { jobs, targets }: EvidenceReading): string | null {
  const stage = (["staging", "production", "dr"] as const).find((one) =>
    targets[one].some(({ name }) => name === evidence.target.name),
  );
  if (stage === undefined) return `No job of this run deploys to ${showPath(evidence.target.name)}.`;
  const digest = jobs.get("plan")?.outputs["digest"] ?? "";
  if (digest !== "" && digest !== evidence.release.digest) return "It is of another release.";
  const { result, outputs } = jobs.get(stage) ?? { result: "skipped", outputs: {} };
  if (result === "skipped") return "Its job did not run in this attempt.";
  const passedOn = outputs["evidence-sha256"] ?? "";
  if (passedOn !== "" && passedOn !== sha256) return "It is not the file that its job left: its SHA-256 differs.";
  const outcome = outputs["outcome"] ?? "";
  if (outcome !== "" && outcome !== evidence.outcome)
    return `Its job ended as ${showPath(outcome)}, and it says ${evidence.outcome}.`;
  const isBad = evidence.outcome === "failed" || evidence.outcome === "interrupted";
  // The jobs of DR share their outputs, so they have none.
  if (outcome === "" && stage !== "dr" && result !== "success" && !isBad)
    return "Its job did not come to its end, so it may be of an earlier attempt.";
  return null;
}
