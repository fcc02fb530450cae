/** actions/download-artifact of the same run. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import picomatch from "picomatch";
import type { StepRun } from "../step-run.ts";
import { type Inputs, refuseInputs } from "./inputs.ts";

/** A name that is missing fails the step; a pattern that nothing matches does not. */
export async function downloadArtifact(inputs: Inputs, step: StepRun): Promise<Inputs> {
  refuseInputs("actions/download-artifact", inputs, ["name", "pattern", "path", "merge-multiple"]);
  const { job } = step;
  const { artifacts } = job.run;
  const { name = "", pattern = "" } = inputs;
  const folder = resolve(job.folders.workspace, inputs["path"] ?? ".");
  const matches = picomatch(pattern === "" ? "*" : pattern, { dot: true });
  const wanted = name === "" ? artifacts.names.filter((each) => matches(each)) : [name];
  const isMerged = name !== "" || inputs["merge-multiple"] === "true";
  for (const each of wanted) {
    const artifact = artifacts.get(each);
    if (artifact === null) throw new Error(`Unable to download artifact(s): Artifact not found for name: ${each}`);
    for (const [path, content] of artifact.files) {
      const file = join(folder, isMerged ? "" : each, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
  }
  step.print(`Total of ${wanted.length} artifact(s) downloaded`);
  return { "download-path": folder };
}
