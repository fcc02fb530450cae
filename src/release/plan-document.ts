/** What `plan` says (JSON `plan`, version 1): for the approver, and for the steps behind it. */
import type { HistoryProblem } from "../deploy/history.ts";
import type { BackupRisk, MigrationAssessment } from "../risk/assessment.ts";
import type { BackupDecision } from "../backup/backup-decision.ts";
import type { Estimate, MigrationEstimate } from "./estimate.ts";

export interface PlanDocument {
  readonly version: 1;
  /** `nothing-pending`: a release without migrations, since every target holds all of them. `refused`: there is no release. */
  readonly verdict: "planned" | "nothing-pending" | "refused";
  /** One sentence. */
  readonly because: string;
  readonly database: string;
  readonly framework: string;
  /** Full commit id. */
  readonly commit: string;
  /** Null when refused. */
  readonly digest: string | null;
  /** The highest of the migrations; null when refused. */
  readonly backupRisk: BackupRisk | null;
  readonly backup: BackupDecision | null;
  readonly targets: readonly TargetState[];
  /** Why it is refused; empty otherwise. */
  readonly problems: readonly PlanProblem[];
  /** What is worth knowing and refuses nothing. */
  readonly notes: readonly PlanNote[];
  /** In the order in which they run. */
  readonly migrations: readonly PlannedMigration[];
  /** Null when refused or nothing is pending. */
  readonly estimate: Estimate | null;
  readonly application: ApplicationOrder;
}

/** A target as it was found. */
export interface TargetState {
  readonly name: string;
  readonly hostHash: string;
  /** Such as `18.4`. */
  readonly serverVersion: string;
  readonly historyTable: string;
  readonly historyExists: boolean;
  /** How many migrations the history says are applied. */
  readonly applied: number;
  /** Ids of the release's migrations that it holds already. */
  readonly appliedOfRelease: readonly string[];
  readonly pending: number;
  readonly fingerprint: string;
}

/** `targets-differ`: what one lacks is not the end of what the other lacks. */
export interface PlanProblem extends Omit<HistoryProblem, "kind"> {
  readonly kind: HistoryProblem["kind"] | "targets-differ";
  /** Null where it is about several or all of several. */
  readonly target: string | null;
}

export interface PlanNote {
  readonly message: string;
  readonly remedy: string;
}

export interface PlannedMigration extends MigrationAssessment {
  readonly id: string;
  readonly sha256: string;
  readonly repeatable: boolean;
  /** Targets that lack it. */
  readonly pendingOn: readonly string[];
  /** The one where its risk is highest: what is said here is about that one. */
  readonly judgedOn: string;
  /** What it changes, in words, one phrase each: `adds the column weight to public.parcels`. */
  readonly changes: readonly string[];
  readonly estimate: MigrationEstimate;
}

/** In which order the application and this release may go out. */
export interface ApplicationOrder {
  /** What the application that runs while this is applied must already be able to do. */
  readonly mustCopeWith: readonly ApplicationDemand[];
  /** What a new application may use only after this release: phrases as in `changes`. */
  readonly waitsFor: readonly { readonly path: string; readonly change: string }[];
  /** Whether there is something that nobody understood, so that both lists may be incomplete. */
  readonly complete: boolean;
}

export interface ApplicationDemand {
  readonly path: string;
  readonly line: number;
  /** What would fail, one sentence. */
  readonly message: string;
  /** What to release first, one sentence; null where no rule says it. */
  readonly first: string | null;
}
