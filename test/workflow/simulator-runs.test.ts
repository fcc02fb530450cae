/** Artifacts, environments, signals, attempts and calls, as the runner of workflow files plays them. */
import { describe, expect, it } from "vitest";
import { fork, projectWorkflow, rerun } from "../support/workflow/run-workflow.ts";
import type { Decision, ScenarioEnvironment } from "../support/workflow/scenario.ts";
import { onRunners, resultsOf, useSmallWorkflows } from "./small-workflows.ts";

const { run, runText, writeAction, repository, github } = useSmallWorkflows();

const UPLOAD = "actions/upload-artifact@043fb46d1a93c77aae656e7c1c64a875d1fc6a0a";
const DOWNLOAD = "actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c";

describe("artifacts", () => {
  it("go from job to job, by name or by pattern, with paths below what the given ones have in common", async () => {
    const ended = await run(`
  one:
    steps:
      - run: mkdir -p out/deep out/.hidden && echo 1 > out/deep/a && echo 2 > b && echo 3 > out/.hidden/c
      - { uses: ${UPLOAD}, with: { name: x-folder, path: out } }
      - { uses: ${UPLOAD}, with: { name: x-file, path: "\${{ github.workspace }}/out/deep/a" } }
      - { uses: ${UPLOAD}, with: { name: x-both, path: "out/deep\\nb\\nnone" } }
      - { uses: ${UPLOAD}, with: { name: x-all, path: out, include-hidden-files: true } }
  two:
    needs: one
    steps:
      - { uses: ${DOWNLOAD}, with: { name: x-both } }
      - { uses: ${DOWNLOAD}, with: { pattern: "x-{file,folder}", path: each } }
      - { uses: ${DOWNLOAD}, with: { pattern: "x-{file,folder}", path: merged, merge-multiple: true } }
      - { uses: ${DOWNLOAD}, with: { pattern: y-*, path: nothing } }
      - run: find . -type f | sort`);
    expect(ended.artifacts.names.map((name) => [name, [...(ended.artifacts.get(name)?.files.keys() ?? [])].join(" ")])).toEqual([
      ["x-all", ".hidden/c deep/a"],
      ["x-both", "out/deep/a b"],
      ["x-file", "a"],
      ["x-folder", "deep/a"],
    ]);
    expect(ended.jobs["two"]?.steps.at(-1)?.log.split("\n")).toEqual([
      "./b",
      "./each/x-file/a",
      "./each/x-folder/deep/a",
      "./merged/a",
      "./merged/deep/a",
      "./out/deep/a",
    ]);
    expect(ended.artifacts.text("x-both", "b")).toBe("2\n");
  });

  it("keep their names unless the second overwrites, and a missing one fails the download", async () => {
    const ended = await run(`
  one:
    steps:
      - run: echo 1 > a
      - { uses: ${UPLOAD}, with: { name: n, path: a } }
      - { id: twice, continue-on-error: true, uses: ${UPLOAD}, with: { name: n, path: a } }
      - { uses: ${UPLOAD}, with: { name: n, path: a, overwrite: true } }
      - { uses: ${UPLOAD}, with: { name: m, path: none } }
      - { uses: ${UPLOAD}, with: { name: m, path: none, if-no-files-found: ignore } }
      - { uses: ${DOWNLOAD}, with: { name: m } }`);
    expect(ended.jobs["one"]?.steps.map(({ outcome }) => outcome)).toEqual([
      "success",
      "success",
      "failure",
      "success",
      "success",
      "success",
      "failure",
    ]);
    expect(ended.errors[0]).toContain("(409) Conflict: an artifact with this name already exists on the workflow run");
    expect(ended.errors[1]).toBe("one: Unable to download artifact(s): Artifact not found for name: m");
    expect(ended.warnings[0]).toContain("No files were found with the provided path: none");
  });
});

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

  it("without a name are none", async () => {
    const ended = await run(`
  one: { environment: "\${{ vars.NOTHING }}", steps: [{ run: 'true' }] }`);
    expect(ended.createdEnvironments).toEqual([]);
    expect(ended.jobs["one"]?.environment).toBeNull();
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

describe("a cancelled run", () => {
  const STUBBORN = `
    import { spawn } from "node:child_process";
    for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => console.log("got", signal));
    appendFileSync(process.env.GITHUB_STATE, "word=kept\\n");
    spawn("bash", ["-c", "trap 'echo child got it' INT TERM; while true; do sleep 0.01; done"], { stdio: "inherit" });
    console.log("ready");
    setInterval(() => {}, 1000);`;

  it("sends SIGINT, then SIGTERM to the process alone, kills what is left, and still runs post steps and always()", async () => {
    await writeAction("stubborn", STUBBORN);
    const ended = await run(
      `
  one:
    steps:
      - { uses: $/.github/actions/stubborn }
      - { id: next, run: echo never }
      - { id: last, if: "cancelled()", run: 'echo "\${{ job.status }}"' }
  after: { needs: one, steps: [{ run: echo never }] }
  unless: { needs: one, if: "!cancelled()", steps: [{ run: echo never }] }
  record: { needs: one, if: always(), steps: [{ run: 'echo "\${{ needs.one.result }}"' }] }`,
      { secondMs: 20, onLine: ({ text }, control) => void (text === "ready" && control.cancel()) },
    );
    const { jobs, conclusion } = ended;
    expect(conclusion).toBe("cancelled");
    expect(resultsOf(ended)).toEqual({ one: "cancelled", after: "skipped", unless: "cancelled", record: "success" });
    expect(jobs["one"]?.steps.map(({ id, outcome }) => [id, outcome])).toEqual([
      ["__step_1", "cancelled"],
      ["next", "skipped"],
      ["last", "success"],
      ["__post_1", "success"],
    ]);
    expect(jobs["one"]?.log).toBe("ready\ngot SIGINT\ngot SIGTERM\ncancelled\npost kept");
    expect(jobs["record"]?.log).toBe("cancelled");
  });

  it("leaves a job alone that runs always", async () => {
    const ended = await run(
      `
  one: { if: always(), steps: [{ run: 'echo ready; sleep 0.05; echo done' }, { run: echo "and on" }] }`,
      { secondMs: 1, onLine: ({ text }, control) => void (text === "ready" && control.cancel()) },
    );
    expect(ended.jobs["one"]?.log).toBe("ready\ndone\nand on");
    expect(ended.results).toEqual({ one: "success" });
  });
});

describe("a lost runner", () => {
  it("leaves a failure without outputs, and neither later steps nor post steps", async () => {
    await writeAction("say", `appendFileSync(process.env.GITHUB_STATE, "word=kept\\n");`);
    const ended = await run(
      `
  one:
    outputs: { early: "\${{ steps.early.outputs.x }}" }
    steps:
      - { id: early, run: 'echo x=1 >> "$GITHUB_OUTPUT"' }
      - { uses: $/.github/actions/say }
      - run: echo ready; sleep 60
      - { if: always(), run: echo never }
  after: { needs: one, if: failure(), steps: [{ run: 'echo "[\${{ needs.one.outputs.early }}]"' }] }`,
      { onLine: ({ text, job }, control) => void (text === "ready" && control.loseRunner(job)) },
    );
    expect(resultsOf(ended)).toEqual({ one: "failure", after: "success" });
    expect(ended.jobs["one"]?.log).toBe("ready");
    expect(ended.jobs["after"]?.log).toBe("[]");
  });
});

describe("attempts", () => {
  const THREE = `
  first:
    outputs: { at: "\${{ steps.say.outputs.at }}" }
    steps:
      - { id: say, run: 'echo "at=\${{ github.run_attempt }}" | tee -a "$GITHUB_OUTPUT" > at' }
      - { uses: ${UPLOAD}, with: { name: at, path: at, overwrite: true } }
  flaky: { needs: first, environment: gate, steps: [{ run: 'echo "\${{ needs.first.outputs.at }} $GITHUB_RUN_ATTEMPT"; \${{ vars.LUCK }}' }] }
  last: { needs: flaky, steps: [{ run: echo "\${{ github.run_attempt }}" }] }`.replace(
    'echo "${{ github.run_attempt }}" }',
    "'echo \"${{ github.run_attempt }}\"' }",
  );
  const gate: ScenarioEnvironment = { reviewers: ["mae"], decide: { kind: "approve", by: "mae" } };

  it("run what failed and what needs it once more, with what the others left", async () => {
    const before = await run(THREE, { environments: { gate }, vars: { LUCK: "false" } });
    expect(resultsOf(before)).toEqual({ first: "success", flaky: "failure", last: "skipped" });
    const again = await rerun(before, "failed", { vars: { LUCK: "true" } });
    expect(resultsOf(again)).toEqual({ first: "success", flaky: "success", last: "success" });
    expect([again.id, again.attempt, again.artifacts.text("at", "at")]).toEqual([before.id, 2, "at=1\n"]);
    expect(again.jobs["flaky"]?.log).toBe("1 2");
    expect(github().state.reviews.get(again.id)).toHaveLength(2);
    const whole = await rerun(again, "all");
    expect(whole.jobs["flaky"]?.log).toBe("3 3");
    expect(whole.artifacts.text("at", "at")).toBe("at=3\n");
  });

  it("share a first half, from which each goes on as if the others had not been", async () => {
    const half = await run(THREE, { environments: { gate }, vars: { LUCK: "true" }, stopBefore: ["flaky"] });
    expect(half.conclusion).toBe("waiting");
    expect(resultsOf(half)).toEqual({ first: "success", flaky: "waiting", last: "waiting" });
    const rejected = await fork(half, ["flaky"], {
      environments: { gate: { ...gate, decide: { kind: "reject", by: "mae" } } },
    });
    expect(resultsOf(rejected)).toEqual({ first: "success", flaky: "failure", last: "skipped" });
    const approved = await fork(half, ["flaky"]);
    expect(resultsOf(approved)).toEqual({ first: "success", flaky: "success", last: "success" });
    expect(approved.jobs["flaky"]?.log).toBe("1 1");
    expect(
      github()
        .state.reviews.get(approved.id)
        ?.map(({ state }) => state),
    ).toEqual(["approved"]);
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
