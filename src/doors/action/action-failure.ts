/** How the action ends when it could not answer, or when the answer is no: what a reader of the run page sees without opening the log. */
import { cutMiddle } from "../../change-set/visible.ts";
import { DatabaseError } from "../../database-port.ts";
import { EXIT, UserError } from "../../errors.ts";
import { escapeMarkdown } from "../../report/escape.ts";
import { appendSummary, setOutputs } from "./action-files.ts";
import type { RunnerOutput } from "./action-output.ts";
import { describeFailure } from "../failure.ts";

const LONGEST_LINE = 2_000;

/** Publishes a failure of `command` (null: it is not known which) and answers the exit code. Never throws. */
export async function failAction(error: unknown, command: string | null, output: RunnerOutput): Promise<number> {
  const { text, exitCode } = describeFailure(error);
  const isBug = !(error instanceof UserError) && !(error instanceof DatabaseError);
  const title = isBug ? "schema-release has a bug" : "schema-release could not answer";
  const message =
    error instanceof UserError ? sayInputs(`${error.message} ${error.hint}`) : text.replace(/^schema-release: /, "").trimEnd();
  try {
    if (command === null || command === "check") await setOutputs({ verdict: "fail", blocking: "true", complete: "false" });
  } catch {
    // Without the runner's files the annotation and the exit code say it.
  }
  await tell({ title, lead: command === "check" || command === null ? "The gate stays closed." : null, message }, output);
  return exitCode;
}

/** Options of the command line as what the reader has: `--stop-after` is an input. What stands in backticks or belongs to a whole command stays. */
export function sayInputs(text: string): string {
  if (/schema-release [a-z]+[^.]* --/.test(text)) return text;
  const said = text
    .split("`")
    .map((part, at) =>
      at % 2 === 1 ? part : part.replaceAll(OPTION_WITH_VALUE, "`$1: $2`").replaceAll(OPTION, "the input `$1`"),
    )
    .join("`");
  return said.replace(/^the input /, "The input ");
}

const OPTION = /(?<![\w-])--([a-z][a-z0-9-]*)/g;
const OPTION_WITH_VALUE = /(?<![\w-])--([a-z][a-z0-9-]*) ([A-Z]{2,})\b/g;

/** A command that ended without an error, and not well. */
export interface EndedStep {
  readonly name: string;
  readonly code: number;
  /** Of the job summary that it left; null where it left none. */
  readonly headline: string | null;
}

/** Says so; where the command left no summary, the last lines of its standard error are it. Never throws. */
export async function failStep({ name, code, headline }: EndedStep, output: RunnerOutput): Promise<void> {
  const title = code === EXIT.no ? `${name}: the answer is no` : `${name} did not go through`;
  if (headline !== null) {
    const message = `${headline}\nThe job summary says why, and what to do.`;
    output.annotate({ level: "error", file: null, line: null, column: null, title, message });
    return;
  }
  const said = output.lastErrors().join("\n").trim();
  await tell({ title, lead: null, message: said === "" ? `It ended with ${code}; the log says why.` : said }, output);
}

interface Told {
  readonly title: string;
  readonly lead: string | null;
  /** Lines are separated by line feeds; not escaped yet. */
  readonly message: string;
}

async function tell({ title, lead, message }: Told, output: RunnerOutput): Promise<void> {
  output.annotate({ level: "error", file: null, line: null, column: null, title, message });
  const lines = message.split("\n").map((line) => escapeMarkdown(cutMiddle(line.trim(), LONGEST_LINE)));
  const parts = [`### ❌ ${escapeMarkdown(title)}`, ...(lead === null ? [] : [lead]), lines.join("  \n")];
  try {
    await appendSummary(`${parts.join("\n\n")}\n`);
  } catch {
    // As above.
  }
}
