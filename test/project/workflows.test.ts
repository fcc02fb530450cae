import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../..");

/** What GitHub's own parser says against a workflow: unknown keys, contexts, events, expressions. */
function problemsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ message }) => message);
}

async function readmeWorkflow(): Promise<string> {
  const readme = await readFile(join(root, "README.md"), "utf8");
  return readme.split("<!-- workflow -->\n```yaml\n")[1]?.split("```")[0] ?? "";
}

describe("the workflow that the README gives away", () => {
  it("is understood by GitHub's parser", async () => {
    expect(problemsOf("check.yml", await readmeWorkflow())).toEqual([]);
  });

  it("runs on what a required check must run on, without a filter, and never on pull_request_target", async () => {
    const { on } = parse(await readmeWorkflow()) as { on: Record<string, { paths?: unknown } | null> };
    expect(Object.keys(on)).toEqual(["pull_request", "merge_group"]);
    expect(JSON.stringify(on)).not.toContain("paths");
  });

  it("grants nothing by default and gives a reason behind each grant", async () => {
    const text = await readmeWorkflow();
    expect((parse(text) as { permissions: object }).permissions).toEqual({});
    const grants = text.split("\n").filter((line) => /^ {6}[\w-]+: (?:read|write)/.test(line));
    expect(grants.length).toBeGreaterThan(0);
    for (const grant of grants) expect(grant).toMatch(/ # \w+/);
  });
});

describe("the project's own workflows", async () => {
  const names = await readdir(join(root, ".github/workflows"));

  it.each(names)("%s is understood by GitHub's parser, and pins each action by a whole commit id", async (name) => {
    const content = await readFile(join(root, ".github/workflows", name), "utf8");
    expect(problemsOf(name, content)).toEqual([]);
    for (const [, reference] of content.matchAll(/uses: (?!\$\/|\.\/)(\S+)/g)) expect(reference).toMatch(/@[0-9a-f]{40}$/);
    expect(content).toMatch(/^permissions: \{\}$/m);
  });
});

describe("the reusable workflow", async () => {
  const text = await readFile(join(root, ".github/workflows/schema-release.yml"), "utf8");
  const workflow = parse(text) as {
    readonly on: {
      readonly workflow_call: { readonly inputs: Readonly<Record<string, Input>> };
      readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, Input>> };
    };
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const action = parse(await readFile(join(root, "action.yml"), "utf8")) as {
    readonly inputs: object;
    readonly outputs: object;
  };
  const ours = Object.values(workflow.jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith("$/") === true));

  it("has the same inputs by hand as from a caller, with the same defaults", () => {
    const { workflow_call: call, workflow_dispatch: byHand } = workflow.on;
    expect(Object.keys(byHand.inputs)).toEqual(Object.keys(call.inputs));
    for (const [name, { default: value }] of Object.entries(call.inputs)) expect(byHand.inputs[name]?.default).toBe(value);
  });

  it("closes the gate where GitHub dropped what binds a deploy to what was approved, as it does with masked values", () => {
    const deploys = ours.flatMap(({ with: given = {} }) => (given["command"] === "deploy" ? [given] : []));
    expect(deploys).toHaveLength(3);
    const bound = "${{ needs.staging.outputs.evidence-sha256 || 'missing' }}";
    for (const { digest, "staging-evidence-sha256": sha256, "ask-gate": asked } of deploys) {
      expect(digest).toBe("${{ needs.plan.outputs.digest || 'missing' }}");
      expect(sha256).toBe(asked === undefined ? undefined : bound);
    }
  });

  it("uses only the action of its own commit, with inputs and outputs that it has", () => {
    expect(new Set(ours.map(({ uses }) => uses))).toEqual(new Set(["$/.github/actions/schema-release"]));
    expect(
      ours.flatMap(({ with: given = {} }) => Object.keys(given)).filter((name) => !Object.hasOwn(action.inputs, name)),
    ).toEqual([]);
    const ids = new Set(ours.flatMap(({ id }) => id ?? []));
    const outputs = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)];
    expect(outputs.filter(([, id = ""]) => !ids.has(id))).toEqual([]);
    expect(outputs.map(([, , name = ""]) => name).filter((name) => !Object.hasOwn(action.outputs, name))).toEqual([]);
  });

  it("gives a reason behind each grant, and a time limit to each job", () => {
    const grants = text.split("\n").filter((line) => /^ {6}[\w-]+: (?:read|write)/.test(line));
    expect(grants.length).toBeGreaterThan(10);
    for (const grant of grants) expect(grant).toMatch(/ # \w+/);
    for (const job of Object.values(workflow.jobs)) expect(job["timeout-minutes"]).toBeDefined();
  });

  it("holds no concurrency group: a run that waits for its approval would hold up others", () => {
    expect(text).not.toMatch(/^\s*concurrency:/m);
  });

  it("hands a target's URL to the steps that reach it and to nobody else", () => {
    const ofJobs = Object.values(workflow.jobs).filter(({ env = {} }) => JSON.stringify(env).includes("secrets."));
    const ofSteps = Object.entries(workflow.jobs).flatMap(([name, { steps }]) =>
      steps
        .filter((step) => JSON.stringify(step).includes("secrets."))
        .map(({ uses = "" }) => [name, uses.startsWith("$/")] as const),
    );
    expect(ofJobs).toEqual([]);
    expect(ofSteps.filter(([, isOurs]) => !isOurs)).toEqual([]);
    expect(new Set(ofSteps.map(([name]) => name))).toEqual(new Set(["plan", "staging", "production", "dr"]));
  });
});

interface Input {
  readonly default?: string | number;
}

interface Job {
  readonly "timeout-minutes"?: number | string;
  readonly env?: object;
  readonly steps: readonly { readonly uses?: string; readonly id?: string; readonly with?: Readonly<Record<string, unknown>> }[];
}
