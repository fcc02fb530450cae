/** Artifacts, signals and attempts, as the runner of workflow files plays them. */
import { describe, expect, it } from "vitest";
import { fork, rerun } from "../support/workflow/run-workflow.ts";
import type { ScenarioEnvironment } from "../support/workflow/scenario.ts";
import { resultsOf, useSmallWorkflows } from "./small-workflows.ts";

const { run, writeAction, github } = useSmallWorkflows();

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
