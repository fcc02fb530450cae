/** The inputs of a step as the words of a command line: an input for each option, of the same name. */
import { type CliCommand, type CommandLine, parseCommandLine } from "../command-line.ts";
import { readGiven, toFlag } from "./action-inputs.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Options that only make sense where somebody sits at a terminal. */
export const NO_INPUTS: readonly string[] = ["help", "color"];

/** What a command is given besides options, one a line. */
export const POSITIONALS_INPUT = "files";

/** Names of the inputs that a command has. */
export function inputsOf({ options, positionals }: Pick<CliCommand, "options" | "positionals">): readonly string[] {
  const names = Object.keys(options).filter((name) => !NO_INPUTS.includes(name));
  return positionals ? [POSITIONALS_INPUT, ...names] : names;
}

/** Throws `UserError` for an input that the command has no use for, or a value that its option may not have. */
export function readOptions(name: string, command: CliCommand, environment: Environment): CommandLine {
  const given = readGiven(environment, name, inputsOf(command));
  const words = [...given].flatMap(([input, value]) => (input === POSITIONALS_INPUT ? [] : wordsOf(input, value, command)));
  const files = linesOf(given.get(POSITIONALS_INPUT) ?? "");
  return parseCommandLine(name, command, files.length === 0 ? words : [...words, "--", ...files]);
}

function wordsOf(input: string, value: string, { options }: CliCommand): readonly string[] {
  const option = options[input];
  if (option?.type === "boolean") return toFlag(input, value) ? [`--${input}`] : [];
  const values = option?.several === true ? linesOf(value) : [value];
  return values.map((each) => `--${input}=${each}`);
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
