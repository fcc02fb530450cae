#!/usr/bin/env node
/** The command line door: a command's name in, its exit code out. */
import { parseCommandLine, showCommandHelp, showHelp } from "./doors/command-line.ts";
import { COMMANDS } from "./doors/commands.ts";
import { reportFailure } from "./doors/failure.ts";
import { NOWHERE } from "./doors/publisher.ts";
import { EXIT, UserError } from "./errors.ts";
import { VERSION } from "./version.ts";

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    process.stdout.write(showHelp(COMMANDS));
    return name === undefined ? EXIT.usage : EXIT.ok;
  }
  if (name === "--version" || name === "-v") {
    process.stdout.write(`${VERSION}\n`);
    return EXIT.ok;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (entry === undefined) {
    const known = Object.keys(COMMANDS).join(", ");
    throw new UserError(
      "usage",
      `There is no command ${JSON.stringify(name)}.`,
      `Commands: ${known}. See: schema-release --help`,
    );
  }
  const command = await entry.load();
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(showCommandHelp(name, command));
    return EXIT.ok;
  }
  return command.run(parseCommandLine(name, command, rest), NOWHERE);
}

// A reader that stops reading early (`| head`) is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** Nothing left to wait for and yet not done: that would end the process with 0, as if all were well. */
function reportStall(): void {
  process.stderr.write("schema-release: It ended before it was done, without an answer. This is a bug; please report it.\n");
  process.exitCode = EXIT.bug;
}

async function main(): Promise<void> {
  process.once("beforeExit", reportStall);
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = reportFailure(error);
  } finally {
    process.removeListener("beforeExit", reportStall);
  }
}

void main();
