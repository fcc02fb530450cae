/** A `run` step: bash, as the runner calls it. */
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { resolveText, Unsupported } from "./expressions.ts";
import type { Fields } from "./parse-workflow.ts";
import { childrenOf } from "./children.ts";
import { scopeOf } from "./job-run.ts";
import type { Outcome } from "./run-steps.ts";
import type { StepRun } from "./step-run.ts";

/** Whoever says no shell gets another one than he who says bash: a failure inside a pipe passes unseen there. */
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  "": ["-e"],
  bash: ["--noprofile", "--norc", "-eo", "pipefail"],
};

export async function runScript(run: StepRun, fields: Fields): Promise<Outcome> {
  const { job } = run;
  const scope = scopeOf(job, run.env);
  const setting = (name: string): string => {
    const defaults = [fields, ...[job.job, job.workflow].map((each) => childrenOf(childrenOf(each.fields["defaults"])["run"]))];
    return resolveText(
      defaults.map((each) => each[name]).find((token) => token !== undefined),
      scope,
    );
  };
  const shell = setting("shell");
  const args = ARGUMENTS[shell];
  if (args === undefined) throw new Unsupported(`The test's runner knows no shell ${shell}.`);
  const script = join(job.folders.temp, `${run.id}.sh`);
  await writeFile(script, resolveText(fields["run"], scope));
  const cwd = resolve(job.folders.workspace, setting("working-directory"));
  return run.execute({ command: "bash", args: [...args, script], cwd, env: run.env });
}
