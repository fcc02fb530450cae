/** What a command looks like on the command line, and how its words are read. Nothing is guessed or coerced. */
import { type ParseArgsConfig, parseArgs } from "node:util";
import { UserError } from "../errors.ts";
import type { Publisher } from "./publisher.ts";

export interface CliOption {
  readonly type: "string" | "boolean";
  /** One line for the help text. */
  readonly help: string;
  /** Placeholder of the value, such as `REV`. */
  readonly value?: string;
  /** The only values it may have. */
  readonly allowed?: readonly string[];
  /** Whether it may be given several times: then its value is a list, see `listOption`. */
  readonly several?: boolean;
}

export interface CommandLine {
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly positionals: readonly string[];
}

export interface CliCommand {
  /** The line behind `schema-release`, such as `check --base REV [--head REV]`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, CliOption>>;
  readonly positionals: boolean;
  /** Answers the exit code. */
  readonly run: (line: CommandLine, publisher: Publisher) => Promise<number>;
}

/** Reads a command's words; throws `UserError` that names the word and lists what is allowed. */
export function parseCommandLine(name: string, command: CliCommand, words: readonly string[]): CommandLine {
  const options: ParseArgsConfig["options"] = Object.fromEntries(
    Object.entries(command.options).map(([option, { type }]) => [option, { type, multiple: true }]),
  );
  const see = `See: schema-release ${name} --help`;
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: command.positionals, strict: true });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error);
    throw new UserError(
      "usage",
      `${reason.replace(/\.$/, "")}.`,
      `Options of ${name}: ${Object.keys(command.options).map(dashed).join(" ")}. ${see}`,
    );
  }
  const values: Record<string, string | boolean> = {};
  for (const [option, given] of Object.entries(parsed.values)) {
    const all = Array.isArray(given) ? given : [given];
    const [value] = all;
    if (command.options[option]?.several === true) {
      const joined = all.join(",");
      for (const one of joined.split(",")) refuseUnknown(one.trim(), option, command);
      values[option] = joined;
      continue;
    }
    if (all.length > 1) throw new UserError("usage", `${dashed(option)} was given ${all.length} times.`, "Give it once.");
    if (value === undefined) continue;
    refuseUnknown(String(value), option, command);
    values[option] = value;
  }
  return { options: values, positionals: parsed.positionals };
}

function refuseUnknown(value: string, option: string, { options }: CliCommand): void {
  const allowed = options[option]?.allowed;
  if (allowed === undefined || allowed.includes(value)) return;
  throw new UserError("usage", `${dashed(option)} ${JSON.stringify(value)} is not known.`, `It may be: ${allowed.join(", ")}.`);
}

/** An option's text value; undefined when it was not given. */
export function textOption(line: CommandLine, option: string): string | undefined {
  const value = line.options[option];
  return typeof value === "string" ? value : undefined;
}

/** The values of an option that may be given several times, or once with commas; each once. Empty when it was not given. */
export function listOption(line: CommandLine, option: string): readonly string[] {
  return [...new Set(everyValue(line, option))];
}

/** As `listOption`, with those that were given twice. */
export function everyValue(line: CommandLine, option: string): readonly string[] {
  const values = (textOption(line, option) ?? "").split(",").map((value) => value.trim());
  return values.filter((value) => value !== "");
}

/** The list of commands. */
export function showHelp(commands: Readonly<Record<string, { readonly summary: string }>>): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  const exits = "Exit codes: 0 fine, 1 the answer is no, 2 usage or configuration, 3 something outside failed, 70 a bug.";
  return `Usage: schema-release COMMAND [OPTIONS]\n\nCommands:\n${lines.join("\n")}\n\n${exits}\nOptions of a command: schema-release COMMAND --help\n`;
}

/** One command with its options. */
export function showCommandHelp(name: string, command: CliCommand): string {
  const heads = Object.entries(command.options).map(
    ([option, { value }]) => dashed(option) + (value === undefined ? "" : ` ${value}`),
  );
  const width = Math.max(...heads.map((head) => head.length), name.length);
  const lines = Object.values(command.options).map(({ help, allowed }, index) => {
    const choice = allowed === undefined ? "" : ` (${allowed.join(", ")})`;
    return `  ${(heads[index] ?? "").padEnd(width)}  ${help}${choice}`;
  });
  return `Usage: schema-release ${command.usage}\n\nOptions:\n${lines.join("\n")}\n`;
}

function dashed(option: string): string {
  return `--${option}`;
}
