/** The programs of PostgreSQL: whether they are there and new enough, and what they say when they fail. */
import type { CommandOutcome, RunCommand } from "../../database-port.ts";
import { UserError } from "../../errors.ts";
import type { Limit } from "./pg-dump-limit.ts";

/** What they say is read, so that they shall say it in English. */
export const IN_ENGLISH: Readonly<Record<string, string>> = { LC_ALL: "C" };

/** Throws `UserError` unless `pg_dump` and `pg_restore` are there and at least as new as the server (`server_version_num`). */
export async function checkPrograms(run: RunCommand, serverVersion: number, limit: Limit): Promise<void> {
  const server = Math.floor(serverVersion / 10_000);
  for (const program of ["pg_dump", "pg_restore"]) {
    const found = await readVersion(run, program, limit);
    if (found === null) throw new UserError("outside", `The program ${program} is not on this machine.`, howToGet(server));
    if (found < server)
      throw new UserError(
        "outside",
        `${program} is of PostgreSQL ${found}, the server of ${server}: an older program cannot dump a newer server.`,
        howToGet(server),
      );
  }
}

/** Major version; null where it does not run. */
async function readVersion(run: RunCommand, program: string, limit: Limit): Promise<number | null> {
  try {
    const { stdout, exitCode } = await run({
      command: [program, "--version"],
      environment: IN_ENGLISH,
      timeoutSeconds: 30,
      signal: limit.signal,
    });
    limit.check();
    const major = /\(PostgreSQL\) (\d+)/.exec(stdout)?.[1];
    return exitCode === 0 && major !== undefined ? Number(major) : null;
  } catch (error) {
    if (error instanceof UserError && error.code === "configuration") return null;
    throw error;
  }
}

function howToGet(major: number): string {
  return (
    `Install the client programs of PostgreSQL ${major} or newer and put them first in PATH: on Debian and Ubuntu ` +
    `postgresql-client-${major} of apt.postgresql.org, on macOS \`brew install libpq\`, in containers the image postgres:${major}.`
  );
}

type Advice = readonly [because: string, remedy: string];

/** What programs say, so that it can be told without their own words: those may hold values of rows. */
const SAYINGS: readonly (readonly [pattern: RegExp, advice: Advice])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    ["there is no space left on the disk", "Make room, or name a folder on a larger disk."],
  ],
  [
    /File too large/,
    ["a file became larger than files may become here", "Name a folder on a file system that takes large files."],
  ],
  [
    /password authentication failed|no password supplied|fe_sendauth/,
    ["the server did not take the password", "See the role and the password in the URL of the database."],
  ],
  [
    /no pg_hba\.conf entry/,
    ["the server does not admit this machine, role or database", "Let pg_hba.conf (or the provider's network rules) admit it."],
  ],
  [
    /server version mismatch/,
    ["the server is newer than the program", "Install client programs that are at least as new as the server."],
  ],
  [
    /unsupported version \([\d.]+\) in file header/,
    ["the archive was made by a newer pg_dump", "Install client programs that are at least as new as those that made it."],
  ],
  [
    /unlogged relations during recovery/,
    ["a replica has no rows of unlogged tables", "Dump from the target itself: leave `from-url-env` out."],
  ],
  [
    /conflict with recovery/,
    [
      "the replica cancelled it, since what it read was removed on the primary",
      "Set hot_standby_feedback = on at the replica (or raise max_standby_streaming_delay), or dump from the primary.",
    ],
  ],
  [
    /row-level security/,
    [
      "row-level security would hide rows from the role",
      "Dump as a role with BYPASSRLS; a dump without those rows would be no backup.",
    ],
  ],
  [
    /permission denied/,
    ["the role may not read all that is to be dumped", "Grant it pg_read_all_data, or dump as the owner of the tables."],
  ],
  [
    /lock timeout/,
    [
      "another session kept a lock on a table for a minute",
      "Wait until it ends (pg_stat_activity tells which), then start again.",
    ],
  ],
  [
    /invalid snapshot identifier|could not import the requested snapshot/,
    ["the session that holds the snapshot has ended", "See the server's log for who ended it, then start again."],
  ],
  [
    /server closed the connection|terminating connection|connection to server .{1,999}? failed|could not (?:connect|translate host name)|SSL (?:SYSCALL|error)|certificate|Connection refused|timeout expired|the database system is/,
    ["the connection to the server broke", "See that the server runs and can be reached, then start again."],
  ],
];

/** `UserError` about a program that did not end well. Shows what it said only as far as no row can be in it. */
export function explainProgram(program: string, outcome: CommandOutcome): UserError {
  const said = SAYINGS.find(([pattern]) => pattern.test(outcome.stderr))?.[1];
  if (said !== undefined) return new UserError("outside", `${program} failed: ${said[0]}.`, said[1]);
  const how =
    outcome.exitCode === null
      ? `was ended by ${outcome.signal ?? "its time limit"}`
      : `failed with exit code ${outcome.exitCode}`;
  return new UserError(
    "outside",
    `${program} ${how}${ownWords(program, outcome.stderr)}.`,
    `Run ${program} by hand with the same PG* variables to see all that it says.`,
  );
}

/** Its first error as far as its own words go: what the server said follows behind `ERROR:` and may hold values. */
function ownWords(program: string, stderr: string): string {
  const beginning = `${program}: error: `;
  const line = stderr.split("\n").find((text) => text.startsWith(beginning));
  if (line === undefined) return "";
  const [words = ""] = line.slice(beginning.length).split(/:? *(?:ERROR|FATAL|PANIC):/);
  return words === "" ? "" : `: ${words.slice(0, 200).replace(/\.$/, "")}`;
}
