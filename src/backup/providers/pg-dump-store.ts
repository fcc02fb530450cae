/** Takes finished files elsewhere by the team's own command. */
import type { CommandOptions } from "../../config/options.ts";
import type { RunCommand } from "../../database-port.ts";
import { UserError } from "../../errors.ts";

export interface Storing {
  readonly store: CommandOptions;
  readonly runCommand: RunCommand;
  /** Dump (a folder in the format `directory`) or delta script. */
  readonly file: string;
  readonly signal: AbortSignal;
  /** Besides `SCHEMA_RELEASE_BACKUP_FILE`. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Answers what the command printed last: where the file is now. Throws `UserError` where it failed or named nothing. */
export async function storeBackupFile({ store, runCommand, file, signal, environment = {} }: Storing): Promise<string> {
  const program = JSON.stringify(store.command[0] ?? "");
  const outcome = await runCommand({
    command: store.command,
    environment: { ...environment, SCHEMA_RELEASE_BACKUP_FILE: file },
    timeoutSeconds: store.timeoutSeconds,
    signal,
  });
  const remedy = "Run the command by hand with SCHEMA_RELEASE_BACKUP_FILE set to a file, and see what it does.";
  if (outcome.timedOut)
    throw new UserError("outside", `The store command ${program} did not end within ${store.timeoutSeconds} s.`, remedy);
  if (outcome.exitCode !== 0) {
    const how = outcome.exitCode === null ? `was ended by ${outcome.signal ?? "a signal"}` : `ended with ${outcome.exitCode}`;
    throw new UserError("outside", `The store command ${program} ${how}.`, remedy);
  }
  const reference = outcome.stdout.trim().split(/\r?\n/).at(-1)?.trim() ?? "";
  if (reference === "")
    throw new UserError("outside", `The store command ${program} did not say where the file is now.`, "Let it print that last.");
  return reference;
}
