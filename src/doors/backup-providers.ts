/** What a target can be backed up with, opened from its configuration and the environment. Each provider is loaded when it is configured. */
import { systemClock } from "../adapters/clock.ts";
import { openServer } from "../adapters/postgres/server.ts";
import type { Environment } from "../adapters/process/environment.ts";
import { sha256 } from "../adapters/sha256.ts";
import type { Backups } from "../backup/backups.ts";
import type { DumpServer } from "../backup/providers/pg-dump-world.ts";
import type { AwsServer, RdsPort } from "../backup/providers/aws.ts";
import type { TakeBackup } from "../backup/provider.ts";
import { readWritten } from "../backup/written-so-far.ts";
import type { AwsIdentity, PgDumpOptions, RestorePointOptions, SnapshotOptions } from "../config/backup-options.ts";
import type { TargetOptions } from "../config/options.ts";
import type { RunCommand } from "../database-port.ts";

export interface BackupWorld {
  /** Our own: URLs, and what AWS' client reads. Programs get what `runCommand` lets through. */
  readonly environment: Environment;
  /** Absolute folder of the repository. */
  readonly folder: string;
  readonly runCommand: RunCommand;
  /** What programs of the team get to find the target: `DATABASE_URL`, `PG*`, and what is released. */
  readonly commandEnvironment: Readonly<Record<string, string>>;
}

interface Opening extends BackupWorld {
  readonly target: TargetOptions;
}

/** Asks no server yet. Throws `UserError` where a variable that is named holds no URL. */
export async function openBackups(target: TargetOptions, world: BackupWorld): Promise<Backups> {
  const opening = { ...world, target };
  const { restorePoint, snapshot } = target.backup;
  const opened = snapshot === null ? null : await openSnapshot(snapshot, opening);
  return {
    snapshot: opened?.snapshot ?? null,
    writeDelta: opened?.writeDelta ?? null,
    storeDelta: opened?.storeDelta ?? null,
    restorePoint: restorePoint === null ? null : await openRestorePoint(restorePoint, opening),
  };
}

type OpenedSnapshot = Pick<Backups, "snapshot"> & Partial<Pick<Backups, "writeDelta" | "storeDelta">>;

async function openSnapshot(options: SnapshotOptions, opening: Opening): Promise<OpenedSnapshot> {
  switch (options.kind) {
    case "pg_dump":
      return openDumps(options, opening);
    case "rds":
    case "aurora": {
      const { takeAwsSnapshot } = await import("../backup/providers/aws-snapshot.ts");
      return { snapshot: takeAwsSnapshot(...(await openAws(options, opening))) };
    }
    case "command": {
      const { takeByCommand } = await import("../backup/providers/by-command.ts");
      const { runCommand, commandEnvironment: environment } = opening;
      return { snapshot: takeByCommand({ options, runCommand, environment }) };
    }
  }
}

async function openRestorePoint(options: RestorePointOptions, opening: Opening): Promise<TakeBackup> {
  switch (options.kind) {
    case "rds":
    case "aurora": {
      const { reachRestorableTime } = await import("../backup/providers/aws-point-in-time.ts");
      return reachRestorableTime(...(await openAws(options, opening)));
    }
    case "restore-point": {
      const { makeRestorePoint } = await import("../backup/providers/restore-point.ts");
      return makeRestorePoint({ server: openServer(serverOf(opening)) });
    }
  }
}

async function openDumps(options: PgDumpOptions, opening: Opening): Promise<OpenedSnapshot> {
  const { environment, target, folder: repository, runCommand } = opening;
  const { openDumpServer } = await import("../adapters/postgres/dump-server.ts");
  const { dumpFiles: files } = await import("../adapters/files/dump-files.ts");
  const { openPgDump } = await import("../backup/providers/pg-dump-backups.ts");
  const open = (urlVariable: string | null, mustWrite: boolean): DumpServer | null =>
    urlVariable === null ? null : openDumpServer({ environment, urlVariable, mustWrite });
  const world = {
    options,
    appendOnly: target.backup.appendOnly,
    target: openDumpServer({ ...serverOf(opening), mustWrite: true }),
    replica: open(options.fromUrlEnv, false),
    scratch: open(options.scratchUrlEnv, true),
    runCommand,
    files,
    repository,
    isThrownAway: isThrownAway(environment),
  };
  return openPgDump(world, { clock: systemClock, sha256 });
}

/** Whether this machine is gone behind the run. One that does not say so is taken for a lasting one. */
function isThrownAway(environment: Environment): boolean {
  return environment["RUNNER_ENVIRONMENT"] === "github-hosted";
}

type AwsKind = Extract<SnapshotOptions | RestorePointOptions, AwsIdentity>;

async function openAws(options: AwsKind, opening: Opening): Promise<readonly [RdsPort, AwsKind, AwsServer]> {
  const { openRds } = await import("../adapters/aws/rds.ts");
  const { openAwsServer } = await import("../adapters/aws/server.ts");
  const { environment } = opening;
  const server = openAwsServer({ ...serverOf(opening), server: openServer(serverOf(opening)), readWritten });
  return [openRds({ options, environment }), options, server];
}

function serverOf({ environment, target }: Opening): { readonly environment: Environment; readonly urlVariable: string } {
  return { environment, urlVariable: target.databaseUrlEnv };
}
