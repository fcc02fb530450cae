/**
 * One call of the `sql-command`: what stands in its words, what it printed, and why that does not serve. Whoever calls it has seen to
 * it that the code which it executes may be executed (docs/threat-model.md).
 */
import { cutMiddle, makeVisible } from "../../change-set/visible.ts";
import type { CommandOptions } from "../../config/options.ts";
import type { CommandOutcome, RunCommand } from "../../database-port.ts";
import { UserError } from "../../errors.ts";

/** What a migration is called, by placeholder. Null where that is not known; all of it is a stranger's word. */
export interface Placeholders {
  /** Below the root of the repository. */
  readonly path: string;
  /** File name without its extension. */
  readonly name: string;
  readonly id: string | null;
  /** The folder in which the folder of migrations lies, as Django calls its applications. */
  readonly app: string | null;
  /** Id of the migration before, or what the tool says where there is none. */
  readonly previous: string | null;
}

export const PLACEHOLDERS: readonly (keyof Placeholders)[] = ["path", "name", "id", "app", "previous"];

/** `because`: one sentence, without its full stop. */
export type Printed = { readonly sql: string } | { readonly because: string; readonly timedOut: boolean };

const PLACEHOLDER = /\{([A-Za-z_-]+)\}/g;

/** Throws `UserError` for a command that cannot be meant; whatever else fails is an answer. */
export async function printSql(options: CommandOptions, values: Placeholders, run: RunCommand): Promise<Printed> {
  checkCommand(options.command);
  const command = fillIn(options.command, values);
  if ("because" in command) return { ...command, timedOut: false };
  try {
    return read(await run({ command: command.words, timeoutSeconds: options.timeoutSeconds }), options);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { because: `could not be run: ${onOneLine(error.message)}`, timedOut: false };
  }
}

/** Throws `UserError` for one that no migration could be asked of. */
export function checkCommand(command: readonly string[]): void {
  const [program = "", ...rest] = command;
  const asked = rest.flatMap((word) => [...word.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""));
  const unknown = asked.find((name) => !PLACEHOLDERS.some((known) => known === name));
  const allowed = `Placeholders are ${PLACEHOLDERS.map((name) => `{${name}}`).join(", ")}; one of path, name and id must be among the arguments.`;
  if (unknown !== undefined)
    throw new UserError("configuration", `The sql-command asks for {${unknown}}, which is not known.`, allowed);
  if (program === "" || program.search(PLACEHOLDER) >= 0)
    throw new UserError("configuration", "The program of the sql-command must be named, not a placeholder.", allowed);
  if (!asked.some((name) => name === "path" || name === "name" || name === "id"))
    throw new UserError("configuration", "The sql-command does not say which migration it is asked for.", allowed);
}

/** Nothing that a shell, an option parser or a path would read as more than a name. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9_.+-]{0,199}$/;
const PATH_PART = /^[A-Za-z0-9_.@+=,-]{1,255}$/;

function fillIn(
  command: readonly string[],
  values: Placeholders,
): { readonly words: readonly string[] } | { readonly because: string } {
  const asked = PLACEHOLDERS.filter((name) => command.some((word) => word.includes(`{${name}}`)));
  for (const name of asked) {
    const value = values[name];
    if (value === null) return { because: `asks for {${name}}, which the file does not tell` };
    if (!(name === "path" ? isPlainPath(value) : NAME.test(value)))
      return {
        because: `asks for {${name}}, and ${cutMiddle(JSON.stringify(makeVisible(value)), 120)} is not given to programs`,
      };
  }
  const words = command.map((word) => word.replace(PLACEHOLDER, (whole, name: string) => valueOf(values, name) ?? whole));
  return { words };
}

function valueOf(values: Placeholders, name: string): string | null {
  const known = PLACEHOLDERS.find((each) => each === name);
  return known === undefined ? null : values[known];
}

/** Relative, without `..`, of plain characters, and nothing that could be an option. */
function isPlainPath(path: string): boolean {
  const parts = path.split("/");
  return !path.startsWith("-") && path.length <= 1000 && parts.every((part) => PATH_PART.test(part) && !/^\.{1,2}$/.test(part));
}

function read(outcome: CommandOutcome, { timeoutSeconds }: CommandOptions): Printed {
  const { exitCode, signal, timedOut, stdout, truncated = false } = outcome;
  if (timedOut) return { because: `did not end within ${timeoutSeconds} s`, timedOut };
  if (exitCode !== 0) {
    const how = exitCode === null ? `was ended by ${signal ?? "a signal"}` : `failed with exit code ${exitCode}`;
    return { because: `${how}${complaintOf(outcome)}`, timedOut };
  }
  if (truncated) return { because: "printed more than is read", timedOut };
  return stdout.trim() === "" ? { because: `printed nothing${complaintOf(outcome)}`, timedOut } : { sql: stdout };
}

/** The last line of its errors, which the port has masked. */
function complaintOf({ stderr }: CommandOutcome): string {
  const line = onOneLine(stderr.trimEnd().split("\n").at(-1) ?? "");
  return line === "" ? "" : `: ${line}`;
}

function onOneLine(text: string): string {
  return cutMiddle(makeVisible(text.trim()), 200).replace(/\.$/, "");
}
