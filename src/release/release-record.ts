/** Where a release ended up (JSON `record`, version 1): all targets in one document, whatever happened on the way. */
import type { Evidence } from "./evidence.ts";
import type { Stage } from "./stage.ts";

export type RecordOutcome = "released" | "stopped" | "failed" | "waiting" | "nothing-pending";

export interface ReleaseRecord {
  readonly version: 1;
  /**
   * - `released`: every stage that was asked for has it
   * - `stopped`: a gate, a test or a person said no
   * - `failed`: something was tried and went wrong, or nobody knows how it ended
   * - `waiting`: Staging has it, and Production waits for an approval
   */
  readonly outcome: RecordOutcome;
  /** What decided, and where the release is: a few sentences. */
  readonly because: string;
  /** What to do next, one sentence; null where nothing is left. */
  readonly next: string | null;
  readonly database: string;
  /** Null where it did not come to a plan. */
  readonly digest: string | null;
  readonly commit: string;
  readonly runUrl: string | null;
  readonly startedBy: string | null;
  readonly stages: readonly StageRecord[];
  /** Numbers of the pull requests that brought the release's migrations. */
  readonly pullRequests: readonly number[];
  /** What is missing or could not be read, a sentence each. */
  readonly notes: readonly string[];
}

export type JobResult = "success" | "failure" | "cancelled" | "skipped";

export interface StageRecord {
  readonly stage: Stage | "preflight" | "plan" | "test" | "summary";
  /** Result of its job, as GitHub says it. */
  readonly result: JobResult;
  /** Of each target that left one. */
  readonly evidence: readonly { readonly sha256: string; readonly evidence: Evidence }[];
  /** One sentence. */
  readonly because: string;
}
