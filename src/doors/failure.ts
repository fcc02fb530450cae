/** How a command that could not answer ends: one sentence and what to do, or the stack of a bug. */
import { DatabaseError } from "../database-port.ts";
import { EXIT, UserError } from "../errors.ts";
import { escapeTerminal, guardLines } from "../report/escape.ts";

/** The lines to print on standard error, made harmless, and the exit code. */
export function describeFailure(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (error instanceof UserError) {
    const [first = "", ...rest] = error.message.split("\n").map(escapeTerminal);
    const lines = [`schema-release: ${first}`, ...rest.map((line) => `  ${line}`), `  ${escapeTerminal(error.hint)}`];
    return { text: guardLines(`${lines.join("\n")}\n`), exitCode: error.exitCode };
  }
  if (error instanceof DatabaseError) {
    const place = error.code === null ? "" : ` (SQLSTATE ${error.code})`;
    const told = [`schema-release: ${error.message}${place}`, ...indented(error.detail), ...indented(error.hint)].map(
      escapeTerminal,
    );
    return { text: guardLines(`${told.join("\n")}\n`), exitCode: EXIT.outside };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const lines = stack.split("\n").map((line) => `  ${escapeTerminal(line.trim())}`);
  const text = ["schema-release: This is a bug. Please report it with the lines below.", ...lines, ""].join("\n");
  return { text: guardLines(text), exitCode: EXIT.bug };
}

function indented(sentence: string | null): readonly string[] {
  return sentence === null ? [] : sentence.split("\n").map((line) => `  ${line}`);
}

/** Prints a failure on standard error and answers the exit code. */
export function reportFailure(error: unknown): number {
  const { text, exitCode } = describeFailure(error);
  process.stderr.write(text);
  return exitCode;
}
