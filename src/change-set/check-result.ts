/** The answer of `check`, as its JSON (version 1) says it. */
import type { BackupRisk, MigrationAssessment } from "../risk/assessment.ts";
import type { Finding } from "../rules/finding.ts";
import type { ChangeStatus } from "./change.ts";

export type Category = "migration" | "schema" | "app" | "neutral";
export type ChangeSetKind = "mixed" | "standalone" | "app-only" | "neither";

export interface CheckedFile {
  readonly path: string;
  readonly previousPath: string | null;
  readonly status: ChangeStatus;
  readonly category: Category;
  /** Why it has this category: one short sentence. */
  readonly because: string;
  /** Id of the framework for migrations and companions, else null. */
  readonly framework: string | null;
  /** Name of the database (configuration, else made from framework and folder) for migrations and companions. */
  readonly database: string | null;
}

/** An accepted override: who opened the gate for this pull request, and why. */
export interface Override {
  readonly label: string;
  /** Login of whoever set the label; may write, is not the author. */
  readonly by: string;
  readonly reason: string;
  /** Login of whoever wrote the reason. */
  readonly reasonBy: string;
  /** ISO 8601, when the label was set. */
  readonly at: string;
}

export interface CheckResult {
  readonly version: 1;
  /** The rule's answer, whatever the mode or an override. */
  readonly verdict: "pass" | "fail";
  /** Whether it stops the change set (exit 1): false in report mode or with an override. */
  readonly blocking: boolean;
  readonly mode: "enforce" | "report";
  readonly override: Override | null;
  readonly kind: ChangeSetKind;
  readonly complete: boolean;
  readonly base: string;
  readonly head: string;
  readonly backupRisk: BackupRisk | null;
  readonly files: readonly CheckedFile[];
  /** Merged migrations whose content, id or existence changed. */
  readonly editedMigrations: readonly string[];
  readonly findings: readonly Finding[];
  readonly migrations: readonly MigrationAssessment[];
}
