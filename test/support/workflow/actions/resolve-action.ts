/** The actions that a step may use here: three of GitHub's, played in this process, and those in JavaScript that lie on this disk. */
import { join } from "node:path";
import { Unsupported } from "../expressions.ts";
import { type JobRun, PROJECT_SHA } from "../job-run.ts";
import type { StepRun } from "../step-run.ts";
import { type ActionMetadata, readMetadata } from "./action-metadata.ts";
import { checkOut } from "./checkout.ts";
import { downloadArtifact } from "./download-artifact.ts";
import type { Inputs } from "./inputs.ts";
import { uploadArtifact } from "./upload-artifact.ts";

export type Action =
  | { readonly kind: "built-in"; readonly run: (inputs: Inputs, step: StepRun) => Promise<Inputs> }
  | {
      readonly kind: "javascript";
      readonly metadata: ActionMetadata;
      readonly folder: string;
      /** `GITHUB_ACTION_REPOSITORY` and `GITHUB_ACTION_REF`; empty for an action of the work tree. */
      readonly repository: string;
      readonly ref: string;
    };

const BUILT_IN: Readonly<Record<string, (inputs: Inputs, step: StepRun) => Promise<Inputs>>> = {
  "actions/checkout": checkOut,
  "actions/upload-artifact": uploadArtifact,
  "actions/download-artifact": downloadArtifact,
};

const OURS = /^(?<repository>[\w.-]+\/schema-release)(?<path>\/[\w./-]+)?@(?<ref>[\w./-]+)$/;

/** Throws `Unsupported` where it is none of them. */
export async function resolveAction(uses: string, job: JobRun): Promise<Action> {
  const [name = "", ref = ""] = uses.split("@");
  const run = BUILT_IN[name];
  if (run !== undefined && ref !== "") return { kind: "built-in", run };
  const found = await locate(uses, job);
  return { kind: "javascript", metadata: await readMetadata(found.folder), ...found };
}

async function locate(uses: string, job: JobRun) {
  if (uses.startsWith("./")) return { folder: join(job.folders.workspace, uses), repository: "", ref: "" };
  if (uses.startsWith("$/") && uses.length > 2) {
    const isOurs = job.workflow.source.origin === "project";
    const root = isOurs ? job.run.projectFolder : await job.run.callerFiles();
    return { folder: join(root, uses.slice(1)), repository: job.workflowRepository, ref: isOurs ? PROJECT_SHA : job.run.sha };
  }
  const ours = OURS.exec(uses)?.groups;
  if (ours === undefined) throw new Unsupported(`The test's runner knows no action ${uses}.`);
  return {
    folder: join(job.run.projectFolder, ours["path"] ?? ""),
    repository: ours["repository"] ?? "",
    ref: ours["ref"] ?? "",
  };
}
