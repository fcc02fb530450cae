/** What the jobs of a run left, for the story of the release. The folder tells stories from facts; it asks nobody. */
import type { TestDocument } from "../application-test.ts";
import type { Evidence } from "../evidence.ts";
import type { Unknown } from "../gates/facts.ts";
import type { PlanDocument, PlanNote } from "../plan-document.ts";
import type { PreflightDocument, StagedTarget } from "../preflight-document.ts";
import type { JobResult } from "../release-record.ts";
import type { Stage } from "../stage.ts";

export interface Job {
  readonly result: JobResult;
  readonly outputs: Readonly<Record<string, string>>;
}

/** By name, as `toJSON(needs)` has them. One that is not there was not waited for. */
export type Jobs = ReadonlyMap<string, Job>;

/** What is read of `preflight.json` and `plan.json`. */
export type LeftPreflight = Pick<PreflightDocument, "verdict" | "because"> & {
  readonly problems: readonly PlanNote[];
};
export type LeftPlan = Pick<PlanDocument, "verdict" | "because"> & { readonly problems: readonly PlanNote[] };
export type LeftTest = Pick<TestDocument, "case" | "outcome" | "because" | "stops">;

export interface LeftEvidence {
  /** Name of its file. */
  readonly file: string;
  /** Of its bytes, hexadecimal. */
  readonly sha256: string;
  readonly evidence: Evidence;
}

export interface Review {
  readonly by: string;
  readonly state: "approved" | "rejected" | "pending";
  readonly environments: readonly string[];
  readonly comment: string;
}

export interface RecordFacts {
  readonly jobs: Jobs;
  /** Of the jobs that deploy, as preflight handed them on. */
  readonly targets: Readonly<Record<Stage, readonly StagedTarget[]>>;
  readonly preflight: LeftPreflight | null;
  readonly plan: LeftPlan | null;
  readonly tests: readonly LeftTest[];
  /** Those that are of this release and of these jobs. */
  readonly evidence: readonly LeftEvidence[];
  /** What people said of the run. */
  readonly reviews: readonly Review[] | Unknown;
}

/**
 * How a job ended, for the release:
 * - `done`: what is behind it may go on
 * - `skipped`: it was not asked for, or what is before it did not end well
 * - otherwise the release ends here, with this outcome
 */
export interface Story {
  readonly kind: "done" | "skipped" | "stopped" | "failed" | "nothing-pending";
  /** What happened, one sentence. */
  readonly because: string;
  /** What to do, one sentence; null where nothing is to be done. */
  readonly next: string | null;
}

export function done(because: string): Story {
  return { kind: "done", because, next: null };
}

export function stopped(because: string, next: string): Story {
  return { kind: "stopped", because, next };
}

export function failed(because: string, next: string): Story {
  return { kind: "failed", because, next };
}

export const SKIPPED: Story = { kind: "skipped", because: "It did not come to it.", next: null };
