/** Jobs, steps and actions, as the runner of workflow files runs them. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resultsOf, useSmallWorkflows } from "./small-workflows.ts";

const { run, runText, writeAction, repository } = useSmallWorkflows();

describe("jobs", () => {
  it("run in the order of their needs, and a failure skips what needs it unless its if asks for the status", async () => {
    const { jobs, conclusion, results } = await run(`
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
    expect(results).toEqual({
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

  it("of a matrix run once for each combination, share their outputs and stop each other unless told otherwise", async () => {
    const ended = await run(`
  list:
    outputs: { targets: "\${{ steps.list.outputs.targets }}" }
    steps:
      - { id: list, run: 'echo ''targets=[{"name":"b","ok":false},{"name":"c","ok":true}]'' >> "$GITHUB_OUTPUT"' }
  each:
    needs: list
    strategy:
      fail-fast: false
      matrix: { target: "\${{ fromJSON(needs.list.outputs.targets) }}", size: [1, 2], exclude: [{ size: 2 }] }
    outputs: { last: "\${{ steps.say.outputs.name }}" }
    steps:
      - { id: say, run: 'echo "name=\${{ matrix.target.name }}" >> "$GITHUB_OUTPUT"; \${{ matrix.target.ok }}' }
  after: { needs: each, if: always(), steps: [{ run: 'echo "\${{ needs.each.result }} \${{ needs.each.outputs.last }}"' }] }`);
    expect(resultsOf(ended)).toEqual({
      list: "success",
      "each (b, false, 1)": "failure",
      "each (c, true, 1)": "success",
      after: "success",
    });
    expect(ended.jobs["after"]?.log).toBe("failure c");
  });

  it("of a matrix that fail stop the others", async () => {
    const ended = await run(
      `
  each:
    strategy: { matrix: { command: ["exec sleep 60", "exit 1"] } }
    steps: [{ run: "\${{ matrix.command }}" }]`,
      { secondMs: 10 },
    );
    expect(resultsOf(ended)).toEqual({ "each (exec sleep 60)": "cancelled", "each (exit 1)": "failure" });
    expect(ended.results).toEqual({ each: "failure" });
  });

  it("run beside each other, two at a time", async () => {
    const pipe = join(repository().folder, "pipe");
    await repository().git("-c", `alias.pipe=!mkfifo ${pipe}`, "pipe");
    const ended = await run(
      `
  a: { steps: [{ run: 'echo from a > "$PIPE"' }] }
  b: { steps: [{ run: 'cat "$PIPE"' }] }
  c: { steps: [{ run: echo started }] }
  d: { needs: [a, b, c], steps: [{ run: echo started }] }`,
      { machine: { PIPE: pipe } },
    );
    expect(ended.jobs["b"]?.log).toBe("from a");
    expect(ended.conclusion).toBe("success");
  });

  it("of an empty matrix fail", async () => {
    const ended = await run(`
  each: { strategy: { matrix: { x: "\${{ fromJSON('[]') }}" } }, steps: [{ run: 'true' }] }`);
    expect(ended.results).toEqual({ each: "failure" });
    expect(ended.errors).toEqual(["each: Matrix vector 'x' does not contain any values."]);
  });

  it("keep an output with a secret in it to themselves", async () => {
    const ended = await run(
      `
  one:
    outputs: { open: "\${{ steps.s.outputs.open }}", closed: "\${{ steps.s.outputs.closed }}" }
    steps:
      - { id: s, env: { URL: "\${{ secrets.URL }}" }, run: 'echo "open=1" >> "$GITHUB_OUTPUT"; echo "closed=x$URL" >> "$GITHUB_OUTPUT"' }
  two: { needs: one, steps: [{ run: 'echo "[\${{ needs.one.outputs.open }}][\${{ needs.one.outputs.closed }}]"' }] }`,
      { secrets: { URL: "postgres://u:p@h/d" } },
    );
    expect(ended.jobs["two"]?.log).toBe("[1][]");
    expect(ended.warnings).toEqual(["one: Skip output 'closed' since it may contain secret."]);
  });

  it("end at their time limit like cancelled ones", async () => {
    const ended = await run(
      `
  slow: { timeout-minutes: 1, steps: [{ run: exec sleep 60 }, { if: always(), run: 'echo "\${{ job.status }}"' }] }`,
      { secondMs: 5 },
    );
    expect(ended.results).toEqual({ slow: "cancelled" });
    expect(ended.jobs["slow"]?.steps.map(({ outcome, log }) => [outcome, log])).toEqual([
      ["cancelled", ""],
      ["success", "cancelled"],
    ]);
  });

  it("get a PostgreSQL of their own where they ask for it as a service", async () => {
    const ended = await run(`
  db:
    services:
      postgres: { image: "postgres:17", env: { POSTGRES_PASSWORD: p, POSTGRES_USER: app }, ports: [5432/tcp], options: --health-cmd pg_isready }
    steps:
      - run: 'echo "port=\${{ job.services.postgres.ports[''5432''] }}"; (exec 3<>/dev/tcp/localhost/\${{ job.services.postgres.ports[''5432''] }}) && echo open'`);
    expect(ended.jobs["db"]?.log).toMatch(/^port=\d+\nopen$/);
  });
});

describe("steps", () => {
  it("go on after a failure only where their if says so, and continue-on-error changes the conclusion alone", async () => {
    const ended = await run(`
  one:
    steps:
      - { id: soft, continue-on-error: true, run: exit 1 }
      - { id: next, run: 'echo "\${{ steps.soft.outcome }} \${{ steps.soft.conclusion }} \${{ job.status }}"' }
      - { id: hard, run: exit 1 }
      - { id: never, run: echo never }
      - { id: failed, if: failure(), run: 'echo "\${{ steps.never.conclusion }}"' }`);
    expect(ended.jobs["one"]?.steps.map(({ id, outcome, conclusion }) => `${id} ${outcome} ${conclusion}`)).toEqual([
      "soft failure success",
      "next success success",
      "hard failure failure",
      "never skipped skipped",
      "failed success success",
    ]);
    expect(ended.jobs["one"]?.steps[1]?.log).toBe("failure success success");
    expect(ended.results).toEqual({ one: "failure" });
  });

  it("see the variables of workflow, job and step, the nearest first, and what earlier steps wrote to GITHUB_ENV and GITHUB_PATH", async () => {
    const ended = await runText(`
on: workflow_dispatch
env: { A: workflow, B: workflow, C: workflow }
jobs:
  one:
    env: { B: job, C: job }
    steps:
      - run: |
          echo "B=written" >> "$GITHUB_ENV"
          echo "GITHUB_SHA=forged" >> "$GITHUB_ENV"
          mkdir bin && printf '#!/bin/sh\\necho found' > bin/tool && chmod +x bin/tool && echo "$PWD/bin" >> "$GITHUB_PATH"
      - { env: { C: step, D: "\${{ env.B }}" }, run: 'echo "$A $B $C $D \${{ env.C }} $(tool) \${#GITHUB_SHA}"' }`);
    expect(ended.jobs["one"]?.steps[1]?.log).toBe("workflow written step written step found 40");
  });

  it("fail within a pipe only where the shell is said to be bash", async () => {
    const ended = await run(`
  none: { steps: [{ run: false | true }] }
  bash: { steps: [{ shell: bash, run: false | true }] }
  preset: { defaults: { run: { shell: bash, working-directory: / } }, steps: [{ run: pwd }, { run: false | true }] }`);
    expect(ended.results).toEqual({ none: "success", bash: "failure", preset: "failure" });
    expect(ended.jobs["preset"]?.steps[0]?.log).toBe("/");
  });

  it("show neither secrets nor what they mask, in logs, summaries and annotations", async () => {
    const ended = await run(
      `
  one:
    steps:
      - env: { SECRET: "\${{ secrets.SECRET }}" }
        run: |
          echo "::add-mask::another"
          echo "it is $SECRET and another"
          echo "$SECRET" >> "$GITHUB_STEP_SUMMARY"
          echo "::error::$SECRET%0Aon two lines"
          echo "::stop-commands::abc"
          echo "::warning::of the application"
          echo "::abc::"`,
      { secrets: { SECRET: "s3cr3t word" } },
    );
    const [step] = ended.jobs["one"]?.steps ?? [];
    expect(step?.log).toBe("::add-mask::***\nit is *** and ***\n##[error]***\non two lines\n::warning::of the application");
    expect(step?.summary).toBe("***\n");
    expect(ended.errors).toEqual(["one: ***\non two lines"]);
    expect(ended.warnings).toEqual([]);
  });

  it("lose a summary that is too large, and are green all the same", async () => {
    const ended = await run(`
  one: { steps: [{ run: 'head -c 1100000 /dev/zero > "$GITHUB_STEP_SUMMARY"' }] }`);
    expect([ended.conclusion, ended.jobs["one"]?.summary]).toEqual(["success", ""]);
    expect(ended.errors).toEqual(["one: $GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k."]);
  });

  it("end at their time limit as failures", async () => {
    const ended = await run(
      `
  one: { steps: [{ id: slow, timeout-minutes: 1, run: exec sleep 60 }, { if: failure(), run: echo after }] }`,
      { secondMs: 5 },
    );
    expect(ended.jobs["one"]?.steps.map(({ outcome }) => outcome)).toEqual(["failure", "success"]);
    expect(ended.errors[0]).toContain("has timed out after 1 minutes");
  });
});

const SAY = `
console.log(process.env.INPUT_WORD, process.env.GITHUB_ACTION_REPOSITORY);
appendFileSync(process.env.GITHUB_OUTPUT, "said=" + process.env.INPUT_WORD + "\\n");
appendFileSync(process.env.GITHUB_STATE, "word<<END\\n" + process.env.INPUT_WORD + "\\nEND\\n");`;

describe("actions", () => {
  it("get their inputs with defaults, hand out outputs, and have their post steps run in reverse at the end", async () => {
    await writeAction("say", SAY);
    const ended = await run(`
  one:
    steps:
      - { id: a, uses: $/.github/actions/say }
      - { id: b, uses: $/.github/actions/say, with: { word: "two", wrong: x } }
      - { run: 'echo "\${{ steps.a.outputs.said }} \${{ steps.b.outputs.said }}"; exit 1' }`);
    expect(ended.jobs["one"]?.log).toBe(
      [
        "acme/parcels acme/parcels",
        "##[warning]Unexpected input(s) 'wrong'",
        "two acme/parcels",
        "acme/parcels two",
        "##[error]Process completed with exit code 1.",
        "post two",
        "post acme/parcels",
      ].join("\n"),
    );
    expect(ended.warnings).toEqual(["one: Unexpected input(s) 'wrong'"]);
  });

  it("are found in the work tree too, once it is checked out", async () => {
    await writeAction("say", SAY);
    const ended = await run(`
  one:
    permissions: { contents: read }
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8
      - uses: ./.github/actions/say`);
    expect(ended.jobs["one"]?.log).toMatch(/^HEAD is now at [0-9a-f]{40}\nacme\/parcels \npost acme\/parcels$/);
  });

  it("have only the outputs that their description names", async () => {
    await writeAction("say", SAY);
    await expect(
      run(`
  one: { steps: [{ id: a, uses: $/.github/actions/say }, { run: 'echo "\${{ steps.a.outputs.sait }}"' }] }`),
    ).rejects.toThrow('steps.a.outputs has no "sait"');
  });

  it("ask GitHub with what the permissions of their job grant", async () => {
    await writeAction(
      "ask",
      `const { GITHUB_API_URL: url, GITHUB_REPOSITORY: name, INPUT_WORD: token } = process.env;
       const headers = { authorization: "token " + token };
       const answer = await fetch(url + "/repos/" + name + "/git/matching-refs/heads/", { headers });
       console.log(answer.status, (await answer.json()).message ?? "");`,
    );
    const ended = await run(`
  may: { permissions: { contents: read }, steps: [{ uses: $/.github/actions/ask, with: { word: "\${{ github.token }}" } }] }
  may-not: { permissions: { actions: read }, steps: [{ uses: $/.github/actions/ask, with: { word: "\${{ secrets.GITHUB_TOKEN }}" } }] }`);
    expect(ended.jobs["may"]?.steps[0]?.log).toBe("200 ");
    expect(ended.jobs["may-not"]?.steps[0]?.log).toBe("403 Resource not accessible by integration");
  });
});
