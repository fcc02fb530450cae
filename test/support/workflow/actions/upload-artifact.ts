/** actions/upload-artifact: immutable names, and hidden files left out. */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { ArtifactExists, digestOf } from "../artifacts.ts";
import { Unsupported } from "../expressions.ts";
import type { StepRun } from "../step-run.ts";
import { type Inputs, refuseInputs } from "./inputs.ts";

const KNOWN = ["name", "path", "if-no-files-found", "overwrite", "include-hidden-files", "retention-days", "compression-level"];

export async function uploadArtifact(inputs: Inputs, step: StepRun): Promise<Inputs> {
  refuseInputs("actions/upload-artifact", inputs, KNOWN);
  const { name = "artifact", path = "" } = inputs;
  if (/["":<>|*?\r\n\\/]/.test(name) || name === "") throw new Error(`The artifact name is not valid: ${name}.`);
  const paths = path
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (paths.length === 0) throw new Error("Input required and not supplied: path");
  const globs = paths.filter((each) => /[*?[\]!]/.test(each));
  if (globs.length > 0)
    throw new Unsupported(`The test's runner knows no globs of actions/upload-artifact: ${globs.join(", ")}.`);
  const { job } = step;
  const places = paths.map((each) => resolve(job.folders.workspace, each));
  const withHidden = inputs["include-hidden-files"] === "true";
  const files = (await Promise.all(places.map((place) => listFiles(place, withHidden)))).flat();
  if (files.length === 0) return foundNothing(inputs["if-no-files-found"] ?? "warn", paths, step);
  const root = await rootOf(places);
  const contents = await Promise.all(files.map(async (file) => [relative(root, file), await readFile(file)] as const));
  try {
    const overwrite = inputs["overwrite"] === "true";
    const artifact = job.run.artifacts.put(name, { job: job.key, files: new Map(contents), overwrite });
    step.print(`Artifact ${name} has been successfully uploaded with ${files.length} file(s).`);
    const url = `https://github.com/${job.run.github.state.owner}/${job.run.github.state.name}/actions/runs/${job.run.id}/artifacts/${artifact.id}`;
    return { "artifact-id": String(artifact.id), "artifact-digest": digestOf(artifact), "artifact-url": url };
  } catch (error) {
    if (error instanceof ArtifactExists)
      throw new Error(`Failed to CreateArtifact: Received non-retryable error: Failed request: ${error.message}`, {
        cause: error,
      });
    throw error;
  }
}

function foundNothing(said: string, paths: readonly string[], step: StepRun): Inputs {
  const message = `No files were found with the provided path: ${paths.join("\n")}. No artifacts will be uploaded.`;
  if (said === "error") throw new Error(message);
  if (said === "warn") step.annotate("warning", message);
  else if (said !== "ignore") throw new Error(`Unrecognized if-no-files-found input. Provided: ${said}.`);
  return {};
}

/** Hidden is what begins with a dot, the given path itself included. */
async function listFiles(place: string, withHidden: boolean): Promise<readonly string[]> {
  if (!withHidden && basename(place).startsWith(".")) return [];
  const found = await stat(place).catch(() => null);
  if (found === null) return [];
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).sort();
  return (await Promise.all(names.map((name) => listFiles(join(place, name), withHidden)))).flat();
}

/** Of one folder the folder itself, of one file its folder, of several what they have in common. */
async function rootOf(places: readonly string[]): Promise<string> {
  const [first = ""] = places;
  if (places.length === 1) return (await stat(first)).isDirectory() ? first : dirname(first);
  const split = places.map((place) => place.split("/"));
  const [head = []] = split;
  const length = head.findIndex((part, index) => split.some((parts) => parts[index] !== part));
  return head.slice(0, length < 0 ? head.length : length).join("/");
}
