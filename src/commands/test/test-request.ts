/** What a test of the application with a release is asked for and with. */
import type { CommandOptions, TestOptions } from "../../config/options.ts";
import type { Clock, CommandOutcome, DatabaseServer, RunCommand } from "../../database-port.ts";
import type { OnProgress } from "../../deploy/progress.ts";
import { UserError } from "../../errors.ts";
import type { TestCase } from "../../release/application-test.ts";
import type { Release, Sha256 } from "../../release/release.ts";
import type { OpenedDatabase } from "../open-database.ts";

/** A commit as a folder of its own. */
export interface CleanTree {
  /** Runs programs there. */
  readonly run: RunCommand;
  /** Deletes files of the commit, and folders that are empty then. */
  readonly remove: (paths: readonly string[]) => Promise<void>;
  /** Never throws. */
  readonly close: () => Promise<void>;
}

export interface TestRequest {
  readonly case: TestCase;
  readonly release: Release;
  /** The set at `head`, with the configuration. */
  readonly opened: OpenedDatabase;
  readonly options: TestOptions;
  /** Exit 0 is a pass; null: nothing is tested. */
  readonly command: CommandOptions | null;
  /** Full id of the release's commit. */
  readonly head: string;
  /** The application that runs now: its full id, or why it cannot be had, one sentence. */
  readonly deployed: { readonly commit: string } | { readonly because: string };
  /** Whose database must be empty. */
  readonly server: DatabaseServer;
  /** Variable that says where it is. */
  readonly urlVariable: string;
  /** What programs get to find it: `DATABASE_URL`, `PG*`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly openTree: (commit: string) => Promise<CleanTree>;
  readonly clock: Clock;
  readonly sha256: Sha256;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What programs are told besides where the database is. */
export function testVariables({ environment, case: name, release }: TestRequest): Readonly<Record<string, string>> {
  return {
    ...environment,
    SCHEMA_RELEASE_TEST: name,
    SCHEMA_RELEASE_DATABASE: release.database,
    SCHEMA_RELEASE_DIGEST: release.digest,
    SCHEMA_RELEASE_COMMIT: release.commit,
  };
}

export interface Program extends CommandOptions {
  readonly onLine: (line: string) => void;
}

/** Throws `UserError` (`outside`) where there is no such program on this machine. */
export async function runProgram(program: Program, tree: CleanTree, request: TestRequest): Promise<CommandOutcome> {
  const { command, timeoutSeconds, onLine } = program;
  const { signal } = request;
  try {
    return await tree.run({ command, timeoutSeconds, environment: testVariables(request), signal, onLine });
  } catch (error) {
    throw asOutside(error);
  }
}

/** A program that is missing here is no mistake of the configuration. */
export function asOutside(error: unknown): unknown {
  return error instanceof UserError && error.code === "configuration"
    ? new UserError("outside", error.message, error.hint)
    : error;
}

/** How a program ended that was to end with 0, to follow its name. */
export function howEnded({ exitCode, signal, timedOut }: CommandOutcome, { timeoutSeconds }: CommandOptions): string {
  if (timedOut) return `did not end within ${timeoutSeconds} s`;
  return exitCode === null ? `ended by ${signal ?? "a signal"}` : `ended with exit code ${exitCode}`;
}
