/** What whoever approves Production must see in one look, gathered from what earlier jobs left. */
import type { ForecastAtRisk } from "../../backup/data-at-risk.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import type { TestDocument } from "../application-test.ts";
import type { Evidence } from "../evidence.ts";
import type { ForeseenGate } from "./foresee-gates.ts";
import type { PlanDocument } from "../plan-document.ts";
import type { EnvironmentState, StagedTarget } from "../preflight-document.ts";
import type { Release } from "../release.ts";
import type { BackupRisk } from "../../risk/assessment.ts";
import type { MayApprove } from "./who-may-approve.ts";

export interface ApprovalPage {
  readonly plan: PlanDocument;
  readonly release: Release;
  readonly tests: readonly TestDocument[];
  readonly staging: Evidence;
  /** SHA-256 of Staging's evidence, hexadecimal: Production takes no other. */
  readonly stagingSha256: string;
  /** Until when Production takes it, ISO 8601; null where it does not say when it was made. */
  readonly takenUntil: string | null;
  readonly production: ApprovalTarget;
  readonly dr: readonly ApprovalTarget[];
  /** Protection of Production's environment; null where nobody could tell. */
  readonly environment: EnvironmentState | null;
  readonly mayApprove: MayApprove;
  /** Gates of Production and DR that are known to stay closed, whoever approves. */
  readonly closed: readonly ForeseenGate[];
  /** Risk that the check of the pushed range told; null where the run was started by hand. */
  readonly checkedRisk: BackupRisk | null;
  /** Why it was started, in the words of who did; null where nobody said. */
  readonly reason: string | null;
  readonly startedBy: string | null;
  /** Gates that Production's deploy is told to open by hand. */
  readonly opensByHand: readonly string[];
  /** Who suspends the writers and how; null where nobody said. */
  readonly writersSuspended: string | null;
  /** How to undo each migration, newest first: its down file where there is one. */
  readonly wayBack: readonly WayBack[];
}

/** A target that the approval lets the release go to. */
export interface ApprovalTarget extends StagedTarget {
  /** What the plan decided; null where nothing is pending there, or nobody decided. */
  readonly backup: TargetBackup | null;
  /** With the window that Staging showed; null where nothing can be written between backup and change. */
  readonly forecast: ForecastAtRisk | null;
  /** Whether it has a `smoke-command`. */
  readonly smokes: boolean;
}

export interface WayBack {
  readonly path: string;
  /** Path of the down migration, or of the file whose down section does it; null where there is none. */
  readonly down: string | null;
}
