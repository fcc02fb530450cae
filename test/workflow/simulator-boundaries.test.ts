/** What lies between a run and whoever starts, calls and approves it, as the runner of workflow files plays it. */
import { describe, expect, it } from "vitest";
import { projectWorkflow } from "../support/workflow/run-workflow.ts";
import type { Decision, ScenarioEnvironment } from "../support/workflow/scenario.ts";
import { onRunners, resultsOf, useSmallWorkflows } from "./small-workflows.ts";

const { run, runText, repository, github } = useSmallWorkflows();

describe("environments", () => {
  const PRODUCTION = `
  production:
    environment: "\${{ vars.ENVIRONMENT || 'production' }}"
    steps: [{ env: { URL: "\${{ secrets.URL }}" }, run: 'echo "$URL" | tr a-z A-Z; echo "\${{ vars.WHERE }}"' }]
  report: { needs: production, if: always(), steps: [{ run: 'echo "\${{ secrets.URL }}\${{ vars.WHERE }}"' }] }`;
  const protect = (decide: Decision): Readonly<Record<string, ScenarioEnvironment>> => ({
    production: { reviewers: ["mae"], secrets: { URL: "theirs" }, vars: { WHERE: "there" }, decide },
  });
  const secrets = { URL: "passed" };

  it("let a job in once a reviewer approved, which the API tells, with secrets and variables of their own", async () => {
    const ended = await run(PRODUCTION, {
      environments: protect({ kind: "approve", by: "mae" }),
      secrets,
      vars: { WHERE: "here" },
    });
    expect(ended.jobs["production"]?.log).toBe("THEIRS\nthere");
    expect(ended.jobs["report"]?.log).toBe("***here");
    expect(github().state.reviews.get(ended.id)).toEqual([
      { by: "mae", state: "approved", environments: ["production"], comment: "" },
    ]);
    expect(github().state.environments.get("production")?.reviewers).toEqual(["mae"]);
    expect(ended.createdEnvironments).toEqual([]);
  });

  it.each([
    ["reject", { kind: "reject", by: "mae" }, { production: "failure", report: "success" }],
    ["expire", { kind: "expire" }, { production: "failure", report: "success" }],
    ["bypass", { kind: "bypass" }, { production: "success", report: "success" }],
    ["cancel", { kind: "cancel" }, { production: "cancelled", report: "success" }],
  ] as const)("play: %s", async (kind, decision, results) => {
    const ended = await run(PRODUCTION, { environments: protect(decision), secrets });
    expect(resultsOf(ended)).toEqual(results);
    expect((github().state.reviews.get(ended.id) ?? []).map(({ state }) => state)).toEqual(kind === "reject" ? ["rejected"] : []);
  });

  it("that do not exist are made, without protection", async () => {
    const ended = await run(PRODUCTION, { secrets });
    expect(ended.createdEnvironments).toEqual(["production"]);
    expect(ended.jobs["production"]?.log).toBe("PASSED\n");
    expect(github().state.environments.get("production")).toEqual({ reviewers: [] });
  });

  it("remember what was deployed to them", async () => {
    const ended = await run(
      `
  good: { environment: production, steps: [{ run: 'true' }] }
  bad: { needs: good, environment: production, steps: [{ run: 'false' }] }
  closed: { needs: good, environment: closed, steps: [{ run: 'true' }] }`,
      {
        environments: { production: {}, closed: { reviewers: ["mae"], decide: { kind: "expire" } } },
      },
    );
    expect(ended.results).toEqual({ good: "success", bad: "failure", closed: "failure" });
    expect(github().state.deployments.map(({ environment, statuses }) => [environment, ...statuses])).toEqual([
      ["production", "in_progress", "success"],
      ["production", "in_progress", "failure"],
    ]);
  });

  it("without a name are none", async () => {
    const ended = await run(`
  one: { environment: "\${{ vars.NOTHING }}", steps: [{ run: 'true' }] }`);
    expect(ended.createdEnvironments).toEqual([]);
    expect(ended.jobs["one"]?.environment).toBeNull();
  });

  it("end the test where the scenario itself fails", async () => {
    const decide = (): Decision => {
      throw new Error("mistaken");
    };
    await expect(run(PRODUCTION, { environments: { production: { reviewers: ["mae"], decide } } })).rejects.toThrow(
      "The scenario failed",
    );
  });

  it("are not opened by somebody whom GitHub would not let", async () => {
    await expect(run(PRODUCTION, { environments: protect({ kind: "approve", by: "stan" }) })).rejects.toThrow(
      "stan is no reviewer",
    );
    const { production } = protect({ kind: "approve", by: "mae" });
    const environments = { production: { ...production, preventsSelfReview: true } };
    await expect(run(PRODUCTION, { environments, actor: "mae" })).rejects.toThrow("may not review it");
  });
});

describe("called workflows", () => {
  const CALLED = `
on:
  workflow_call:
    inputs:
      name: { type: string, required: true }
      loud: { type: boolean, default: false }
      times: { type: number }
    secrets:
      KEY: { required: true }
    outputs:
      said: { value: "\${{ jobs.say.outputs.said }}" }
permissions: {}
env: { INNER: yes }
jobs:
  say:
    permissions: { contents: read }
    environment: production
    outputs: { said: "\${{ steps.say.outputs.said }}" }
    steps:
      - { id: say, run: 'echo "said=\${{ inputs.name }} \${{ inputs.loud }} \${{ inputs.times }}" | tee -a "$GITHUB_OUTPUT"; echo "$INNER$OUTER \${{ secrets.KEY == ''key-one'' }} \${{ secrets.OTHER == ''other-one'' }} \${{ github.event_name }}"' }`;
  const caller = (call: string, permissions = "{ contents: read }"): string => `
on: workflow_dispatch
env: { OUTER: outer }
jobs:
  release:
    permissions: ${permissions}
    uses: ./.github/workflows/called.yml
${call}
  after: { needs: release, steps: [{ run: 'echo "\${{ needs.release.outputs.said }}"' }] }`;
  const call = async (text: string) => {
    await repository().write(".github/workflows/called.yml", onRunners(CALLED));
    await repository().commit("Add a workflow");
    return runText(text, { secrets: { KEY: "key-one", OTHER: "other-one" }, environments: { production: {} } });
  };

  it("get typed inputs and the secrets that are passed, and hand out outputs", async () => {
    const ended = await call(
      caller('    with: { name: "${{ github.actor }}", loud: true }\n    secrets: { KEY: "${{ secrets.KEY }}" }'),
    );
    expect(resultsOf(ended)).toEqual({ "release / say": "success", after: "success" });
    expect(ended.jobs["release / say"]?.log).toBe("said=wim true 0\nyes true false workflow_dispatch");
    expect(ended.jobs["after"]?.log).toBe("wim true 0");
  });

  it("inherit all secrets where the caller says so", async () => {
    const ended = await call(caller("    with: { name: x }\n    secrets: inherit"));
    expect(ended.jobs["release / say"]?.log).toBe("said=x false 0\nyes true true workflow_dispatch");
  });

  it.each([
    ["an unknown input", "    with: { name: x, nome: y }\n    secrets: inherit", "Invalid input, nome is not defined"],
    ["a missing input", "    secrets: inherit", "Input name is required"],
    ["an input of another type", '    with: { name: x, loud: "yes" }\n    secrets: inherit', "loud is not of type boolean"],
    ["an unknown secret", '    with: { name: x }\n    secrets: { KEY: k, KAY: "k" }', "Invalid secret, KAY"],
    ["a missing secret", "    with: { name: x }", "Secret KEY is required"],
  ])("do not start with %s", async (_, text, message) => {
    const ended = await call(caller(text));
    expect([ended.conclusion, ended.jobs]).toEqual(["startup_failure", {}]);
    expect(ended.message).toContain(message);
  });

  it("do not start where they ask for more than the caller has", async () => {
    const ended = await call(caller("    with: { name: x }\n    secrets: inherit", "{ actions: read }"));
    expect(ended.conclusion).toBe("startup_failure");
    expect(ended.message).toBe("The nested job 'say' is requesting 'contents: read', but is only allowed 'contents: none'.");
  });

  it("fail where an expression's value is not of the input's type", async () => {
    const ended = await call(caller('    with: { name: x, loud: "${{ github.actor }}" }\n    secrets: inherit'));
    expect(ended.results).toEqual({ release: "failure", after: "skipped" });
    expect(ended.errors).toEqual(["release: The value of input loud is not of type boolean."]);
  });
});

describe("a called workflow of the project", () => {
  const CALLED = `
on:
  workflow_call:
    secrets: { URL: {} }
jobs:
  one:
    environment: production
    steps:
      - run: 'echo "\${{ secrets.URL == ''url-of-environment'' }} \${{ secrets.URL == ''url-passed'' }} \${{ secrets.URL == '''' }}"'
      - run: 'echo "\${{ job.workflow_repository }} \${{ github.repository }}"'`;
  const callFrom = async (owner: string, secrets: string) => {
    const path = ".github/workflows/schema-release.yml";
    // The folder of the repository plays the project's.
    await repository().write(path, onRunners(CALLED));
    return runText(`on: push\njobs: { r: { uses: ${owner}/schema-release/${path}@v1, secrets: ${secrets} } }`, {
      event: { name: "push" },
      project: repository().folder,
      secrets: { URL: "url-passed" },
      environments: { production: { secrets: { URL: "url-of-environment" } } },
    });
  };

  it.each([
    ["of the same owner that inherits", "acme", "inherit", "true false false"],
    ["of the same owner that does not inherit", "acme", '{ URL: "${{ secrets.URL }}" }', "false true false"],
    ["of another owner that is passed one", "other", '{ URL: "${{ secrets.URL }}" }', "false true false"],
    ["of another owner that inherits", "other", "inherit", "false false true"],
  ])("gets secrets of environments where GitHub lets it: %s", async (_, owner, secrets, log) => {
    const ended = await callFrom(owner, secrets);
    expect(ended.jobs["r / one"]?.log).toBe(`${log}\n${owner}/schema-release acme/parcels`);
  });
});

describe("a start by hand", () => {
  const TYPED = `
on:
  workflow_dispatch:
    inputs:
      far: { type: choice, options: [near, far], default: near }
      dry: { type: boolean }
      count: { type: number, default: 3 }
      why: { type: string, required: true }
jobs:
  one: { steps: [{ run: 'echo "\${{ toJSON(inputs) }} \${{ github.event.inputs.why }}" | tr -d "\\n "' }] }`;

  it("has typed inputs with their defaults", async () => {
    const ended = await runText(TYPED, { event: { name: "workflow_dispatch", inputs: { why: "w", dry: "true" } } });
    expect(ended.jobs["one"]?.log).toBe("{far:near,dry:true,count:3,why:w}w");
  });

  it.each([
    [{}, "Required input 'why' not provided"],
    [{ why: "w", far: "farther" }, "not in the list of allowed values"],
    [{ why: "w", wy: "w" }, "Unexpected inputs provided"],
  ])("is refused with %j", async (inputs, message) => {
    const ended = await runText(TYPED, { event: { name: "workflow_dispatch", inputs } });
    expect(ended.conclusion).toBe("startup_failure");
    expect(ended.message).toContain(message);
  });
});

describe("the project's own workflow", () => {
  it("holds nothing that the runner does not know, started by hand or called", async () => {
    const byHand = await run("", { workflow: await projectWorkflow(), stopBefore: ["preflight"] });
    expect([byHand.message, byHand.conclusion]).toEqual([null, "waiting"]);
    const called = await runText(
      `
on: push
jobs:
  release:
    permissions: write-all
    uses: acme/schema-release/.github/workflows/schema-release.yml@${"0".repeat(40)}
    secrets: inherit`,
      { event: { name: "push" }, stopBefore: ["release / preflight"] },
    );
    expect([called.message, called.conclusion]).toEqual([null, "waiting"]);
  });
});

describe("what the runner does not know", () => {
  it.each([
    ["a key of the workflow", "on: push\nconcurrency: x\njobs: { a: { steps: [{ run: ':' }] } }", "concurrency"],
    ["an event", "on: release\njobs: { a: { steps: [{ run: ':' }] } }", "release"],
    ["a key of a job", "on: push\njobs: { a: { container: x, steps: [{ run: ':' }] } }", "container"],
    ["a key of an environment", "on: push\njobs: { a: { environment: { name: x, url: y }, steps: [{ run: ':' }] } }", "url"],
    ["a permission", "on: push\njobs: { a: { permissions: { pages: read }, steps: [{ run: ':' }] } }", "pages"],
    ["an action", "on: push\njobs: { a: { steps: [{ uses: actions/cache@v4 }] } }", "actions/cache@v4"],
    ["a shell", "on: push\njobs: { a: { steps: [{ run: ':', shell: python }] } }", "python"],
    ["an image", "on: push\njobs: { a: { services: { r: { image: redis } }, steps: [{ run: ':' }] } }", "redis"],
    ["a function", "on: push\njobs: { a: { steps: [{ run: \"${{ hashFiles('x') }}\" }] } }", "hashFiles"],
    ["a name in github", 'on: push\njobs: { a: { steps: [{ run: "${{ github.job_workflow_sha }}" }] } }', "job_workflow_sha"],
    [
      "an output of a job",
      "on: push\njobs: { a: { steps: [{ run: ':' }] }, b: { needs: a, if: needs.a.outputs.x, steps: [{ run: ':' }] } }",
      '"x"',
    ],
  ])("ends the test: %s", async (_, text, message) => {
    await expect(runText(text, { event: { name: "push" } })).rejects.toThrow(message);
  });

  it("is another thing than what GitHub refuses: a run that did not start", async () => {
    const ended = await runText("on: push\njobs: { a: { stepz: [] } }", { event: { name: "push" } });
    expect(ended.conclusion).toBe("startup_failure");
    expect(ended.message).toContain("stepz");
  });

  it("an action that is skipped may be any", async () => {
    const ended = await run(`
  one: { steps: [{ if: false, uses: aws-actions/configure-aws-credentials@v5 }] }`);
    expect(ended.results).toEqual({ one: "success" });
  });
});
