/** The action's inputs, read once into one object. Nothing is guessed: a value that is not allowed is an error that lists what is. */
import { UserError } from "../errors.ts";

type Environment = Readonly<Record<string, string | undefined>>;

export const ACTION_COMMANDS = ["check"] as const;
export type ActionCommand = (typeof ACTION_COMMANDS)[number];

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

export function readCommand(environment: Environment): ActionCommand {
  const said = readInput(environment, "command") ?? "check";
  const command = ACTION_COMMANDS.find((known) => known === said);
  if (command !== undefined) return command;
  throw new UserError(
    "usage",
    `The input command may not be ${JSON.stringify(said)}.`,
    `It may be: ${ACTION_COMMANDS.join(", ")}.`,
  );
}

export function readCheckInputs(environment: Environment): CheckInputs {
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
  if (value === null) return otherwise;
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
