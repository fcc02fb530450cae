/** The action's inputs, read once into one object. Nothing is guessed: a value that is not allowed is an error that lists what is. */
import { suggest } from "../../config/suggestion.ts";
import { UserError } from "../../errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Inputs that are always there, since `action.yml` has a default for them; null: whatever it is. */
const ALWAYS_GIVEN: Readonly<Record<string, string | null>> = {
  command: null,
  token: null,
  comment: "true",
  labels: "false",
  "request-timeout": "30",
};

export const CHECK_INPUTS = [
  "base",
  "head",
  "repository-path",
  "comment",
  "labels",
  "json-file",
  "sarif-file",
  "request-timeout",
] as const;

export interface CheckInputs {
  readonly token: string;
  /** Null: as the event says. */
  readonly base: string | null;
  readonly head: string | null;
  /** Folder of a local clone. */
  readonly repositoryPath: string;
  readonly comment: boolean;
  readonly labels: boolean;
  readonly jsonFile: string | null;
  readonly sarifFile: string | null;
  readonly requestTimeoutMs: number;
}

/** Which of `commands` is meant. */
export function readCommand(environment: Environment, commands: readonly string[]): string {
  const said = readInput(environment, "command") ?? "check";
  if (commands.includes(said)) return said;
  throw new UserError(
    "usage",
    `The input command may not be ${JSON.stringify(said)}.`,
    `${didYouMean(said, commands)}It may be: ${commands.join(", ")}.`,
  );
}

/**
 * What the step gave, by name, without what `action.yml` gives by itself. Throws `UserError` for what `command` has no use for: the
 * runner itself only warns, and a gate that was misspelled would not be asked.
 */
export function readGiven(environment: Environment, command: string, known: readonly string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const variable of Object.keys(environment)) {
    if (!variable.startsWith("INPUT_")) continue;
    const name = variable.slice("INPUT_".length).toLowerCase();
    const value = readInput(environment, name);
    if (value === null || isDefault(name, value)) continue;
    if (!known.includes(name))
      throw new UserError(
        "usage",
        `The command ${command} has no input ${JSON.stringify(name)}.`,
        `${didYouMean(name, known)}Inputs of ${command}: ${known.join(", ")}.`,
      );
    given.set(name, value);
  }
  return given;
}

function isDefault(name: string, value: string): boolean {
  const always = Object.hasOwn(ALWAYS_GIVEN, name) ? ALWAYS_GIVEN[name] : undefined;
  return always === null || always === value;
}

function didYouMean(word: string, known: readonly string[]): string {
  const near = suggest(word, known);
  return near === null ? "" : `Did you mean ${near}? `;
}

export function readCheckInputs(environment: Environment): CheckInputs {
  readGiven(environment, "check", CHECK_INPUTS);
  const token = readInput(environment, "token");
  if (token === null) {
    throw new UserError(
      "usage",
      "The input token is empty.",
      "Leave it out, so that it is github.token, or give a token that may read contents and pull requests.",
    );
  }
  return {
    token,
    base: readInput(environment, "base"),
    head: readInput(environment, "head"),
    repositoryPath: readInput(environment, "repository-path") ?? environment["GITHUB_WORKSPACE"] ?? ".",
    comment: readFlag(environment, "comment", true),
    labels: readFlag(environment, "labels", false),
    jsonFile: readInput(environment, "json-file"),
    sarifFile: readInput(environment, "sarif-file"),
    requestTimeoutMs: readSeconds(environment, "request-timeout", 30) * 1000,
  };
}

/** As the runner hands it over: `INPUT_` and the name in capitals, hyphens kept. Null when empty. */
function readInput(environment: Environment, name: string): string | null {
  const value = (environment[`INPUT_${name.toUpperCase()}`] ?? "").trim();
  return value === "" ? null : value;
}

function readFlag(environment: Environment, name: string, otherwise: boolean): boolean {
  const value = readInput(environment, name);
  return value === null ? otherwise : toFlag(name, value);
}

/** Of an input that is either; throws `UserError` for anything else. */
export function toFlag(name: string, value: string): boolean {
  if (value === "true" || value === "false") return value === "true";
  throw new UserError("usage", `The input ${name} may not be ${JSON.stringify(value)}.`, "It may be: true, false.");
}

function readSeconds(environment: Environment, name: string, otherwise: number): number {
  const value = readInput(environment, name);
  if (value === null) return otherwise;
  const seconds = Number(value);
  if (/^\d{1,3}$/.test(value) && seconds >= 1 && seconds <= 300) return seconds;
  throw new UserError(
    "usage",
    `The input ${name} may not be ${JSON.stringify(value)}.`,
    "It is a whole number of seconds from 1 to 300.",
  );
}
