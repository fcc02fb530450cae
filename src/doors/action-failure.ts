/** How the action ends when it could not answer: annotation, summary, outputs that keep later steps closed. */
import { UserError } from "../errors.ts";
import { formatAnnotation } from "../report/annotations.ts";
import { escapeMarkdown } from "../report/escape.ts";
import { appendSummary, setOutputs } from "./action-files.ts";
import { describeFailure } from "./failure.ts";

/** Publishes a failure and answers the exit code. Never throws. */
export async function failAction(error: unknown): Promise<number> {
  const { text, exitCode } = describeFailure(error);
  const title = error instanceof UserError ? "schema-release could not answer" : "schema-release has a bug";
  const message = error instanceof UserError ? `${error.message} ${error.hint}` : text;
  const annotation = { level: "error", file: null, line: null, column: null, title, message } as const;
  process.stdout.write(`${formatAnnotation(annotation)}\n`);
  const lines = message.split("\n").map((line) => escapeMarkdown(line));
  try {
    await setOutputs({ verdict: "fail", blocking: "true", complete: "false" });
    await appendSummary(`### ❌ ${title}\n\nThe gate stays closed.\n\n${lines.join("  \n")}\n`);
  } catch {
    // Without the runner's files the annotation and the exit code say it.
  }
  return exitCode;
}
