/** What `preflight` says (JSON `preflight`, version 1): whether a release may be tried at all, before any job can reach a database. */
import type { PlanNote } from "./plan-document.ts";

export interface PreflightDocument {
  readonly version: 1;
  readonly verdict: "pass" | "fail";
  /** One sentence. */
  readonly because: string;
  readonly database: string;
  /** Full commit id that is released; empty where it could not be found. */
  readonly commit: string;
  /** Null where the configuration has none. */
  readonly staging: StagedTarget | null;
  /** Null where the configuration has none. */
  readonly production: StagedTarget | null;
  readonly dr: readonly StagedTarget[];
  /** Protection of every environment that a job will name. */
  readonly environments: readonly EnvironmentState[];
  /** The application that runs now; null where nobody says which. */
  readonly deployed: DeployedApplication | null;
  /** Why it fails, with what to do. */
  readonly problems: readonly PlanNote[];
  /** What is worth knowing and stops nothing. */
  readonly notes: readonly PlanNote[];
}

export interface StagedTarget {
  readonly name: string;
  readonly kind: "independent" | "replica";
  /** GitHub environment of its job; empty: none. */
  readonly environment: string;
}

export interface EnvironmentState {
  readonly name: string;
  readonly exists: boolean;
  /** Logins, and teams as `@org/team`, of whom one must approve; empty: nobody is asked. */
  readonly reviewers: readonly string[];
  readonly preventsSelfReview: boolean;
  readonly adminsMayBypass: boolean;
  /** Whether only chosen branches may deploy to it. */
  readonly limitsBranches: boolean;
}

export interface DeployedApplication {
  /** Full commit id. */
  readonly commit: string;
  /** How it is known, one phrase: `the last successful deployment to app-production`. */
  readonly because: string;
}
