/** What the gates are asked about: seen by the deploy, judged by them. What could not be seen is said to be unknown. */
import type { TargetOptions } from "../../config/options.ts";
import type { TargetBackup } from "../../backup/ladder.ts";
import type { HistoryState, PendingMigration } from "../../deploy/history.ts";
import type { BackupRisk } from "../../risk/assessment.ts";
import type { BackupRecord } from "../../backup/backup-record.ts";
import type { Evidence } from "../evidence.ts";
import type { Release } from "../release.ts";

/** Something that could not be learnt: one or two sentences, with what to do. */
export interface Unknown {
  readonly unknown: string;
  /** Where it is not what the gate would say by itself. */
  readonly remedy?: string;
}

export interface GateFacts {
  readonly release: Release;
  readonly target: TargetOptions;
  /** `DatabaseServer.hostHash`. */
  readonly hostHash: string;
  /** Of the files as they are checked out. */
  readonly files: FileFacts;
  /** A digest that the operator says was approved; null where none was given. */
  readonly expectedDigest: string | null;
  readonly history: HistoryState;
  /** Paths of migrations that an earlier deploy began here, statement by statement, and did not end; left out: none. */
  readonly begun?: readonly string[];
  /** Names of indexes that are invalid now, but for those that a pending migration builds. */
  readonly invalidIndexes: readonly string[];
  /** What the role may not do and the release will, a sentence each with the statement that lets it. */
  readonly missingPrivileges: readonly string[];
  /** Risk of what is still to be applied here, judged from the files; null where it could not be judged. */
  readonly backupRisk: BackupRisk | null;
  /** Fingerprint of the schema as it is now. */
  readonly fingerprint: string | Unknown;
  /** Of another target; null where none was given. */
  readonly evidence: GivenEvidence | Unknown | null;
  readonly environment: EnvironmentFacts | Unknown;
  readonly approval: ApprovalFacts | Unknown;
  readonly backup: BackupRecord | Unknown | null;
  /** Which rung suffices for what is pending here; null or left out: not known. */
  readonly backupDecision?: TargetBackup | null;
  /** Who suspends the writers and how, as the dispatcher stated; null where nothing was stated. */
  readonly writersSuspended: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export interface FileFacts {
  /** Recomputed from the files; null where one is missing. */
  readonly digest: string | null;
  /** Paths that are missing or have another content than the release says. */
  readonly differing: readonly string[];
}

export interface GivenEvidence {
  readonly evidence: Evidence;
  /** Of its bytes. */
  readonly sha256: string;
  /** The one that was passed on; null where none was. */
  readonly expectedSha256: string | null;
  /** `finishedAt` as milliseconds since 1970; null where it is no time. */
  readonly finishedAt: number | null;
}

export interface EnvironmentFacts {
  readonly name: string;
  readonly exists: boolean;
  /** People and teams of whom one must approve. */
  readonly reviewers: number;
}

export interface ApprovalFacts {
  /** Approvals of this run for the environment, one entry each. */
  readonly approvers: readonly string[];
  /** Who wrote the change. */
  readonly authors: readonly string[];
  /** Team as `@org/team`, lower case -> logins; of a team that is missing nobody is known to be in it. */
  readonly teams?: ReadonlyMap<string, readonly string[]>;
}

/** A gate that somebody opens on the record. */
export interface OpenedByHand {
  readonly gate: string;
  readonly by: string;
  readonly reason: string;
}

/** What one gate says, before anybody opens it by hand. */
export type GateVerdict =
  | { readonly answer: "open" | "not-asked"; readonly because: string }
  | { readonly answer: "closed"; readonly because: string; readonly remedy: string };

export type Gate = (facts: GateFacts) => GateVerdict;

/** What a target lacks of the release; a newer revision may hold more, which is not run. */
export function pendingOf(release: Release, history: HistoryState): readonly PendingMigration[] {
  const paths = new Set(release.migrations.map(({ path }) => path));
  return history.pending.filter(({ path }) => paths.has(path));
}

export function isUnknown(fact: object | string | null): fact is Unknown {
  return typeof fact === "object" && fact !== null && "unknown" in fact;
}

export const open = (because: string): GateVerdict => ({ answer: "open", because });
export const notAsked = (because: string): GateVerdict => ({ answer: "not-asked", because });
export const closed = (because: string, remedy: string): GateVerdict => ({ answer: "closed", because, remedy });
