/** What a command leaves for the workflow, in a step of it: the job summary and outputs. */
import { appendSummary, setOutputs } from "./action-files.ts";
import type { RunnerOutput } from "./action-output.ts";
import type { Publisher } from "../publisher.ts";

export interface ActionPublisher extends Publisher {
  /** First heading of the summary that the command has written, as plain text; null where it wrote none. */
  readonly headline: () => string | null;
}

/** 1 MB a job, counted as UTF-16; the runner drops the job's outputs above it. */
const LONGEST_OUTPUT = 450_000;

export function openPublisher(output: RunnerOutput): ActionPublisher {
  let headline: string | null = null;
  const warn = (title: string, message: string): void =>
    output.annotate({ level: "warning", file: null, line: null, column: null, title, message });
  return {
    headline: () => headline,
    async summary(render) {
      if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
      const page = await render();
      try {
        await appendSummary(page);
        headline ??= readHeadline(page);
      } catch (error) {
        // What the command did is done, and the log has it: that is no failure of the command.
        warn("no job summary", `The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
      }
    },
    async outputs(values) {
      const entries = Object.entries(values).map(([name, value]): [string, string] => {
        if (value.length <= LONGEST_OUTPUT) return [name, value];
        warn(
          "output left out",
          `The output ${name} has ${value.length} characters, which is more than a job may pass on. It is left empty.`,
        );
        return [name, ""];
      });
      await setOutputs(Object.fromEntries(entries));
    },
  };
}

/** Markdown as our renderers escape it. */
function readHeadline(page: string): string {
  const line = page.split("\n").find((each) => each.trim() !== "") ?? "";
  return line
    .replace(/^#+ *(?:(?:✅|❌|⚠️) *)?/u, "")
    .replaceAll("&#8203;", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/\\([\\`*_~[\]|$])/g, "$1");
}
