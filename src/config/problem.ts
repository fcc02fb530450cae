/** What is wrong with a configuration file, and where. Knows positions and words; must not know YAML. */
import { UserError } from "../errors.ts";

/** One mistake in the configuration file. */
export interface Problem {
  /** 1-based; `column` counts code points. */
  readonly line: number;
  readonly column: number;
  /** Path in the document, such as `databases[0].framework`; empty for the file as a whole. */
  readonly where: string;
  /** What is wrong, one sentence. It may quote the file, with control characters escaped. */
  readonly message: string;
  /** What is allowed, or what to do, one or two sentences. */
  readonly hint: string;
}

/** A problem whose place is still an offset into the text, in UTF-16 code units; to find line and column costs a walk. */
export interface Mistake extends Omit<Problem, "line" | "column"> {
  readonly at: number;
}

/** A file with more mistakes than this is not read further. */
export const MAX_PROBLEMS = 100;

const SHOWN_PROBLEMS = 20;

/** Problems as an error for whoever wrote the file: one line `path:line:column: where: message hint` for each of the first 20. */
export function describeProblems(problems: readonly Problem[], path: string): UserError {
  const lines = problems.slice(0, SHOWN_PROBLEMS).map((problem) => describeProblem(problem, path));
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`… and ${String(more)} more.`);
  return new UserError(
    "configuration",
    `The configuration is not valid.\n${lines.join("\n")}`,
    "Correct the file; docs/configuration.md lists every key and what it may hold.",
  );
}

function describeProblem(problem: Problem, path: string): string {
  const where = problem.where === "" ? "" : ` ${problem.where}:`;
  return `${path}:${String(problem.line)}:${String(problem.column)}:${where} ${problem.message} ${problem.hint}`;
}

const QUOTED_LENGTH = 60;

/** A value from the file as it may stand in a message: in double quotes, escaped, at most 60 characters of it. */
export function quote(value: string): string {
  const characters = Array.from(value.slice(0, 2 * QUOTED_LENGTH + 2));
  const isLong = characters.length > QUOTED_LENGTH;
  return JSON.stringify(isLong ? `${characters.slice(0, QUOTED_LENGTH).join("")}…` : value);
}
