/** A repository with a fake GitHub for each test, in which a few lines make a workflow. */
import { afterEach, beforeEach } from "vitest";
import { makeRepository, type Repo } from "../support/git-repository.ts";
import { type FakeGitHub, startGitHub } from "../support/github/server.ts";
import { inlineWorkflow, runWorkflow } from "../support/workflow/run-workflow.ts";
import type { Run, Scenario } from "../support/workflow/scenario.ts";

export interface SmallWorkflows {
  readonly repository: () => Repo;
  readonly github: () => FakeGitHub;
  /** Jobs under `on: workflow_dispatch` and `permissions: {}`, each with steps on a runner. */
  readonly run: (jobs: string, scenario?: Partial<Scenario>) => Promise<Run>;
  readonly runText: (text: string, scenario?: Partial<Scenario>) => Promise<Run>;
  /** Commits an action `$/.github/actions/NAME`, which has an input `word` and an output `said`, and whose post step prints the state `word`. */
  readonly writeAction: (name: string, main: string, post?: string) => Promise<void>;
}

const POST = "console.log(`post ${process.env.STATE_word}`)";

export function useSmallWorkflows(): SmallWorkflows {
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
  const runText: SmallWorkflows["runText"] = (text, scenario = {}) =>
    runWorkflow({ github, workflow: inlineWorkflow(onRunners(text)), event: { name: "workflow_dispatch" }, ...scenario });
  return {
    repository: () => repository,
    github: () => github,
    runText,
    run: (jobs, scenario) => runText(`on: workflow_dispatch\npermissions: {}\njobs:\n${jobs}`, scenario),
    writeAction: async (name, main, post = POST) => {
      const folder = `.github/actions/${name}`;
      await repository.write(`${folder}/action.yml`, describeAction(name));
      await repository.write(`${folder}/main.mjs`, `import { appendFileSync } from "node:fs";\n${main}`);
      await repository.write(`${folder}/post.mjs`, post);
      await repository.commit(`Add ${name}`);
    },
  };
}

/** Of each job. */
export function resultsOf(run: Run): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(run.jobs).map(([key, { result }]) => [key, result]));
}

/** Gives each job with steps a runner. */
export function onRunners(text: string): string {
  return text
    .replaceAll(/^( +)steps:/gm, "$1runs-on: ubuntu-24.04\n$1steps:")
    .replaceAll(/(?<=[{,]) steps:/g, " runs-on: ubuntu-24.04, steps:");
}

function describeAction(name: string): string {
  return `name: ${name}
description: of a test
inputs:
  word: { description: said, default: "\${{ github.repository }}" }
outputs:
  said: { description: what it said }
runs: { using: node24, main: main.mjs, post: post.mjs }`;
}
