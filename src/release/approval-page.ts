/** What whoever approves Production must see in one look, gathered from what earlier jobs left. */
import type { TestDocument } from "./application-test.ts";
import type { Evidence } from "./evidence.ts";
import type { PlanDocument } from "./plan-document.ts";
import type { EnvironmentState, StagedTarget } from "./preflight-document.ts";
import type { Release } from "./release.ts";
import type { BackupRisk } from "../risk/assessment.ts";

export interface ApprovalPage {
  readonly plan: PlanDocument;
  readonly release: Release;
  readonly tests: readonly TestDocument[];
  readonly staging: Evidence;
  /** SHA-256 of Staging's evidence, hexadecimal: Production takes no other. */
  readonly stagingSha256: string;
  readonly production: StagedTarget;
  readonly dr: readonly StagedTarget[];
  /** Protection of Production's environment. */
  readonly environment: EnvironmentState;
  /** Logins and teams that the configuration lets approve this risk; null: whoever the environment lets. */
  readonly mayApprove: readonly string[] | null;
  /** Whether Production has a `backup-command`. */
  readonly takesBackup: boolean;
  /** Risk that the check of the pushed range told; null where the run was started by hand. */
  readonly checkedRisk: BackupRisk | null;
  /** Why it was started, in the words of who did; null where nobody said. */
  readonly reason: string | null;
  readonly startedBy: string | null;
  /** How to undo each migration, newest first: its down file where there is one. */
  readonly wayBack: readonly WayBack[];
}

export interface WayBack {
  readonly path: string;
  /** Path of the down migration, or of the file whose down section does it; null where there is none. */
  readonly down: string | null;
}
