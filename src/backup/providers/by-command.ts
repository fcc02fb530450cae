/** A backup that a team takes by three commands of its own: one starts it, one is asked until it is there, one proves and names it. */
import type { SnapshotOptions } from "../../config/backup-options.ts";
import type { CommandOptions } from "../../config/options.ts";
import type { CommandOutcome, RunCommand } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import { toIsoMoment } from "../../release/moment.ts";
import type { BackupOutcome, TakeBackup, TakingBackup } from "../provider.ts";

export type CommandSnapshot = Extract<SnapshotOptions, { readonly kind: "command" }>;

export interface CommandWorld {
  readonly options: CommandSnapshot;
  readonly runCommand: RunCommand;
  /** Where the target is and what is released. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Exit code of `wait` that asks for patience. */
const NOT_YET = 3;
const PAUSE_MS = 5000;
const TELL_MS = 20_000;

/** What `start` prints last is given to the others as SCHEMA_RELEASE_BACKUP; what `prove` prints last is the identity on the record. */
export function takeByCommand(world: CommandWorld): TakeBackup {
  return async (taking) => {
    try {
      return await take(world, taking);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { failed: error.message, remedy: error.hint };
    }
  };
}

async function take(world: CommandWorld, taking: TakingBackup): Promise<BackupOutcome> {
  const { start, wait, prove } = world.options;
  const { clock } = taking;
  const startedAt = toIsoMoment(clock.now());
  const until = clock.monotonic() + taking.waitSeconds * 1000;
  const began = await run("start", start, { world, taking, until, begun: "" });
  const begun = lastLine(began.stdout);
  if (wait !== null) await waitUntilThere(wait, { world, taking, until, begun });
  const proven = await run("prove", prove, { world, taking, until, begun });
  const reference = lastLine(proven.stdout);
  if (reference === "")
    throw new UserError(
      "outside",
      "The command `prove` printed no identity of a backup, so none is proven.",
      withLeft("Let it print the backup's name last on its standard output.", begun),
    );
  const because = `The command ${program(prove)} ended with 0 and named it.`;
  return {
    taken: {
      kind: "command",
      rung: "snapshot",
      reference,
      startedAt,
      finishedAt: toIsoMoment(clock.now()),
      position: null,
      bytes: null,
      proof: { how: "said", because: [because], restoreMs: null, tables: [] },
      restore: [],
    },
    written: null,
    snapshot: null,
  };
}

interface Running {
  readonly world: CommandWorld;
  readonly taking: TakingBackup;
  /** `Clock.monotonic` at which all of it must be done. */
  readonly until: number;
  /** What `start` printed last. */
  readonly begun: string;
}

async function waitUntilThere(command: CommandOptions, running: Running): Promise<void> {
  const { clock, signal, waitSeconds, onProgress } = running.taking;
  let told = clock.monotonic();
  for (;;) {
    const { exitCode } = await run("wait", command, running, NOT_YET);
    if (exitCode === 0) return;
    if (clock.monotonic() + PAUSE_MS > running.until)
      throw new UserError(
        "outside",
        `The backup was not there within ${waitSeconds} s: ${program(command)} still says so (exit code ${NOT_YET}).`,
        withLeft("See how far it is, or give it more time (`wait-seconds`); nothing was changed.", running.begun),
      );
    if (clock.monotonic() - told > TELL_MS) {
      told = clock.monotonic();
      onProgress("The backup is not there yet.");
    }
    await clock.sleep(PAUSE_MS, signal);
  }
}

async function run(
  step: string,
  { command, timeoutSeconds }: CommandOptions,
  ...[{ world, taking, until, begun }, allowed]: readonly [Running, number?]
): Promise<CommandOutcome> {
  const { clock, signal, onProgress } = taking;
  const seconds = Math.max(1, Math.min(timeoutSeconds, Math.ceil((until - clock.monotonic()) / 1000)));
  const outcome = await world.runCommand({
    command,
    timeoutSeconds: seconds,
    signal,
    environment: { ...world.environment, ...(begun === "" ? {} : { SCHEMA_RELEASE_BACKUP: begun }) },
    onLine: onProgress,
  });
  const { exitCode, timedOut } = outcome;
  if (exitCode === 0 || (allowed !== undefined && exitCode === allowed)) return outcome;
  const how = timedOut
    ? `did not end within ${seconds} s`
    : exitCode === null
      ? `was ended by ${outcome.signal ?? "a signal"}`
      : `ended with ${exitCode}`;
  const said = lastLine(outcome.stderr);
  throw new UserError(
    "outside",
    `The command \`${step}\` of the backup (${program({ command })}) ${how}${said === "" ? "." : `: ${said}`}`,
    withLeft("See its output above; nothing was changed.", begun),
  );
}

/** What `start` began is its team's to remove: no command of the three does. */
function withLeft(remedy: string, begun: string): string {
  return begun === ""
    ? remedy
    : `${remedy} ${JSON.stringify(begun.slice(0, 200))} was begun and is not proven: remove it where it is left.`;
}

function lastLine(text: string): string {
  return (
    text
      .split(/\r?\n/)
      .findLast((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

function program({ command }: Pick<CommandOptions, "command">): string {
  return JSON.stringify(command[0] ?? "");
}
