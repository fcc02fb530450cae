/** The runner's files: outputs and the job summary, through `@actions/core`, which knows how they are delimited. */

/** Sets outputs; nothing happens outside a runner. */
export async function setOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  if ((process.env["GITHUB_OUTPUT"] ?? "") === "") return;
  const { setOutput } = await import("@actions/core");
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}

/** Adds Markdown to the job summary; at most 1 MiB a step, or the runner drops all of it. */
export async function appendSummary(markdown: string): Promise<void> {
  if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return;
  const { summary } = await import("@actions/core");
  await summary.addRaw(markdown, true).write();
}
