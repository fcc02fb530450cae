/** The commands of a target: smoke tests, and the backup that a team takes by a program of its own. */
import type { CommandOptions } from "../config/options.ts";
import type { Clock, CommandOutcome, RunCommand } from "../database-port.ts";
import { toIsoMoment } from "../release/moment.ts";
import type { BackupRecord } from "../backup/backup-record.ts";
import type { SmokeResult } from "../release/evidence.ts";

export interface CommandContext {
  readonly runCommand: RunCommand;
  readonly clock: Clock;
  /** Where the target is and what is released: `DATABASE_URL`, `PG*`, `SCHEMA_RELEASE_*`. */
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Told of each line of output, already without secrets. */
  readonly onLine: (line: string) => void;
}

/** Lines of output that a record keeps. */
const KEPT_LINES = 30;

export async function runSmoke(command: CommandOptions, context: CommandContext): Promise<SmokeResult> {
  const outcome = await run(command, context);
  return {
    passed: outcome.exitCode === 0,
    exitCode: outcome.exitCode,
    timedOut: outcome.timedOut,
    durationMs: Math.round(outcome.durationMs),
    output: lastLines(`${outcome.stdout}\n${outcome.stderr}`),
  };
}

/**
 * Takes the backup and records what the command names last on its standard output: an identity that can be looked up, such as the name of
 * a snapshot. A command that names nothing proves nothing.
 */
export async function takeBackup(
  command: CommandOptions,
  context: CommandContext,
): Promise<{ readonly taken: BackupRecord } | { readonly failed: string }> {
  const startedAt = isoTime(context.clock);
  const outcome = await run(command, context);
  const finishedAt = isoTime(context.clock);
  const program = JSON.stringify(command.command[0] ?? "");
  if (outcome.timedOut) return { failed: `The backup command ${program} did not end within ${command.timeoutSeconds} s.` };
  if (outcome.exitCode !== 0) {
    const how = outcome.exitCode === null ? `was ended by ${outcome.signal ?? "a signal"}` : `ended with ${outcome.exitCode}`;
    const said = lastLines(outcome.stderr, 1);
    return { failed: `The backup command ${program} ${how}${said === "" ? "" : `: ${said}`}` };
  }
  const reference = lastLines(outcome.stdout, 1);
  if (reference === "") return { failed: `The backup command ${program} printed no identity of a backup, so none is proven.` };
  return {
    taken: {
      kind: "command",
      rung: "snapshot",
      reference,
      startedAt,
      finishedAt,
      position: null,
      bytes: null,
      proof: { how: "said", because: [`The command ${program} ended with 0 and named it.`], restoreMs: null, tables: [] },
      restore: [],
    },
  };
}

function run({ command, timeoutSeconds }: CommandOptions, context: CommandContext): Promise<CommandOutcome> {
  const { environment, signal, onLine } = context;
  return context.runCommand({ command, environment, timeoutSeconds, signal, onLine });
}

function lastLines(text: string, count = KEPT_LINES): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.slice(-count).join("\n").trim();
}

/** UTC, by this machine's clock. */
export function isoTime(clock: Clock): string {
  return toIsoMoment(clock.now());
}
