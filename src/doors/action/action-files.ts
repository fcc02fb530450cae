/** The runner's files: outputs, state and the job summary, through `@actions/core`, which knows how they are delimited. */
import { stat } from "node:fs/promises";

/** Sets outputs; nothing happens outside a runner. */
export async function setOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  if ((process.env["GITHUB_OUTPUT"] ?? "") === "") return;
  const { setOutput } = await import("@actions/core");
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Keeps a word for the post step, which finds it as `STATE_…`; nothing happens outside a runner. */
export async function saveState(name: string, value: string): Promise<void> {
  if ((process.env["GITHUB_STATE"] ?? "") === "") return;
  (await import("@actions/core")).saveState(name, value);
}

/** The runner drops the whole summary of a step above 1 MiB. */
const SUMMARY_BYTES = 1_000_000;
const CUT = "\n\nCut here for its length: the log has the rest.\n";

/** Adds Markdown to the job summary, as far as there is room. */
export async function appendSummary(markdown: string): Promise<void> {
  const file = process.env["GITHUB_STEP_SUMMARY"] ?? "";
  if (file === "") return;
  const { size } = await stat(file);
  const fitting = fitSummary(markdown, SUMMARY_BYTES - size);
  if (fitting === "") return;
  const { summary } = await import("@actions/core");
  await summary.addRaw(fitting, true).write();
}

/** As many whole lines as fit into `roomBytes` bytes of UTF-8, a code block that was begun ended, and a word on what is missing. */
export function fitSummary(markdown: string, roomBytes: number): string {
  if (Buffer.byteLength(markdown) < roomBytes) return markdown;
  const kept: string[] = [];
  let left = roomBytes - CUT.length - 100;
  let fence: string | null = null;
  for (const line of markdown.split("\n")) {
    left -= Buffer.byteLength(line) + 1;
    if (left < 0) break;
    kept.push(line);
    const mark = /^ *(`{3,99}|~{3,99})/.exec(line)?.[1];
    if (mark !== undefined) fence = fence === null ? mark : line.trim() === fence ? null : fence;
  }
  if (kept.length === 0) return "";
  return [...kept, ...(fence === null ? [] : [fence])].join("\n") + CUT;
}
