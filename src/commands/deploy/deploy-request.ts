/** What a deploy is asked for and with. */
import type { Backups } from "../../backup/backups.ts";
import type { TargetOptions } from "../../config/options.ts";
import type { Clock, DatabaseServer, RunCommand } from "../../database-port.ts";
import type { OnProgress } from "../../deploy/progress.ts";
import type { ApprovalFacts, EnvironmentFacts, OpenedByHand, Unknown } from "../../release/gates/facts.ts";
import type { Release, Sha256 } from "../../release/release.ts";
import type { OpenedDatabase } from "../open-database.ts";
import type { OpenCheckout } from "../sql-command/printed-sql.ts";

/** A file that the command line names. */
export interface GivenFile {
  readonly bytes: Uint8Array;
  /** SHA-256 that was passed on with it; null where none was. */
  readonly expectedSha256: string | null;
}

/** What GitHub is asked: only of gates that the target asks for. Never throws for what it will not tell. */
export interface DeploymentFacts {
  environment(name: string): Promise<EnvironmentFacts | Unknown>;
  /** Of this run, for an environment; `authors` are those of the files at the commit. */
  approval(
    environment: string,
    change: { readonly commit: string; readonly paths: readonly string[] },
  ): Promise<ApprovalFacts | Unknown>;
}

export interface DeployRequest {
  readonly release: Release;
  /** The set as it is checked out. */
  readonly opened: OpenedDatabase;
  readonly target: TargetOptions;
  readonly server: DatabaseServer;
  /** What commands of the team get to find the server: `DATABASE_URL`, `PG*`. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the operator says was approved; null where nothing was given. */
  readonly expectedDigest: string | null;
  /** Another target's evidence; null where none was given. */
  readonly stagingEvidence: GivenFile | null;
  /** What the target can be backed up with; opened when a backup is to be taken. Throws `UserError` of what is configured. */
  readonly openBackups: () => Promise<Backups>;
  /** False: the gates are asked for the record only. */
  readonly takesBackups: boolean;
  readonly openedByHand: readonly OpenedByHand[];
  /** GitHub environment whose approvals count; null: the target's own. */
  readonly approvedEnvironment: string | null;
  /** Logins of approvals that the run had before this release was shown to anybody: they are of an earlier attempt. */
  readonly approvalsBefore: readonly string[];
  readonly writersSuspended: string | null;
  /** What GitHub knows; null outside of a workflow. */
  readonly github: DeploymentFacts | null;
  readonly startedBy: string | null;
  readonly runUrl: string | null;
  readonly run: RunCommand;
  /** Should migrations have to be printed as SQL by their tool. */
  readonly openCheckout: OpenCheckout;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  /** Version of schema-release. */
  readonly tool: string;
}

/** What taking a backup needs of it. */
export type BackupWork = Pick<
  DeployRequest,
  "release" | "target" | "environment" | "openBackups" | "run" | "clock" | "signal" | "onProgress"
>;

/** What a team's commands are told besides where the database is. */
export function commandVariables({
  environment,
  target,
  release,
}: Pick<DeployRequest, "environment" | "target" | "release">): Readonly<Record<string, string>> {
  return {
    ...environment,
    SCHEMA_RELEASE_TARGET: target.name,
    SCHEMA_RELEASE_DATABASE: release.database,
    SCHEMA_RELEASE_DIGEST: release.digest,
    SCHEMA_RELEASE_COMMIT: release.commit,
  };
}
