/** The runner of workflow files itself, by small workflows. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { fork, inlineWorkflow, rerun, runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run, Scenario } from "../support/workflow/scenario.ts";

let repository: Repo;
let github: FakeGitHub;

beforeEach(async () => {
  repository = await makeRepository();
  await repository.write("README.md", "a repository\n");
  await repository.commit("Begin");
  github = await startGitHub(repository);
});

afterEach(async () => {
  await github.close();
  await repository.dispose();
});

/** Jobs under `on: workflow_dispatch`, each on a runner. */
function run(jobs: string, scenario: Partial<Scenario> = {}): Promise<Run> {
  return runText(`on: workflow_dispatch\npermissions: {}\njobs:\n${jobs}`, scenario);
}

function runText(text: string, scenario: Partial<Scenario> = {}): Promise<Run> {
  const withRunners = text
    .replaceAll(/^( +)steps:/gm, "$1runs-on: ubuntu-24.04\n$1steps:")
    .replaceAll(/(?<=[{,]) steps:/g, " runs-on: ubuntu-24.04, steps:");
  return runWorkflow({ github, workflow: inlineWorkflow(withRunners), event: { name: "workflow_dispatch" }, ...scenario });
}

/** Of each job. */
function resultsOf(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(run.jobs).map(([key, { result }]) => [key, result]));
}

describe("jobs", () => {
  it("run in the order of their needs, and a failure skips what needs it unless its if asks for the status", async () => {
    const { jobs, conclusion } = await run(`
  bad: { steps: [{ run: exit 3 }] }
  behind: { needs: bad, steps: [{ run: echo never }] }
  far: { needs: behind, steps: [{ run: echo never }] }
  rescue: { needs: bad, if: failure(), steps: [{ run: echo rescued }] }
  report:
    needs: [bad, behind, far, rescue]
    if: always()
    steps:
      - run: echo "\${{ needs.bad.result }} \${{ needs.far.result }} \${{ join(needs.*.result, ',') }}"`);
    expect(conclusion).toBe("failure");
    expect(Object.fromEntries(Object.entries(jobs).map(([key, { result }]) => [key, result]))).toEqual({
      bad: "failure",
      behind: "skipped",
      far: "skipped",
      rescue: "success",
      report: "success",
    });
    expect(jobs["report"]?.log).toBe("failure skipped failure,skipped,skipped,success");
  });

  it("are skipped behind a skipped one, even where the job between them ran by always()", async () => {
    const ended = await run(`
  skipped: { if: false, steps: [{ run: 'true' }] }
  between: { needs: skipped, if: always(), steps: [{ run: 'true' }] }
  last: { needs: between, steps: [{ run: 'true' }] }
  explicit: { needs: between, if: "!failure() && needs.between.result == 'success'", steps: [{ run: 'true' }] }`);
    expect(resultsOf(ended)).toEqual({ skipped: "skipped", between: "success", last: "skipped", explicit: "success" });
    expect(ended.conclusion).toBe("success");
  });
});
void rerun;
void fork;
